// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage.csv: what companies offer and were promised, and what of it a schedule uses and gives.
//
// Modules last two and three months here: from January and from March 2027.
#include "domain/programme.h"
#include "output/csv.h"
#include "output/usage.h"
#include "support/enumerate.h"
#include "support/given.h"
#include "support/random_programme.h"
#include "verify/verify.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

static const char rules[] = "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,2 3\n"
                            "admit_max,all\n";
static const char candidates[] = "candidate\nP\nQ\n";
static const char header[] =
    "company,intake,module,from,to,offered,taken,left,promised,given,owed,company_name\r\n";
static const char p_in_a_and_b[] = "candidate,module,from,to,company,offer,status\n"
                                   "P,1,2027-01-01,2027-02-28,A,,proposed\n"
                                   "P,2,2027-03-01,2027-05-31,B,b,proposed\n";

// What usage.csv says about the schedule, below its header.
static void assert_usage(const char *companies, const char *offers, const char *schedule_csv,
                         const char *expected) {
    struct world world = {0};
    struct schedule schedule = {0};
    struct text_buffer out = {0};
    struct csv_style style = {.dialect = {.delimiter = ','}};
    assert_true(given_programme(&world, "rules.csv", rules, "companies.csv", companies,
                                "candidates.csv", candidates, "offers.csv", offers, NULL));
    assert_true(given_schedule(&world, schedule_csv, &schedule));
    csv_usage(&world.programme, &schedule, style, &out);
    assert_memory_equal(out.bytes, header, strlen(header));
    assert_string_equal(out.bytes + strlen(header), expected);
    text_buffer_release(&out);
    schedule_release(&schedule);
    world_release(&world);
}

static void places_are_taken_or_left_in_each_module(void **state) {
    (void)state;
    assert_usage("company,places\nA,2\nB,\n",
                 "offer,company,places,from,to\nb,B,1,2027-02-28,\nc,B,3,,2027-02-28\n",
                 p_in_a_and_b,
                 "A,,1,2027-01-01,2027-02-28,2,1,1,0,0,0,A\r\n"
                 "A,,2,2027-03-01,2027-05-31,2,0,2,0,0,0,A\r\n"
                 "B,,1,2027-01-01,2027-02-28,3,0,3,0,0,0,B\r\n"
                 "B,,2,2027-03-01,2027-05-31,1,1,0,0,0,0,B\r\n");
}

// A is owed 7 - 1 months and gets 2; B, which was promised 2, gets 3.
static void months_promised_to_a_company_stand_above_its_modules(void **state) {
    (void)state;
    assert_usage("company,places,promised_months,balance_months\nA,1,7,-1\nB,,2,\n",
                 "offer,company,places\nb,B,1\n", p_in_a_and_b,
                 "A,,,,,,,,6,2,4,A\r\n"
                 "A,,1,2027-01-01,2027-02-28,1,1,0,0,0,0,A\r\n"
                 "A,,2,2027-03-01,2027-05-31,1,0,1,0,0,0,A\r\n"
                 "B,,,,,,,,2,2,0,B\r\n"
                 "B,,1,2027-01-01,2027-02-28,1,0,1,0,0,0,B\r\n"
                 "B,,2,2027-03-01,2027-05-31,1,1,0,0,0,0,B\r\n");
}

static void a_company_that_had_too_many_months_is_promised_none(void **state) {
    (void)state;
    assert_usage("company,places,promised_months,balance_months\nA,1,7,-7\nB,1,2,-3\n",
                 "offer,company,places\n", "candidate,module,from,to,company,offer,status\n",
                 "A,,1,2027-01-01,2027-02-28,1,0,1,0,0,0,A\r\n"
                 "A,,2,2027-03-01,2027-05-31,1,0,1,0,0,0,A\r\n"
                 "B,,1,2027-01-01,2027-02-28,1,0,1,0,0,0,B\r\n"
                 "B,,2,2027-03-01,2027-05-31,1,0,1,0,0,0,B\r\n");
}

// Two people in b, in both modules; one in c, which does not last the first module. P in b gives
// three months; that nobody is in c cannot be made good by anybody in b.
static void people_promised_to_an_offer_are_months_of_the_module(void **state) {
    (void)state;
    assert_usage("company,places\nA,1\nB,\n",
                 "offer,company,places,min_places,from\nb,B,2,2,\nc,B,1,1,2027-01-02\n",
                 p_in_a_and_b,
                 "A,,1,2027-01-01,2027-02-28,1,1,0,0,0,0,A\r\n"
                 "A,,2,2027-03-01,2027-05-31,1,0,1,0,0,0,A\r\n"
                 "B,,1,2027-01-01,2027-02-28,2,0,2,4,0,4,B\r\n"
                 "B,,2,2027-03-01,2027-05-31,3,1,2,9,3,6,B\r\n");
}

// The west has two modules of a month from January, the east one of two months from February.
static const char two_intakes[] =
    "rule,value,intake\nstart,2027-02-01,east\nstart,2027-01-01,west\n"
    "modules,1,east\nmodules,2,west\nmodule_months,2,east\n"
    "module_months,1,west\ncompanies_min,1,\nadmit_max,all,\n"
    "plan_from,2027-02-01,\n";

// The same for two intakes and a history; P is of the east, Q of the west.
static void assert_usage_of_two(const char *offers, const char *history, const char *schedule_csv,
                                const char *expected) {
    struct world world = {0};
    struct schedule schedule = {0};
    struct text_buffer out = {0};
    struct csv_style style = {.dialect = {.delimiter = ','}};
    assert_true(given_programme(&world, "rules.csv", two_intakes, "companies.csv",
                                "company,promised_months\nB,4\n", "candidates.csv",
                                "candidate,intake\nP,east\nQ,west\n", "offers.csv", offers,
                                "history.csv", history, NULL));
    assert_true(given_schedule(&world, schedule_csv, &schedule));
    csv_usage(&world.programme, &schedule, style, &out);
    assert_string_equal(out.bytes + strlen(header), expected);
    text_buffer_release(&out);
    schedule_release(&schedule);
    world_release(&world);
}

// Q is still there when the module of the east begins, X of an earlier intake only in January. The
// months of P alone are newly planned, and nobody is promised anything in January.
static void everybody_who_is_there_takes_a_place_and_only_new_months_are_given(void **state) {
    (void)state;
    static const char history[] = "candidate,intake,module,from,to,company,offer,status\n"
                                  "Q,west,1,2027-01-01,2027-01-31,B,b,published\n"
                                  "Q,west,2,2027-02-01,2027-02-28,B,b,published\n"
                                  "X,west,1,2027-01-01,2027-01-31,B,b,draft\n";
    static const char schedule[] = "candidate,intake,module,from,to,company,offer,status\n"
                                   "P,east,1,2027-02-01,2027-03-31,B,b,proposed\n"
                                   "Q,west,1,2027-01-01,2027-01-31,B,b,published\n"
                                   "Q,west,2,2027-02-01,2027-02-28,B,b,published\n"
                                   "X,west,1,2027-01-01,2027-01-31,B,b,draft\n";
    assert_usage_of_two("offer,company,places,min_places\nb,B,4,3\n", history, schedule,
                        "B,,,,,,,,4,2,2,B\r\n"
                        "B,east,1,2027-02-01,2027-03-31,4,2,2,6,4,2,B\r\n"
                        "B,west,1,2027-01-01,2027-01-31,4,2,2,0,0,0,B\r\n"
                        "B,west,2,2027-02-01,2027-02-28,4,2,2,3,2,1,B\r\n");
}

// Two took turns: one place is enough for both. Z is one too many in c, which lasts a month only.
static void places_are_counted_when_most_are_there_and_never_left_below_nought(void **state) {
    (void)state;
    static const char rows[] = "candidate,intake,module,from,to,company,offer,status\n"
                               "X,east,1,2027-02-01,2027-02-28,B,b,published\n"
                               "Y,east,1,2027-03-01,2027-03-31,B,b,published\n"
                               "Z,west,2,2027-02-01,2027-02-28,B,c,published\n";
    assert_usage_of_two("offer,company,places,to\nb,B,2,\nc,B,0,2027-02-28\n", rows, rows,
                        "B,,,,,,,,4,0,4,B\r\n"
                        "B,east,1,2027-02-01,2027-03-31,2,2,1,0,0,0,B\r\n"
                        "B,west,1,2027-01-01,2027-01-31,2,0,2,0,0,0,B\r\n"
                        "B,west,2,2027-02-01,2027-02-28,2,2,1,0,0,0,B\r\n");
}

// What is owed in all, as usage.csv tells it and as the stranger counts it.
static int64_t owed_in_all(const struct programme *programme, const struct enumeration *found) {
    struct schedule schedule = {0};
    struct usages usages = {0};
    struct worth worth = {0};
    struct findings findings = {0};
    int64_t owed = 0;
    enumeration_schedule(programme, found, &schedule);
    assert_true(verify_schedule(programme, &schedule, &worth, &findings));
    usages_count(&usages, programme, &schedule);
    for (size_t i = 0; i < usages.count; i++) {
        assert_true(usages.items[i].owed >= 0 && usages.items[i].owed <= usages.items[i].promised);
        owed += usages.items[i].owed;
    }
    assert_int_equal(owed, worth.value[GOAL_PROMISED]);
    usages_release(&usages);
    schedule_release(&schedule);
    findings_release(&findings);
    return owed;
}

static void what_is_owed_adds_up_to_the_goal(void **state) {
    (void)state;
    int schedules = 0, owing = 0;
    for (uint64_t seed = 1; seed <= 600; seed++) {
        struct random_programme files = {0};
        struct world world = {0};
        struct enumeration found;
        random_programme_make(seed, RANDOM_ANY, &files);
        assert_true(random_programme_read(&files, &world));
        enumerate(&world.programme, &found);
        if (found.complete && found.exists) {
            int64_t owed = owed_in_all(&world.programme, &found);
            assert_int_equal(owed, found.value[GOAL_PROMISED]);
            schedules++;
            owing += owed > 0;
        }
        random_programme_release(&files);
        world_release(&world);
    }
    assert_true(schedules > 300 && owing > 50);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_are_taken_or_left_in_each_module),
        cmocka_unit_test(months_promised_to_a_company_stand_above_its_modules),
        cmocka_unit_test(a_company_that_had_too_many_months_is_promised_none),
        cmocka_unit_test(people_promised_to_an_offer_are_months_of_the_module),
        cmocka_unit_test(everybody_who_is_there_takes_a_place_and_only_new_months_are_given),
        cmocka_unit_test(places_are_counted_when_most_are_there_and_never_left_below_nought),
        cmocka_unit_test(what_is_owed_adds_up_to_the_goal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
