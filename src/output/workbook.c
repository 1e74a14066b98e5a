// SPDX-License-Identifier: GPL-3.0-or-later
//
// libxlsxwriter writes to a path only, so the workbook is made in a private temporary file and read
// back. It takes numbers as floating point: amounts stay exact to the hundredth up to 2^53. Formats
// live and die with the workbook.
#include "output/workbook.h"

#include "base/arena.h"
#include "base/day.h"
#include "base/language.h"
#include "output/disk.h"
#include "output/workbook_pages.h"

#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

enum { WIDTH_LEAST = 8, WIDTH_MOST = 40, A4 = 9, SECONDS_A_DAY = 86400, NOON = 43200 };
enum { DECIMALS_OF_MONEY = 2 };

struct formats {
    lxw_format *head, *head_month, *whole, *amount, *day, *month;
};

static lxw_format *new_format(lxw_workbook *book, const char *number, bool is_head) {
    lxw_format *format = workbook_add_format(book);
    if (number != NULL) {
        format_set_num_format(format, number);
    }
    if (is_head) {
        format_set_bold(format);
        format_set_bottom(format, LXW_BORDER_THIN);
    }
    return format;
}

static struct formats make_formats(lxw_workbook *book) {
    return (struct formats){.head = new_format(book, NULL, true),
                            .head_month = new_format(book, "yyyy-mm", true),
                            .whole = new_format(book, "0", false),
                            .amount = new_format(book, "#,##0.00", false),
                            .day = new_format(book, "yyyy-mm-dd", false),
                            .month = new_format(book, "yyyy-mm", false)};
}

static lxw_datetime date_of(int32_t day) {
    char text[DAY_TEXT_SIZE];
    day_to_text(day, text); // 2026-09-01
    return (lxw_datetime){.year = atoi(text),
                          .month = atoi(text + strlen("2026-")),
                          .day = atoi(text + strlen("2026-09-"))};
}

// True when the cell was written as it is.
static bool write_cell(lxw_worksheet *page, lxw_row_t row, lxw_col_t column,
                       const struct sheet_cell *cell, const struct formats *formats) {
    bool is_head = row == 0, is_amount = cell->decimals == DECIMALS_OF_MONEY;
    lxw_datetime date = {0};
    switch (cell->type) {
    case SHEET_BLANK:
        return true;
    case SHEET_TEXT:
    case SHEET_WORD:
        return cell->text[0] == '\0' ||
               worksheet_write_string(page, row, column, sheet_cell_told(cell),
                                      is_head ? formats->head : NULL) == LXW_NO_ERROR;
    case SHEET_NUMBER:
        return worksheet_write_number(page, row, column,
                                      (double)cell->number / pow(10, cell->decimals),
                                      is_amount ? formats->amount : formats->whole) == LXW_NO_ERROR;
    case SHEET_DAY:
        date = date_of((int32_t)cell->number);
        return worksheet_write_datetime(page, row, column, &date, formats->day) == LXW_NO_ERROR;
    case SHEET_MONTH:
        date = date_of(month_first_day((int)cell->number));
        return worksheet_write_datetime(page, row, column, &date,
                                        is_head ? formats->head_month : formats->month) ==
               LXW_NO_ERROR;
    }
    return true;
}

static int width_of(const struct sheet_cell *cell) {
    const char *text = cell->type == SHEET_BLANK ? "" : sheet_cell_told(cell);
    size_t width = text != NULL ? text_width(text, strlen(text)) : strlen("2026-09-01");
    return width < WIDTH_MOST ? (int)width : WIDTH_MOST;
}

static void set_width(lxw_worksheet *page, const struct sheet *sheet, size_t column) {
    int most = WIDTH_LEAST;
    for (size_t c = column; c < sheet->count; c += sheet->columns) {
        int width = width_of(&sheet->cells[c]);
        most = width > most ? width : most;
    }
    // The button of the filter needs room, too.
    worksheet_set_column(page, (lxw_col_t)column, (lxw_col_t)column, most + 2, NULL);
}

// How the page behaves on the screen and on paper.
static void dress(lxw_worksheet *page, const struct sheet *sheet, int frozen_columns) {
    lxw_row_t last_row = (lxw_row_t)(sheet->count / sheet->columns - 1);
    lxw_col_t last_column = (lxw_col_t)(sheet->columns - 1);
    worksheet_freeze_panes(page, 1, (lxw_col_t)frozen_columns);
    worksheet_autofilter(page, 0, 0, last_row, last_column);
    worksheet_repeat_rows(page, 0, 0);
    worksheet_set_landscape(page);
    worksheet_set_paper(page, A4);
    worksheet_fit_to_pages(page, 1, 0);
    for (size_t column = 0; column < sheet->columns; column++) {
        set_width(page, sheet, column);
    }
}

static bool write_page(lxw_workbook *book, const struct workbook_page *kind,
                       const struct sheet *sheet, const struct formats *formats) {
    lxw_worksheet *page = workbook_add_worksheet(book, _(kind->name));
    bool good = page != NULL;
    for (size_t c = 0; c < sheet->count && good; c++) {
        good = write_cell(page, (lxw_row_t)(c / sheet->columns), (lxw_col_t)(c % sheet->columns),
                          &sheet->cells[c], formats);
    }
    if (good) {
        dress(page, sheet, kind->frozen_columns);
    }
    return good;
}

// No clock: the workbook is as old as the programme.
static void set_properties(lxw_workbook *book, const struct programme *programme) {
    int32_t first_day = programme_first_day(programme);
    // Nought would be now; noon never is nought.
    lxw_doc_properties properties = {.created = (time_t)first_day * SECONDS_A_DAY + NOON};
    workbook_set_properties(book, &properties);
}

static bool write_pages(const struct told *told, lxw_workbook *book) {
    struct formats formats = make_formats(book);
    const struct workbook_page *page = NULL;
    bool good = true;
    set_properties(book, told->programme);
    for (size_t i = 0; good && (page = workbook_page(told, i)) != NULL; i++) {
        struct sheet sheet = {0};
        page->fill(told, &sheet);
        good = write_page(book, page, &sheet, &formats);
        sheet_release(&sheet);
    }
    return good;
}

// False when something does not fit into a workbook, or could not be written.
static bool write_book(const struct told *told, const char *path, struct text_buffer *problem) {
    lxw_workbook *book = workbook_new(path);
    bool good = book != NULL && write_pages(told, book);
    if (!good) {
        text_buffer_add(problem, _("something is too large for a workbook"));
    }
    lxw_error error = book != NULL ? workbook_close(book) : LXW_NO_ERROR;
    if (good && error != LXW_NO_ERROR) {
        text_buffer_print(problem, _("the workbook could not be made: %s"), _(lxw_strerror(error)));
    }
    return good && error == LXW_NO_ERROR;
}

bool workbook_make(const struct told *told, struct text_buffer *bytes,
                   struct text_buffer *problem) {
    struct arena arena = {0};
    const char *folder = getenv("TMPDIR");
    char *path = (char *)arena_print(&arena, "%s/kull.XXXXXX", folder != NULL ? folder : "/tmp");
    sigset_t all, before;
    sigfillset(&all);
    // An interruption waits until the temporary file is gone.
    sigprocmask(SIG_BLOCK, &all, &before);
    int file = mkstemp(path); // 0600
    bool good = file >= 0 || disk_fail(problem, path);
    if (good) {
        good =
            write_book(told, path, problem) && (disk_read(path, bytes) || disk_fail(problem, path));
        close(file);
        unlink(path);
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
    arena_release(&arena);
    return good;
}
