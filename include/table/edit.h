// SPDX-License-Identifier: GPL-3.0-or-later
//
// Changing a table after it was read, for questions that begin with "what if". Every line that was
// changed says so behind its own text, so that whoever reads a finding about it sees why the file
// has something else. All texts are in normal form C.
#ifndef TABLE_EDIT_H
#define TABLE_EDIT_H

#include "table/table.h"

// A further column, blank in every row. Returns its position.
size_t table_add_column(struct table *table, const char *name);

// A further row, blank, as if it stood on a line behind the last one, which says `note`. Returns
// its index; pointers to rows are not valid any more.
size_t table_add_row(struct table *table, const char *note);

// Replaces the text of a cell; it keeps its place.
void table_set_cell(struct table *table, size_t row, size_t column, const char *text,
                    const char *note);

// Leaves out every row whose index is marked.
void table_drop_rows(struct table *table, const bool *is_dropped);

#endif
