// SPDX-License-Identifier: GPL-3.0-or-later
//
// A month is as wide as its share of the days, so that bars that follow each other touch.
#include "output/chart.h"

#include "base/day.h"
#include "base/language.h"
#include "base/memory.h"
#include "output/html.h"

enum {
    WIDTH = 972, // of all months together, if there is room for their names then
    MONTH_LEAST = 18,
    MONTH_MOST = 54,
    MONTH_NAMED = 23, // from this width on every month has its name, else every third
    YEAR_BASE = 11,
    MONTH_BASE = 26,
    HEAD = 33,
    EVENT_LINE = 16,
    EVENT_LINES_MOST = 4,
    EVENT_ROOM = 19, // that the number of an event takes
    EVENT_LEAST = 2,
};

static const char *const month_names[] = {N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"),
                                          N_("May"), N_("Jun"), N_("Jul"), N_("Aug"),
                                          N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec")};

void chart_axis_choose(struct chart_axis *axis, const struct stays *stays) {
    axis->first_month = day_month(stays->first_day);
    axis->end_month = day_month(stays->last_day) + 1;
    axis->first_day = month_first_day(axis->first_month);
    axis->end_day = month_first_day(axis->end_month);
    int months = axis->end_month - axis->first_month, width = WIDTH / months;
    width = width < MONTH_LEAST ? MONTH_LEAST : width > MONTH_MOST ? MONTH_MOST : width;
    axis->width = width * months;
}

int chart_column(const struct chart_axis *axis, int32_t day) {
    int64_t days = (int64_t)day - axis->first_day, all = (int64_t)axis->end_day - axis->first_day;
    return (int)(days * axis->width / all);
}

static bool is_drawn(const struct chart_axis *axis, const struct event *event) {
    return event->first_day < axis->end_day && event->last_day >= axis->first_day;
}

static int event_column(const struct chart_axis *axis, const struct event *event) {
    return chart_column(axis,
                        event->first_day < axis->first_day ? axis->first_day : event->first_day);
}

// The line of numbers in which each event overlaps none of those before it; the last one, where
// there is no room at all.
static void choose_lines(const struct chart_axis *axis, const struct gatherings *gatherings,
                         int *lines) {
    int end[EVENT_LINES_MOST] = {0};
    for (size_t e = 0; e < gatherings->count; e++) {
        int column = event_column(axis, gatherings->items[e]), line = 0;
        while (line < EVENT_LINES_MOST - 1 && end[line] > column) {
            line++;
        }
        if (is_drawn(axis, gatherings->items[e])) {
            lines[e] = line;
            end[line] = column + EVENT_ROOM;
        }
    }
}

int chart_head_height(const struct chart_axis *axis, const struct gatherings *gatherings) {
    int *lines = memory_new(gatherings->count, sizeof *lines), count = 0;
    choose_lines(axis, gatherings, lines);
    for (size_t e = 0; e < gatherings->count; e++) {
        bool is_last = is_drawn(axis, gatherings->items[e]) && lines[e] >= count;
        count = is_last ? lines[e] + 1 : count;
    }
    memory_free(lines);
    return HEAD + count * EVENT_LINE;
}

static void add_month(const struct chart_axis *axis, int month, int height,
                      struct text_buffer *out) {
    int from = chart_column(axis, month_first_day(month));
    int to = chart_column(axis, month_first_day(month + 1)), number = month % 12;
    bool is_year = number == 0 || month == axis->first_month;
    html_print(out, "<path class=\"%s\" d=\"M%d %dV%d\"/>\n", number == 0 ? "year" : "month", from,
               is_year ? 0 : HEAD - 5, height);
    if (is_year) {
        html_print(out, "<text class=\"year\" x=\"%d\" y=\"%d\">%d</text>\n", from + 4, YEAR_BASE,
                   month / 12);
    }
    if (to - from >= MONTH_NAMED - 1 || number % 3 == 0) {
        html_print(out, "<text class=\"month\" x=\"%d\" y=\"%d\">%s</text>\n", from + 4, MONTH_BASE,
                   _(month_names[number]));
    }
}

static void add_event(const struct chart_axis *axis, const struct event *event, size_t number,
                      int line, int height, struct text_buffer *out) {
    int from = event_column(axis, event);
    int to =
        chart_column(axis, event->last_day < axis->end_day ? event->last_day + 1 : axis->end_day);
    int width = to - from > EVENT_LEAST ? to - from : EVENT_LEAST;
    int top = HEAD + line * EVENT_LINE;
    html_print(out, "<g><title>");
    html_text(out, event->title);
    html_print(out,
               "</title><rect class=\"event\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
               "<rect class=\"flag\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\" rx=\"3\"/>"
               "<text class=\"flag\" x=\"%d\" y=\"%d\">%zu</text></g>\n",
               from, top, width, height - top, from, top, EVENT_ROOM - 2, from + EVENT_ROOM / 2 - 1,
               top + 11, number);
}

void chart_head(const struct chart_axis *axis, const struct gatherings *gatherings, int height,
                struct text_buffer *out) {
    int *lines = memory_new(gatherings->count, sizeof *lines);
    for (int month = axis->first_month; month < axis->end_month; month++) {
        add_month(axis, month, height, out);
    }
    choose_lines(axis, gatherings, lines);
    for (size_t e = 0; e < gatherings->count; e++) {
        if (is_drawn(axis, gatherings->items[e])) {
            add_event(axis, gatherings->items[e], e + 1, lines[e], height, out);
        }
    }
    memory_free(lines);
}
