// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `kull new` writes. The rows are complete enough to show every column that most programmes
// need.
#include "intake/example.h"

#include "base/language.h"
#include "base/text.h"
#include "domain/rule.h"
#include "intake/schema.h"

enum { CELLS_MOST = 8, ROWS_MOST = 8 };

// What a cell says in either language. NULL: the same in both, or as the tables of words and rules
// have it.
struct saying {
    const char *english, *norwegian;
};

struct example {
    enum file_kind kind;
    int column_count;
    int columns[CELLS_MOST];
    struct saying rows[ROWS_MOST][CELLS_MOST]; // ended with a row that says nothing
};

static const struct example examples[] = {
    {FILE_COMPANIES,
     6,
     {COMPANY_ID, COMPANY_NAME, COMPANY_SECTOR, COMPANY_MUNICIPALITY, COMPANY_PLACES,
      COMPANY_DISCIPLINES},
     {{{"example-mill", "eksempel-verksted"},
       {"Example Mill Ltd", "Eksempel Verksted AS"},
       {"industry", "industri"},
       {"Gjøvik"},
       {"2"},
       {"economics|engineering", "økonomi|ingeniørfag"}},
      {{"example-bank", "eksempel-bank"},
       {"Example Bank Ltd", "Eksempel Bank AS"},
       {"bank"},
       {"Hamar"},
       {"1"},
       {""}}}},
    {FILE_CANDIDATES,
     7,
     {CANDIDATE_ID, CANDIDATE_NAME, CANDIDATE_STATUS, CANDIDATE_DISCIPLINE,
      CANDIDATE_EDUCATION_YEARS, CANDIDATE_ASSESSMENT, CANDIDATE_WISHES},
     {{{"example-1", "eksempel-1"},
       {"Example Person", "Eksempel Person"},
       {"applicant"},
       {"economics", "økonomi"},
       {"5"},
       {"7,5"},
       {"example-bank > example-mill", "eksempel-bank > eksempel-verksted"}}}},
    {FILE_RULES,
     3,
     {RULE_NAME, RULE_VALUE, RULE_NOTE},
     {{{"start"},
       {"2027-09-01"},
       {"example: the first day of module 1", "eksempel: den første dagen i modul 1"}},
      {{"modules"}, {"3"}, {"example", "eksempel"}},
      {{"module_months"}, {"8"}, {"example", "eksempel"}},
      {{"companies_min"}, {"2"}, {"example", "eksempel"}},
      {{"companies_max"}, {"3"}, {"example", "eksempel"}},
      {{"admit_max"},
       {"8"},
       {"example: at most so many trainees", "eksempel: høyst så mange traineer"}},
      {{"education_years_min"}, {"4"}, {"example", "eksempel"}}}},
};

enum { EXAMPLES = sizeof examples / sizeof *examples };

static int row_count(const struct example *example) {
    int count = 0;
    while (count < ROWS_MOST && example->rows[count][0].english != NULL) {
        count++;
    }
    return count;
}

static const struct column *column_of(const struct example *example, int cell) {
    return &file_schema(example->kind)->columns[example->columns[cell]];
}

static const char *norwegian_rule(const char *name) {
    for (int r = 0; r < RULES; r++) {
        if (text_equal(rule_kind((enum rule)r)->name, name)) {
            return rule_kind((enum rule)r)->norwegian;
        }
    }
    return name;
}

static const char *cell_said(const struct example *example, int row, int cell, bool norwegian) {
    const struct saying *saying = &example->rows[row][cell];
    const struct word *word = column_of(example, cell)->words;
    if (!norwegian || saying->norwegian != NULL) {
        return norwegian ? saying->norwegian : saying->english;
    }
    if (example->kind == FILE_RULES && example->columns[cell] == RULE_NAME) {
        return norwegian_rule(saying->english);
    }
    while (word != NULL && word->word != NULL && !text_equal(word->word, saying->english)) {
        word++;
    }
    return word != NULL && word->word != NULL ? word->norwegian : saying->english;
}

bool example_file(size_t index, struct dialect dialect, const char **name, struct writer *writer) {
    if (index >= EXAMPLES) {
        return false;
    }
    const struct example *example = &examples[index];
    *name = file_told(example->kind);
    writer_open(writer, dialect);
    for (int c = 0; c < example->column_count; c++) {
        writer_value(writer, column_told(column_of(example, c)));
    }
    writer_end_row(writer);
    for (int i = 0; i < row_count(example); i++) {
        for (int c = 0; c < example->column_count; c++) {
            writer_value(writer, language_word(cell_said(example, i, c, false),
                                               cell_said(example, i, c, true)));
        }
        writer_end_row(writer);
    }
    return true;
}

// Every cell of the example must be there: a real row may well say `modules, 3`.
static bool row_equals(const struct table *table, const struct row *row,
                       const struct example *example, int index, bool norwegian) {
    bool equal = table->column_count == (size_t)example->column_count;
    for (int c = 0; c < example->column_count && equal; c++) {
        equal = text_equal(row_cell(row, (size_t)c)->text, cell_said(example, index, c, norwegian));
    }
    return equal;
}

bool example_matches(enum file_kind kind, const struct table *table, const struct row *row) {
    for (int e = 0; e < EXAMPLES; e++) {
        const struct example *example = &examples[e];
        for (int i = 0; example->kind == kind && i < row_count(example); i++) {
            if (row_equals(table, row, example, i, false) ||
                row_equals(table, row, example, i, true)) {
                return true;
            }
        }
    }
    return false;
}
