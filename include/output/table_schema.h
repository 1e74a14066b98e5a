// SPDX-License-Identifier: GPL-3.0-or-later
//
// The columns of a CSV file, told to programs as a Table Schema (specs.frictionlessdata.io).
#ifndef OUTPUT_TABLE_SCHEMA_H
#define OUTPUT_TABLE_SCHEMA_H

#include "base/arena.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum field_type {
    FIELD_TEXT,
    FIELD_WHOLE,
    FIELD_NUMBER,
    FIELD_DAY,
    FIELD_MONTH,
    FIELD_YES_NO,
};

struct field {
    const char *name, *norwegian;
    enum field_type type;
    bool required;  // no cell is blank
    bool is_key;    // it names a row, together with the other such columns
    bool has_range; // then from `least` to `most`, in whole units
    int64_t least, most;
    const char *const *words; // the only ones; of FIELD_YES_NO, those for yes. NULL: any
    const char *const *no;    // those for no; both lists end with NULL
};

struct table_schema {
    const char *file;
    const char *norwegian;   // another name of the file; NULL: none
    bool is_input;           // read by kull; otherwise a file of a plan
    bool is_required;        // a programme cannot do without it
    const char *description; // NULL: the columns say it all
    const struct field *fields;
    size_t count;
};

enum { PLAN_TABLES = 4 }; // results.csv, usage.csv, costs.csv and summary.csv

// The tables of a plan that nobody reads back. What they point to lives as long as the arena.
void plan_tables(struct table_schema tables[static PLAN_TABLES], struct arena *arena);

// One schema. Numbers have a decimal comma in files for a spreadsheet.
void table_schema_json(const struct table_schema *schema, bool decimal_comma,
                       struct text_buffer *out);

// All of them, each with the name of its file.
void table_schemas_json(const struct table_schema *schemas, size_t count, bool decimal_comma,
                        struct text_buffer *out);

#endif
