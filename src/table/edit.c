// SPDX-License-Identifier: GPL-3.0-or-later
//
// What grows is copied into the arena of the table; what was there before stays behind.
#include "table/edit.h"

#include "base/text.h"

#include <string.h>

// A copy of an array with room for more items behind it, which are zero.
static void *grown(struct table *table, const void *items, size_t count, size_t new_count,
                   size_t size) {
    void *copy = arena_new(&table->arena, new_count, size);
    if (count > 0) {
        memcpy(copy, items, count * size);
    }
    return copy;
}

size_t table_add_column(struct table *table, const char *name) {
    size_t count = table->column_count;
    struct cell place = {.text = arena_copy(&table->arena, name)};
    place.line = count > 0 ? table->header[0].line : 1;
    table->header = grown(table, table->header, count, count + 1, sizeof *table->header);
    table->header[count] = place;
    return table->column_count++;
}

static void add_line(struct table *table, const char *text) {
    size_t count = table->line_count;
    table->lines = grown(table, table->lines, count, count + 1, sizeof *table->lines);
    if (table->notes != NULL) {
        table->notes = grown(table, table->notes, count, count + 1, sizeof *table->notes);
    }
    table->lines[table->line_count++] = arena_copy(&table->arena, text);
}

size_t table_add_row(struct table *table, const char *note) {
    size_t count = table->row_count;
    add_line(table, note);
    table->rows = grown(table, table->rows, count, count + 1, sizeof *table->rows);
    table->rows[count] = (struct row){
        .line = table->line_count,
        .end = {.text = "", .line = table->line_count},
    };
    return table->row_count++;
}

// It is said once, however many of its cells are changed for one reason.
static void note_line(struct table *table, size_t line, const char *note) {
    size_t count = table->line_count;
    if (table->notes == NULL) {
        table->notes = arena_new(&table->arena, count, sizeof *table->notes);
    }
    const char *old = table->notes[line - 1] != NULL ? table->notes[line - 1] : "";
    const char *mark = arena_print(&table->arena, "  [%s]", note);
    if (strcmp(table->lines[line - 1], note) != 0 && strstr(old, mark) == NULL) {
        table->notes[line - 1] = arena_print(&table->arena, "%s%s", old, mark);
    }
}

void table_set_cell(struct table *table, size_t row, size_t column, const char *text,
                    const char *note) {
    struct row *changed = &table->rows[row];
    size_t count = changed->cell_count;
    if (column >= count) {
        changed->cells = grown(table, changed->cells, count, column + 1, sizeof *changed->cells);
        for (size_t i = count; i <= column; i++) {
            changed->cells[i] = changed->end;
        }
        changed->cell_count = column + 1;
    }
    changed->cells[column].text = arena_copy(&table->arena, text);
    note_line(table, changed->cells[column].line, note);
}

void table_drop_rows(struct table *table, const bool *is_dropped) {
    size_t kept = 0;
    for (size_t i = 0; i < table->row_count; i++) {
        if (!is_dropped[i]) {
            table->rows[kept++] = table->rows[i];
        }
    }
    table->row_count = kept;
}
