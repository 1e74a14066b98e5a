// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every cell stands in quotation marks, so that a line that begins with dashes begins a sheet and
// nothing else can. Every row becomes one row again, also where nothing stands in it: row numbers
// are those of the sheet.
#include "intake/sheets.h"

#include "base/array.h"
#include "base/day.h"
#include "base/memory.h"
#include "intake/sheet_cell.h"

#include <stdlib.h>
#include <string.h>

static const char heading[] = "-------- ";

// A row that is being read: cells as CSV, the last ones that hold anything, and how many of them.
struct row_text {
    struct text_buffer cells;
    size_t count;
};

struct divider {
    const char *at, *end;
    struct sheets *sheets;
    size_t width; // cells of the header of this sheet; 0: it was not seen yet
    struct text_buffer cell;
    struct row_text row;
};

static void clear(struct text_buffer *text) {
    text->length = 0;
    if (text->bytes != NULL) {
        text->bytes[0] = '\0';
    }
}

// `-------- 1 - name`
static bool read_heading(struct divider *divider) {
    const char *line_end = memchr(divider->at, '\n', (size_t)(divider->end - divider->at));
    const char *name = strstr(divider->at, " - ");
    if (line_end == NULL || name == NULL || name > line_end) {
        return false;
    }
    name += strlen(" - ");
    struct sheets *sheets = divider->sheets;
    sheets->items =
        array_room(sheets->items, sheets->count, &sheets->capacity, sizeof *sheets->items);
    struct sheet *sheet = &sheets->items[sheets->count++];
    size_t length = (size_t)(line_end - name);
    *sheet = (struct sheet){.name = memory_new(length + 1, 1)};
    memcpy(sheet->name, name, length);
    divider->at = line_end + 1;
    divider->width = 0;
    return true;
}

// The text of a cell in quotation marks; they are doubled inside.
static bool read_cell(struct divider *divider) {
    clear(&divider->cell);
    if (*divider->at != '"') {
        return false;
    }
    const char *at = divider->at + 1;
    for (;;) {
        size_t length = strcspn(at, "\"");
        text_buffer_add_bytes(&divider->cell, at, length);
        at += length;
        if (at >= divider->end || at[1] != '"') {
            break;
        }
        text_buffer_add(&divider->cell, "\"");
        at += 2;
    }
    divider->at = at + 1;
    return at < divider->end;
}

static void write_cell(const struct text_buffer *cell, struct text_buffer *csv) {
    if (cell->length == 0 || strpbrk(cell->bytes, "\";\r\n") == NULL) {
        text_buffer_add_bytes(csv, cell->length > 0 ? cell->bytes : "", cell->length);
        return;
    }
    text_buffer_add(csv, "\"");
    for (const char *at = cell->bytes; *at != '\0';) {
        size_t length = strcspn(at, "\"");
        text_buffer_add_bytes(csv, at, length);
        at += length;
        if (*at == '"') {
            text_buffer_add(csv, "\"\"");
            at++;
        }
    }
    text_buffer_add(csv, "\"");
}

// Blank cells wait for one behind them that is not.
static void take_cell(struct divider *divider, size_t number) {
    struct row_text *row = &divider->row;
    sheet_cell_clean(&divider->cell);
    if (divider->cell.length == 0) {
        return;
    }
    for (; row->count < number; row->count++) {
        text_buffer_add(&row->cells, row->count > 0 ? ";" : "");
    }
    write_cell(&divider->cell, &row->cells);
}

static void end_row(struct divider *divider) {
    struct text_buffer *csv = &divider->sheets->items[divider->sheets->count - 1].csv;
    struct row_text *row = &divider->row;
    if (row->count > 0 && divider->width == 0) {
        divider->width = row->count;
    }
    text_buffer_add_bytes(csv, row->count > 0 ? row->cells.bytes : "", row->cells.length);
    for (; row->count > 0 && row->count < divider->width; row->count++) {
        text_buffer_add(csv, ";");
    }
    text_buffer_add(csv, "\n");
}

static bool read_row(struct divider *divider) {
    clear(&divider->row.cells);
    divider->row.count = 0;
    for (size_t number = 1; *divider->at != '\n'; number++) {
        if (!read_cell(divider)) {
            return false;
        }
        take_cell(divider, number);
        if (*divider->at != ';' && *divider->at != '\n') {
            return false;
        }
        divider->at += *divider->at == ';';
    }
    divider->at++;
    end_row(divider);
    return true;
}

// A sheet without anything in it is empty, however many rows it has.
static void empty_blank_sheets(struct sheets *sheets) {
    for (size_t i = 0; i < sheets->count; i++) {
        struct text_buffer *csv = &sheets->items[i].csv;
        if (csv->length > 0 && csv->bytes[strspn(csv->bytes, "\n")] == '\0') {
            clear(csv);
        }
    }
}

bool sheets_divide(const char *text, size_t length, struct sheets *sheets) {
    struct divider divider = {.at = text, .end = text + length, .sheets = sheets};
    bool good = length > 0;
    while (good && divider.at < divider.end) {
        bool is_heading = strncmp(divider.at, heading, strlen(heading)) == 0;
        good = is_heading ? read_heading(&divider) : sheets->count > 0 && read_row(&divider);
    }
    text_buffer_release(&divider.cell);
    text_buffer_release(&divider.row.cells);
    empty_blank_sheets(sheets);
    return good;
}

// The cell around a place: behind the last quotation mark before it.
static const char *cell_begin(const char *text, const char *at) {
    while (at > text && at[-1] != '"') {
        at--;
    }
    return at;
}

// Serial number 25569 is 1 January 1970, unless the days are counted from 1904.
static bool is_from_1904(const char *date, const char *number) {
    enum { DATE_LENGTH = 10, NUMBER_OF_1970 = 25569 };
    char text[DATE_LENGTH + 1] = "";
    int32_t day = 0;
    memcpy(text, date, strnlen(date, DATE_LENGTH));
    char *end = NULL;
    long serial = strtol(number, &end, 10);
    return end > number && day_from_text(text, &day) && day != serial - NUMBER_OF_1970;
}

bool sheets_count_from_1904(const char *dates, const char *numbers) {
    const char *a = dates, *b = numbers;
    while (*a != '\0' && *b != '\0') {
        if (*a == *b) {
            a++;
            b++;
            continue;
        }
        if (is_from_1904(cell_begin(dates, a), cell_begin(numbers, b))) {
            return true;
        }
        a += strcspn(a, "\"");
        b += strcspn(b, "\"");
    }
    return false;
}

void sheets_release(struct sheets *sheets) {
    for (size_t i = 0; i < sheets->count; i++) {
        memory_free(sheets->items[i].name);
        text_buffer_release(&sheets->items[i].csv);
    }
    memory_free(sheets->items);
    *sheets = (struct sheets){0};
}
