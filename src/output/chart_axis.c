// SPDX-License-Identifier: GPL-3.0-or-later
//
// A month is as wide as its share of the days, so that bars that follow each other touch.
#include "output/chart.h"

#include "base/day.h"
#include "domain/presence.h"
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

static const char *const month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

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

int chart_event_number(const struct told *told, size_t event) {
    int number = 0;
    for (size_t e = 0; e <= event; e++) {
        bool is_shown = view_is_whole(told->view);
        for (size_t i = 0; i < told->part->count && !is_shown; i++) {
            const struct placement *row = &told->part->placements[i];
            struct stay stay = {.row = row, .kind = STAY_PUBLISHED, .first_day = row->first_day};
            is_shown = placement_is_there(told->programme, row, &stay.last_day) &&
                       stay_meets(&stay, &told->programme->events[e]);
        }
        number += is_shown;
        if (e == event && !is_shown) {
            return 0;
        }
    }
    return number;
}

static bool is_drawn(const struct chart_axis *axis, const struct told *told, size_t event) {
    const struct event *found = &told->programme->events[event];
    return found->first_day < axis->end_day && found->last_day >= axis->first_day &&
           chart_event_number(told, event) > 0;
}

static int event_column(const struct chart_axis *axis, const struct event *event) {
    return chart_column(axis,
                        event->first_day < axis->first_day ? axis->first_day : event->first_day);
}

// The line of numbers in which this one overlaps none of those before it; the last one, where there
// is no room at all.
static int event_line(const struct chart_axis *axis, const struct told *told, size_t event) {
    int line = 0, column = event_column(axis, &told->programme->events[event]);
    for (size_t e = 0; e < event && line < EVENT_LINES_MOST - 1; e++) {
        int distance = event_column(axis, &told->programme->events[e]) - column;
        bool is_near = distance > -EVENT_ROOM && distance < EVENT_ROOM;
        if (is_drawn(axis, told, e) && is_near && event_line(axis, told, e) == line) {
            line++;
            e = (size_t)-1; // a line further down, all of them again
        }
    }
    return line;
}

static int event_lines(const struct chart_axis *axis, const struct told *told) {
    int lines = 0;
    for (size_t e = 0; e < told->programme->event_count; e++) {
        int line = is_drawn(axis, told, e) ? event_line(axis, told, e) + 1 : 0;
        lines = line > lines ? line : lines;
    }
    return lines;
}

int chart_head_height(const struct chart_axis *axis, const struct told *told) {
    return HEAD + event_lines(axis, told) * EVENT_LINE;
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
                   month_names[number]);
    }
}

static void add_event(const struct chart_axis *axis, const struct told *told, size_t index,
                      int height, struct text_buffer *out) {
    const struct event *event = &told->programme->events[index];
    int from = event_column(axis, event);
    int to =
        chart_column(axis, event->last_day < axis->end_day ? event->last_day + 1 : axis->end_day);
    int width = to - from > EVENT_LEAST ? to - from : EVENT_LEAST;
    int top = HEAD + event_line(axis, told, index) * EVENT_LINE;
    html_print(out, "<g><title>");
    html_text(out, event->title);
    html_print(out,
               "</title><rect class=\"event\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
               "<rect class=\"flag\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\" rx=\"3\"/>"
               "<text class=\"flag\" x=\"%d\" y=\"%d\">%d</text></g>\n",
               from, top, width, height - top, from, top, EVENT_ROOM - 2, from + EVENT_ROOM / 2 - 1,
               top + 11, chart_event_number(told, index));
}

void chart_head(const struct chart_axis *axis, const struct told *told, int height,
                struct text_buffer *out) {
    for (int month = axis->first_month; month < axis->end_month; month++) {
        add_month(axis, month, height, out);
    }
    for (size_t e = 0; e < told->programme->event_count; e++) {
        if (is_drawn(axis, told, e)) {
            add_event(axis, told, e, height, out);
        }
    }
}
