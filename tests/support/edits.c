// SPDX-License-Identifier: GPL-3.0-or-later
//
// A row that is left out is made blank, which is no row, so that the lines below keep their
// numbers.
#include "support/edits.h"

#include "base/number.h"
#include "base/text.h"

#include <assert.h>

void files_copy(const struct random_programme *from, struct random_programme *copy) {
    *copy = *from;
    copy->arena = (struct arena){0};
}

struct sheet *files_sheet(struct random_programme *files, const char *name) {
    for (int s = 0; s < files->sheet_count; s++) {
        if (text_equal(files->sheets[s].name, name)) {
            return &files->sheets[s];
        }
    }
    return NULL;
}

// NULL when the file has no such column.
static const char **cell(struct sheet *sheet, size_t line, const char *column) {
    for (int c = 0; c < sheet->column_count; c++) {
        if (text_equal(sheet->cells[0][c], column)) {
            return &sheet->cells[line - 1][c];
        }
    }
    return NULL;
}

static void add_column(struct sheet *sheet, const char *column) {
    assert(sheet->column_count < SHEET_COLUMNS_MOST);
    int c = sheet->column_count++;
    sheet->cells[0][c] = column;
    for (int r = 1; r < sheet->row_count; r++) {
        sheet->cells[r][c] = "";
    }
}

void sheet_set(struct sheet *sheet, size_t line, const char *column, const char *text) {
    if (cell(sheet, line, column) == NULL && text[0] != '\0') {
        add_column(sheet, column);
    }
    const char **found = cell(sheet, line, column);
    if (found != NULL) {
        *found = text;
    }
}

const char *sheet_cell(struct sheet *sheet, size_t line, const char *column) {
    const char **found = cell(sheet, line, column);
    return found == NULL ? "" : *found;
}

static void blank_row(struct sheet *sheet, size_t line) {
    for (int c = 0; c < sheet->column_count; c++) {
        sheet->cells[line - 1][c] = "";
    }
}

size_t sheet_add_line(struct sheet *sheet) {
    assert(sheet->row_count < SHEET_ROWS_MOST);
    size_t line = (size_t)++sheet->row_count;
    blank_row(sheet, line);
    return line;
}

// As many places as anybody could want, where the row has a number of places at all.
static void lift_places(struct sheet *sheet, size_t line) {
    const char **places = cell(sheet, line, "places");
    if (places != NULL && (*places)[0] != '\0') {
        *places = "999";
    }
}

void files_leave_out(struct random_programme *files, const struct input *input) {
    struct sheet *sheet = files_sheet(files, input->at.file);
    size_t line = input->at.line;
    switch (input->kind) {
    case INPUT_HISTORY:
        sheet_set(sheet, line, "status", "cancelled");
        break;
    case INPUT_COMPANY:
        lift_places(sheet, line);
        sheet_set(sheet, line, "max_months", "");
        sheet_set(sheet, line, "budget", "");
        break;
    case INPUT_OFFER:
        lift_places(sheet, line);
        break;
    case INPUT_RULE:
        sheet_set(sheet, line, "value", input->index == RULE_ADMIT_MAX ? "all" : "");
        break;
    case INPUT_PERSON:
        sheet_set(sheet, line, "status", "applicant");
        break;
    case INPUT_LINK:
    case INPUT_DECISION:
    case INPUT_KINDS:
        blank_row(sheet, line);
        break;
    case INPUT_REFUSES:
        sheet_set(sheet, line, "refuses", "");
        break;
    case INPUT_COMPANY_REFUSES:
        sheet_set(sheet, line, "company_refuses", "no");
        break;
    case INPUT_DISCIPLINES:
    case INPUT_DATES:
        break;
    }
}

static const char *text_of_value(struct random_programme *files, const struct easing *change,
                                 int64_t value) {
    char number[NUMBER_TEXT_SIZE];
    bool is_years = change->lever == LEVER_RULE && change->input.index == RULE_EDUCATION_YEARS_MIN;
    int decimals = change->lever == LEVER_BUDGET || is_years ? 2 : 0;
    char point = files->delimiter == ';' ? ',' : '.';
    if (change->lever == LEVER_RULE && change->input.index == RULE_OUTSIDE_WISHES) {
        return value != 0 ? "yes" : "no";
    }
    return arena_print(&files->arena, "%s", number_to_text(value, decimals, point, number));
}

// The row of a rule, or 0; a row without a value does not set the rule.
static size_t rule_line(struct sheet *sheet, const char *rule) {
    for (size_t line = 2; line <= (size_t)sheet->row_count; line++) {
        if (text_equal(sheet_cell(sheet, line, "rule"), rule)) {
            return line;
        }
    }
    return 0;
}

// A rule that is not set gets a row of its own, unless it has one without a value.
static void add_rule(struct random_programme *files, const struct easing *change,
                     const char *value) {
    struct sheet *sheet = files_sheet(files, "rules.csv");
    const char *rule = rule_kind((enum rule)change->input.index)->name;
    size_t line = rule_line(sheet, rule);
    line = line != 0 ? line : sheet_add_line(sheet);
    sheet_set(sheet, line, "rule", rule);
    sheet_set(sheet, line, "value", value);
}

void files_change(struct random_programme *files, const struct easing *change, int64_t value) {
    static const char *const columns[] = {[LEVER_PLACES] = "places",
                                          [LEVER_MONTHS] = "max_months",
                                          [LEVER_BUDGET] = "budget",
                                          [LEVER_RULE] = "value"};
    if (change->lever == LEVER_ALL) {
        files_leave_out(files, &change->input);
    } else if (change->input.at.line == 0) {
        add_rule(files, change, text_of_value(files, change, value));
    } else {
        sheet_set(files_sheet(files, change->input.at.file), change->input.at.line,
                  columns[change->lever], text_of_value(files, change, value));
    }
}

int64_t easing_less(const struct programme *programme, const struct easing *change) {
    static const enum rule down[] = {RULE_COMPANIES_MIN, RULE_STAY_MIN_MODULES, RULE_ADMIT_MIN,
                                     RULE_EDUCATION_YEARS_MIN, RULE_DISCIPLINES_MIN};
    for (size_t r = 0; r < sizeof down / sizeof *down && change->lever == LEVER_RULE; r++) {
        if (change->input.index == (int)down[r]) {
            return change->value + 1;
        }
    }
    return change->lever == LEVER_BUDGET
               ? change->value - programme->companies[change->input.index].cost_per_month
               : change->value - 1;
}

static struct sheet *decisions(struct random_programme *files) {
    static const char *const columns[] = {"candidate", "company", "module", "kind", "reason"};
    struct sheet *sheet = files_sheet(files, "decisions.csv");
    if (sheet == NULL) {
        assert(files->sheet_count < SHEETS_MOST);
        sheet = &files->sheets[files->sheet_count++];
        *sheet = (struct sheet){.name = "decisions.csv", .row_count = 1};
        for (size_t c = 0; c < sizeof columns / sizeof *columns; c++) {
            add_column(sheet, columns[c]);
        }
    }
    return sheet;
}

void files_decide(struct random_programme *files, const struct programme *programme, int candidate,
                  int company, int module) {
    struct sheet *sheet = decisions(files);
    size_t line = sheet_add_line(sheet);
    sheet_set(sheet, line, "candidate", programme->candidates[candidate].id);
    sheet_set(sheet, line, "company", programme->companies[company].id);
    sheet_set(sheet, line, "module",
              module == NONE ? "" : arena_print(&files->arena, "%d", module + 1));
    sheet_set(sheet, line, "kind", "must");
    sheet_set(sheet, line, "reason", "asked");
}

void files_ask(struct random_programme *files, const struct programme *programme, int candidate,
               int company) {
    const struct candidate *who = &programme->candidates[candidate];
    if (who->status == STATUS_APPLICANT) {
        sheet_set(files_sheet(files, "candidates.csv"), who->at.line, "status", "admitted");
    }
    if (company != NONE) {
        files_decide(files, programme, candidate, company, NONE);
    }
}
