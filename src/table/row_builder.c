// SPDX-License-Identifier: GPL-3.0-or-later
//
// A row is gathered in one place that is used again for the next, and copied when it is complete.
// Spreadsheets cut empty cells off at the end of a row, or add some; what a row does not have takes
// no memory, so that a table never takes much more than its file.
#include "table/row_builder.h"

#include "base/array.h"
#include "base/language.h"
#include "base/memory.h"

#include <string.h>

struct row_builder row_builder_open(struct table *table, struct findings *findings) {
    // There are no more rows than lines.
    size_t most = table->line_count < TABLE_ROWS_MOST ? table->line_count : TABLE_ROWS_MOST;
    table->rows = arena_new(&table->arena, most, sizeof *table->rows);
    return (struct row_builder){.table = table, .findings = findings};
}

void row_builder_report(struct row_builder *builder, enum finding_kind kind,
                        const struct cell *place, const char *subject, const char *hint) {
    struct origin at = table_cell_origin(builder->table, place);
    findings_add(builder->findings, kind, &at, subject, hint != NULL ? "%s" : NULL, hint);
}

void row_builder_break(struct row_builder *builder, enum finding_kind kind,
                       const struct cell *place, const char *subject, const char *hint) {
    if (!builder->is_broken) {
        row_builder_report(builder, kind, place, subject, hint);
    }
    builder->is_broken = true;
}

void row_builder_add_cell(struct row_builder *builder, const struct cell *cell) {
    const struct table *table = builder->table;
    bool is_extra = table->header != NULL && builder->count == table->column_count;
    if (!is_extra) {
        builder->cells =
            array_room(builder->cells, builder->count, &builder->capacity, sizeof *cell);
        builder->cells[builder->count++] = *cell;
    } else if (cell->text[0] != '\0') {
        row_builder_break(builder, FINDING_EXTRA_CELLS, cell, cell->text,
                          table->is_sheet
                              ? _("Give its column a name in the first row, or empty the cell.")
                              : _("A cell that holds the delimiter itself must stand in quotation "
                                  "marks."));
    }
}

static bool is_blank(const struct row_builder *builder) {
    size_t blank = 0;
    while (blank < builder->count && builder->cells[blank].text[0] == '\0') {
        blank++;
    }
    return blank == builder->count;
}

// Nothing can be read below a header that is broken.
static void keep_header(struct row_builder *builder) {
    struct table *table = builder->table;
    if (builder->is_broken) {
        builder->is_lost = true;
        return;
    }
    table->column_count = builder->count;
    table->header = arena_new(&table->arena, builder->count, sizeof *table->header);
    memcpy(table->header, builder->cells, builder->count * sizeof *table->header);
}

static void keep_row(struct row_builder *builder, const struct cell *end) {
    struct table *table = builder->table;
    struct cell whole = {.line = builder->cells[0].line};
    if (table->row_count == TABLE_ROWS_MOST) {
        row_builder_report(builder, FINDING_TOO_MANY_ROWS, &whole, NULL,
                           _("Nothing was read from this line on."));
        builder->is_lost = true;
        return;
    }
    struct cell *cells = arena_new(&table->arena, builder->count, sizeof *cells);
    memcpy(cells, builder->cells, builder->count * sizeof *cells);
    table->rows[table->row_count++] = (struct row){
        .line = whole.line,
        .cells = cells,
        .cell_count = builder->count,
        .end = *end,
        .broken = builder->is_broken,
    };
}

void row_builder_end_row(struct row_builder *builder, const struct cell *end) {
    bool is_kept = builder->is_broken || !is_blank(builder);
    if (is_kept && builder->table->header == NULL) {
        keep_header(builder);
    } else if (is_kept) {
        keep_row(builder, end);
    }
    builder->count = 0;
    builder->is_broken = false;
}

void row_builder_close(struct row_builder *builder) {
    memory_free(builder->cells);
    *builder = (struct row_builder){0};
}
