// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading a history: what is doubted, what is not, and that it is written as it was read. The
// smallest input for each doubt lies in tests/findings/.
#include "output/csv.h"
#include "support/given.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#define RULES "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\nadmit_max,all\n"
#define HEAD  "candidate,intake,module,from,to,company,offer,status\n"

// How many doubts of this kind these files raise.
static size_t doubts(enum finding_kind kind, const char *rules, const char *companies,
                     const char *candidates, const char *history) {
    struct world world = {0};
    assert_true(given_programme(&world, "rules.csv", rules, "companies.csv", companies,
                                "candidates.csv", candidates, "history.csv", history, NULL));
    size_t count = findings_of_kind(&world.findings, kind);
    world_release(&world);
    return count;
}

static void gone_offer_is_written_as_it_was(void **state) {
    (void)state;
    static const char history[] = HEAD "P,,1,2027-01-01,2027-01-31,A,o-7,published\n"
                                       "P,,2,2027-02-01,2027-02-28,B,,published\n";
    struct world world = {0};
    struct text_buffer out = {0};
    struct csv_style style = {.dialect = {',', false}};
    assert_true(given_programme(&world, "rules.csv", RULES, "companies.csv",
                                "company,places\nA,1\nB,\n", "candidates.csv", "candidate\nP\n",
                                "history.csv", history, NULL));
    csv_schedule(&world.programme, &world.programme.history, style, &out);
    assert_non_null(strstr(out.bytes, "P,,1,2027-01-01,2027-01-31,A,o-7,published,"));
    assert_non_null(strstr(out.bytes, "P,,2,2027-02-01,2027-02-28,B,,published,"));
    text_buffer_release(&out);
    world_release(&world);
}

// P and Q begin together and R in the middle; S comes when all have gone.
static void everybody_beyond_the_places_is_named_once(void **state) {
    (void)state;
    static const char history[] = HEAD "P,,1,2027-01-01,2027-01-20,A,,published\n"
                                       "Q,,1,2027-01-01,2027-01-31,A,,published\n"
                                       "R,,1,2027-01-15,2027-01-31,A,,published\n"
                                       "S,,2,2027-02-01,2027-02-28,A,,published\n";
    static const char people[] = "candidate\nP\nQ\nR\nS\n";
    assert_int_equal(
        doubts(FINDING_HISTORY_CROWDED, RULES, "company,places\nA,1\n", people, history), 2);
    assert_int_equal(
        doubts(FINDING_HISTORY_CROWDED, RULES, "company,places\nA,2\n", people, history), 1);
    assert_int_equal(
        doubts(FINDING_HISTORY_CROWDED, RULES, "company,places\nA,3\n", people, history), 0);
}

static void whoever_has_withdrawn_crowds_nobody(void **state) {
    (void)state;
    static const char history[] = HEAD "P,,2,2027-02-01,2027-02-28,A,,published\n"
                                       "Q,,2,2027-02-11,2027-02-28,A,,published\n";
    static const char people[] = "candidate,status,withdrawn_from\nP,withdrawn,%s\nQ,,\n";
    static const struct {
        const char *day;
        size_t doubts;
    } cases[] = {{"2027-02-11", 0}, {"2027-02-12", 1}, {"", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char candidates[200];
        snprintf(candidates, sizeof candidates, people, cases[i].day);
        assert_int_equal(
            doubts(FINDING_HISTORY_CROWDED, RULES, "company,places\nA,1\n", candidates, history),
            cases[i].doubts);
    }
}

static void what_ended_before_plan_from_is_not_doubted(void **state) {
    (void)state;
    static const char history[] = HEAD "P,,1,2027-01-01,2027-01-31,A,,published\n";
    static const char companies[] = "company,places,member_to\nA,1,2027-01-30\n";
    assert_int_equal(doubts(FINDING_HISTORY_NOT_MEMBER, RULES "plan_from,2027-01-31\n", companies,
                            "candidate\nP\n", history),
                     1);
    assert_int_equal(doubts(FINDING_HISTORY_NOT_MEMBER, RULES "plan_from,2027-02-01\n", companies,
                            "candidate\nP\n", history),
                     0);
}

static void draft_is_no_promise(void **state) {
    (void)state;
    assert_int_equal(doubts(FINDING_HISTORY_NOT_MEMBER, RULES,
                            "company,places,member_to\nA,1,2027-01-30\n", "candidate\nP\n",
                            HEAD "P,,1,2027-01-01,2027-01-31,A,,draft\n"),
                     0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gone_offer_is_written_as_it_was),
        cmocka_unit_test(everybody_beyond_the_places_is_named_once),
        cmocka_unit_test(whoever_has_withdrawn_crowds_nobody),
        cmocka_unit_test(what_ended_before_plan_from_is_not_doubted),
        cmocka_unit_test(draft_is_no_promise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
