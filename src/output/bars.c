// SPDX-License-Identifier: GPL-3.0-or-later
//
// A day becomes a column by its share of all days, so that bars that follow each other touch and
// never overlap.
#include "output/bars.h"

#include "base/day.h"
#include "base/language.h"
#include "base/text.h"
#include "output/screen.h"
#include "output/stays.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LABEL_MOST = 24, COLUMNS_LEAST = 12, COLOURS = 6, MONTH_DIGITS = 2, YEAR_DIGITS = 4 };

struct bars {
    const struct stays *stays;
    int first_month, end_month; // the last one is before end_month
    int32_t first_day, end_day;
    int label, columns; // widths
    bool has_colour;
    FILE *out;
};

// How a kind of stay is drawn: told apart by characters alone.
static const struct {
    const char *name;
    char open, fill, close;
} kinds[] = {
    [STAY_PUBLISHED] = {N_("published"), '[', '=', ']'},
    [STAY_DRAFT] = {N_("draft"), '(', '.', ')'},
    [STAY_LEAVE] = {N_("leave"), '<', '-', '>'},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

static int column_of(const struct bars *bars, int32_t day) {
    int64_t days = (int64_t)day - bars->first_day, all = (int64_t)bars->end_day - bars->first_day;
    return (int)(days * bars->columns / all);
}

static int month_column(const struct bars *bars, int month) {
    return column_of(bars, month_first_day(month));
}

static void repeat(FILE *out, char character, int times) {
    for (int i = 0; i < times; i++) {
        fputc(character, out);
    }
}

// The text, cut or filled up to the width.
static void print_fitted(FILE *out, const char *text, char fill, int width) {
    size_t length = text_fitting(text, (size_t)width);
    fwrite(text, 1, length, out);
    repeat(out, fill, width - (int)text_width(text, length));
}

// Years stand where they begin, the first one only if the next leaves room for it.
static void print_years(const struct bars *bars) {
    int column = 0;
    for (int month = bars->first_month; month < bars->end_month; month++) {
        int january = month - month % 12 + 12, at = month_column(bars, month);
        bool has_room =
            january >= bars->end_month || month_column(bars, january) - at > YEAR_DIGITS;
        bool is_begun = month % 12 == 0 || (month == bars->first_month && has_room);
        if (is_begun && at >= column && at + YEAR_DIGITS <= bars->columns) {
            repeat(bars->out, ' ', at - column);
            column = at + fprintf(bars->out, "%04d", month / 12);
        }
    }
    fputc('\n', bars->out);
}

// As many months as there is room for.
static void print_months(const struct bars *bars) {
    int column = 0;
    for (int month = bars->first_month; month < bars->end_month; month++) {
        int at = month_column(bars, month);
        if ((column == 0 || at > column) && at + MONTH_DIGITS <= bars->columns) {
            repeat(bars->out, ' ', at - column);
            column = at + fprintf(bars->out, "%02d", month % 12 + 1);
        }
    }
    fputc('\n', bars->out);
}

static void print_bar(const struct bars *bars, const struct stay *stay, int width) {
    bool is_coloured = bars->has_colour && stay->kind != STAY_LEAVE;
    if (is_coloured) {
        fprintf(bars->out, "\033[%s3%dm", stay->kind == STAY_PUBLISHED ? "1;" : "",
                stay->row->company % COLOURS + 1);
    }
    if (width > 2) {
        fputc(kinds[stay->kind].open, bars->out);
        print_fitted(bars->out, stay->text, kinds[stay->kind].fill, width - 2);
        fputc(kinds[stay->kind].close, bars->out);
    } else {
        repeat(bars->out, kinds[stay->kind].fill, width);
    }
    if (is_coloured) {
        fputs("\033[0m", bars->out);
    }
}

// The stays of one line; returns the first stay of the next one.
static size_t print_lane(const struct bars *bars, size_t group, int lane, size_t first) {
    const struct stays *stays = bars->stays;
    size_t i = first;
    int column = 0;
    print_fitted(bars->out, lane == 0 ? stays->groups[group].name : "", ' ', bars->label);
    fputc(' ', bars->out);
    for (; i < stays->count && stays->items[i].group == group && stays->items[i].lane == lane;
         i++) {
        const struct stay *stay = &stays->items[i];
        int from = column_of(bars, stay->first_day), to = column_of(bars, stay->last_day + 1);
        repeat(bars->out, ' ', from - column);
        print_bar(bars, stay, to - from);
        column = to;
    }
    fputc('\n', bars->out);
    return i;
}

static void print_legend(const struct bars *bars) {
    bool is_there[KINDS] = {false};
    const char *between = "";
    for (size_t i = 0; i < bars->stays->count; i++) {
        is_there[bars->stays->items[i].kind] = true;
    }
    fputc('\n', bars->out);
    for (int kind = 0; kind < KINDS; kind++) {
        if (is_there[kind]) {
            fprintf(bars->out, "%s%c%c%c %s", between, kinds[kind].open, kinds[kind].fill,
                    kinds[kind].close, _(kinds[kind].name));
            between = "  ";
        }
    }
    fputc('\n', bars->out);
}

static int label_width(const struct stays *stays, const char *title) {
    size_t most = text_width(title, strlen(title));
    for (size_t g = 0; g < stays->group_count; g++) {
        const char *name = stays->groups[g].name;
        size_t width = text_width(name, text_fitting(name, LABEL_MOST));
        most = width > most ? width : most;
    }
    return (int)most;
}

static bool wants_colour(FILE *out) {
    const char *no_colour = getenv("NO_COLOR"), *terminal = getenv("TERM");
    return isatty(fileno(out)) != 0 && (no_colour == NULL || no_colour[0] == '\0') &&
           terminal != NULL && strcmp(terminal, "dumb") != 0;
}

static void print_all(const struct bars *bars, const char *title) {
    size_t next = 0;
    repeat(bars->out, ' ', bars->label + 1);
    print_years(bars);
    print_fitted(bars->out, title, ' ', bars->label + 1);
    print_months(bars);
    for (size_t g = 0; g < bars->stays->group_count; g++) {
        for (int lane = 0; lane < bars->stays->groups[g].lanes; lane++) {
            next = print_lane(bars, g, lane, next);
        }
    }
    print_legend(bars);
}

void bars_print(const struct programme *programme, const struct schedule *part,
                const struct view *view, bool by_company, FILE *out) {
    struct stays stays = {0};
    const char *title = by_company ? _("COMPANY") : _("NAME");
    if (by_company) {
        stays_of_companies(&stays, programme, part, view);
    } else {
        stays_of_people(&stays, programme, part);
    }
    struct bars bars = {.stays = &stays, .has_colour = wants_colour(out), .out = out};
    if (stays.count == 0) {
        fputs(_("Nobody has a place.\n"), out);
    } else {
        bars.first_month = day_month(stays.first_day);
        bars.end_month = day_month(stays.last_day) + 1;
        bars.first_day = month_first_day(bars.first_month);
        bars.end_day = month_first_day(bars.end_month);
        bars.label = label_width(&stays, title);
        bars.columns = screen_width(out) - bars.label - 1;
        bars.columns = bars.columns < COLUMNS_LEAST ? COLUMNS_LEAST : bars.columns;
        print_all(&bars, title);
    }
    stays_release(&stays);
}
