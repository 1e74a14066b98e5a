// SPDX-License-Identifier: GPL-3.0-or-later
//
// Charts as inline SVG. Whatever they show stands in a table, too, and whatever a colour says is
// also said by a text, an outline or a place.
#ifndef OUTPUT_CHART_H
#define OUTPUT_CHART_H

#include "output/gatherings.h"

// The months of the programme as columns.
struct chart_axis {
    int first_month, end_month; // the last one is before end_month
    int32_t first_day, end_day;
    int width;
};

// `stays` are not empty.
void chart_axis_choose(struct chart_axis *axis, const struct stays *stays);

// Where a day begins.
int chart_column(const struct chart_axis *axis, int32_t day);

// Years and months, lines down to `height`, and the events with their numbers. All of that is above
// chart_head_height.
void chart_head(const struct chart_axis *axis, const struct gatherings *gatherings, int height,
                struct text_buffer *out);
int chart_head_height(const struct chart_axis *axis, const struct gatherings *gatherings);

// Adds the bars of all groups: people, or companies with their free places. `name` is what it is
// called, "Trainees by month".
void chart_bars(const struct told *told, const struct gatherings *gatherings,
                const struct stays *stays, const char *name, struct text_buffer *out);

// Adds how many newly planned modules got which wish.
void chart_wishes(const struct fairness *wishes, struct text_buffer *out);

#endif
