// SPDX-License-Identifier: GPL-3.0-or-later
//
// costs.csv and the money below the goals in summary.csv: who pays what, and when.
//
// The modules last three months and one month here: from the 15th of November 2027, and from the
// 15th of February 2028.
#include "base/day.h"
#include "domain/programme.h"
#include "output/csv.h"
#include "support/given.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static const char rules[] = "rule,value\nstart,2027-11-15\nmodules,2\nmodule_months,3 1\n"
                            "companies_min,1\nadmit_max,all\n";
static const char columns[] = "candidate,module,from,to,company,status\n";
static const char header[] =
    "company,month,trainees,newly_planned,cost,fee,total,spent,company_name\r\n";
static const struct csv_style plain = {.dialect = {.delimiter = ','}};

// A programme with companies, candidates, and whatever else: events.csv or history.csv.
static void given_money(struct world *world, const char *companies, const char *candidates,
                        const char *file, const char *csv) {
    assert_true(given_programme(world, "rules.csv", rules, "companies.csv", companies,
                                "candidates.csv", candidates, file, csv, NULL));
}

static void read_rows(struct world *world, const char *rows, struct schedule *schedule) {
    struct text_buffer csv = {0};
    text_buffer_add(&csv, columns);
    text_buffer_add(&csv, rows);
    assert_true(given_schedule(world, csv.bytes, schedule));
    text_buffer_release(&csv);
}

// What costs.csv says about the rows of a schedule, below its header.
static void assert_costs(struct world *world, const char *rows, const char *expected) {
    struct schedule schedule = {0};
    struct costs costs = {0};
    struct text_buffer out = {0};
    read_rows(world, rows, &schedule);
    assert_true(costs_count(&costs, &world->programme, &schedule));
    csv_costs(&world->programme, &costs, plain, &out);
    assert_memory_equal(out.bytes, header, strlen(header));
    assert_string_equal(out.bytes + strlen(header), expected);
    text_buffer_release(&out);
    costs_release(&costs);
    schedule_release(&schedule);
    world_release(world);
}

static void months_count_from_the_first_day_of_the_module(void **state) {
    (void)state;
    struct world world = {0};
    given_money(&world, "company,name,places,cost_per_month\nA,Elv AS,2,1500.5\nB,,2,\n",
                "candidate\nP\nQ\n", NULL, NULL);
    assert_costs(&world,
                 "P,1,2027-11-15,2028-02-14,A,proposed\nP,2,2028-02-15,2028-03-14,B,proposed\n"
                 "Q,1,2027-11-15,2028-02-14,B,proposed\nQ,2,2028-02-15,2028-03-14,A,proposed\n",
                 "A,2027-11,1,1,1500.5,0,1500.5,,Elv AS\r\n"
                 "A,2027-12,1,1,1500.5,0,1500.5,,Elv AS\r\n"
                 "A,2028-01,1,1,1500.5,0,1500.5,,Elv AS\r\n"
                 "A,2028-02,1,1,1500.5,0,1500.5,,Elv AS\r\n");
}

// A's trainee leaves on the 14th of January; the month from the 15th of December is the last.
static void fee_is_paid_once_in_every_year_and_is_another_with_a_trainee(void **state) {
    (void)state;
    struct world world = {0};
    given_money(&world,
                "company,places,fee_per_year,fee_per_year_with_trainee\n"
                "A,1,100,250.75\nB,1,100,250.75\n",
                "candidate,status,withdrawn_from\nP,withdrawn,2028-01-15\n", "history.csv",
                "candidate,module,from,to,company,status\n"
                "P,1,2027-11-15,2028-02-14,A,published\n");
    assert_costs(&world, "P,1,2027-11-15,2028-02-14,A,published\n",
                 "A,2027-11,1,0,0,250.75,250.75,,A\r\n"
                 "A,2028-01,0,0,0,100,100,,A\r\n"
                 "B,2027-11,0,0,0,100,100,,B\r\n"
                 "B,2028-01,0,0,0,100,100,,B\r\n");
}

static void only_members_pay_fees_from_their_first_month_on(void **state) {
    (void)state;
    struct world world = {0};
    given_money(&world,
                "company,places,fee_per_year,member_from,member_to\nlate,,1,2028-02-29,\n"
                "left,,2,,2027-12-31\nlong,,4,2001-01-01,2099-12-31\nnever,,8,,2027-11-14\n",
                "candidate\nP\n", NULL, NULL);
    assert_costs(&world, "",
                 "late,2028-02,0,0,0,1,1,,late\r\n"
                 "left,2027-11,0,0,0,2,2,,left\r\n"
                 "long,2027-11,0,0,0,4,4,,long\r\n"
                 "long,2028-01,0,0,0,4,4,,long\r\n");
}

// P moves on the 15th of December, R is on leave, S of an earlier intake has a draft.
static void everybody_who_is_there_costs_and_new_ones_are_told_apart(void **state) {
    (void)state;
    static const char rows[] = "P,1,2027-11-15,2027-12-14,A,published\n"
                               "P,1,2027-12-15,2028-02-14,B,published\n"
                               "Q,1,2027-11-15,2028-02-14,B,published\n"
                               "R,1,2027-11-15,2028-02-14,,leave\n"
                               "S,1,2027-11-15,2028-02-14,B,draft\n";
    struct world world = {0};
    struct text_buffer history = {0}, schedule = {0};
    text_buffer_print(&history, "%s%s", columns, rows);
    text_buffer_print(&schedule, "%s%s", rows, "Q,2,2028-02-15,2028-03-14,B,proposed\n");
    given_money(&world, "company,places,cost_per_month\nA,1,10\nB,3,20\n", "candidate\nP\nQ\nR\n",
                "history.csv", history.bytes);
    assert_costs(&world, schedule.bytes,
                 "A,2027-11,1,0,10,0,10,,A\r\n"
                 "B,2027-11,2,0,40,0,40,,B\r\n"
                 "B,2027-12,3,0,60,0,60,,B\r\n"
                 "B,2028-01,3,0,60,0,60,,B\r\n"
                 "B,2028-02,1,1,20,0,20,,B\r\n");
    text_buffer_release(&history);
    text_buffer_release(&schedule);
}

static void events_are_the_programmes_own_costs(void **state) {
    (void)state;
    struct world world = {0};
    given_money(&world, "company,places\nA,1\n", "candidate\nP\n", "events.csv",
                "event,from,to,days,cost\nE,2028-01-31,2028-02-02,3,1000.25\n"
                "F,2028-01-01,2028-01-01,1,500\nG,2028-02-01,2028-02-01,1,\n");
    assert_costs(&world, "P,1,2027-11-15,2028-02-14,A,proposed\n", ",2028-01,,,,,,1500.25,\r\n");
}

static void without_money_there_is_only_a_header(void **state) {
    (void)state;
    struct world world = {0};
    given_money(&world, "company,places\nA,1\n", "candidate\nP\n", NULL, NULL);
    assert_costs(&world, "P,1,2027-11-15,2028-02-14,A,proposed\n", "");
}

// What summary.csv says below its header: no goals here.
static void assert_summary(const struct costs *costs, const char *expected) {
    struct text_buffer out = {0};
    csv_summary(NULL, 0, costs, (struct csv_style){.dialect = {';', true}}, &out);
    assert_string_equal(strchr(out.bytes, '\n') + 1, expected);
    text_buffer_release(&out);
}

static void summary_says_whether_the_programme_carries_itself(void **state) {
    (void)state;
    struct world world = {0};
    struct schedule schedule = {0};
    struct costs costs = {0};
    given_money(&world, "company,places,cost_per_month,fee_per_year\nA,1,10.5,\nB,1,,100\n",
                "candidate\nP\n", "events.csv",
                "event,from,to,days,cost\nE,2028-01-31,2028-02-02,3,300\n");
    read_rows(&world, "P,1,2027-11-15,2028-02-14,A,proposed\n", &schedule);
    assert_true(costs_count(&costs, &world.programme, &schedule));
    assert_int_equal(costs.income,
                     20000); // two years of 100; months of trainees are not the programme's
    assert_summary(&costs, "income;;200;;\r\nspending;;300;;\r\nresult;;-100;;\r\n");
    assert_summary(&(struct costs){0}, "");
    costs_release(&costs);
    schedule_release(&schedule);
    world_release(&world);
}

static void amounts_beyond_all_bounds_are_refused(void **state) {
    (void)state;
    struct world world = {0};
    struct schedule schedule = {0};
    struct costs costs = {0};
    given_money(&world, "company,places,cost_per_month\nA,1,1\n", "candidate\nP\n", NULL, NULL);
    read_rows(&world, "P,1,2027-11-15,2028-02-14,A,proposed\n", &schedule);
    world.programme.companies[0].cost_per_month = INT64_MAX / 3;
    assert_true(costs_count(&costs, &world.programme, &schedule));
    costs_release(&costs);
    world.programme.companies[0].cost_per_month = INT64_MAX / 3 + 1;
    assert_false(costs_count(&costs, &world.programme, &schedule));
    costs_release(&costs);
    schedule_release(&schedule);
    world_release(&world);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_count_from_the_first_day_of_the_module),
        cmocka_unit_test(fee_is_paid_once_in_every_year_and_is_another_with_a_trainee),
        cmocka_unit_test(only_members_pay_fees_from_their_first_month_on),
        cmocka_unit_test(everybody_who_is_there_costs_and_new_ones_are_told_apart),
        cmocka_unit_test(events_are_the_programmes_own_costs),
        cmocka_unit_test(without_money_there_is_only_a_header),
        cmocka_unit_test(summary_says_whether_the_programme_carries_itself),
        cmocka_unit_test(amounts_beyond_all_bounds_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
