// SPDX-License-Identifier: GPL-3.0-or-later
//
// The solver on worlds so small that the right answer can be seen.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "solve/solve.h"
#include "support/planned.h"

#include <stdio.h>
#include <string.h>

#define RULES "rule,value\nstart,2026-09-01\nmodules,2\nmodule_months,6\n"

struct story {
    struct world world;
    struct planned planned;
};

static void tell(struct story *story, const char *companies, const char *candidates,
                 const char *rules, const char *ratings, const char *decisions) {
    given_programme(&story->world, "companies.csv", companies, "candidates.csv", candidates,
                    "rules.csv", rules, "ratings.csv", ratings, "decisions.csv", decisions, NULL);
    assert_true(story->world.good);
    when_planned(&story->world, &story->planned);
}

#define NO_RATINGS   "candidate,company\n"
#define NO_DECISIONS "candidate,company,kind,reason\n"

static void expect_accepted(const struct story *story) {
    assert_int_equal(story->planned.outcome.verdict, VERDICT_PLANNED);
    assert_true(story->planned.accepted);
    assert_true(story->planned.outcome.is_canonical);
    for (int g = 0; g < story->planned.outcome.result_count; g++) {
        const struct goal_result *result = &story->planned.outcome.results[g];
        assert_int_not_equal(result->status, GOAL_BEST);
        assert_int_equal(result->value, result->best_possible);
    }
}

static void end(struct story *story) {
    planned_release(&story->planned);
    world_release(&story->world);
}

static void full_company_takes_no_one_more(void **state) {
    (void)state;
    struct story story = {0};
    tell(&story, "company,places\nA,1\nB,1\n", "candidate\nx\ny\nz\n", RULES "admit_max,all\n",
         NO_RATINGS, NO_DECISIONS);
    expect_accepted(&story);
    assert_int_equal(reached(&story.planned, GOAL_PLACED), 2);
    end(&story);
}

static void marks_decide_who_is_admitted_when_places_are_few(void **state) {
    (void)state;
    struct story story = {0};
    tell(&story, "company,places\nA,9\nB,9\n", "candidate,assessment\nx,5\ny,\"7,25\"\nz,6\nw,\n",
         RULES "admit_max,2\n", NO_RATINGS, NO_DECISIONS);
    expect_accepted(&story);
    assert_int_equal(reached(&story.planned, GOAL_ASSESSMENT), 1325);
    assert_string_equal(company_of(&story.world, &story.planned, "x", 1), "");
    assert_string_equal(company_of(&story.world, &story.planned, "w", 1), "");
    end(&story);
}

static void nobody_gets_a_worse_wish_than_needed_even_if_the_sum_would_be_better(void **state) {
    (void)state;
    struct story story = {0};
    // One module. By the sum alone x would take A and y its third wish; the worst wish comes first.
    tell(&story, "company,places\nA,1\nB,1\nC,1\n",
         "candidate,status,wishes\nx,admitted,A > B > C\ny,admitted,A > C = B\n",
         "rule,value\nstart,2026-09-01\nmodules,1\ncompanies_min,1\ncompanies_max,1\n", NO_RATINGS,
         NO_DECISIONS);
    expect_accepted(&story);
    assert_int_equal(reached(&story.planned, GOAL_WORST_WISH), 2);
    assert_int_equal(reached(&story.planned, GOAL_WISHES), 50);
    end(&story);
}

static void company_ranks_have_their_share_of_the_say(void **state) {
    (void)state;
    struct story story = {0};
    tell(&story, "company,places\nA,1\nB,1\n",
         "candidate,status,wishes\nx,admitted,A > B\ny,admitted,A > B\n",
         "rule,value\nstart,2026-09-01\nmodules,1\ncompanies_min,1\ncompanies_max,1\n"
         "company_weight,40\n",
         "candidate,company,company_rank\ny,A,3\nx,A,7\n", NO_DECISIONS);
    expect_accepted(&story);
    assert_string_equal(company_of(&story.world, &story.planned, "y", 1), "A");
    assert_int_equal(reached(&story.planned, GOAL_WISHES), 60);
    end(&story);
}

static void decisions_bind_the_path(void **state) {
    (void)state;
    struct story story = {0};
    tell(&story, "company,places\nA,1\nB,1\nC,1\n",
         "candidate,status,wishes\nx,admitted,A > B > C\n", RULES, NO_RATINGS,
         "candidate,company,module,kind,reason\nx,C,2,must,promised\nx,A,,must_not,knows them\n");
    expect_accepted(&story);
    assert_string_equal(company_of(&story.world, &story.planned, "x", 1), "B");
    assert_string_equal(company_of(&story.world, &story.planned, "x", 2), "C");
    end(&story);
}

static void named_goals_come_before_the_others(void **state) {
    (void)state;
    struct story story = {0};
    tell(&story, "company,places\nA,1\nB,1\n", "candidate,wishes\nx,A > B\n",
         RULES "admit_max,all\ngoals,wishes > placed\n", NO_RATINGS, NO_DECISIONS);
    // Nobody placed is nearest to all wishes: that is what was asked for.
    expect_accepted(&story);
    assert_int_equal(reached(&story.planned, GOAL_WISHES), 0);
    assert_int_equal(reached(&story.planned, GOAL_PLACED), 0);
    end(&story);
}

static void no_path_for_somebody_who_must_be_placed_is_said_by_name(void **state) {
    (void)state;
    struct story story = {0};
    tell(&story, "company,places,disciplines\nA,1,law\nB,1,law\nC,1,art\n",
         "candidate,status,discipline\nx,admitted,law\ny,admitted,art\n", RULES, NO_RATINGS,
         NO_DECISIONS);
    assert_int_equal(story.planned.outcome.verdict, VERDICT_PERSON_PATHLESS);
    assert_int_equal(findings_of_kind(&story.world.findings, FINDING_NO_PATH), 1);
    assert_string_equal(story.world.findings.items[0].subject, "y");
    end(&story);
}

static void more_admitted_than_places_is_impossible_and_counted(void **state) {
    (void)state;
    struct story story = {0};
    tell(&story, "company,places\nA,1\nB,1\n",
         "candidate,status\nx,admitted\ny,offered\nz,admitted\n", RULES, NO_RATINGS, NO_DECISIONS);
    assert_int_equal(story.planned.outcome.verdict, VERDICT_NOT_ALL_PLACED);
    assert_int_equal(story.planned.outcome.reached, 2);
    assert_int_equal(story.planned.outcome.wanted, 3);
    end(&story);
}

static void admit_min_out_of_reach_is_impossible(void **state) {
    (void)state;
    struct story story = {0};
    tell(&story, "company,places,max_months\nA,3,6\nB,3,\nC,3,\n", "candidate\nx\ny\nz\n",
         RULES "admit_min,3\nadmit_max,3\n", NO_RATINGS,
         "candidate,company,kind,reason\nx,A,must,r\ny,A,must,r\nz,A,must,r\n");
    assert_int_equal(story.planned.outcome.verdict, VERDICT_ADMIT_MIN);
    assert_int_equal(story.planned.outcome.reached, 1);
    end(&story);
}

static void the_lottery_decides_between_equals_by_its_numbers(void **state) {
    (void)state;
    // Three equal people, one place in each company: who is placed first depends on the seed alone.
    const char *candidates = "candidate\nx\ny\nz\n";
    const char *seeds[] = {"a", "b", "c", "d", "e", "f"};
    int differing = 0;
    char last[8] = "";
    for (size_t s = 0; s < sizeof seeds / sizeof *seeds; s++) {
        struct story story = {0};
        char rules[256];
        snprintf(rules, sizeof rules, RULES "admit_max,1\nlottery_seed,%s\n", seeds[s]);
        tell(&story, "company,places\nA,1\nB,1\n", candidates, rules, NO_RATINGS, NO_DECISIONS);
        expect_accepted(&story);
        // The first person in lottery order is placed, and begins at the first company.
        const struct person *first = &story.planned.problem.persons[0];
        const char *id = story.world.programme.candidates[first->candidate].id;
        assert_string_equal(company_of(&story.world, &story.planned, id, 1), "A");
        assert_string_equal(company_of(&story.world, &story.planned, id, 2), "B");
        differing += strcmp(last, id) != 0;
        snprintf(last, sizeof last, "%s", id);
        end(&story);
    }
    assert_true(differing > 1);
}

static void solving_in_a_process_of_its_own_gives_the_same_plan(void **state) {
    (void)state;
    struct story story = {0};
    struct outcome apart = {0};
    tell(&story, "company,places\nA,1\nB,1\nC,1\n",
         "candidate,wishes\nx,A > B\ny,B > A\nz,C > A > B\n", RULES "admit_max,all\n", NO_RATINGS,
         NO_DECISIONS);
    solve_apart(&story.planned.problem, &SETTINGS_DEFAULT, &apart);
    assert_int_equal(apart.verdict, VERDICT_PLANNED);
    for (int i = 0; i < story.planned.problem.person_count; i++) {
        assert_memory_equal(&apart.plans[i], &story.planned.outcome.plans[i], sizeof(struct plan));
    }
    outcome_release(&apart);
    end(&story);
}

static void a_programme_without_people_is_planned_at_once(void **state) {
    (void)state;
    struct story story = {0};
    tell(&story, "company,places\nA,1\nB,1\n", "candidate\n", RULES "admit_max,all\n", NO_RATINGS,
         NO_DECISIONS);
    expect_accepted(&story);
    assert_int_equal(reached(&story.planned, GOAL_PLACED), 0);
    end(&story);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(full_company_takes_no_one_more),
        cmocka_unit_test(marks_decide_who_is_admitted_when_places_are_few),
        cmocka_unit_test(nobody_gets_a_worse_wish_than_needed_even_if_the_sum_would_be_better),
        cmocka_unit_test(company_ranks_have_their_share_of_the_say),
        cmocka_unit_test(decisions_bind_the_path),
        cmocka_unit_test(named_goals_come_before_the_others),
        cmocka_unit_test(no_path_for_somebody_who_must_be_placed_is_said_by_name),
        cmocka_unit_test(more_admitted_than_places_is_impossible_and_counted),
        cmocka_unit_test(admit_min_out_of_reach_is_impossible),
        cmocka_unit_test(the_lottery_decides_between_equals_by_its_numbers),
        cmocka_unit_test(solving_in_a_process_of_its_own_gives_the_same_plan),
        cmocka_unit_test(a_programme_without_people_is_planned_at_once),
    };
    return cmocka_run_group_tests_name("solve", tests, NULL, NULL);
}
