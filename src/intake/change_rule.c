// SPDX-License-Identifier: GPL-3.0-or-later
//
// --set rules.csv:RULE=VALUE. A rule stands at most once for each intake and once for all; the row
// that says what is asked for is replaced, or added. A row for all that every intake overrules
// would change nothing, so it is not added in silence.
#include "base/language.h"
#include "base/text.h"
#include "intake/reader.h"
#include "table/edit.h"

static bool is_about(struct reader *reader, size_t row, const char *rule) {
    const char *text = change_text(reader, FILE_RULES, row, RULE_NAME);
    int named = reader_rule(reader, rule);
    return named != NONE ? reader_rule(reader, text) == named : text_equal(text, rule);
}

// The first row that is about the rule and this intake ("": all), or, where `intake` is NULL, about
// any.
static bool find_row(struct reader *reader, const char *rule, const char *intake, size_t *row) {
    const struct table *table = &reader->tables[FILE_RULES];
    for (*row = 0; *row < table->row_count; (*row)++) {
        const char *label = change_text(reader, FILE_RULES, *row, RULE_INTAKE);
        if (!table->rows[*row].broken && is_about(reader, *row, rule) &&
            (intake == NULL || text_equal(label, intake))) {
            return true;
        }
    }
    return false;
}

// Where rules.csv names intakes, nobody else does; otherwise other files may.
static bool knows_intake(const struct reader *reader, const char *intake, const char **other) {
    const struct table *table = &reader->tables[FILE_RULES];
    bool knows = intake[0] == '\0';
    *other = NULL;
    for (size_t i = 0; i < table->row_count; i++) {
        const char *label = change_text(reader, FILE_RULES, i, RULE_INTAKE);
        knows |= text_equal(label, intake);
        *other = label[0] != '\0' ? label : *other;
    }
    return knows || *other == NULL;
}

static void add_rule(struct reader *reader, const struct change *change) {
    size_t row = table_add_row(&reader->tables[FILE_RULES], change->said);
    change_cell(reader, change, FILE_RULES, row, RULE_NAME, change->key);
    change_cell(reader, change, FILE_RULES, row, RULE_VALUE, change->value);
    if (change->column[0] != '\0') {
        change_cell(reader, change, FILE_RULES, row, RULE_INTAKE, change->column);
    }
}

void apply_rule(struct reader *reader, const struct change *change) {
    const char *intake = change->column, *other = NULL;
    struct origin at = change_origin(change);
    size_t row = 0;
    if (!knows_intake(reader, intake, &other)) {
        findings_add(reader->findings, FINDING_UNKNOWN_INTAKE, &at, intake,
                     _("The rules know '%s', for example."), other);
    } else if (find_row(reader, change->key, intake, &row)) {
        change_cell(reader, change, FILE_RULES, row, RULE_VALUE, change->value);
    } else if (intake[0] == '\0' && find_row(reader, change->key, NULL, &row)) {
        findings_add(reader->findings, FINDING_CHANGE_INTAKE, &at, change->key,
                     _("Name the intake: %s:%s@%s=%s"), change->file, change->key,
                     change_text(reader, FILE_RULES, row, RULE_INTAKE), change->value);
    } else {
        add_rule(reader, change);
    }
}
