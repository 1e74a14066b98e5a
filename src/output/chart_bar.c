// SPDX-License-Identifier: GPL-3.0-or-later
//
// Nobody knows the type that a reader's machine has, so texts are cut to what fits with a wide one.
#include "output/chart_bar.h"

#include "base/day.h"
#include "base/language.h"
#include "output/html.h"

#include <inttypes.h>
#include <string.h>

enum {
    INSET = 6,
    CHARACTER = 68, // tenths: wider than most characters of the type are
    MARK_FROM = 62, // a bar that is so much wider than "draft" says so
    TICK_LEAST = 3,
    COLOURS = 9, // those of page_style.c; then they repeat
};

// The text as far as it goes into so many columns.
void chart_fitted(struct text_buffer *out, const char *text, size_t columns) {
    size_t length = text_fitting(text, columns);
    if (text[length] == '\0') {
        html_text(out, text);
    } else if (columns > 2) {
        struct arena arena = {0};
        html_text(out, arena_copy_bytes(&arena, text, text_fitting(text, columns - 1)));
        html_print(out, "…");
        arena_release(&arena);
    }
}

static int colour_of(const struct stay *stay) {
    return stay->row->company % COLOURS;
}

static void add_title(const struct stay *stay, struct text_buffer *out) {
    char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
    html_print(out, "<title>");
    html_tell(out, _("%s, module %d, %s to %s: %s"), stay->text, stay->row->module + 1,
              day_to_text(stay->first_day, from), day_to_text(stay->last_day, to),
              _(stay_word(stay->kind)));
    html_print(out, "</title>");
}

// Where the joint programme gathers whoever this is.
static void add_ticks(const struct chart_axis *axis, const struct gatherings *gatherings,
                      const struct stay *stay, int from, struct text_buffer *out) {
    for (size_t e = 0; e < gatherings->count; e++) {
        const struct event *event = gatherings->items[e];
        if (stay_meets(stay, event)) {
            int32_t first = event->first_day > stay->first_day ? event->first_day : stay->first_day;
            int32_t last = event->last_day < stay->last_day ? event->last_day : stay->last_day;
            int at = chart_column(axis, first);
            int width = chart_column(axis, last + 1) - at;
            html_print(out, "<rect class=\"tick\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"4\"/>",
                       at - from, CHART_BAR - 4, width > TICK_LEAST ? width : TICK_LEAST);
        }
    }
}

static void add_words(const struct stay *stay, int width, struct text_buffer *out) {
    const char *mark = _(stay_word(stay->kind));
    int mark_room = (int)text_width(mark, strlen(mark)) * CHARACTER / 10;
    bool is_marked = stay->kind == STAY_DRAFT && width >= MARK_FROM + mark_room;
    int room = (width - 2 * INSET - (is_marked ? mark_room : 0)) * 10 / CHARACTER;
    if (room > 3) {
        html_print(out, "<text x=\"%d\" y=\"%d\">", INSET, CHART_TEXT_BASE);
        if (stay->kind != STAY_LEAVE) {
            html_print(out, "<tspan class=\"module\">%d</tspan> ", stay->row->module + 1);
        }
        chart_fitted(out, stay->text, (size_t)room - 2);
        html_print(out, "</text>");
    }
    if (is_marked) {
        html_print(out, "<text class=\"mark\" x=\"%d\" y=\"%d\">%s</text>", width - INSET,
                   CHART_TEXT_BASE, mark);
    }
}

// A drawing within the drawing: nothing sticks out of a bar.
void chart_bar(const struct chart_axis *axis, const struct gatherings *gatherings,
               const struct stay *stay, int top, struct text_buffer *out) {
    int from = chart_column(axis, stay->first_day) + 1;
    int width = chart_column(axis, stay->last_day + 1) - from;
    width = width > 2 ? width : 2;
    html_print(out, "<svg class=\"bar %s", stay_word(stay->kind));
    if (stay->kind != STAY_LEAVE) {
        html_print(out, " c%d", colour_of(stay));
    }
    html_print(out, "\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\">", from, top, width,
               CHART_BAR);
    add_title(stay, out);
    html_print(out, "<rect class=\"fill\" x=\"1\" y=\"1\" width=\"%d\" height=\"%d\" rx=\"3\"/>",
               width > 3 ? width - 2 : 1, CHART_BAR - 2);
    add_ticks(axis, gatherings, stay, from, out);
    add_words(stay, width, out);
    html_print(out, "</svg>\n");
}

static void add_free_words(const struct free_places *places, struct text_buffer *out) {
    int64_t free = places->free, promised = places->promised;
    if (promised == 0) {
        html_tell(out, ngettext("%" PRId64 " free", "%" PRId64 " free", (unsigned long)free), free);
    } else if (free == 0) {
        html_tell(out, _("%" PRId64 " promised"), promised);
    } else {
        html_tell(out,
                  ngettext("%" PRId64 " free, %" PRId64 " promised",
                           "%" PRId64 " free, %" PRId64 " promised", (unsigned long)free),
                  free, promised);
    }
}

void chart_free(const struct chart_axis *axis, const struct free_places *places, int top,
                struct text_buffer *out) {
    int from = chart_column(axis, places->first_day) + 1;
    int width = chart_column(axis, places->last_day + 1) - from;
    width = width > 3 ? width : 3;
    html_print(out, "<svg class=\"free%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>",
               places->promised > 0 ? " owed" : "", from, top, width, CHART_BAR);
    add_free_words(places, out);
    html_print(out,
               "</title><rect x=\"1\" y=\"1\" width=\"%d\" height=\"%d\" rx=\"3\"/>"
               "<text x=\"%d\" y=\"%d\">",
               width - 2, CHART_BAR - 2, INSET, CHART_TEXT_BASE);
    add_free_words(places, out);
    html_print(out, "</text></svg>\n");
}
