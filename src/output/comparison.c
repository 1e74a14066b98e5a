// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people see of two schedules: the goals, then who moves, then what the companies get.
#include "output/comparison.h"

#include "base/language.h"
#include "output/screen.h"

#include <inttypes.h>

static const char *const sides[] = {"A", "B"};

static void print_goals(const struct difference *difference, FILE *out) {
    struct libscols_table *table = screen_open(out);
    screen_column(table, _("GOAL"), 0);
    screen_column(table, sides[0], SCOLS_FL_RIGHT);
    screen_column(table, sides[1], SCOLS_FL_RIGHT);
    screen_column(table, _("BETTER"), 0);
    for (size_t g = 0; g < difference->goal_count; g++) {
        const struct goal_difference *goal = &difference->goals[g];
        struct libscols_line *line = screen_line(table);
        char name[GOAL_NAME_SIZE];
        screen_cell(line, 0, goal_result_told(&goal->goal, name));
        for (int side = 0; side < 2; side++) {
            if (difference->is_kept[side]) {
                screen_number(line, (size_t)side + 1, goal->value[side]);
            } else {
                screen_cell(line, (size_t)side + 1, "-");
            }
        }
        screen_cell(line, 3, goal->better == NONE ? "" : sides[goal->better]);
    }
    screen_close(table, out);
}

// One sentence for the board: the first goal that differs decides.
static void print_verdict(const struct difference *difference, FILE *out) {
    size_t goal = 0;
    char name[GOAL_NAME_SIZE];
    int better = difference_better(difference, &goal);
    if (!difference->is_kept[0] || !difference->is_kept[1]) {
        fputs(_("Values are counted for a schedule that keeps every rule only.\n"), out);
    } else if (better == NONE) {
        fputs(_("Both reach the same in every goal.\n"), out);
    } else {
        fprintf(out, _("%s is better: %s is the first goal in which they differ.\n"), sides[better],
                goal_result_told(&difference->goals[goal].goal, name));
    }
    fputc('\n', out);
}

// "Acme AS", "Acme AS (o-2)" where offers make the difference, "-" for nowhere.
static void print_place(const struct programme *programme, const struct step_difference *step,
                        int side, struct text_buffer *text) {
    const struct placement *row = step->row[side], *other = step->row[1 - side];
    if (row == NULL || row->company == NONE) {
        text_buffer_add(text, "-");
        return;
    }
    text_buffer_add(text, programme->companies[row->company].name);
    bool is_offer = step->movement == MOVEMENT_MOVED && other->company == row->company;
    const char *offer = difference_offer(programme, row);
    if (is_offer && offer[0] != '\0') {
        text_buffer_print(text, " (%s)", offer);
    }
}

static void print_rank(struct libscols_line *line, size_t column, int rank) {
    if (rank > 0) {
        screen_number(line, column, rank);
    }
}

static void print_step(struct libscols_table *table, const struct programme *programme,
                       const struct person_difference *person, const struct step_difference *step,
                       bool is_first) {
    const struct placement *row = step->row[0] != NULL ? step->row[0] : step->row[1];
    struct libscols_line *line = screen_line(table);
    if (is_first) {
        screen_cell(line, 0, person->id);
        screen_cell(line, 1, person->name);
        screen_cell(line, 2, _(movement_word(person->movement)));
    }
    screen_number(line, 3, row->module + 1);
    for (int side = 0; side < 2; side++) {
        struct text_buffer place = {0};
        print_place(programme, step, side, &place);
        screen_cell(line, side == 0 ? 4 : 6, place.bytes);
        print_rank(line, side == 0 ? 5 : 7, step->wish_rank[side]);
        text_buffer_release(&place);
    }
}

static void print_person(struct libscols_table *table, const struct programme *programme,
                         const struct difference *difference,
                         const struct person_difference *person) {
    bool is_first = true;
    for (size_t s = person->first; s < person->last; s++) {
        if (difference->steps[s].movement != MOVEMENT_SAME) {
            print_step(table, programme, person, &difference->steps[s], is_first);
            is_first = false;
        }
    }
}

static void print_people(const struct programme *programme, const struct difference *difference,
                         FILE *out) {
    struct libscols_table *table = screen_open(out);
    screen_column(table, _("CANDIDATE"), 0);
    screen_column(table, _("NAME"), SCOLS_FL_TRUNC);
    screen_column(table, "", 0);
    screen_column(table, _("MODULE"), SCOLS_FL_RIGHT);
    screen_column(table, sides[0], SCOLS_FL_TRUNC);
    screen_column(table, _("WISH"), SCOLS_FL_RIGHT);
    screen_column(table, sides[1], SCOLS_FL_TRUNC);
    screen_column(table, _("WISH"), SCOLS_FL_RIGHT);
    for (size_t p = 0; p < difference->person_count; p++) {
        print_person(table, programme, difference, &difference->people[p]);
    }
    screen_close(table, out);
}

static void list_people(const struct difference *difference, const size_t *people, size_t count,
                        struct text_buffer *list) {
    text_buffer_add(list, "");
    for (size_t i = 0; i < count; i++) {
        text_buffer_print(list, i > 0 ? ", %s" : "%s", difference->people[people[i]].id);
    }
}

static void print_company(struct libscols_table *table, const struct programme *programme,
                          const struct difference *difference,
                          const struct company_difference *company) {
    struct text_buffer came = {0}, went = {0};
    struct libscols_line *line = screen_line(table);
    list_people(difference, company->came, company->came_count, &came);
    list_people(difference, company->went, company->went_count, &went);
    screen_cell(line, 0, programme->companies[company->company].name);
    screen_number(line, 1, company->months[0]);
    screen_number(line, 2, company->months[1]);
    screen_cell(line, 3, went.bytes);
    screen_cell(line, 4, came.bytes);
    text_buffer_release(&came);
    text_buffer_release(&went);
}

static void print_companies(const struct programme *programme, const struct difference *difference,
                            FILE *out) {
    struct libscols_table *table = screen_open(out);
    screen_column(table, _("COMPANY"), SCOLS_FL_TRUNC);
    screen_column(table, _("MONTHS A"), SCOLS_FL_RIGHT);
    screen_column(table, _("MONTHS B"), SCOLS_FL_RIGHT);
    screen_column(table, _("IN A ONLY"), SCOLS_FL_TRUNC);
    screen_column(table, _("IN B ONLY"), SCOLS_FL_TRUNC);
    for (size_t k = 0; k < difference->company_count; k++) {
        const struct company_difference *company = &difference->companies[k];
        if (company->months[0] != company->months[1] || company->came_count > 0 ||
            company->went_count > 0) {
            print_company(table, programme, difference, company);
        }
    }
    screen_close(table, out);
}

void comparison_print(const struct programme *programme, const struct difference *difference,
                      FILE *out) {
    size_t counts[MOVEMENT_LOST + 1] = {0};
    for (size_t p = 0; p < difference->person_count; p++) {
        counts[difference->people[p].movement]++;
    }
    print_goals(difference, out);
    print_verdict(difference, out);
    if (counts[MOVEMENT_SAME] < difference->person_count) {
        print_people(programme, difference, out);
        print_companies(programme, difference, out);
    }
    fprintf(out,
            _("From A to B, %zu gained a path, %zu lost it, %zu moved, %zu stay where they are.\n"),
            counts[MOVEMENT_GAINED], counts[MOVEMENT_LOST], counts[MOVEMENT_MOVED],
            counts[MOVEMENT_SAME]);
}
