// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every rule is kept once and broken once: the stranger says nothing, and then names that rule and
// no other, at its place. Then every goal is counted by hand.
//
// Modules last one month here unless a test says otherwise: January, February, March 2027.
#include "support/judged.h"
#include "verify/verify.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const char two_modules[] = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                                  "admit_max,all\n";
static const char three_modules[] = "rule,value\nstart,2027-01-01\nmodules,3\nmodule_months,1\n"
                                    "admit_max,all\n";
static const char three_companies[] = "company,places\nA,1\nB,1\nC,1\n";
static const char two_people[] = "candidate\nP\nQ\n";

// The path of P that most tests begin with.
static const char p_in_a_and_b[] = "candidate,module,from,to,company,status\n"
                                   "P,1,2027-01-01,2027-01-31,A,proposed\n"
                                   "P,2,2027-02-01,2027-02-28,B,proposed\n";

// Files of a small programme. NULL stands for the texts above.
struct small {
    const char *rules, *companies, *candidates;
    const char *file, *text; // one more
};

static void given_small(struct world *world, const struct small *small) {
    bool good = given_programme(
        world, "rules.csv", small->rules ? small->rules : two_modules, "companies.csv",
        small->companies ? small->companies : three_companies, "candidates.csv",
        small->candidates ? small->candidates : two_people, small->file, small->text, NULL);
    if (!good) {
        findings_print(&world->findings, stderr);
    }
    assert_true(good);
}

// A rule: a programme, a schedule that keeps it, one that does not, and how that is named.
struct rule_case {
    struct small small;
    const char *kept;
    const char *broken;
    enum finding_kind kind;
    const char *place;
    const char *hint;
};

static void assert_rule(const struct rule_case *rule) {
    struct world world = {0};
    given_small(&world, &rule->small);
    assert_kept(&world, rule->kept ? rule->kept : p_in_a_and_b);
    assert_broken(&world, rule->broken, rule->kind, rule->place, rule->hint);
    world_release(&world);
}

// ------------------------------------------------------------------ rows of one person

static void empty_schedule_of_applicants_is_kept(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){0});
    assert_kept(&world, "candidate,module,from,to,company,status\n");
    world_release(&world);
}

static void somebody_who_declined_is_a_stranger(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.candidates = "candidate,status\nP,\nQ,declined\n",
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,B,proposed\n"
                  "Q,1,2027-01-01,2027-01-31,B,proposed\n"
                  "Q,2,2027-02-01,2027-02-28,A,proposed\n",
        .kind = FINDING_SCHEDULE_STRANGER,
        .place = "schedule.csv:4",
        .hint = "The status in candidates.csv:3 is declined.",
    });
}

static void somebody_who_withdrew_is_a_stranger_and_nothing_else(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.candidates = "candidate,status,refuses\nP,,\nQ,withdrawn,A\n",
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,B,proposed\n"
                  "Q,1,2027-01-01,2027-01-31,A,proposed\n",
        .kind = FINDING_SCHEDULE_STRANGER,
        .place = "schedule.csv:4",
    });
}

static void leave_without_a_published_path_has_no_such_row(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,,leave\n",
        .kind = FINDING_SCHEDULE_STATUS,
        .place = "schedule.csv:3",
    });
}

static void cancelled_rows_are_ignored(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){.candidates = "candidate,status\nP,\nQ,withdrawn\n"});
    assert_kept(&world, "candidate,module,from,to,company,status\n"
                        "P,1,2027-01-01,2027-01-31,A,proposed\n"
                        "P,1,2027-01-01,2027-01-31,C,cancelled\n"
                        "P,2,2027-02-01,2027-02-28,B,proposed\n"
                        "Q,1,2027-01-01,2027-01-31,A,cancelled\n");
    world_release(&world);
}

static void published_and_draft_rows_are_rows_like_others(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){0});
    assert_kept(&world, "candidate,module,from,to,company,status\n"
                        "P,1,2027-01-01,2027-01-31,A,published\n"
                        "P,2,2027-02-01,2027-02-28,B,draft\n");
    world_release(&world);
}

static void module_has_one_row(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,B,proposed\n"
                  "P,2,2027-02-01,2027-02-28,A,proposed\n",
        .kind = FINDING_SCHEDULE_TWICE,
        .place = "schedule.csv:4",
        .hint = "Module 2 already lies at 'B' (schedule.csv:3).",
    });
}

static void module_cut_in_two_is_there_twice_and_nothing_else(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-14,A,published\n"
                  "P,1,2027-01-15,2027-01-31,C,published\n"
                  "P,2,2027-02-01,2027-02-28,B,proposed\n",
        .kind = FINDING_SCHEDULE_TWICE,
        .place = "schedule.csv:3",
    });
}

static void path_has_every_module(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = "candidate,module,from,to,company,status\n"
                  "P,2,2027-02-01,2027-02-28,B,proposed\n",
        .kind = FINDING_SCHEDULE_GAP,
        .place = "schedule.csv:2",
        .hint = "A path of the intake has one row for each of the modules 1 to 2.",
    });
}

static void row_lasts_as_long_as_its_module(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-03-01,B,proposed\n",
        .kind = FINDING_SCHEDULE_DATES,
        .place = "schedule.csv:3",
        .hint = "Module 2 of the intake lasts from 2027-02-01 to 2027-02-28.",
    });
}

static void wrong_dates_are_no_crowd(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-02-28,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,B,proposed\n"
                  "Q,1,2027-01-01,2027-01-31,B,proposed\n"
                  "Q,2,2027-02-01,2027-02-28,A,proposed\n",
        .kind = FINDING_SCHEDULE_DATES,
        .place = "schedule.csv:2",
    });
}

static const char two_intakes[] =
    "rule,value,intake\nstart,2027-01-01,east\nstart,2027-02-01,west\n"
    "modules,2,\nmodule_months,1,\nadmit_max,all,\n";

static void row_is_of_the_intake_of_its_person(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.rules = two_intakes, .candidates = "candidate,intake\nP,east\n"},
        .kept = "candidate,intake,module,from,to,company,status\n"
                "P,east,1,2027-01-01,2027-01-31,A,proposed\n"
                "P,east,2,2027-02-01,2027-02-28,B,proposed\n",
        .broken = "candidate,intake,module,from,to,company,status\n"
                  "P,east,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,west,2,2027-03-01,2027-03-31,B,proposed\n",
        .kind = FINDING_SCHEDULE_MODULE,
        .place = "schedule.csv:3",
        .hint = "This is module 2 of intake 'west'; the path has the modules 1 to 2 of intake "
                "'east' (candidates.csv:2).",
    });
}

// ------------------------------------------------------------------ admission

static const char q_in_a_and_b[] = "candidate,module,from,to,company,status\n"
                                   "Q,1,2027-01-01,2027-01-31,A,proposed\n"
                                   "Q,2,2027-02-01,2027-02-28,B,proposed\n";

static void applicant_has_studied_long_enough(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                           "admit_max,all\neducation_years_min,4.5\n",
                  .candidates = "candidate,education_years\nP,4.5\nQ,4\n"},
        .broken = q_in_a_and_b,
        .kind = FINDING_SCHEDULE_EDUCATION,
        .place = "schedule.csv:2",
        .hint = "rules.csv:6 asks for 4.5 years; candidates.csv:3 gives 4.",
    });
}

static void unknown_education_is_not_enough(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                           "admit_max,all\neducation_years_min,0.5\n",
                  .candidates = "candidate,education_years\nP,1\nQ,\n"},
        .broken = q_in_a_and_b,
        .kind = FINDING_SCHEDULE_EDUCATION,
        .place = "schedule.csv:2",
        .hint = "rules.csv:6 asks for 0.5 years; candidates.csv:3 gives none.",
    });
}

static void unknown_education_is_enough_where_none_is_asked(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){0});
    assert_kept(&world, q_in_a_and_b);
    world_release(&world);
}

static void applicant_without_a_mark_stays_out_once_others_have_one(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.candidates = "candidate,assessment\nP,0\nQ,\n",
        .broken = q_in_a_and_b,
        .kind = FINDING_SCHEDULE_NOT_ASSESSED,
        .place = "schedule.csv:2",
    });
}

static void admitted_people_need_neither_mark_nor_education(void **state) {
    (void)state;
    struct world world = {0};
    given_small(
        &world,
        &(struct small){.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                                 "admit_max,all\neducation_years_min,4\n",
                        .candidates = "candidate,assessment,status\nP,7,applicant\nQ,,admitted\n"});
    assert_kept(&world, q_in_a_and_b);
    world_release(&world);
}

static void marks_of_another_intake_bind_nobody(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world,
                &(struct small){.rules = two_intakes,
                                .candidates = "candidate,intake,assessment\nP,east,\nR,west,9\n"});
    assert_kept(&world, "candidate,intake,module,from,to,company,status\n"
                        "P,east,1,2027-01-01,2027-01-31,A,proposed\n"
                        "P,east,2,2027-02-01,2027-02-28,B,proposed\n");
    world_release(&world);
}

static void person_is_there_until_the_last_day(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.candidates = "candidate,available_to\nP,2027-02-28\nQ,2027-02-27\n",
        .broken = q_in_a_and_b,
        .kind = FINDING_SCHEDULE_AVAILABILITY,
        .place = "schedule.csv:2",
        .hint = "The default of late_start_days allows 0 days of late start; the modules last from "
                "2027-01-01 to 2027-02-28, and candidates.csv:3 says available until 2027-02-27.",
    });
}

static void person_is_there_from_the_first_day(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.candidates = "candidate,available_from\nP,2027-01-01\nQ,2027-01-02\n",
        .broken = q_in_a_and_b,
        .kind = FINDING_SCHEDULE_AVAILABILITY,
        .place = "schedule.csv:2",
        .hint = "The default of late_start_days allows 0 days of late start; the modules last from "
                "2027-01-01 to 2027-02-28, and candidates.csv:3 says available from 2027-01-02 on.",
    });
}

static void late_start_is_counted_in_days(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                           "admit_max,all\nlate_start_days,14\n",
                  .candidates = "candidate,available_from\nP,2027-01-15\nQ,2027-01-16\n"},
        .broken = q_in_a_and_b,
        .kind = FINDING_SCHEDULE_AVAILABILITY,
        .place = "schedule.csv:2",
    });
}

static void late_start_never_reaches_into_the_second_module(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                           "admit_max,all\nlate_start_days,90\n",
                  .candidates = "candidate,available_from\nP,2027-01-31\nQ,2027-02-02\n"},
        .broken = q_in_a_and_b,
        .kind = FINDING_SCHEDULE_AVAILABILITY,
        .place = "schedule.csv:2",
    });
}

// ------------------------------------------------------------------ one row, one offer

static const char p_in_a_and_c[] = "candidate,module,from,to,company,status\n"
                                   "P,1,2027-01-01,2027-01-31,A,proposed\n"
                                   "P,2,2027-02-01,2027-02-28,C,proposed\n";

static void offer_is_open_for_the_whole_module(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.companies = "company,places,member_to\nA,1,2027-01-31\nB,1,2027-02-28\n"
                           "C,1,2027-02-27\n",
        .broken = p_in_a_and_c,
        .kind = FINDING_SCHEDULE_OFFER_CLOSED,
        .place = "schedule.csv:3",
        .hint = "companies.csv:4 is open until 2027-02-27; the module lasts from 2027-02-01 to "
                "2027-02-28.",
    });
}

static void offer_opens_before_the_module(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.companies = "company,places\nA,1\nB,\nC,\n",
                  .file = "offers.csv",
                  .text = "offer,company,from,to,places\nb,B,2027-02-01,,1\n"
                          "c,C,2027-02-02,2027-12-31,1\n"},
        .kept = "candidate,module,from,to,company,offer,status\n"
                "P,1,2027-01-01,2027-01-31,A,,proposed\n"
                "P,2,2027-02-01,2027-02-28,B,b,proposed\n",
        .broken = "candidate,module,from,to,company,offer,status\n"
                  "P,1,2027-01-01,2027-01-31,A,,proposed\n"
                  "P,2,2027-02-01,2027-02-28,C,c,proposed\n",
        .kind = FINDING_SCHEDULE_OFFER_CLOSED,
        .place = "schedule.csv:3",
        .hint = "offers.csv:3 is open from 2027-02-02 to 2027-12-31; the module lasts from "
                "2027-02-01 to 2027-02-28.",
    });
}

static void offer_outside_the_membership_is_open_on_no_day(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.companies = "company,places,member_to\nA,1,\nB,1,\nC,,2026-12-31\n",
                  .file = "offers.csv",
                  .text = "offer,company,from,to,places\nc,C,2027-01-01,2027-12-31,1\n"},
        .broken = "candidate,module,from,to,company,offer,status\n"
                  "P,1,2027-01-01,2027-01-31,A,,proposed\n"
                  "P,2,2027-02-01,2027-02-28,C,c,proposed\n",
        .kind = FINDING_SCHEDULE_OFFER_CLOSED,
        .place = "schedule.csv:3",
        .hint = "offers.csv:2 is open on no day; the module lasts from 2027-02-01 to 2027-02-28.",
    });
}

static void offer_of_disciplines_takes_those_alone(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.companies = "company,places,disciplines\nA,1,\nB,1,Law|Economics\n"
                               "C,1,forestry|law\n",
                  .candidates = "candidate,discipline\nP,physics|ECONOMICS\n"},
        .broken = p_in_a_and_c,
        .kind = FINDING_SCHEDULE_DISCIPLINE,
        .place = "schedule.csv:3",
        .hint = "companies.csv:4 takes forestry, law; candidates.csv:2 has physics, ECONOMICS.",
    });
}

static void somebody_without_discipline_fits_open_offers_alone(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.companies = "company,places,disciplines\nA,1,\nB,1,\nC,1,law\n",
        .broken = p_in_a_and_c,
        .kind = FINDING_SCHEDULE_DISCIPLINE,
        .place = "schedule.csv:3",
        .hint = "companies.csv:4 takes law; candidates.csv:2 has no discipline.",
    });
}

static void candidate_is_never_where_they_refuse_to_be(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.candidates = "candidate,refuses\nP,C\n",
        .broken = p_in_a_and_c,
        .kind = FINDING_SCHEDULE_CANDIDATE_REFUSES,
        .place = "schedule.csv:3",
    });
}

static void company_never_has_whom_it_refuses(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.file = "ratings.csv",
                  .text = "candidate,company,company_refuses\nP,B,no\nP,C,yes\nQ,B,yes\n"},
        .broken = p_in_a_and_c,
        .kind = FINDING_SCHEDULE_COMPANY_REFUSES,
        .place = "schedule.csv:3",
        .hint = "ratings.csv:3 says that 'C' refuses 'P'.",
    });
}

static const char within_wishes[] = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                                    "admit_max,all\noutside_wishes,no\n";

static void nobody_is_sent_outside_their_wishes(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.rules = within_wishes, .candidates = "candidate,wishes\nP,B > A\n"},
        .broken = p_in_a_and_c,
        .kind = FINDING_SCHEDULE_OUTSIDE_WISHES,
        .place = "schedule.csv:3",
        .hint = "rules.csv:6 says no, and 'C' does not stand in candidates.csv:2.",
    });
}

static void somebody_without_wishes_may_be_sent_anywhere(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){.rules = within_wishes});
    assert_kept(&world, p_in_a_and_c);
    world_release(&world);
}

static void wishes_bind_nobody_where_the_rule_says_yes(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){.candidates = "candidate,wishes\nP,B > A\n"});
    assert_kept(&world, p_in_a_and_c);
    world_release(&world);
}

static void offer_is_of_the_company_of_its_row(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){0});
    struct schedule schedule = {0};
    assert_true(given_schedule(&world, p_in_a_and_b, &schedule));
    schedule.placements[1].offer = schedule.placements[0].offer;
    struct findings findings = {0};
    struct worth worth;
    assert_false(verify_schedule(&world.programme, &schedule, &worth, &findings));
    assert_only_finding(&findings, FINDING_OFFER_OF_OTHER_COMPANY, "schedule.csv:3");
    findings_release(&findings);
    schedule_release(&schedule);
    world_release(&world);
}

// ------------------------------------------------------------------ the shape of a path

static const char p_in_a_b_c[] = "candidate,module,from,to,company,status\n"
                                 "P,1,2027-01-01,2027-01-31,A,proposed\n"
                                 "P,2,2027-02-01,2027-02-28,B,proposed\n"
                                 "P,3,2027-03-01,2027-03-31,C,proposed\n";
static const char p_in_a_b_b[] = "candidate,module,from,to,company,status\n"
                                 "P,1,2027-01-01,2027-01-31,A,proposed\n"
                                 "P,2,2027-02-01,2027-02-28,B,proposed\n"
                                 "P,3,2027-03-01,2027-03-31,B,proposed\n";

static void path_visits_companies_enough(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,A,proposed\n",
        .kind = FINDING_SCHEDULE_COMPANIES_MIN,
        .place = "schedule.csv:2",
        .hint = "The default of companies_min asks for at least 2 companies in a path; this one "
                "visits 1.",
    });
}

static void path_visits_no_more_companies_than_allowed(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.rules = "rule,value\nstart,2027-01-01\nmodules,3\nmodule_months,1\n"
                       "admit_max,all\ncompanies_max,2\n",
        .kept = p_in_a_b_b,
        .broken = p_in_a_b_c,
        .kind = FINDING_SCHEDULE_COMPANIES_MAX,
        .place = "schedule.csv:4",
        .hint = "rules.csv:6 allows at most 2 companies in a path; this one visits 3.",
    });
}

static const char four_modules_min_two[] =
    "rule,value\nstart,2027-01-01\nmodules,4\nmodule_months,1\n"
    "admit_max,all\nstay_min_modules,2\n";

static void stay_is_long_enough(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.rules = four_modules_min_two,
        .kept = "candidate,module,from,to,company,status\n"
                "P,1,2027-01-01,2027-01-31,A,proposed\n"
                "P,2,2027-02-01,2027-02-28,A,proposed\n"
                "P,3,2027-03-01,2027-03-31,B,proposed\n"
                "P,4,2027-04-01,2027-04-30,B,proposed\n",
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,A,proposed\n"
                  "P,3,2027-03-01,2027-03-31,A,proposed\n"
                  "P,4,2027-04-01,2027-04-30,B,proposed\n",
        .kind = FINDING_SCHEDULE_STAY_MIN,
        .place = "schedule.csv:5",
        .hint = "rules.csv:6 asks for stays of at least 2 modules; this one has 1.",
    });
}

static void stay_may_go_on_from_one_offer_to_another(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){.rules = four_modules_min_two,
                                        .file = "offers.csv",
                                        .text = "offer,company,places\na,A,1\n"});
    assert_kept(&world, "candidate,module,from,to,company,offer,status\n"
                        "P,1,2027-01-01,2027-01-31,A,,proposed\n"
                        "P,2,2027-02-01,2027-02-28,A,a,proposed\n"
                        "P,3,2027-03-01,2027-03-31,B,,proposed\n"
                        "P,4,2027-04-01,2027-04-30,B,,proposed\n");
    world_release(&world);
}

static void stay_is_no_longer_than_allowed(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.rules = "rule,value\nstart,2027-01-01\nmodules,4\nmodule_months,1\n"
                       "admit_max,all\nstay_max_modules,2\n",
        .kept = "candidate,module,from,to,company,status\n"
                "P,1,2027-01-01,2027-01-31,A,proposed\n"
                "P,2,2027-02-01,2027-02-28,A,proposed\n"
                "P,3,2027-03-01,2027-03-31,B,proposed\n"
                "P,4,2027-04-01,2027-04-30,B,proposed\n",
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,A,proposed\n"
                  "P,3,2027-03-01,2027-03-31,A,proposed\n"
                  "P,4,2027-04-01,2027-04-30,B,proposed\n",
        .kind = FINDING_SCHEDULE_STAY_MAX,
        .place = "schedule.csv:4",
        .hint = "rules.csv:6 allows stays of at most 2 modules; this one has 3.",
    });
}

static void path_never_comes_back(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.rules = three_modules,
        .kept = p_in_a_b_b,
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,B,proposed\n"
                  "P,3,2027-03-01,2027-03-31,A,proposed\n",
        .kind = FINDING_SCHEDULE_RETURN,
        .place = "schedule.csv:4",
        .hint = "The path left 'A' (schedule.csv:2) after module 1; a company is visited in "
                "one unbroken stay.",
    });
}

static void companies_of_a_path_are_of_different_sectors(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                           "admit_max,all\nsame_sector_max,1\n",
                  .companies = "company,places,sector\nA,1,bank\nB,1,Bank\nC,1,bank\n"},
        .broken = p_in_a_and_c,
        .kind = FINDING_SCHEDULE_SECTOR,
        .place = "schedule.csv:3",
        .hint = "rules.csv:6 allows at most 1 company of one sector in a path; this one visits 2 "
                "of 'bank', the first is 'A' (schedule.csv:2).",
    });
}

static void unknown_sectors_are_not_the_same(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){.rules = "rule,value\nstart,2027-01-01\nmodules,2\n"
                                                 "module_months,1\nadmit_max,all\n"
                                                 "same_sector_max,1\n"});
    assert_kept(&world, p_in_a_and_b);
    world_release(&world);
}

static void companies_of_a_path_lie_in_different_municipalities(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.rules = "rule,value\nstart,2027-01-01\nmodules,3\nmodule_months,1\n"
                           "admit_max,all\nsame_municipality_max,2\n",
                  .companies = "company,places,municipality\nA,1,Hamar\nB,1,Hamar\nC,1,Hamar\n"},
        .kept = p_in_a_b_b,
        .broken = p_in_a_b_c,
        .kind = FINDING_SCHEDULE_MUNICIPALITY,
        .place = "schedule.csv:4",
    });
}

static void companies_of_a_path_have_different_owners(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                           "admit_max,all\nsame_owner_max,1\n",
                  .companies = "company,places,owner\nA,1,Holding\nB,1,\nC,1,Holding\n"},
        .broken = p_in_a_and_c,
        .kind = FINDING_SCHEDULE_OWNER,
        .place = "schedule.csv:3",
    });
}

// ------------------------------------------------------------------ decisions

static void decision_that_somebody_must_be_there_is_kept(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.file = "decisions.csv",
                  .text = "candidate,company,module,kind,reason\nP,B,,must,thesis\n"},
        .broken = p_in_a_and_c,
        .kind = FINDING_SCHEDULE_DECISION_MUST,
        .place = "decisions.csv:2",
        .hint = "decisions.csv:2 wants 'P' there in any module: thesis; the path visits 'A', 'C'.",
    });
}

static void decision_about_a_module_speaks_of_that_module(void **state) {
    (void)state;
    struct small small = {.file = "decisions.csv"};
    static const char other_way_round[] = "candidate,module,from,to,company,status\n"
                                          "P,1,2027-01-01,2027-01-31,B,proposed\n"
                                          "P,2,2027-02-01,2027-02-28,A,proposed\n";
    small.text = "candidate,company,module,kind,reason\nP,B,2,must,thesis\n";
    assert_rule(&(struct rule_case){
        .small = small,
        .broken = other_way_round,
        .kind = FINDING_SCHEDULE_DECISION_MUST,
        .place = "schedule.csv:3",
        .hint = "decisions.csv:2 wants 'P' there in module 2: thesis; the path visits 'B', 'A'.",
    });
    small.text = "candidate,company,module,kind,reason\nP,A,1,must,thesis\n";
    assert_rule(&(struct rule_case){
        .small = small,
        .broken = other_way_round,
        .kind = FINDING_SCHEDULE_DECISION_MUST,
        .place = "schedule.csv:2",
    });
}

static void decision_binds_nobody_else(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.candidates = "candidate\nO\nP\nQ\nR\nS\n",
                  .file = "decisions.csv",
                  .text = "candidate,company,module,kind,reason\n"
                          "O,A,,must_not,a\nO,C,,must,b\nP,A,,must,c\nP,C,,must_not,d\n"
                          "Q,A,,must_not,e\nQ,C,,must,f\nS,B,,must_not,g\nS,A,,must_not,h\n"},
        .broken = p_in_a_and_c,
        .kind = FINDING_SCHEDULE_DECISION_MUST_NOT,
        .place = "schedule.csv:3",
        .hint = "decisions.csv:5 does not want 'P' there in any module: d.",
    });
}

static void decision_that_somebody_must_not_be_there_is_kept(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.file = "decisions.csv",
                  .text = "candidate,company,module,kind,reason\nP,C,,must_not,sister works there\n"
                          "Q,B,,must_not,other\n"},
        .broken = p_in_a_and_c,
        .kind = FINDING_SCHEDULE_DECISION_MUST_NOT,
        .place = "schedule.csv:3",
        .hint = "decisions.csv:2 does not want 'P' there in any module: sister works there.",
    });
}

static void decision_against_a_module_leaves_the_others_open(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.file = "decisions.csv",
                  .text = "candidate,company,module,kind,reason\nP,B,1,must_not,too early\n"},
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,B,proposed\n"
                  "P,2,2027-02-01,2027-02-28,A,proposed\n",
        .kind = FINDING_SCHEDULE_DECISION_MUST_NOT,
        .place = "schedule.csv:2",
    });
}

static void decision_admits_nobody(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){
                            .file = "decisions.csv",
                            .text = "candidate,company,module,kind,reason\nQ,B,,must,thesis\n"});
    assert_kept(&world, p_in_a_and_b);
    world_release(&world);
}

// ------------------------------------------------------------------ people together

static void full_offer_takes_no_one_more(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .kept = "candidate,module,from,to,company,status\n"
                "P,1,2027-01-01,2027-01-31,A,proposed\n"
                "P,2,2027-02-01,2027-02-28,B,proposed\n"
                "Q,1,2027-01-01,2027-01-31,B,proposed\n"
                "Q,2,2027-02-01,2027-02-28,A,proposed\n",
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,B,proposed\n"
                  "Q,1,2027-01-01,2027-01-31,C,proposed\n"
                  "Q,2,2027-02-01,2027-02-28,B,proposed\n",
        .kind = FINDING_SCHEDULE_PLACES,
        .place = "schedule.csv:5",
        .hint = "companies.csv:3 has 1 place; 'P' (schedule.csv:3) and 'Q' (schedule.csv:5) are "
                "there on 2027-02-01.",
    });
}

static void crowd_on_one_day_is_told_from_its_neighbours(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.companies = "company,places\nA,1\nB,1\nC,2\n",
                  .candidates = "candidate\nP\nQ\nR\n"},
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,C,proposed\n"
                  "Q,1,2027-01-01,2027-01-31,A,proposed\n"
                  "Q,2,2027-02-01,2027-02-28,C,proposed\n"
                  "R,1,2027-01-01,2027-01-31,B,proposed\n"
                  "R,2,2027-02-01,2027-02-28,A,proposed\n",
        .kind = FINDING_SCHEDULE_PLACES,
        .place = "schedule.csv:4",
        .hint = "companies.csv:2 has 1 place; 'P' (schedule.csv:2) and 'Q' (schedule.csv:4) are "
                "there on 2027-01-01.",
    });
    assert_rule(&(struct rule_case){
        .small = {.companies = "company,places\nA,1\nB,1\nC,3\n",
                  .candidates = "candidate\nP\nQ\nR\n"},
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,C,proposed\n"
                  "Q,1,2027-01-01,2027-01-31,A,proposed\n"
                  "Q,2,2027-02-01,2027-02-28,C,proposed\n"
                  "R,1,2027-01-01,2027-01-31,B,proposed\n"
                  "R,2,2027-02-01,2027-02-28,C,proposed\n",
        .kind = FINDING_SCHEDULE_PLACES,
        .place = "schedule.csv:4",
    });
}

static void places_are_counted_offer_by_offer(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.companies = "company,places\nA,1\nB,1\nC,1\n",
                  .file = "offers.csv",
                  .text = "offer,company,places\nb,B,1\n"},
        .kept = "candidate,module,from,to,company,offer,status\n"
                "P,1,2027-01-01,2027-01-31,A,,proposed\n"
                "P,2,2027-02-01,2027-02-28,B,b,proposed\n"
                "Q,1,2027-01-01,2027-01-31,C,,proposed\n"
                "Q,2,2027-02-01,2027-02-28,B,,proposed\n",
        .broken = "candidate,module,from,to,company,offer,status\n"
                  "P,1,2027-01-01,2027-01-31,A,,proposed\n"
                  "P,2,2027-02-01,2027-02-28,B,b,proposed\n"
                  "Q,1,2027-01-01,2027-01-31,C,,proposed\n"
                  "Q,2,2027-02-01,2027-02-28,B,b,proposed\n",
        .kind = FINDING_SCHEDULE_PLACES,
        .place = "schedule.csv:5",
    });
}

static void crowd_is_named_with_five_of_its_people(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){.companies = "company,places\nA,9\nB,9\nC,2\n",
                                        .candidates = "candidate\nP\nQ\nR\nS\nT\nU\n"});
    assert_broken(&world,
                  "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\nP,2,2027-02-01,2027-02-28,C,proposed\n"
                  "Q,1,2027-01-01,2027-01-31,A,proposed\nQ,2,2027-02-01,2027-02-28,C,proposed\n"
                  "R,1,2027-01-01,2027-01-31,A,proposed\nR,2,2027-02-01,2027-02-28,C,proposed\n"
                  "S,1,2027-01-01,2027-01-31,A,proposed\nS,2,2027-02-01,2027-02-28,C,proposed\n"
                  "T,1,2027-01-01,2027-01-31,A,proposed\nT,2,2027-02-01,2027-02-28,C,proposed\n"
                  "U,1,2027-01-01,2027-01-31,A,proposed\nU,2,2027-02-01,2027-02-28,C,proposed\n",
                  FINDING_SCHEDULE_PLACES, "schedule.csv:13",
                  "companies.csv:4 has 2 places; 'P' (schedule.csv:3), 'Q' (schedule.csv:5), 'R' "
                  "(schedule.csv:7), 'S' (schedule.csv:9), 'T' (schedule.csv:11) and 1 more are "
                  "there on 2027-02-01.");
    world_release(&world);
}

// East's second module is February, and so is west's first.
static void intakes_share_the_places_of_a_day(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.rules = two_intakes, .candidates = "candidate,intake\nP,east\nQ,west\n"},
        .kept = "candidate,intake,module,from,to,company,status\n"
                "P,east,1,2027-01-01,2027-01-31,A,proposed\n"
                "P,east,2,2027-02-01,2027-02-28,B,proposed\n"
                "Q,west,1,2027-02-01,2027-02-28,A,proposed\n"
                "Q,west,2,2027-03-01,2027-03-31,B,proposed\n",
        .broken = "candidate,intake,module,from,to,company,status\n"
                  "P,east,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,east,2,2027-02-01,2027-02-28,B,proposed\n"
                  "Q,west,1,2027-02-01,2027-02-28,B,proposed\n"
                  "Q,west,2,2027-03-01,2027-03-31,A,proposed\n",
        .kind = FINDING_SCHEDULE_PLACES,
        .place = "schedule.csv:4",
    });
}

static const char overlapping_intakes[] =
    "rule,value,intake\nstart,2027-01-01,east\nmodule_months,2,east\n"
    "start,2027-02-01,west\nmodule_months,1,west\nmodules,2,\nadmit_max,all,\n";

static void place_is_taken_in_the_middle_of_a_module_too(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small = {.rules = overlapping_intakes,
                  .candidates = "candidate,intake\nP,east\nQ,west\nR,west\n"},
        .kept = "candidate,intake,module,from,to,company,status\n"
                "P,east,1,2027-01-01,2027-02-28,A,proposed\n"
                "P,east,2,2027-03-01,2027-04-30,B,proposed\n"
                "Q,west,1,2027-02-01,2027-02-28,C,proposed\n"
                "Q,west,2,2027-03-01,2027-03-31,A,proposed\n",
        .broken = "candidate,intake,module,from,to,company,status\n"
                  "P,east,1,2027-01-01,2027-02-28,A,proposed\n"
                  "P,east,2,2027-03-01,2027-04-30,B,proposed\n"
                  "Q,west,1,2027-02-01,2027-02-28,A,proposed\n"
                  "Q,west,2,2027-03-01,2027-03-31,C,proposed\n"
                  "R,west,1,2027-02-01,2027-02-28,C,proposed\n"
                  "R,west,2,2027-03-01,2027-03-31,A,proposed\n",
        .kind = FINDING_SCHEDULE_PLACES,
        .place = "schedule.csv:4",
        .hint = "companies.csv:2 has 1 place; 'P' (schedule.csv:2) and 'Q' (schedule.csv:4) are "
                "there on 2027-02-01.",
    });
}

static void company_has_no_more_months_than_its_limit(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.companies = "company,places,max_months\nA,2,\nB,2,1\nC,2,0\n",
        .kept = "candidate,module,from,to,company,status\n"
                "P,1,2027-01-01,2027-01-31,A,proposed\n"
                "P,2,2027-02-01,2027-02-28,B,proposed\n",
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,B,proposed\n"
                  "Q,1,2027-01-01,2027-01-31,B,proposed\n"
                  "Q,2,2027-02-01,2027-02-28,A,proposed\n",
        .kind = FINDING_SCHEDULE_COMPANY_MONTHS,
        .place = "schedule.csv:4",
        .hint = "companies.csv:3 allows at most 1 month; with this row the company has more, 2 in "
                "the whole schedule.",
    });
}

static void offered_and_admitted_people_have_a_path(void **state) {
    (void)state;
    static const char *const words[] = {"offered", "admitted"};
    for (size_t i = 0; i < 2; i++) {
        char candidates[100];
        snprintf(candidates, sizeof candidates, "candidate,status\nP,%s\nQ,\n", words[i]);
        assert_rule(&(struct rule_case){
            .small.candidates = candidates,
            .broken = q_in_a_and_b,
            .kind = FINDING_SCHEDULE_NOT_PLACED,
            .place = "candidates.csv:2",
        });
    }
}

static void cancelled_path_is_no_path(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.candidates = "candidate,status\nP,admitted\n",
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,cancelled\n"
                  "P,2,2027-02-01,2027-02-28,B,cancelled\n",
        .kind = FINDING_SCHEDULE_NOT_PLACED,
        .place = "candidates.csv:2",
    });
}

static void intake_has_people_enough(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                       "admit_max,all\nadmit_min,1\n",
        .broken = "candidate,module,from,to,company,status\n",
        .kind = FINDING_SCHEDULE_ADMIT_MIN,
        .place = "rules.csv:6",
        .hint = "At least 1 person must be placed in the intake; the schedule has 0.",
    });
}

static void intake_has_no_more_people_than_allowed(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .small.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\nadmit_max,1\n",
        .broken = "candidate,module,from,to,company,status\n"
                  "P,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,2,2027-02-01,2027-02-28,B,proposed\n"
                  "Q,1,2027-01-01,2027-01-31,B,proposed\n"
                  "Q,2,2027-02-01,2027-02-28,A,proposed\n",
        .kind = FINDING_SCHEDULE_ADMIT_MAX,
        .place = "rules.csv:5",
    });
}

static void limit_for_all_holds_for_each_intake(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){.rules = "rule,value,intake\nstart,2027-01-01,east\n"
                                                 "start,2027-02-01,west\nmodules,2,\n"
                                                 "module_months,1,\nadmit_max,1,\nadmit_min,1,\n",
                                        .candidates = "candidate,intake\nP,east\nQ,west\n"});
    assert_kept(&world, "candidate,intake,module,from,to,company,status\n"
                        "P,east,1,2027-01-01,2027-01-31,A,proposed\n"
                        "P,east,2,2027-02-01,2027-02-28,B,proposed\n"
                        "Q,west,1,2027-02-01,2027-02-28,A,proposed\n"
                        "Q,west,2,2027-03-01,2027-03-31,B,proposed\n");
    assert_broken(&world,
                  "candidate,intake,module,from,to,company,status\n"
                  "P,east,1,2027-01-01,2027-01-31,A,proposed\n"
                  "P,east,2,2027-02-01,2027-02-28,B,proposed\n",
                  FINDING_SCHEDULE_ADMIT_MIN, "rules.csv:7",
                  "At least 1 person must be placed in intake 'west'; the schedule has 0.");
    world_release(&world);
}

// ------------------------------------------------------------------ hand-made schedules

static struct placement hand_made(const struct world *world, int candidate, int module,
                                  int company) {
    const struct programme *programme = &world->programme;
    const struct module *calendar = &programme->intakes[0].modules[module];
    size_t first, last;
    programme_offers(programme, company, &first, &last);
    return (struct placement){
        .candidate_id = candidate == NONE ? "Z" : programme->candidates[candidate].id,
        .candidate = candidate,
        .module = module,
        .first_day = calendar->first_day,
        .last_day = calendar->last_day,
        .company = company,
        .offer = (int)first,
        .status = PLACEMENT_PROPOSED,
    };
}

static void assert_hand_made_broken(struct world *world, const struct placement *rows, size_t count,
                                    enum finding_kind kind, const char *place) {
    struct schedule schedule = {0};
    for (size_t i = 0; i < count; i++) {
        schedule_add(&schedule, &rows[i]);
    }
    struct findings findings = {0};
    struct worth worth;
    assert_false(verify_schedule(&world->programme, &schedule, &worth, &findings));
    assert_only_finding(&findings, kind, place);
    findings_release(&findings);
    schedule_release(&schedule);
}

static void somebody_unknown_is_a_stranger(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){0});
    struct placement rows[] = {hand_made(&world, NONE, 0, 0), hand_made(&world, NONE, 1, 1)};
    assert_hand_made_broken(&world, rows, 2, FINDING_SCHEDULE_STRANGER, ":0");
    world_release(&world);
}

static void row_that_never_stood_in_a_file_is_named_at_its_person(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){.candidates = "candidate,refuses\nP,\nQ,B\n"});
    struct placement rows[] = {hand_made(&world, 1, 0, 0), hand_made(&world, 1, 1, 1)};
    assert_hand_made_broken(&world, rows, 2, FINDING_SCHEDULE_CANDIDATE_REFUSES,
                            "candidates.csv:3");
    world_release(&world);
}

static void module_that_the_intake_does_not_have_is_named(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){0});
    struct placement rows[] = {hand_made(&world, 0, 0, 0), hand_made(&world, 0, 1, 1),
                               hand_made(&world, 0, 1, 1)};
    rows[2].module = 2;
    assert_hand_made_broken(&world, rows, 3, FINDING_SCHEDULE_MODULE, "candidates.csv:2");
    rows[2].module = MODULES_MAX;
    assert_hand_made_broken(&world, rows, 3, FINDING_SCHEDULE_MODULE, "candidates.csv:2");
    world_release(&world);
}

static void row_without_a_company_is_named(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){0});
    struct placement rows[] = {hand_made(&world, 0, 0, 0), hand_made(&world, 0, 1, 1)};
    rows[1].offer = NONE;
    assert_hand_made_broken(&world, rows, 2, FINDING_SCHEDULE_STATUS, "candidates.csv:2");
    rows[1].company = NONE;
    assert_hand_made_broken(&world, rows, 2, FINDING_SCHEDULE_STATUS, "candidates.csv:2");
    world_release(&world);
}

static void goal_too_large_for_64_bits_is_refused(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){0});
    world.programme.companies[0].cost_per_month = INT64_MAX;
    world.programme.companies[1].cost_per_month = 1;
    struct placement rows[] = {hand_made(&world, 0, 0, 0), hand_made(&world, 0, 1, 1)};
    assert_hand_made_broken(&world, rows, 2, FINDING_SCHEDULE_TOO_LARGE, ":0");
    world_release(&world);
}

// ------------------------------------------------------------------ goals

static const char nobody_placed[] = "candidate,module,from,to,company,status\n";
static const char p_and_q[] = "candidate,module,from,to,company,status\n"
                              "P,1,2027-01-01,2027-01-31,A,proposed\n"
                              "P,2,2027-02-01,2027-02-28,B,proposed\n"
                              "Q,1,2027-01-01,2027-01-31,B,proposed\n"
                              "Q,2,2027-02-01,2027-02-28,A,proposed\n";

// What one goal is worth in a small programme.
static void assert_small_worth(const struct small *small, const char *csv, enum goal goal,
                               int64_t value) {
    struct world world = {0};
    given_small(&world, small);
    assert_worth(&world, csv, goal, value);
    world_release(&world);
}

static void placed_counts_people(void **state) {
    (void)state;
    assert_small_worth(&(struct small){0}, nobody_placed, GOAL_PLACED, 0);
    assert_small_worth(&(struct small){.candidates = "candidate,status\nP,admitted\nQ,\n"}, p_and_q,
                       GOAL_PLACED, 2);
}

static void nothing_is_worth_nothing(void **state) {
    (void)state;
    for (int goal = 0; goal < GOALS; goal++) {
        assert_small_worth(&(struct small){0}, nobody_placed, (enum goal)goal, 0);
    }
}

// A is owed 3 - 1 = 2 months and gets 1; B is owed 1 and gets 1; C is owed 1 - 4, which is nothing.
static void promised_counts_months_below_what_companies_are_owed(void **state) {
    (void)state;
    assert_small_worth(&(struct small){.companies =
                                           "company,places,promised_months,balance_months\n"
                                           "A,1,3,-1\nB,1,,1\nC,1,1,-4\n"},
                       p_in_a_and_b, GOAL_PROMISED, 1);
}

// Modules of 2 and 3 months. The offer b promises 2 people in both: in the first module nobody is
// there, which is 2 x 2 months; in the second one, which is 1 x 3. The offer c lasts not even one
// module, so it promises nothing; the offer d lasts the second only, 1 x 3.
static void promised_counts_months_below_what_offers_promise(void **state) {
    (void)state;
    assert_small_worth(
        &(struct small){.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,2 3\n"
                                 "admit_max,all\n",
                        .companies = "company,places\nA,1\nB,\nC,\n",
                        .file = "offers.csv",
                        .text = "offer,company,places,min_places,from,to\nb,B,2,2,,\n"
                                "c,C,2,2,2027-01-02,2027-05-30\nd,C,2,1,2027-03-01,\n"},
        "candidate,module,from,to,company,offer,status\n"
        "P,1,2027-01-01,2027-02-28,A,,proposed\n"
        "P,2,2027-03-01,2027-05-31,B,b,proposed\n",
        GOAL_PROMISED, 4 + 3 + 3);
}

static void changes_counts_drafts_that_are_not_kept(void **state) {
    (void)state;
    struct world world = {0};
    given_small(&world, &(struct small){0});
    struct schedule *history = &world.programme.history;
    struct placement kept = hand_made(&world, 0, 0, 0), moved = hand_made(&world, 0, 1, 2);
    struct placement left_out = hand_made(&world, 1, 0, 1);
    kept.status = PLACEMENT_DRAFT;
    schedule_add(history, &kept);
    schedule_add(history, &moved);
    schedule_add(history, &left_out);
    assert_worth(&world, p_in_a_and_b, GOAL_CHANGES, 2);
    assert_worth(&world, p_in_a_and_c, GOAL_CHANGES, 1);
    world_release(&world);
}

static void assessment_sums_the_marks_of_applicants_alone(void **state) {
    (void)state;
    assert_small_worth(&(struct small){.candidates = "candidate,assessment,status\n"
                                                     "P,8.25,applicant\nQ,9,admitted\n"
                                                     "R,7,applicant\n"},
                       p_and_q, GOAL_ASSESSMENT, 825);
}

static const char wishes_alone[] = "rule,value\nstart,2027-01-01\nmodules,3\nmodule_months,1\n"
                                   "admit_max,all\ncompany_weight,0\n";
static const char p_in_d_b_c[] = "candidate,module,from,to,company,status\n"
                                 "P,1,2027-01-01,2027-01-31,D,proposed\n"
                                 "P,2,2027-02-01,2027-02-28,B,proposed\n"
                                 "P,3,2027-03-01,2027-03-31,C,proposed\n";

// D is not on the list of three groups: rank 4. B and C share rank 2.
static void ties_share_a_wish_rank_and_the_rest_comes_after_the_last(void **state) {
    (void)state;
    struct small small = {.rules = wishes_alone,
                          .companies = "company,places\nA,1\nB,1\nC,1\nD,1\nE,1\n",
                          .candidates = "candidate,wishes\nP,A > B = C > E\n"};
    assert_small_worth(&small, p_in_d_b_c, GOAL_WORST_WISH, 4);
    assert_small_worth(&small, p_in_d_b_c, GOAL_WISHES, 100 * (3 + 1 + 1));
    assert_small_worth(&small, p_in_a_b_c, GOAL_WORST_WISH, 2);
    assert_small_worth(&small, p_in_a_b_c, GOAL_WISHES, 100 * (0 + 1 + 1));
}

static void somebody_without_wishes_has_rank_one_everywhere(void **state) {
    (void)state;
    struct small small = {.rules = wishes_alone};
    assert_small_worth(&small, p_in_a_b_c, GOAL_WORST_WISH, 1);
    assert_small_worth(&small, p_in_a_b_c, GOAL_WISHES, 0);
}

// A gave 10, 10 and 70: ranks 1, 1 and 2; Q's row is blank, so Q comes after the last: 3. R is
// withdrawn and counts all the same. B ranked nobody: 1 for everybody. C gave P a 5: rank 1.
static const char company_ranks[] = "candidate,company,company_rank,candidate_points\n"
                                    "P,A,70,\nQ,A,,4\nR,A,10,\nS,A,10,\nP,B,,3\nP,C,5,\n";

static struct small ranked_with_weight(const char *rules) {
    return (struct small){.rules = rules,
                          .candidates = "candidate,status,wishes\nP,,B\nQ,,A > C\nR,withdrawn,\n"
                                        "S,,\n",
                          .file = "ratings.csv",
                          .text = company_ranks};
}

static void company_ranks_have_no_gaps_and_those_left_out_come_last(void **state) {
    (void)state;
    struct small small = ranked_with_weight("rule,value\nstart,2027-01-01\nmodules,2\n"
                                            "module_months,1\nadmit_max,all\n"
                                            "company_weight,100\n");
    // P: A 2, B 1. Q: B 1, A 3.
    assert_small_worth(&small, p_in_a_and_b, GOAL_WISHES, 100 * (1 + 0));
    assert_small_worth(&small, p_and_q, GOAL_WISHES, 100 * (1 + 0 + 0 + 2));
    // S: A 1, and C after its one rank: 2.
    assert_small_worth(&small,
                       "candidate,module,from,to,company,status\n"
                       "S,1,2027-01-01,2027-01-31,A,proposed\n"
                       "S,2,2027-02-01,2027-02-28,C,proposed\n",
                       GOAL_WISHES, 100 * (0 + 1));
}

static void company_ranks_without_ties_are_counted_one_by_one(void **state) {
    (void)state;
    struct small small = {.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\n"
                                   "admit_max,all\ncompany_weight,100\n",
                          .candidates = "candidate\nP\nQ\nR\n",
                          .file = "ratings.csv",
                          .text = "candidate,company,company_rank\n"
                                  "P,A,9\nQ,A,5\nP,B,8\nQ,B,2\n"};
    assert_small_worth(&small, p_in_a_and_b, GOAL_WISHES, 100 * (1 + 1));
    assert_small_worth(&small, q_in_a_and_b, GOAL_WISHES, 0);
    // R was left out by both.
    assert_small_worth(&small,
                       "candidate,module,from,to,company,status\n"
                       "R,1,2027-01-01,2027-01-31,A,proposed\n"
                       "R,2,2027-02-01,2027-02-28,B,proposed\n",
                       GOAL_WISHES, 100 * (2 + 2));
}

static void wishes_of_both_sides_are_weighed(void **state) {
    (void)state;
    struct small small = ranked_with_weight("rule,value\nstart,2027-01-01\nmodules,2\n"
                                            "module_months,1\nadmit_max,all\n"
                                            "company_weight,40\n");
    // Wish ranks: P has A 2, B 1; Q has B 3, A 1. Company ranks: A has P 2 and Q 3, B everybody 1.
    assert_small_worth(&small, p_and_q, GOAL_WISHES, 60 * (1 + 0 + 2 + 0) + 40 * (1 + 0 + 0 + 2));
    // Half and half is the default.
    small.rules = NULL;
    assert_small_worth(&small, p_and_q, GOAL_WISHES, 50 * (1 + 0 + 2 + 0) + 50 * (1 + 0 + 0 + 2));
}

// 6, 6 and 12 months weigh 1, 1 and 2.
static void long_modules_weigh_more(void **state) {
    (void)state;
    assert_small_worth(
        &(struct small){.rules = "rule,value\nstart,2027-01-01\nmodules,3\nmodule_months,6 6 12\n"
                                 "admit_max,all\ncompany_weight,0\n",
                        .candidates = "candidate,wishes\nP,A > B > C\n"},
        "candidate,module,from,to,company,status\n"
        "P,1,2027-01-01,2027-06-30,A,proposed\n"
        "P,2,2027-07-01,2027-12-31,B,proposed\n"
        "P,3,2028-01-01,2028-12-31,C,proposed\n",
        GOAL_WISHES, 100 * (1 * 0 + 1 * 1 + 2 * 2));
}

// Modules of 4 months in the east and of 6 in the west weigh 2 and 3.
static void weights_are_the_same_measure_in_all_intakes(void **state) {
    (void)state;
    assert_small_worth(
        &(struct small){.rules = "rule,value,intake\nstart,2027-01-01,east\nmodule_months,4,east\n"
                                 "start,2027-01-01,west\nmodule_months,6,west\nmodules,2,\n"
                                 "admit_max,all,\ncompany_weight,0,\n",
                        .candidates = "candidate,intake,wishes\nP,east,C\nQ,west,A\n"},
        "candidate,intake,module,from,to,company,status\n"
        "P,east,1,2027-01-01,2027-04-30,A,proposed\n"
        "P,east,2,2027-05-01,2027-08-31,C,proposed\n"
        "Q,west,1,2027-01-01,2027-06-30,B,proposed\n"
        "Q,west,2,2027-07-01,2027-12-31,A,proposed\n",
        GOAL_WISHES, 100 * (2 * 1 + 2 * 0 + 3 * 1 + 3 * 0));
}

static void points_of_both_sides_are_weighed(void **state) {
    (void)state;
    struct small small = {
        .rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1 2\nadmit_max,all\n"
                 "company_weight,30\n",
        .file = "ratings.csv",
        .text = "candidate,company,candidate_points,company_points\nP,A,10,4\nP,B,,1000\nQ,A,7,7\n",
    };
    assert_small_worth(&small,
                       "candidate,module,from,to,company,status\n"
                       "P,1,2027-01-01,2027-01-31,A,proposed\n"
                       "P,2,2027-02-01,2027-03-31,B,proposed\n",
                       GOAL_POINTS, 1 * (70 * 10 + 30 * 4) + 2 * (70 * 0 + 30 * 1000));
}

static void variety_counts_known_sectors_of_each_path(void **state) {
    (void)state;
    struct small small = {.rules = three_modules,
                          .companies =
                              "company,places,sector\nA,1,bank\nB,1,\nC,1,bank\nD,1,wood\n"};
    assert_small_worth(&small, p_in_a_b_c, GOAL_VARIETY, 1);
    assert_small_worth(&small, p_in_d_b_c, GOAL_VARIETY, 2);
}

static void permanent_counts_paths_that_end_at_a_post(void **state) {
    (void)state;
    struct small small = {.companies = "company,places,permanent_post\nA,1,no\nB,1,yes\n"};
    assert_small_worth(&small, p_in_a_and_b, GOAL_PERMANENT, 1);
    assert_small_worth(&small, p_and_q, GOAL_PERMANENT, 1);
}

// P comes from Hamar and is there in the long module, which weighs 2; Q's home is unknown.
static void region_counts_municipalities_and_months_at_home(void **state) {
    (void)state;
    assert_small_worth(
        &(struct small){.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1 2\n"
                                 "admit_max,all\nhome_weight,30\n",
                        .companies =
                            "company,places,municipality\nA,1,Gran\nB,1,Hamar\nC,1,\nD,1,\n",
                        .candidates = "candidate,municipality\nP,Hamar\nQ,\n"},
        "candidate,module,from,to,company,status\n"
        "P,1,2027-01-01,2027-01-31,A,proposed\n"
        "P,2,2027-02-01,2027-03-31,B,proposed\n"
        "Q,1,2027-01-01,2027-01-31,C,proposed\n"
        "Q,2,2027-02-01,2027-03-31,D,proposed\n",
        GOAL_REGION, 100 * 2 + 30 * 2 + 0);
}

static void cost_is_counted_by_the_month_in_hundredths(void **state) {
    (void)state;
    assert_small_worth(
        &(struct small){.rules = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1 2\n"
                                 "admit_max,all\n",
                        .companies = "company,places,cost_per_month\nA,1,100.50\nB,1,20\n"},
        "candidate,module,from,to,company,status\n"
        "P,1,2027-01-01,2027-01-31,A,proposed\n"
        "P,2,2027-02-01,2027-03-31,B,proposed\n",
        GOAL_COST, 1 * 10050 + 2 * 2000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_schedule_of_applicants_is_kept),
        cmocka_unit_test(somebody_who_declined_is_a_stranger),
        cmocka_unit_test(somebody_who_withdrew_is_a_stranger_and_nothing_else),
        cmocka_unit_test(leave_without_a_published_path_has_no_such_row),
        cmocka_unit_test(cancelled_rows_are_ignored),
        cmocka_unit_test(published_and_draft_rows_are_rows_like_others),
        cmocka_unit_test(module_has_one_row),
        cmocka_unit_test(module_cut_in_two_is_there_twice_and_nothing_else),
        cmocka_unit_test(path_has_every_module),
        cmocka_unit_test(row_lasts_as_long_as_its_module),
        cmocka_unit_test(wrong_dates_are_no_crowd),
        cmocka_unit_test(row_is_of_the_intake_of_its_person),
        cmocka_unit_test(applicant_has_studied_long_enough),
        cmocka_unit_test(unknown_education_is_not_enough),
        cmocka_unit_test(unknown_education_is_enough_where_none_is_asked),
        cmocka_unit_test(applicant_without_a_mark_stays_out_once_others_have_one),
        cmocka_unit_test(admitted_people_need_neither_mark_nor_education),
        cmocka_unit_test(marks_of_another_intake_bind_nobody),
        cmocka_unit_test(person_is_there_until_the_last_day),
        cmocka_unit_test(person_is_there_from_the_first_day),
        cmocka_unit_test(late_start_is_counted_in_days),
        cmocka_unit_test(late_start_never_reaches_into_the_second_module),
        cmocka_unit_test(offer_is_open_for_the_whole_module),
        cmocka_unit_test(offer_opens_before_the_module),
        cmocka_unit_test(offer_outside_the_membership_is_open_on_no_day),
        cmocka_unit_test(offer_of_disciplines_takes_those_alone),
        cmocka_unit_test(somebody_without_discipline_fits_open_offers_alone),
        cmocka_unit_test(candidate_is_never_where_they_refuse_to_be),
        cmocka_unit_test(company_never_has_whom_it_refuses),
        cmocka_unit_test(nobody_is_sent_outside_their_wishes),
        cmocka_unit_test(somebody_without_wishes_may_be_sent_anywhere),
        cmocka_unit_test(wishes_bind_nobody_where_the_rule_says_yes),
        cmocka_unit_test(offer_is_of_the_company_of_its_row),
        cmocka_unit_test(path_visits_companies_enough),
        cmocka_unit_test(path_visits_no_more_companies_than_allowed),
        cmocka_unit_test(stay_is_long_enough),
        cmocka_unit_test(stay_may_go_on_from_one_offer_to_another),
        cmocka_unit_test(stay_is_no_longer_than_allowed),
        cmocka_unit_test(path_never_comes_back),
        cmocka_unit_test(companies_of_a_path_are_of_different_sectors),
        cmocka_unit_test(unknown_sectors_are_not_the_same),
        cmocka_unit_test(companies_of_a_path_lie_in_different_municipalities),
        cmocka_unit_test(companies_of_a_path_have_different_owners),
        cmocka_unit_test(decision_that_somebody_must_be_there_is_kept),
        cmocka_unit_test(decision_about_a_module_speaks_of_that_module),
        cmocka_unit_test(decision_binds_nobody_else),
        cmocka_unit_test(decision_that_somebody_must_not_be_there_is_kept),
        cmocka_unit_test(decision_against_a_module_leaves_the_others_open),
        cmocka_unit_test(decision_admits_nobody),
        cmocka_unit_test(full_offer_takes_no_one_more),
        cmocka_unit_test(crowd_on_one_day_is_told_from_its_neighbours),
        cmocka_unit_test(places_are_counted_offer_by_offer),
        cmocka_unit_test(crowd_is_named_with_five_of_its_people),
        cmocka_unit_test(intakes_share_the_places_of_a_day),
        cmocka_unit_test(place_is_taken_in_the_middle_of_a_module_too),
        cmocka_unit_test(company_has_no_more_months_than_its_limit),
        cmocka_unit_test(offered_and_admitted_people_have_a_path),
        cmocka_unit_test(cancelled_path_is_no_path),
        cmocka_unit_test(intake_has_people_enough),
        cmocka_unit_test(intake_has_no_more_people_than_allowed),
        cmocka_unit_test(limit_for_all_holds_for_each_intake),
        cmocka_unit_test(somebody_unknown_is_a_stranger),
        cmocka_unit_test(row_that_never_stood_in_a_file_is_named_at_its_person),
        cmocka_unit_test(module_that_the_intake_does_not_have_is_named),
        cmocka_unit_test(row_without_a_company_is_named),
        cmocka_unit_test(goal_too_large_for_64_bits_is_refused),
        cmocka_unit_test(placed_counts_people),
        cmocka_unit_test(nothing_is_worth_nothing),
        cmocka_unit_test(promised_counts_months_below_what_companies_are_owed),
        cmocka_unit_test(promised_counts_months_below_what_offers_promise),
        cmocka_unit_test(changes_counts_drafts_that_are_not_kept),
        cmocka_unit_test(assessment_sums_the_marks_of_applicants_alone),
        cmocka_unit_test(ties_share_a_wish_rank_and_the_rest_comes_after_the_last),
        cmocka_unit_test(somebody_without_wishes_has_rank_one_everywhere),
        cmocka_unit_test(company_ranks_have_no_gaps_and_those_left_out_come_last),
        cmocka_unit_test(company_ranks_without_ties_are_counted_one_by_one),
        cmocka_unit_test(wishes_of_both_sides_are_weighed),
        cmocka_unit_test(long_modules_weigh_more),
        cmocka_unit_test(weights_are_the_same_measure_in_all_intakes),
        cmocka_unit_test(points_of_both_sides_are_weighed),
        cmocka_unit_test(variety_counts_known_sectors_of_each_path),
        cmocka_unit_test(permanent_counts_paths_that_end_at_a_post),
        cmocka_unit_test(region_counts_municipalities_and_months_at_home),
        cmocka_unit_test(cost_is_counted_by_the_month_in_hundredths),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
