// SPDX-License-Identifier: GPL-3.0-or-later
//
// Monotone sense: one more place, or one rule, decision or link less, leaves every schedule there
// that was there before; so no goal may end worse, compared in their order. And one rule more can
// make nothing possible or better. Random programmes are changed in one thing and solved twice.
//
// What match cannot plan with yet is answered by the oracle, both times. KULL_MONOTONE says how
// many programmes of each sort (200), KULL_MONOTONE_SEED which seed comes first (1).
#include "base/text.h"
#include "problem/problem.h"
#include "solve/solve.h"
#include "support/enumerate.h"
#include "support/given.h"
#include "support/random_programme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PROGRAMMES = 200, VALUES_MOST = GOALS + ENUMERATED_RANKS };

// The values reached, in order, each so that less is better.
struct answer {
    bool exists;
    int count;
    int64_t values[VALUES_MOST];
};

static void add_value(struct answer *answer, enum goal goal, int64_t value) {
    answer->values[answer->count++] = goal_kind(goal)->maximise ? -value : value;
}

// Answers.

static bool is_supported(const struct world *world) {
    struct findings findings = {0};
    bool supported = problem_supports(&world->programme, &findings);
    findings_release(&findings);
    return supported;
}

static bool solve_it(struct world *world, struct answer *answer) {
    struct problem problem = {0};
    struct outcome outcome = {0};
    *answer = (struct answer){0};
    assert_true(problem_build(&world->programme, &problem, &world->findings));
    solve(&problem, &SETTINGS_DEFAULT, &outcome);
    answer->exists = outcome.verdict == VERDICT_PLANNED;
    for (int g = 0; g < outcome.result_count && answer->exists; g++) {
        add_value(answer, outcome.results[g].goal, outcome.results[g].value);
    }
    outcome_release(&outcome);
    problem_release(&problem);
    return true;
}

// False when there is too much to try.
static bool enumerate_it(struct world *world, struct answer *answer) {
    struct enumeration found;
    enumerate(&world->programme, &found);
    *answer = (struct answer){.exists = found.exists};
    for (size_t g = 0; g < world->programme.goal_count && found.exists; g++) {
        enum goal goal = world->programme.goals[g];
        if (goal != GOAL_WISH_PROFILE) {
            add_value(answer, goal, found.value[goal]);
        }
        for (int rank = ENUMERATED_RANKS - 1; rank > 1 && goal == GOAL_WISH_PROFILE; rank--) {
            add_value(answer, goal, found.profile[rank]);
        }
    }
    return found.complete;
}

// True when the second answer is no worse than the first.
static bool is_no_worse(const struct answer *than, const struct answer *answer) {
    if (!than->exists || !answer->exists) {
        return answer->exists || !than->exists;
    }
    for (int i = 0; i < than->count; i++) {
        if (answer->values[i] != than->values[i]) {
            return answer->values[i] < than->values[i];
        }
    }
    return answer->count == than->count;
}

// Changes.

static struct sheet *sheet_named(struct random_programme *programme, const char *name) {
    for (int s = 0; s < programme->sheet_count; s++) {
        if (text_equal(programme->sheets[s].name, name)) {
            return &programme->sheets[s];
        }
    }
    return NULL;
}

// NULL when the file has no such column.
static const char **cell(struct sheet *sheet, int row, const char *column) {
    for (int c = 0; c < sheet->column_count; c++) {
        if (text_equal(sheet->cells[0][c], column)) {
            return &sheet->cells[row][c];
        }
    }
    return NULL;
}

// The next ones change one thing; false when the programme has nothing of this sort.

static bool add_place(struct random_programme *programme, struct dice *dice) {
    static const char *const more[] = {"1", "2", "3", "4", "5"};
    struct sheet *sheet =
        sheet_named(programme, dice_chance(dice, 50) ? "companies.csv" : "offers.csv");
    if (sheet == NULL || sheet->row_count < 2) {
        return false;
    }
    const char **places = cell(sheet, 1 + dice_below(dice, sheet->row_count - 1), "places");
    if (places != NULL) {
        *places = more[atoi(*places)]; // a blank reads as 0 here
    }
    return places != NULL;
}

static bool drop_row(struct random_programme *programme, const char *file, struct dice *dice) {
    struct sheet *sheet = sheet_named(programme, file);
    if (sheet == NULL || sheet->row_count < 2) {
        return false;
    }
    int row = 1 + dice_below(dice, sheet->row_count - 1);
    memmove(sheet->cells[row], sheet->cells[--sheet->row_count], sizeof sheet->cells[row]);
    return true;
}

static bool drop_decision_or_link(struct random_programme *programme, struct dice *dice) {
    return drop_row(programme, dice_chance(dice, 70) ? "decisions.csv" : "links.csv", dice);
}

struct rule_value {
    const char *rule, *value;
};

// A rule that asks for nothing is dropped, whatever stands where it is not set.
static const struct rule_value loosest[] = {
    {"companies_min", "1"},
    {"companies_max", "12"},
    {"stay_min_modules", "1"},
    {"stay_max_modules", "12"},
    {"admit_min", "0"},
    {"admit_max", "all"},
    {"education_years_min", "0"},
    {"late_start_days", "90"},
    {"outside_wishes", "yes"},
    {"same_sector_max", "12"},
    {"same_municipality_max", "12"},
    {"same_owner_max", "12"},
    {"discipline_max", "100"},
    {"disciplines_min", "0"},
};

static const struct rule_value strict[] = {
    {"same_sector_max", "1"},     {"same_municipality_max", "1"}, {"same_owner_max", "1"},
    {"education_years_min", "4"}, {"outside_wishes", "no"},       {"discipline_max", "1"},
    {"disciplines_min", "1"},
};

// Gives every row of this rule another value; false when there is no row that had a different one.
static bool set_rule(struct sheet *rules, const struct rule_value *rule) {
    bool changed = false;
    for (int r = 1; r < rules->row_count; r++) {
        const char **value = cell(rules, r, "value");
        if (text_equal(*cell(rules, r, "rule"), rule->rule)) {
            changed = changed || !text_equal(*value, rule->value);
            *value = rule->value;
        }
    }
    return changed;
}

static bool drop_rule(struct random_programme *programme, struct dice *dice) {
    int count = (int)(sizeof loosest / sizeof *loosest);
    return set_rule(sheet_named(programme, "rules.csv"), &loosest[dice_below(dice, count)]);
}

static bool add_rule(struct random_programme *programme, struct dice *dice) {
    int count = (int)(sizeof strict / sizeof *strict);
    const struct rule_value *rule = &strict[dice_below(dice, count)];
    struct sheet *rules = sheet_named(programme, "rules.csv");
    int row = rules->row_count;
    for (int r = 1; r < row; r++) {
        if (text_equal(*cell(rules, r, "rule"), rule->rule)) {
            return false;
        }
    }
    for (int c = 0; c < rules->column_count; c++) {
        rules->cells[row][c] = "";
    }
    rules->row_count++;
    *cell(rules, row, "rule") = rule->rule;
    *cell(rules, row, "value") = rule->value;
    return true;
}

// Both together.

struct variation {
    const char *name;
    bool (*make)(struct random_programme *programme, struct dice *dice);
    bool tightens;
};

struct statistics {
    int tried, solved, moved, opened; // moved: the values differ; opened: possible only once
};

static void compare(const struct variation *change, const struct random_programme *before,
                    const struct random_programme *after, const struct answer answers[static 2]) {
    const struct answer *tight = &answers[change->tightens], *loose = &answers[!change->tightens];
    bool good = is_no_worse(tight, loose);
    if (!good) {
        fprintf(stderr, "%s makes something %s:\n", change->name,
                change->tightens ? "better" : "worse");
        random_programme_print(before, stderr);
        random_programme_print(after, stderr);
    }
    assert_true(good);
}

static bool answer_both(struct world worlds[static 2], struct answer answers[static 2],
                        struct statistics *statistics) {
    bool solved = is_supported(&worlds[0]) && is_supported(&worlds[1]);
    for (int i = 0; i < 2; i++) {
        if (!(solved ? solve_it : enumerate_it)(&worlds[i], &answers[i])) {
            return false;
        }
    }
    statistics->solved += solved;
    return true;
}

static void try_change(uint64_t seed, const struct variation *change,
                       struct statistics *statistics) {
    struct random_programme before, after;
    struct world worlds[2] = {0};
    struct answer answers[2];
    struct dice dice = {seed};
    random_programme_make(seed, seed % 2 == 0 ? RANDOM_WHOLE : RANDOM_ANY, &before);
    after = before; // the cells are shared
    if (change->make(&after, &dice)) {
        assert_true(random_programme_read(&before, &worlds[0]));
        assert_true(random_programme_read(&after, &worlds[1]));
        if (answer_both(worlds, answers, statistics)) {
            compare(change, &before, &after, answers);
            statistics->tried++;
            statistics->opened += answers[0].exists != answers[1].exists;
            statistics->moved +=
                !is_no_worse(&answers[0], &answers[1]) || !is_no_worse(&answers[1], &answers[0]);
        }
    }
    world_release(&worlds[0]);
    world_release(&worlds[1]);
    random_programme_release(&before);
}

static uint64_t number_from_environment(const char *name, uint64_t otherwise) {
    const char *text = getenv(name);
    return text == NULL ? otherwise : strtoull(text, NULL, 10);
}

static void try_changes(const struct variation *change) {
    struct statistics statistics = {0};
    int wanted = (int)number_from_environment("KULL_MONOTONE", PROGRAMMES);
    uint64_t seed = number_from_environment("KULL_MONOTONE_SEED", 1);
    while (statistics.tried < wanted) {
        try_change(seed++, change, &statistics);
    }
    printf("monotone: %s: %d programmes, %d solved, the others tried; %d end with other values, %d "
           "of them possible only once\n",
           change->name, statistics.tried, statistics.solved, statistics.moved, statistics.opened);
}

static void one_more_place_makes_nothing_worse(void **state) {
    (void)state;
    try_changes(&(struct variation){"one more place", add_place, false});
}

static void one_rule_less_makes_nothing_worse(void **state) {
    (void)state;
    try_changes(&(struct variation){"one rule less", drop_rule, false});
}

static void one_decision_or_link_less_makes_nothing_worse(void **state) {
    (void)state;
    try_changes(&(struct variation){"one decision or link less", drop_decision_or_link, false});
}

static void one_rule_more_makes_nothing_possible_or_better(void **state) {
    (void)state;
    try_changes(&(struct variation){"one rule more", add_rule, true});
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_more_place_makes_nothing_worse),
        cmocka_unit_test(one_rule_less_makes_nothing_worse),
        cmocka_unit_test(one_decision_or_link_less_makes_nothing_worse),
        cmocka_unit_test(one_rule_more_makes_nothing_possible_or_better),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
