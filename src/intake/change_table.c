// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all changes share: finding a row by what somebody calls it, and writing into a cell.
#include "base/language.h"
#include "base/text.h"
#include "intake/reader.h"
#include "table/edit.h"

// How the rows of a file are called.
struct row_key {
    bool is_there;
    int id, name; // columns; NONE: rows have no name
    enum finding_kind unknown;
};

static const struct row_key keys[FILE_KINDS] = {
    [FILE_COMPANIES] = {true, COMPANY_ID, COMPANY_NAME, FINDING_UNKNOWN_COMPANY},
    [FILE_OFFERS] = {true, OFFER_ID, NONE, FINDING_UNKNOWN_OFFER},
    [FILE_CANDIDATES] = {true, CANDIDATE_ID, CANDIDATE_NAME, FINDING_UNKNOWN_CANDIDATE},
    [FILE_EVENTS] = {true, EVENT_ID, NONE, FINDING_UNKNOWN_EVENT},
};

bool change_has_rows(enum file_kind kind) {
    return keys[kind].is_there;
}

struct origin change_origin(const struct change *change) {
    return (struct origin){.file = change->said};
}

const char *change_text(const struct reader *reader, enum file_kind kind, size_t row, int column) {
    int position = column != NONE ? reader->headers[kind].position[column] : NONE;
    return position == NONE ? ""
                            : row_cell(&reader->tables[kind].rows[row], (size_t)position)->text;
}

void change_cell(struct reader *reader, const struct change *change, enum file_kind kind,
                 size_t row, int column, const char *text) {
    int *position = &reader->headers[kind].position[column];
    if (*position == NONE) {
        const char *name = column_told(&file_schema(kind)->columns[column]);
        *position = (int)table_add_column(&reader->tables[kind], name);
    }
    table_set_cell(&reader->tables[kind], row, (size_t)*position, text, change->said);
}

// Rows that could not be read are not to blame, nor is whoever names them.
static void list_rows(struct reader *reader, enum file_kind kind, struct directory *directory) {
    const struct table *table = &reader->tables[kind];
    const struct row_key *key = &keys[kind];
    for (size_t i = 0; i < table->row_count; i++) {
        const char *id = change_text(reader, kind, i, key->id);
        const char *name = change_text(reader, kind, i, key->name);
        struct origin at = table_row_origin(table, &table->rows[i]);
        if (!table->rows[i].broken && (id[0] != '\0' || name[0] != '\0')) {
            directory_add(directory, id[0] != '\0' ? id : name, name[0] != '\0' ? name : NULL,
                          (int)i, &at);
        }
    }
    if (reader->present[kind]) {
        int other = key->name != NONE ? key->name : key->id;
        reader_add_broken(reader, kind, key->id, other, directory);
    }
    directory_close(directory);
}

static void report_unknown(struct reader *reader, const struct change *change, enum file_kind kind,
                           const struct directory *directory) {
    struct origin at = change_origin(change);
    const struct entry *near = directory_nearest(directory, change->key);
    if (near != NULL) {
        findings_add(reader->findings, keys[kind].unknown, &at, change->key,
                     _("%s:%zu has '%s'; ids are compared letter by letter."), near->at.file,
                     near->at.line, near->key);
    } else {
        findings_add(reader->findings, keys[kind].unknown, &at, change->key,
                     reader->present[kind] ? NULL : _("The programme has no %s."), file_told(kind));
    }
}

bool change_finds_row(struct reader *reader, const struct change *change, enum file_kind kind) {
    struct directory directory = {0};
    int index = NONE;
    list_rows(reader, kind, &directory);
    enum lookup lookup = directory_find(&directory, change->key, &index);
    directory_release(&directory);
    return lookup != LOOKUP_UNKNOWN;
}

bool change_row(struct reader *reader, const struct change *change, enum file_kind kind,
                size_t *row) {
    struct directory directory = {0};
    struct origin at = change_origin(change);
    int index = NONE;
    list_rows(reader, kind, &directory);
    enum lookup lookup = directory_find(&directory, change->key, &index);
    if (lookup == LOOKUP_UNKNOWN) {
        report_unknown(reader, change, kind, &directory);
    } else if (lookup == LOOKUP_AMBIGUOUS) {
        findings_add(reader->findings, FINDING_AMBIGUOUS_NAME, &at, change->key,
                     _("Write the id instead."));
    }
    directory_release(&directory);
    *row = (size_t)index;
    return lookup == LOOKUP_FOUND;
}

// The totals are those of the rows that are left.
static void count_rows(struct reader *reader) {
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        reader->totals[kind].rows = reader->tables[kind].row_count;
    }
}

void apply_changes(struct reader *reader, const struct changes *changes) {
    static void (*const apply[])(struct reader *, const struct change *) = {
        [CHANGE_SET] = apply_set,
        [CHANGE_WITHOUT_COMPANY] = apply_without_company,
        [CHANGE_WITHOUT_CANDIDATE] = apply_without_candidate,
    };
    for (int kind = CHANGE_SET; kind <= CHANGE_WITHOUT_CANDIDATE; kind++) {
        for (size_t i = 0; i < changes->count; i++) {
            if ((int)changes->items[i].kind == kind) {
                apply[kind](reader, &changes->items[i]);
            }
        }
    }
    count_rows(reader);
}
