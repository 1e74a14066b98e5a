// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people see of the fairness of a schedule: how the wishes fare, who is worst off, who got
// nobody, who would rather have each other, whom the lottery decided about.
#include "output/fairness.h"

#include "base/text.h"
#include "output/screen.h"

#include <inttypes.h>

static void print_ranks(const struct fairness *fairness, FILE *out) {
    struct libscols_table *table = screen_open(out);
    screen_column(table, "WISH", SCOLS_FL_RIGHT);
    screen_column(table, "MODULES", SCOLS_FL_RIGHT);
    screen_column(table, "PEOPLE", SCOLS_FL_RIGHT);
    for (int rank = 1; rank <= fairness->rank_count; rank++) {
        struct libscols_line *line = screen_line(table);
        screen_number(line, 0, rank);
        screen_number(line, 1, fairness->ranks[rank - 1].modules);
        screen_number(line, 2, fairness->ranks[rank - 1].people);
    }
    screen_close(table, out);
}

// "3 people", "1 person".
static void print_count(FILE *out, int64_t count, const char *one, const char *many) {
    fprintf(out, "%" PRId64 " %s", count, count == 1 ? one : many);
}

static void print_wishes(const struct fairness *fairness, FILE *out) {
    if (fairness->rank_count == 0) {
        fputs("Nobody is newly planned.\n\n", out);
        return;
    }
    print_count(out, fairness->modules, "newly planned module", "newly planned modules");
    fputs(" of ", out);
    print_count(out, fairness->people, "person", "people");
    fputs(", by wish rank; everybody counts once, at their worst wish.\n\n", out);
    print_ranks(fairness, out);
    if (fairness->rank_count == 1) {
        fputs("Nobody is worse off than a first wish.\n\n", out);
    }
}

static void print_worst(const struct programme *programme, const struct fairness *fairness,
                        FILE *out) {
    fprintf(out, "Worst off, with wish %d: ", fairness->rank_count);
    print_count(out, (int64_t)fairness->worst_people, "person.\n\n", "people.\n\n");
    struct libscols_table *table = screen_open(out);
    screen_column(table, "CANDIDATE", 0);
    screen_column(table, "NAME", SCOLS_FL_TRUNC);
    screen_column(table, "MODULE", SCOLS_FL_RIGHT);
    screen_column(table, "COMPANY", SCOLS_FL_TRUNC);
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
    if (fairness->idle_count == 0) {
        fputs("Every company with places has somebody.\n\n", out);
        return;
    }
    print_count(out, (int64_t)fairness->idle_count, "company has places and nobody there: ",
                "companies have places and nobody there: ");
    for (size_t i = 0; i < fairness->idle_count; i++) {
        const char *name = programme->companies[fairness->idle[i]].name;
        fprintf(out, i > 0 ? ", %s" : "%s", name);
    }
    fputs(".\n\n", out);
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
    screen_cell(line, 7, pair->holder != NULL ? pair->holder->candidate_id : "(free)");
}

static void print_pairs(const struct programme *programme, const struct fairness *fairness,
                        FILE *out) {
    struct libscols_table *table = screen_open(out);
    screen_column(table, "CANDIDATE", 0);
    screen_column(table, "NAME", SCOLS_FL_TRUNC);
    screen_column(table, "MODULE", SCOLS_FL_RIGHT);
    screen_column(table, "IS AT", SCOLS_FL_TRUNC);
    screen_column(table, "WISH", SCOLS_FL_RIGHT);
    screen_column(table, "RATHER", SCOLS_FL_TRUNC);
    screen_column(table, "WISH", SCOLS_FL_RIGHT);
    screen_column(table, "INSTEAD OF", 0);
    for (size_t p = 0; p < fairness->pair_count; p++) {
        print_pair(table, programme, &fairness->pairs[p]);
    }
    screen_close(table, out);
}

// "Ada Berg (C-1)", or only the id where there is no name.
static void print_people(const struct programme *programme, const int *candidates, size_t count,
                         FILE *out) {
    for (size_t i = 0; i < count; i++) {
        const struct candidate *candidate = &programme->candidates[candidates[i]];
        bool has_name = !text_equal(candidate->name, candidate->id);
        fprintf(out, i > 0 ? ", %s" : "%s", candidate->name);
        if (has_name) {
            fprintf(out, " (%s)", candidate->id);
        }
    }
    fputs(".\n", out);
}

static void print_decided(const struct programme *programme, const struct lottery_account *lottery,
                          FILE *out) {
    if (lottery->decided_count + lottery->unknown_count == 0) {
        fputs("Nobody was decided by the lottery alone: every equally good plan gives everybody "
              "the same companies.\n",
              out);
    }
    if (lottery->decided_count > 0) {
        print_count(out, (int64_t)lottery->decided_count,
                    "person was decided by the lottery alone: ",
                    "people were decided by the lottery alone: ");
        print_people(programme, lottery->decided, lottery->decided_count, out);
    }
    if (lottery->unknown_count > 0) {
        fputs("The search did not finish, so it is not known whether the lottery alone decided "
              "about ",
              out);
        print_people(programme, lottery->unknown, lottery->unknown_count, out);
    }
    if (lottery->plans_least > 1) {
        fprintf(out, "There are at least %" PRId64 " equally good plans.\n", lottery->plans_least);
    }
}

static void print_lottery(const struct programme *programme, const struct lottery_account *lottery,
                          FILE *out) {
    char name[GOAL_NAME_SIZE];
    switch (lottery->state) {
    case LOTTERY_UNTOLD:
        return;
    case LOTTERY_NOT_BEST:
        fprintf(out,
                "\nThis schedule is not the best: %s is %" PRId64 " and could be %" PRId64 ".\n",
                goal_result_name(&lottery->worse, name), lottery->worse.value,
                lottery->worse.best_possible);
        return;
    case LOTTERY_UNKNOWN:
        fputs("\nWho was decided by the lottery alone is not known: the search for the best plan "
              "did not finish.\n",
              out);
        return;
    case LOTTERY_TOLD:
        fputc('\n', out);
        print_decided(programme, lottery, out);
        return;
    }
}

static void print_who_would_rather(const struct programme *programme,
                                   const struct fairness *fairness, FILE *out) {
    if (fairness->pair_count == 0) {
        fputs("No trainee and company would both rather have each other.\n", out);
        return;
    }
    print_pairs(programme, fairness, out);
    print_count(out, (int64_t)fairness->pair_count, "pair", "pairs");
    fputs(" of trainee and company would both rather have each other.\n", out);
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
