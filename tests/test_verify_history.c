// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two intakes and a history. Every rule is kept once and broken once: the stranger says nothing,
// and then names that rule and no other, at its place.
//
// Intake `old` has three modules of one month: December 2026, January and February 2027. Intake
// `new` has one of one month and one of two: January, February to March. Planned is from January
// on. O of `old` continues from A; H of `old` is known to the history alone, and in B until
// January; N of `new` applies.
#include "support/judged.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#define RULES                                                                                      \
    "rule,value,intake\nstart,2026-12-01,old\nstart,2027-01-01,new\nmodules,3,old\n"               \
    "modules,2,new\nmodule_months,1,old\nmodule_months,1 2,new\nplan_from,2027-01-01,\n"
#define ANY_NUMBER "admit_max,all,\n"
#define HEAD       "candidate,intake,module,from,to,company,status\n"
#define O1_A       "O,old,1,2026-12-01,2026-12-31,A,published\n"
#define O2_A       "O,old,2,2027-01-01,2027-01-31,A,proposed\n"
#define O2_D       "O,old,2,2027-01-01,2027-01-31,D,proposed\n"
#define O3_A       "O,old,3,2027-02-01,2027-02-28,A,proposed\n"
#define O3_C       "O,old,3,2027-02-01,2027-02-28,C,proposed\n"
#define H1_B       "H,old,1,2026-12-01,2026-12-31,B,published\n"
#define H2_B       "H,old,2,2027-01-01,2027-01-31,B,draft\n"
#define N1_C       "N,new,1,2027-01-01,2027-01-31,C,proposed\n"
#define N1_B       "N,new,1,2027-01-01,2027-01-31,B,proposed\n"
#define N2_B       "N,new,2,2027-02-01,2027-03-31,B,proposed\n"
#define N2_D       "N,new,2,2027-02-01,2027-03-31,D,proposed\n"

static const char companies[] = "company,places,sector,municipality\nA,1,mill,Hamar\n"
                                "B,1,bank,Gran\nC,1,mill,Gran\nD,1,farm,\n";
static const char candidates[] = "candidate,intake\nO,old\nN,new\n";
static const char history[] = HEAD H1_B H2_B O1_A;
static const char good[] = HEAD H1_B H2_B N1_C N2_B O1_A O2_A O3_C;

// The files of a world; NULL stands for those above. `rules` are more rules, or other ones when
// they have a header.
struct story {
    const char *rules, *companies, *candidates, *history;
    const char *file, *text; // one more
};

static void given_story(struct world *world, const struct story *story) {
    char rules[2000];
    const char *more = story->rules ? story->rules : "";
    bool is_whole = strncmp(more, "rule,", 5) == 0;
    snprintf(rules, sizeof rules, "%s%s%s", is_whole ? "" : RULES,
             strstr(more, "admit_max") != NULL ? ""
             : is_whole                        ? ""
                                               : ANY_NUMBER,
             more);
    bool is_good = given_programme(
        world, "rules.csv", rules, "companies.csv", story->companies ? story->companies : companies,
        "candidates.csv", story->candidates ? story->candidates : candidates, "history.csv",
        story->history ? story->history : history, story->file, story->text, NULL);
    if (!is_good) {
        findings_print(&world->findings, stderr);
    }
    assert_true(is_good);
}

// A rule that `kept` keeps and `broken` does not; NULL stands for `good`, or for nothing to try.
struct rule_case {
    struct story story;
    const char *kept, *broken;
    enum finding_kind kind;
    const char *place, *hint;
};

static void assert_rule(const struct rule_case *rule) {
    struct world world = {0};
    given_story(&world, &rule->story);
    assert_kept(&world, rule->kept ? rule->kept : good);
    if (rule->broken != NULL) {
        assert_broken(&world, rule->broken, rule->kind, rule->place, rule->hint);
    }
    world_release(&world);
}

static void assert_value(const struct story *story, const char *csv, enum goal goal,
                         int64_t value) {
    struct world world = {0};
    given_story(&world, story);
    assert_worth(&world, csv, goal, value);
    world_release(&world);
}

// ------------------------------------------------------------------ what is carried

static void published_module_stands(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = HEAD H1_B H2_B N1_C N2_B "O,old,1,2026-12-01,2026-12-31,D,published\n" O2_A O3_C,
        .kind = FINDING_SCHEDULE_HISTORY_CHANGED,
        .place = "schedule.csv:6",
        .hint = "history.csv:4 has 'A' for module 1, from 2026-12-01 to 2026-12-31, and stands as "
                "it is.",
    });
}

static void published_row_is_not_forgotten(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = HEAD H1_B H2_B N1_C N2_B O2_A O3_C,
        .kind = FINDING_SCHEDULE_HISTORY_LACKS,
        .place = "history.csv:4",
    });
}

static void published_row_stays_published(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = HEAD H1_B H2_B N1_C N2_B "O,old,1,2026-12-01,2026-12-31,A,draft\n" O2_A O3_C,
        .kind = FINDING_SCHEDULE_HISTORY_CHANGED,
        .place = "schedule.csv:6",
    });
}

static void row_that_was_published_since_is_kept_and_told(void **state) {
    (void)state;
    struct world world = {0};
    struct findings findings = {0};
    struct worth worth = {0};
    given_story(&world, &(struct story){0});
    assert_true(judged(
        &world, HEAD H1_B H2_B N1_C N2_B "O,old,1,2026-12-01,2026-12-31,A,proposed\n" O2_A O3_C,
        &worth, &findings));
    assert_int_equal(findings_of_kind(&findings, FINDING_SCHEDULE_PUBLISHED_SINCE), 1);
    assert_int_equal(findings.count, 1);
    worth_release(&worth);
    findings_release(&findings);
    world_release(&world);
}

static void drafts_of_people_only_in_the_history_are_carried(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = HEAD H1_B N1_C N2_B O1_A O2_A O3_C,
        .kind = FINDING_SCHEDULE_HISTORY_LACKS,
        .place = "history.csv:3",
    });
}

static void nothing_new_is_planned_for_people_only_in_the_history(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken =
            HEAD H1_B H2_B "H,old,3,2027-02-01,2027-02-28,D,proposed\n" N1_C N2_B O1_A O2_A O3_C,
        .kind = FINDING_SCHEDULE_STRANGER,
        .place = "schedule.csv:4",
        .hint = "Only the history knows this id, and has no such module.",
    });
}

static void open_modules_of_whoever_continues_are_planned(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = HEAD H1_B H2_B N1_C N2_B O1_A O2_A,
        .kind = FINDING_SCHEDULE_GAP,
        .place = "schedule.csv:7",
    });
}

static void wholly_published_path_is_complete(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.candidates = "candidate,intake\nO,old\n",
        .story.history = HEAD O1_A "O,old,2,2027-01-01,2027-01-31,A,published\n"
                                   "O,old,3,2027-02-01,2027-02-28,A,published\n",
        .kept = HEAD O1_A "O,old,2,2027-01-01,2027-01-31,A,published\n"
                          "O,old,3,2027-02-01,2027-02-28,A,published\n",
    });
}

// ------------------------------------------------------------------ places

static void people_only_in_the_history_take_places(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = HEAD H1_B H2_B N1_B N2_D O1_A O2_A O3_C,
        .kind = FINDING_SCHEDULE_PLACES,
        .place = "schedule.csv:4",
        .hint = "companies.csv:3 has 1 place; 'H' (history.csv:3) and 'N' (schedule.csv:4) are "
                "there on 2027-01-01.",
    });
}

// N is there in January already, when H comes for its last ten days.
static void place_is_taken_in_the_middle_of_a_module(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.history = HEAD H1_B "H,old,2,2027-01-22,2027-01-31,C,published\n" O1_A,
        .kept = HEAD H1_B "H,old,2,2027-01-22,2027-01-31,C,published\n" N1_B N2_D O1_A O2_A O3_C,
        .broken = HEAD H1_B "H,old,2,2027-01-22,2027-01-31,C,published\n" N1_C N2_D O1_A O2_A O3_C,
        .kind = FINDING_SCHEDULE_PLACES,
        .place = "schedule.csv:4",
    });
}

static void history_beyond_the_places_is_a_fact(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.companies = "company,places\nA,1\nB,0\nC,1\nD,2\n",
        .kept = HEAD H1_B H2_B N1_C N2_D O1_A O2_A O3_C,
        .broken = HEAD H1_B H2_B N1_C N2_B O1_A O2_A O3_C,
        .kind = FINDING_SCHEDULE_PLACES,
        .place = "schedule.csv:5",
    });
}

static void company_that_has_left_keeps_whom_it_has_and_takes_nobody_new(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.companies = "company,places,member_to\nA,1,2026-12-15\nB,1,\nC,1,\nD,2,\n",
        .kept = HEAD H1_B H2_B N1_C N2_B O1_A O2_D O3_C,
        .broken = good,
        .kind = FINDING_SCHEDULE_OFFER_CLOSED,
        .place = "schedule.csv:7",
    });
}

static void published_row_outlives_the_places_of_its_company(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.companies = "company,places\nA,\nB,1\nC,1\nD,2\n",
        .kept = HEAD H1_B H2_B N1_C N2_B O1_A O2_D O3_C,
    });
}

// ------------------------------------------------------------------ paths

static void published_company_is_not_come_back_to(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = HEAD H1_B H2_B N1_C N2_B O1_A O2_D O3_A,
        .kind = FINDING_SCHEDULE_RETURN,
        .place = "schedule.csv:8",
        .hint = "The path left 'A' (history.csv:4) after module 1; a company is visited in one "
                "unbroken stay.",
    });
}

static void planned_module_does_not_split_a_published_stay(void **state) {
    (void)state;
    static const char published[] = HEAD O1_A "O,old,3,2027-02-01,2027-02-28,A,published\n";
    assert_rule(&(struct rule_case){
        .story = {.rules = "companies_min,1,\n",
                  .candidates = "candidate,intake\nO,old\n",
                  .history = published},
        .kept = HEAD O1_A O2_A "O,old,3,2027-02-01,2027-02-28,A,published\n",
        .broken = HEAD O1_A O2_D "O,old,3,2027-02-01,2027-02-28,A,published\n",
        .kind = FINDING_SCHEDULE_RETURN,
        .place = "schedule.csv:3",
    });
}

static void published_companies_count_in_companies_max(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.rules = "companies_max,2,\n",
        .broken = HEAD H1_B H2_B N1_C N2_B O1_A O2_D O3_C,
        .kind = FINDING_SCHEDULE_COMPANIES_MAX,
        .place = "schedule.csv:8",
    });
}

static void published_companies_count_in_companies_min(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .broken = HEAD H1_B H2_B N1_C N2_B O1_A O2_A O3_A,
        .kind = FINDING_SCHEDULE_COMPANIES_MIN,
        .place = "schedule.csv:7",
    });
}

static void stay_goes_on_from_a_published_module(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.rules = "stay_max_modules,1,\n",
        .kept = HEAD H1_B H2_B N1_C N2_B O1_A O2_D O3_C,
        .broken = good,
        .kind = FINDING_SCHEDULE_STAY_MAX,
        .place = "schedule.csv:7",
    });
}

// The stay in A is published and short, which nobody judges; that in D is planned.
static void only_planned_stays_are_too_short(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.rules = "stay_min_modules,1,\nstay_min_modules,2,old\ncompanies_min,1,\n",
        .kept = HEAD H1_B H2_B N1_C N2_B O1_A O2_D "O,old,3,2027-02-01,2027-02-28,D,proposed\n",
        .broken = HEAD H1_B H2_B N1_C N2_B O1_A O2_A O3_C,
        .kind = FINDING_SCHEDULE_STAY_MIN,
        .place = "schedule.csv:8",
    });
}

static void published_company_shares_its_sector(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.rules = "same_sector_max,1,\n",
        .kept = HEAD H1_B H2_B N1_C N2_B O1_A O2_A "O,old,3,2027-02-01,2027-02-28,D,proposed\n",
        .broken = good,
        .kind = FINDING_SCHEDULE_SECTOR,
        .place = "schedule.csv:8",
    });
}

static const char leave_history[] = HEAD O1_A "O,old,2,2027-01-01,2027-01-31,,leave\n";

static void leave_is_spanned_by_a_stay(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.rules = "companies_min,1,\nstay_min_modules,2,old\n",
                  .candidates = "candidate,intake\nO,old\n",
                  .history = leave_history},
        .kept = HEAD O1_A "O,old,2,2027-01-01,2027-01-31,,leave\n" O3_A,
        .broken = HEAD O1_A "O,old,2,2027-01-01,2027-01-31,,leave\n" O3_C,
        .kind = FINDING_SCHEDULE_STAY_MIN,
        .place = "schedule.csv:4",
    });
}

static void leave_is_not_planned(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.candidates = "candidate,intake\nO,old\n", .history = leave_history},
        .kept = HEAD O1_A "O,old,2,2027-01-01,2027-01-31,,leave\n" O3_C,
        .broken = HEAD O1_A O2_A O3_C,
        .kind = FINDING_SCHEDULE_HISTORY_CHANGED,
        .place = "schedule.csv:3",
    });
}

static const char moved[] = HEAD "O,old,1,2026-12-01,2026-12-15,A,published\n"
                                 "O,old,1,2026-12-16,2026-12-31,D,published\n";

static void after_a_move_the_second_stay_may_go_on(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.rules = "companies_max,2,\n",
                  .candidates = "candidate,intake\nO,old\n",
                  .history = moved},
        .kept = HEAD "O,old,1,2026-12-01,2026-12-15,A,published\n"
                     "O,old,1,2026-12-16,2026-12-31,D,published\n" O2_D
                     "O,old,3,2027-02-01,2027-02-28,D,proposed\n",
        .broken = HEAD "O,old,1,2026-12-01,2026-12-15,A,published\n"
                       "O,old,1,2026-12-16,2026-12-31,D,published\n" O2_D O3_C,
        .kind = FINDING_SCHEDULE_COMPANIES_MAX,
        .place = "schedule.csv:5",
    });
}

static void after_a_move_the_first_company_is_left(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.candidates = "candidate,intake\nO,old\n", .history = moved},
        .kept = HEAD "O,old,1,2026-12-01,2026-12-15,A,published\n"
                     "O,old,1,2026-12-16,2026-12-31,D,published\n" O2_D O3_C,
        .broken = HEAD "O,old,1,2026-12-01,2026-12-15,A,published\n"
                       "O,old,1,2026-12-16,2026-12-31,D,published\n" O2_A O3_C,
        .kind = FINDING_SCHEDULE_RETURN,
        .place = "schedule.csv:4",
    });
}

// A module that nobody planned in time is no leave: whoever was in A in December has left it.
static void gap_ends_a_stay(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.rules = "rule,value\nstart,2026-12-01\nmodules,3\nmodule_months,1\n"
                           "admit_max,all\ncompanies_min,1\nplan_from,2027-02-01\n",
                  .candidates = "candidate\nO\n",
                  .history = "candidate,module,from,to,company,status\n"
                             "O,1,2026-12-01,2026-12-31,A,published\n"},
        .kept = "candidate,module,from,to,company,status\nO,1,2026-12-01,2026-12-31,A,published\n"
                "O,3,2027-02-01,2027-02-28,C,proposed\n",
        .broken = "candidate,module,from,to,company,status\nO,1,2026-12-01,2026-12-31,A,published\n"
                  "O,3,2027-02-01,2027-02-28,A,proposed\n",
        .kind = FINDING_SCHEDULE_RETURN,
        .place = "schedule.csv:3",
    });
}

static void open_module_in_front_of_a_published_one_is_a_gap(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.rules = "rule,value\nstart,2026-12-01\nmodules,3\nmodule_months,1\n"
                           "admit_max,all\ncompanies_min,1\nplan_modules,1\n",
                  .candidates = "candidate\nO\n",
                  .history = "candidate,module,from,to,company,status\n"
                             "O,3,2027-02-01,2027-02-28,A,published\n"},
        .kept = "candidate,module,from,to,company,status\nO,1,2026-12-01,2026-12-31,C,proposed\n"
                "O,3,2027-02-01,2027-02-28,A,published\n",
        .broken = "candidate,module,from,to,company,status\nO,1,2026-12-01,2026-12-31,A,proposed\n"
                  "O,3,2027-02-01,2027-02-28,A,published\n",
        .kind = FINDING_SCHEDULE_RETURN,
        .place = "schedule.csv:2",
    });
}

#define THERE_AND_BACK                                                                             \
    "candidate,module,from,to,company,status\nO,1,2026-12-01,2026-12-31,A,published\n"             \
    "O,2,2027-01-01,2027-01-31,B,published\nO,3,2027-02-01,2027-02-28,A,published\n"

static void published_return_is_a_fact(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.rules = "rule,value\nstart,2026-12-01\nmodules,4\nmodule_months,1\n"
                           "admit_max,all\n",
                  .candidates = "candidate\nO\n",
                  .history = THERE_AND_BACK},
        .kept = THERE_AND_BACK "O,4,2027-03-01,2027-03-31,A,proposed\n",
        .broken = THERE_AND_BACK "O,4,2027-03-01,2027-03-31,B,proposed\n",
        .kind = FINDING_SCHEDULE_RETURN,
        .place = "schedule.csv:5",
    });
}

// ------------------------------------------------------------------ what is planned

static void module_that_began_before_plan_from_stays_empty(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.candidates = "candidate,intake,status\nO,old,admitted\n", .history = HEAD},
        .kept = HEAD O2_A O3_C,
        .broken = HEAD "O,old,1,2026-12-01,2026-12-31,D,proposed\n" O2_A O3_C,
        .kind = FINDING_SCHEDULE_NOT_PLANNED,
        .place = "schedule.csv:2",
    });
}

static void applicant_begins_with_the_first_module(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.candidates = "candidate,intake\nO,old\n", .history = HEAD},
        .kept = HEAD,
        .broken = HEAD O2_A O3_C,
        .kind = FINDING_SCHEDULE_STRANGER,
        .place = "schedule.csv:2",
    });
}

// The same row would be planned around, were N admitted already.
static void applicant_is_not_on_leave(void **state) {
    (void)state;
    static const char leave[] = HEAD H1_B H2_B "N,new,2,2027-02-01,2027-03-31,,leave\n" O1_A;
    static const char with_n[] =
        HEAD H1_B H2_B N1_C "N,new,2,2027-02-01,2027-03-31,,leave\n" O1_A O2_A O3_C;
    assert_rule(&(struct rule_case){
        .story = {.history = leave, .rules = "companies_min,1,new\n"},
        .kept = HEAD H1_B H2_B O1_A O2_A O3_C,
        .broken = with_n,
        .kind = FINDING_SCHEDULE_STRANGER,
        .place = "schedule.csv:4",
        .hint = "history.csv:4 is leave; an applicant has no path to be away from.",
    });
    assert_rule(&(struct rule_case){
        .story = {.history = leave,
                  .rules = "companies_min,1,new\n",
                  .candidates = "candidate,intake,status\nO,old,\nN,new,offered\n"},
        .kept = with_n,
    });
}

static void later_modules_stay_open(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.rules = "plan_modules,2,old\n",
        .kept = HEAD H1_B H2_B N1_C N2_B O1_A O2_A,
        .broken = good,
        .kind = FINDING_SCHEDULE_NOT_PLANNED,
        .place = "schedule.csv:8",
        .hint = "rules.csv:10: module 3 of intake 'old' stays open.",
    });
}

static void open_path_can_still_visit_enough_companies(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.rules = "plan_modules,2,old\ncompanies_min,3,old\n",
        .kept = HEAD H1_B H2_B N1_C N2_B O1_A O2_D,
        .broken = HEAD H1_B H2_B N1_C N2_B O1_A O2_A,
        .kind = FINDING_SCHEDULE_COMPANIES_MIN,
        .place = "schedule.csv:7",
    });
}

static void open_path_can_still_make_its_last_stay_long_enough(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.rules = "plan_modules,2,old\nstay_min_modules,3,old\ncompanies_min,1,\n",
        .kept = HEAD H1_B H2_B N1_C N2_B O1_A O2_A,
        .broken = HEAD H1_B H2_B N1_C N2_B O1_A O2_D,
        .kind = FINDING_SCHEDULE_STAY_MIN,
        .place = "schedule.csv:7",
    });
}

static void availability_spans_only_what_is_planned(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.candidates = "candidate,intake,available_from,available_to\n"
                            "O,old,2027-01-01,2027-02-28\nN,new,,\n",
    });
    assert_rule(&(struct rule_case){
        .story.candidates = "candidate,intake,available_from,available_to\n"
                            "O,old,,2027-03-01\nN,new,,2027-03-30\n",
        .kept = HEAD H1_B H2_B O1_A O2_A O3_C,
        .broken = good,
        .kind = FINDING_SCHEDULE_AVAILABILITY,
        .place = "schedule.csv:4",
    });
}

// 90 days would reach into the second module, which stays open.
static void nobody_comes_to_a_module_after_the_next_has_begun(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.rules = "plan_modules,1,new\nlate_start_days,90,new\ncompanies_min,1,new\n",
                  .candidates = "candidate,intake,available_from\nO,old,\nN,new,2027-02-02\n"},
        .kept = HEAD H1_B H2_B O1_A O2_A O3_C,
        .broken = HEAD H1_B H2_B N1_C O1_A O2_A O3_C,
        .kind = FINDING_SCHEDULE_AVAILABILITY,
        .place = "schedule.csv:4",
    });
}

static void whoever_continues_is_admitted_already(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.rules = "education_years_min,4,\n",
                  .candidates = "candidate,intake,education_years\nO,old,\nN,new,5\n"},
    });
}

// ------------------------------------------------------------------ withdrawals

static const char withdrawn[] = "candidate,intake,status,withdrawn_from\n"
                                "O,old,withdrawn,2027-01-15\nN,new,,\n";
static const char long_history[] = HEAD O1_A "O,old,2,2027-01-01,2027-01-31,A,published\n"
                                             "O,old,3,2027-02-01,2027-02-28,B,published\n";

// What O has not begun takes no place: B is free for N in February.
static void withdrawn_person_leaves_the_places_ahead(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.candidates = withdrawn, .history = long_history},
        .kept = HEAD N1_C N2_B O1_A "O,old,2,2027-01-01,2027-01-31,A,published\n",
        .broken = HEAD "N,new,1,2027-01-01,2027-01-31,A,proposed\n" N2_B O1_A
                       "O,old,2,2027-01-01,2027-01-31,A,published\n",
        .kind = FINDING_SCHEDULE_PLACES,
        .place = "schedule.csv:2",
    });
}

static void what_a_withdrawn_person_began_is_carried(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.candidates = withdrawn, .history = long_history},
        .kept = HEAD N1_C N2_B O1_A "O,old,2,2027-01-01,2027-01-31,A,published\n"
                                    "O,old,3,2027-02-01,2027-02-28,B,published\n",
        .broken = HEAD N1_C N2_B O1_A,
        .kind = FINDING_SCHEDULE_HISTORY_LACKS,
        .place = "history.csv:3",
    });
}

static void nothing_new_is_planned_for_a_withdrawn_person(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.candidates = withdrawn,
        .kept = HEAD H1_B H2_B N1_C N2_B O1_A,
        .broken = good,
        .kind = FINDING_SCHEDULE_STRANGER,
        .place = "schedule.csv:7",
    });
}

// ------------------------------------------------------------------ people together

static void people_in_the_history_count_as_admitted(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){.story.rules = "admit_max,2,\nadmit_min,2,old\n"});
    struct world world = {0};
    given_story(&world, &(struct story){.rules = "admit_max,1,\n"});
    assert_broken(&world, good, FINDING_SCHEDULE_ADMIT_MAX, "rules.csv:9", NULL);
    world_release(&world);
}

static void intakes_count_each_for_itself(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story.rules = "admit_min,1,new\n",
        .broken = HEAD H1_B H2_B O1_A O2_A O3_C,
        .kind = FINDING_SCHEDULE_ADMIT_MIN,
        .place = "rules.csv:10",
    });
}

#define LINK(kind) .file = "links.csv", .text = "candidate,other,kind,reason\nO,N," kind ",why\n"

static const char wide[] = "company,places,municipality\nA,3,Hamar\nB,3,Gran\nC,3,Gran\nD,3,\n";

static void people_are_kept_apart_over_intakes(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.companies = wide, LINK("apart")},
        .broken = HEAD H1_B H2_B N1_B "N,new,2,2027-02-01,2027-03-31,C,proposed\n" O1_A O2_A O3_C,
        .kind = FINDING_SCHEDULE_APART,
        .place = "schedule.csv:8",
        .hint = "links.csv:2: why; 'N' (schedule.csv:5) is in 'C' at that time.",
    });
}

static void people_are_kept_apart_from_what_is_published(void **state) {
    (void)state;
    static const char both[] = HEAD O1_A "O,old,2,2027-01-01,2027-01-31,A,published\n";
    assert_rule(&(struct rule_case){
        .story = {.companies = wide, .history = both, LINK("apart")},
        .kept = HEAD N1_C N2_B O1_A "O,old,2,2027-01-01,2027-01-31,A,published\n" O3_C,
        .broken = HEAD "N,new,1,2027-01-01,2027-01-31,A,proposed\n" N2_B O1_A
                       "O,old,2,2027-01-01,2027-01-31,A,published\n" O3_C,
        .kind = FINDING_SCHEDULE_APART,
        .place = "schedule.csv:2",
    });
}

static void what_is_published_for_both_is_a_fact(void **state) {
    (void)state;
    static const char both[] = HEAD O1_A "O,old,2,2027-01-01,2027-01-31,A,published\n"
                                         "N,new,1,2027-01-01,2027-01-31,A,published\n";
    assert_rule(&(struct rule_case){
        .story = {.companies = wide, .history = both, LINK("apart")},
        .kept = HEAD "N,new,1,2027-01-01,2027-01-31,A,published\n" N2_B O1_A
                     "O,old,2,2027-01-01,2027-01-31,A,published\n" O3_C,
    });
}

static void near_people_share_the_municipality_while_both_are_out(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.companies = wide, LINK("near")},
        .kept = HEAD H1_B H2_B "N,new,1,2027-01-01,2027-01-31,A,proposed\n" N2_B O1_A O2_A O3_C,
        .broken = good,
        .kind = FINDING_SCHEDULE_NEAR,
        .place = "schedule.csv:7",
    });
}

static void near_people_avoid_unknown_municipalities(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.companies = wide, LINK("near")},
        .kept = HEAD H1_B H2_B "N,new,1,2027-01-01,2027-01-31,A,proposed\n" N2_B O1_A O2_A O3_C,
        .broken = HEAD H1_B H2_B "N,new,1,2027-01-01,2027-01-31,D,proposed\n" N2_B O1_A O2_D O3_C,
        .kind = FINDING_SCHEDULE_NEAR,
        .place = "schedule.csv:7",
    });
}

static void near_people_are_admitted_both_or_neither(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.companies = wide, LINK("near")},
        .kept = HEAD H1_B H2_B "N,new,1,2027-01-01,2027-01-31,A,proposed\n" N2_B O1_A O2_A O3_C,
        .broken = HEAD H1_B H2_B O1_A O2_A O3_C,
        .kind = FINDING_SCHEDULE_NEAR,
        .place = "schedule.csv:5",
        .hint = "links.csv:2: why; 'N' has no path.",
    });
}

static void whoever_continues_counts_in_discipline_max(void **state) {
    (void)state;
    struct story story = {.rules = "discipline_max,1,\n",
                          .candidates = "candidate,intake,discipline\nO,old,law\nN,new,Law\n"
                                        "P,old,Law|it\n",
                          .history = HEAD O1_A "P,old,1,2026-12-01,2026-12-31,B,published\n"};
    struct world world = {0};
    given_story(&world, &story);
    assert_broken(&world,
                  HEAD N1_C N2_B O1_A O2_A O3_C "P,old,1,2026-12-01,2026-12-31,B,published\n"
                                                "P,old,2,2027-01-01,2027-01-31,B,proposed\n"
                                                "P,old,3,2027-02-01,2027-02-28,D,proposed\n",
                  FINDING_SCHEDULE_DISCIPLINE_MAX, "schedule.csv:8", NULL);
    world_release(&world);
}

static void disciplines_min_holds_in_an_empty_intake_too(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.rules = "disciplines_min,1,new\n",
                  .candidates = "candidate,intake,discipline\nO,old,\nN,new,law\n"},
        .broken = HEAD H1_B H2_B O1_A O2_A O3_C,
        .kind = FINDING_SCHEDULE_DISCIPLINES_MIN,
        .place = "rules.csv:10",
    });
}

// 2 x 1000 and 500.01: the published month of A costs nothing, and a third one would be too much.
static void budget_pays_for_planned_months(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.rules = "companies_min,1,\n",
                  .companies = "company,places,cost_per_month,budget\nA,2,1000,2500.01\nB,2,,\n"
                               "C,1,,\nD,1,,\n"},
        .kept = HEAD H1_B H2_B N1_C N2_B O1_A O2_A O3_A,
        .broken = HEAD H1_B H2_B "N,new,1,2027-01-01,2027-01-31,A,proposed\n" N2_B O1_A O2_A O3_A,
        .kind = FINDING_SCHEDULE_BUDGET,
        .place = "schedule.csv:8",
    });
}

// ------------------------------------------------------------------ decisions

#define DECISION(cells)                                                                            \
    .file = "decisions.csv", .text = "candidate,company,module,kind,reason\nO," cells ",why\n"

static void decision_to_visit_is_kept_by_what_is_published(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){.story = {DECISION("A,,must")}});
}

static void decision_about_a_published_module_comes_too_late(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){.story = {DECISION("D,1,must")}});
    assert_rule(&(struct rule_case){.story = {DECISION("A,1,must_not")}});
}

static void decision_not_to_visit_speaks_of_planned_modules(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {DECISION("A,,must_not")},
        .kept = HEAD H1_B H2_B N1_C N2_B O1_A O2_D O3_C,
        .broken = good,
        .kind = FINDING_SCHEDULE_DECISION_MUST_NOT,
        .place = "schedule.csv:7",
    });
}

static void decision_to_visit_may_be_kept_later(void **state) {
    (void)state;
    assert_rule(&(struct rule_case){
        .story = {.rules = "plan_modules,2,old\ncompanies_max,2,old\n", DECISION("C,,must")},
        .kept = HEAD H1_B H2_B N1_C N2_B O1_A O2_A,
        .broken = HEAD H1_B H2_B N1_C N2_B O1_A O2_D,
        .kind = FINDING_SCHEDULE_DECISION_MUST,
        .place = "decisions.csv:2",
    });
}

// ------------------------------------------------------------------ goals

static void drafts_are_kept_by_company_and_module(void **state) {
    (void)state;
    struct story story = {.history =
                              HEAD H1_B H2_B O1_A "O,old,2,2027-01-01,2027-01-31,A,draft\n"
                                                  "O,old,3,2027-02-01,2027-02-28,D,proposed\n"
                                                  "N,new,1,2027-01-01,2027-01-31,C,draft\n"};
    assert_value(&story, good, GOAL_CHANGES, 1);
    assert_value(&story, HEAD H1_B H2_B O1_A O2_D O3_C, GOAL_CHANGES, 3);
}

// N changed over to `new`: no path of `new` keeps a draft of `old`, and what was published there is
// neither a visit nor an admission.
static void rows_of_another_intake_are_no_part_of_the_path(void **state) {
    (void)state;
    struct story story = {.history = HEAD H1_B H2_B O1_A "N,old,2,2027-01-01,2027-01-31,C,draft\n"};
    assert_value(&story, good, GOAL_CHANGES, 1);
    story.history = HEAD H1_B H2_B "N,old,1,2026-12-01,2026-12-31,D,published\n" O1_A;
    assert_value(&story,
                 HEAD H1_B H2_B
                 "N,old,1,2026-12-01,2026-12-31,D,published\n" N1_C N2_B O1_A O2_A O3_C,
                 GOAL_VARIETY, 3);
    assert_value(&story,
                 HEAD H1_B H2_B "N,old,1,2026-12-01,2026-12-31,D,published\n" O1_A O2_A O3_C,
                 GOAL_PLACED, 1);
}

static void placed_counts_whoever_continues_but_nobody_of_the_past(void **state) {
    (void)state;
    assert_value(&(struct story){0}, good, GOAL_PLACED, 2);
    assert_value(&(struct story){0}, HEAD H1_B H2_B O1_A O2_A O3_C, GOAL_PLACED, 1);
}

// O: mill twice. N: mill and bank.
static void variety_counts_the_whole_path(void **state) {
    (void)state;
    assert_value(&(struct story){0}, good, GOAL_VARIETY, 1 + 2);
}

// O: Hamar and Gran, and two planned months at home in Hamar, of which one is planned. N: Gran.
static void region_counts_the_whole_path_but_planned_months_at_home(void **state) {
    (void)state;
    struct story story = {.rules = "home_weight,7,\n",
                          .candidates = "candidate,intake,municipality\nO,old,Hamar\nN,new,\n"};
    assert_value(&story, good, GOAL_REGION, 200 + 7 + 100);
}

static void cost_counts_planned_months(void **state) {
    (void)state;
    struct story story = {.companies = "company,places,cost_per_month\nA,1,10.5\nB,1,1\nC,1,\n"
                                       "D,1,\n"};
    assert_value(&story, good, GOAL_COST, 1050 + 2 * 100);
}

static void permanent_counts_last_modules_that_are_planned(void **state) {
    (void)state;
    struct story story = {.companies = "company,places,permanent_post\nA,1,\nB,1,yes\nC,1,yes\n"
                                       "D,1,\n"};
    assert_value(&story, good, GOAL_PERMANENT, 2);
    story.rules = "plan_modules,2,old\n";
    assert_value(&story, HEAD H1_B H2_B N1_C N2_B O1_A O2_A, GOAL_PERMANENT, 1);
}

// A has left the list of O, so that D and C are 1 and 2; to stay in A is as good as no wish at all.
static void visited_companies_leave_the_list_of_wishes(void **state) {
    (void)state;
    struct story story = {.rules = "company_weight,0,\ngoals,wish_profile,\n",
                          .candidates = "candidate,intake,wishes\nO,old,A > D > C\nN,new,\n"};
    struct world world = {0};
    struct findings findings = {0};
    struct worth worth = {0};
    given_story(&world, &story);
    assert_true(judged(&world, good, &worth, &findings));
    assert_int_equal(worth.value[GOAL_WORST_WISH], 3);
    assert_int_equal(worth.value[GOAL_WISHES], 100 * (2 + 1));
    assert_int_equal(worth.rank_count, 5);
    int64_t expected[] = {0, 2, 1, 1, 0};
    assert_memory_equal(worth.at_rank, expected, sizeof expected);
    worth_release(&worth);
    findings_release(&findings);
    world_release(&world);
}

// Two people in January, which both intakes have and which counts once: H is there, one month is
// missing. In February of `old` two are. The second module of `new` does not lie inside.
static void min_places_count_people_of_the_history(void **state) {
    (void)state;
    struct story story = {.companies = "company,places\nA,1\nB,\nC,1\nD,1\n",
                          .file = "offers.csv",
                          .text = "offer,company,from,to,places,min_places\n"
                                  "b,B,2026-12-01,2027-02-28,3,2\n"};
    story.history = "candidate,intake,module,from,to,company,status,offer\n"
                    "H,old,2,2027-01-01,2027-01-31,B,published,b\n"
                    "O,old,1,2026-12-01,2026-12-31,A,published,\n";
    assert_value(&story,
                 "candidate,intake,module,from,to,company,status,offer\n"
                 "H,old,2,2027-01-01,2027-01-31,B,published,b\n"
                 "O,old,1,2026-12-01,2026-12-31,A,published,\n"
                 "O,old,2,2027-01-01,2027-01-31,A,proposed,\n"
                 "O,old,3,2027-02-01,2027-02-28,C,proposed,\n",
                 GOAL_PROMISED, 1 + 2);
}

static void promises_are_filled_by_planned_months(void **state) {
    (void)state;
    struct story story = {.companies = "company,places,promised_months\nA,1,3\nB,1,1\nC,1,\n"
                                       "D,1,\n"};
    assert_value(&story, good, GOAL_PROMISED, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_module_stands),
        cmocka_unit_test(published_row_is_not_forgotten),
        cmocka_unit_test(published_row_stays_published),
        cmocka_unit_test(row_that_was_published_since_is_kept_and_told),
        cmocka_unit_test(drafts_of_people_only_in_the_history_are_carried),
        cmocka_unit_test(nothing_new_is_planned_for_people_only_in_the_history),
        cmocka_unit_test(open_modules_of_whoever_continues_are_planned),
        cmocka_unit_test(wholly_published_path_is_complete),
        cmocka_unit_test(people_only_in_the_history_take_places),
        cmocka_unit_test(place_is_taken_in_the_middle_of_a_module),
        cmocka_unit_test(history_beyond_the_places_is_a_fact),
        cmocka_unit_test(company_that_has_left_keeps_whom_it_has_and_takes_nobody_new),
        cmocka_unit_test(published_row_outlives_the_places_of_its_company),
        cmocka_unit_test(published_company_is_not_come_back_to),
        cmocka_unit_test(planned_module_does_not_split_a_published_stay),
        cmocka_unit_test(published_companies_count_in_companies_max),
        cmocka_unit_test(published_companies_count_in_companies_min),
        cmocka_unit_test(stay_goes_on_from_a_published_module),
        cmocka_unit_test(only_planned_stays_are_too_short),
        cmocka_unit_test(published_company_shares_its_sector),
        cmocka_unit_test(leave_is_spanned_by_a_stay),
        cmocka_unit_test(leave_is_not_planned),
        cmocka_unit_test(after_a_move_the_second_stay_may_go_on),
        cmocka_unit_test(after_a_move_the_first_company_is_left),
        cmocka_unit_test(gap_ends_a_stay),
        cmocka_unit_test(open_module_in_front_of_a_published_one_is_a_gap),
        cmocka_unit_test(published_return_is_a_fact),
        cmocka_unit_test(module_that_began_before_plan_from_stays_empty),
        cmocka_unit_test(applicant_begins_with_the_first_module),
        cmocka_unit_test(applicant_is_not_on_leave),
        cmocka_unit_test(later_modules_stay_open),
        cmocka_unit_test(open_path_can_still_visit_enough_companies),
        cmocka_unit_test(open_path_can_still_make_its_last_stay_long_enough),
        cmocka_unit_test(availability_spans_only_what_is_planned),
        cmocka_unit_test(nobody_comes_to_a_module_after_the_next_has_begun),
        cmocka_unit_test(whoever_continues_is_admitted_already),
        cmocka_unit_test(withdrawn_person_leaves_the_places_ahead),
        cmocka_unit_test(what_a_withdrawn_person_began_is_carried),
        cmocka_unit_test(nothing_new_is_planned_for_a_withdrawn_person),
        cmocka_unit_test(people_in_the_history_count_as_admitted),
        cmocka_unit_test(intakes_count_each_for_itself),
        cmocka_unit_test(people_are_kept_apart_over_intakes),
        cmocka_unit_test(people_are_kept_apart_from_what_is_published),
        cmocka_unit_test(what_is_published_for_both_is_a_fact),
        cmocka_unit_test(near_people_share_the_municipality_while_both_are_out),
        cmocka_unit_test(near_people_avoid_unknown_municipalities),
        cmocka_unit_test(near_people_are_admitted_both_or_neither),
        cmocka_unit_test(whoever_continues_counts_in_discipline_max),
        cmocka_unit_test(disciplines_min_holds_in_an_empty_intake_too),
        cmocka_unit_test(budget_pays_for_planned_months),
        cmocka_unit_test(decision_to_visit_is_kept_by_what_is_published),
        cmocka_unit_test(decision_about_a_published_module_comes_too_late),
        cmocka_unit_test(decision_not_to_visit_speaks_of_planned_modules),
        cmocka_unit_test(decision_to_visit_may_be_kept_later),
        cmocka_unit_test(drafts_are_kept_by_company_and_module),
        cmocka_unit_test(rows_of_another_intake_are_no_part_of_the_path),
        cmocka_unit_test(placed_counts_whoever_continues_but_nobody_of_the_past),
        cmocka_unit_test(variety_counts_the_whole_path),
        cmocka_unit_test(region_counts_the_whole_path_but_planned_months_at_home),
        cmocka_unit_test(cost_counts_planned_months),
        cmocka_unit_test(permanent_counts_last_modules_that_are_planned),
        cmocka_unit_test(visited_companies_leave_the_list_of_wishes),
        cmocka_unit_test(min_places_count_people_of_the_history),
        cmocka_unit_test(promises_are_filled_by_planned_months),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
