// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line of progress is cut to the width of the terminal, because what has wrapped cannot be
// written over.
#include "output/terminal.h"

#include "base/day.h"
#include "base/language.h"
#include "base/text.h"
#include "output/screen.h"
#include "output/words.h"

#include <inttypes.h>

// In words that a board understands: certified by prices, by searching everything, or not
// certified.
static const char *const proofs[] = {
    [GOAL_PROVEN] = N_("proven best"),
    [GOAL_OPTIMAL] = N_("best of all"),
    [GOAL_BEST] = N_("best found"),
};

static int most_modules(const struct programme *programme) {
    int most = 0;
    for (size_t i = 0; i < programme->intake_count; i++) {
        int count = programme->intakes[i].module_count;
        most = count > most ? count : most;
    }
    return most;
}

// "MODULE 1 FROM 2026-09-01", or only the number where intakes have different calendars.
static void add_module_column(struct libscols_table *table, const struct programme *programme,
                              int module) {
    struct text_buffer title = {0};
    char day[DAY_TEXT_SIZE];
    if (programme->intake_count == 1) {
        text_buffer_print(&title, _("MODULE %d FROM %s"), module + 1,
                          day_to_text(programme->intakes[0].modules[module].first_day, day));
    } else {
        text_buffer_print(&title, _("MODULE %d"), module + 1);
    }
    screen_share(table, title.bytes, 60 / most_modules(programme));
    text_buffer_release(&title);
}

void terminal_schedule(const struct programme *programme, const struct schedule *schedule,
                       FILE *out) {
    struct libscols_table *table = screen_open(out);
    struct libscols_line *line = NULL;
    const char *person = NULL;
    screen_column(table, _("CANDIDATE"), 0);
    screen_share(table, _("NAME"), 25);
    for (int t = 0; t < most_modules(programme); t++) {
        add_module_column(table, programme, t);
    }
    for (size_t i = 0; i < schedule->count; i++) {
        const struct placement *placement = &schedule->placements[i];
        if (person == NULL || !text_equal(person, placement->candidate_id)) {
            person = placement->candidate_id;
            line = screen_line(table);
            screen_cell(line, 0, person);
            screen_cell(line, 1, programme_person_name(programme, placement));
        }
        const char *company =
            placement->company == NONE ? "-" : programme->companies[placement->company].name;
        screen_cell(line, (size_t)placement->module + 2, company);
    }
    screen_close(table, out);
}

void terminal_goals(const struct goal_result *goals, size_t count, FILE *out) {
    struct libscols_table *table = screen_open(out);
    screen_column(table, _("GOAL"), 0);
    screen_column(table, _("REACHED"), SCOLS_FL_RIGHT);
    screen_column(table, _("BEST POSSIBLE"), SCOLS_FL_RIGHT);
    screen_column(table, _("PROOF"), 0);
    screen_column(table, _("WHAT IT COUNTS"), SCOLS_FL_TRUNC);
    for (size_t i = 0; i < count; i++) {
        struct libscols_line *line = screen_line(table);
        char name[GOAL_NAME_SIZE];
        screen_cell(line, 0, goal_result_told(&goals[i], name));
        screen_number(line, 1, goals[i].value);
        screen_number(line, 2, goals[i].best_possible);
        screen_cell(line, 3, _(proofs[goals[i].status]));
        screen_cell(line, 4, goal_in_words(goals[i].goal));
    }
    screen_close(table, out);
}

static void add_value(struct libscols_table *table, enum goal goal, int rank, int64_t value) {
    char name[GOAL_NAME_SIZE];
    struct goal_result result = {.goal = goal, .rank = rank};
    struct libscols_line *line = screen_line(table);
    screen_cell(line, 0, goal_result_told(&result, name));
    screen_number(line, 1, value);
    screen_cell(line, 2, goal_in_words(goal));
}

void terminal_values(const struct programme *programme, const int64_t *values,
                     const int64_t *at_rank, int rank_count, FILE *out) {
    struct libscols_table *table = screen_open(out);
    screen_column(table, _("GOAL"), 0);
    screen_column(table, _("VALUE"), SCOLS_FL_RIGHT);
    screen_column(table, _("WHAT IT COUNTS"), SCOLS_FL_TRUNC);
    for (size_t i = 0; i < programme->goal_count; i++) {
        enum goal goal = programme->goals[i];
        for (int rank = rank_count - 1; goal == GOAL_WISH_PROFILE && rank > 1; rank--) {
            add_value(table, goal, rank, at_rank[rank]);
        }
        if (goal != GOAL_WISH_PROFILE) {
            add_value(table, goal, 0, values[goal]);
        }
    }
    screen_close(table, out);
}

void terminal_money(int64_t income, int64_t spending, FILE *out) {
    struct text_buffer text = {0};
    money_in_words(&text, income, spending, " ");
    fprintf(out, "%s\n", text.bytes);
    text_buffer_release(&text);
}

// In millionths, rounded up.
static int64_t gap_of(int64_t value, int64_t best_possible) {
    const uint64_t farthest = INT64_MAX / 1000000;
    uint64_t size = value < 0 ? -(uint64_t)value : (uint64_t)value;
    uint64_t distance = value < best_possible ? (uint64_t)best_possible - (uint64_t)value
                                              : (uint64_t)value - (uint64_t)best_possible;
    // Halving both keeps their ratio, rounded up.
    for (; distance > farthest; size /= 2) {
        distance = distance / 2 + 1;
    }
    size = size > 0 ? size : 1;
    return (int64_t)((distance * 1000000 + size - 1) / size);
}

const char *terminal_gap(int64_t value, int64_t best_possible, char text[static NUMBER_TEXT_SIZE]) {
    int64_t gap = gap_of(value, best_possible);
    if (gap < 10000) {
        return number_to_text(gap, 4, language_point(), text);
    }
    return number_to_text(gap / 100 + (gap % 100 != 0), 2, language_point(), text);
}

void terminal_line(const char *text, FILE *terminal) {
    // In the last column of a line, some terminals begin the next one.
    size_t length = text_fitting(text, (size_t)screen_width(terminal) - 1);
    fprintf(terminal, "\r%.*s\033[K", (int)length, text);
    fflush(terminal);
}

void terminal_progress(enum goal goal, const int64_t *value, int64_t best_possible,
                       FILE *terminal) {
    struct text_buffer text = {0};
    char gap[NUMBER_TEXT_SIZE];
    // What it counts comes last: it may be cut.
    if (value != NULL) {
        text_buffer_print(&text, _("%s: %" PRId64 ", best possible %" PRId64 ", gap %s %% (%s)"),
                          goal_told(goal), *value, best_possible,
                          terminal_gap(*value, best_possible, gap), goal_in_words(goal));
    } else {
        text_buffer_print(&text, _("%s: no plan yet, best possible %" PRId64 " (%s)"),
                          goal_told(goal), best_possible, goal_in_words(goal));
    }
    terminal_line(text.bytes, terminal);
    text_buffer_release(&text);
}

void terminal_clear_line(FILE *terminal) {
    fputs("\r\033[K", terminal);
    fflush(terminal);
}
