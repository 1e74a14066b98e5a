// SPDX-License-Identifier: GPL-3.0-or-later
//
// A finding is one row, or one object of a list; nothing is cut.
#include "output/findings.h"

#include "output/csv_table.h"
#include "output/json.h"

#include <stdio.h>

static void write_place(struct writer *writer, size_t number) {
    if (number > 0) {
        writer_whole(writer, (int64_t)number);
    } else {
        writer_blank(writer);
    }
}

enum { CELL_SIZE = COLUMN_LETTERS_SIZE + 24 };

// "F14" in a sheet of a workbook, NULL in a file.
static const char *cell_of(const struct origin *at, char text[static CELL_SIZE]) {
    char letters[COLUMN_LETTERS_SIZE];
    if (at->sheet_column == 0 || at->line == 0) {
        return NULL;
    }
    snprintf(text, CELL_SIZE, "%s%zu", column_letters(at->sheet_column, letters), at->line);
    return text;
}

static const char *or_empty(const char *text) {
    return text != NULL ? text : "";
}

static void write_finding(struct writer *writer, const struct finding *finding) {
    const struct finding_phrase *phrase = finding_phrase(finding->kind);
    char cell[CELL_SIZE];
    writer_text(writer, severity_word(phrase->severity));
    writer_text(writer, phrase->name);
    writer_text(writer, or_empty(finding->at.file));
    write_place(writer, finding->at.line);
    write_place(writer, finding->at.line > 0 ? finding->at.column : 0);
    writer_text(writer, or_empty(cell_of(&finding->at, cell)));
    writer_text(writer, phrase->phrase);
    writer_text(writer, or_empty(finding->subject));
    writer_text(writer, or_empty(finding->hint));
    writer_end_row(writer);
}

void found_csv(const struct found *found, struct dialect dialect, struct text_buffer *out) {
    static const char *const headers[] = {"severity", "kind",   "file",    "line", "column",
                                          "cell",     "phrase", "subject", "hint", NULL};
    struct writer writer = {0};
    csv_begin(&writer, dialect, headers);
    for (size_t i = 0; i < found->findings->count; i++) {
        write_finding(&writer, &found->findings->items[i]);
    }
    csv_finish(&writer, out);
}

// Counts from 1; nought is nowhere.
static json_t *place_json(size_t number) {
    return number > 0 ? json_integer((json_int_t)number) : json_null();
}

static json_t *finding_json(const struct finding *finding) {
    const struct finding_phrase *phrase = finding_phrase(finding->kind);
    json_t *item = json_object();
    char cell[CELL_SIZE];
    json_object_set_new(item, "severity", json_string(severity_word(phrase->severity)));
    json_object_set_new(item, "kind", json_string(phrase->name));
    json_object_set_new(item, "file", json_text(finding->at.file));
    json_object_set_new(item, "line", place_json(finding->at.line));
    json_object_set_new(item, "column", place_json(finding->at.line > 0 ? finding->at.column : 0));
    json_object_set_new(item, "cell", json_text(cell_of(&finding->at, cell)));
    json_object_set_new(item, "phrase", json_string(phrase->phrase));
    json_object_set_new(item, "subject", json_text(finding->subject));
    json_object_set_new(item, "hint", json_text(finding->hint));
    return item;
}

static json_t *totals_json(const struct file_totals *totals) {
    json_t *item = json_object();
    json_object_set_new(item, "file", json_text(totals->file));
    json_object_set_new(item, "rows", json_integer((json_int_t)totals->rows));
    json_object_set_new(item, "accepted", json_integer((json_int_t)totals->accepted));
    json_object_set_new(item, "rejected", json_integer((json_int_t)totals->rejected));
    return item;
}

static void add_counts(json_t *root, const struct findings *findings) {
    json_int_t counts[SEVERITY_NOTE + 1] = {0};
    for (size_t i = 0; i < findings->count; i++) {
        counts[finding_phrase(findings->items[i].kind)->severity]++;
    }
    json_object_set_new(root, "errors", json_integer(counts[SEVERITY_ERROR]));
    json_object_set_new(root, "warnings", json_integer(counts[SEVERITY_WARNING]));
    json_object_set_new(root, "notes", json_integer(counts[SEVERITY_NOTE]));
}

static void add_found(json_t *root, const struct found *found) {
    json_t *list = json_array(), *files = json_array();
    for (size_t i = 0; i < found->findings->count; i++) {
        json_array_append_new(list, finding_json(&found->findings->items[i]));
    }
    for (size_t i = 0; i < found->total_count; i++) {
        json_array_append_new(files, totals_json(&found->totals[i]));
    }
    json_object_set_new(root, "what_if", json_texts(found->what_if, found->what_if_count));
    add_counts(root, found->findings);
    json_object_set_new(root, "findings", list);
    json_object_set_new(root, "files", files);
}

void found_json(const struct found *found, struct text_buffer *out) {
    json_t *root = json_begin("findings");
    add_found(root, found);
    json_print(root, out);
}

static void add_value(json_t *list, const struct verification *verification,
                      struct goal_result result) {
    const bool *proven = verification->proven;
    char name[GOAL_NAME_SIZE];
    json_t *item = json_object();
    json_object_set_new(item, "goal", json_string(goal_result_name(&result, name)));
    json_object_set_new(item, "value", json_integer(result.value));
    json_object_set_new(item, "proven",
                        proven != NULL ? json_boolean(proven[result.goal]) : json_null());
    json_array_append_new(list, item);
}

static json_t *values_json(const struct programme *programme,
                           const struct verification *verification) {
    json_t *list = json_array();
    for (size_t i = 0; i < programme->goal_count && verification->is_kept; i++) {
        struct goal_result result = {.goal = programme->goals[i]};
        bool has_ranks = result.goal == GOAL_WISH_PROFILE;
        for (result.rank = verification->rank_count - 1; has_ranks && result.rank > 1;
             result.rank--) {
            result.value = verification->at_rank[result.rank];
            add_value(list, verification, result);
        }
        if (!has_ranks) {
            result.rank = 0;
            result.value = verification->values[result.goal];
            add_value(list, verification, result);
        }
    }
    return list;
}

void verification_json(const struct programme *programme, const struct verification *verification,
                       const struct found *found, struct text_buffer *out) {
    json_t *root = json_begin("verification");
    json_object_set_new(root, "rules_kept",
                        verification->is_judged ? json_boolean(verification->is_kept)
                                                : json_null());
    json_object_set_new(root, "goals", values_json(programme, verification));
    add_found(root, found);
    json_print(root, out);
}
