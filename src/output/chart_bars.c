// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names stand in a drawing of their own beside the bars, so that they stay in sight when the months
// are moved. Charts are cut between two groups, so that each piece fits on a printed page.
#include "output/chart.h"

#include "base/day.h"
#include "base/memory.h"
#include "domain/seats.h"
#include "output/free_places.h"
#include "output/html.h"
#include "output/usage.h"

#include <inttypes.h>
#include <string.h>

enum {
    NAMES_WIDTH = 184,
    NAME_COLUMNS = 23,
    LANE = 25,
    BAR = 22,
    GAP = 6, // between two groups
    PIECE_MOST = 560,
    TEXT_BASE = 15,
    INSET = 6,
    CHARACTER = 68, // tenths: wider than most characters of the type are
    MARK_ROOM = 34, // what "draft" takes
    MARK_FROM = 96, // a bar so wide has it
    TICK_LEAST = 3,
};

// What a chart is drawn from.
struct drawing {
    const struct told *told;
    const struct gatherings *gatherings;
    const struct stays *stays;
    struct chart_axis axis;
    struct free_list *free; // by group
    const char *name;
    int share;       // height of one piece of the chart
    int part, parts; // pieces, from 1
    struct text_buffer *out;
};

static const char *const kind_words[] = {
    [STAY_PUBLISHED] = "promised",
    [STAY_DRAFT] = "draft",
    [STAY_LEAVE] = "leave",
};

// The text as far as it goes into so many columns.
static void add_fitted(struct text_buffer *out, const char *text, size_t columns) {
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
    return stay->row->company % CHART_COLOURS;
}

static void add_title(const struct stay *stay, struct text_buffer *out) {
    char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
    html_print(out, "<title>");
    html_text(out, stay->text);
    html_print(out, ", module %d, %s to %s: %s</title>", stay->row->module + 1,
               day_to_text(stay->first_day, from), day_to_text(stay->last_day, to),
               kind_words[stay->kind]);
}

// Where the joint programme gathers whoever this is.
static void add_ticks(const struct drawing *drawing, const struct stay *stay, int from) {
    for (size_t e = 0; e < drawing->gatherings->count; e++) {
        const struct event *event = drawing->gatherings->items[e];
        if (stay_meets(stay, event)) {
            int32_t first = event->first_day > stay->first_day ? event->first_day : stay->first_day;
            int32_t last = event->last_day < stay->last_day ? event->last_day : stay->last_day;
            int at = chart_column(&drawing->axis, first);
            int width = chart_column(&drawing->axis, last + 1) - at;
            html_print(drawing->out,
                       "<rect class=\"tick\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"4\"/>",
                       at - from, BAR - 4, width > TICK_LEAST ? width : TICK_LEAST);
        }
    }
}

static void add_words(const struct stay *stay, int width, struct text_buffer *out) {
    bool is_marked = stay->kind == STAY_DRAFT && width >= MARK_FROM;
    int room = (width - 2 * INSET - (is_marked ? MARK_ROOM : 0)) * 10 / CHARACTER;
    if (room > 3) {
        html_print(out, "<text x=\"%d\" y=\"%d\">", INSET, TEXT_BASE);
        if (stay->kind != STAY_LEAVE) {
            html_print(out, "<tspan class=\"module\">%d</tspan> ", stay->row->module + 1);
        }
        add_fitted(out, stay->text, (size_t)room - 2);
        html_print(out, "</text>");
    }
    if (is_marked) {
        html_print(out, "<text class=\"mark\" x=\"%d\" y=\"%d\">draft</text>", width - INSET,
                   TEXT_BASE);
    }
}

// A drawing within the drawing: nothing sticks out of a bar.
static void add_bar(const struct drawing *drawing, const struct stay *stay, int top) {
    struct text_buffer *out = drawing->out;
    int from = chart_column(&drawing->axis, stay->first_day) + 1;
    int width = chart_column(&drawing->axis, stay->last_day + 1) - from;
    width = width > 2 ? width : 2;
    html_print(out, "<svg class=\"bar %s", kind_words[stay->kind]);
    if (stay->kind != STAY_LEAVE) {
        html_print(out, " c%d", colour_of(stay));
    }
    html_print(out, "\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\">", from, top, width, BAR);
    add_title(stay, out);
    html_print(out, "<rect class=\"fill\" x=\"1\" y=\"1\" width=\"%d\" height=\"%d\" rx=\"3\"/>",
               width > 3 ? width - 2 : 1, BAR - 2);
    add_ticks(drawing, stay, from);
    add_words(stay, width, out);
    html_print(out, "</svg>\n");
}

static void add_free_words(const struct free_places *places, struct text_buffer *out) {
    if (places->free > 0) {
        html_print(out, "%" PRId64 " free", places->free);
    }
    if (places->promised > 0) {
        html_print(out, "%s%" PRId64 " promised", places->free > 0 ? ", " : "", places->promised);
    }
}

// The first line of the group in which nobody is on any of these days; or the one below them all.
static int free_lane(const struct stays *stays, const struct stay_group *group,
                     const struct free_places *places) {
    int lane = 0;
    for (size_t i = group->first; i < group->end; i++) { // sorted by line
        const struct stay *stay = &stays->items[i];
        bool meets = stay->first_day <= places->last_day && places->first_day <= stay->last_day;
        lane += stay->lane == lane && meets;
    }
    return lane;
}

static int lanes_of(const struct drawing *drawing, size_t group) {
    const struct free_list *list = &drawing->free[group];
    int lanes = drawing->stays->groups[group].lanes;
    for (size_t i = 0; i < list->count; i++) {
        int lane = free_lane(drawing->stays, &drawing->stays->groups[group], &list->items[i]);
        lanes = lane >= lanes ? lane + 1 : lanes;
    }
    return lanes;
}

static int group_height(const struct drawing *drawing, size_t group) {
    return lanes_of(drawing, group) * LANE + GAP;
}

static void add_free(const struct drawing *drawing, const struct free_places *places, int top) {
    struct text_buffer *out = drawing->out;
    int from = chart_column(&drawing->axis, places->first_day) + 1;
    int width = chart_column(&drawing->axis, places->last_day + 1) - from;
    width = width > 3 ? width : 3;
    html_print(out, "<svg class=\"free%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>",
               places->promised > 0 ? " owed" : "", from, top, width, BAR);
    add_free_words(places, out);
    html_print(out,
               "</title><rect x=\"1\" y=\"1\" width=\"%d\" height=\"%d\" rx=\"3\"/>"
               "<text x=\"%d\" y=\"%d\">",
               width - 2, BAR - 2, INSET, TEXT_BASE);
    add_free_words(places, out);
    html_print(out, "</text></svg>\n");
}

static int bar_top(int top, int lane) {
    return top + GAP / 2 + lane * LANE + (LANE - BAR) / 2;
}

static void add_group(const struct drawing *drawing, size_t index, int top) {
    const struct stay_group *group = &drawing->stays->groups[index];
    html_print(drawing->out, "<path class=\"group\" d=\"M0 %dH%d\"/>\n", top, drawing->axis.width);
    for (size_t i = group->first; i < group->end; i++) {
        const struct stay *stay = &drawing->stays->items[i];
        add_bar(drawing, stay, bar_top(top, stay->lane));
    }
    for (size_t i = 0; i < drawing->free[index].count; i++) {
        const struct free_places *places = &drawing->free[index].items[i];
        add_free(drawing, places, bar_top(top, free_lane(drawing->stays, group, places)));
    }
}

static void add_names(const struct drawing *drawing, size_t first, size_t end, int head,
                      int height) {
    struct text_buffer *out = drawing->out;
    html_print(out,
               "<svg class=\"names\" aria-hidden=\"true\" preserveAspectRatio=\"xMinYMin slice\" "
               "width=\"%d\" height=\"%d\" "
               "viewBox=\"0 0 %d %d\">\n",
               NAMES_WIDTH, height, NAMES_WIDTH, height);
    for (size_t g = first; g < end; g++) {
        html_print(out, "<path class=\"group\" d=\"M0 %dH%d\"/><text x=\"0\" y=\"%d\">", head,
                   NAMES_WIDTH, bar_top(head, 0) + TEXT_BASE);
        add_fitted(out, drawing->stays->groups[g].name, NAME_COLUMNS);
        html_print(out, "</text>\n");
        head += group_height(drawing, g);
    }
    html_print(out, "</svg>\n");
}

static void add_description(const struct drawing *drawing, size_t count) {
    bool is_of_companies = drawing->stays->groups[0].company != NONE;
    html_print(drawing->out,
               "<title>%s, chart %d of %d</title>\n<desc>%zu %s as lines, months from left to "
               "right, a bar for each module%s. Below, each of them has "
               "a table that says the same.</desc>\n",
               drawing->name, drawing->part, drawing->parts, count,
               is_of_companies ? (count == 1 ? "company" : "companies")
                               : (count == 1 ? "person" : "people"),
               is_of_companies ? ", and the places that are free" : "");
}

static void add_piece(const struct drawing *drawing, size_t first, size_t end) {
    struct text_buffer *out = drawing->out;
    int head = chart_head_height(&drawing->axis, drawing->gatherings), height = head, top = head;
    for (size_t g = first; g < end; g++) {
        height += group_height(drawing, g);
    }
    html_print(out,
               "<div class=\"chart\" role=\"region\" tabindex=\"0\" aria-label=\"%s, chart %d of "
               "%d\">\n",
               drawing->name, drawing->part, drawing->parts);
    add_names(drawing, first, end, head, height);
    html_print(out,
               "<svg class=\"bars\" role=\"img\" width=\"%d\" height=\"%d\" "
               "viewBox=\"0 0 %d %d\">\n",
               drawing->axis.width, height, drawing->axis.width, height);
    add_description(drawing, end - first);
    chart_head(&drawing->axis, drawing->gatherings, height, out);
    for (size_t g = first; g < end; g++) {
        add_group(drawing, g, top);
        top += group_height(drawing, g);
    }
    html_print(out, "</svg>\n</div>\n");
}

// So many pieces are needed, and so high is each of them if they are alike.
static int share_height(const struct drawing *drawing) {
    int height = 0;
    for (size_t g = 0; g < drawing->stays->group_count; g++) {
        height += group_height(drawing, g);
    }
    int pieces = (height + PIECE_MOST - 1) / PIECE_MOST;
    return height / pieces + LANE;
}

// The group behind those that fit into one piece: at least one does.
static size_t piece_end(const struct drawing *drawing, size_t first) {
    size_t end = first + 1;
    int height = group_height(drawing, first);
    while (end < drawing->stays->group_count &&
           height + group_height(drawing, end) <= drawing->share) {
        height += group_height(drawing, end++);
    }
    return end;
}

static void add_pieces(struct drawing *drawing) {
    size_t count = drawing->stays->group_count;
    drawing->share = share_height(drawing);
    for (size_t g = 0; g < count; g = piece_end(drawing, g)) {
        drawing->parts++;
    }
    for (size_t g = 0; g < count;) {
        size_t end = piece_end(drawing, g);
        drawing->part++;
        add_piece(drawing, g, end);
        g = end;
    }
}

static void find_free_places(struct drawing *drawing) {
    const struct told *told = drawing->told;
    struct seats seats = {0};
    struct usages usages = {0};
    seats_collect(&seats, told->programme, told->schedule);
    usages_count(&usages, told->programme, told->schedule);
    for (size_t g = 0; g < drawing->stays->group_count; g++) {
        int company = drawing->stays->groups[g].company;
        if (company != NONE) {
            free_list_fill(&drawing->free[g], told->programme, &seats, &usages, company,
                           drawing->axis.first_day, drawing->axis.end_day - 1);
        }
    }
    seats_release(&seats);
    usages_release(&usages);
}

void chart_bars(const struct told *told, const struct gatherings *gatherings,
                const struct stays *stays, const char *name, struct text_buffer *out) {
    struct drawing drawing = {
        .told = told, .gatherings = gatherings, .stays = stays, .name = name, .out = out};
    drawing.free = memory_new(stays->group_count, sizeof *drawing.free);
    chart_axis_choose(&drawing.axis, stays);
    find_free_places(&drawing);
    add_pieces(&drawing);
    for (size_t g = 0; g < stays->group_count; g++) {
        free_list_release(&drawing.free[g]);
    }
    memory_free(drawing.free);
}
