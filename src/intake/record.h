// SPDX-License-Identifier: GPL-3.0-or-later
//
// A record: one row of a table, its cells read as the schema says.
#ifndef INTAKE_RECORD_H
#define INTAKE_RECORD_H

#include "base/finding.h"
#include "intake/header.h"
#include "intake/schema.h"
#include "table/table.h"

#include <stdbool.h>
#include <stdint.h>

struct record {
    const struct table *table;
    const struct header *header;
    const struct row *row;
    int64_t number[COLUMNS_MOST]; // whole, amount, date, yes/no or word; the standard where blank
    bool good;                    // no error so far; readers clear it when they find one
    struct findings *findings;
};

// Reads the typed cells of a row and reports what cannot be read.
void record_read(const struct table *table, const struct header *header, const struct row *row,
                 struct record *record, struct findings *findings);

// Reads one cell again as another schema says: the value of a rule depends on the rule.
void record_read_as(struct record *record, int column, const struct column *schema);

// The text of a cell, "" when it is blank or its column is absent. Valid as long as the table.
const char *record_text(const struct record *record, int column);

bool record_blank(const struct record *record, int column);

// The value of a cell; an int, where the schema's range allows for it.
int64_t record_number(const struct record *record, int column);
int record_whole(const struct record *record, int column);

// The name of a column as this file writes it.
const char *record_column_name(const struct record *record, int column);

// Where a cell stands; the row as a whole when its column is absent.
struct origin record_origin(const struct record *record, int column);

// Reports something about a cell and marks the record as bad when it is an error.
void record_report(struct record *record, enum finding_kind kind, int column, const char *subject,
                   const char *hint_format, ...) __attribute__((format(printf, 5, 6)));

// The parts of a text divided by any of `dividers`, trimmed. Reports blank parts. `divider[i]`,
// when not NULL, is the character before part i (0 for the first).
struct parts {
    const char **texts;
    char *dividers;
    struct origin *origins;
    size_t count;
    bool has_gap; // one at least, and it was reported
};
struct parts record_parts(struct record *record, int column, const char *dividers,
                          struct arena *arena);

#endif
