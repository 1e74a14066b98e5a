// SPDX-License-Identifier: GPL-3.0-or-later
//
// The gap as people read it: never smaller than it is. And money in a sentence.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "output/terminal.h"

#include <stdlib.h>

static void expect_gap(int64_t value, int64_t best_possible, const char *wanted) {
    char text[NUMBER_TEXT_SIZE];
    assert_string_equal(terminal_gap(value, best_possible, text), wanted);
}

static void gap_is_nothing_only_where_the_best_possible_is_reached(void **state) {
    (void)state;
    expect_gap(8, 8, "0");
    expect_gap(0, 0, "0");
    expect_gap(INT64_MIN, INT64_MIN, "0");
    expect_gap(1000000000000, 1000000000001, "0.0001");
    expect_gap(INT64_MAX, INT64_MAX - 1, "0.0001");
}

static void gap_is_rounded_up(void **state) {
    (void)state;
    expect_gap(10000, 9999, "0.01");
    expect_gap(30000, 30001, "0.0034");
    expect_gap(30000, 29998, "0.0067");
    expect_gap(3, 2, "33.34");
    expect_gap(8, 9, "12.5");
    expect_gap(1000000, 1009999, "0.9999");
    expect_gap(10000001, 10100000, "1");
    expect_gap(1000000, 1010001, "1.01");
}

static void gap_is_a_share_of_the_value_and_of_one_where_that_is_nought(void **state) {
    (void)state;
    expect_gap(50, 100, "100");
    expect_gap(100, 50, "50");
    expect_gap(-100, -50, "50");
    expect_gap(-50, 50, "200");
    expect_gap(0, 12, "1200");
}

static void gap_of_numbers_beyond_all_goals_is_still_not_too_small(void **state) {
    (void)state;
    // The double of it is 100 %, and what is lost on the way only adds.
    expect_gap(INT64_C(1) << 61, INT64_C(1) << 62, "100.01");
    expect_gap(1, INT64_MAX / 1000000, "922337203685300");
}

static void expect_money(int64_t income, int64_t spending, const char *wanted) {
    char *said = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&said, &length);
    assert_non_null(out);
    terminal_money(income, spending, out);
    fclose(out);
    assert_string_equal(said, wanted);
    free(said);
}

static void money_is_told_in_a_sentence(void **state) {
    (void)state;
    expect_money(
        123450000, 20000000,
        "Members' fees are 1 234 500, events cost 200 000: the programme carries itself with "
        "1 034 500 left.\n");
    expect_money(
        99905, 100000,
        "Members' fees are 999.05, events cost 1 000: the programme does not carry itself, "
        "0.95 is lacking.\n");
    expect_money(0, 0,
                 "Members' fees are 0, events cost 0: the programme carries itself with 0 left.\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gap_is_nothing_only_where_the_best_possible_is_reached),
        cmocka_unit_test(gap_is_rounded_up),
        cmocka_unit_test(gap_is_a_share_of_the_value_and_of_one_where_that_is_nought),
        cmocka_unit_test(gap_of_numbers_beyond_all_goals_is_still_not_too_small),
        cmocka_unit_test(money_is_told_in_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
