// SPDX-License-Identifier: GPL-3.0-or-later
//
// The base room: days, numbers, texts, digests, memory, and how findings look when they are
// printed.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/day.h"
#include "base/digest.h"
#include "base/finding.h"
#include "base/language.h"
#include "base/number.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static int32_t day_of(const char *text) {
    int32_t day = 0;
    assert_true(day_from_text(text, &day));
    return day;
}

static void expect_day_text(int32_t day, const char *expected) {
    char text[DAY_TEXT_SIZE];
    assert_string_equal(day_to_text(day, text), expected);
}

static void days_are_counted_from_1970(void **state) {
    (void)state;
    assert_int_equal(day_of("1970-01-01"), 0);
    assert_int_equal(day_of("1969-12-31"), -1);
    assert_int_equal(day_of("2000-03-01"), 11017);
    assert_int_equal(day_of("1.9.2026"), day_of("2026-09-01"));
    assert_int_equal(day_of("01.09.2026"), day_of("2026-09-01"));
}

static void every_day_of_three_centuries_is_the_one_after_the_day_before(void **state) {
    (void)state;
    int32_t last = day_of("2199-12-31");
    char text[DAY_TEXT_SIZE], before[DAY_TEXT_SIZE] = "";
    for (int32_t day = day_of("1900-01-01"); day <= last; day++) {
        assert_int_equal(day_of(day_to_text(day, text)), day);
        assert_true(strcmp(before, text) < 0);
        strcpy(before, text);
    }
}

static void what_is_no_date_is_refused(void **state) {
    (void)state;
    static const char *const texts[] = {
        "",           "2026",      "2026-9-01",  "2026-02-29",  "2026-13-01",  "2026-00-10",
        "1.9.26",     "1/9/2026",  "31.4.2026",  "2026-09-01x", " 2026-09-01", "1899-12-31",
        "2200-01-01", "1.9.20261", "1900-02-29", "2026.09.01",  "001.9.2026",  "2026-09-1 ",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        int32_t day = 0;
        assert_false(day_from_text(texts[i], &day));
    }
}

static void leap_days_follow_the_calendar(void **state) {
    (void)state;
    int32_t day = 0;
    assert_true(day_from_date(2000, 2, 29, &day));
    assert_true(day_from_date(2028, 2, 29, &day));
    assert_false(day_from_date(2100, 2, 29, &day));
}

static void open_ends_are_written_as_nothing(void **state) {
    (void)state;
    expect_day_text(DAY_ALWAYS, "");
    expect_day_text(DAY_FOREVER, "");
}

static void months_end_on_their_last_day(void **state) {
    (void)state;
    expect_day_text(day_add_months(day_of("2026-08-31"), 6), "2027-02-28");
    expect_day_text(day_add_months(day_of("2027-08-31"), 6), "2028-02-29");
    expect_day_text(day_add_months(day_of("2026-12-01"), 1), "2027-01-01");
    expect_day_text(day_add_months(day_of("2026-01-15"), -1), "2025-12-15");
    expect_day_text(day_add_months(day_of("2026-01-31"), 0), "2026-01-31");
}

static void months_count_from_the_year_nought(void **state) {
    (void)state;
    assert_int_equal(day_month(day_of("2026-01-31")), 2026 * 12);
    assert_int_equal(day_month(day_of("2026-12-01")), 2026 * 12 + 11);
    assert_int_equal(month_first_day(2026 * 12 + 11), day_of("2026-12-01"));
}

static void expect_number(const char *text, int decimals, int64_t expected) {
    int64_t value = -1;
    assert_int_equal(number_from_text(text, decimals, &value), NUMBER_GOOD);
    assert_true(value == expected);
}

static void expect_problem(const char *text, int decimals, enum number_problem problem) {
    int64_t value = 0;
    assert_int_equal(number_from_text(text, decimals, &value), problem);
}

static void numbers_are_exact_with_comma_or_point(void **state) {
    (void)state;
    expect_number("1,5", 2, 150);
    expect_number("1.5", 2, 150);
    expect_number("0", 0, 0);
    expect_number("-12", 0, -12);
    expect_number("+12", 0, 12);
    expect_number("\u22127,25", 2, -725);
    expect_number("7,50", 2, 750);
    expect_number("12 345", 0, 12345);
    expect_number("1\u00a0234\u202f567,8", 1, 12345678);
    expect_number("007", 0, 7);
    expect_number("9223372036854775807", 0, INT64_MAX);
}

static void what_is_no_number_is_refused(void **state) {
    (void)state;
    static const char *const texts[] = {"",    "-",    "x",     "1,",     ",5",       "1,5,5",
                                        "1e3", "0x10", "12 34", "1  234", "1234 567", " 1",
                                        "1 ",  "--1",  "1,5 ",  "nan",    "inf",      "1 234 56"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        expect_problem(texts[i], 2, NUMBER_NOT_A_NUMBER);
    }
}

static void doubtful_and_large_numbers_say_why(void **state) {
    (void)state;
    expect_problem("1.234", 2, NUMBER_AMBIGUOUS);
    expect_problem("1.000", 0, NUMBER_AMBIGUOUS);
    expect_problem("1,000", 0, NUMBER_AMBIGUOUS);
    expect_problem("1,255", 2, NUMBER_AMBIGUOUS);
    expect_problem("1,5", 0, NUMBER_TOO_MANY_DECIMALS);
    expect_problem("9223372036854775808", 0, NUMBER_TOO_LARGE);
    expect_problem("92233720368547758,08", 2, NUMBER_TOO_LARGE);
    expect_problem("92233720368547759", 2, NUMBER_TOO_LARGE);
}

static void numbers_are_written_without_needless_zeros(void **state) {
    (void)state;
    static const struct {
        int64_t value;
        int decimals;
        char point;
        const char *text;
    } numbers[] = {
        {150, 2, '.', "1.5"},
        {200, 2, '.', "2"},
        {-725, 2, ',', "-7,25"},
        {5, 2, '.', "0.05"},
        {0, 2, '.', "0"},
        {-5, 0, '.', "-5"},
        {-1, 3, ',', "-0,001"},
        {INT64_MIN, 0, '.', "-9223372036854775808"},
        {INT64_MAX, 6, '.', "9223372036854.775807"},
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char text[NUMBER_TEXT_SIZE];
        number_to_text(numbers[i].value, numbers[i].decimals, numbers[i].point, text);
        assert_string_equal(text, numbers[i].text);
    }
}

static void the_greatest_common_divisor_is_never_negative(void **state) {
    (void)state;
    assert_int_equal(number_gcd(12, -18), 6);
    assert_int_equal(number_gcd(-4, 0), 4);
    assert_int_equal(number_gcd(0, 0), 0);
}

static void text_is_brought_to_normal_form_and_trimmed(void **state) {
    (void)state;
    struct arena arena = {0};
    static const char composed[] = " \u00a0\u202f\ufeffA\u030a \u00f8\t\r\n";
    assert_string_equal(text_normal(&arena, composed, strlen(composed)), "\u00c5 \u00f8");
    assert_string_equal(text_normal(&arena, "", 0), "");
    assert_string_equal(text_normal(&arena, " \t", 2), "");
    assert_string_equal(text_normal(&arena, "abc", 2), "ab");
    arena_release(&arena);
}

static void text_is_folded_for_comparison_without_case(void **state) {
    (void)state;
    struct arena arena = {0};
    assert_string_equal(text_folded(&arena, "Å Straße"), "å strasse");
    assert_string_equal(text_folded(&arena, "A\u030a"), "å");
    assert_string_equal(text_folded(&arena, ""), "");
    arena_release(&arena);
}

static void characters_and_width_are_what_a_reader_sees(void **state) {
    (void)state;
    assert_int_equal(text_characters("blå", strlen("blå")), 3);
    assert_int_equal(text_characters("bla\u030a", strlen("bla\u030a")), 3);
    assert_int_equal(text_width("bla\u030a", strlen("bla\u030a")), 3);
    assert_int_equal(text_characters("漢字", strlen("漢字")), 2);
    assert_int_equal(text_width("漢字", strlen("漢字")), 4);
}

static void text_is_cut_between_characters(void **state) {
    (void)state;
    assert_int_equal(text_fitting("blå", 9), strlen("blå"));
    assert_int_equal(text_fitting("blå", 2), 2);
    assert_int_equal(text_fitting("bla\u030ab", 3), strlen("bla\u030a"));
    assert_int_equal(text_fitting("漢字", 3), strlen("漢"));
    assert_int_equal(text_fitting("漢字", 1), 0);
    assert_int_equal(text_fitting("", 4), 0);
}

static void distance_counts_typing_errors(void **state) {
    (void)state;
    assert_int_equal(text_distance("company", "company"), 0);
    assert_int_equal(text_distance("company", "compnay"), 1);
    assert_int_equal(text_distance("company", "conpan"), 2);
    assert_int_equal(text_distance("", "abc"), 3);
    assert_int_equal(text_distance("møte", "mote"), 1);
    char long_word[70] = {0};
    memset(long_word, 'a', 65);
    assert_true(text_distance(long_word, long_word) == SIZE_MAX);
}

static void words_resemble_each_other_across_case_and_small_errors(void **state) {
    (void)state;
    assert_true(text_resembles("Company", "company"));
    assert_true(text_resembles("member from", "member_from"));
    assert_true(text_resembles("compnay", "company"));
    assert_false(text_resembles("to", "from"));
    assert_false(text_resembles("", "ab"));
    assert_false(text_resembles("cat", "car"));
}

static void a_list_has_its_word_before_the_last_item_only(void **state) {
    (void)state;
    struct arena arena = {0};
    const char *list = language_list(&arena, NULL, "a", false);
    assert_string_equal(list, "a");
    list = language_list(&arena, list, "b", false);
    assert_string_equal(list, "a, b");
    assert_string_equal(language_list(&arena, list, "3 more", true), "a, b and 3 more");
    assert_string_equal(language_list(&arena, NULL, "only", true), "only");
    arena_release(&arena);
}

static void a_buffer_grows_with_what_is_added(void **state) {
    (void)state;
    struct text_buffer buffer = {0};
    for (int i = 0; i < 1000; i++) {
        text_buffer_print(&buffer, "%03d", i);
    }
    text_buffer_add(&buffer, "!");
    assert_int_equal(buffer.length, 3001);
    assert_string_equal(buffer.bytes + 2997, "999!");
    text_buffer_release(&buffer);
    assert_null(buffer.bytes);
}

static void an_arena_keeps_everything_until_it_is_released(void **state) {
    (void)state;
    struct arena arena = {0};
    const char *first = arena_copy(&arena, "first");
    for (int i = 0; i < 1000; i++) {
        const char *zeros = arena_new(&arena, 100, 3);
        assert_int_equal(zeros[0] + zeros[299], 0);
    }
    const char *printed = arena_print(&arena, "%s of %d", first, 1000);
    assert_string_equal(printed, "first of 1000");
    assert_string_equal(arena_copy_bytes(&arena, "abc", 2), "ab");
    arena_release(&arena);
    arena_release(&arena);
}

static void an_array_grows_is_sorted_and_searched(void **state) {
    (void)state;
    const char **items = NULL;
    size_t capacity = 0;
    static const char *const words[] = {"d", "b", "å", "a", "c", "f", "e", "h", "g", "i"};
    enum { WORDS = sizeof words / sizeof *words };
    for (size_t i = 0; i < WORDS; i++) {
        items = array_room(items, i, &capacity, sizeof *items);
        items[i] = words[i];
    }
    array_sort(items, WORDS, sizeof *items, text_compare);
    assert_string_equal(items[0], "a");
    assert_string_equal(items[WORDS - 1], "å");
    const char *key = "c", *missing = "z";
    assert_int_equal(array_find(&key, items, WORDS, sizeof *items, text_compare), 2);
    assert_int_equal(array_find(&missing, items, WORDS, sizeof *items, text_compare), WORDS);
    assert_int_equal(array_find(&key, NULL, 0, sizeof *items, text_compare), 0);
    array_sort(NULL, 0, sizeof *items, text_compare);
    free(items);
}

static void digests_match_the_published_examples(void **state) {
    (void)state;
    char text[DIGEST_TEXT_SIZE];
    struct digest digest = digest_of("abc", 3);
    assert_string_equal(digest_to_text(&digest, text),
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    // RFC 4231, test case 2.
    digest = digest_keyed("Jefe", "what do ya want for nothing?");
    assert_string_equal(digest_to_text(&digest, text),
                        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

// Prints the findings, expects this text, and releases them.
static void expect_printed(struct findings *findings, const char *expected) {
    char *printed = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&printed, &size);
    findings_print(findings, out);
    fclose(out);
    assert_string_equal(printed, expected);
    free(printed);
    findings_release(findings);
}

// One finding about this place of a line, as it is printed below its first line.
static void expect_excerpt(const char *line, size_t column, size_t width, const char *excerpt) {
    struct findings findings = {0};
    struct text_buffer expected = {0};
    struct origin at = {"f.csv", 2, column, width, line};
    findings_add(&findings, FINDING_NOT_A_DATE, &at, "x", NULL);
    text_buffer_print(&expected, "f.csv:2:%zu: error: not a date 'x'\n%s", column, excerpt);
    expect_printed(&findings, expected.bytes);
    text_buffer_release(&expected);
}

static void a_finding_is_shown_with_its_place_and_a_hint(void **state) {
    (void)state;
    struct findings findings = {0};
    struct origin at = {"candidates.csv", 14, 18, 7, "C-0117;Jana Roth;ACME AG;2026-09-01"};
    findings_add(&findings, FINDING_UNKNOWN_COMPANY, &at, "ACME AG", "%s:%d has '%s'.",
                 "companies.csv", 7, "Acme AG");
    expect_printed(&findings, "candidates.csv:14:18: error: unknown company 'ACME AG'\n"
                              "    C-0117;Jana Roth;ACME AG;2026-09-01\n"
                              "                     ^~~~~~~\n"
                              "  hint: companies.csv:7 has 'Acme AG'.\n");
}

static void a_finding_owns_its_texts(void **state) {
    (void)state;
    struct findings findings = {0};
    char text[] = "word";
    findings_add(&findings, FINDING_UNKNOWN_WORD, &(struct origin){text, 1, 1, 4, text}, text,
                 NULL);
    memset(text, '#', 4);
    expect_printed(&findings, "word:1:1: error: unknown word 'word'\n    word\n    ^~~~\n");
}

static void a_finding_may_stand_in_a_line_in_a_file_or_nowhere(void **state) {
    (void)state;
    struct findings findings = {0};
    findings_add(&findings, FINDING_NO_PATH, NULL, NULL, NULL);
    findings_add(&findings, FINDING_EMPTY_FILE, &(struct origin){.file = "b"}, NULL, "Fill it.");
    findings_add(&findings, FINDING_NO_DELIMITER, &(struct origin){"b", 1, 0, 0, "x"}, NULL, NULL);
    struct text_buffer expected = {0};
    text_buffer_print(&expected, "error: %s\n", finding_phrase(FINDING_NO_PATH)->phrase);
    text_buffer_print(&expected, "b: error: %s\n  hint: Fill it.\n",
                      finding_phrase(FINDING_EMPTY_FILE)->phrase);
    text_buffer_print(&expected, "b:1: error: %s\n    x\n",
                      finding_phrase(FINDING_NO_DELIMITER)->phrase);
    expect_printed(&findings, expected.bytes);
    text_buffer_release(&expected);
}

static void the_caret_stands_under_wide_and_combining_characters(void **state) {
    (void)state;
    expect_excerpt("漢字;bad;x", 4, 3, "    漢字;bad;x\n         ^~~\n");
    expect_excerpt("a;漢字;x", 3, 2, "    a;漢字;x\n      ^~~~\n");
    expect_excerpt("A\u030as;bad", 4, 3, "    A\u030as;bad\n       ^~~\n");
    expect_excerpt("x;A\u030as;b", 3, 2, "    x;A\u030as;b\n      ^~\n");
    expect_excerpt("a;b", 4, 0, "    a;b\n       ^\n");
    expect_excerpt("", 1, 0, "    \n    ^\n");
}

static void control_characters_are_shown_escaped_and_keep_the_caret_in_place(void **state) {
    (void)state;
    expect_excerpt("a\x1b[1m;bad", 7, 3, "    a\\x1b[1m;bad\n             ^~~\n");
}

static void tabs_take_one_column(void **state) {
    (void)state;
    expect_excerpt("a\tb\tbad", 5, 3, "    a b bad\n        ^~~\n");
}

static void a_long_line_is_cut_around_the_place(void **state) {
    (void)state;
    struct text_buffer line = {0}, excerpt = {0};
    for (int i = 0; i < 100; i++) {
        text_buffer_add(&line, "åb");
    }
    text_buffer_add(&excerpt, "    ");
    for (int i = 0; i < 48; i++) {
        text_buffer_add(&excerpt, "åb");
    }
    text_buffer_print(&excerpt, "\n%*s^~\n", 4 + 48, "");
    expect_excerpt(line.bytes, 101, 2, excerpt.bytes);
    text_buffer_release(&line);
    text_buffer_release(&excerpt);
}

static void a_wide_place_in_a_long_line_is_cut_at_its_end(void **state) {
    (void)state;
    struct text_buffer line = {0}, excerpt = {0};
    text_buffer_add(&excerpt, "    ");
    for (int i = 0; i < 300; i++) {
        text_buffer_add(&line, "x");
        text_buffer_add(&excerpt, i < 96 ? "x" : "");
    }
    text_buffer_add(&excerpt, "\n    ^");
    for (int i = 1; i < 96; i++) {
        text_buffer_add(&excerpt, "~");
    }
    text_buffer_add(&excerpt, "\n");
    expect_excerpt(line.bytes, 1, 300, excerpt.bytes);
    text_buffer_release(&line);
    text_buffer_release(&excerpt);
}

static void findings_are_sorted_by_place_and_counted_by_kind(void **state) {
    (void)state;
    struct findings findings = {0};
    findings_add(&findings, FINDING_ID_FRAGILE, &(struct origin){.file = "b", .line = 2}, "3",
                 NULL);
    findings_add(&findings, FINDING_ID_TWICE, &(struct origin){.file = "b", .line = 2}, "2", NULL);
    findings_add(&findings, FINDING_ID_TWICE, &(struct origin){.file = "a", .line = 9}, "1", NULL);
    assert_int_equal(findings.errors, 2);
    assert_int_equal(findings_of_kind(&findings, FINDING_ID_TWICE), 2);
    expect_printed(&findings, "a:9: error: id stands here twice '1'\n"
                              "b:2: warning: a spreadsheet may change this id '3'\n"
                              "b:2: error: id stands here twice '2'\n");
}

static void after_200_findings_the_rest_is_counted(void **state) {
    (void)state;
    struct findings findings = {0};
    struct text_buffer expected = {0};
    for (size_t i = 1; i <= 203; i++) {
        findings_add(&findings, FINDING_NOT_A_DATE, &(struct origin){.file = "f", .line = i}, NULL,
                     NULL);
        if (i <= 200) {
            text_buffer_print(&expected, "f:%zu: error: not a date\n", i);
        }
    }
    text_buffer_add(&expected, "... and 3 more findings.\n");
    expect_printed(&findings, expected.bytes);
    text_buffer_release(&expected);
}

static void every_kind_of_finding_has_a_name_and_a_phrase_of_its_own(void **state) {
    (void)state;
    for (int kind = 0; kind < FINDING_KINDS; kind++) {
        const struct finding_phrase *phrase = finding_phrase((enum finding_kind)kind);
        assert_non_null(phrase->name);
        assert_non_null(phrase->phrase);
        for (int other = 0; other < kind; other++) {
            assert_string_not_equal(phrase->name, finding_phrase((enum finding_kind)other)->name);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_counted_from_1970),
        cmocka_unit_test(every_day_of_three_centuries_is_the_one_after_the_day_before),
        cmocka_unit_test(what_is_no_date_is_refused),
        cmocka_unit_test(leap_days_follow_the_calendar),
        cmocka_unit_test(open_ends_are_written_as_nothing),
        cmocka_unit_test(months_end_on_their_last_day),
        cmocka_unit_test(months_count_from_the_year_nought),
        cmocka_unit_test(numbers_are_exact_with_comma_or_point),
        cmocka_unit_test(what_is_no_number_is_refused),
        cmocka_unit_test(doubtful_and_large_numbers_say_why),
        cmocka_unit_test(numbers_are_written_without_needless_zeros),
        cmocka_unit_test(the_greatest_common_divisor_is_never_negative),
        cmocka_unit_test(text_is_brought_to_normal_form_and_trimmed),
        cmocka_unit_test(text_is_folded_for_comparison_without_case),
        cmocka_unit_test(characters_and_width_are_what_a_reader_sees),
        cmocka_unit_test(text_is_cut_between_characters),
        cmocka_unit_test(distance_counts_typing_errors),
        cmocka_unit_test(words_resemble_each_other_across_case_and_small_errors),
        cmocka_unit_test(a_list_has_its_word_before_the_last_item_only),
        cmocka_unit_test(a_buffer_grows_with_what_is_added),
        cmocka_unit_test(an_arena_keeps_everything_until_it_is_released),
        cmocka_unit_test(an_array_grows_is_sorted_and_searched),
        cmocka_unit_test(digests_match_the_published_examples),
        cmocka_unit_test(a_finding_is_shown_with_its_place_and_a_hint),
        cmocka_unit_test(a_finding_owns_its_texts),
        cmocka_unit_test(a_finding_may_stand_in_a_line_in_a_file_or_nowhere),
        cmocka_unit_test(the_caret_stands_under_wide_and_combining_characters),
        cmocka_unit_test(control_characters_are_shown_escaped_and_keep_the_caret_in_place),
        cmocka_unit_test(tabs_take_one_column),
        cmocka_unit_test(a_long_line_is_cut_around_the_place),
        cmocka_unit_test(a_wide_place_in_a_long_line_is_cut_at_its_end),
        cmocka_unit_test(findings_are_sorted_by_place_and_counted_by_kind),
        cmocka_unit_test(after_200_findings_the_rest_is_counted),
        cmocka_unit_test(every_kind_of_finding_has_a_name_and_a_phrase_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
