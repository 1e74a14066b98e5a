// SPDX-License-Identifier: GPL-3.0-or-later
//
// The reader walks over the text byte by byte; the cursor counts, the splitter says what each byte
// has ended, and the builder puts together what there is. After a quotation mark that stands where
// none may, reading goes on with the next line, but only when it is sure that a row begins there;
// otherwise it stops and says so. A mark that is never closed has made the rest of the file one
// cell.
#include "table/rows.h"

#include "base/language.h"
#include "table/cell_text.h"
#include "table/cursor.h"
#include "table/row_builder.h"
#include "table/splitter.h"

#include <string.h>

struct reader {
    struct cursor cursor;
    struct splitter splitter;
    struct row_builder builder;
    struct cell cell;  // that is being read; its width is 0 until something of it was seen
    struct cell quote; // the place of the last quotation mark
    bool is_windows_1252;
};

static struct cell place_here(const struct reader *reader) {
    size_t column = reader->cursor.column > 0 ? reader->cursor.column : 1;
    return (struct cell){.text = "", .line = reader->cursor.line, .column = column, .width = 1};
}

// A blank cell behind what was seen so far.
static struct cell place_behind(const struct reader *reader) {
    return (struct cell){
        .text = "", .line = reader->cursor.line, .column = reader->cursor.column + 1};
}

// The byte just seen belongs to the cell: moves its place over blanks in front, and its end over
// the byte. Only what stands on the first line of the cell counts for the width.
static void widen_cell(struct reader *reader) {
    struct cell *cell = &reader->cell;
    struct cell here = place_here(reader);
    if (cell->width == 0) {
        *cell = here;
    } else if (cell->line == here.line) {
        cell->width = here.column - cell->column + 1;
    }
}

// What a spreadsheet shows in place of a value that it could not compute.
static bool is_formula_error(const char *text) {
    static const char *const errors[] = {"#N/A",   "#REF!", "#VALUE!", "#DIV/0!",
                                         "#NAME?", "#NUM!", "#NULL!"};
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        if (strcmp(text, errors[i]) == 0) {
            return true;
        }
    }
    return false;
}

static void end_cell(struct reader *reader) {
    const struct splitter *splitter = &reader->splitter;
    struct arena *arena = &reader->builder.table->arena;
    if (splitter->cell_length > TABLE_CELL_BYTES_MOST) {
        row_builder_break(&reader->builder, FINDING_CELL_TOO_LARGE, &reader->cell, NULL,
                          _("Shorten it, or keep the text elsewhere."));
    } else {
        reader->cell.text = cell_text(arena, splitter->cell, splitter->cell_length);
    }
    if (reader->builder.table->is_sheet && is_formula_error(reader->cell.text)) {
        row_builder_break(&reader->builder, FINDING_FORMULA_ERROR, &reader->cell, reader->cell.text,
                          _("Correct the formula, or write what the cell means."));
    }
    row_builder_add_cell(&reader->builder, &reader->cell);
}

static void end_row(struct reader *reader) {
    struct cell end = place_behind(reader);
    row_builder_end_row(&reader->builder, &end);
}

// The row ends in the middle of a cell that could not be read; what it lacks is there too.
static void end_broken_row(struct reader *reader) {
    row_builder_add_cell(&reader->builder, &reader->cell);
    reader->builder.is_broken = true;
    row_builder_end_row(&reader->builder, &reader->cell);
}

static size_t row_line(const struct reader *reader) {
    const struct row_builder *builder = &reader->builder;
    return builder->count > 0 ? builder->cells[0].line : reader->cell.line;
}

static bool next_line_begins_row(const struct reader *reader) {
    const struct table *table = reader->builder.table;
    return table->header != NULL && row_line(reader) == reader->cursor.line &&
           !cursor_sees_open_cell(&reader->cursor, table->dialect.delimiter);
}

static void report_stray_quote(struct reader *reader, bool goes_on) {
    struct findings *findings = reader->builder.findings;
    struct origin at = table_cell_origin(reader->builder.table, &reader->quote);
    if (goes_on) {
        findings_add(
            findings, FINDING_STRAY_QUOTE, &at, NULL,
            _("A cell with quotation marks in it must itself stand in quotation marks, and "
              "each mark in it must be doubled."));
    } else {
        findings_add(
            findings, FINDING_STRAY_QUOTE, &at, NULL,
            _("Quotation marks do not come in pairs from line %zu on, so nothing from there "
              "on could be read."),
            row_line(reader));
    }
}

static void meet_stray_quote(struct reader *reader) {
    bool goes_on = next_line_begins_row(reader);
    report_stray_quote(reader, goes_on);
    end_broken_row(reader);
    reader->builder.is_lost |= !goes_on;
    splitter_restart(&reader->splitter);
    cursor_advance_line(&reader->cursor);
    reader->cell = place_behind(reader);
}

static void meet_open_quote(struct reader *reader) {
    const struct table *table = reader->builder.table;
    struct origin at = table_cell_origin(table, &reader->cell);
    findings_add(reader->builder.findings, FINDING_OPEN_QUOTE, &at, NULL,
                 _("The cell has swallowed the rest of the file; lines lost behind this one: %zu."),
                 table->line_count - reader->cell.line);
    end_broken_row(reader);
    reader->builder.is_lost = true;
}

static void refuse_control(struct reader *reader, int character) {
    bool is_undefined = reader->is_windows_1252 && character >= 0x80;
    struct cell place = place_here(reader);
    char subject[16];
    snprintf(subject, sizeof subject, is_undefined ? "0x%02x" : "U+%04X", (unsigned)character);
    row_builder_break(&reader->builder,
                      is_undefined ? FINDING_UNDEFINED_BYTE : FINDING_CONTROL_CHARACTER, &place,
                      subject,
                      is_undefined ? _("Save the file again as 'CSV UTF-8'.")
                                   : _("Write the cell anew, without what cannot be seen."));
}

// What the byte is by itself, before the grammar sees it.
static void see_byte(struct reader *reader, char byte) {
    cursor_see(&reader->cursor);
    if (byte == '"') {
        reader->quote = place_here(reader);
    }
    int control = cursor_control(&reader->cursor);
    if (control >= 0 && !reader->builder.is_broken) {
        refuse_control(reader, control);
    }
}

// What the byte has ended, a cell or a row or neither; then the cursor moves on.
static void take_byte(struct reader *reader, char byte, enum split ended) {
    bool is_blank = byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
    if (ended != SPLIT_NOTHING) {
        end_cell(reader);
    } else if (!is_blank) {
        widen_cell(reader);
    }
    if (ended == SPLIT_ROW) {
        end_row(reader);
    }
    bool is_untouched = reader->cell.width == 0 && cursor_ends_line(&reader->cursor);
    cursor_advance(&reader->cursor);
    if (ended != SPLIT_NOTHING || is_untouched) {
        reader->cell = place_behind(reader);
    }
}

static void read_byte(struct reader *reader) {
    char byte = reader->cursor.text[reader->cursor.at];
    see_byte(reader, byte);
    enum split ended = splitter_feed(&reader->splitter, byte);
    if (ended == SPLIT_BROKEN) {
        meet_stray_quote(reader);
    } else {
        take_byte(reader, byte, ended);
    }
}

static void read_end(struct reader *reader) {
    enum split ended = splitter_end(&reader->splitter);
    if (ended == SPLIT_BROKEN) {
        meet_open_quote(reader);
    } else if (ended == SPLIT_ROW) {
        end_cell(reader);
        end_row(reader);
    }
}

static void read_rows(struct reader *reader) {
    const struct cursor *cursor = &reader->cursor;
    reader->cell = place_behind(reader);
    while (!reader->builder.is_lost && cursor->at < cursor->length) {
        read_byte(reader);
    }
    if (!reader->builder.is_lost) {
        read_end(reader);
    }
}

bool rows_read(const struct decoded *decoded, size_t header_at, struct table *table,
               struct findings *findings) {
    struct reader reader = {
        .cursor = {.text = decoded->text,
                   .length = decoded->length,
                   .at = header_at,
                   .line = header_at > 0 ? 2 : 1,
                   .is_sheet = table->is_sheet},
        .builder = row_builder_open(table, findings),
        .is_windows_1252 = decoded->is_windows_1252,
    };
    splitter_open(&reader.splitter, table->dialect.delimiter);
    read_rows(&reader);
    bool is_complete = !reader.builder.is_lost;
    splitter_close(&reader.splitter);
    row_builder_close(&reader.builder);
    if (is_complete && table->header == NULL) {
        findings_add(findings, FINDING_EMPTY_FILE, &(struct origin){.file = table->file}, NULL,
                     _("The first line must hold the names of the columns."));
    }
    return is_complete && table->header != NULL;
}
