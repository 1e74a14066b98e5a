// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a report shows to whom, and that every face keeps its form.
#include "base/language.h"
#include "output/bars.h"
#include "output/calendars.h"
#include "output/sheet_plan.h"
#include "output/workbook.h"
#include "output/workbook_pages.h"
#include "support/shown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// All that stands in all sheets.
static void read_sheets(const struct shown *shown, struct text_buffer *text) {
    struct told told = shown_told(shown);
    const struct workbook_page *page = NULL;
    for (size_t i = 0; (page = workbook_page(&told, i)) != NULL; i++) {
        struct sheet sheet = {0};
        page->fill(&told, &sheet);
        assert_int_equal(sheet.count % sheet.columns, 0);
        text_buffer_print(text, "[%s]\n", page->name);
        sheet_write(&sheet, (struct dialect){.delimiter = ','}, false, text);
        sheet_release(&sheet);
    }
}

static void read_calendars(const struct shown *shown, bool has_drafts, struct text_buffer *text) {
    struct output_files files = {0};
    struct csv_style style = {.dialect = {.delimiter = ','}};
    calendars_add(&shown->world.programme, &shown->part, &shown->view, has_drafts, style, &files);
    for (size_t i = 0; i < files.count; i++) {
        text_buffer_print(text, "[%s]\n%s", files.files[i].name, files.files[i].bytes.bytes);
    }
    output_release(&files);
}

static void members_see_who_has_a_place_and_nothing_that_is_internal(void **state) {
    (void)state;
    static const char *const internal[] = {"Cato", "6.25",       "6.75",   "A reason",
                                           "4711", "assessment", "points", "not_placed"};
    struct shown shown = {0};
    struct text_buffer text = {0};
    shown_given(&shown, NULL);
    shown_look(&shown);
    read_sheets(&shown, &text);
    read_calendars(&shown, true, &text);
    assert_says(&text, "A,1,placed,Anne Vik");
    assert_says(&text, "goal,placed,2,people with a path");
    for (size_t i = 0; i < sizeof internal / sizeof *internal; i++) {
        assert_hides(&text, internal[i]);
    }
    text_buffer_release(&text);
    shown_release(&shown);
}

static void internally_marks_points_and_people_without_a_place_are_told(void **state) {
    (void)state;
    struct shown shown = {.view.is_internal = true};
    struct text_buffer text = {0};
    shown_given(&shown, NULL);
    shown_look(&shown);
    read_sheets(&shown, &text);
    assert_says(&text, "C,2,not_placed,6.75,Cato Dal");
    assert_says(&text, "goal,points,4711");
    text_buffer_release(&text);
    shown_release(&shown);
}

static void part_of_a_company_names_no_other_company(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer text = {0};
    shown_given(&shown, NULL);
    shown.view.company = &shown.world.programme.companies[0];
    shown_look(&shown);
    read_sheets(&shown, &text);
    read_calendars(&shown, true, &text);
    assert_says(&text, "Xenia");
    assert_says(&text, "Bo Lund");
    assert_hides(&text, "Ymir");
    assert_hides(&text, "trainee-");
    assert_hides(&text, "goal,");
    text_buffer_release(&text);
    shown_release(&shown);
}

static void part_of_a_person_names_nobody_else_and_no_money(void **state) {
    (void)state;
    struct shown shown = {.view.candidate_id = "B"};
    struct text_buffer text = {0};
    shown_given(&shown, NULL);
    shown_look(&shown);
    read_sheets(&shown, &text);
    read_calendars(&shown, true, &text);
    assert_says(&text, "Bo Lund");
    assert_says(&text, "Ymir");
    assert_hides(&text, "Anne");
    assert_hides(&text, "[costs]");
    assert_hides(&text, "[usage]");
    assert_hides(&text, "company-");
    text_buffer_release(&text);
    shown_release(&shown);
}

static void people_read_headers_in_their_language_and_programs_as_in_the_files(void **state) {
    (void)state;
    struct shown shown = {0};
    struct sheet sheet = {0};
    struct text_buffer english = {0}, norwegian = {0};
    shown_given(&shown, NULL);
    sheet_schedule(&shown.world.programme, &shown.schedule, &sheet);
    assert_string_equal(sheet_cell_told(&sheet.cells[0]), "candidate");
    assert_true(language_choose("nb"));
    assert_string_equal(sheet_cell_told(&sheet.cells[0]), "kandidat");
    sheet_write(&sheet, (struct dialect){.delimiter = ','}, false, &english);
    sheet_write(&sheet, (struct dialect){.delimiter = ','}, true, &norwegian);
    assert_true(language_choose("en"));
    assert_says(&english, "candidate,intake,module,from");
    assert_says(&norwegian, "kandidat,kull,modul,fra");
    assert_says(&norwegian, "X,,published,Anne Vik");
    text_buffer_release(&english);
    text_buffer_release(&norwegian);
    sheet_release(&sheet);
    shown_release(&shown);
}

static void calendars_end_on_the_day_behind_the_last_and_keep_drafts_back(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer published = {0}, all = {0};
    shown_given(&shown, NULL);
    shown_look(&shown);
    read_calendars(&shown, false, &published);
    read_calendars(&shown, true, &all);
    assert_says(&published, "DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270301\r\n"
                            "SUMMARY:Xenia AS\r\n");
    assert_says(&published, "SUMMARY:Winter\r\n");
    assert_hides(&published, "Bo Lund");
    assert_hides(&published, "Summer"); // nobody who is promised a place is there then
    assert_says(&all, "SUMMARY:Ymir AS (draft)\r\n");
    assert_says(&all, "SUMMARY:Summer\r\n");
    text_buffer_release(&published);
    text_buffer_release(&all);
    shown_release(&shown);
}

// The UID in front of a summary.
static void uid_of(const char *rows, const char *summary, char uid[static 64]) {
    struct shown shown = {0};
    struct text_buffer text = {0};
    shown_given(&shown, rows);
    shown_look(&shown);
    read_calendars(&shown, true, &text);
    char *end = strstr(text.bytes, summary);
    assert_non_null(end);
    *end = '\0';
    const char *found = text.bytes;
    for (const char *at = found; (at = strstr(at + 1, "UID:")) != NULL;) {
        found = at;
    }
    snprintf(uid, 64, "%.*s", (int)strcspn(found, "\r"), found);
    text_buffer_release(&text);
    shown_release(&shown);
}

static void module_that_moves_to_another_company_keeps_its_uid(void **state) {
    (void)state;
    char before[64], after[64], second[64], of_company[64];
    uid_of(NULL, "SUMMARY:Xenia AS (draft)", before);
    uid_of(ROWS A_IN_X "B,2,1,2027-02-01,2027-03-31,Y,,draft\n" B_IN_Y, "SUMMARY:Ymir AS (draft)",
           after);
    uid_of(NULL, "SUMMARY:Ymir AS (draft)", second);
    uid_of(NULL, "SUMMARY:Bo Lund (draft)", of_company);
    assert_string_equal(before, after);
    assert_string_not_equal(before, second);
    assert_string_not_equal(before, of_company);
}

static void workbook_of_the_same_schedule_has_the_same_bytes(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer once = {0}, twice = {0}, problem = {0};
    shown_given(&shown, NULL);
    shown_look(&shown);
    struct told told = shown_told(&shown);
    assert_true(workbook_make(&told, &once, &problem));
    assert_true(workbook_make(&told, &twice, &problem));
    assert_int_equal(problem.length, 0);
    assert_int_equal(once.length, twice.length);
    assert_memory_equal(once.bytes, twice.bytes, once.length);
    assert_memory_equal(once.bytes, "PK", 2);
    text_buffer_release(&once);
    text_buffer_release(&twice);
    shown_release(&shown);
}

static void workbook_that_cannot_be_made_says_so(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer bytes = {0}, problem = {0};
    shown_given(&shown, NULL);
    shown_look(&shown);
    struct told told = shown_told(&shown);
    setenv("TMPDIR", "/nowhere", 1);
    assert_false(workbook_make(&told, &bytes, &problem));
    unsetenv("TMPDIR");
    assert_says(&problem, "/nowhere/");
    text_buffer_release(&bytes);
    text_buffer_release(&problem);
    shown_release(&shown);
}

// What a terminal of so many columns is sent.
static void read_terminal(const struct shown *shown, bool by_company, unsigned short columns,
                          struct text_buffer *text) {
    struct winsize size = {.ws_row = 24, .ws_col = columns};
    char block[4096];
    int master = -1, slave = -1;
    assert_int_equal(openpty(&master, &slave, NULL, NULL, &size), 0);
    FILE *out = fdopen(slave, "w");
    bars_print(&shown->world.programme, &shown->part, &shown->view, by_company, out);
    fclose(out);
    for (ssize_t length = 0; (length = read(master, block, sizeof block)) > 0;) {
        text_buffer_add_bytes(text, block, (size_t)length);
    }
    close(master);
    assert_non_null(text->bytes);
}

static void assert_fits(const struct text_buffer *text, size_t columns) {
    for (const char *line = text->bytes; *line != '\0';) {
        size_t length = strcspn(line, "\r\n");
        assert_true(text_width(line, length) <= columns);
        line += length + strspn(line + length, "\r\n");
    }
}

static void bars_fit_the_terminal(void **state) {
    (void)state;
    static const unsigned short widths[] = {30, 80, 200};
    struct shown shown = {0};
    shown_given(&shown, NULL);
    shown_look(&shown);
    setenv("TERM", "xterm", 1);
    setenv("NO_COLOR", "1", 1);
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        for (int by_company = 0; by_company < 2; by_company++) {
            struct text_buffer text = {0};
            read_terminal(&shown, by_company == 1, widths[i], &text);
            assert_fits(&text, widths[i]);
            text_buffer_release(&text);
        }
    }
    shown_release(&shown);
}

// Takes every ESC [ ... m out.
static void bleach(struct text_buffer *text) {
    size_t kept = 0;
    for (size_t i = 0; i < text->length; i++) {
        if (text->bytes[i] == '\033') {
            i += strcspn(text->bytes + i, "m");
        } else {
            text->bytes[kept++] = text->bytes[i];
        }
    }
    text->bytes[kept] = '\0';
    text->length = kept;
}

static void colour_says_nothing_that_the_text_does_not(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer coloured = {0}, plain = {0};
    shown_given(&shown, NULL);
    shown_look(&shown);
    setenv("TERM", "xterm", 1);
    unsetenv("NO_COLOR");
    read_terminal(&shown, false, 80, &coloured);
    setenv("NO_COLOR", "1", 1);
    read_terminal(&shown, false, 80, &plain);
    assert_hides(&plain, "\033");
    assert_says(&coloured, "\033[");
    bleach(&coloured);
    assert_string_equal(coloured.bytes, plain.bytes);
    text_buffer_release(&coloured);
    text_buffer_release(&plain);
    shown_release(&shown);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_see_who_has_a_place_and_nothing_that_is_internal),
        cmocka_unit_test(internally_marks_points_and_people_without_a_place_are_told),
        cmocka_unit_test(part_of_a_company_names_no_other_company),
        cmocka_unit_test(part_of_a_person_names_nobody_else_and_no_money),
        cmocka_unit_test(people_read_headers_in_their_language_and_programs_as_in_the_files),
        cmocka_unit_test(calendars_end_on_the_day_behind_the_last_and_keep_drafts_back),
        cmocka_unit_test(module_that_moves_to_another_company_keeps_its_uid),
        cmocka_unit_test(workbook_of_the_same_schedule_has_the_same_bytes),
        cmocka_unit_test(workbook_that_cannot_be_made_says_so),
        cmocka_unit_test(bars_fit_the_terminal),
        cmocka_unit_test(colour_says_nothing_that_the_text_does_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
