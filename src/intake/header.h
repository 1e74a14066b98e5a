// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the header of a table to the columns of a schema.
#ifndef INTAKE_HEADER_H
#define INTAKE_HEADER_H

#include "base/finding.h"
#include "intake/schema.h"
#include "table/table.h"

// Where the columns of a schema stand in a table. Zero (after header_read) never means "column 0":
// absent columns are -1.
struct header {
    const struct file_schema *schema;
    int position[COLUMNS_MOST]; // by column of the schema
    int *wish_position;         // wish_1 and so on; in the table's arena
    int wish_count;
    int english, norwegian; // names that stand in one language only
    bool good;              // rows may be read
};

// True when the text is a column of this schema (a const struct file_schema *), in either language.
bool header_knows(const char *text, const void *schema);

// The name of a column in either language that somebody who wrote `text` may have meant, or NULL.
const char *header_nearest(const struct file_schema *schema, const char *text);

// The position of a column of the table, by a name in either language and any case; one that the
// schema knows and the table lacks is -1, and `column` says which. `column` is -1 for numbered
// wishes and for names that the schema does not have.
int header_find(const struct header *header, const char *text, int *column);

// All columns of a file, for somebody whose column is not known: in Norwegian where its name is, or
// the person.
const char *header_columns(const struct file_schema *schema, const char *file, struct arena *arena);

// Finds the columns and reports unknown, nearly known, forbidden, doubled and missing ones.
void header_read(const struct file_schema *schema, struct table *table, struct header *header,
                 struct findings *findings);

#endif
