// SPDX-License-Identifier: GPL-3.0-or-later
//
// However the solver goes about it, the same schedule comes out: with other prices to begin with,
// with or without the descent and the short looks, with the lottery asked in either way, with a
// limit that is not met, and with the rows of all files in another order.
#include "solve/solve.h"
#include "support/generate.h"
#include "support/given.h"
#include "support/random_programme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum {
    TIED_PROGRAMMES = 200,
    SEEDS = 2, // of every shape
    NODES = 100000,
};

struct way {
    const char *name;
    struct tactics tactics;
    int64_t nodes_most;
};

#define ORDINARY                                                                                   \
    .subgradient_from = 200, .known_most = 80, .window_most = 60000, .list_most = 20000,           \
    .half_most = 2000, .halves_most = 4000

static const struct way ways[] = {
    {"other prices to begin with", {ORDINARY, .turned = true}, 0},
    {"a descent first", {1, 80, 60000, 20000, false, 2000, 4000}, 0},
    {"no short looks", {200, 0, 60000, 20000, false, 2000, 4000}, 0},
    {"a lottery without lists", {200, 80, 60000, 1, false, 2000, 4000}, 0},
    {"halves only", {200, 80, 400, 20000, false, 400, 4000}, 0},
    {"everything else", {1, 0, 60000, 40, true, 2000, 4000}, NODES},
};

// A programme solved.
struct solved {
    struct world world;
    struct problem problem;
    struct outcome outcome;
};

static void solve_world(struct solved *solved, const struct way *way) {
    struct settings settings = SETTINGS_DEFAULT;
    if (way != NULL) {
        settings.tactics = way->tactics;
        settings.nodes_most = way->nodes_most;
    }
    assert_true(problem_build(&solved->world.programme, &solved->problem, &solved->world.findings));
    solve(&solved->problem, &settings, &solved->outcome);
}

static void solved_release(struct solved *solved) {
    outcome_release(&solved->outcome);
    problem_release(&solved->problem);
    world_release(&solved->world);
}

// Everybody of the first has the same plan in the second. Persons are in lottery order in both.
static bool same_plans(const struct solved *a, const struct solved *b) {
    for (int i = 0; i < a->problem.person_count; i++) {
        const struct plan *plan = &a->outcome.plans[i], *other = &b->outcome.plans[i];
        bool placed = plan->person != NONE;
        if (placed != (other->person != NONE) ||
            (placed && !problem_same_plan(&a->problem, plan, other))) {
            return false;
        }
    }
    return true;
}

static bool same_values(const struct solved *a, const struct solved *b) {
    bool same = a->outcome.result_count == b->outcome.result_count;
    for (int g = 0; g < a->outcome.result_count && same; g++) {
        same = a->outcome.results[g].value == b->outcome.results[g].value;
    }
    return same;
}

static void assert_same(const struct solved *expected, const struct solved *got, const char *name) {
    bool same = expected->outcome.verdict == got->outcome.verdict;
    if (same && expected->outcome.verdict == VERDICT_PLANNED) {
        same = expected->outcome.is_canonical && got->outcome.is_canonical &&
               same_values(expected, got) && same_plans(expected, got);
    }
    if (!same) {
        fprintf(stderr, "another schedule with %s\n", name);
    }
    assert_true(same);
}

static void life_like_world(const struct shape *shape, uint64_t seed, struct world *world) {
    generate(shape, seed, &world->folder);
    world->good =
        programme_read(&world->folder, &world->programme, &world->reading, &world->findings);
    assert_true(world->good);
}

static void compare_ways(const struct shape *shape, uint64_t seed) {
    struct solved expected = {0};
    life_like_world(shape, seed, &expected.world);
    solve_world(&expected, NULL);
    assert_int_equal(expected.outcome.verdict, VERDICT_PLANNED);
    for (size_t w = 0; w < sizeof ways / sizeof *ways; w++) {
        struct solved other = {0};
        life_like_world(shape, seed, &other.world);
        solve_world(&other, &ways[w]);
        assert_same(&expected, &other, ways[w].name);
        solved_release(&other);
    }
    solved_release(&expected);
}

static void every_way_leads_to_the_same_schedule(void **state) {
    (void)state;
    static const struct shape shapes[] = {
        {24, 10, 3, 8, .cohort = 12},
        {24, 10, 3, 8, .load = 105},
        {20, 10, 3, 8, .cohort = 7, .promises = PROMISES_SOME, .same_sector_max = 1},
        {84, 16, 3, 8, .load = 120},
    };
    for (size_t s = 0; s < sizeof shapes / sizeof *shapes; s++) {
        for (uint64_t seed = 1; seed <= SEEDS; seed++) {
            compare_ways(&shapes[s], seed);
        }
    }
}

// The cells are shared with the programme that is shuffled; they are only moved.
static void compare_shuffled(const struct random_programme *programme) {
    struct dice dice = {programme->seed};
    struct random_programme shuffled = *programme;
    struct solved expected = {0};
    assert_true(random_programme_read(programme, &expected.world));
    solve_world(&expected, NULL);
    for (size_t w = 0; w < sizeof ways / sizeof *ways; w++) {
        struct solved other = {0};
        random_programme_shuffle(&shuffled, &dice);
        assert_true(random_programme_read(&shuffled, &other.world));
        solve_world(&other, &ways[w]);
        assert_same(&expected, &other, ways[w].name);
        solved_release(&other);
    }
    solved_release(&expected);
}

static void
every_way_and_order_of_rows_leads_to_the_same_schedule_where_all_are_tied(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= TIED_PROGRAMMES; seed++) {
        struct random_programme programme = {0};
        random_programme_make(seed, RANDOM_TIED, &programme);
        compare_shuffled(&programme);
        random_programme_release(&programme);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_way_leads_to_the_same_schedule),
        cmocka_unit_test(every_way_and_order_of_rows_leads_to_the_same_schedule_where_all_are_tied),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
