// SPDX-License-Identifier: GPL-3.0-or-later
//
// What if: a change is read as if the files said it.
#include "base/day.h"
#include "support/given.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static const char companies[] = "company,name,places,promised_months\nA,Acme AS,1,16\nB.1,,1,\n";
static const char candidates[] = "candidate,name,wishes,available_from\nP,Per,A > B.1,\nQ,,B.1,\n";
static const char rules[] = "rule,value,intake\nstart,2027-01-01,\nmodules,2,\nadmit_max,2,\n"
                            "plan_from,2027-03-01,\n";
static const char offers[] = "offer,company,places\no,A,1\np,B.1,1\n";
static const char history[] = "candidate,module,from,to,company,status\n"
                              "P,1,2027-01-01,2027-08-31,A,published\n"
                              "P,2,2027-09-01,2028-04-30,A,cancelled\n"
                              "Z,2,2027-09-01,2028-04-30,Acme AS,published\n";

static void given_world(struct world *world) {
    given_programme(world, "rules.csv", rules, "companies.csv", companies, "candidates.csv",
                    candidates, "offers.csv", offers, "history.csv", history, NULL);
    assert_true(world->good);
    programme_release(&world->programme);
    reading_release(&world->reading);
}

// Reads the same files again, with one more change.
static bool what_if(struct world *world, enum change_kind kind, const char *text) {
    assert_true(changes_add(&world->folder.changes, kind, text));
    programme_release(&world->programme);
    reading_release(&world->reading);
    findings_release(&world->findings);
    return programme_read(&world->folder, &world->programme, &world->reading, &world->findings);
}

static void a_cell_says_what_it_is_set_to(void **state) {
    (void)state;
    struct world world = {0};
    given_world(&world);
    assert_true(what_if(&world, CHANGE_SET, "companies.csv:A.places=7"));
    assert_int_equal(world.programme.companies[0].places, 7);
    assert_int_equal(world.programme.companies[1].places, 1);
    assert_int_equal(world.programme.companies[0].promised_months, 16);
    world_release(&world);
}

static void a_row_is_called_by_its_name_and_an_id_may_hold_a_full_stop(void **state) {
    (void)state;
    struct world world = {0};
    given_world(&world);
    assert_true(what_if(&world, CHANGE_SET, "bedrifter.csv:Acme AS.PLASSER=3"));
    assert_true(what_if(&world, CHANGE_SET, "companies.csv:B.1.places=4"));
    assert_int_equal(world.programme.companies[0].places, 3);
    assert_int_equal(world.programme.companies[1].places, 4);
    world_release(&world);
}

static void a_column_that_the_file_lacks_is_added(void **state) {
    (void)state;
    struct world world = {0};
    given_world(&world);
    assert_true(what_if(&world, CHANGE_SET, "companies.csv:B.1.max_months=8"));
    assert_int_equal(world.programme.companies[0].max_months, NO_LIMIT);
    assert_int_equal(world.programme.companies[1].max_months, 8);
    world_release(&world);
}

static void a_blank_value_means_the_default(void **state) {
    (void)state;
    struct world world = {0};
    given_world(&world);
    assert_true(what_if(&world, CHANGE_SET, "companies.csv:A.places="));
    assert_int_equal(world.programme.companies[0].places, NO_PLACES);
    world_release(&world);
}

static void a_rule_is_replaced_or_added(void **state) {
    (void)state;
    struct world world = {0};
    given_world(&world);
    assert_true(what_if(&world, CHANGE_SET, "rules.csv:opptak_maks=1"));
    assert_true(what_if(&world, CHANGE_SET, "rules.csv:companies_min=1"));
    const struct rules *read = &world.programme.intakes[0].rules;
    assert_int_equal(read->value[RULE_ADMIT_MAX], 1);
    assert_int_equal(read->at[RULE_ADMIT_MAX].line, 4);
    assert_int_equal(read->value[RULE_COMPANIES_MIN], 1);
    assert_int_equal(read->at[RULE_COMPANIES_MIN].line, 6);
    world_release(&world);
}

static void of_two_values_of_a_cell_the_last_one_counts(void **state) {
    (void)state;
    struct world world = {0};
    given_world(&world);
    assert_true(what_if(&world, CHANGE_SET, "companies.csv:A.places=5"));
    assert_true(what_if(&world, CHANGE_SET, "companies.csv:A.places=6"));
    assert_int_equal(world.programme.companies[0].places, 6);
    world_release(&world);
}

static void without_a_company_nothing_of_it_is_offered_or_promised(void **state) {
    (void)state;
    struct world world = {0};
    given_world(&world);
    assert_true(what_if(&world, CHANGE_WITHOUT_COMPANY, "Acme AS"));
    const struct programme *programme = &world.programme;
    assert_int_equal(programme->companies[0].places, NO_PLACES);
    assert_int_equal(programme->companies[0].promised_months, 0);
    for (size_t i = 0; i < programme->offer_count; i++) {
        assert_int_equal(programme->offers[i].company, 1);
    }
    assert_int_equal(programme->candidates[0].wish_count, 2);
    world_release(&world);
}

static void without_a_company_only_what_began_before_plan_from_is_left_of_it(void **state) {
    (void)state;
    struct world world = {0};
    given_world(&world);
    assert_true(what_if(&world, CHANGE_WITHOUT_COMPANY, "A"));
    assert_int_equal(world.programme.history.count, 1);
    assert_string_equal(world.programme.history.placements[0].candidate_id, "P");
    assert_true(what_if(&world, CHANGE_SET, "rules.csv:plan_from="));
    assert_int_equal(world.programme.history.count, 0);
    world_release(&world);
}

static void without_a_candidate_somebody_withdraws_on_plan_from(void **state) {
    (void)state;
    struct world world = {0};
    int32_t day = 0;
    given_world(&world);
    assert_true(what_if(&world, CHANGE_WITHOUT_CANDIDATE, "Per"));
    assert_int_equal(world.programme.candidates[0].status, STATUS_WITHDRAWN);
    assert_true(day_from_text("2027-03-01", &day));
    assert_int_equal(world.programme.candidates[0].withdrawn_from, day);
    assert_int_equal(world.programme.candidates[1].status, STATUS_APPLICANT);
    assert_int_equal(world.programme.history.count, 2);
    world_release(&world);
}

static void somebody_whom_only_the_history_knows_can_be_left_out(void **state) {
    (void)state;
    struct world world = {0};
    given_world(&world);
    assert_true(what_if(&world, CHANGE_WITHOUT_CANDIDATE, "Z"));
    assert_int_equal(world.programme.history.count, 2);
    assert_int_equal(world.reading.totals[4].rows, 2);
    world_release(&world);
}

static void what_points_nowhere_is_an_error(void **state) {
    (void)state;
    static const char *const texts[] = {
        "companies.csv:C.places=1", "companies.csv:A.seats=1",  "history.csv:P.status=draft",
        "other.csv:A.places=1",     "rules.csv:admit_max@X=1=", "events.csv:e.days=1",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct world world = {0};
        given_world(&world);
        assert_false(what_if(&world, CHANGE_SET, texts[i]));
        world_release(&world);
    }
}

static void a_change_of_another_form_is_none(void **state) {
    (void)state;
    static const char *const texts[] = {
        "",
        "companies.csv",
        "companies.csv:A",
        "companies.csv:A=1",
        "companies.csv:.places=1",
        "companies.csv:A.=1",
        "rules.csv:=1",
        "rules.csv:@X=1",
        "rules.csv:a@=1",
        "companies.csv:A.name=\n",
        "companies.csv:A.name=\xff",
    };
    struct changes changes = {0};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_false(changes_add(&changes, CHANGE_SET, texts[i]));
    }
    assert_false(changes_add(&changes, CHANGE_WITHOUT_COMPANY, " "));
    assert_int_equal(changes.count, 0);
    changes_release(&changes);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_says_what_it_is_set_to),
        cmocka_unit_test(a_row_is_called_by_its_name_and_an_id_may_hold_a_full_stop),
        cmocka_unit_test(a_column_that_the_file_lacks_is_added),
        cmocka_unit_test(a_blank_value_means_the_default),
        cmocka_unit_test(a_rule_is_replaced_or_added),
        cmocka_unit_test(of_two_values_of_a_cell_the_last_one_counts),
        cmocka_unit_test(without_a_company_nothing_of_it_is_offered_or_promised),
        cmocka_unit_test(without_a_company_only_what_began_before_plan_from_is_left_of_it),
        cmocka_unit_test(without_a_candidate_somebody_withdraws_on_plan_from),
        cmocka_unit_test(somebody_whom_only_the_history_knows_can_be_left_out),
        cmocka_unit_test(what_points_nowhere_is_an_error),
        cmocka_unit_test(a_change_of_another_form_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
