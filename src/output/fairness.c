// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people see of the fairness of a schedule: how the wishes fare, who is worst off, who got
// nobody, who would rather have each other, whom the lottery decided about.
#include "output/fairness.h"

#include "base/language.h"
#include "base/text.h"
#include "output/screen.h"

#include <inttypes.h>

static void print_ranks(const struct fairness *fairness, FILE *out) {
    struct libscols_table *table = screen_open(out);
    screen_column(table, _("WISH"), SCOLS_FL_RIGHT);
    screen_column(table, _("MODULES"), SCOLS_FL_RIGHT);
    screen_column(table, _("PEOPLE"), SCOLS_FL_RIGHT);
    for (int rank = 1; rank <= fairness->rank_count; rank++) {
        struct libscols_line *line = screen_line(table);
        screen_number(line, 0, rank);
        screen_number(line, 1, fairness->ranks[rank - 1].modules);
        screen_number(line, 2, fairness->ranks[rank - 1].people);
    }
    screen_close(table, out);
}

static void print_wishes(const struct fairness *fairness, FILE *out) {
    if (fairness->rank_count == 0) {
        fprintf(out, "%s\n\n", _("Nobody is newly planned."));
        return;
    }
    struct text_buffer modules = {0}, people = {0};
    text_buffer_print(&modules,
                      ngettext("%" PRId64 " newly planned module",
                               "%" PRId64 " newly planned modules", (size_t)fairness->modules),
                      fairness->modules);
    text_buffer_print(
        &people, ngettext("%" PRId64 " person", "%" PRId64 " people", (size_t)fairness->people),
        fairness->people);
    fprintf(out, _("%s of %s, by wish rank; everybody counts once, at their worst wish.\n"),
            modules.bytes, people.bytes);
    fputc('\n', out);
    print_ranks(fairness, out);
    if (fairness->rank_count == 1) {
        fprintf(out, "%s\n\n", _("Nobody is worse off than a first wish."));
    }
    text_buffer_release(&modules);
    text_buffer_release(&people);
}

static void print_worst(const struct programme *programme, const struct fairness *fairness,
                        FILE *out) {
    size_t people = fairness->worst_people;
    fprintf(out,
            ngettext("Worst off, with wish %d: %zu person.\n",
                     "Worst off, with wish %d: %zu people.\n", people),
            fairness->rank_count, people);
    fputc('\n', out);
    struct libscols_table *table = screen_open(out);
    screen_column(table, _("CANDIDATE"), 0);
    screen_column(table, _("NAME"), SCOLS_FL_TRUNC);
    screen_column(table, _("MODULE"), SCOLS_FL_RIGHT);
    screen_column(table, _("COMPANY"), SCOLS_FL_TRUNC);
    for (size_t i = 0; i < fairness->worst_count; i++) {
        const struct placement *row = fairness->worst[i];
        struct libscols_line *line = screen_line(table);
        screen_cell(line, 0, row->candidate_id);
        screen_cell(line, 1, programme->candidates[row->candidate].name);
        screen_number(line, 2, row->module + 1);
        screen_cell(line, 3, programme->companies[row->company].name);
    }
    screen_close(table, out);
}

static void print_idle(const struct programme *programme, const struct fairness *fairness,
                       FILE *out) {
    size_t count = fairness->idle_count;
    struct text_buffer names = {0};
    for (size_t i = 0; i < count; i++) {
        const char *name = programme->companies[fairness->idle[i]].name;
        text_buffer_print(&names, i > 0 ? ", %s" : "%s", name);
    }
    if (count > 0) {
        fprintf(out,
                ngettext("%zu company has places and nobody there: %s.\n",
                         "%zu companies have places and nobody there: %s.\n", count),
                count, names.bytes);
    } else {
        fprintf(out, "%s\n", _("Every company with places has somebody."));
    }
    fputc('\n', out);
    text_buffer_release(&names);
}

static void print_pair(struct libscols_table *table, const struct programme *programme,
                       const struct blocking_pair *pair) {
    const struct candidate *candidate = &programme->candidates[pair->candidate];
    struct libscols_line *line = screen_line(table);
    screen_cell(line, 0, candidate->id);
    screen_cell(line, 1, candidate->name);
    screen_number(line, 2, pair->row->module + 1);
    screen_cell(line, 3, programme->companies[pair->row->company].name);
    screen_number(line, 4, pair->row_rank);
    screen_cell(line, 5, programme->companies[pair->company].name);
    screen_number(line, 6, pair->wish_rank);
    screen_cell(line, 7, pair->holder != NULL ? pair->holder->candidate_id : _("(free)"));
}

static void print_pairs(const struct programme *programme, const struct fairness *fairness,
                        FILE *out) {
    struct libscols_table *table = screen_open(out);
    screen_column(table, _("CANDIDATE"), 0);
    screen_column(table, _("NAME"), SCOLS_FL_TRUNC);
    screen_column(table, _("MODULE"), SCOLS_FL_RIGHT);
    screen_column(table, _("IS AT"), SCOLS_FL_TRUNC);
    screen_column(table, _("WISH"), SCOLS_FL_RIGHT);
    screen_column(table, _("RATHER"), SCOLS_FL_TRUNC);
    screen_column(table, _("WISH"), SCOLS_FL_RIGHT);
    screen_column(table, _("INSTEAD OF"), 0);
    for (size_t p = 0; p < fairness->pair_count; p++) {
        print_pair(table, programme, &fairness->pairs[p]);
    }
    screen_close(table, out);
}

// "Ada Berg (C-1)", or only the id where there is no name.
static void list_people(const struct programme *programme, const int *candidates, size_t count,
                        struct text_buffer *list) {
    for (size_t i = 0; i < count; i++) {
        const struct candidate *candidate = &programme->candidates[candidates[i]];
        bool has_name = !text_equal(candidate->name, candidate->id);
        text_buffer_print(list, i > 0 ? ", %s" : "%s", candidate->name);
        if (has_name) {
            text_buffer_print(list, " (%s)", candidate->id);
        }
    }
}

static void print_decided(const struct programme *programme, const struct lottery_account *lottery,
                          FILE *out) {
    struct text_buffer decided = {0}, unknown = {0};
    list_people(programme, lottery->decided, lottery->decided_count, &decided);
    list_people(programme, lottery->unknown, lottery->unknown_count, &unknown);
    if (lottery->decided_count + lottery->unknown_count == 0) {
        fputs(_("Nobody was decided by the lottery alone: every equally good plan gives everybody "
                "the same companies.\n"),
              out);
    }
    if (lottery->decided_count > 0) {
        fprintf(out,
                ngettext("%zu person was decided by the lottery alone: %s.\n",
                         "%zu people were decided by the lottery alone: %s.\n",
                         lottery->decided_count),
                lottery->decided_count, decided.bytes);
    }
    if (lottery->unknown_count > 0) {
        fprintf(out,
                _("The search did not finish, so it is not known whether the lottery alone "
                  "decided about %s.\n"),
                unknown.bytes);
    }
    if (lottery->plans_least > 1) {
        fprintf(out, _("There are at least %" PRId64 " equally good plans.\n"),
                lottery->plans_least);
    }
    text_buffer_release(&decided);
    text_buffer_release(&unknown);
}

static void print_lottery(const struct programme *programme, const struct lottery_account *lottery,
                          FILE *out) {
    char name[GOAL_NAME_SIZE];
    if (lottery->state != LOTTERY_UNTOLD) {
        fputc('\n', out);
    }
    switch (lottery->state) {
    case LOTTERY_UNTOLD:
        return;
    case LOTTERY_NOT_BEST:
        fprintf(out,
                _("This schedule is not the best: %s is %" PRId64 " and could be %" PRId64 ".\n"),
                goal_result_told(&lottery->worse, name), lottery->worse.value,
                lottery->worse.best_possible);
        return;
    case LOTTERY_UNKNOWN:
        fputs(_("Who was decided by the lottery alone is not known: the search for the best plan "
                "did not finish.\n"),
              out);
        return;
    case LOTTERY_TOLD:
        print_decided(programme, lottery, out);
        return;
    }
}

static void print_who_would_rather(const struct programme *programme,
                                   const struct fairness *fairness, FILE *out) {
    if (fairness->pair_count == 0) {
        fputs(_("No trainee and company would both rather have each other.\n"), out);
        return;
    }
    print_pairs(programme, fairness, out);
    fprintf(out,
            ngettext("%zu pair of trainee and company would both rather have each other.\n",
                     "%zu pairs of trainee and company would both rather have each other.\n",
                     fairness->pair_count),
            fairness->pair_count);
}

void fairness_print(const struct programme *programme, const struct fairness *fairness, FILE *out) {
    print_wishes(fairness, out);
    if (fairness->worst_count > 0) {
        print_worst(programme, fairness, out);
    }
    print_idle(programme, fairness, out);
    print_who_would_rather(programme, fairness, out);
    print_lottery(programme, &fairness->lottery, out);
}
