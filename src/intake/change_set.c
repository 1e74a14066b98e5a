// SPDX-License-Identifier: GPL-3.0-or-later
//
// --set: one cell says something else. Of two changes of the same cell the last one counts.
#include "base/language.h"
#include "base/text.h"
#include "intake/reader.h"
#include "table/edit.h"

static int kind_named(const char *name) {
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        const struct file_schema *schema = file_schema((enum file_kind)kind);
        if (text_equal(name, schema->name) || text_equal(name, schema->norwegian)) {
            return kind;
        }
    }
    return NONE;
}

// Files with rows that a change can name.
static const char *nearest_file(const char *name) {
    const char *names[2 * FILE_KINDS];
    size_t count = 0;
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        if (kind == FILE_RULES || change_has_rows((enum file_kind)kind)) {
            names[count++] = file_schema((enum file_kind)kind)->name;
            names[count++] = file_schema((enum file_kind)kind)->norwegian;
        }
    }
    return text_nearest(name, names, count);
}

static void report_file(struct reader *reader, const struct change *change) {
    struct origin at = change_origin(change);
    const char *near = nearest_file(change->file);
    if (kind_named(change->file) != NONE) {
        findings_add(reader->findings, FINDING_CHANGE_FILE, &at, change->file,
                     _("Its rows have no id; edit the file in a copy of the folder instead."));
    } else if (near != NULL) {
        findings_add(reader->findings, FINDING_CHANGE_FILE, &at, change->file,
                     _("Did you mean '%s'?"), near);
    } else {
        findings_add(reader->findings, FINDING_CHANGE_FILE, &at, change->file,
                     _("The files are rules.csv, companies.csv, offers.csv, candidates.csv and "
                       "events.csv."));
    }
}

static void report_column(struct reader *reader, const struct change *change, enum file_kind kind) {
    const struct file_schema *schema = file_schema(kind);
    struct origin at = change_origin(change);
    const char *near = header_nearest(schema, change->column);
    if (reader->headers[kind].wish_count > 0) {
        findings_add(reader->findings, FINDING_CHANGE_COLUMN, &at, change->column,
                     _("The wishes of this file stand in wish_1 to wish_%d."),
                     reader->headers[kind].wish_count);
    } else if (near != NULL) {
        findings_add(reader->findings, FINDING_CHANGE_COLUMN, &at, change->column,
                     _("Did you mean '%s'?"), near);
    } else {
        findings_add(reader->findings, FINDING_CHANGE_COLUMN, &at, change->column,
                     _("The columns of this file are %s."),
                     header_columns(schema, change->file, &reader->arena));
    }
}

// Wishes stand in one column or in several; a what-if does not change how a file is made.
static bool has_room(const struct reader *reader, enum file_kind kind, int position, int column) {
    bool is_wishes = kind == FILE_CANDIDATES && column == CANDIDATE_WISHES;
    return position != NONE ||
           (column != NONE && !(is_wishes && reader->headers[kind].wish_count > 0));
}

static void set_in_row(struct reader *reader, const struct change *change, enum file_kind kind,
                       size_t row) {
    int column = NONE;
    int position = header_find(&reader->headers[kind], change->column, &column);
    if (!has_room(reader, kind, position, column)) {
        report_column(reader, change, kind);
    } else if (column != NONE) {
        change_cell(reader, change, kind, row, column, change->value);
    } else {
        table_set_cell(&reader->tables[kind], row, (size_t)position, change->value, change->said);
    }
}

void apply_set(struct reader *reader, const struct change *change) {
    int kind = kind_named(change->file);
    bool is_known = kind == FILE_RULES || (kind != NONE && change_has_rows((enum file_kind)kind));
    bool is_readable = is_known && (reader->whole[kind] || !reader->present[kind]);
    size_t row = 0;
    if (!is_known) {
        report_file(reader, change);
    } else if (kind == FILE_RULES && is_readable) {
        apply_rule(reader, change);
    } else if (is_readable && change_row(reader, change, (enum file_kind)kind, &row)) {
        set_in_row(reader, change, (enum file_kind)kind, row);
    }
}
