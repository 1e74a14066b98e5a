// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every difference is one row: where it stands in both folders, and what stands there.
#include "output/edits.h"

#include "base/language.h"
#include "output/csv_table.h"
#include "output/json.h"
#include "output/screen.h"

static void print_edit(struct libscols_table *table, const struct edit *edit) {
    struct libscols_line *line = screen_line(table);
    screen_cell(line, 0, _(edit_word(edit->kind)));
    for (size_t side = 0; side < 2; side++) {
        struct text_buffer place = {0};
        text_buffer_print(&place, edit->line[side] > 0 ? "%s:%zu" : "-", edit->file[side],
                          edit->line[side]);
        screen_cell(line, side + 1, place.bytes);
        screen_cell(line, side + 5, edit->text[side]);
        text_buffer_release(&place);
    }
    screen_cell(line, 3, edit->key);
    screen_cell(line, 4, edit->column);
}

void edits_print(const struct edits *edits, FILE *out) {
    if (edits->count == 0) {
        fputs(_("The files say the same.\n"), out);
        return;
    }
    struct libscols_table *table = screen_open(out);
    screen_column(table, "", 0);
    screen_column(table, _("IN A"), 0);
    screen_column(table, _("IN B"), 0);
    screen_column(table, _("ROW"), 0);
    screen_column(table, _("COLUMN"), 0);
    screen_column(table, "A", SCOLS_FL_TRUNC);
    screen_column(table, "B", SCOLS_FL_TRUNC);
    for (size_t i = 0; i < edits->count; i++) {
        print_edit(table, &edits->items[i]);
    }
    screen_close(table, out);
}

void edits_csv(const struct edits *edits, struct dialect dialect, struct text_buffer *out) {
    static const char *const headers[] = {"change", "row",    "column", "file_a", "line_a",
                                          "a",      "file_b", "line_b", "b",      NULL};
    struct writer writer = {0};
    csv_begin(&writer, dialect, headers);
    for (size_t i = 0; i < edits->count; i++) {
        const struct edit *edit = &edits->items[i];
        writer_text(&writer, edit_word(edit->kind));
        writer_text(&writer, edit->key);
        writer_text(&writer, edit->column);
        for (int side = 0; side < 2; side++) {
            writer_text(&writer, edit->file[side]);
            if (edit->line[side] > 0) {
                writer_whole(&writer, (int64_t)edit->line[side]);
            } else {
                writer_blank(&writer);
            }
            writer_text(&writer, edit->text[side]);
        }
        writer_end_row(&writer);
    }
    csv_finish(&writer, out);
}

static json_t *place_json(const struct edit *edit, int side) {
    if (edit->line[side] == 0) {
        return json_null();
    }
    json_t *place = json_object();
    json_object_set_new(place, "file", json_string(edit->file[side]));
    json_object_set_new(place, "line", json_integer((json_int_t)edit->line[side]));
    json_object_set_new(place, "text", json_string(edit->text[side]));
    return place;
}

void edits_json(const struct edits *edits, struct text_buffer *out) {
    json_t *root = json_begin("edits"), *list = json_array();
    for (size_t i = 0; i < edits->count; i++) {
        const struct edit *edit = &edits->items[i];
        json_t *item = json_object();
        json_object_set_new(item, "change", json_string(edit_word(edit->kind)));
        json_object_set_new(item, "row", json_string(edit->key));
        json_object_set_new(item, "column",
                            edit->column[0] == '\0' ? json_null() : json_string(edit->column));
        json_object_set_new(item, "a", place_json(edit, 0));
        json_object_set_new(item, "b", place_json(edit, 1));
        json_array_append_new(list, item);
    }
    json_object_set_new(root, "edits", list);
    json_print(root, out);
}
