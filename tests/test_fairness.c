// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a schedule treats people: wish ranks, the worst-off, companies with nobody, blocking pairs,
// what the lottery decided.
#include "explain/fairness.h"
#include "output/fairness.h"
#include "support/given.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SCHEDULE "candidate,module,from,to,company,offer,status\n"
#define P_IN_B   "P,1,2027-01-01,2027-02-28,B,,proposed\n"
#define Q_IN_A   "Q,1,2027-01-01,2027-02-28,A,,proposed\n"

// One module, one company each. P wishes A more than B.
static const char rules[] = "rule,value\nstart,2027-01-01\nmodules,1\nmodule_months,2\n"
                            "companies_min,1\ncompanies_max,1\nadmit_max,all\n";
static const char companies[] = "company,places\nA,1\nB,1\n";
static const char candidates[] = "candidate,wishes,discipline,refuses\nP,A > B,,\nQ,A > B,,\n";
static const char nothing[] = "candidate,company,company_rank,company_refuses\n";

struct account {
    struct world world;
    struct problem problem;
    struct schedule schedule;
    struct fairness fairness;
};

struct files {
    const char *rules, *companies, *candidates, *ratings, *decisions, *history; // NULL: as above
};

static const char *or_else(const char *text, const char *standard) {
    return text != NULL ? text : standard;
}

static void account(struct account *account, struct files files, const char *schedule) {
    assert_true(given_programme(&account->world, "rules.csv", or_else(files.rules, rules),
                                "companies.csv", or_else(files.companies, companies),
                                "candidates.csv", or_else(files.candidates, candidates),
                                "ratings.csv", or_else(files.ratings, nothing), "decisions.csv",
                                or_else(files.decisions, "candidate,company,module,kind,reason\n"),
                                "history.csv", or_else(files.history, SCHEDULE), NULL));
    assert_true(given_schedule(&account->world, schedule, &account->schedule));
    assert_true(
        problem_build(&account->world.programme, &account->problem, &account->world.findings));
    explain_fairness(&account->world.programme, &account->problem, &account->schedule,
                     &account->fairness);
}

static void account_release(struct account *account) {
    fairness_release(&account->fairness);
    schedule_release(&account->schedule);
    problem_release(&account->problem);
    world_release(&account->world);
}

// How many blocking pairs there are.
static size_t pairs(struct files files, const char *schedule) {
    struct account told = {0};
    account(&told, files, schedule);
    size_t count = told.fairness.pair_count;
    account_release(&told);
    return count;
}

static const char p_first[] = "candidate,company,company_rank,company_refuses\nP,A,1,\nQ,A,2,\n";

static void a_pair_blocks_where_both_would_rather(void **state) {
    (void)state;
    struct account told = {0};
    account(&told, (struct files){.ratings = p_first}, SCHEDULE P_IN_B Q_IN_A);
    assert_int_equal(told.fairness.pair_count, 1);
    const struct blocking_pair *pair = &told.fairness.pairs[0];
    assert_string_equal(told.world.programme.candidates[pair->candidate].id, "P");
    assert_string_equal(told.world.programme.companies[pair->company].id, "A");
    assert_string_equal(pair->holder->candidate_id, "Q");
    assert_int_equal(pair->row->module, 0);
    assert_int_equal(pair->wish_rank, 1);
    assert_int_equal(pair->row_rank, 2);
    account_release(&told);
}

static void nobody_blocks_when_the_company_prefers_whom_it_has(void **state) {
    (void)state;
    struct files files = {.ratings = "candidate,company,company_rank\nP,A,2\nQ,A,1\n"};
    assert_int_equal(pairs(files, SCHEDULE P_IN_B Q_IN_A), 0);
}

static void nobody_blocks_when_the_company_ranks_them_alike(void **state) {
    (void)state;
    struct files files = {.ratings = "candidate,company,company_rank\nP,A,1\nQ,A,1\n"};
    assert_int_equal(pairs(files, SCHEDULE P_IN_B Q_IN_A), 0);
}

static void nobody_blocks_when_the_company_ranked_neither(void **state) {
    (void)state;
    assert_int_equal(pairs((struct files){0}, SCHEDULE P_IN_B Q_IN_A), 0);
}

static void whoever_has_a_rank_is_better_than_somebody_without(void **state) {
    (void)state;
    struct files one = {.ratings = "candidate,company,company_rank\nP,A,9\n"};
    struct files other = {.ratings = "candidate,company,company_rank\nQ,A,9\n"};
    assert_int_equal(pairs(one, SCHEDULE P_IN_B Q_IN_A), 1);
    assert_int_equal(pairs(other, SCHEDULE P_IN_B Q_IN_A), 0);
}

static void nobody_blocks_for_a_company_they_wish_no_more(void **state) {
    (void)state;
    struct files worse = {.candidates = "candidate,wishes\nP,B > A\nQ,A > B\n", .ratings = p_first};
    struct files equal = {.candidates = "candidate,wishes\nP,B = A\nQ,A > B\n", .ratings = p_first};
    assert_int_equal(pairs(worse, SCHEDULE P_IN_B Q_IN_A), 0);
    assert_int_equal(pairs(equal, SCHEDULE P_IN_B Q_IN_A), 0);
}

static void a_free_place_counts(void **state) {
    (void)state;
    struct account told = {0};
    account(&told, (struct files){0}, SCHEDULE P_IN_B);
    assert_int_equal(told.fairness.pair_count, 1);
    assert_null(told.fairness.pairs[0].holder);
    account_release(&told);
}

static void a_free_place_without_months_is_none(void **state) {
    (void)state;
    struct files files = {.companies = "company,places,max_months\nA,2,2\nB,1,\n"};
    assert_int_equal(pairs(files, SCHEDULE P_IN_B Q_IN_A), 0);
    files.ratings = p_first;
    assert_int_equal(pairs(files, SCHEDULE P_IN_B Q_IN_A), 1);
}

static void a_refused_company_blocks_nobody(void **state) {
    (void)state;
    struct files by_person = {.candidates = "candidate,wishes,refuses\nP,A > B,A\n"};
    struct files by_company = {.ratings = "candidate,company,company_refuses\nP,A,yes\n"};
    assert_int_equal(pairs(by_person, SCHEDULE P_IN_B), 0);
    assert_int_equal(pairs(by_company, SCHEDULE P_IN_B), 0);
}

static void a_closed_door_blocks_nobody(void **state) {
    (void)state;
    struct files discipline = {.companies = "company,places,disciplines\nA,1,law\nB,1,\n",
                               .candidates = "candidate,wishes,discipline\nP,A > B,art\nQ,,law\n"};
    struct files decision = {.decisions =
                                 "candidate,company,module,kind,reason\nP,A,,must_not,family\n"};
    assert_int_equal(pairs(discipline, SCHEDULE P_IN_B), 0);
    assert_int_equal(pairs(decision, SCHEDULE P_IN_B), 0);
}

static void a_promise_is_taken_from_nobody(void **state) {
    (void)state;
    struct files files = {.ratings = p_first,
                          .history = SCHEDULE "Q,1,2027-01-01,2027-02-28,A,,published\n"};
    assert_int_equal(pairs(files, SCHEDULE P_IN_B "Q,1,2027-01-01,2027-02-28,A,,published\n"), 0);
}

// Two modules, two companies each; P has A and C and would rather have B than C.
static const char two_rules[] = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,2\n"
                                "companies_min,2\ncompanies_max,2\nadmit_max,all\n";
static const char four[] = "company,places\nA,1\nB,1\nC,1\nD,1\n";

static void the_company_must_be_open_when_the_lesser_wish_is(void **state) {
    (void)state;
    struct files files = {.rules = two_rules,
                          .companies = four,
                          .candidates = "candidate,wishes\nP,A > B > C\nQ,B > D\n"};
    static const char p[] = SCHEDULE "P,1,2027-01-01,2027-02-28,A,,proposed\n"
                                     "P,2,2027-03-01,2027-04-30,C,,proposed\n";
    static const char q_later[] = "Q,1,2027-01-01,2027-02-28,D,,proposed\n"
                                  "Q,2,2027-03-01,2027-04-30,B,,proposed\n";
    static const char q_first[] = "Q,1,2027-01-01,2027-02-28,B,,proposed\n"
                                  "Q,2,2027-03-01,2027-04-30,D,,proposed\n";
    char text[1024];
    snprintf(text, sizeof text, "%s%s", p, q_first);
    struct account told = {0};
    account(&told, files, text);
    assert_int_equal(told.fairness.pair_count, 1);
    assert_int_equal(told.fairness.pairs[0].row->module, 1);
    account_release(&told);
    snprintf(text, sizeof text, "%s%s", p, q_later);
    assert_int_equal(pairs(files, text), 0);
}

static void of_several_the_one_whom_the_company_ranks_worst_gives_way(void **state) {
    (void)state;
    struct files files = {.companies = "company,places\nA,2\nB,1\n",
                          .candidates = "candidate,wishes\nP,A > B\nQ,\nR,\n",
                          .ratings = "candidate,company,company_rank\nP,A,1\nQ,A,3\nR,A,2\n"};
    struct account told = {0};
    account(&told, files, SCHEDULE P_IN_B Q_IN_A "R,1,2027-01-01,2027-02-28,A,,proposed\n");
    assert_int_equal(told.fairness.pair_count, 1);
    assert_string_equal(told.fairness.pairs[0].holder->candidate_id, "Q");
    account_release(&told);
}

static void the_worst_off_are_told_by_name(void **state) {
    (void)state;
    struct account told = {0};
    account(&told, (struct files){0}, SCHEDULE P_IN_B Q_IN_A);
    assert_int_equal(told.fairness.rank_count, 2);
    assert_int_equal(told.fairness.worst_people, 1);
    assert_int_equal(told.fairness.worst_count, 1);
    assert_string_equal(told.fairness.worst[0]->candidate_id, "P");
    account_release(&told);
}

static void where_everybody_has_a_first_wish_nobody_is_worst_off(void **state) {
    (void)state;
    struct account told = {0};
    account(&told, (struct files){.candidates = "candidate,wishes\nP,B\nQ,\n"},
            SCHEDULE P_IN_B Q_IN_A);
    assert_int_equal(told.fairness.rank_count, 1);
    assert_int_equal(told.fairness.worst_count, 0);
    account_release(&told);
}

static void people_count_once_at_their_worst_wish(void **state) {
    (void)state;
    struct account told = {0};
    struct files files = {
        .rules = two_rules, .companies = four, .candidates = "candidate,wishes\nP,A > B > C\n"};
    account(&told, files,
            SCHEDULE "P,1,2027-01-01,2027-02-28,A,,proposed\n"
                     "P,2,2027-03-01,2027-04-30,C,,proposed\n");
    assert_int_equal(told.fairness.rank_count, 3);
    assert_int_equal(told.fairness.ranks[0].modules, 1);
    assert_int_equal(told.fairness.ranks[0].people, 0);
    assert_int_equal(told.fairness.ranks[1].modules, 0);
    assert_int_equal(told.fairness.ranks[2].modules, 1);
    assert_int_equal(told.fairness.ranks[2].people, 1);
    account_release(&told);
}

static void what_is_published_is_fact_and_no_wish(void **state) {
    (void)state;
    struct account told = {0};
    static const char row[] = SCHEDULE "P,1,2027-01-01,2027-02-28,B,,published\n";
    account(&told, (struct files){.history = row}, row);
    assert_int_equal(told.fairness.modules, 0);
    assert_int_equal(told.fairness.pair_count, 0);
    account_release(&told);
}

static void a_company_with_places_and_nobody_is_named(void **state) {
    (void)state;
    struct account told = {0};
    account(&told, (struct files){.companies = "company,places\nA,1\nB,1\nC,0\nD,\n"},
            SCHEDULE P_IN_B);
    assert_int_equal(told.fairness.idle_count, 1);
    assert_string_equal(told.world.programme.companies[told.fairness.idle[0]].id, "A");
    account_release(&told);
}

static void a_company_with_somebody_of_an_earlier_intake_has_somebody(void **state) {
    (void)state;
    struct account told = {0};
    account(&told, (struct files){.history = SCHEDULE "OLD,1,2027-01-01,2027-02-28,A,,published\n"},
            SCHEDULE "OLD,1,2027-01-01,2027-02-28,A,,published\n" P_IN_B);
    assert_int_equal(told.fairness.idle_count, 0);
    assert_int_equal(told.fairness.pair_count, 0);
    account_release(&told);
}

// What is said of a schedule that reaches so much, where the search for the least reached this.
static struct lottery_account told_of(int64_t value, int64_t found, enum goal_status status) {
    const struct problem nobody = {0};
    struct fairness fairness = {0};
    struct outcome outcome = {.verdict = VERDICT_PLANNED, .result_count = 1};
    outcome.results[0] =
        (struct goal_result){.goal = GOAL_WISHES, .value = found, .status = status};
    outcome.equal_least = status == GOAL_BEST ? 0 : 3;
    explain_lottery(&nobody, &outcome, &value, &fairness);
    struct lottery_account told = fairness.lottery;
    fairness_release(&fairness);
    return told;
}

static void a_schedule_that_is_as_good_is_told_about_the_lottery(void **state) {
    (void)state;
    assert_int_equal(told_of(7, 7, GOAL_PROVEN).state, LOTTERY_TOLD);
    assert_int_equal(told_of(7, 7, GOAL_OPTIMAL).plans_least, 3);
}

static void a_schedule_that_is_worse_is_told_so(void **state) {
    (void)state;
    struct lottery_account told = told_of(8, 7, GOAL_PROVEN);
    assert_int_equal(told.state, LOTTERY_NOT_BEST);
    assert_int_equal(told.worse.goal, GOAL_WISHES);
    assert_int_equal(told.worse.value, 8);
    assert_int_equal(told.worse.best_possible, 7);
    assert_int_equal(told_of(8, 7, GOAL_BEST).state, LOTTERY_NOT_BEST);
}

static void nothing_is_known_where_the_search_did_not_finish(void **state) {
    (void)state;
    struct outcome none = {.verdict = VERDICT_LIMIT};
    struct fairness fairness = {0};
    explain_lottery(&(struct problem){0}, &none, NULL, &fairness);
    assert_int_equal(fairness.lottery.state, LOTTERY_UNKNOWN);
    assert_int_equal(told_of(7, 7, GOAL_BEST).state, LOTTERY_UNKNOWN);
    assert_int_equal(told_of(6, 7, GOAL_BEST).state, LOTTERY_UNKNOWN);
    fairness_release(&fairness);
}

// What people and scripts read, where the lottery decided about P, and about Q it is not known.
static void expect_said(enum lottery_state state, const char *to_people, const char *to_scripts) {
    struct account told = {0};
    int one[] = {0}, other[] = {1};
    char *text = NULL;
    size_t length = 0;
    struct text_buffer table = {0};
    account(&told, (struct files){0}, SCHEDULE P_IN_B Q_IN_A);
    told.fairness.lottery = (struct lottery_account){state, {0}, one, 1, other, 1, 2};
    FILE *out = open_memstream(&text, &length);
    fairness_print(&told.world.programme, &told.fairness, out);
    fclose(out);
    fairness_csv(&told.world.programme, &told.fairness,
                 (struct csv_style){.dialect.delimiter = ','}, &table);
    assert_non_null(strstr(text, to_people));
    assert_non_null(strstr(table.bytes, to_scripts));
    free(text);
    text_buffer_release(&table);
    account_release(&told);
}

static void what_a_limit_left_open_is_said(void **state) {
    (void)state;
    expect_said(LOTTERY_UNKNOWN,
                "Who was decided by the lottery alone is not known: the search for the best plan "
                "did not finish.\n",
                "unknown,,");
    expect_said(LOTTERY_TOLD,
                "1 person was decided by the lottery alone: P.\n"
                "The search did not finish, so it is not known whether the lottery alone decided "
                "about Q.\n"
                "There are at least 2 equally good plans.\n",
                "unknown,Q,");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pair_blocks_where_both_would_rather),
        cmocka_unit_test(nobody_blocks_when_the_company_prefers_whom_it_has),
        cmocka_unit_test(nobody_blocks_when_the_company_ranks_them_alike),
        cmocka_unit_test(nobody_blocks_when_the_company_ranked_neither),
        cmocka_unit_test(whoever_has_a_rank_is_better_than_somebody_without),
        cmocka_unit_test(nobody_blocks_for_a_company_they_wish_no_more),
        cmocka_unit_test(a_free_place_counts),
        cmocka_unit_test(a_free_place_without_months_is_none),
        cmocka_unit_test(a_refused_company_blocks_nobody),
        cmocka_unit_test(a_closed_door_blocks_nobody),
        cmocka_unit_test(a_promise_is_taken_from_nobody),
        cmocka_unit_test(the_company_must_be_open_when_the_lesser_wish_is),
        cmocka_unit_test(of_several_the_one_whom_the_company_ranks_worst_gives_way),
        cmocka_unit_test(the_worst_off_are_told_by_name),
        cmocka_unit_test(where_everybody_has_a_first_wish_nobody_is_worst_off),
        cmocka_unit_test(people_count_once_at_their_worst_wish),
        cmocka_unit_test(what_is_published_is_fact_and_no_wish),
        cmocka_unit_test(a_company_with_places_and_nobody_is_named),
        cmocka_unit_test(a_company_with_somebody_of_an_earlier_intake_has_somebody),
        cmocka_unit_test(a_schedule_that_is_as_good_is_told_about_the_lottery),
        cmocka_unit_test(a_schedule_that_is_worse_is_told_so),
        cmocka_unit_test(what_a_limit_left_open_is_said),
        cmocka_unit_test(nothing_is_known_where_the_search_did_not_finish),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
