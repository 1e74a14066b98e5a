// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two schedules side by side: who gained, who lost, who moved.
#include "domain/difference.h"
#include "support/given.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#define HEADER "candidate,module,from,to,company,offer,status\n"

// Modules last two and three months: from January and from March 2027. What is published of R is
// in two parts.
struct pair {
    struct world world;
    struct schedule a, b;
    struct difference difference;
};

static void compare(struct pair *pair, const char *a, const char *b) {
    assert_true(given_programme(
        &pair->world, "rules.csv",
        "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,2 3\nadmit_max,all\n",
        "companies.csv", "company,places\nA,2\nB,2\n", "offers.csv",
        "offer,company,places\no,A,1\n", "candidates.csv", "candidate\nP\nQ\nR\n", "history.csv",
        HEADER "R,1,2027-01-01,2027-01-31,A,,published\nR,1,2027-02-01,2027-02-28,B,,published\n",
        NULL));
    assert_true(given_schedule(&pair->world, a, &pair->a));
    assert_true(given_schedule(&pair->world, b, &pair->b));
    difference_make(&pair->difference, &pair->world.programme, &pair->a, &pair->b);
}

static void pair_release(struct pair *pair) {
    difference_release(&pair->difference);
    schedule_release(&pair->a);
    schedule_release(&pair->b);
    world_release(&pair->world);
}

static enum movement movement_of(const struct pair *pair, const char *id) {
    for (size_t p = 0; p < pair->difference.person_count; p++) {
        if (strcmp(pair->difference.people[p].id, id) == 0) {
            return pair->difference.people[p].movement;
        }
    }
    fail_msg("nobody is called %s", id);
    return MOVEMENT_SAME;
}

static void whoever_is_in_one_schedule_only_gains_or_loses(void **state) {
    (void)state;
    struct pair pair = {0};
    compare(&pair, HEADER "P,1,2027-01-01,2027-02-28,A,,proposed\n",
            HEADER "Q,1,2027-01-01,2027-02-28,A,,proposed\n");
    assert_int_equal(movement_of(&pair, "P"), MOVEMENT_LOST);
    assert_int_equal(movement_of(&pair, "Q"), MOVEMENT_GAINED);
    assert_int_equal(pair.difference.companies[0].came_count, 1);
    assert_int_equal(pair.difference.companies[0].went_count, 1);
    pair_release(&pair);
}

static void another_status_or_another_day_is_no_move(void **state) {
    (void)state;
    struct pair pair = {0};
    compare(&pair, HEADER "P,1,2027-01-01,2027-02-28,A,,proposed\n",
            HEADER "P,1,2027-01-05,2027-02-28,A,,draft\n");
    assert_int_equal(movement_of(&pair, "P"), MOVEMENT_SAME);
    pair_release(&pair);
}

static void another_offer_of_the_same_company_is_a_move(void **state) {
    (void)state;
    struct pair pair = {0};
    compare(&pair, HEADER "P,1,2027-01-01,2027-02-28,A,,proposed\n",
            HEADER "P,1,2027-01-01,2027-02-28,A,o,proposed\n");
    assert_int_equal(movement_of(&pair, "P"), MOVEMENT_MOVED);
    assert_int_equal(pair.difference.companies[0].came_count, 0);
    pair_release(&pair);
}

static void cancelled_rows_are_no_rows_and_leave_is_nowhere(void **state) {
    (void)state;
    struct pair pair = {0};
    compare(&pair,
            HEADER "P,1,2027-01-01,2027-02-28,A,,proposed\nP,2,2027-03-01,2027-05-31,B,,proposed\n"
                   "Q,1,2027-01-01,2027-02-28,A,,cancelled\n",
            HEADER "P,1,2027-01-01,2027-02-28,A,,proposed\nP,2,2027-03-01,2027-05-31,,,leave\n");
    assert_int_equal(pair.difference.person_count, 1);
    assert_int_equal(pair.difference.steps[0].movement, MOVEMENT_SAME);
    assert_int_equal(pair.difference.steps[1].movement, MOVEMENT_LOST);
    assert_int_equal(movement_of(&pair, "P"), MOVEMENT_MOVED);
    pair_release(&pair);
}

static void a_module_in_parts_is_compared_part_by_part(void **state) {
    (void)state;
    static const char parts[] = HEADER "R,1,2027-01-01,2027-01-31,A,,published\n"
                                       "R,1,2027-02-01,2027-02-28,B,,published\n"
                                       "R,2,2027-03-01,2027-05-31,B,,proposed\n";
    struct pair pair = {0};
    compare(&pair, parts, parts);
    assert_int_equal(pair.difference.step_count, 3);
    assert_int_equal(movement_of(&pair, "R"), MOVEMENT_SAME);
    pair_release(&pair);
}

static void only_newly_planned_months_count_for_a_company(void **state) {
    (void)state;
    struct pair pair = {0};
    compare(&pair, HEADER "P,1,2027-01-01,2027-02-28,A,,proposed\n",
            HEADER "P,1,2027-01-01,2027-02-28,A,,proposed\nP,2,2027-03-01,2027-05-31,A,,proposed\n"
                   "R,1,2027-01-01,2027-01-31,A,,published\n");
    assert_int_equal(pair.difference.companies[0].months[0], 2);
    assert_int_equal(pair.difference.companies[0].months[1], 5);
    pair_release(&pair);
}

static void the_first_goal_that_differs_decides(void **state) {
    (void)state;
    struct pair pair = {0};
    int64_t a[GOALS] = {[GOAL_PLACED] = 2, [GOAL_CHANGES] = 1, [GOAL_WISHES] = 5};
    int64_t b[GOALS] = {[GOAL_PLACED] = 2, [GOAL_CHANGES] = 0, [GOAL_WISHES] = 9};
    const int64_t *values[] = {a, b}, *at_rank[] = {NULL, NULL};
    size_t goal = 0;
    compare(&pair, HEADER, HEADER);
    pair.difference.is_kept[0] = pair.difference.is_kept[1] = true;
    difference_goals(&pair.difference, &pair.world.programme, values, at_rank, 0);
    assert_int_equal(difference_better(&pair.difference, &goal), 1);
    assert_int_equal(pair.difference.goals[goal].goal.goal, GOAL_CHANGES);
    pair_release(&pair);
}

static void a_schedule_that_breaks_a_rule_is_neither_better_nor_worse(void **state) {
    (void)state;
    struct pair pair = {0};
    int64_t a[GOALS] = {[GOAL_PLACED] = 2}, b[GOALS] = {[GOAL_PLACED] = 3};
    const int64_t *values[] = {a, b}, *at_rank[] = {NULL, NULL};
    size_t goal = 0;
    compare(&pair, HEADER, HEADER);
    pair.difference.is_kept[0] = true;
    difference_goals(&pair.difference, &pair.world.programme, values, at_rank, 0);
    assert_int_equal(difference_better(&pair.difference, &goal), NONE);
    pair_release(&pair);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whoever_is_in_one_schedule_only_gains_or_loses),
        cmocka_unit_test(another_status_or_another_day_is_no_move),
        cmocka_unit_test(another_offer_of_the_same_company_is_a_move),
        cmocka_unit_test(cancelled_rows_are_no_rows_and_leave_is_nowhere),
        cmocka_unit_test(a_module_in_parts_is_compared_part_by_part),
        cmocka_unit_test(only_newly_planned_months_count_for_a_company),
        cmocka_unit_test(the_first_goal_that_differs_decides),
        cmocka_unit_test(a_schedule_that_breaks_a_rule_is_neither_better_nor_worse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
