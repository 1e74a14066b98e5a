// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull schema: the columns of every file, for programs that write or read them. What the reader
// knows of a column becomes a field; the tables of a plan know their own.
#include "intake/schema.h"
#include "base/language.h"
#include "cli/command.h"
#include "output/table_schema.h"

#include <string.h>

enum { KEY_DIALECT = 256 };
enum { TABLES = FILE_SCHEMAS + 1 + PLAN_TABLES }; // schedule.csv has the form of history.csv

static bool take_option(int key, const char *value, void *context) {
    (void)key;
    return option_dialect(value, context);
}

// The words with this value, in both languages; those with any value if it is NULL.
static const char *const *words_of(const struct word *words, const int *value,
                                   struct arena *arena) {
    size_t count = 0, used = 0;
    while (words[count].word != NULL) {
        count++;
    }
    const char **list = arena_new(arena, 2 * count + 1, sizeof *list);
    for (const struct word *word = words; word->word != NULL; word++) {
        if (value != NULL && word->value != *value) {
            continue;
        }
        list[used++] = word->word;
        if (!text_equal(word->word, word->norwegian)) {
            list[used++] = word->norwegian;
        }
    }
    return list;
}

static struct field field_of(const struct column *column, struct arena *arena) {
    static const enum field_type types[] = {
        [CELL_TEXT] = FIELD_TEXT,   [CELL_ID] = FIELD_TEXT,       [CELL_LIST] = FIELD_TEXT,
        [CELL_WISHES] = FIELD_TEXT, [CELL_WHOLE] = FIELD_WHOLE,   [CELL_AMOUNT] = FIELD_NUMBER,
        [CELL_DATE] = FIELD_DAY,    [CELL_YES_NO] = FIELD_YES_NO, [CELL_WORD] = FIELD_TEXT,
    };
    static const int yes = 1, no = 0;
    int64_t unit = column->type == CELL_AMOUNT ? 100 : 1;
    struct field field = {.name = column->name,
                          .norwegian = column->norwegian,
                          .type = types[column->type],
                          .required = column->required,
                          .is_key = column->is_key,
                          .least = column->least / unit,
                          .most = column->most / unit};
    field.has_range = field.type == FIELD_WHOLE || field.type == FIELD_NUMBER;
    if (column->type == CELL_WORD) {
        field.words = words_of(column->words, NULL, arena);
    }
    if (column->type == CELL_YES_NO) {
        field.words = words_of(yes_no_words(), &yes, arena);
        field.no = words_of(yes_no_words(), &no, arena);
    }
    return field;
}

static struct table_schema table_of(enum file_kind kind, struct arena *arena) {
    const struct file_schema *schema = file_schema(kind);
    struct field *fields = arena_new(arena, (size_t)schema->column_count, sizeof *fields);
    for (int c = 0; c < schema->column_count; c++) {
        fields[c] = field_of(&schema->columns[c], arena);
    }
    return (struct table_schema){
        .file = schema->name,
        .norwegian = schema->norwegian,
        .is_input = true,
        .is_required = schema->required,
        .description = schema->numbered_wishes
                           ? "The columns wish_1, wish_2, ... may stand in the place of wishes, "
                             "one company in each."
                           : NULL,
        .fields = fields,
        .count = (size_t)schema->column_count};
}

// The same columns; but it has one row for each day on which somebody begins, and is a file of a
// plan.
static struct table_schema schedule_table(struct arena *arena) {
    static const enum placement_column keys[] = {PLACEMENT_CANDIDATE, PLACEMENT_MODULE,
                                                 PLACEMENT_FROM};
    struct table_schema table = table_of(FILE_HISTORY, arena);
    struct field *fields = arena_new(arena, table.count, sizeof *fields);
    memcpy(fields, table.fields, table.count * sizeof *fields);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        fields[keys[i]].is_key = true;
    }
    table.file = "schedule.csv";
    table.norwegian = NULL;
    table.is_input = false;
    table.fields = fields;
    return table;
}

static void list_tables(struct table_schema tables[static TABLES], struct arena *arena) {
    size_t count = 0;
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        tables[count++] = table_of((enum file_kind)kind, arena);
    }
    tables[count++] = schedule_table(arena);
    plan_tables(&tables[count], arena);
    count += PLAN_TABLES;
    tables[count] = table_of(FILE_PROOF, arena);
    tables[count].norwegian = NULL; // is read by its path only
    tables[count].is_input = false;
}

static const struct table_schema *find_table(const struct table_schema *tables, const char *file) {
    for (size_t i = 0; i < TABLES; i++) {
        bool is_norwegian = tables[i].norwegian != NULL && text_equal(file, tables[i].norwegian);
        if (text_equal(file, tables[i].file) || is_norwegian) {
            return &tables[i];
        }
    }
    return NULL;
}

static enum exit_status print_schema(const char *file, bool decimal_comma) {
    struct arena arena = {0};
    struct text_buffer text = {0};
    struct table_schema tables[TABLES];
    list_tables(tables, &arena);
    const struct table_schema *table = file != NULL ? find_table(tables, file) : NULL;
    if (file == NULL) {
        table_schemas_json(tables, TABLES, decimal_comma, &text);
    } else if (table != NULL) {
        table_schema_json(table, decimal_comma, &text);
    } else {
        fprintf(stderr, _("kull schema: there is no file '%s'; without a name, all are printed\n"),
                file);
    }
    print_text(&text);
    arena_release(&arena);
    return file == NULL || table != NULL ? STATUS_DONE : STATUS_USAGE;
}

enum exit_status command_schema(int argc, char **argv) {
    static const struct argp_option options[] = {
        {"dialect", KEY_DIALECT, "excel|rfc4180", 0,
         N_("Of files as a spreadsheet writes them (excel) or by the book (rfc4180, the default)"),
         0},
        {0},
    };
    bool is_excel = false;
    struct call call = {.usage = N_("[FILE]"),
                        .doc =
                            N_("Prints the columns of FILE, such as companies.csv or usage.csv, as "
                               "a Table Schema in JSON; without FILE, those of all files of a "
                               "programme and of a plan."),
                        .options = options,
                        .take = take_option,
                        .context = &is_excel,
                        .more = 1};
    call_read(&call, argc, argv);
    return print_schema(call.arguments[0], is_excel);
}
