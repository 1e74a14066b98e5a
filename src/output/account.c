// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every statement is one row, or one object of a list.
#include "output/account.h"

#include "output/csv_table.h"
#include "output/json.h"

static void write_statement(struct writer *writer, const struct statement *statement) {
    writer_text(writer, statement_word(statement->kind));
    writer_whole(writer, (int64_t)statement->group);
    writer_text(writer, statement->file);
    if (statement->line > 0) {
        writer_whole(writer, (int64_t)statement->line);
    } else {
        writer_blank(writer);
    }
    writer_text(writer, statement->text);
    writer_end_row(writer);
}

void account_csv(const struct account *account, struct dialect dialect, struct text_buffer *out) {
    static const char *const headers[] = {"part", "group", "file", "line", "text", NULL};
    struct writer writer = {0};
    csv_begin(&writer, dialect, headers);
    for (size_t i = 0; i < account->count; i++) {
        write_statement(&writer, &account->items[i]);
    }
    csv_finish(&writer, out);
}

static json_t *statement_json(const struct statement *statement) {
    bool has_place = statement->line > 0;
    json_t *item = json_object();
    json_object_set_new(item, "part", json_string(statement_word(statement->kind)));
    json_object_set_new(item, "group", json_integer((json_int_t)statement->group));
    json_object_set_new(item, "file", has_place ? json_string(statement->file) : json_null());
    json_object_set_new(item, "line",
                        has_place ? json_integer((json_int_t)statement->line) : json_null());
    json_object_set_new(item, "text", json_string(statement->text));
    return item;
}

void account_json(const struct account *account, struct text_buffer *out) {
    json_t *root = json_begin("explanation"), *list = json_array();
    for (size_t i = 0; i < account->count; i++) {
        json_array_append_new(list, statement_json(&account->items[i]));
    }
    json_object_set_new(root, "plan_exists", json_boolean(account->plan_exists));
    json_object_set_new(root, "statements", list);
    json_print(root, out);
}
