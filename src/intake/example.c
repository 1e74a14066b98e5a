// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `kull new` writes. The rows are complete enough to show every column that most programmes
// need.
#include "intake/example.h"

#include "base/text.h"
#include "intake/schema.h"

enum { CELLS_MOST = 12, ROWS_MOST = 8 };

struct example {
    enum file_kind kind;
    const char *header[CELLS_MOST]; // ended with NULL, as every row
    const char *rows[ROWS_MOST][CELLS_MOST];
};

static const struct example examples[] = {
    {FILE_COMPANIES,
     {"company", "name", "sector", "municipality", "places", "disciplines", NULL},
     {{"example-mill", "Example Mill Ltd", "industry", "Gjøvik", "2", "economics|engineering",
       NULL},
      {"example-bank", "Example Bank Ltd", "bank", "Hamar", "1", "", NULL}}},
    {FILE_CANDIDATES,
     {"candidate", "name", "status", "discipline", "education_years", "assessment", "wishes", NULL},
     {{"example-1", "Example Person", "applicant", "economics", "5", "7,5",
       "example-bank > example-mill", NULL}}},
    {FILE_RULES,
     {"rule", "value", "note", NULL},
     {{"start", "2027-09-01", "example: the first day of module 1", NULL},
      {"modules", "3", "example", NULL},
      {"module_months", "8", "example", NULL},
      {"companies_min", "2", "example", NULL},
      {"companies_max", "3", "example", NULL},
      {"admit_max", "8", "example: at most so many trainees", NULL},
      {"education_years_min", "4", "example", NULL}}},
};

enum { EXAMPLES = sizeof examples / sizeof *examples };

static void write_row(struct writer *writer, const char *const cells[]) {
    for (int i = 0; i < CELLS_MOST && cells[i] != NULL; i++) {
        writer_value(writer, cells[i]);
    }
    writer_end_row(writer);
}

bool example_file(size_t index, struct dialect dialect, const char **name, struct writer *writer) {
    if (index >= EXAMPLES) {
        return false;
    }
    const struct example *example = &examples[index];
    *name = file_schema(example->kind)->name;
    writer_open(writer, dialect);
    write_row(writer, example->header);
    for (int i = 0; i < ROWS_MOST && example->rows[i][0] != NULL; i++) {
        write_row(writer, example->rows[i]);
    }
    return true;
}

// Every cell of the example must be there: a real row may well say `modules, 3`.
static bool row_equals(const struct table *table, const struct row *row,
                       const char *const cells[]) {
    size_t count = 0;
    while (count < CELLS_MOST && cells[count] != NULL) {
        count++;
    }
    bool equal = table->column_count == count;
    for (size_t i = 0; i < count && equal; i++) {
        equal = text_equal(row_cell(row, i)->text, cells[i]);
    }
    return equal;
}

bool example_matches(enum file_kind kind, const struct table *table, const struct row *row) {
    for (int e = 0; e < EXAMPLES; e++) {
        for (int i = 0; examples[e].kind == kind && i < ROWS_MOST && examples[e].rows[i][0] != NULL;
             i++) {
            if (row_equals(table, row, examples[e].rows[i])) {
                return true;
            }
        }
    }
    return false;
}
