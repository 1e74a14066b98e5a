// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file is read in four steps, each of which may be the last: decode it, split it into lines,
// decide what divides its cells, read its rows.
#include "table/table.h"

#include "base/language.h"
#include "table/cursor.h"
#include "table/delimiter.h"
#include "table/encoding.h"
#include "table/lines.h"
#include "table/rows.h"

#include <string.h>

// In Windows-1252 every byte before the first odd one is ASCII or one character, so that its column
// can be counted in bytes of the file.
static void note_windows_1252(const struct table *table, const char *bytes, size_t odd,
                              struct findings *findings) {
    size_t line = 1, start = 0;
    for (size_t at = 0; at < odd; at++) {
        if (line_ends(bytes, odd, at)) {
            line++;
            start = at + 1;
        }
    }
    struct cell place = {.line = line, .column = odd - start + 1, .width = 1};
    struct origin origin = table_cell_origin(table, &place);
    findings_add(findings, FINDING_WINDOWS_1252, &origin, NULL,
                 _("Should this character be wrong, save the file again as 'CSV UTF-8'."));
}

static bool read_decoded(const struct decoded *decoded, table_knows *knows, const void *context,
                         struct table *table, struct findings *findings) {
    size_t header_at = 0;
    return delimiter_decide(decoded, knows, context, table, &header_at, findings) &&
           rows_read(decoded, header_at, table, findings);
}

bool table_read(const char *file, const char *bytes, size_t length, table_knows *knows,
                const void *context, struct table *table, struct findings *findings) {
    struct decoded decoded = {0};
    *table = (struct table){0};
    table->file = arena_copy(&table->arena, file);
    bool good = encoding_decode(file, bytes, length, &decoded, findings);
    if (good) {
        lines_split(decoded.text, decoded.length, table);
        if (decoded.is_windows_1252) {
            note_windows_1252(table, bytes, decoded.first_odd, findings);
        }
        good = read_decoded(&decoded, knows, context, table, findings);
    }
    decoded_release(&decoded);
    return good;
}

bool table_read_sheet(const char *file, const char *bytes, size_t length, struct table *table,
                      struct findings *findings) {
    struct decoded decoded = {0};
    *table = (struct table){.is_sheet = true, .dialect = {.delimiter = ';', .excel = true}};
    table->file = arena_copy(&table->arena, file);
    bool good = encoding_decode(file, bytes, length, &decoded, findings);
    if (good) {
        lines_split(decoded.text, decoded.length, table);
        good = rows_read(&decoded, 0, table, findings);
    }
    decoded_release(&decoded);
    return good;
}

// The number of a cell in its row, from 1: only what stands before it is there to be counted.
static size_t sheet_column(const struct table *table, const char *line, size_t column) {
    struct cursor cursor = {.text = line, .length = strlen(line), .is_sheet = true};
    size_t number = 1;
    for (; cursor.at < cursor.length; cursor_advance(&cursor)) {
        cursor_see(&cursor);
        if (cursor.column >= column) {
            break;
        }
        number += line[cursor.at] == table->dialect.delimiter && !cursor.is_quoted;
    }
    return number;
}

struct origin table_cell_origin(const struct table *table, const struct cell *cell) {
    bool has_line = cell->line > 0 && cell->line <= table->line_count;
    const char *line = has_line ? table->lines[cell->line - 1] : NULL;
    bool is_in_sheet = table->is_sheet && line != NULL && cell->column > 0;
    return (struct origin){
        .file = table->file,
        .line = cell->line,
        .column = cell->column,
        .width = cell->width,
        .text = line,
        .note = line != NULL && table->notes != NULL ? table->notes[cell->line - 1] : NULL,
        .sheet_column = is_in_sheet ? sheet_column(table, line, cell->column) : 0,
    };
}

struct origin table_row_origin(const struct table *table, const struct row *row) {
    return table_cell_origin(table, &(struct cell){.line = row->line});
}

const struct cell *row_cell(const struct row *row, size_t column) {
    return column < row->cell_count ? &row->cells[column] : &row->end;
}

void table_release(struct table *table) {
    arena_release(&table->arena);
    *table = (struct table){0};
}
