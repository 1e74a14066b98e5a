// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writing tables: by the book, as a spreadsheet wants it, and always so that it reads back the
// same.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/day.h"
#include "table/table.h"
#include "table/writer.h"

#include <string.h>

static const struct dialect by_the_book = {',', false};
static const struct dialect excel = {';', true};

// What one text becomes as a cell, without the mark in front and the line end behind.
static void expect_text(struct dialect dialect, const char *text, const char *written) {
    struct writer writer = {0};
    writer_open(&writer, dialect);
    size_t start = writer.text.length;
    writer_text(&writer, text);
    assert_string_equal(writer.text.bytes + start, written);
    writer_release(&writer);
}

static void rows_end_with_cr_lf_and_cells_are_divided(void **state) {
    (void)state;
    struct writer writer = {0};
    writer_open(&writer, by_the_book);
    writer_text(&writer, "a");
    writer_blank(&writer);
    writer_whole(&writer, -12);
    writer_end_row(&writer);
    writer_text(&writer, "b");
    writer_end_row(&writer);
    assert_string_equal(writer.text.bytes, "a,,-12\r\nb\r\n");
    writer_release(&writer);
}

static void a_spreadsheet_gets_a_mark_a_decimal_comma_and_its_delimiter(void **state) {
    (void)state;
    struct writer writer = {0};
    writer_open(&writer, excel);
    writer_number(&writer, 150, 2);
    writer_number(&writer, -725, 2);
    writer_number(&writer, 200, 2);
    writer_end_row(&writer);
    assert_string_equal(writer.text.bytes, "\ufeff1,5;-7,25;2\r\n");
    writer_release(&writer);
}

static void a_decimal_comma_is_quoted_where_the_comma_divides(void **state) {
    (void)state;
    struct writer writer = {0};
    writer_open(&writer, (struct dialect){',', true});
    writer_number(&writer, 15, 1);
    writer_whole(&writer, 3);
    writer_end_row(&writer);
    assert_string_equal(writer.text.bytes, "\ufeff\"1,5\",3\r\n");
    writer_release(&writer);
}

static void by_the_book_there_is_no_mark_and_a_decimal_point(void **state) {
    (void)state;
    struct writer writer = {0};
    writer_open(&writer, by_the_book);
    writer_number(&writer, 150, 2);
    writer_end_row(&writer);
    assert_string_equal(writer.text.bytes, "1.5\r\n");
    writer_release(&writer);
}

static void days_are_written_in_full_and_open_ends_are_blank(void **state) {
    (void)state;
    struct writer writer = {0};
    int32_t day = 0;
    assert_true(day_from_date(2026, 9, 1, &day));
    writer_open(&writer, by_the_book);
    writer_day(&writer, DAY_ALWAYS);
    writer_day(&writer, day);
    writer_day(&writer, DAY_FOREVER);
    writer_end_row(&writer);
    assert_string_equal(writer.text.bytes, ",2026-09-01,\r\n");
    writer_release(&writer);
}

static void quotation_marks_stand_where_they_are_needed_and_nowhere_else(void **state) {
    (void)state;
    expect_text(by_the_book, "plain text", "plain text");
    expect_text(by_the_book, "a;b\tc", "a;b\tc");
    expect_text(by_the_book, "a,b", "\"a,b\"");
    expect_text(excel, "a,b", "a,b");
    expect_text(excel, "a;b", "\"a;b\"");
    expect_text(excel, "say \"hi\"", "\"say \"\"hi\"\"\"");
    expect_text(excel, "\"", "\"\"\"\"");
    expect_text(excel, "two\r\nlines", "\"two\r\nlines\"");
    expect_text(excel, " a", "\" a\"");
    expect_text(excel, "a ", "\"a \"");
    expect_text((struct dialect){'\t', true}, "a\tb", "\"a\tb\"");
}

static void a_formula_gets_an_apostrophe_where_a_spreadsheet_would_run_it(void **state) {
    (void)state;
    expect_text(excel, "=1+1", "'=1+1");
    expect_text(excel, "+47 900", "'+47 900");
    expect_text(excel, "-", "'-");
    expect_text(excel, "@sum", "'@sum");
    expect_text(excel, "''=x", "'''=x");
    expect_text(excel, "=a;b", "\"'=a;b\"");
    expect_text(excel, "'quoted'", "'quoted'");
    expect_text(excel, "a=b", "a=b");
    expect_text(excel, "\t=1", "\"\t'=1\"");
    expect_text(excel, "\r\n@x", "\"\r\n'@x\"");
}

static void by_the_book_only_what_reading_would_take_away_is_added(void **state) {
    (void)state;
    expect_text(by_the_book, "=1+1", "=1+1");
    expect_text(by_the_book, "-5", "-5");
    expect_text(by_the_book, "'=1+1", "''=1+1");
    expect_text(by_the_book, "'a", "'a");
}

static void a_row_of_one_blank_cell_is_not_an_empty_line(void **state) {
    (void)state;
    static const struct dialect dialects[] = {{',', false}, {';', true}};
    for (size_t i = 0; i < 2; i++) {
        struct writer writer = {0};
        writer_open(&writer, dialects[i]);
        writer_blank(&writer);
        writer_end_row(&writer);
        writer_text(&writer, "");
        writer_end_row(&writer);
        writer_text(&writer, "\n");
        writer_end_row(&writer);
        assert_string_equal(writer.text.bytes + (i == 0 ? 0 : strlen("\ufeff")),
                            "\"\"\r\n\"\"\r\n\"\n\"\r\n");
        writer_release(&writer);
    }
}

static void a_released_writer_may_begin_again(void **state) {
    (void)state;
    struct writer writer = {0};
    writer_open(&writer, excel);
    writer_text(&writer, "a");
    writer_release(&writer);
    writer_release(&writer);
    writer_open(&writer, by_the_book);
    writer_text(&writer, "b");
    assert_string_equal(writer.text.bytes, "b");
    writer_release(&writer);
}

static bool knows_nothing(const char *header, const void *context) {
    (void)header;
    (void)context;
    return false;
}

// Every text of up to four of these characters, as one column.
static void write_all_texts(struct writer *writer) {
    static const char letters[] = "'=-a\";, ";
    enum { LETTERS = sizeof letters - 1, TEXTS = LETTERS * LETTERS * LETTERS * LETTERS };
    for (size_t i = 0; i < TEXTS; i++) {
        char text[6] = {0};
        size_t length = 0;
        for (size_t rest = i; rest > 0; rest /= LETTERS) {
            text[length++] = letters[rest % LETTERS];
        }
        text[length] = '|'; // so that no text ends with a blank
        writer_text(writer, text[0] == ' ' ? "a" : text);
        writer_end_row(writer);
    }
}

static void whatever_is_written_reads_back_and_is_written_the_same_again(void **state) {
    (void)state;
    static const struct dialect dialects[] = {{',', false}, {',', true}, {';', true}, {'\t', true}};
    for (size_t i = 0; i < sizeof dialects / sizeof *dialects; i++) {
        struct writer first = {0}, second = {0};
        struct table table = {0};
        struct findings findings = {0};
        writer_open(&first, dialects[i]);
        writer_text(&first, "header");
        writer_end_row(&first);
        write_all_texts(&first);
        struct text_buffer text = {0};
        text_buffer_print(&text, "sep=%c\r\n%s", dialects[i].delimiter,
                          first.text.bytes + (dialects[i].excel ? strlen("\ufeff") : 0));
        assert_true(
            table_read("f.csv", text.bytes, text.length, knows_nothing, NULL, &table, &findings));
        assert_int_equal(findings.count, 0);
        writer_open(&second, dialects[i]);
        writer_text(&second, "header");
        writer_end_row(&second);
        for (size_t row = 0; row < table.row_count; row++) {
            writer_text(&second, row_cell(&table.rows[row], 0)->text);
            writer_end_row(&second);
        }
        assert_string_equal(first.text.bytes, second.text.bytes);
        text_buffer_release(&text);
        table_release(&table);
        findings_release(&findings);
        writer_release(&first);
        writer_release(&second);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_end_with_cr_lf_and_cells_are_divided),
        cmocka_unit_test(a_spreadsheet_gets_a_mark_a_decimal_comma_and_its_delimiter),
        cmocka_unit_test(a_decimal_comma_is_quoted_where_the_comma_divides),
        cmocka_unit_test(by_the_book_there_is_no_mark_and_a_decimal_point),
        cmocka_unit_test(days_are_written_in_full_and_open_ends_are_blank),
        cmocka_unit_test(quotation_marks_stand_where_they_are_needed_and_nowhere_else),
        cmocka_unit_test(a_formula_gets_an_apostrophe_where_a_spreadsheet_would_run_it),
        cmocka_unit_test(by_the_book_only_what_reading_would_take_away_is_added),
        cmocka_unit_test(a_row_of_one_blank_cell_is_not_an_empty_line),
        cmocka_unit_test(a_released_writer_may_begin_again),
        cmocka_unit_test(whatever_is_written_reads_back_and_is_written_the_same_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
