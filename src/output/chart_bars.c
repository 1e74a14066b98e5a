// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names stand in a drawing of their own beside the bars, so that they stay in sight when the months
// are moved. Charts are cut between two groups, so that each piece fits on a printed page.
#include "output/chart_bar.h"

#include "base/language.h"
#include "base/memory.h"
#include "output/html.h"

enum {
    NAMES_WIDTH = 184,
    NAME_COLUMNS = 23,
    LANE = 25,
    GAP = 6, // between two groups
    PIECE_MOST = 560,
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

static int bar_top(int top, int lane) {
    return top + GAP / 2 + lane * LANE + (LANE - CHART_BAR) / 2;
}

static void add_group(const struct drawing *drawing, size_t index, int top) {
    const struct stay_group *group = &drawing->stays->groups[index];
    html_print(drawing->out, "<path class=\"group\" d=\"M0 %dH%d\"/>\n", top, drawing->axis.width);
    for (size_t i = group->first; i < group->end; i++) {
        const struct stay *stay = &drawing->stays->items[i];
        chart_bar(&drawing->axis, drawing->gatherings, stay, bar_top(top, stay->lane),
                  drawing->out);
    }
    for (size_t i = 0; i < drawing->free[index].count; i++) {
        const struct free_places *places = &drawing->free[index].items[i];
        int lane = free_lane(drawing->stays, group, places);
        chart_free(&drawing->axis, places, bar_top(top, lane), drawing->out);
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
                   NAMES_WIDTH, bar_top(head, 0) + CHART_TEXT_BASE);
        chart_fitted(out, drawing->stays->groups[g].name, NAME_COLUMNS);
        html_print(out, "</text>\n");
        head += group_height(drawing, g);
    }
    html_print(out, "</svg>\n");
}

static void add_title(const struct drawing *drawing) {
    html_tell(drawing->out, _("%s, chart %d of %d"), drawing->name, drawing->part, drawing->parts);
}

static void add_description(const struct drawing *drawing, size_t count) {
    bool is_of_companies = drawing->stays->groups[0].company != NONE;
    html_tell(drawing->out,
              is_of_companies
                  ? ngettext("%zu company as lines, months from left to right, a bar for each "
                             "module, and the places that are free. Below, each of them has a "
                             "table that says the same.",
                             "%zu companies as lines, months from left to right, a bar for each "
                             "module, and the places that are free. Below, each of them has a "
                             "table that says the same.",
                             count)
                  : ngettext("%zu person as lines, months from left to right, a bar for each "
                             "module. Below, each of them has a table that says the same.",
                             "%zu people as lines, months from left to right, a bar for each "
                             "module. Below, each of them has a table that says the same.",
                             count),
              count);
}

static void add_piece(const struct drawing *drawing, size_t first, size_t end) {
    struct text_buffer *out = drawing->out;
    int head = chart_head_height(&drawing->axis, drawing->gatherings), height = head, top = head;
    for (size_t g = first; g < end; g++) {
        height += group_height(drawing, g);
    }
    html_print(out, "<div class=\"chart\" role=\"region\" tabindex=\"0\" aria-label=\"");
    add_title(drawing);
    html_print(out, "\">\n");
    add_names(drawing, first, end, head, height);
    html_print(out,
               "<svg class=\"bars\" role=\"img\" width=\"%d\" height=\"%d\" "
               "viewBox=\"0 0 %d %d\">\n<title>",
               drawing->axis.width, height, drawing->axis.width, height);
    add_title(drawing);
    html_print(out, "</title>\n<desc>");
    add_description(drawing, end - first);
    html_print(out, "</desc>\n");
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
