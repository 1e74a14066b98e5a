// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proofs that were computed by hand are accepted, and refused once a number in them is wrong. Then
// random prices for random programmes: what follows from them is what follows when all paths of
// everybody are tried one by one, each judged by verify_schedule as if nobody else were there.
// Last, proofs of plans that were solved, and the same with one number damaged.
//
// Modules last one month here unless a test says otherwise: January, February 2027.
#include "base/day.h"
#include "base/number.h"
#include "problem/translate.h"
#include "support/enumerate.h"
#include "support/given.h"
#include "support/planned.h"
#include "support/random_programme.h"
#include "verify/proof_path.h"
#include "verify/verify.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define ONE PROOF_UNIT

static const char two_modules[] = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                                  "admit_max,all\n";
static const char two_companies[] = "company,places\nA,1\nB,1\n";

// A programme of two companies, A and B, which everybody visits, in one order or the other. NULL
// stands for the texts above.
struct small {
    const char *rules, *companies, *candidates;
    const char *file, *text; // one more
};

// One row of a proof; days are written as in a file.
struct line {
    enum goal goal;
    enum price_kind kind;
    int index;
    const char *day;
    int64_t price;
};

// A proof of at most so many lines, and what the schedule has reached.
struct trial {
    struct small small;
    struct line lines[12];
    size_t count;
    struct worth worth;
};

static void given_small(struct world *world, const struct small *small) {
    bool good = given_programme(
        world, "rules.csv", small->rules ? small->rules : two_modules, "companies.csv",
        small->companies ? small->companies : two_companies, "candidates.csv",
        small->candidates ? small->candidates : "candidate\nP\nQ\nR\n", small->file, small->text,
        NULL);
    if (!good) {
        findings_print(&world->findings, stderr);
    }
    assert_true(good);
}

// The line number of a row is its place in the list, from 1.
static void proof_make(const struct trial *trial, struct proof *proof) {
    for (size_t i = 0; i < trial->count; i++) {
        const struct line *line = &trial->lines[i];
        struct price price = {
            .goal = line->goal,
            .kind = line->kind,
            .index = line->index,
            .price = line->price,
            .at = {.file = "proof.csv", .line = i + 1},
        };
        assert_true(line->day == NULL || day_from_text(line->day, &price.day));
        proof_add(proof, &price);
    }
}

static void assert_accepted(const struct trial *trial) {
    struct world world = {0};
    struct proof proof = {0};
    struct findings findings = {0};
    bool proven[GOALS];
    given_small(&world, &trial->small);
    proof_make(trial, &proof);
    bool accepted = verify_proof(&world.programme, &trial->worth, &proof, proven, &findings);
    findings_print(&findings, stderr);
    assert_true(accepted);
    for (int g = 0; g < GOALS; g++) {
        bool is_claimed = false;
        for (size_t i = 0; i < trial->count; i++) {
            is_claimed |= (int)trial->lines[i].goal == g && trial->lines[i].kind == PRICE_BOUND;
        }
        assert_int_equal(proven[g], is_claimed);
    }
    findings_release(&findings);
    proof_release(&proof);
    world_release(&world);
}

// One finding, of this kind and at this line, and the goal of that line is not proven. `hint` may
// be NULL.
static void assert_refused(const struct trial *trial, enum finding_kind kind, size_t line,
                           const char *hint) {
    struct world world = {0};
    struct proof proof = {0};
    struct findings findings = {0};
    bool proven[GOALS];
    given_small(&world, &trial->small);
    proof_make(trial, &proof);
    assert_false(verify_proof(&world.programme, &trial->worth, &proof, proven, &findings));
    if (findings.count != 1 || findings.items[0].at.line != line) {
        findings_print(&findings, stderr);
    }
    assert_int_equal(findings.count, 1);
    assert_string_equal(finding_phrase(findings.items[0].kind)->name, finding_phrase(kind)->name);
    assert_int_equal(findings.items[0].at.line, line);
    assert_false(proven[trial->lines[line - 1].goal]);
    if (hint != NULL) {
        assert_string_equal(findings.items[0].hint, hint);
    }
    findings_release(&findings);
    proof_release(&proof);
    world_release(&world);
}

// proofs by hand

// Everybody is in A for one module, and A has one place for each: two people at most.
static const struct trial two_of_three = {
    .lines = {{GOAL_PLACED, PRICE_OFFER, 0, "2027-01-01", ONE},
              {GOAL_PLACED, PRICE_OFFER, 0, "2027-02-01", ONE},
              {GOAL_PLACED, PRICE_BOUND, .price = 2}},
    .count = 3,
    .worth.value[GOAL_PLACED] = 2,
};

static void places_are_priced_module_by_module(void **state) {
    (void)state;
    assert_accepted(&two_of_three);
}

static void an_empty_proof_claims_nothing(void **state) {
    (void)state;
    assert_accepted(&(struct trial){.worth.value[GOAL_PLACED] = 1});
}

static void prices_without_a_bound_claim_nothing(void **state) {
    (void)state;
    struct trial trial = two_of_three;
    trial.count = 2;
    assert_accepted(&trial);
}

static void without_prices_everybody_may_be_placed(void **state) {
    (void)state;
    assert_accepted(&(struct trial){.lines = {{GOAL_PLACED, PRICE_BOUND, .price = 3}},
                                    .count = 1,
                                    .worth.value[GOAL_PLACED] = 3});
}

// Every path spends one month in A, which takes trainees for one month in all.
static void months_of_a_company_have_one_price(void **state) {
    (void)state;
    assert_accepted(&(struct trial){
        .small.companies = "company,places,max_months\nA,3,1\nB,3,\n",
        .lines = {{GOAL_PLACED, PRICE_MONTHS, 0, NULL, ONE},
                  {GOAL_PLACED, PRICE_BOUND, .price = 1}},
        .count = 2,
        .worth.value[GOAL_PLACED] = 1,
    });
}

// Both have a mark of whole numbers, so the unit of `assessment` is one whole mark.
static const struct trial best_of_two = {
    .small = {.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\nadmit_max,1\n",
              .candidates = "candidate,assessment\nP,7\nQ,9\n"},
    .lines = {{GOAL_PLACED, PRICE_ADMIT, 0, NULL, ONE},
              {GOAL_PLACED, PRICE_BOUND, .price = 1},
              {GOAL_ASSESSMENT, PRICE_ADMIT, 0, NULL, 9 * ONE},
              {GOAL_ASSESSMENT, PRICE_BOUND, .price = 900}},
    .count = 4,
    .worth.value = {[GOAL_PLACED] = 1, [GOAL_ASSESSMENT] = 900},
};

static void admission_has_a_price(void **state) {
    (void)state;
    assert_accepted(&best_of_two);
}

// At a price of 8 marks Q still wins one mark: together 9.
static void what_is_left_to_people_counts(void **state) {
    (void)state;
    struct trial trial = best_of_two;
    trial.lines[2].price = 8 * ONE;
    assert_accepted(&trial);
}

// At 8.5 marks half a mark is left to Q, and the bound is 9 again; at 9.5 it is 9.5, so 9.
static void bound_is_rounded_down_to_whole_units(void **state) {
    (void)state;
    struct trial trial = best_of_two;
    trial.lines[2].price = 9 * ONE + ONE / 2;
    assert_accepted(&trial);
    trial.lines[2].price = 10 * ONE - 1;
    assert_accepted(&trial);
}

static const char p_must[] = "candidate,status,wishes\nP,admitted,A>B\n";

// P is in A (rank 1) and in B (rank 2), which costs 50; the limit from below carries the bound.
static struct trial lower_limit(enum price_kind kind, const char *rules) {
    return (struct trial){
        .small = {.candidates = p_must, .rules = rules},
        .lines = {{GOAL_WISHES, kind, GOAL_PLACED, NULL, -ONE},
                  {GOAL_WISHES, PRICE_BOUND, .price = 50}},
        .count = 2,
        .worth.value = {[GOAL_PLACED] = 1, [GOAL_WORST_WISH] = 2, [GOAL_WISHES] = 50},
    };
}

static void limits_from_below_carry_goals_that_want_less(void **state) {
    (void)state;
    struct trial must = lower_limit(PRICE_MUST, NULL);
    struct trial placed = lower_limit(PRICE_GOAL, NULL);
    struct trial admit_min =
        lower_limit(PRICE_ADMIT_MIN, "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                                     "admit_max,all\nadmit_min,1\n");
    assert_accepted(&must);
    assert_accepted(&placed);
    assert_accepted(&admit_min);
}

// With ranks below 2 there is no path, but somebody is to be placed.
static const struct trial worst_wish = {
    .small.candidates = p_must,
    .lines = {{GOAL_WORST_WISH, PRICE_GOAL, GOAL_PLACED, NULL, -1},
              {GOAL_WORST_WISH, PRICE_BOUND, .price = 2}},
    .count = 2,
    .worth.value = {[GOAL_PLACED] = 1, [GOAL_WORST_WISH] = 2, [GOAL_WISHES] = 50},
};

static void worst_wish_is_proven_where_nothing_better_keeps_the_limits(void **state) {
    (void)state;
    assert_accepted(&worst_wish);
}

static void worst_wish_is_not_proven_by_no_price(void **state) {
    (void)state;
    struct trial trial = worst_wish;
    trial.lines[0].price = 0;
    assert_refused(&trial, FINDING_PROOF_BOUND, 2,
                   "They do not prove that nobody need have rank 2 or worse.");
}

static void worst_wish_is_not_proven_where_a_better_one_can_be_had(void **state) {
    (void)state;
    struct trial trial = worst_wish;
    trial.small.candidates = "candidate,status,wishes\nP,admitted,A=B\n";
    assert_refused(&trial, FINDING_PROOF_BOUND, 2, NULL);
}

static void later_goals_are_proven_among_good_wishes_alone(void **state) {
    (void)state;
    struct trial trial = {
        .small = {.candidates = "candidate,wishes\nP,A=B\nQ,A>B\n",
                  .companies = "company,places\nA,2\nB,2\n"},
        .lines = {{GOAL_POINTS, PRICE_BOUND, .price = 0}},
        .count = 1,
        .worth.value = {[GOAL_PLACED] = 2, [GOAL_WORST_WISH] = 1},
    };
    trial.small.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\nadmit_max,all\n"
                        "goals,worst_wish>points\n";
    trial.small.file = "ratings.csv";
    trial.small.text = "candidate,company,candidate_points\nQ,A,5\n";
    assert_accepted(&trial);
    trial.worth.value[GOAL_WORST_WISH] = 2;
    assert_refused(&trial, FINDING_PROOF_BOUND, 1,
                   "They prove that it is at most 250; this row claims 0.");
}

static void limits_that_a_module_breaks_alone_need_no_price(void **state) {
    (void)state;
    struct trial trial = {.small.companies = "company,places,max_months\nA,3,0\nB,3,\n",
                          .lines = {{GOAL_PLACED, PRICE_BOUND, .price = 0}},
                          .count = 1};
    assert_accepted(&trial);
    trial.small = (struct small){
        .rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\nadmit_max,0\n"};
    assert_accepted(&trial);
}

static void goals_without_any_value_need_no_prices(void **state) {
    (void)state;
    assert_accepted(&(struct trial){
        .lines = {{GOAL_PROMISED, PRICE_BOUND, .price = 0},
                  {GOAL_CHANGES, PRICE_BOUND, .price = 0},
                  {GOAL_ASSESSMENT, PRICE_BOUND, .price = 0}},
        .count = 3,
        .worth.value[GOAL_PLACED] = 1,
    });
}

// A is promised three months, but one place for two months is all there is.
static const struct trial one_month_missing = {
    .small.companies = "company,places,promised_months,balance_months\nA,1,1,2\nB,1,1,-1\n",
    .lines = {{GOAL_PROMISED, PRICE_OFFER, 0, "2027-01-01", ONE},
              {GOAL_PROMISED, PRICE_OFFER, 0, "2027-02-01", ONE},
              {GOAL_PROMISED, PRICE_PROMISE, 0, NULL, -ONE},
              {GOAL_PROMISED, PRICE_BOUND, .price = 1}},
    .count = 4,
    .worth.value = {[GOAL_PLACED] = 2, [GOAL_PROMISED] = 1},
};

static void months_that_were_promised_have_a_price(void **state) {
    (void)state;
    assert_accepted(&one_month_missing);
}

static void promises_that_are_kept_need_no_prices(void **state) {
    (void)state;
    struct trial trial = one_month_missing;
    trial.worth.value[GOAL_PROMISED] = 0;
    trial.lines[0] = (struct line){GOAL_PROMISED, PRICE_BOUND, .price = 0};
    trial.count = 1;
    assert_accepted(&trial);
}

// Nothing better than 0 can be claimed, so prices that prove nothing do no harm.
static void promises_that_are_kept_are_proven_by_any_prices(void **state) {
    (void)state;
    struct trial trial = one_month_missing;
    trial.worth.value[GOAL_PROMISED] = trial.lines[3].price = 0;
    trial.lines[2].price = -7 * ONE;
    assert_accepted(&trial);
}

// Modules of two months. P gives A two of three months: four would count for no more than three, so
// the last step is worth less than the first. Half a month left over proves nothing more.
static void months_of_a_company_come_in_steps(void **state) {
    (void)state;
    struct trial trial = {
        .small = {.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,2\n"
                           "admit_max,all\n",
                  .companies = "company,places,promised_months\nA,1,3\nB,1,\n",
                  .candidates = "candidate\nP\n"},
        .lines = {{GOAL_PROMISED, PRICE_PROMISE, 0, NULL, -ONE},
                  {GOAL_PROMISED, PRICE_BOUND, .price = 1}},
        .count = 2,
        .worth.value = {[GOAL_PLACED] = 1, [GOAL_PROMISED] = 1},
    };
    const int64_t prices[] = {-ONE, -ONE / 2, -ONE / 4, -ONE / 16, -ONE * 5 / 4};
    for (size_t i = 0; i < sizeof prices / sizeof *prices; i++) {
        trial.lines[0].price = prices[i];
        assert_accepted(&trial);
    }
    trial.lines[0].price = -ONE * 3 / 2;
    assert_refused(&trial, FINDING_PROOF_BOUND, 2,
                   "They prove that it is at least 0; this row claims 1.");
}

// b wants two people in a module of two months and in one of three. P is in it for one of them.
static const struct trial seven_months_missing = {
    .small = {.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,2 3\n"
                       "admit_max,all\n",
              .companies = "company,places\nA,1\nB,\n",
              .candidates = "candidate\nP\n",
              .file = "offers.csv",
              .text = "offer,company,places,min_places\nb,B,2,2\n"},
    .lines = {{GOAL_PROMISED, PRICE_MIN_PLACES, 1, "2027-01-01", -2 * ONE},
              {GOAL_PROMISED, PRICE_MIN_PLACES, 1, "2027-03-01", -3 * ONE},
              {GOAL_PROMISED, PRICE_BOUND, .price = 7}},
    .count = 3,
    .worth.value = {[GOAL_PLACED] = 1, [GOAL_PROMISED] = 7},
};

static void people_that_were_promised_have_a_price_in_each_module(void **state) {
    (void)state;
    assert_accepted(&seven_months_missing);
}

// East begins a module of one month on 1 January and on 1 February, west one of two months on 1
// January and on 1 March: b is promised somebody for 3, 1 and 2 months. Q, of the west, is there in
// January and still in February.
static void people_count_for_all_modules_that_begin_on_a_day(void **state) {
    (void)state;
    struct trial trial = {
        .small = {.rules = "rule,value,intake\nstart,2027-01-01,\nmodules,2,\n"
                           "module_months,1,east\nmodule_months,2,west\nadmit_max,all,\n",
                  .companies = "company,places\nA,1\nB,\n",
                  .candidates = "candidate,intake\nQ,west\n",
                  .file = "offers.csv",
                  .text = "offer,company,places,min_places\nb,B,2,1\n"},
        .lines = {{GOAL_PROMISED, PRICE_MIN_PLACES, 1, "2027-01-01", -3 * ONE},
                  {GOAL_PROMISED, PRICE_MIN_PLACES, 1, "2027-02-01", -ONE},
                  {GOAL_PROMISED, PRICE_MIN_PLACES, 1, "2027-03-01", -2 * ONE},
                  {GOAL_PROMISED, PRICE_BOUND, .price = 2}},
        .count = 4,
        .worth.value = {[GOAL_PLACED] = 1, [GOAL_PROMISED] = 2},
    };
    assert_accepted(&trial);
    trial.small.candidates = "candidate,intake\nP,east\n";
    trial.lines[3].price = trial.worth.value[GOAL_PROMISED] = 3;
    assert_accepted(&trial);
}

// P is in A alone (rank 1) or in B alone (rank 2), for two months. They were promised to B.
static const struct trial kept_promise = {
    .small = {.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                       "companies_min,1\ncompanies_max,1\nadmit_max,all\n",
              .companies = "company,places,promised_months\nA,1,\nB,1,2\n",
              .candidates = "candidate,wishes\nP,A>B\n"},
    .lines = {{GOAL_WISHES, PRICE_PROMISE, 1, NULL, -ONE},
              {GOAL_WISHES, PRICE_GOAL, GOAL_PROMISED, NULL, -ONE},
              {GOAL_WISHES, PRICE_BOUND, .price = 100},
              {GOAL_WORST_WISH, PRICE_PROMISE, 1, NULL, -1},
              {GOAL_WORST_WISH, PRICE_GOAL, GOAL_PROMISED, NULL, -1},
              {GOAL_WORST_WISH, PRICE_BOUND, .price = 2}},
    .count = 6,
    .worth.value = {[GOAL_PLACED] = 1, [GOAL_WORST_WISH] = 2, [GOAL_WISHES] = 100},
};

static void promises_that_are_kept_carry_later_goals(void **state) {
    (void)state;
    assert_accepted(&kept_promise);
}

// East is in A or B for January and February, then for March and April; west one month later. So
// February to April are three slots: in one of them everybody is in A.
static void slots_are_cut_by_the_modules_of_all_intakes(void **state) {
    (void)state;
    struct trial trial = {
        .small = {.rules = "rule,value,intake\nstart,2027-01-01,east\nstart,2027-02-01,west\n"
                           "modules,2,\nmodule_months,2,\nadmit_max,all,\n",
                  .candidates = "candidate,intake\nP,east\nQ,east\nR,west\nS,west\n"},
        .lines = {{GOAL_PLACED, PRICE_OFFER, 0, "2027-02-01", ONE},
                  {GOAL_PLACED, PRICE_OFFER, 0, "2027-04-01", ONE},
                  {GOAL_PLACED, PRICE_BOUND, .price = 2}},
        .count = 3,
        .worth.value[GOAL_PLACED] = 2,
    };
    assert_accepted(&trial);
    trial.lines[1].day = "2027-03-01";
    assert_refused(&trial, FINDING_PROOF_BOUND, 3, NULL);
    trial.lines[1].day = "2027-05-01";
    assert_refused(&trial, FINDING_PROOF_BOUND, 3, NULL);
    trial.lines[1].day = "2027-06-01";
    assert_refused(&trial, FINDING_PROOF_ROW, 2, NULL);
}

// damage

static void bound_that_does_not_follow_is_refused(void **state) {
    (void)state;
    struct trial trial = two_of_three;
    trial.lines[0].price = 0;
    assert_refused(&trial, FINDING_PROOF_BOUND, 3,
                   "They prove that it is at most 4; this row claims 2.");
}

static void bound_of_a_goal_that_wants_less_is_told_in_its_own_direction(void **state) {
    (void)state;
    struct trial trial = lower_limit(PRICE_MUST, NULL);
    trial.lines[0].price = 0;
    assert_refused(&trial, FINDING_PROOF_BOUND, 2,
                   "They prove that it is at least 0; this row claims 50.");
}

static void a_weaker_claim_than_the_prices_prove_is_refused(void **state) {
    (void)state;
    struct trial trial = two_of_three;
    trial.lines[2].price = 3;
    trial.worth.value[GOAL_PLACED] = 3;
    assert_refused(&trial, FINDING_PROOF_BOUND, 3,
                   "They prove that it is at most 2; this row claims 3.");
}

static void bound_that_the_schedule_does_not_reach_is_refused(void **state) {
    (void)state;
    struct trial trial = two_of_three;
    trial.worth.value[GOAL_PLACED] = 1;
    assert_refused(&trial, FINDING_PROOF_VALUE, 3, "It reaches 1; this row claims 2.");
}

static void prices_of_the_wrong_sign_are_refused(void **state) {
    (void)state;
    struct trial upper = two_of_three, lower = lower_limit(PRICE_GOAL, NULL);
    upper.lines[1].price = -1;
    lower.lines[0].price = 1;
    assert_refused(&upper, FINDING_PROOF_SIGN, 2, "A limit from above has no price below zero.");
    assert_refused(&lower, FINDING_PROOF_SIGN, 1, "A limit from below has no price above zero.");
}

static void row_that_stands_twice_is_refused(void **state) {
    (void)state;
    struct trial trial = two_of_three;
    trial.lines[1].day = "2027-01-01";
    assert_refused(&trial, FINDING_PROOF_TWICE, 2, "The other is proof.csv:1.");
    trial.lines[1] = trial.lines[2];
    assert_refused(&trial, FINDING_PROOF_TWICE, 3, "The other is proof.csv:2.");
}

// The line is added to a good proof of `assessment`, after `placed`.
static void assert_line_refused(struct line line, enum finding_kind kind) {
    struct trial trial = best_of_two;
    trial.lines[trial.count++] = line;
    assert_refused(&trial, kind, trial.count, NULL);
}

static void a_promise_is_no_better_kept_than_its_prices_prove(void **state) {
    (void)state;
    struct trial months = one_month_missing, people = seven_months_missing, kept = kept_promise;
    months.lines[1].price = 2 * ONE;
    assert_refused(&months, FINDING_PROOF_BOUND, 4,
                   "They prove that it is at least 0; this row claims 1.");
    people.lines[1].price = -2 * ONE;
    assert_refused(&people, FINDING_PROOF_BOUND, 3,
                   "They prove that it is at least 6; this row claims 7.");
    kept.lines[0].price = -ONE / 2;
    assert_refused(&kept, FINDING_PROOF_BOUND, 3,
                   "They prove that it is at least 50; this row claims 100.");
    kept = kept_promise;
    kept.lines[4].price = 0;
    assert_refused(&kept, FINDING_PROOF_BOUND, 6, NULL);
}

static void what_was_promised_is_a_limit_from_below(void **state) {
    (void)state;
    struct trial months = one_month_missing, people = seven_months_missing, kept = kept_promise;
    const char hint[] = "A limit from below has no price above zero.";
    months.lines[2].price = people.lines[0].price = kept.lines[1].price = 1;
    assert_refused(&months, FINDING_PROOF_SIGN, 3, hint);
    assert_refused(&people, FINDING_PROOF_SIGN, 1, hint);
    assert_refused(&kept, FINDING_PROOF_SIGN, 2, hint);
}

static void price_of_what_was_not_promised_is_refused(void **state) {
    (void)state;
    const struct line lines[] = {
        {GOAL_PROMISED, PRICE_PROMISE, 0, NULL, -ONE},
        {GOAL_PROMISED, PRICE_PROMISE, 2, NULL, -ONE},
        {GOAL_PROMISED, PRICE_PROMISE, -1, NULL, -ONE},
        {GOAL_PROMISED, PRICE_MIN_PLACES, 0, "2027-01-01", -ONE}, // the own offer of A
        {GOAL_PROMISED, PRICE_MIN_PLACES, 2, "2027-01-01", -ONE}, // c opens a day later
        {GOAL_PROMISED, PRICE_MIN_PLACES, 3, "2027-01-01", -ONE},
        {GOAL_PROMISED, PRICE_MIN_PLACES, 1, "2027-01-02", -ONE},
        {GOAL_PROMISED, PRICE_MIN_PLACES, 1, "2027-06-01", -ONE},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct trial trial = seven_months_missing;
        trial.small.text = "offer,company,places,min_places,from\n"
                           "b,B,2,2,\nc,B,1,1,2027-01-02\n";
        trial.lines[trial.count++] = lines[i];
        assert_refused(&trial, FINDING_PROOF_ROW, trial.count, NULL);
    }
    struct trial balanced = one_month_missing;
    balanced.lines[2].index = 1; // 1 promised, and 1 too many before
    assert_refused(&balanced, FINDING_PROOF_ROW, 3, "Nothing has been promised to this company.");
}

static void price_of_a_promise_stands_once(void **state) {
    (void)state;
    struct trial months = one_month_missing, people = seven_months_missing;
    months.lines[0] = months.lines[2];
    assert_refused(&months, FINDING_PROOF_TWICE, 3, "The other is proof.csv:1.");
    people.lines[1] = people.lines[0];
    assert_refused(&people, FINDING_PROOF_TWICE, 2, "The other is proof.csv:1.");
}

// The same proof with a day where none belongs; and the same price is not another one by its day.
static void day_beside_what_holds_on_all_days_means_nothing(void **state) {
    (void)state;
    struct trial months = one_month_missing, held = kept_promise;
    months.lines[2].day = "2027-02-01";
    assert_accepted(&months);
    months.lines[0] = months.lines[2];
    months.lines[0].day = NULL;
    assert_refused(&months, FINDING_PROOF_TWICE, 3, "The other is proof.csv:1.");
    held.lines[1].day = held.lines[4].day = "2027-01-01";
    assert_accepted(&held);
}

static void price_of_something_that_is_not_there_is_refused(void **state) {
    (void)state;
    const struct line lines[] = {
        {GOAL_PLACED, PRICE_OFFER, 2, "2027-01-01", ONE},
        {GOAL_PLACED, PRICE_OFFER, -1, "2027-01-01", ONE},
        {GOAL_PLACED, PRICE_OFFER, 0, "2027-01-02", ONE},
        {GOAL_PLACED, PRICE_OFFER, 0, "2027-03-01", ONE},
        {GOAL_PLACED, PRICE_MONTHS, 0, NULL, ONE},
        {GOAL_PLACED, PRICE_MONTHS, 2, NULL, ONE},
        {GOAL_PLACED, PRICE_MONTHS, -1, NULL, ONE},
        {GOAL_PLACED, PRICE_ADMIT, 1, NULL, ONE},
        {GOAL_PLACED, PRICE_ADMIT, -1, NULL, ONE},
        {GOAL_PLACED, PRICE_MUST, 0, NULL, -ONE},
        {GOAL_PLACED, PRICE_ADMIT_MIN, 1, NULL, -ONE},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        assert_line_refused(lines[i], FINDING_PROOF_ROW);
    }
}

static void price_of_a_goal_that_is_not_kept_is_refused(void **state) {
    (void)state;
    const struct line lines[] = {
        {GOAL_ASSESSMENT, PRICE_GOAL, GOAL_ASSESSMENT, NULL, -ONE}, // itself
        {GOAL_ASSESSMENT, PRICE_GOAL, GOAL_WISHES, NULL, -ONE},     // later
        {GOAL_WISHES, PRICE_GOAL, GOAL_WORST_WISH, NULL, -ONE},     // no sum
        {GOAL_WISHES, PRICE_GOAL, GOAL_CHANGES, NULL, -ONE},        // nothing
        {GOAL_WISHES, PRICE_GOAL, GOAL_PROMISED, NULL, -ONE},       // nothing was promised
        {GOAL_WISHES, PRICE_GOAL, GOAL_POINTS, NULL, -ONE},         // not named
        {GOAL_WISHES, PRICE_GOAL, GOALS, NULL, -ONE},
        {GOAL_WISHES, PRICE_GOAL, -1, NULL, -ONE},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        assert_line_refused(lines[i], FINDING_PROOF_HELD_GOAL);
    }
}

static void goal_that_prices_cannot_prove_is_refused(void **state) {
    (void)state;
    assert_line_refused((struct line){GOAL_POINTS, PRICE_BOUND, .price = 0}, FINDING_PROOF_GOAL);
    assert_line_refused((struct line){GOAL_VARIETY, PRICE_ADMIT, .price = 0}, FINDING_PROOF_GOAL);
}

static void one_bad_goal_leaves_the_others_proven(void **state) {
    (void)state;
    struct world world = {0};
    struct proof proof = {0};
    struct findings findings = {0};
    struct trial trial = best_of_two;
    bool proven[GOALS];
    trial.lines[0].price = -ONE;
    given_small(&world, &trial.small);
    proof_make(&trial, &proof);
    assert_false(verify_proof(&world.programme, &trial.worth, &proof, proven, &findings));
    assert_false(proven[GOAL_PLACED]);
    assert_true(proven[GOAL_ASSESSMENT]);
    findings_release(&findings);
    proof_release(&proof);
    world_release(&world);
}

static void prices_beyond_64_bits_are_refused(void **state) {
    (void)state;
    struct trial limit = two_of_three, seat = two_of_three, held = worst_wish;
    struct trial months = one_month_missing, people = seven_months_missing;
    limit.small.companies = "company,places\nA,2\nB,1\n";
    limit.lines[0].price = INT64_MAX;
    assert_refused(&limit, FINDING_PROOF_TOO_LARGE, 3,
                   "Sums of these prices do not fit into 64 bits.");
    seat.lines[0].price = INT64_MAX / 2;
    assert_refused(&seat, FINDING_PROOF_TOO_LARGE, 3, NULL);
    held.lines[0].price = INT64_MIN;
    assert_refused(&held, FINDING_PROOF_TOO_LARGE, 2, NULL);
    months.lines[2].price = INT64_MIN / 2;
    assert_refused(&months, FINDING_PROOF_TOO_LARGE, 4, NULL);
    people.lines[0].price = INT64_MIN;
    assert_refused(&people, FINDING_PROOF_TOO_LARGE, 3, NULL);
    months.small.companies = "company,places,promised_months\nA,1,1000000\nB,1,\n";
    months.lines[2].price = -(INT64_C(1) << 50); // too much for a million months only
    assert_refused(&months, FINDING_PROOF_TOO_LARGE, 4, NULL);
}

// paths one by one

enum { STOPS = 6, DRAWN_MODULES = 6 };

struct drawn {
    struct dice dice;
    struct track track;
    struct quest quest;
    struct stop stops[STOPS];
    size_t count;
    int chosen[MODULES_MAX];
    int64_t best;
};

static void draw_paths(struct drawn *drawn) {
    struct dice *dice = &drawn->dice;
    struct path_rules *rules = &drawn->quest.rules;
    int modules = 1 + dice_below(dice, DRAWN_MODULES);
    drawn->track = track_of_open_modules(modules);
    drawn->quest.track = &drawn->track;
    rules->companies_min = 1 + dice_below(dice, 3);
    rules->companies_max = 1 + dice_below(dice, modules);
    rules->stay_min = 1 + dice_below(dice, 2);
    rules->stay_max = 1 + dice_below(dice, modules);
    drawn->count = (size_t)dice_below(dice, STOPS + 1);
    for (int way = 0; way < ALIKE_WAYS; way++) {
        rules->alike_max[way] = dice_chance(dice, 40) ? 1 + dice_below(dice, 2) : MODULES_MAX;
    }
    for (size_t k = 0; k < drawn->count; k++) {
        struct stop *stop = &drawn->stops[k];
        *stop = (struct stop){.company = (int)k, .is_asked_for = dice_chance(dice, 10)};
        drawn->quest.asked += stop->is_asked_for;
        for (int way = 0; way < ALIKE_WAYS; way++) {
            stop->alike[way] = dice_below(dice, 4) - 1;
        }
        for (int t = 0; t < MODULES_MAX; t++) {
            stop->worth[t] = dice_chance(dice, 15) ? WORTH_CLOSED : dice_below(dice, 21) - 10;
        }
    }
    drawn->quest.asked += dice_chance(dice, 3);
}

static bool was_there(const struct drawn *drawn, int t) {
    for (int before = 0; before < t; before++) {
        if (drawn->chosen[before] == drawn->chosen[t]) {
            return true;
        }
    }
    return false;
}

// True when the stay that ends before module `end` has a good length.
static bool stay_is_good(const struct drawn *drawn, int end) {
    int length = 1;
    while (length < end && drawn->chosen[end - length - 1] == drawn->chosen[end - 1]) {
        length++;
    }
    return length >= drawn->quest.rules.stay_min && length <= drawn->quest.rules.stay_max;
}

static bool keeps_rules(const struct drawn *drawn) {
    const struct path_rules *rules = &drawn->quest.rules;
    int companies = 0, asked = 0;
    bool good = true;
    for (int t = 0; t < drawn->track.leg_count; t++) {
        bool goes_on = t > 0 && drawn->chosen[t] == drawn->chosen[t - 1];
        const struct stop *stop = &drawn->stops[drawn->chosen[t]];
        if (goes_on) {
            continue;
        }
        good = good && !was_there(drawn, t) && (t == 0 || stay_is_good(drawn, t));
        companies++;
        asked += stop->is_asked_for;
        for (int way = 0; way < ALIKE_WAYS; way++) {
            int alike = 0;
            for (int u = 0; u < drawn->track.leg_count; u++) {
                bool is_first = !was_there(drawn, u);
                int other = drawn->stops[drawn->chosen[u]].alike[way];
                alike += is_first && other != NONE && other == stop->alike[way];
            }
            good = good && alike <= rules->alike_max[way];
        }
    }
    return good && stay_is_good(drawn, drawn->track.leg_count) &&
           companies >= rules->companies_min && companies <= rules->companies_max &&
           asked == drawn->quest.asked;
}

static void try_all(struct drawn *drawn, int t, int64_t worth) {
    if (t == drawn->track.leg_count) {
        drawn->best = worth > drawn->best && keeps_rules(drawn) ? worth : drawn->best;
        return;
    }
    for (size_t k = 0; k < drawn->count; k++) {
        if (drawn->stops[k].worth[t] != WORTH_CLOSED) {
            drawn->chosen[t] = (int)k;
            try_all(drawn, t + 1, worth + drawn->stops[k].worth[t]);
        }
    }
}

static void best_path_is_the_best_of_all_paths(void **state) {
    (void)state;
    struct path_search *search = path_search_new();
    int with_path = 0;
    for (uint64_t seed = 1; seed <= 1500; seed++) {
        struct drawn drawn = {.dice = {seed}};
        draw_paths(&drawn);
        drawn.best = dice_chance(&drawn.dice, 50) ? 0 : -1000;
        int64_t least = drawn.best;
        try_all(&drawn, 0, 0);
        int64_t best = best_path(search, &drawn.quest, drawn.stops, drawn.count, least);
        if (best != drawn.best) {
            fprintf(stderr, "seed %" PRIu64 "\n", seed);
        }
        assert_int_equal(best, drawn.best);
        with_path += best > least;
    }
    path_search_free(search);
    // The worlds must not be so poor that nothing was compared.
    assert_true(with_path > 300);
}

// bounds the plain way

enum { PEOPLE = 8, PATHS_MOST = 20000, PRICES_MOST = 200 };

// What verify_schedule says about a schedule of one person.
struct plain_path {
    int candidate;
    int offer[MODULES_MAX];
    struct worth worth;
};

struct plain {
    const struct programme *programme;
    bool may_be_placed[PEOPLE];
    int64_t may_count, must_count;
    int64_t promised; // months in all
    int64_t unit[GOALS];
    struct plain_path *paths;
    size_t count;
};

static struct placement placement_of(const struct programme *programme, int candidate, int t,
                                     int offer) {
    const struct candidate *person = &programme->candidates[candidate];
    const struct module *module = &programme->intakes[person->intake].modules[t];
    return (struct placement){.candidate_id = person->id,
                              .candidate = candidate,
                              .intake = person->intake,
                              .module = t,
                              .first_day = module->first_day,
                              .last_day = module->last_day,
                              .company = programme->offers[offer].company,
                              .offer = offer,
                              .status = PLACEMENT_PROPOSED};
}

// What only all people together can break.
static bool is_shared(enum finding_kind kind) {
    return kind == FINDING_SCHEDULE_NOT_PLACED || kind == FINDING_SCHEDULE_ADMIT_MIN ||
           kind == FINDING_SCHEDULE_ADMIT_MAX || kind == FINDING_SCHEDULE_COMPANY_MONTHS;
}

static bool is_personal(enum finding_kind kind) {
    return kind == FINDING_SCHEDULE_STRANGER || kind == FINDING_SCHEDULE_EDUCATION ||
           kind == FINDING_SCHEDULE_NOT_ASSESSED || kind == FINDING_SCHEDULE_AVAILABILITY;
}

// What the stranger finds in the rows of one person, in the modules from `first` to before `end`.
static void judge_rows(const struct plain *plain, const struct plain_path *path, int first, int end,
                       struct worth *worth, struct findings *findings) {
    struct schedule schedule = {0};
    for (int t = first; t < end; t++) {
        struct placement placement =
            placement_of(plain->programme, path->candidate, t, path->offer[t]);
        schedule_add(&schedule, &placement);
    }
    verify_schedule(plain->programme, &schedule, worth, findings);
    schedule_release(&schedule);
}

static bool decisions_close(const struct programme *programme, int candidate, int t, int company) {
    for (size_t i = 0; i < programme->decision_count; i++) {
        const struct decision *decision = &programme->decisions[i];
        bool is_meant =
            decision->candidate == candidate && (decision->module == t || decision->module == NONE);
        bool closes = decision->kind == DECISION_MUST_NOT
                          ? decision->company == company
                          : decision->company != company && decision->module == t;
        if (is_meant && closes) {
            return true;
        }
    }
    return false;
}

// What a single module may lack of a path.
static bool is_of_path(enum finding_kind kind) {
    return kind == FINDING_SCHEDULE_GAP || kind == FINDING_SCHEDULE_COMPANIES_MIN ||
           kind == FINDING_SCHEDULE_STAY_MIN || kind == FINDING_SCHEDULE_DECISION_MUST;
}

// True when the offer may be held in that module, by every rule that can be told offer by offer;
// `alone`: and breaks no limit that people share either, if nobody else were there.
static bool may_hold(struct plain *plain, struct plain_path *path, int t, bool alone) {
    const struct programme *programme = plain->programme;
    struct findings findings = {0};
    judge_rows(plain, path, t, t + 1, &path->worth, &findings);
    bool good =
        !decisions_close(programme, path->candidate, t, programme->offers[path->offer[t]].company);
    for (size_t i = 0; i < findings.count; i++) {
        enum finding_kind kind = findings.items[i].kind;
        bool is_of_others =
            kind == FINDING_SCHEDULE_NOT_PLACED || kind == FINDING_SCHEDULE_ADMIT_MIN;
        good = good && (is_of_path(kind) || (alone ? is_of_others : is_shared(kind)));
    }
    findings_release(&findings);
    return good;
}

static void try_paths(struct plain *plain, struct plain_path *path, int t) {
    const struct programme *programme = plain->programme;
    const struct intake *intake =
        &programme->intakes[programme->candidates[path->candidate].intake];
    if (t == intake->module_count) {
        struct findings findings = {0};
        bool good = true;
        judge_rows(plain, path, 0, t, &path->worth, &findings);
        for (size_t i = 0; i < findings.count; i++) {
            good = good && is_shared(findings.items[i].kind);
        }
        if (good && plain->count < PATHS_MOST) {
            plain->paths[plain->count++] = *path;
        }
        findings_release(&findings);
        return;
    }
    for (size_t o = 0; o < programme->offer_count; o++) {
        path->offer[t] = (int)o;
        if (may_hold(plain, path, t, true)) {
            try_paths(plain, path, t + 1);
        }
    }
}

static bool is_sum(enum goal goal) {
    return goal == GOAL_PLACED || goal == GOAL_ASSESSMENT || goal == GOAL_WISHES ||
           goal == GOAL_POINTS;
}

// What later goals can keep at a price.
static bool is_counted(enum goal goal) {
    return is_sum(goal) || goal == GOAL_PROMISED;
}

static void find_units(struct plain *plain, int candidate) {
    const struct programme *programme = plain->programme;
    const struct candidate *person = &programme->candidates[candidate];
    struct plain_path path = {.candidate = candidate};
    bool is_applicant = person->status == STATUS_APPLICANT && person->assessment != NOT_KNOWN;
    plain->unit[GOAL_PLACED] = 1;
    plain->unit[GOAL_ASSESSMENT] =
        number_gcd(plain->unit[GOAL_ASSESSMENT], is_applicant ? person->assessment : 0);
    for (int t = 0; t < programme->intakes[person->intake].module_count; t++) {
        for (size_t o = 0; o < programme->offer_count; o++) {
            path.offer[t] = (int)o;
            if (may_hold(plain, &path, t, false)) {
                int64_t *wishes = &plain->unit[GOAL_WISHES], *points = &plain->unit[GOAL_POINTS];
                *wishes = number_gcd(*wishes, path.worth.value[GOAL_WISHES]);
                *points = number_gcd(*points, path.worth.value[GOAL_POINTS]);
            }
        }
    }
}

static bool may_be_placed(const struct plain *plain, int candidate) {
    struct plain_path path = {.candidate = candidate};
    struct findings findings = {0};
    struct worth worth = {0};
    bool may = true;
    judge_rows(plain, &path, 0, 1, &worth, &findings);
    for (size_t i = 0; i < findings.count; i++) {
        may = may && !is_personal(findings.items[i].kind);
    }
    findings_release(&findings);
    return may;
}

// promises the plain way

// So many months of a company, or people in an offer when a module begins.
struct plain_promise {
    struct price row; // whose price it is
    int64_t wanted, step, months;
};

typedef void promise_visitor(const struct plain_promise *promise, void *context);

static void visit_promises(const struct programme *programme, promise_visitor *visit,
                           void *context) {
    const struct intake *intake = &programme->intakes[0];
    for (int k = 0; k < (int)programme->company_count; k++) {
        const struct company *company = &programme->companies[k];
        struct plain_promise promise = {.row = {.kind = PRICE_PROMISE, .index = k},
                                        .wanted =
                                            company->promised_months + company->balance_months,
                                        .step = programme_month_unit(programme),
                                        .months = 1};
        if (promise.wanted > 0) {
            visit(&promise, context);
        }
    }
    for (int o = 0; o < (int)programme->offer_count; o++) {
        const struct offer *offer = &programme->offers[o];
        for (int t = 0; t < intake->module_count && offer->min_places > 0; t++) {
            const struct module *module = &intake->modules[t];
            struct plain_promise promise = {
                .row = {.kind = PRICE_MIN_PLACES, .index = o, .day = module->first_day},
                .wanted = offer->min_places,
                .step = 1,
                .months = module->months};
            if (offer->first_day <= module->first_day && module->last_day <= offer->last_day) {
                visit(&promise, context);
            }
        }
    }
}

static int64_t months_given(const struct plain_promise *promise, int64_t counted) {
    return promise->months * (counted < promise->wanted ? counted : promise->wanted);
}

// All that may count: nothing, one step, two steps, ..., until all is given.
static bool goes_on(const struct plain_promise *promise, int64_t counted) {
    return counted < promise->wanted + promise->step;
}

static void note_promise(const struct plain_promise *promise, void *context) {
    struct plain *plain = context;
    int64_t *unit = &plain->unit[GOAL_PROMISED];
    plain->promised += promise->months * promise->wanted;
    for (int64_t counted = 0; goes_on(promise, counted); counted += promise->step) {
        *unit = number_gcd(*unit, months_given(promise, counted));
    }
}

static void plain_make(struct plain *plain) {
    for (int i = 0; i < (int)plain->programme->candidate_count; i++) {
        enum status status = plain->programme->candidates[i].status;
        plain->must_count += status == STATUS_OFFERED || status == STATUS_ADMITTED;
        plain->may_be_placed[i] = may_be_placed(plain, i);
        plain->may_count += plain->may_be_placed[i];
        if (plain->may_be_placed[i]) {
            struct plain_path path = {.candidate = i};
            find_units(plain, i);
            try_paths(plain, &path, 0);
        }
    }
    visit_promises(plain->programme, note_promise, plain);
}

// Of `promised` the months that are given.
static int64_t in_units(const struct plain *plain, enum goal goal, int64_t value) {
    int64_t given = goal == GOAL_PROMISED ? plain->promised : 0;
    int64_t counted = goal_kind(goal)->maximise ? value : given - value;
    return plain->unit[goal] == 0 ? 0 : counted / plain->unit[goal];
}

// How often the path counts in the row of this price.
static int64_t coefficient(const struct plain *plain, const struct price *price,
                           const struct plain_path *path) {
    const struct programme *programme = plain->programme;
    const struct candidate *person = &programme->candidates[path->candidate];
    const struct intake *intake = &programme->intakes[person->intake];
    int64_t seats = 0, months = 0;
    for (int t = 0; t < intake->module_count; t++) {
        const struct module *module = &intake->modules[t];
        bool is_then = module->first_day <= price->day && price->day <= module->last_day;
        seats += is_then && path->offer[t] == price->index;
        months += programme->offers[path->offer[t]].company == price->index ? module->months : 0;
    }
    bool must = person->status == STATUS_OFFERED || person->status == STATUS_ADMITTED;
    switch (price->kind) {
    case PRICE_BOUND:
        return 0;
    case PRICE_OFFER:
        return seats;
    case PRICE_MIN_PLACES:
        return seats;
    case PRICE_MONTHS:
    case PRICE_PROMISE:
        return months;
    case PRICE_ADMIT:
    case PRICE_ADMIT_MIN:
        return person->intake == price->index;
    case PRICE_MUST:
        return must;
    case PRICE_GOAL:
        return price->index == GOAL_PROMISED
                   ? 0
                   : in_units(plain, (enum goal)price->index, path->worth.value[price->index]);
    case PRICE_DISCIPLINE_MAX:
    case PRICE_DISCIPLINE_THERE:
    case PRICE_DISCIPLINES_MIN:
    case PRICE_APART:
    case PRICE_NEAR:
    case PRICE_NEAR_PLACED:
        return 0; // nothing of that kind is drawn here
    }
    return 0;
}

static int64_t limit_of(const struct plain *plain, const struct price *price,
                        const struct worth *worth) {
    const struct programme *programme = plain->programme;
    const struct intake *intake = &programme->intakes[0];
    int64_t most = intake_rule(intake, RULE_ADMIT_MAX);
    switch (price->kind) {
    case PRICE_BOUND:
    case PRICE_PROMISE:
    case PRICE_MIN_PLACES:
        return 0;
    case PRICE_OFFER:
        return programme->offers[price->index].places;
    case PRICE_MONTHS:
        return programme->companies[price->index].max_months;
    case PRICE_ADMIT:
        return most < plain->may_count ? most : plain->may_count;
    case PRICE_ADMIT_MIN:
        return intake_rule(intake, RULE_ADMIT_MIN);
    case PRICE_MUST:
        return plain->must_count;
    case PRICE_GOAL:
        return in_units(plain, (enum goal)price->index, worth->value[price->index]);
    case PRICE_DISCIPLINE_MAX:
    case PRICE_DISCIPLINE_THERE:
    case PRICE_DISCIPLINES_MIN:
    case PRICE_APART:
    case PRICE_NEAR:
    case PRICE_NEAR_PLACED:
        return 0;
    }
    return 0;
}

// The prices of one goal, and what promises could add to it.
struct plain_prices {
    const struct proof *proof;
    enum goal goal;
    int64_t unit; // of `promised`
    int64_t total;
};

// The sum of the prices of this row. A day says nothing about a row that holds on all days.
static int64_t price_of(const struct plain_prices *prices, const struct price *row) {
    int64_t sum = 0;
    for (size_t i = 0; i < prices->proof->count; i++) {
        const struct price *price = &prices->proof->prices[i];
        bool is_then = !price_has_day(row->kind) || price->day == row->day;
        bool is_it = price->goal == prices->goal && price->kind == row->kind &&
                     price->index == row->index && is_then;
        sum += is_it ? price->price : 0;
    }
    return sum;
}

static void add_promise(const struct plain_promise *promise, void *context) {
    struct plain_prices *prices = context;
    const struct price held = {.kind = PRICE_GOAL, .index = GOAL_PROMISED};
    int64_t factor = (prices->goal == GOAL_PROMISED ? ONE : 0) - price_of(prices, &held), most = 0;
    for (int64_t counted = 0; goes_on(promise, counted); counted += promise->step) {
        int64_t units = months_given(promise, counted) / prices->unit;
        int64_t worth = factor * units + price_of(prices, &promise->row) * counted;
        most = worth > most ? worth : most;
    }
    prices->total += most;
}

static int place_of(const struct programme *programme, enum goal goal) {
    for (size_t g = 0; g < programme->goal_count; g++) {
        if (programme->goals[g] == goal) {
            return (int)g;
        }
    }
    return NONE;
}

// True when no wish of the path is worse than the goal allows.
static bool rank_is_open(const struct plain *plain, enum goal goal, const struct plain_path *path,
                         const struct worth *worth) {
    int64_t rank = worth->value[GOAL_WORST_WISH], own = path->worth.value[GOAL_WORST_WISH];
    int worst_wish_place = place_of(plain->programme, GOAL_WORST_WISH);
    return goal == GOAL_WORST_WISH                               ? own < rank
           : place_of(plain->programme, goal) > worst_wish_place ? own <= rank
                                                                 : true;
}

// The bound of a goal in 1 / PROOF_UNIT, signed so that more is better.
static int64_t plain_total(const struct plain *plain, enum goal goal, const struct proof *proof,
                           const struct worth *worth) {
    struct plain_prices prices = {.proof = proof, .goal = goal, .unit = plain->unit[GOAL_PROMISED]};
    int64_t best[PEOPLE] = {0}, total = 0;
    for (size_t i = 0; i < proof->count; i++) {
        const struct price *price = &proof->prices[i];
        total += price->goal == goal ? price->price * limit_of(plain, price, worth) : 0;
    }
    for (size_t p = 0; p < plain->count; p++) {
        const struct plain_path *path = &plain->paths[p];
        int64_t *most = &best[path->candidate];
        int64_t left = is_sum(goal) ? ONE * in_units(plain, goal, path->worth.value[goal]) : 0;
        for (size_t i = 0; i < proof->count; i++) {
            const struct price *price = &proof->prices[i];
            left -= price->goal == goal ? price->price * coefficient(plain, price, path) : 0;
        }
        *most = rank_is_open(plain, goal, path, worth) && left > *most ? left : *most;
    }
    for (int i = 0; i < PEOPLE; i++) {
        total += best[i];
    }
    visit_promises(plain->programme, add_promise, &prices);
    return total + prices.total;
}

// The bound in the goal's own direction.
static int64_t plain_bound(const struct plain *plain, enum goal goal, int64_t total) {
    int64_t whole = total / ONE;
    whole -= whole * ONE > total;
    int64_t bound = plain->unit[goal] * (goal_kind(goal)->maximise ? whole : -whole);
    if (goal == GOAL_PROMISED) {
        bound += plain->promised;
        return bound > 0 ? bound : 0;
    }
    return bound;
}

// random prices

static void draw_price(struct proof *proof, struct dice *dice, struct price price, int sign) {
    if (dice_chance(dice, 40)) {
        int64_t whole = dice_below(dice, 4), rest = dice_below(dice, 3) * (ONE / 3);
        price.price = sign * (whole * ONE + rest);
        proof_add(proof, &price);
    }
}

// Where the prices of one goal are drawn to.
struct drawing {
    enum goal goal;
    struct dice *dice;
    struct proof *proof;
};

static void draw_promise(const struct plain_promise *promise, void *context) {
    struct drawing *drawing = context;
    struct price price = promise->row;
    price.goal = drawing->goal;
    draw_price(drawing->proof, drawing->dice, price, -1);
}

// Prices of every kind for one goal.
static void draw_prices(const struct plain *plain, enum goal goal, struct dice *dice,
                        struct proof *proof) {
    const struct programme *programme = plain->programme;
    const struct intake *intake = &programme->intakes[0];
    for (int o = 0; o < (int)programme->offer_count; o++) {
        for (int t = 0; t < intake->module_count; t++) {
            struct price price = {goal, PRICE_OFFER, o, .day = intake->modules[t].first_day};
            draw_price(proof, dice, price, 1);
        }
    }
    for (int k = 0; k < (int)programme->company_count; k++) {
        if (programme->companies[k].max_months != NO_LIMIT) {
            draw_price(proof, dice, (struct price){goal, PRICE_MONTHS, k}, 1);
        }
    }
    visit_promises(programme, draw_promise, &(struct drawing){goal, dice, proof});
    draw_price(proof, dice, (struct price){goal, PRICE_ADMIT}, 1);
    draw_price(proof, dice, (struct price){goal, PRICE_ADMIT_MIN}, -1);
    if (plain->must_count > 0) {
        draw_price(proof, dice, (struct price){goal, PRICE_MUST}, -1);
    }
    for (int h = 0; h < place_of(programme, goal); h++) {
        enum goal held = programme->goals[h];
        if (is_counted(held) && plain->unit[held] != 0) {
            draw_price(proof, dice, (struct price){goal, PRICE_GOAL, (int)held}, -1);
        }
    }
}

static void draw_worth(const struct plain *plain, struct dice *dice, struct worth *worth) {
    for (int g = 0; g < GOALS; g++) {
        worth->value[g] = plain->unit[g] * dice_below(dice, 9);
    }
    worth->value[GOAL_WORST_WISH] = dice_below(dice, 5);
}

static bool is_accepted(const struct plain *plain, enum goal goal, struct proof *proof,
                        const struct worth *worth) {
    struct findings findings = {0};
    bool proven[GOALS];
    bool accepted = verify_proof(plain->programme, worth, proof, proven, &findings);
    assert_int_equal(proven[goal], accepted);
    if (findings.count != !accepted) {
        findings_print(&findings, stderr);
    }
    assert_int_equal(findings.count, !accepted);
    findings_release(&findings);
    return accepted;
}

struct statistics {
    int bounds, ranks_proven, ranks_open;
};

// The bound that follows is accepted, and its neighbours are not.
static void try_sum(const struct plain *plain, enum goal goal, struct proof *proof,
                    struct worth *worth, struct statistics *statistics) {
    struct price *claim = &proof->prices[0];
    int64_t unit = plain->unit[goal];
    claim->price = plain_bound(plain, goal, plain_total(plain, goal, proof, worth));
    worth->value[goal] = claim->price;
    assert_true(is_accepted(plain, goal, proof, worth));
    for (int beside = -1; beside <= 1 && unit != 0; beside += 2) {
        worth->value[goal] = claim->price += beside * unit;
        assert_false(is_accepted(plain, goal, proof, worth));
        claim->price -= beside * unit;
    }
    statistics->bounds++;
}

static void try_rank(const struct plain *plain, struct proof *proof, struct worth *worth,
                     struct statistics *statistics) {
    int64_t rank = worth->value[GOAL_WORST_WISH];
    bool holds = rank == 0 || plain_total(plain, GOAL_WORST_WISH, proof, worth) < 0;
    proof->prices[0].price = rank;
    assert_int_equal(is_accepted(plain, GOAL_WORST_WISH, proof, worth), holds);
    statistics->ranks_proven += holds;
    statistics->ranks_open += !holds;
}

static void try_goals(const struct plain *plain, struct dice *dice, struct statistics *statistics) {
    for (size_t g = 0; g < plain->programme->goal_count; g++) {
        enum goal goal = plain->programme->goals[g];
        struct proof proof = {0};
        struct worth worth;
        if (is_counted(goal) || goal == GOAL_WORST_WISH) {
            proof_add(&proof, &(struct price){goal, PRICE_BOUND});
            draw_worth(plain, dice, &worth);
            draw_prices(plain, goal, dice, &proof);
            if (goal == GOAL_WORST_WISH) {
                try_rank(plain, &proof, &worth, statistics);
            } else {
                try_sum(plain, goal, &proof, &worth, statistics);
            }
        }
        proof_release(&proof);
    }
}

static void bounds_are_those_of_all_paths_tried_one_by_one(void **state) {
    (void)state;
    struct statistics statistics = {0};
    static struct plain_path paths[PATHS_MOST];
    for (uint64_t seed = 1; seed <= 600; seed++) {
        struct random_programme files = {0};
        struct world world = {0};
        struct dice dice = {seed};
        random_programme_make(seed, RANDOM_ANY, &files);
        assert_true(random_programme_read(&files, &world));
        struct plain plain = {.programme = &world.programme, .paths = paths};
        if (world.programme.offer_count > 0) {
            plain_make(&plain);
            assert_true(plain.count < PATHS_MOST);
            try_goals(&plain, &dice, &statistics);
        }
        random_programme_release(&files);
        world_release(&world);
    }
    printf("proof: %d bounds compared, %d worst wishes proven, %d left open\n", statistics.bounds,
           statistics.ranks_proven, statistics.ranks_open);
    assert_true(statistics.bounds > 1500);
    assert_true(statistics.ranks_proven > 100 && statistics.ranks_open > 100);
}

// prices against the truth

// Whatever the prices are, they never prove that the best of all schedules cannot be reached.
static void try_truth(const struct plain *plain, enum goal goal, const struct enumeration *found,
                      struct dice *dice) {
    struct proof proof = {0};
    struct worth worth;
    memcpy(worth.value, found->value, sizeof worth.value);
    draw_prices(plain, goal, dice, &proof);
    if (goal == GOAL_WORST_WISH) {
        worth.value[goal]++;
        assert_true(plain_total(plain, goal, &proof, &worth) >= 0);
    } else {
        int64_t bound = plain_bound(plain, goal, plain_total(plain, goal, &proof, &worth));
        bool is_true =
            goal_kind(goal)->maximise ? bound >= found->value[goal] : bound <= found->value[goal];
        assert_true(is_true);
    }
    proof_release(&proof);
}

static void try_truths(const struct world *world, struct plain_path *paths, struct dice *dice,
                       int *compared) {
    const struct programme *programme = &world->programme;
    struct plain plain = {.programme = programme, .paths = paths};
    struct enumeration found;
    enumerate(programme, &found);
    if (!found.complete || !found.exists || programme->offer_count == 0) {
        return;
    }
    plain_make(&plain);
    for (size_t g = 0; g < programme->goal_count; g++) {
        enum goal goal = programme->goals[g];
        for (int i = 0; i < 5 && (is_counted(goal) || goal == GOAL_WORST_WISH); i++) {
            try_truth(&plain, goal, &found, dice);
            ++*compared;
        }
    }
}

static void no_prices_prove_that_the_best_schedule_cannot_be(void **state) {
    (void)state;
    int compared = 0;
    static struct plain_path paths[PATHS_MOST];
    for (uint64_t seed = 1; seed <= 200; seed++) {
        struct random_programme files = {0};
        struct world world = {0};
        struct dice dice = {seed};
        random_programme_make(seed, RANDOM_ANY, &files);
        assert_true(random_programme_read(&files, &world));
        try_truths(&world, paths, &dice, &compared);
        random_programme_release(&files);
        world_release(&world);
    }
    assert_true(compared > 1000);
}

// damaged proofs

enum { WORLDS = 400, DAMAGES = 5 };

// True when the plain way finds every claim of the proof to follow and to be reached.
static bool plainly_holds(const struct plain *plain, const struct proof *proof,
                          const struct worth *worth) {
    for (size_t i = 0; i < proof->count; i++) {
        const struct price *claim = &proof->prices[i];
        if (claim->kind != PRICE_BOUND) {
            continue;
        }
        int64_t total = plain_total(plain, claim->goal, proof, worth);
        bool follows = claim->goal == GOAL_WORST_WISH
                           ? claim->price == 0 || total < 0
                           : claim->price == plain_bound(plain, claim->goal, total);
        if (!follows || claim->price != worth->value[claim->goal]) {
            return false;
        }
    }
    return true;
}

// Another number of the same sign; true unless it is the same one.
static bool damage_price(struct price *price, struct dice *dice) {
    int64_t before = price->price, amount = INT64_C(1) << dice_below(dice, 30);
    int64_t after[] = {before + amount, before - amount, before * 2, before / 2, 0};
    price->price = after[dice_below(dice, sizeof after / sizeof *after)];
    bool is_negative = price->kind == PRICE_BOUND ? false : price->price < 0;
    bool must_be_negative = price->kind == PRICE_MUST || price->kind == PRICE_ADMIT_MIN ||
                            price->kind == PRICE_GOAL || price->kind == PRICE_PROMISE ||
                            price->kind == PRICE_MIN_PLACES;
    if (price->price != 0 && price->kind != PRICE_BOUND && is_negative != must_be_negative) {
        price->price = -price->price;
    }
    return price->price != before;
}

// Another row, which need not be there, or the wrong sign.
static void damage_row(struct price *price, struct dice *dice) {
    switch (dice_below(dice, 4)) {
    case 0:
        price->index += dice_chance(dice, 50) ? 1 : -1;
        break;
    case 1:
        price->day += dice_below(dice, 5) * 7 - 14;
        break;
    case 2:
        price->goal = (enum goal)dice_below(dice, GOALS);
        break;
    default:
        price->price = -price->price;
        break;
    }
}

struct damage_statistics {
    int proofs, goals, claims, damaged, refused, harmless;
};

static bool holds(const struct plain *plain, const struct proof *proof, const struct worth *worth) {
    struct findings findings = {0};
    bool proven[GOALS];
    bool good = verify_proof(plain->programme, worth, proof, proven, &findings);
    assert_int_equal(good, findings.count == 0);
    findings_release(&findings);
    return good;
}

// A proof with another price holds when the plain way says so; one with another row may be refused
// for the row's sake, but is never accepted wrongly.
static void try_damage(const struct plain *plain, struct proof *proof, const struct worth *worth,
                       struct dice *dice, struct damage_statistics *statistics) {
    struct price *price = &proof->prices[dice_below(dice, (int)proof->count)], before = *price;
    bool is_price = dice_chance(dice, 75), is_new = true;
    if (is_price) {
        is_new = damage_price(price, dice);
    } else {
        damage_row(price, dice);
    }
    bool accepted = holds(plain, proof, worth);
    if (is_price) {
        assert_int_equal(accepted, plainly_holds(plain, proof, worth));
    } else if (accepted) {
        assert_true(plainly_holds(plain, proof, worth));
    }
    statistics->damaged += is_new;
    statistics->refused += !accepted;
    statistics->harmless += is_new && accepted;
    *price = before;
}

static void try_planned(struct world *world, struct planned *planned, struct plain_path *paths,
                        struct dice *dice, struct damage_statistics *statistics) {
    struct plain plain = {.programme = &world->programme, .paths = paths};
    translate_proof(&planned->problem, &planned->outcome, &planned->proof);
    plain_make(&plain);
    assert_true(holds(&plain, &planned->proof, &planned->worth));
    assert_true(plainly_holds(&plain, &planned->proof, &planned->worth));
    statistics->proofs++;
    statistics->goals += planned->outcome.result_count;
    for (size_t i = 0; i < planned->proof.count; i++) {
        statistics->claims += planned->proof.prices[i].kind == PRICE_BOUND;
    }
    for (int i = 0; i < DAMAGES && planned->proof.count > 0; i++) {
        try_damage(&plain, &planned->proof, &planned->worth, dice, statistics);
    }
}

static void proofs_of_plans_hold_and_damaged_ones_do_not(void **state) {
    (void)state;
    struct damage_statistics statistics = {0};
    static struct plain_path paths[PATHS_MOST];
    for (uint64_t seed = 1; seed <= WORLDS; seed++) {
        struct random_programme files = {0};
        struct world world = {0};
        struct planned planned = {0};
        struct dice dice = {seed};
        random_programme_make(seed, RANDOM_ANY, &files);
        assert_true(random_programme_read(&files, &world));
        when_planned(&world, &planned);
        if (planned.accepted && world.programme.offer_count > 0) {
            try_planned(&world, &planned, paths, &dice, &statistics);
        }
        planned_release(&planned);
        random_programme_release(&files);
        world_release(&world);
    }
    printf("proof: %d of %d goals proven in %d plans; %d damaged proofs, %d refused, %d as good\n",
           statistics.claims, statistics.goals, statistics.proofs, statistics.damaged,
           statistics.refused, statistics.harmless);
    assert_true(statistics.claims > statistics.goals / 2);
    assert_true(statistics.refused > 500);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_are_priced_module_by_module),
        cmocka_unit_test(an_empty_proof_claims_nothing),
        cmocka_unit_test(prices_without_a_bound_claim_nothing),
        cmocka_unit_test(without_prices_everybody_may_be_placed),
        cmocka_unit_test(months_of_a_company_have_one_price),
        cmocka_unit_test(admission_has_a_price),
        cmocka_unit_test(what_is_left_to_people_counts),
        cmocka_unit_test(bound_is_rounded_down_to_whole_units),
        cmocka_unit_test(limits_from_below_carry_goals_that_want_less),
        cmocka_unit_test(worst_wish_is_proven_where_nothing_better_keeps_the_limits),
        cmocka_unit_test(worst_wish_is_not_proven_by_no_price),
        cmocka_unit_test(worst_wish_is_not_proven_where_a_better_one_can_be_had),
        cmocka_unit_test(later_goals_are_proven_among_good_wishes_alone),
        cmocka_unit_test(limits_that_a_module_breaks_alone_need_no_price),
        cmocka_unit_test(goals_without_any_value_need_no_prices),
        cmocka_unit_test(months_that_were_promised_have_a_price),
        cmocka_unit_test(promises_that_are_kept_need_no_prices),
        cmocka_unit_test(promises_that_are_kept_are_proven_by_any_prices),
        cmocka_unit_test(months_of_a_company_come_in_steps),
        cmocka_unit_test(people_that_were_promised_have_a_price_in_each_module),
        cmocka_unit_test(people_count_for_all_modules_that_begin_on_a_day),
        cmocka_unit_test(promises_that_are_kept_carry_later_goals),
        cmocka_unit_test(slots_are_cut_by_the_modules_of_all_intakes),
        cmocka_unit_test(bound_that_does_not_follow_is_refused),
        cmocka_unit_test(bound_of_a_goal_that_wants_less_is_told_in_its_own_direction),
        cmocka_unit_test(a_weaker_claim_than_the_prices_prove_is_refused),
        cmocka_unit_test(bound_that_the_schedule_does_not_reach_is_refused),
        cmocka_unit_test(prices_of_the_wrong_sign_are_refused),
        cmocka_unit_test(row_that_stands_twice_is_refused),
        cmocka_unit_test(a_promise_is_no_better_kept_than_its_prices_prove),
        cmocka_unit_test(what_was_promised_is_a_limit_from_below),
        cmocka_unit_test(price_of_what_was_not_promised_is_refused),
        cmocka_unit_test(price_of_a_promise_stands_once),
        cmocka_unit_test(day_beside_what_holds_on_all_days_means_nothing),
        cmocka_unit_test(price_of_something_that_is_not_there_is_refused),
        cmocka_unit_test(price_of_a_goal_that_is_not_kept_is_refused),
        cmocka_unit_test(goal_that_prices_cannot_prove_is_refused),
        cmocka_unit_test(one_bad_goal_leaves_the_others_proven),
        cmocka_unit_test(prices_beyond_64_bits_are_refused),
        cmocka_unit_test(best_path_is_the_best_of_all_paths),
        cmocka_unit_test(bounds_are_those_of_all_paths_tried_one_by_one),
        cmocka_unit_test(no_prices_prove_that_the_best_schedule_cannot_be),
        cmocka_unit_test(proofs_of_plans_hold_and_damaged_ones_do_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
