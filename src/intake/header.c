// SPDX-License-Identifier: GPL-3.0-or-later
//
// A header cell is a known column, one that the law forbids, one that is nearly a known one (an
// error: a misspelt column would silently count as blank), or simply unknown (a warning).
#include "intake/header.h"

#include "base/language.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

// Beginnings of words for what a selection must not know about people. Sources: the Norwegian
// Equality and Anti-Discrimination Act sections 6 and 30, the Working Environment Act section 13-4,
// GDPR article 9.
static const char *const forbidden_stems[] = {
    "religi",    "livssyn",     "faith",      "tro",       "ethnic",        "etnisk",
    "etnisitet", "race",        "rase",       "health",    "helse",         "illness",
    "sykdom",    "pregnan",     "gravid",     "family",    "familie",       "barn",
    "children",  "sexual",      "seksuell",   "legning",   "politic",       "politisk",
    "union",     "fagforening", "fagorganis", "disabilit", "funksjonsneds",
};

// A short stem counts only as a whole word: "race" is forbidden, "racecourse" is not.
static bool stem_matches(const char *stem, const char *word, size_t length) {
    size_t stem_length = strlen(stem);
    bool whole_word_only = stem_length <= 5;
    return length >= stem_length && strncmp(stem, word, stem_length) == 0 &&
           (!whole_word_only || length == stem_length);
}

static bool is_forbidden(const char *folded) {
    const char *word = folded;
    while (*word != '\0') {
        size_t length = strcspn(word, " _-./()");
        for (size_t i = 0; i < sizeof forbidden_stems / sizeof *forbidden_stems; i++) {
            if (stem_matches(forbidden_stems[i], word, length)) {
                return true;
            }
        }
        word += length + strspn(word + length, " _-./()");
    }
    return false;
}

// The column with this case-folded name, or -1.
static int column_named(const struct file_schema *schema, const char *folded) {
    for (int i = 0; i < schema->column_count; i++) {
        if (text_equal(folded, schema->columns[i].name) ||
            text_equal(folded, schema->columns[i].norwegian)) {
            return i;
        }
    }
    return -1;
}

// The number of a column `wish_N` (ønske_N), or 0.
static int wish_number(const struct file_schema *schema, const char *folded) {
    static const char *const prefixes[] = {"wish_", "ønske_"};
    for (size_t i = 0; schema->numbered_wishes && i < 2; i++) {
        size_t length = strlen(prefixes[i]);
        const char *digits = folded + length;
        if (strncmp(folded, prefixes[i], length) == 0 &&
            strspn(digits, "0123456789") == strlen(digits) && digits[0] != '0' &&
            digits[0] != '\0' && strlen(digits) <= 3) {
            return atoi(digits);
        }
    }
    return 0;
}

bool header_knows(const char *text, const void *schema) {
    struct arena arena = {0};
    const char *folded = text_folded(&arena, text);
    bool known = column_named(schema, folded) >= 0 || wish_number(schema, folded) > 0;
    arena_release(&arena);
    return known;
}

int header_find(const struct header *header, const char *text, int *column) {
    struct arena arena = {0};
    const char *folded = text_folded(&arena, text);
    int wish = wish_number(header->schema, folded);
    *column = column_named(header->schema, folded);
    arena_release(&arena);
    if (*column >= 0) {
        return header->position[*column];
    }
    return wish > 0 && wish <= header->wish_count ? header->wish_position[wish - 1] : -1;
}

const char *header_nearest(const struct file_schema *schema, const char *text) {
    const char *names[2 * COLUMNS_MOST];
    size_t count = 0;
    for (int i = 0; i < schema->column_count; i++) {
        names[count++] = schema->columns[i].name;
        names[count++] = schema->columns[i].norwegian;
    }
    return text_nearest(text, names, count);
}

// "Wish 3", "ønske-3" and the like mean a numbered column; NULL for anything else.
static const char *wish_meant(const struct file_schema *schema, const char *folded,
                              struct arena *arena) {
    size_t letters = strcspn(folded, " -_.0123456789");
    const char *digits = folded + letters + strspn(folded + letters, " -_.");
    const char *name = arena_print(arena, "%.*s_%s", (int)letters, folded, digits);
    return wish_number(schema, name) > 0 ? name : NULL;
}

const char *header_columns(const struct file_schema *schema, const char *file,
                           struct arena *arena) {
    bool norwegian = text_equal(file, schema->norwegian);
    const char *list = "";
    for (int i = 0; i < schema->column_count; i++) {
        const struct column *column = &schema->columns[i];
        list = arena_print(arena, "%s%s%s", list, i > 0 ? ", " : "",
                           norwegian ? column->norwegian : column_told(column));
    }
    return list;
}

// Columns without a name are common at the end of a line, and mostly there is nothing in them.
static void report_unnamed(const struct table *table, struct findings *findings) {
    struct arena arena = {0};
    bool *is_reported = arena_new(&arena, table->column_count, sizeof *is_reported);
    for (size_t i = 0; i < table->row_count; i++) {
        const struct row *row = &table->rows[i];
        for (size_t j = 0; j < row->cell_count; j++) {
            bool has_name = table->header[j].text[0] != '\0';
            if (!has_name && row->cells[j].text[0] != '\0' && !is_reported[j]) {
                struct origin at = table_cell_origin(table, &table->header[j]);
                is_reported[j] = true;
                findings_add(findings, FINDING_COLUMN_UNNAMED, &at, NULL,
                             _("Give the column a name, or delete what stands in it."));
            }
        }
    }
    arena_release(&arena);
}

static void report_unknown(const struct table *table, size_t position, const char *folded,
                           struct header *header, struct findings *findings) {
    struct arena arena = {0};
    const char *text = table->header[position].text;
    const char *wish = wish_meant(header->schema, folded, &arena);
    const char *near = wish != NULL ? wish : header_nearest(header->schema, text);
    struct origin at = table_cell_origin(table, &table->header[position]);
    if (header->schema->about_people && is_forbidden(folded)) {
        header->good = false;
        findings_add(findings, FINDING_COLUMN_FORBIDDEN, &at, text,
                     _("The law does not let a selection use this; delete the column."));
    } else if (near != NULL) {
        header->good = false;
        findings_add(findings, FINDING_COLUMN_NEARLY, &at, text,
                     _("Did you mean '%s'? A column of your own needs a name that is less alike."),
                     near);
    } else {
        findings_add(findings, FINDING_COLUMN_UNKNOWN, &at, text,
                     _("The columns of this file are %s."),
                     header_columns(header->schema, table->file, &arena));
    }
    arena_release(&arena);
}

static void report_twice(const struct table *table, const struct cell *cell,
                         const struct cell *first, struct findings *findings) {
    struct origin at = table_cell_origin(table, cell);
    struct origin first_at = table_cell_origin(table, first);
    char letters[COLUMN_LETTERS_SIZE];
    if (table->is_sheet) {
        findings_add(findings, FINDING_COLUMN_TWICE, &at, cell->text,
                     _("The first one is '%s' in column %s."), first->text,
                     column_letters(first_at.sheet_column, letters));
    } else {
        findings_add(findings, FINDING_COLUMN_TWICE, &at, cell->text,
                     _("The first one is '%s' at column %zu of this line."), first->text,
                     first->column);
    }
}

static void claim(const struct table *table, size_t position, int *claimed, struct header *header,
                  struct findings *findings) {
    const struct cell *cell = &table->header[position];
    if (*claimed >= 0) {
        report_twice(table, cell, &table->header[*claimed], findings);
        header->good = false;
        return;
    }
    *claimed = (int)position;
}

static void count_language(struct header *header, int column, const char *folded) {
    const struct column *names = &header->schema->columns[column];
    bool differ = !text_equal(names->name, names->norwegian);
    header->english += differ && text_equal(folded, names->name);
    header->norwegian += differ && text_equal(folded, names->norwegian);
}

enum { WISHES_MOST = 999 };

static void check_missing(const struct table *table, struct header *header,
                          struct findings *findings) {
    for (int i = 0; i < header->schema->column_count; i++) {
        const struct column *column = &header->schema->columns[i];
        if (column->required && header->position[i] < 0) {
            struct row line = {.line = table->header[0].line};
            struct origin at = table_row_origin(table, &line);
            header->good = false;
            const char *other = language_word(column->norwegian, column->name);
            findings_add(findings, FINDING_COLUMN_MISSING, &at, column_told(column),
                         _("Add it to this line, and fill it in below; in Norwegian it is '%s'."),
                         other);
        }
    }
}

static void check_wishes(const struct table *table, struct header *header,
                         struct findings *findings) {
    int plain = header->schema->numbered_wishes ? header->position[CANDIDATE_WISHES] : -1;
    for (int i = 0; i < WISHES_MOST; i++) {
        if (header->wish_position[i] < 0) {
            continue;
        }
        struct origin at = table_cell_origin(table, &table->header[header->wish_position[i]]);
        if (plain >= 0) {
            header->good = false;
            findings_add(findings, FINDING_WISHES_BOTH_WAYS, &at, table->header[plain].text,
                         _("Keep either '%s' or the numbered columns."), table->header[plain].text);
            return;
        }
        if (i != header->wish_count) {
            header->good = false;
            findings_add(findings, FINDING_WISH_COLUMN_GAP, &at,
                         table->header[header->wish_position[i]].text,
                         _("There is no column wish_%d; a lost column would change every rank."),
                         header->wish_count + 1);
            return;
        }
        header->wish_count++;
    }
}

static void read_name(const struct table *table, size_t position, struct header *header,
                      struct findings *findings) {
    struct arena folding = {0};
    const char *folded = text_folded(&folding, table->header[position].text);
    int column = column_named(header->schema, folded);
    int wish = wish_number(header->schema, folded);
    if (column >= 0) {
        count_language(header, column, folded);
        claim(table, position, &header->position[column], header, findings);
    } else if (wish > 0) {
        claim(table, position, &header->wish_position[wish - 1], header, findings);
    } else {
        report_unknown(table, position, folded, header, findings);
    }
    arena_release(&folding);
}

void header_read(const struct file_schema *schema, struct table *table, struct header *header,
                 struct findings *findings) {
    *header = (struct header){.schema = schema, .good = true};
    header->wish_position = arena_new(&table->arena, WISHES_MOST, sizeof *header->wish_position);
    for (int i = 0; i < COLUMNS_MOST; i++) {
        header->position[i] = -1;
    }
    for (int i = 0; i < WISHES_MOST; i++) {
        header->wish_position[i] = -1;
    }
    for (size_t i = 0; i < table->column_count; i++) {
        if (table->header[i].text[0] != '\0') {
            read_name(table, i, header, findings);
        }
    }
    report_unnamed(table, findings);
    check_missing(table, header, findings);
    check_wishes(table, header, findings);
}
