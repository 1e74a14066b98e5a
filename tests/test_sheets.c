// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sheets of a workbook: what xlsx2csv prints, and where each cell then stands.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"
#include "intake/sheet_cell.h"
#include "intake/sheets.h"
#include "table/table.h"

#include <string.h>

static struct sheets divided(const char *text) {
    struct sheets sheets = {0};
    assert_true(sheets_divide(text, strlen(text), &sheets));
    return sheets;
}

static void expect_sheet(const struct sheets *sheets, size_t index, const char *name,
                         const char *csv) {
    assert_true(index < sheets->count);
    const struct sheet *sheet = &sheets->items[index];
    assert_string_equal(sheet->name, name);
    assert_string_equal(sheet->csv.length > 0 ? sheet->csv.bytes : "", csv);
}

static void every_sheet_has_its_name_and_its_rows(void **state) {
    (void)state;
    struct sheets sheets =
        divided("-------- 1 - A - B\n\"a\";\"b\"\n\"1\";\"2\"\n-------- 2 - C\n");
    assert_int_equal(sheets.count, 2);
    expect_sheet(&sheets, 0, "A - B", "a;b\n1;2\n");
    expect_sheet(&sheets, 1, "C", "");
    sheets_release(&sheets);
}

static void a_cell_of_dashes_begins_no_sheet(void **state) {
    (void)state;
    struct sheets sheets = divided("-------- 1 - A\n\"x\n-------- 2 - B\n\"\n\"-------- 3 - C\"\n");
    assert_int_equal(sheets.count, 1);
    expect_sheet(&sheets, 0, "A", "\"x\n-------- 2 - B\n\"\n-------- 3 - C\n");
    sheets_release(&sheets);
}

static void blank_rows_stay_and_every_row_is_as_wide_as_the_header(void **state) {
    (void)state;
    struct sheets sheets = divided("-------- 1 - A\n\n\"a\";\"b\";\"\";\"\"\n\"\";\"\"\n\"1\"\n"
                                   "\"\";\"2\";\"\";\"3\";\"\"\n");
    expect_sheet(&sheets, 0, "A", "\na;b\n\n1;\n;2;;3\n");
    sheets_release(&sheets);
}

static void a_sheet_of_blank_rows_is_empty(void **state) {
    (void)state;
    struct sheets sheets = divided("-------- 1 - A\n\n\"\";\"\"\n");
    expect_sheet(&sheets, 0, "A", "");
    sheets_release(&sheets);
}

static void what_is_no_sheet_is_refused(void **state) {
    (void)state;
    static const char *const texts[] = {
        "",
        "\"a\"\n",
        "hello\n",
        "-------- 1 - A",
        "-------- 1\n",
        "-------- 1 - A\na\n",
        "-------- 1 - A\n\"a\n",
        "-------- 1 - A\n\"a\"",
        "-------- 1 - A\n\"a\"b\n",
        "-------- 1 - A\n\"a\";",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct sheets sheets = {0};
        assert_false(sheets_divide(texts[i], strlen(texts[i]), &sheets));
        sheets_release(&sheets);
    }
}

static void expect_clean(const char *text, const char *expected) {
    struct text_buffer cell = {0};
    text_buffer_add(&cell, text);
    sheet_cell_clean(&cell);
    assert_string_equal(cell.bytes, expected);
    assert_int_equal(cell.length, strlen(expected));
    text_buffer_release(&cell);
}

static void a_date_loses_midnight_and_no_other_time(void **state) {
    (void)state;
    expect_clean("2026-09-01T00:00:00", "2026-09-01");
    expect_clean("2026-09-01T12:30:00", "2026-09-01T12:30:00");
    expect_clean("2026-09-01T00:00:00Z", "2026-09-01T00:00:00Z");
    expect_clean("2026-09-01", "2026-09-01");
}

static void a_fraction_has_fifteen_digits_at_most(void **state) {
    (void)state;
    expect_clean("0.30000000000000004", "0.3");
    expect_clean("0.29999999999999999", "0.3");
    expect_clean("-84.299999999999997", "-84.3");
    expect_clean("9.9999999999999996", "10");
    expect_clean("-999999999999999.5", "-1000000000000000");
    expect_clean("999999999999999.4", "999999999999999");
    expect_clean("12345.6789012345", "12345.6789012345");
    expect_clean("1.0000000000000002", "1");
}

static void texts_and_whole_numbers_stay_as_they_are(void **state) {
    (void)state;
    static const char *const texts[] = {
        "",
        "-",
        ".",
        "1.",
        ".5",
        "1.5",
        "007",
        "12345678901234567890",
        "1E-3",
        "1.2.2027",
        "1234567890123456.5",
        "0.1234567890123456x",
        "Acme",
        "-1",
        "2026-13-99T00:00",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct text_buffer cell = {0};
        text_buffer_add(&cell, texts[i]);
        sheet_cell_clean(&cell);
        assert_string_equal(cell.bytes, texts[i]);
        text_buffer_release(&cell);
    }
}

static void numbers_behind_dates_tell_from_which_day_they_count(void **state) {
    (void)state;
    static const char dates[] =
        "-------- 1 - A\n\"x\";\"1066-10-14T00:00:00\"\n\"2026-09-01T00:00:00\"\n";
    assert_false(sheets_count_from_1904(dates, "-------- 1 - A\n\"x\";\"-304000\"\n\"46266\"\n"));
    assert_false(sheets_count_from_1904(dates, "-------- 1 - A\n\"x\";\"-304000\"\n\"46266.5\"\n"));
    assert_true(sheets_count_from_1904(dates, "-------- 1 - A\n\"x\";\"-304000\"\n\"44804\"\n"));
    assert_false(sheets_count_from_1904(dates, dates));
}

static void expect_place(const struct table *table, const struct cell *cell, size_t row,
                         const char *letters) {
    char text[COLUMN_LETTERS_SIZE];
    struct origin at = table_cell_origin(table, cell);
    assert_int_equal(at.line, row);
    assert_string_equal(column_letters(at.sheet_column, text), letters);
}

static void a_cell_has_the_row_and_the_letters_of_the_sheet(void **state) {
    (void)state;
    static const char csv[] = "\na;b;c\n\n1;\"x;\n\"\"y\";\n;\"z\n\n\";3\n";
    struct table table = {0};
    struct findings findings = {0};
    assert_true(table_read_sheet("year.xlsx:a", csv, strlen(csv), &table, &findings));
    assert_int_equal(table.row_count, 2);
    assert_string_equal(row_cell(&table.rows[0], 1)->text, "x;\n\"y");
    expect_place(&table, &table.header[2], 2, "C");
    expect_place(&table, row_cell(&table.rows[0], 0), 4, "A");
    expect_place(&table, row_cell(&table.rows[0], 1), 4, "B");
    expect_place(&table, row_cell(&table.rows[0], 2), 4, "C");
    expect_place(&table, row_cell(&table.rows[1], 0), 5, "A");
    expect_place(&table, row_cell(&table.rows[1], 1), 5, "B");
    expect_place(&table, row_cell(&table.rows[1], 2), 5, "C");
    assert_int_equal(table_row_origin(&table, &table.rows[1]).sheet_column, 0);
    assert_int_equal(table.line_count, 5);
    assert_string_equal(table.lines[3], "1;\"x;\n\"\"y\";");
    table_release(&table);
    findings_release(&findings);
}

static void columns_are_called_as_spreadsheets_call_them(void **state) {
    (void)state;
    char text[COLUMN_LETTERS_SIZE];
    assert_string_equal(column_letters(1, text), "A");
    assert_string_equal(column_letters(26, text), "Z");
    assert_string_equal(column_letters(27, text), "AA");
    assert_string_equal(column_letters(702, text), "ZZ");
    assert_string_equal(column_letters(703, text), "AAA");
    assert_string_equal(column_letters(16384, text), "XFD");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_sheet_has_its_name_and_its_rows),
        cmocka_unit_test(a_cell_of_dashes_begins_no_sheet),
        cmocka_unit_test(blank_rows_stay_and_every_row_is_as_wide_as_the_header),
        cmocka_unit_test(a_sheet_of_blank_rows_is_empty),
        cmocka_unit_test(what_is_no_sheet_is_refused),
        cmocka_unit_test(a_date_loses_midnight_and_no_other_time),
        cmocka_unit_test(a_fraction_has_fifteen_digits_at_most),
        cmocka_unit_test(texts_and_whole_numbers_stay_as_they_are),
        cmocka_unit_test(numbers_behind_dates_tell_from_which_day_they_count),
        cmocka_unit_test(a_cell_has_the_row_and_the_letters_of_the_sheet),
        cmocka_unit_test(columns_are_called_as_spreadsheets_call_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
