// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading tables: what a spreadsheet may do to a file, and where each cell then stands.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/memory.h"
#include "base/text.h"
#include "table/table.h"
#include "table/writer.h"

#include <stdlib.h>
#include <string.h>

static bool knows(const char *header, const void *context) {
    (void)context;
    static const char *const names[] = {"company", "name", "places", "område"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (text_equal(header, names[i])) {
            return true;
        }
    }
    return false;
}

// A file that was read, and what was said about it.
struct given {
    struct table table;
    struct findings findings;
    bool good;
};

static struct given read_bytes(const char *bytes, size_t length) {
    struct given given = {0};
    // A copy of exactly this size, so that the sanitizer sees every byte too far.
    char *copy = memory_new(length, 1);
    memcpy(copy, bytes, length);
    given.good = table_read("f.csv", copy, length, knows, NULL, &given.table, &given.findings);
    memory_free(copy);
    return given;
}

static struct given read_text(const char *text) {
    return read_bytes(text, strlen(text));
}

static void release(struct given *given) {
    table_release(&given->table);
    findings_release(&given->findings);
}

static const struct cell *cell_at(const struct given *given, size_t row, size_t column) {
    assert_true(row < given->table.row_count);
    assert_true(column < given->table.column_count);
    return row_cell(&given->table.rows[row], column);
}

static void expect_cell(const struct given *given, size_t row, size_t column, const char *text) {
    assert_string_equal(cell_at(given, row, column)->text, text);
}

static void expect_place(const struct cell *cell, size_t line, size_t column, size_t width) {
    assert_int_equal(cell->line, line);
    assert_int_equal(cell->column, column);
    assert_int_equal(cell->width, width);
}

// One finding and no more, of this kind and at this place.
static void expect_finding(const struct given *given, enum finding_kind kind, size_t line,
                           size_t column) {
    assert_int_equal(given->findings.count, 1);
    const struct finding *finding = &given->findings.items[0];
    assert_string_equal(finding_phrase(finding->kind)->name, finding_phrase(kind)->name);
    assert_int_equal(finding->at.line, line);
    assert_int_equal(finding->at.column, column);
}

// The whole file, in one line: what is said about it, and how many rows there are to count.
static void expect_refused(const char *text, enum finding_kind kind, size_t line, size_t column,
                           size_t rows) {
    struct given given = read_text(text);
    assert_false(given.good);
    expect_finding(&given, kind, line, column);
    assert_int_equal(given.table.row_count, rows);
    release(&given);
}

static void expect_delimiter(const char *text, char delimiter, bool excel) {
    struct given given = read_text(text);
    assert_true(given.good);
    assert_int_equal(given.table.dialect.delimiter, delimiter);
    assert_int_equal(given.table.dialect.excel, excel);
    release(&given);
}

static void every_cell_has_its_text_and_place(void **state) {
    (void)state;
    struct given given = read_text("company;name;places\n"
                                   "A;Ask  ; 2 \n"
                                   "Bø;\"Bjørk; og \"\"Co\"\"\";\n");
    assert_true(given.good);
    assert_int_equal(given.table.column_count, 3);
    assert_int_equal(given.table.row_count, 2);
    assert_string_equal(given.table.header[2].text, "places");
    expect_place(&given.table.header[2], 1, 14, 6);
    expect_cell(&given, 0, 1, "Ask");
    expect_place(cell_at(&given, 0, 1), 2, 3, 3);
    expect_cell(&given, 0, 2, "2");
    expect_place(cell_at(&given, 0, 2), 2, 10, 1);
    expect_cell(&given, 1, 1, "Bjørk; og \"Co\"");
    expect_place(cell_at(&given, 1, 1), 3, 4, 18);
    expect_place(cell_at(&given, 1, 2), 3, 23, 0);
    assert_string_equal(given.table.lines[1], "A;Ask  ; 2 ");
    release(&given);
}

static void a_cell_may_span_lines_and_the_next_row_keeps_its_line_number(void **state) {
    (void)state;
    struct given given = read_text("company;name\r\nA;\"one\r\ntwo\rthree\"\r\n\r\nB;x");
    assert_true(given.good);
    expect_cell(&given, 0, 1, "one\r\ntwo\rthree");
    expect_place(cell_at(&given, 0, 1), 2, 3, 4);
    assert_int_equal(given.table.rows[1].line, 6);
    expect_place(cell_at(&given, 1, 1), 6, 3, 1);
    assert_int_equal(given.table.line_count, 6);
    assert_string_equal(given.table.lines[3], "three\"");
    release(&given);
}

static void a_lone_carriage_return_ends_a_row(void **state) {
    (void)state;
    struct given given = read_text("company;name\rA;1\rB;2\r");
    assert_true(given.good);
    assert_int_equal(given.table.row_count, 2);
    assert_int_equal(given.table.rows[1].line, 3);
    assert_string_equal(given.table.lines[2], "B;2");
    release(&given);
}

static void columns_count_characters_and_combining_marks_belong_to_their_letter(void **state) {
    (void)state;
    struct given given = read_text("company;name\nA\u030a \u0160ko;x\n");
    expect_cell(&given, 0, 0, "\u00c5 \u0160ko");
    expect_place(cell_at(&given, 0, 0), 2, 1, 5);
    expect_place(cell_at(&given, 0, 1), 2, 7, 1);
    release(&given);
}

static void text_is_in_normal_form_c_without_blanks_at_its_ends(void **state) {
    (void)state;
    struct given given = read_text("company;name\n\u00a0a\u030a\u202f;\" \t b \r\n\"\n");
    expect_cell(&given, 0, 0, "å");
    expect_cell(&given, 0, 1, "b");
    release(&given);
}

static void one_apostrophe_before_a_formula_is_taken_away(void **state) {
    (void)state;
    struct given given = read_text("company;name\n'=1+1;''-x\n'quoted';'\n@x;'+\u0301\n");
    expect_cell(&given, 0, 0, "=1+1");
    expect_cell(&given, 0, 1, "'-x");
    expect_cell(&given, 1, 0, "'quoted'");
    expect_cell(&given, 1, 1, "'");
    expect_cell(&given, 2, 0, "@x");
    expect_cell(&given, 2, 1, "+\u0301");
    release(&given);
}

static void blank_rows_are_skipped_and_missing_cells_are_blank(void **state) {
    (void)state;
    struct given given =
        read_text("\n;;\ncompany;name;places\n;;\n \t \n\"\";\u00a0\nA\n\nB;;2;;;\n");
    assert_true(given.good);
    assert_int_equal(given.findings.count, 0);
    assert_int_equal(given.table.row_count, 2);
    assert_int_equal(given.table.rows[0].line, 7);
    expect_cell(&given, 0, 1, "");
    expect_place(cell_at(&given, 0, 2), 7, 2, 0);
    expect_cell(&given, 1, 2, "2");
    release(&given);
}

static void a_row_with_more_cells_than_the_header_is_broken(void **state) {
    (void)state;
    struct given given = read_text("company;name\nA;x;;y;z\nB;x\n");
    assert_true(given.good);
    expect_finding(&given, FINDING_EXTRA_CELLS, 2, 6);
    assert_string_equal(given.findings.items[0].subject, "y");
    assert_int_equal(given.table.row_count, 2);
    assert_true(given.table.rows[0].broken);
    assert_false(given.table.rows[1].broken);
    release(&given);
}

static void the_delimiter_is_the_one_that_shows_most_known_names(void **state) {
    (void)state;
    expect_delimiter("company;name\n1,5;2,5,5\n", ';', true);
    expect_delimiter("company,name\n1;2\n", ',', false);
    expect_delimiter("company\tname\n1;2\t\n", '\t', true);
    expect_delimiter("company,\"a;b;c\",name\n", ',', false);
    expect_delimiter("\n\n \"company\" ;\"name\";x,y,z\n", ';', true);
    expect_delimiter("company\nA;B\n", ',', false);
    expect_delimiter("anything\n", ',', false);
    expect_delimiter("omra\u030ade;x\n", ';', true);
    expect_delimiter("'=x;company\n", ';', true);
}

static void a_header_that_does_not_show_its_delimiter_is_refused(void **state) {
    (void)state;
    expect_refused("firma;navn\nA;B\n", FINDING_NO_DELIMITER, 1, 0, 0);
    expect_refused("company;x,name\nA;B\n", FINDING_NO_DELIMITER, 1, 0, 0);
    expect_refused("\n\ncompany|name;x\nA;B\n", FINDING_NO_DELIMITER, 3, 0, 0);
}

static void a_line_sep_decides_the_delimiter(void **state) {
    (void)state;
    expect_delimiter("sep=;\r\ncompany,name\r\n", ';', true);
    expect_delimiter("\"sep=,\"\nx,y\n", ',', true);
    expect_delimiter("SEP=\t\nx\ty\n", '\t', true);
    struct given given = read_text("\ufeffsep=;\ncompany;x\nA;2\n");
    assert_int_equal(given.table.rows[0].line, 3);
    expect_place(&given.table.header[1], 2, 9, 1);
    release(&given);
}

static void a_byte_order_mark_is_not_part_of_the_header(void **state) {
    (void)state;
    struct given given = read_text("\ufeff\"company\",name\nA,B\n");
    assert_true(given.good);
    assert_string_equal(given.table.header[0].text, "company");
    expect_place(&given.table.header[0], 1, 1, 9);
    assert_true(given.table.dialect.excel);
    release(&given);
}

static void what_is_not_utf_8_is_read_as_windows_1252_with_a_note(void **state) {
    (void)state;
    struct given given = read_text("company;name\nA;M\xe5l \x80 \x96 \x9f\n");
    assert_true(given.good);
    expect_finding(&given, FINDING_WINDOWS_1252, 2, 4);
    assert_int_equal(given.findings.errors, 0);
    assert_string_equal(given.findings.items[0].at.text, "A;Mål € – Ÿ");
    expect_cell(&given, 0, 1, "Mål € – Ÿ");
    assert_true(given.table.dialect.excel);
    release(&given);
}

static void a_byte_that_means_nothing_is_named_with_its_place(void **state) {
    (void)state;
    struct given given = read_text("company,name\n\xe5,x\x81y\nB,z\n");
    assert_true(given.good);
    assert_int_equal(findings_of_kind(&given.findings, FINDING_UNDEFINED_BYTE), 1);
    assert_int_equal(given.findings.items[1].at.line, 2);
    assert_int_equal(given.findings.items[1].at.column, 4);
    assert_string_equal(given.findings.items[1].subject, "0x81");
    assert_true(given.table.rows[0].broken);
    assert_false(given.table.rows[1].broken);
    release(&given);
}

static void a_mark_of_utf_8_is_a_promise(void **state) {
    (void)state;
    expect_refused("\ufeffcompany;name\r\nÅ;M\xe5l\n", FINDING_UNDEFINED_BYTE, 2, 4, 0);
}

static void characters_beyond_unicode_are_not_utf_8(void **state) {
    (void)state;
    expect_refused("\ufeffcompany\n\xf4\x90\x80\x80\n", FINDING_UNDEFINED_BYTE, 2, 1, 0);
    expect_refused("\ufeffcompany\n\xed\xa0\x80\n", FINDING_UNDEFINED_BYTE, 2, 1, 0);
    expect_refused("\ufeffcompany\n\xc0\x80\n", FINDING_UNDEFINED_BYTE, 2, 1, 0);
}

static void workbooks_and_utf_16_are_recognised(void **state) {
    (void)state;
    static const struct {
        const char *bytes;
        size_t length;
        enum finding_kind kind;
    } files[] = {
        {"PK\x03\x04rest", 8, FINDING_WORKBOOK},
        {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, FINDING_WORKBOOK},
        {"\xff\xfe"
         "c\0o\0",
         6, FINDING_UTF_16},
        {"\xfe\xff"
         "\0c\0o",
         6, FINDING_UTF_16},
        {"c\0o\0m\0p\0", 8, FINDING_UTF_16},
        {"\0c\0o\0m\0p", 8, FINDING_UTF_16},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct given given = read_bytes(files[i].bytes, files[i].length);
        assert_false(given.good);
        expect_finding(&given, files[i].kind, 0, 0);
        assert_non_null(given.findings.items[0].hint);
        release(&given);
    }
}

static void a_file_without_a_header_is_refused(void **state) {
    (void)state;
    expect_refused("", FINDING_EMPTY_FILE, 0, 0, 0);
    expect_refused("\ufeff", FINDING_EMPTY_FILE, 0, 0, 0);
    expect_refused("\r\n \n\"\"\n", FINDING_EMPTY_FILE, 0, 0, 0);
    expect_refused("sep=;\n", FINDING_EMPTY_FILE, 0, 0, 0);
    expect_refused("sep=;\n;;\n", FINDING_EMPTY_FILE, 0, 0, 0);
}

static void a_control_character_breaks_its_row_and_nothing_else(void **state) {
    (void)state;
    static const char text[] = "company;name\nA;x\0y\nB;z\n\"C\";\"\xc2\x85\"\n\x7f\nD\n";
    struct given given = read_bytes(text, sizeof text - 1);
    assert_true(given.good);
    assert_int_equal(given.table.row_count, 5);
    assert_int_equal(given.findings.count, 3);
    static const struct finding expected[] = {
        {.at = {.line = 2, .column = 4}, .subject = "U+0000"},
        {.at = {.line = 4, .column = 6}, .subject = "U+0085"},
        {.at = {.line = 5, .column = 1}, .subject = "U+007F"},
    };
    for (size_t i = 0; i < 3; i++) {
        const struct finding *finding = &given.findings.items[i];
        assert_int_equal(finding->kind, FINDING_CONTROL_CHARACTER);
        assert_int_equal(finding->at.line, expected[i].at.line);
        assert_int_equal(finding->at.column, expected[i].at.column);
        assert_string_equal(finding->subject, expected[i].subject);
        assert_true(given.table.rows[finding->at.line - 2].broken);
    }
    assert_string_equal(given.findings.items[0].at.text, "A;x\u2400y");
    expect_cell(&given, 1, 1, "z");
    expect_cell(&given, 4, 0, "D");
    release(&given);
}

static void a_control_character_in_the_header_stops_reading(void **state) {
    (void)state;
    expect_refused("company;na\x01me\nA;B\n", FINDING_CONTROL_CHARACTER, 1, 11, 0);
}

static void a_quotation_mark_never_closed_is_named_where_it_opened(void **state) {
    (void)state;
    expect_refused("company;name\nA;x\nB;\"y\nC;z\nD;z\n", FINDING_OPEN_QUOTE, 3, 3, 2);
    expect_refused("company;\"name\nA;x\n", FINDING_OPEN_QUOTE, 1, 9, 0);
    struct given given = read_text("company;name\nB;\"y\nC;z\nD;z\n");
    assert_non_null(strstr(given.findings.items[0].hint, ": 2."));
    assert_true(given.table.rows[0].broken);
    release(&given);
}

static void a_mark_never_closed_in_a_long_file_is_not_taken_for_a_large_cell(void **state) {
    (void)state;
    struct text_buffer text = {0};
    text_buffer_add(&text, "company;name\nA;\"x\n");
    for (size_t i = 0; i < 20000; i++) {
        text_buffer_print(&text, "%zu;some name\n", i);
    }
    expect_refused(text.bytes, FINDING_OPEN_QUOTE, 2, 3, 1);
    text_buffer_release(&text);
}

static void a_stray_quotation_mark_breaks_its_row_and_reading_goes_on(void **state) {
    (void)state;
    static const struct {
        const char *row;
        size_t column;
    } rows[] = {
        {"A;5\" pipe", 4}, {"A;\"x\"y", 5}, {"A;\"x\" \"y\"", 7}, {"\"A\"a;\"x\"", 3}, {"A;x\"", 4},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct text_buffer text = {0};
        text_buffer_print(&text, "company;name\n%s\nB;b\n\nC;c\n", rows[i].row);
        struct given given = read_text(text.bytes);
        assert_true(given.good);
        expect_finding(&given, FINDING_STRAY_QUOTE, 2, rows[i].column);
        assert_int_equal(given.table.row_count, 3);
        assert_true(given.table.rows[0].broken);
        expect_cell(&given, 1, 1, "b");
        expect_place(cell_at(&given, 2, 1), 5, 3, 1);
        release(&given);
        text_buffer_release(&text);
    }
}

static void reading_stops_where_the_next_row_cannot_be_told(void **state) {
    (void)state;
    // The cell opened in line 2 is closed by the mark that was meant to open one in line 3.
    expect_refused("company;name\nA;\"x\nB;\"y\"\nC;z\n", FINDING_STRAY_QUOTE, 3, 3, 1);
    // The rest of the line opens a cell that spans lines.
    expect_refused("company;name\nA\"a; \"x\ny;\"\nC;z\n", FINDING_STRAY_QUOTE, 2, 2, 1);
    expect_refused("comp\"any;name\nA;B\n", FINDING_STRAY_QUOTE, 1, 5, 0);
}

static void a_cell_of_64_kib_is_read_and_a_larger_one_breaks_its_row(void **state) {
    (void)state;
    char *text = memory_new(TABLE_CELL_BYTES_MOST + 64, 1);
    for (int more = 0; more <= 1; more++) {
        strcpy(text, "company;name\nA;");
        memset(text + strlen(text), 'x', TABLE_CELL_BYTES_MOST + (size_t)more);
        strcpy(text + 15 + TABLE_CELL_BYTES_MOST + more, "\nB;b\n");
        struct given given = read_text(text);
        assert_true(given.good);
        assert_int_equal(given.table.row_count, 2);
        assert_int_equal(given.table.rows[0].broken, more);
        expect_cell(&given, 1, 1, "b");
        if (more == 1) {
            expect_finding(&given, FINDING_CELL_TOO_LARGE, 2, 3);
        }
        release(&given);
    }
    memory_free(text);
}

static void a_million_rows_are_read_and_one_more_is_an_error(void **state) {
    (void)state;
    struct text_buffer text = {0};
    text_buffer_add(&text, "company\n");
    for (size_t i = 0; i <= TABLE_ROWS_MOST; i++) {
        text_buffer_add(&text, "A\n\n");
    }
    struct given given = read_bytes(text.bytes, text.length - 3);
    assert_true(given.good);
    assert_int_equal(given.table.row_count, TABLE_ROWS_MOST);
    release(&given);
    expect_refused(text.bytes, FINDING_TOO_MANY_ROWS, 2 * TABLE_ROWS_MOST + 2, 0, TABLE_ROWS_MOST);
    text_buffer_release(&text);
}

static void a_file_above_64_mib_is_refused(void **state) {
    (void)state;
    char *bytes = memory_new(TABLE_FILE_BYTES_MOST + 1, 1);
    memset(bytes, ' ', TABLE_FILE_BYTES_MOST + 1);
    struct given given = {0};
    assert_false(table_read("f.csv", bytes, TABLE_FILE_BYTES_MOST + 1, knows, NULL, &given.table,
                            &given.findings));
    expect_finding(&given, FINDING_FILE_TOO_LARGE, 0, 0);
    release(&given);
    memory_free(bytes);
}

static void a_place_can_be_shown_with_its_line(void **state) {
    (void)state;
    struct given given = read_text("company;name\nÅs;  Bø AS;\n");
    struct origin cell = table_cell_origin(&given.table, cell_at(&given, 0, 1));
    assert_string_equal(cell.file, "f.csv");
    assert_string_equal(cell.text, "Ås;  Bø AS;");
    assert_int_equal(cell.column, 6);
    assert_int_equal(cell.width, 5);
    struct origin row = table_row_origin(&given.table, &given.table.rows[0]);
    assert_int_equal(row.line, 2);
    assert_int_equal(row.column, 0);
    release(&given);
}

// A text made of pieces that mean something to one of the steps of reading.
static void add_garbage(struct text_buffer *text, unsigned *seed, size_t pieces) {
    static const struct {
        const char *bytes;
        size_t length;
    } tokens[] = {
        {"\"", 1},       {"\"\"", 2}, {";", 1},        {",", 1},        {"\t", 1},
        {"\r", 1},       {"\n", 1},   {"\r\n", 2},     {"company", 7},  {"name", 4},
        {"'", 1},        {"=", 1},    {"\xe5", 1},     {"\xc3\xa5", 2}, {"\0", 1},
        {"\xcc\x8a", 2}, {" ", 1},    {"\x81", 1},     {"\xc2\xa0", 2}, {"\xef\xbb\xbf", 3},
        {"sep=;", 5},    {"a", 1},    {"\xc2\x85", 2}, {"1,5", 3},      {"\xf0\x9f\x8c\xb2", 4},
        {"\"x\";", 4},
    };
    for (size_t i = 0; i < pieces; i++) {
        size_t token = (size_t)rand_r(seed) % (sizeof tokens / sizeof *tokens);
        text_buffer_add_bytes(text, tokens[token].bytes, tokens[token].length);
    }
}

// What holds for every table: places lie inside the file, and every loss has been said.
static void expect_sound(const struct given *given) {
    const struct table *table = &given->table;
    size_t broken = 0, line = 0;
    for (size_t i = 0; i < table->row_count; i++) {
        broken += table->rows[i].broken;
        assert_true(table->rows[i].line > line);
        line = table->rows[i].line;
        for (size_t j = 0; j < table->column_count; j++) {
            const struct cell *cell = row_cell(&table->rows[i], j);
            assert_non_null(cell->text);
            assert_true(cell->line >= line && cell->line <= table->line_count);
            const char *shown = table->lines[cell->line - 1];
            size_t end = text_characters(shown, strlen(shown)) + 1;
            assert_true(cell->column >= 1 && cell->column + cell->width <= end + 1);
        }
    }
    assert_true(given->findings.errors >= broken);
    assert_true(given->good || given->findings.errors > 0);
}

static void garbage_never_breaks_the_reader_and_every_loss_is_said(void **state) {
    (void)state;
    unsigned seed = 20260901;
    for (size_t i = 0; i < 20000; i++) {
        struct text_buffer text = {0};
        text_buffer_add(&text, i % 2 == 0 ? "company;name\n" : "");
        add_garbage(&text, &seed, 1 + i % 40);
        struct given given = read_bytes(text.bytes, text.length);
        expect_sound(&given);
        release(&given);
        text_buffer_release(&text);
    }
}

// Reads the table again after writing all its cells, and expects the same rows.
static void expect_survives_writing(const struct table *table, struct dialect dialect) {
    struct writer writer = {0};
    writer_open(&writer, dialect);
    for (size_t row = 0; row <= table->row_count; row++) {
        for (size_t i = 0; i < table->column_count; i++) {
            const struct cell *cell =
                row == 0 ? &table->header[i] : row_cell(&table->rows[row - 1], i);
            writer_text(&writer, cell->text);
        }
        writer_end_row(&writer);
    }
    struct given again = read_bytes(writer.text.bytes, writer.text.length);
    assert_true(again.good);
    assert_int_equal(again.findings.count, 0);
    assert_int_equal(again.table.row_count, table->row_count);
    for (size_t row = 0; row < table->row_count; row++) {
        for (size_t i = 0; i < table->column_count; i++) {
            expect_cell(&again, row, i, row_cell(&table->rows[row], i)->text);
        }
    }
    release(&again);
    writer_release(&writer);
}

static void what_was_read_survives_writing_and_reading(void **state) {
    (void)state;
    unsigned seed = 17;
    size_t tables = 0;
    for (size_t i = 0; i < 20000; i++) {
        struct text_buffer text = {0};
        text_buffer_add(&text, "company;name\n");
        add_garbage(&text, &seed, 1 + i % 20);
        struct given given = read_bytes(text.bytes, text.length);
        if (given.good && given.findings.errors == 0) {
            expect_survives_writing(&given.table, (struct dialect){';', true});
            expect_survives_writing(&given.table, (struct dialect){',', false});
            expect_survives_writing(&given.table, (struct dialect){'\t', true});
            tables++;
        }
        release(&given);
        text_buffer_release(&text);
    }
    assert_true(tables > 1000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_cell_has_its_text_and_place),
        cmocka_unit_test(a_cell_may_span_lines_and_the_next_row_keeps_its_line_number),
        cmocka_unit_test(a_lone_carriage_return_ends_a_row),
        cmocka_unit_test(columns_count_characters_and_combining_marks_belong_to_their_letter),
        cmocka_unit_test(text_is_in_normal_form_c_without_blanks_at_its_ends),
        cmocka_unit_test(one_apostrophe_before_a_formula_is_taken_away),
        cmocka_unit_test(blank_rows_are_skipped_and_missing_cells_are_blank),
        cmocka_unit_test(a_row_with_more_cells_than_the_header_is_broken),
        cmocka_unit_test(the_delimiter_is_the_one_that_shows_most_known_names),
        cmocka_unit_test(a_header_that_does_not_show_its_delimiter_is_refused),
        cmocka_unit_test(a_line_sep_decides_the_delimiter),
        cmocka_unit_test(a_byte_order_mark_is_not_part_of_the_header),
        cmocka_unit_test(what_is_not_utf_8_is_read_as_windows_1252_with_a_note),
        cmocka_unit_test(a_byte_that_means_nothing_is_named_with_its_place),
        cmocka_unit_test(a_mark_of_utf_8_is_a_promise),
        cmocka_unit_test(characters_beyond_unicode_are_not_utf_8),
        cmocka_unit_test(workbooks_and_utf_16_are_recognised),
        cmocka_unit_test(a_file_without_a_header_is_refused),
        cmocka_unit_test(a_control_character_breaks_its_row_and_nothing_else),
        cmocka_unit_test(a_control_character_in_the_header_stops_reading),
        cmocka_unit_test(a_quotation_mark_never_closed_is_named_where_it_opened),
        cmocka_unit_test(a_mark_never_closed_in_a_long_file_is_not_taken_for_a_large_cell),
        cmocka_unit_test(a_stray_quotation_mark_breaks_its_row_and_reading_goes_on),
        cmocka_unit_test(reading_stops_where_the_next_row_cannot_be_told),
        cmocka_unit_test(a_cell_of_64_kib_is_read_and_a_larger_one_breaks_its_row),
        cmocka_unit_test(a_million_rows_are_read_and_one_more_is_an_error),
        cmocka_unit_test(a_file_above_64_mib_is_refused),
        cmocka_unit_test(a_place_can_be_shown_with_its_line),
        cmocka_unit_test(garbage_never_breaks_the_reader_and_every_loss_is_said),
        cmocka_unit_test(what_was_read_survives_writing_and_reading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
