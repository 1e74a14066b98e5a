// SPDX-License-Identifier: GPL-3.0-or-later
//
// rules.csv: one row is a rule, for one intake or for all. Rows become rule values here; how rules
// must fit together is told in calendar.c.
#include "base/array.h"
#include "base/language.h"
#include "base/number.h"
#include "base/text.h"
#include "intake/calendar.h"
#include "intake/reader.h"

#include <string.h>

// One row, read. A rule stands at most once per intake, so a table of rules by intake holds them
// all.
struct setting {
    bool is_there; // there is such a row
    int64_t value;
    int months[MODULES_MAX];
    int month_count;
    struct origin row;
    struct origin at; // the row, if it names a value
};

struct settings {
    struct programme *programme;
    struct setting *rows; // rows[intake][rule]; the last intake is "all intakes"
};

static struct setting *setting_of(struct settings *settings, size_t intake, int rule) {
    return &settings->rows[intake * RULES + (size_t)rule];
}

int reader_rule(struct reader *reader, const char *text) {
    const char *folded = text_folded(&reader->arena, text);
    for (int rule = 0; rule < RULES; rule++) {
        if (text_equal(folded, rule_kind((enum rule)rule)->name) ||
            text_equal(folded, rule_kind((enum rule)rule)->norwegian)) {
            return rule;
        }
    }
    return NONE;
}

static bool has_word(const char *name, const char *word, size_t length) {
    for (const char *at = name; *at != '\0'; at += at[0] == '_') {
        size_t here = strcspn(at, "_");
        if (here == length && memcmp(at, word, length) == 0) {
            return true;
        }
        at += here;
    }
    return false;
}

// Whoever thinks of the most before the admitted writes max_admit.
static bool has_same_words(const char *name, const char *text) {
    bool same = strlen(name) == strlen(text);
    for (const char *at = text; same && *at != '\0'; at += at[0] == '_') {
        size_t length = strcspn(at, "_");
        same = has_word(name, at, length);
        at += length;
    }
    return same;
}

static const char *rule_resembling(struct reader *reader, const char *text) {
    const char *names[2 * RULES];
    size_t count = 0;
    for (int rule = 0; rule < RULES; rule++) {
        names[count++] = rule_kind((enum rule)rule)->name;
        names[count++] = rule_kind((enum rule)rule)->norwegian;
    }
    const char *folded = text_folded(&reader->arena, text);
    const char *near = text_nearest(text, names, count);
    for (size_t i = 0; i < count && near == NULL; i++) {
        near = has_same_words(names[i], folded) ? names[i] : NULL;
    }
    return near;
}

static int read_rule_name(struct reader *reader, struct record *record) {
    const char *text = record_text(record, RULE_NAME);
    int rule = reader_rule(reader, text);
    if (rule == NONE && text[0] != '\0') {
        const char *near = rule_resembling(reader, text);
        record_report(record, FINDING_UNKNOWN_RULE, RULE_NAME, text,
                      near == NULL ? NULL : _("Did you mean '%s'?"), near);
    }
    return rule;
}

// "8" or "6 6 12": the lengths of the modules.
static void read_months(struct reader *reader, struct record *record, struct setting *setting) {
    struct parts parts = record_parts(record, RULE_VALUE, " ", &reader->arena);
    for (size_t i = 0; i < parts.count; i++) {
        int64_t months = 0;
        if (number_from_text(parts.texts[i], 0, &months) != NUMBER_GOOD || months < 1 ||
            months > 36 || setting->month_count == MODULES_MAX) {
            record_report(
                record, FINDING_RULE_VALUE, RULE_VALUE, record_text(record, RULE_VALUE),
                _("Write months from 1 to 36: one number, or one for each module (6 6 12)."));
            return;
        }
        setting->months[setting->month_count++] = (int)months;
    }
}

static bool has_goal(const struct programme *programme, enum goal goal) {
    for (size_t i = 0; i < programme->goal_count; i++) {
        if (programme->goals[i] == goal) {
            return true;
        }
    }
    return false;
}

static void read_goals(struct reader *reader, struct record *record, struct programme *programme) {
    struct parts parts = record_parts(record, RULE_VALUE, ">", &reader->arena);
    for (size_t i = 0; i < parts.count; i++) {
        int goal = reader_goal(reader, parts.texts[i]);
        enum finding_kind kind = goal == NONE ? FINDING_UNKNOWN_GOAL : FINDING_GOAL_TWICE;
        if (goal == NONE || has_goal(programme, (enum goal)goal)) {
            record->good = false;
            findings_add(reader->findings, kind, &parts.origins[i], parts.texts[i],
                         _("Goals are divided by >, such as: placed > assessment > wishes."));
        } else {
            programme->goals[programme->goal_count++] = (enum goal)goal;
        }
    }
}

static bool is_all(struct reader *reader, const char *text) {
    const char *folded = text_folded(&reader->arena, text);
    return text_equal(folded, "all") || text_equal(folded, "alle");
}

int64_t reader_rule_value(struct reader *reader, struct record *record, int rule) {
    static const enum cell_type types[] = {
        [RULE_TYPE_DATE] = CELL_DATE,
        [RULE_TYPE_WHOLE] = CELL_WHOLE,
        [RULE_TYPE_YEARS] = CELL_AMOUNT,
        [RULE_TYPE_YES_NO] = CELL_YES_NO,
    };
    const struct rule_kind *kind = rule_kind((enum rule)rule);
    if (kind->takes_all && is_all(reader, record_text(record, RULE_VALUE))) {
        return RULE_OPEN;
    }
    struct column as = {.name = record_text(record, RULE_NAME),
                        .type = types[kind->type],
                        .least = kind->least,
                        .most = kind->most};
    record_read_as(record, RULE_VALUE, &as);
    return record_number(record, RULE_VALUE);
}

static void read_value(struct reader *reader, struct record *record, int rule,
                       struct settings *settings, struct setting *setting) {
    const struct rule_kind *kind = rule_kind((enum rule)rule);
    if (kind->type == RULE_TYPE_MONTHS) {
        read_months(reader, record, setting);
    } else if (kind->type == RULE_TYPE_GOALS) {
        read_goals(reader, record, settings->programme);
    } else if (kind->type == RULE_TYPE_TEXT) {
        settings->programme->lottery_seed = reader_keep(reader, record_text(record, RULE_VALUE));
    } else {
        setting->value = reader_rule_value(reader, record, rule);
    }
}

// The intake a rule speaks about; the number of intakes when it speaks about all.
static size_t read_rule_intake(struct reader *reader, struct record *record, int rule) {
    size_t all = reader->programme->intake_count;
    if (record_blank(record, RULE_INTAKE)) {
        return all;
    }
    if (rule_kind((enum rule)rule)->of_programme) {
        record_report(record, FINDING_RULE_OF_PROGRAMME, RULE_INTAKE,
                      record_text(record, RULE_NAME), _("Leave the intake of this row blank."));
        return all;
    }
    int intake = reader_intake(reader, record, RULE_INTAKE);
    return intake == NONE ? all : (size_t)intake;
}

static void read_rule(struct reader *reader, struct record *record, void *into) {
    struct settings *settings = into;
    int rule = read_rule_name(reader, record);
    if (rule == NONE) {
        reader->rules_unclear = true;
        record->good = false;
        return;
    }
    size_t intake = read_rule_intake(reader, record, rule);
    struct setting *setting = setting_of(settings, intake, rule);
    reader->rules_unclear |= !record->good;
    if (setting->is_there && record->good) {
        record_report(record, FINDING_RULE_TWICE, RULE_NAME, record_text(record, RULE_NAME),
                      _("The first one is %s:%zu."), setting->row.file, setting->row.line);
    }
    if (!record->good) {
        return;
    }
    setting->is_there = true;
    setting->row = reader_row_origin(reader, record);
    setting->value = rule_kind((enum rule)rule)->standard;
    // A blank cell means the standard; a required rule is then missing all the same.
    if (!record_blank(record, RULE_VALUE)) {
        setting->at = setting->row;
        read_value(reader, record, rule, settings, setting);
    }
    if (!record->good) {
        setting->value = rule_kind((enum rule)rule)->standard;
    }
}

// A label of an intake, and where it stands.
struct label {
    const char *text;
    struct origin at;
};

static int compare_labels(const void *left, const void *right) {
    const struct label *a = left, *b = right;
    int order = strcmp(a->text, b->text);
    return order != 0 ? order : (a->at.line > b->at.line) - (a->at.line < b->at.line);
}

// The different labels of a column, sorted, each at its first place. Returns how many.
static size_t list_labels(struct reader *reader, enum file_kind kind, int column,
                          struct label **labels) {
    const struct table *table = &reader->tables[kind];
    int position = reader->headers[kind].good ? reader->headers[kind].position[column] : NONE;
    size_t count = 0, kept = 0;
    *labels = arena_new(&reader->arena, table->row_count, sizeof **labels);
    for (size_t i = 0; i < table->row_count && position != NONE; i++) {
        const struct cell *cell = row_cell(&table->rows[i], (size_t)position);
        if (!table->rows[i].broken && cell->text[0] != '\0') {
            (*labels)[count++] = (struct label){cell->text, table_cell_origin(table, cell)};
        }
    }
    array_sort(*labels, count, sizeof **labels, compare_labels);
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || !text_equal((*labels)[kept - 1].text, (*labels)[i].text)) {
            (*labels)[kept++] = (*labels)[i];
        }
    }
    return kept;
}

static void add_intakes(struct reader *reader, const struct label *labels, size_t count,
                        struct programme *programme) {
    programme->intakes = arena_new(&programme->arena, count, sizeof *programme->intakes);
    programme->intake_count = count;
    for (size_t i = 0; i < count; i++) {
        struct intake *intake = &programme->intakes[i];
        intake->label = reader_keep(reader, labels[i].text);
        intake->at = reader_keep_origin(reader, labels[i].at);
        directory_add(&reader->intakes, intake->label, NULL, (int)i, &intake->at);
    }
    reader->intakes.has_gaps = reader->rules_unclear;
    directory_close(&reader->intakes);
}

// The intakes are those that the rules name; if they name none, the one label among the candidates.
static void collect_intakes(struct reader *reader, struct programme *programme) {
    const char *rules_file = reader->totals[FILE_RULES].file;
    struct label *labels = NULL;
    size_t count = list_labels(reader, FILE_RULES, RULE_INTAKE, &labels);
    if (count == 0) {
        count = list_labels(reader, FILE_CANDIDATES, CANDIDATE_INTAKE, &labels);
        if (count > 1 && !reader->rules_unclear) {
            findings_add(reader->findings, FINDING_INTAKE_UNCLEAR, &labels[1].at, labels[1].text,
                         _("Another one is '%s'. Name every intake in %s."), labels[0].text,
                         rules_file);
        }
    }
    struct label only = {.text = "", .at = {.file = rules_file}};
    add_intakes(reader, count > 0 ? labels : &only, count > 0 ? count : 1, programme);
}

// True when a row may be among those that could not be read.
static bool lacks_rows(const struct reader *reader) {
    const struct table *table = &reader->tables[FILE_RULES];
    bool lacks = !reader->whole[FILE_RULES];
    for (size_t i = 0; i < table->row_count; i++) {
        lacks |= table->rows[i].broken;
    }
    return lacks;
}

// The row for the intake wins over the row for all, and that over the standard.
static void settle(struct settings *settings, size_t intake, struct rules *rules, int rule,
                   struct calendar *calendar) {
    const struct setting *own = setting_of(settings, intake, rule);
    const struct setting *all = setting_of(settings, settings->programme->intake_count, rule);
    const struct setting *setting = own->is_there ? own : all;
    rules->value[rule] = setting->is_there ? setting->value : rule_kind((enum rule)rule)->standard;
    rules->at[rule] = setting->at;
    if (rule == RULE_MODULE_MONTHS && setting->month_count > 0) {
        memcpy(calendar->months, setting->months, sizeof calendar->months);
        calendar->month_count = setting->month_count;
    }
}

void read_rules(struct reader *reader, struct programme *programme) {
    reader->rules_unclear = lacks_rows(reader);
    collect_intakes(reader, programme);
    struct settings settings = {.programme = programme};
    settings.rows =
        arena_new(&reader->arena, (programme->intake_count + 1) * RULES, sizeof *settings.rows);
    programme->lottery_seed = "";
    reader_rows(reader, FILE_RULES, read_rule, &settings);
    for (int goal = 0; goal < GOALS_BY_DEFAULT; goal++) {
        if (!has_goal(programme, (enum goal)goal)) {
            programme->goals[programme->goal_count++] = (enum goal)goal;
        }
    }
    for (size_t i = 0; i <= programme->intake_count; i++) {
        bool whole = i == programme->intake_count;
        struct rules *rules = whole ? &programme->rules : &programme->intakes[i].rules;
        struct calendar calendar = {
            .file = reader->totals[FILE_RULES].file, .months = {8}, .month_count = 1};
        for (int rule = 0; rule < RULES; rule++) {
            if (rule_kind((enum rule)rule)->of_programme == whole) {
                settle(&settings, i, rules, rule, &calendar);
            }
        }
        bool start_is_missing = !whole && rules->at[RULE_START].line == 0;
        if (!whole && !(start_is_missing && reader->rules_unclear)) {
            calendar_make(&calendar, &programme->intakes[i], reader->findings);
        }
    }
}
