// SPDX-License-Identifier: GPL-3.0-or-later
//
// One function per type of cell, and the walk over the schema that calls them.
#include "intake/record.h"

#include "base/day.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/number.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct cell *record_cell(const struct record *record, int column) {
    int position = record->header->position[column];
    return position < 0 ? NULL : row_cell(record->row, (size_t)position);
}

const char *record_text(const struct record *record, int column) {
    const struct cell *cell = record_cell(record, column);
    return cell == NULL ? "" : cell->text;
}

bool record_blank(const struct record *record, int column) {
    return record_text(record, column)[0] == '\0';
}

int64_t record_number(const struct record *record, int column) {
    return record->number[column];
}

int record_whole(const struct record *record, int column) {
    return (int)record->number[column];
}

const char *record_column_name(const struct record *record, int column) {
    int position = record->header->position[column];
    return position < 0 ? column_told(&record->header->schema->columns[column])
                        : record->table->header[position].text;
}

struct origin record_origin(const struct record *record, int column) {
    const struct cell *cell = record_cell(record, column);
    return cell == NULL || cell->line == 0 ? table_row_origin(record->table, record->row)
                                           : table_cell_origin(record->table, cell);
}

void record_report(struct record *record, enum finding_kind kind, int column, const char *subject,
                   const char *hint_format, ...) {
    char *hint = NULL;
    if (hint_format != NULL) {
        va_list values;
        va_start(values, hint_format);
        hint = memory_print(hint_format, values);
        va_end(values);
    }
    struct origin at = record_origin(record, column);
    findings_add(record->findings, kind, &at, subject, hint != NULL ? "%s" : NULL, hint);
    memory_free(hint);
    if (finding_phrase(kind)->severity == SEVERITY_ERROR) {
        record->good = false;
    }
}

// What hints call a cell: by its column, or as a schema that is not that of the column says.
static const char *cell_name(const struct record *record, int column, const struct column *schema) {
    bool is_own = schema == &record->header->schema->columns[column];
    return is_own ? record_column_name(record, column) : schema->name;
}

// A number in the units of its column, for people: 750 with two decimals is 7.5.
static const char *bound_text(const struct column *column, int64_t bound,
                              char text[static NUMBER_TEXT_SIZE]) {
    return number_to_text(bound, column->type == CELL_AMOUNT ? 2 : 0, language_point(), text);
}

static void read_number(struct record *record, int column, const struct column *schema,
                        const char *text) {
    static const struct {
        enum finding_kind kind;
        const char *hint;
    } reports[] = {
        [NUMBER_NOT_A_NUMBER] = {FINDING_NOT_A_NUMBER, N_("%s takes digits only, such as %s.")},
        [NUMBER_TOO_MANY_DECIMALS] = {FINDING_TOO_MANY_DECIMALS,
                                      N_("%s takes numbers such as %s.")},
        [NUMBER_AMBIGUOUS] =
            {FINDING_AMBIGUOUS_NUMBER,
             N_("%s takes numbers such as %s: no point in a thousand, two decimals at most.")},
    };
    int decimals = schema->type == CELL_AMOUNT ? 2 : 0;
    const char *example = decimals == 0 ? "12" : _("12 or 7,25");
    int64_t value = 0;
    enum number_problem problem = number_from_text(text, decimals, &value);
    char least[NUMBER_TEXT_SIZE], most[NUMBER_TEXT_SIZE];
    bool is_inside = value >= schema->least && value <= schema->most;
    if (problem == NUMBER_TOO_LARGE || (problem == NUMBER_GOOD && !is_inside)) {
        record_report(record, FINDING_OUT_OF_RANGE, column, text, _("%s goes from %s to %s."),
                      cell_name(record, column, schema), bound_text(schema, schema->least, least),
                      bound_text(schema, schema->most, most));
    } else if (problem != NUMBER_GOOD) {
        record_report(record, reports[problem].kind, column, text, _(reports[problem].hint),
                      cell_name(record, column, schema), example);
    }
    record->number[column] = value;
}

static void read_date(struct record *record, int column, const char *text) {
    int32_t day = 0;
    if (!day_from_text(text, &day)) {
        record_report(record, FINDING_NOT_A_DATE, column, text,
                      _("Write a date that exists as 2026-09-01 or 1.9.2026."));
    }
    record->number[column] = day;
}

static void read_word(struct record *record, int column, const struct column *schema,
                      const char *text) {
    int value = 0;
    char known[256];
    if (!word_value(schema->words, text, &value)) {
        record_report(record, FINDING_UNKNOWN_WORD, column, text, _("%s is one of: %s."),
                      cell_name(record, column, schema),
                      words_listed(schema->words, known, sizeof known));
    }
    record->number[column] = value;
}

static void read_yes_no(struct record *record, int column, const char *text) {
    int value = 0;
    if (!word_value(yes_no_words(), text, &value)) {
        record_report(record, FINDING_NOT_YES_OR_NO, column, text, _("Write yes or no (ja, nei)."));
    }
    record->number[column] = value;
}

static void read_id(struct record *record, int column, const char *text) {
    if (strpbrk(text, ">=|\n\r\t") != NULL) {
        record_report(record, FINDING_ID_CHARACTER, column, text,
                      _("These signs divide the ids of a list."));
    }
}

void record_read_as(struct record *record, int column, const struct column *schema) {
    const char *text = record_text(record, column);
    record->number[column] = schema->standard;
    if (text[0] == '\0') {
        if (schema->required) {
            const char *name = cell_name(record, column, schema);
            record_report(record, FINDING_CELL_EMPTY, column, name,
                          _("%s must stand in every row."), name);
        }
        return;
    }
    switch (schema->type) {
    case CELL_ID:
        read_id(record, column, text);
        break;
    case CELL_WHOLE:
    case CELL_AMOUNT:
        read_number(record, column, schema, text);
        break;
    case CELL_DATE:
        read_date(record, column, text);
        break;
    case CELL_YES_NO:
        read_yes_no(record, column, text);
        break;
    case CELL_WORD:
        read_word(record, column, schema, text);
        break;
    case CELL_TEXT:
    case CELL_LIST:
    case CELL_WISHES:
        break;
    }
}

void record_read(const struct table *table, const struct header *header, const struct row *row,
                 struct record *record, struct findings *findings) {
    *record = (struct record){
        .table = table, .header = header, .row = row, .good = true, .findings = findings};
    for (int i = 0; i < header->schema->column_count; i++) {
        record_read_as(record, i, &header->schema->columns[i]);
    }
}

// Where the part of a cell stands: only known exactly while the cell is on one line and not quoted
// inside.
static struct origin part_origin(const struct record *record, int column, const char *start,
                                 size_t length) {
    const struct cell *cell = record_cell(record, column);
    struct origin at = record_origin(record, column);
    size_t before = text_characters(cell->text, (size_t)(start - cell->text));
    size_t width = text_characters(start, length);
    size_t whole = text_characters(cell->text, strlen(cell->text));
    bool quoted = cell->width == whole + 2;
    if (cell->width == whole || quoted) {
        at.column += before + (quoted ? 1 : 0);
        at.width = width;
    }
    return at;
}

static void add_part(struct record *record, int column, const char *start, const char *end,
                     char divider, struct parts *parts, struct arena *arena) {
    while (start < end && *start == ' ') {
        start++;
    }
    while (end > start && end[-1] == ' ') {
        end--;
    }
    const char *text = text_normal(arena, start, (size_t)(end - start));
    if (text[0] == '\0') {
        if (!parts->has_gap) {
            record_report(record, FINDING_LIST_GAP, column, record_text(record, column),
                          _("Two dividers follow each other, or one stands at an end."));
        }
        parts->has_gap = true;
        return;
    }
    parts->texts[parts->count] = text;
    parts->dividers[parts->count] = divider;
    parts->origins[parts->count] = part_origin(record, column, start, (size_t)(end - start));
    parts->count++;
}

struct parts record_parts(struct record *record, int column, const char *dividers,
                          struct arena *arena) {
    const char *text = record_text(record, column);
    size_t most = 1;
    for (const char *at = text; *at != '\0'; at++) {
        most += strchr(dividers, *at) != NULL;
    }
    struct parts parts = {
        .texts = arena_new(arena, most, sizeof *parts.texts),
        .dividers = arena_new(arena, most, sizeof *parts.dividers),
        .origins = arena_new(arena, most, sizeof *parts.origins),
    };
    char divider = '\0';
    while (text[0] != '\0' || divider != '\0') {
        const char *end = text + strcspn(text, dividers);
        add_part(record, column, text, end, divider, &parts, arena);
        divider = *end;
        text = *end == '\0' ? end : end + 1;
    }
    return parts;
}
