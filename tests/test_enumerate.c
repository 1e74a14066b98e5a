// SPDX-License-Identifier: GPL-3.0-or-later
//
// The oracle itself, on worlds so small that the best schedule can be told by hand. In each of them
// one thing decides; the comment says what a person would say.
#include "base/digest.h"
#include "base/text.h"
#include "support/enumerate.h"
#include "support/given.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

// One intake, one module of six months, one company is enough.
#define ONE_MODULE                                                                                 \
    "rule,value\nstart,2027-09-01\nmodules,1\nmodule_months,6\ncompanies_min,1\nadmit_max,all\n"   \
    "company_weight,0\n"

// An intake that is on its way, and one that begins with its second module, on 1 March 2027.
#define OLD_AND_NEW                                                                                \
    "rule,value,intake\nstart,2026-09-01,old\nmodules,2,old\nmodule_months,6,\ncompanies_min,1,\n" \
    "start,2027-03-01,new\nmodules,1,new\nadmit_max,all,\nplan_from,2027-03-01,\n"                 \
    "company_weight,0,\n"

#define HISTORY "candidate,intake,module,from,to,company,offer,status\n"

static int candidate_named(const struct world *world, const char *id) {
    int i = 0;
    while (!text_equal(world->programme.candidates[i].id, id)) {
        i++;
    }
    return i;
}

// Where somebody is newly planned in a module (from 1); "" where nothing is.
static const char *place(const struct world *world, const struct enumeration *found, const char *id,
                         int module) {
    int offer = found->offer[candidate_named(world, id)][module - 1];
    return offer == NONE ? ""
                         : world->programme.companies[world->programme.offers[offer].company].id;
}

static bool is_placed(const struct world *world, const struct enumeration *found, const char *id) {
    return found->placed[candidate_named(world, id)];
}

// Tries all schedules of a world that was read without errors.
static struct enumeration best_of(struct world *world) {
    struct enumeration found;
    findings_print(&world->findings, stderr);
    assert_true(world->good);
    enumerate(&world->programme, &found);
    assert_true(found.complete);
    return found;
}

// Both can have a place, so nobody stands in the way of the wish of the one who has one.
static void continuing_trainee_makes_room_for_a_wish(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,1\nY,1\n", "candidates.csv",
                    "candidate,intake,wishes\nO,old,\nN,new,X > Y\n", "rules.csv", OLD_AND_NEW,
                    "history.csv", HISTORY "O,old,1,2026-09-01,2027-02-28,X,,published\n", NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.value[GOAL_PLACED], 2);
    assert_int_equal(found.value[GOAL_WORST_WISH], 1);
    assert_string_equal(place(&world, &found, "O", 1), "");
    assert_string_equal(place(&world, &found, "O", 2), "Y");
    assert_string_equal(place(&world, &found, "N", 1), "X");
    world_release(&world);
}

// The long module covers both short ones. a in Y would cost 2 x 100; b in Y for half the time only
// 1 x 100.
static void modules_of_different_calendars_overlap(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,1\nY,1\n", "candidates.csv",
                    "candidate,intake,wishes\na,A,X\nb,B,X\n", "rules.csv",
                    "rule,value,intake\nstart,2027-01-01,A\nmodules,1,A\nmodule_months,12,A\n"
                    "start,2027-07-01,B\nmodules,2,B\nmodule_months,6,B\ncompanies_min,1,\n"
                    "admit_max,all,\ncompany_weight,0,\n",
                    NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.value[GOAL_PLACED], 2);
    assert_int_equal(found.value[GOAL_WISHES], 100);
    assert_string_equal(place(&world, &found, "a", 1), "X");
    assert_string_equal(place(&world, &found, "b", 1), "Y");
    assert_string_equal(place(&world, &found, "b", 2), "X");
    world_release(&world);
}

// Even a draft of somebody whom only history knows takes its place.
static void stranger_takes_the_only_place(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,1\n", "candidates.csv",
                    "candidate,intake\nN,new\n", "rules.csv", OLD_AND_NEW, "history.csv",
                    HISTORY "S,old,2,2027-08-31,2027-08-31,X,,draft\n", NULL);
    struct enumeration found = best_of(&world);
    assert_true(found.exists);
    assert_int_equal(found.path_count[0], 1);
    assert_int_equal(found.value[GOAL_PLACED], 0);
    world_release(&world);
}

static void stranger_counts_among_those_admitted(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,2\n", "candidates.csv",
                    "candidate\nN\n", "rules.csv",
                    "rule,value\nstart,2027-09-01\nmodules,1\ncompanies_min,1\nadmit_max,1\n"
                    "admit_min,1\n",
                    "history.csv", HISTORY "S,,1,2027-09-01,2028-04-30,X,,published\n", NULL);
    struct enumeration found = best_of(&world);
    assert_true(found.exists);
    assert_int_equal(found.value[GOAL_PLACED], 0);
    world_release(&world);
}

static void too_many_people_in_history_leave_no_plan(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,2\n", "candidates.csv",
                    "candidate\nN\n", "rules.csv",
                    "rule,value\nstart,2027-09-01\nmodules,1\ncompanies_min,1\nadmit_max,0\n",
                    "history.csv", HISTORY "S,,1,2027-09-01,2028-04-30,X,,published\n", NULL);
    assert_false(best_of(&world).exists);
    world_release(&world);
}

// X has left. P and Q keep Y, each in their own time, and go to Z instead of X: two changes.
static void drafts_move_no_more_than_they_must(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,0\nY,1\nZ,1\nA,5\n",
                    "candidates.csv", "candidate\nP\nQ\n", "rules.csv",
                    "rule,value\nstart,2027-09-01\nmodules,2\nmodule_months,6\nadmit_max,all\n",
                    "history.csv",
                    HISTORY "P,,1,2027-09-01,2028-02-29,X,,draft\nP,,2,2028-03-01,2028-08-31,Y,,"
                            "draft\nQ,,1,2027-09-01,2028-02-29,Y,,proposed\n"
                            "Q,,2,2028-03-01,2028-08-31,X,,draft\n",
                    NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.value[GOAL_PLACED], 2);
    assert_int_equal(found.value[GOAL_CHANGES], 2);
    assert_string_equal(place(&world, &found, "P", 2), "Y");
    assert_string_equal(place(&world, &found, "Q", 1), "Y");
    world_release(&world);
}

static int64_t placed_when_w_leaves(const char *day) {
    struct world world = {0};
    char people[200];
    snprintf(people, sizeof people,
             "candidate,intake,status,withdrawn_from\nW,old,withdrawn,%s\nN,new,,\n", day);
    given_programme(&world, "companies.csv", "company,places\nX,1\n", "candidates.csv", people,
                    "rules.csv", OLD_AND_NEW, "history.csv",
                    HISTORY "W,old,1,2026-09-01,2027-02-28,X,,published\n"
                            "W,old,2,2027-03-01,2027-08-31,X,,published\n",
                    NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.must_count, 0);
    world_release(&world);
    return found.value[GOAL_PLACED];
}

static void place_is_free_from_the_day_somebody_withdraws(void **state) {
    (void)state;
    assert_int_equal(placed_when_w_leaves("2027-03-01"), 1);
    assert_int_equal(placed_when_w_leaves("2027-03-02"), 0);
    assert_int_equal(placed_when_w_leaves(""), 1); // never started
}

// Both wish X, where there is room for both.
static void people_apart_do_not_meet(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,2\nY,2\n", "candidates.csv",
                    "candidate,wishes\nP,X\nQ,X\n", "rules.csv", ONE_MODULE, "links.csv",
                    "candidate,other,kind,reason\nP,Q,apart,cousins\n", NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.value[GOAL_PLACED], 2);
    assert_int_equal(found.value[GOAL_WISHES], 100);
    world_release(&world);
}

// X is in Hamar and wished by P, but there is one place in Hamar only; where W lies is unknown.
static void people_near_are_in_one_municipality(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv",
                    "company,places,municipality\nX,1,Hamar\nY,1,Vang\nZ,1,Vang\nW,2,\n",
                    "candidates.csv", "candidate,wishes\nP,X\nQ,\n", "rules.csv", ONE_MODULE,
                    "links.csv", "candidate,other,kind,reason\nQ,P,near,married\n", NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.value[GOAL_PLACED], 2);
    assert_int_equal(found.value[GOAL_WORST_WISH], 2);
    assert_string_not_equal(place(&world, &found, "P", 1), place(&world, &found, "Q", 1));
    assert_string_not_equal(place(&world, &found, "P", 1), "W");
    assert_string_not_equal(place(&world, &found, "P", 1), "X");
    world_release(&world);
}

// Q cannot come, so P does not come either.
static void people_near_come_together_or_not_at_all(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places,municipality\nX,2,Hamar\n",
                    "candidates.csv", "candidate,refuses\nP,\nQ,X\nR,\n", "rules.csv", ONE_MODULE,
                    "links.csv", "candidate,other,kind,reason\nP,Q,near,married\n", NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.value[GOAL_PLACED], 1);
    assert_true(is_placed(&world, &found, "R"));
    world_release(&world);
}

// One lawyer and the economist: 9 + 1, though the other lawyer has 8. Only the first discipline
// that somebody names counts.
static void one_of_each_discipline_is_admitted(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,9\n", "candidates.csv",
                    "candidate,discipline,assessment\nP,law|IT,9\nQ,LAW,8\nR,economics|law,1\n",
                    "rules.csv", ONE_MODULE "discipline_max,1\ndisciplines_min,2\n", NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.value[GOAL_PLACED], 2);
    assert_int_equal(found.value[GOAL_ASSESSMENT], 1000);
    world_release(&world);
}

static void too_few_disciplines_are_no_intake(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,9\n", "candidates.csv",
                    "candidate,discipline\nP,law\nQ,Law\nR,\n", "rules.csv",
                    ONE_MODULE "disciplines_min,2\n", NULL);
    struct enumeration found = best_of(&world);
    assert_false(found.exists);
    world_release(&world);
}

static struct enumeration best_with_budget(const char *budget) {
    struct world world = {0};
    char companies[200];
    snprintf(companies, sizeof companies, "company,places,cost_per_month,budget\nX,2,100,%s\n",
             budget);
    given_programme(&world, "companies.csv", companies, "candidates.csv", "candidate\nP\nQ\n",
                    "rules.csv", ONE_MODULE "goals,placed > cost\n", NULL);
    struct enumeration found = best_of(&world);
    world_release(&world);
    return found;
}

// Six months cost 600; twelve cost 1200.
static void budget_is_spent_to_the_hundredth(void **state) {
    (void)state;
    assert_int_equal(best_with_budget("1199.99").value[GOAL_PLACED], 1);
    assert_int_equal(best_with_budget("1199.99").value[GOAL_COST], 60000);
    assert_int_equal(best_with_budget("1200").value[GOAL_PLACED], 2);
    assert_int_equal(best_with_budget("").value[GOAL_COST], 120000);
    assert_int_equal(best_with_budget("0").value[GOAL_PLACED], 0);
}

#define THREE_MODULES                                                                              \
    "rule,value\nstart,2027-01-01\nmodules,3\nmodule_months,6\nadmit_max,all\ncompany_weight,0\n"

// Before and after the leave it is one stay of two modules.
static void stay_spans_a_leave(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,1\n", "candidates.csv",
                    "candidate\nP\n", "rules.csv",
                    THREE_MODULES "companies_min,1\nstay_max_modules,2\n", "history.csv",
                    HISTORY "P,,1,2027-01-01,2027-06-30,X,,published\n"
                            "P,,2,2027-07-01,2027-12-31,,,leave\n",
                    NULL);
    struct enumeration found = best_of(&world);
    assert_true(found.exists && found.must[0]);
    assert_int_equal(found.value[GOAL_PLACED], 1);
    assert_string_equal(place(&world, &found, "P", 2), "");
    assert_string_equal(place(&world, &found, "P", 3), "X");
    world_release(&world);
}

// P moved from X to Y in the middle of module 1: X is over, and Y may go on.
static void nobody_comes_back_after_a_move(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,1\nY,1\nZ,1\n", "candidates.csv",
                    "candidate\nP\n", "rules.csv", THREE_MODULES "companies_max,2\n", "history.csv",
                    HISTORY "P,,1,2027-01-01,2027-03-31,X,,published\n"
                            "P,,1,2027-04-01,2027-06-30,Y,,published\n",
                    NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.path_count[0], 1);
    assert_string_equal(place(&world, &found, "P", 2), "Y");
    assert_string_equal(place(&world, &found, "P", 3), "Y");
    world_release(&world);
}

// Module 4 stays open. After three modules in X there is time for a second company, but not for a
// stay of two modules; so P goes to Y in time.
static void open_modules_must_allow_a_good_end(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,1\nY,1\n", "candidates.csv",
                    "candidate,wishes\nP,X > Y\n", "rules.csv",
                    "rule,value\nstart,2027-01-01\nmodules,4\nmodule_months,6\nadmit_max,all\n"
                    "plan_modules,3\nstay_min_modules,2\ncompanies_min,2\n",
                    "history.csv", HISTORY "P,,1,2027-01-01,2027-06-30,X,,published\n", NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.path_count[0], 2); // X Y, Y Y
    assert_string_equal(place(&world, &found, "P", 3), "Y");
    assert_string_equal(place(&world, &found, "P", 4), "");
    world_release(&world);
}

// X was wished first and has been; so Y is the first wish now and Z the second.
static void visited_companies_leave_the_list_of_wishes(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,1\nY,1\nZ,1\n", "candidates.csv",
                    "candidate,wishes\nP,X > Y > Z\n", "rules.csv", THREE_MODULES, "history.csv",
                    HISTORY "P,,1,2027-01-01,2027-06-30,X,,published\n", NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.value[GOAL_WORST_WISH], 1);
    assert_int_equal(found.value[GOAL_WISHES], 0);
    assert_string_equal(place(&world, &found, "P", 2), "Y");
    assert_string_equal(place(&world, &found, "P", 3), "Y");
    world_release(&world);
}

// Z is not on the list and Y has no place, but X may be stayed in: P did wish it. It has
// left the list only for counting ranks, so Y is 1 and X is 2.
static void people_may_stay_where_they_wished_to_be(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,1\nY,0\nZ,1\n", "candidates.csv",
                    "candidate,wishes\nP,X > Y\n", "rules.csv",
                    THREE_MODULES "companies_min,1\noutside_wishes,no\n", "history.csv",
                    HISTORY "P,,1,2027-01-01,2027-06-30,X,,published\n", NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.path_count[0], 1);
    assert_int_equal(found.value[GOAL_WORST_WISH], 2);
    assert_string_equal(place(&world, &found, "P", 3), "X");
    world_release(&world);
}

// Module 2 began before plan_from and nobody was promised anything: it is no leave, so X is over.
static void stay_does_not_span_a_missed_module(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,1\nY,1\n", "candidates.csv",
                    "candidate\nP\n", "rules.csv",
                    THREE_MODULES "companies_min,1\nplan_from,2027-12-01\n", "history.csv",
                    HISTORY "P,,1,2027-01-01,2027-06-30,X,,published\n", NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.path_count[0], 1);
    assert_string_equal(place(&world, &found, "P", 2), "");
    assert_string_equal(place(&world, &found, "P", 3), "Y");
    world_release(&world);
}

// Three people with the same list: somebody gets the third wish, whoever it is.
static void wish_profile_counts_modules_by_rank(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,1\nY,1\nZ,1\nW,3\n",
                    "candidates.csv", "candidate,wishes\nP,X > Y > Z\nQ,X > Y > Z\nR,X > Y > Z\n",
                    "rules.csv", ONE_MODULE "goals,placed > wish_profile\n", NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.profile[4], 0);
    assert_int_equal(found.profile[3], 1);
    assert_int_equal(found.profile[2], 1);
    assert_int_equal(found.profile[1], 1);
    world_release(&world);
}

// The stranger fills one of two promised places; N wishes Y, but the promise comes first.
static void promises_count_whoever_is_there(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,\nY,1\n", "candidates.csv",
                    "candidate,intake,wishes\nN,new,Y\n", "rules.csv", OLD_AND_NEW, "offers.csv",
                    "offer,company,from,to,places,min_places\no,X,2027-03-01,2027-08-31,2,2\n",
                    "history.csv", HISTORY "S,old,2,2027-03-01,2027-08-31,X,o,published\n", NULL);
    struct enumeration found = best_of(&world);
    // Twice: the promise holds in module 2 of the old intake and in module 1 of the new one.
    assert_int_equal(found.value[GOAL_PROMISED], 0);
    assert_string_equal(place(&world, &found, "N", 1), "X");
    world_release(&world);
}

// P has been in a bank in Hamar. The farm in Vang is the other sector and keeps its post, so it
// comes last; before it the bank at home in Gran is the third municipality.
static void whole_paths_count_for_variety_and_region(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv",
                    "company,places,sector,municipality,permanent_post\nX,1,bank,Hamar,\n"
                    "Y,1,bank,Gran,\nZ,1,farm,Vang,yes\n",
                    "candidates.csv", "candidate,municipality\nP,Gran\n", "rules.csv",
                    THREE_MODULES "goals,variety > permanent > region\nhome_weight,10\n",
                    "history.csv", HISTORY "P,,1,2027-01-01,2027-06-30,X,,published\n", NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.value[GOAL_VARIETY], 2);
    assert_int_equal(found.value[GOAL_PERMANENT], 1);
    assert_int_equal(found.value[GOAL_REGION], 310);
    assert_string_equal(place(&world, &found, "P", 2), "Y");
    assert_string_equal(place(&world, &found, "P", 3), "Z");
    world_release(&world);
}

// Two people of two intakes want the only place: one of them gets it, whose number is smaller.
static void one_lottery_is_drawn_for_all_intakes(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,1\n", "candidates.csv",
                    "candidate,intake\na,A\nb,B\n", "rules.csv",
                    "rule,value,intake\nstart,2027-01-01,A\nstart,2027-04-01,B\nmodules,1,\n"
                    "module_months,6,\ncompanies_min,1,\nadmit_max,all,\nlottery_seed,birch,\n",
                    NULL);
    struct enumeration found = best_of(&world);
    struct digest a = digest_keyed("birch", "a"), b = digest_keyed("birch", "b");
    bool a_is_first = memcmp(a.bytes, b.bytes, sizeof a.bytes) < 0;
    assert_int_equal(found.value[GOAL_PLACED], 1);
    assert_true(is_placed(&world, &found, a_is_first ? "a" : "b"));
    world_release(&world);
}

// Nothing to plan: the promised path is a path all the same. The second module of M began before
// plan_from and was never promised, so it stays empty.
static void wholly_promised_path_counts_as_placed(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,9\n", "candidates.csv",
                    "candidate\nP\nM\nN\n", "rules.csv",
                    "rule,value\nstart,2026-01-01\nmodules,2\nmodule_months,6\ncompanies_min,1\n"
                    "admit_max,all\nplan_from,2026-08-01\n",
                    "history.csv",
                    HISTORY "P,,1,2026-01-01,2026-06-30,X,,published\n"
                            "P,,2,2026-07-01,2026-12-31,X,,published\n"
                            "M,,1,2026-01-01,2026-06-30,X,,published\n",
                    NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.value[GOAL_PLACED], 2);
    assert_int_equal(found.must_count, 2);
    assert_false(is_placed(&world, &found, "N"));
    assert_string_equal(place(&world, &found, "M", 2), "");
    world_release(&world);
}

static int paths_of_p(const char *more_rules, const char *history) {
    struct world world = {0};
    char rules[500];
    snprintf(rules, sizeof rules, "%s%s", THREE_MODULES, more_rules);
    given_programme(&world, "companies.csv",
                    "company,places,sector\nX,9,mill\nY,9,mill\nZ,9,mill\n", "candidates.csv",
                    "candidate\nP\n", "rules.csv", rules, "history.csv", history, NULL);
    struct enumeration found = best_of(&world);
    world_release(&world);
    return found.path_count[0];
}

// Only X fits between X and X. Between X, Y and X the return is fact, and what follows may stay.
static void return_is_a_fact_only_when_promises_say_so(void **state) {
    (void)state;
    assert_int_equal(paths_of_p("companies_min,1\n",
                                HISTORY "P,,1,2027-01-01,2027-06-30,X,,published\n"
                                        "P,,3,2028-01-01,2028-06-30,X,,published\n"),
                     1);
    assert_int_equal(paths_of_p("", HISTORY "P,,1,2027-01-01,2027-06-30,X,,published\n"
                                            "P,,2,2027-07-01,2027-09-30,Y,,published\n"
                                            "P,,2,2027-10-01,2027-12-31,X,,published\n"),
                     2); // X, Z
}

// Whatever becomes of module 2, X is not visited before it and after it.
static void open_module_in_front_of_a_promise_is_a_gap(void **state) {
    (void)state;
    assert_int_equal(
        paths_of_p("plan_modules,1\n", HISTORY "P,,3,2028-01-01,2028-06-30,X,,published\n"),
        2); // Y, Z
}

// Promised were two companies of one sector. One is enough now: X may go on, Z is one more.
static void promises_beyond_a_limit_are_facts(void **state) {
    (void)state;
    static const char promised[] = HISTORY "P,,1,2027-01-01,2027-06-30,Y,,published\n"
                                           "P,,2,2027-07-01,2027-12-31,X,,published\n";
    assert_int_equal(paths_of_p("", promised), 2); // X, Z
    assert_int_equal(paths_of_p("companies_min,1\ncompanies_max,1\n", promised), 1);
    assert_int_equal(paths_of_p("same_sector_max,1\n", promised), 1);
}

// A and B have the same module: X lacks one person for six months, not twice.
static void modules_of_the_same_dates_are_promised_once(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company\nX\n", "offers.csv",
                    "offer,company,places,min_places\no,X,1,1\n", "candidates.csv",
                    "candidate,intake\nN,A\n", "rules.csv",
                    "rule,value,intake\nstart,2027-01-01,A\nstart,2027-01-01,B\nmodules,1,\n"
                    "module_months,6,\ncompanies_min,1,\nadmit_max,0,\n",
                    NULL);
    assert_int_equal(best_of(&world).value[GOAL_PROMISED], 6);
    world_release(&world);
}

// P has changed over from A to B: what was promised in A is no part of the path.
static void path_is_that_of_the_own_intake(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,9\nY,9\n", "candidates.csv",
                    "candidate,intake\nP,B\n", "rules.csv",
                    "rule,value,intake\nstart,2027-01-01,A\nstart,2027-07-01,B\nmodules,1,\n"
                    "companies_min,1,\nadmit_max,all,\n",
                    "history.csv", HISTORY "P,A,1,2027-01-01,2027-06-30,X,,published\n", NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.path_count[0], 2);
    assert_int_equal(found.must_count, 0);
    world_release(&world);
}

// Y must be somewhere on the path: it was promised already for P; for Q it is still to come.
static void decision_is_kept_by_a_promise(void **state) {
    (void)state;
    struct world world = {0};
    given_programme(&world, "companies.csv", "company,places\nX,9\nY,9\nZ,9\n", "candidates.csv",
                    "candidate\nP\nQ\n", "rules.csv", THREE_MODULES "companies_max,2\n",
                    "decisions.csv",
                    "candidate,company,module,kind,reason\nP,Y,,must,board\nQ,Y,,must,board\n"
                    "Q,Y,2,must_not,board\n",
                    "history.csv",
                    HISTORY "P,,1,2027-01-01,2027-06-30,Y,,published\n"
                            "Q,,1,2027-01-01,2027-06-30,X,,published\n",
                    NULL);
    struct enumeration found = best_of(&world);
    assert_int_equal(found.path_count[candidate_named(&world, "P")], 4); // YX YZ XX ZZ
    assert_int_equal(found.path_count[candidate_named(&world, "Q")], 1);
    assert_string_equal(place(&world, &found, "Q", 2), "X");
    assert_string_equal(place(&world, &found, "Q", 3), "Y");
    world_release(&world);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(continuing_trainee_makes_room_for_a_wish),
        cmocka_unit_test(modules_of_different_calendars_overlap),
        cmocka_unit_test(stranger_takes_the_only_place),
        cmocka_unit_test(stranger_counts_among_those_admitted),
        cmocka_unit_test(too_many_people_in_history_leave_no_plan),
        cmocka_unit_test(drafts_move_no_more_than_they_must),
        cmocka_unit_test(place_is_free_from_the_day_somebody_withdraws),
        cmocka_unit_test(people_apart_do_not_meet),
        cmocka_unit_test(people_near_are_in_one_municipality),
        cmocka_unit_test(people_near_come_together_or_not_at_all),
        cmocka_unit_test(one_of_each_discipline_is_admitted),
        cmocka_unit_test(too_few_disciplines_are_no_intake),
        cmocka_unit_test(budget_is_spent_to_the_hundredth),
        cmocka_unit_test(stay_spans_a_leave),
        cmocka_unit_test(nobody_comes_back_after_a_move),
        cmocka_unit_test(open_modules_must_allow_a_good_end),
        cmocka_unit_test(visited_companies_leave_the_list_of_wishes),
        cmocka_unit_test(people_may_stay_where_they_wished_to_be),
        cmocka_unit_test(stay_does_not_span_a_missed_module),
        cmocka_unit_test(wish_profile_counts_modules_by_rank),
        cmocka_unit_test(promises_count_whoever_is_there),
        cmocka_unit_test(whole_paths_count_for_variety_and_region),
        cmocka_unit_test(one_lottery_is_drawn_for_all_intakes),
        cmocka_unit_test(wholly_promised_path_counts_as_placed),
        cmocka_unit_test(return_is_a_fact_only_when_promises_say_so),
        cmocka_unit_test(open_module_in_front_of_a_promise_is_a_gap),
        cmocka_unit_test(promises_beyond_a_limit_are_facts),
        cmocka_unit_test(modules_of_the_same_dates_are_promised_once),
        cmocka_unit_test(path_is_that_of_the_own_intake),
        cmocka_unit_test(decision_is_kept_by_a_promise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
