// SPDX-License-Identifier: GPL-3.0-or-later
//
// The language of a history is that of most of its headers that differ between the two.
#include "cli/history_file.h"

#include "intake/schema.h"
#include "table/table.h"

#include <string.h>

const struct source *history_file(const struct folder *folder) {
    const struct file_schema *schema = file_schema(FILE_HISTORY);
    for (size_t i = 0; i < folder->count; i++) {
        const char *name = folder->files[i].name;
        if (strcmp(name, schema->name) == 0 || strcmp(name, schema->norwegian) == 0) {
            return &folder->files[i];
        }
    }
    return NULL;
}

const char *history_file_name(const struct folder *folder) {
    const struct source *old = history_file(folder);
    const struct file_schema *schema = file_schema(FILE_HISTORY);
    if (old != NULL) {
        return old->name;
    }
    for (size_t i = 0; i < folder->count; i++) {
        if (strcmp(folder->files[i].name, file_schema(FILE_CANDIDATES)->norwegian) == 0) {
            return schema->norwegian;
        }
    }
    return schema->name;
}

struct languages {
    int english, norwegian; // headers that are written so in one of the two only
};

static bool names_column(const char *header, const void *context) {
    const struct file_schema *schema = context;
    struct arena arena = {0};
    const char *folded = text_folded(&arena, header);
    bool names = false;
    for (int c = 0; c < schema->column_count && !names; c++) {
        names = strcmp(folded, schema->columns[c].name) == 0 ||
                strcmp(folded, schema->columns[c].norwegian) == 0;
    }
    arena_release(&arena);
    return names;
}

static void count_language(const char *header, const struct file_schema *schema,
                           struct languages *languages) {
    struct arena arena = {0};
    const char *folded = text_folded(&arena, header);
    for (int c = 0; c < schema->column_count; c++) {
        const struct column *column = &schema->columns[c];
        if (strcmp(column->name, column->norwegian) != 0) {
            languages->english += strcmp(folded, column->name) == 0;
            languages->norwegian += strcmp(folded, column->norwegian) == 0;
        }
    }
    arena_release(&arena);
}

struct csv_style history_file_style(const struct folder *folder, const struct reading *reading) {
    struct csv_style style = {.dialect = reading->dialect, .norwegian = reading->norwegian};
    const struct file_schema *schema = file_schema(FILE_HISTORY);
    const struct source *old = history_file(folder);
    struct table table = {0};
    struct findings said = {0}; // when the programme was read
    if (old != NULL &&
        table_read(old->name, old->bytes, old->length, names_column, schema, &table, &said)) {
        struct languages languages = {0};
        for (size_t c = 0; c < table.column_count; c++) {
            count_language(table.header[c].text, schema, &languages);
        }
        style = (struct csv_style){table.dialect, languages.norwegian > languages.english};
    }
    table_release(&table);
    findings_release(&said);
    return style;
}
