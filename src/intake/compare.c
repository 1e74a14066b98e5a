// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every row gets a key from the cells that make it one. Both files are sorted by it, and one walk
// over the two of them meets every row once.
#include "intake/compare.h"

#include "base/array.h"
#include "base/language.h"
#include "base/text.h"
#include "intake/reader.h"

#include <string.h>

enum { KEY_COLUMNS_MOST = 4 };

// The cells that make a row one. Where the first is blank, `name` stands in for it.
struct row_key {
    int count;
    int columns[KEY_COLUMNS_MOST];
    int name;
};

static const struct row_key keys[FILE_KINDS] = {
    [FILE_RULES] = {2, {RULE_NAME, RULE_INTAKE}, NONE},
    [FILE_COMPANIES] = {1, {COMPANY_ID}, COMPANY_NAME},
    [FILE_OFFERS] = {1, {OFFER_ID}, NONE},
    [FILE_CANDIDATES] = {1, {CANDIDATE_ID}, CANDIDATE_NAME},
    [FILE_RATINGS] = {2, {RATING_CANDIDATE, RATING_COMPANY}, NONE},
    [FILE_DECISIONS] = {4,
                        {DECISION_CANDIDATE, DECISION_COMPANY, DECISION_MODULE, DECISION_KIND},
                        NONE},
    [FILE_LINKS] = {3, {LINK_CANDIDATE, LINK_OTHER, LINK_KIND}, NONE},
    [FILE_HISTORY] = {3, {PLACEMENT_CANDIDATE, PLACEMENT_MODULE, PLACEMENT_FROM}, NONE},
    [FILE_EVENTS] = {1, {EVENT_ID}, NONE},
};

struct keyed_row {
    const char *key;
    size_t row;
};

// A file of one folder; NULL table rows where the folder has none.
struct side {
    struct reader reader;
    struct keyed_row *rows[FILE_KINDS];
};

static const char *cell_of(const struct side *side, enum file_kind kind, size_t row, int column) {
    return change_text(&side->reader, kind, row, column);
}

// "admit_max 2026": blank cells are left out.
static const char *key_of(struct side *side, enum file_kind kind, size_t row) {
    const struct row_key *key = &keys[kind];
    struct arena *arena = &side->reader.arena;
    const char *text = cell_of(side, kind, row, key->columns[0]);
    if (kind == FILE_RULES) {
        int rule = reader_rule(&side->reader, text);
        text = rule == NONE ? text : rule_told((enum rule)rule);
    } else if (text[0] == '\0') {
        text = cell_of(side, kind, row, key->name);
    }
    for (int i = 1; i < key->count; i++) {
        const char *more = cell_of(side, kind, row, key->columns[i]);
        text = more[0] == '\0' ? text : arena_print(arena, "%s %s", text, more);
    }
    return text;
}

// Rows with the same key by their line; such files are not valid anyway.
static int compare_rows(const void *left, const void *right) {
    const struct keyed_row *a = left, *b = right;
    int order = strcmp(a->key, b->key);
    return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

static void sort_rows(struct side *side, enum file_kind kind) {
    size_t count = side->reader.tables[kind].row_count;
    side->rows[kind] = arena_new(&side->reader.arena, count, sizeof **side->rows);
    for (size_t i = 0; i < count; i++) {
        side->rows[kind][i] = (struct keyed_row){key_of(side, kind, i), i};
    }
    array_sort(side->rows[kind], count, sizeof **side->rows, compare_rows);
}

static bool side_open(struct side *side, const struct folder *folder, struct arena *keep,
                      struct findings *findings) {
    side->reader.findings = findings;
    side->reader.keep = keep;
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        reader_open_file(&side->reader, folder, (enum file_kind)kind);
        if (side->reader.headers[kind].good) {
            sort_rows(side, (enum file_kind)kind);
        }
    }
    return findings->errors == 0;
}

// A value of a rule that is a number, a date or yes and no; the type depends on the rule.
static bool rule_value_of(struct side *side, struct record *record, int64_t *number) {
    int rule = reader_rule(&side->reader, record_text(record, RULE_NAME));
    bool is_plain = rule != NONE && rule_kind((enum rule)rule)->type <= RULE_TYPE_YES_NO;
    *number = is_plain ? reader_rule_value(&side->reader, record, rule) : 0;
    return is_plain;
}

// What a typed cell means, as a number; false for texts and for what cannot be read.
static bool number_of(struct side *side, enum file_kind kind, size_t row, int column,
                      int64_t *number) {
    const struct table *table = &side->reader.tables[kind];
    struct findings ignored = {0}; // reported whenever the programme is read
    struct record record;
    bool is_typed = file_schema(kind)->columns[column].type >= CELL_WHOLE;
    record_read(table, &side->reader.headers[kind], &table->rows[row], &record, &ignored);
    *number = record_number(&record, column);
    if (kind == FILE_RULES && column == RULE_VALUE && !record_blank(&record, column)) {
        is_typed = rule_value_of(side, &record, number);
    }
    findings_release(&ignored);
    return is_typed && record.good && !record_blank(&record, column);
}

static bool cells_differ(struct side sides[2], enum file_kind kind, const size_t rows[2],
                         int column) {
    const char *a = cell_of(&sides[0], kind, rows[0], column);
    const char *b = cell_of(&sides[1], kind, rows[1], column);
    int64_t numbers[2];
    if (text_equal(a, b)) {
        return false;
    }
    return !(number_of(&sides[0], kind, rows[0], column, &numbers[0]) &&
             number_of(&sides[1], kind, rows[1], column, &numbers[1]) && numbers[0] == numbers[1]);
}

static void say_where(const struct side *side, enum file_kind kind, size_t row, int at,
                      struct edit *edit) {
    edit->file[at] = side->reader.tables[kind].file;
    edit->line[at] = side->reader.tables[kind].rows[row].line;
}

static void add_row(const struct side *side, enum file_kind kind, const struct keyed_row *row,
                    int at, struct edits *edits) {
    const struct table *table = &side->reader.tables[kind];
    struct edit edit = {.kind = at == 0 ? EDIT_REMOVED : EDIT_ADDED,
                        .key = row->key,
                        .column = "",
                        .file = {"", ""},
                        .text = {"", ""}};
    say_where(side, kind, row->row, at, &edit);
    edit.text[at] = table->lines[table->rows[row->row].line - 1];
    edits_add(edits, &edit);
}

static void add_cell(const struct side sides[2], enum file_kind kind, const char *key,
                     const size_t rows[2], const char *column, const char *const texts[2],
                     struct edits *edits) {
    struct edit edit = {.kind = EDIT_CHANGED, .key = key, .column = column};
    for (int at = 0; at < 2; at++) {
        say_where(&sides[at], kind, rows[at], at, &edit);
        edit.text[at] = texts[at];
    }
    edits_add(edits, &edit);
}

static const char *wish_of(const struct side *side, size_t row, int number) {
    const struct header *header = &side->reader.headers[FILE_CANDIDATES];
    const struct table *table = &side->reader.tables[FILE_CANDIDATES];
    return number < header->wish_count
               ? row_cell(&table->rows[row], (size_t)header->wish_position[number])->text
               : "";
}

// wish_1 and so on are no columns of the schema.
static void compare_wishes(const struct side sides[2], const char *key, const size_t rows[2],
                           struct edits *edits) {
    for (int i = 0; i < sides[0].reader.headers[FILE_CANDIDATES].wish_count ||
                    i < sides[1].reader.headers[FILE_CANDIDATES].wish_count;
         i++) {
        const char *texts[] = {wish_of(&sides[0], rows[0], i), wish_of(&sides[1], rows[1], i)};
        char column[32];
        snprintf(column, sizeof column, "%s_%d", language_word("wish", "ønske"), i + 1);
        if (!text_equal(texts[0], texts[1])) {
            add_cell(sides, FILE_CANDIDATES, key, rows, column, texts, edits);
        }
    }
}

static void compare_cells(struct side sides[2], enum file_kind kind, const char *key,
                          const size_t rows[2], struct edits *edits) {
    const struct file_schema *schema = file_schema(kind);
    for (int c = 0; c < schema->column_count; c++) {
        bool is_key = kind == FILE_RULES && c == RULE_NAME; // may be in another language
        const char *texts[] = {cell_of(&sides[0], kind, rows[0], c),
                               cell_of(&sides[1], kind, rows[1], c)};
        if (!is_key && cells_differ(sides, kind, rows, c)) {
            add_cell(sides, kind, key, rows, column_told(&schema->columns[c]), texts, edits);
        }
    }
    if (kind == FILE_CANDIDATES) {
        compare_wishes(sides, key, rows, edits);
    }
}

static void compare_files(struct side sides[2], enum file_kind kind, struct edits *edits) {
    const struct keyed_row *a = sides[0].rows[kind], *b = sides[1].rows[kind];
    size_t i = 0, a_count = sides[0].reader.tables[kind].row_count;
    size_t j = 0, b_count = sides[1].reader.tables[kind].row_count;
    while (i < a_count || j < b_count) {
        int order = i == a_count ? 1 : j == b_count ? -1 : strcmp(a[i].key, b[j].key);
        if (order < 0) {
            add_row(&sides[0], kind, &a[i++], 0, edits);
        } else if (order > 0) {
            add_row(&sides[1], kind, &b[j++], 1, edits);
        } else {
            const size_t rows[] = {a[i].row, b[j].row};
            compare_cells(sides, kind, a[i].key, rows, edits);
            i++;
            j++;
        }
    }
}

bool folders_compare(const struct folder *a, const struct folder *b, struct edits *edits,
                     struct findings findings[2]) {
    struct side sides[2] = {0};
    struct arena keep = {0};
    bool good = side_open(&sides[0], a, &keep, &findings[0]);
    good = side_open(&sides[1], b, &keep, &findings[1]) && good;
    for (int kind = 0; kind < FILE_KINDS && good; kind++) {
        compare_files(sides, (enum file_kind)kind, edits);
    }
    reader_release(&sides[0].reader);
    reader_release(&sides[1].reader);
    arena_release(&keep);
    return good;
}
