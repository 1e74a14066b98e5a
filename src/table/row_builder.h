// SPDX-License-Identifier: GPL-3.0-or-later
//
// Puts cells together to rows, and rows to a table.
#ifndef TABLE_ROW_BUILDER_H
#define TABLE_ROW_BUILDER_H

#include "base/finding.h"
#include "table/table.h"

#include <stdbool.h>
#include <stddef.h>

struct row_builder {
    struct table *table;
    struct findings *findings;
    struct cell *cells; // of the row as far as it has come
    size_t count, capacity;
    bool is_broken; // the row is
    bool is_lost;   // rows were lost: reading must stop
};

// Makes room for the rows of a table whose lines are there.
struct row_builder row_builder_open(struct table *table, struct findings *findings);

// Adds a finding at the place of a cell. `hint` may be NULL.
void row_builder_report(struct row_builder *builder, enum finding_kind kind,
                        const struct cell *place, const char *subject, const char *hint);

// The same, and the row is broken. Says nothing when it is broken already: one finding is enough to
// reject a row, and it bounds their number by the number of rows.
void row_builder_break(struct row_builder *builder, enum finding_kind kind,
                       const struct cell *place, const char *subject, const char *hint);

void row_builder_add_cell(struct row_builder *builder, const struct cell *cell);

// Keeps the row, if it is not blank: the first one as the header. Cells that it lacks stand at
// `end`.
void row_builder_end_row(struct row_builder *builder, const struct cell *end);

void row_builder_close(struct row_builder *builder);

#endif
