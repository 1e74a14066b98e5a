// SPDX-License-Identifier: GPL-3.0-or-later
//
// One bar of a chart: a drawing within the drawing, so that nothing sticks out of it.
#ifndef OUTPUT_CHART_BAR_H
#define OUTPUT_CHART_BAR_H

#include "output/chart.h"
#include "output/free_places.h"

enum { CHART_BAR = 22, CHART_TEXT_BASE = 15 }; // height, and where its text stands

// Adds the text, cut to so many columns.
void chart_fitted(struct text_buffer *out, const char *text, size_t columns);

// Adds a stay: whose it is, how firm it is, and a tick for each gathering.
void chart_bar(const struct chart_axis *axis, const struct gatherings *gatherings,
               const struct stay *stay, int top, struct text_buffer *out);

// Adds an outline that says how many places are free.
void chart_free(const struct chart_axis *axis, const struct free_places *places, int top,
                struct text_buffer *out);

#endif
