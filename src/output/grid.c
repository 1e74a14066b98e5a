// SPDX-License-Identifier: GPL-3.0-or-later
//
// A month may hold several stays: they stand in one cell, in the order of their lines.
#include "output/grid.h"

#include "base/day.h"
#include "base/language.h"
#include "base/text.h"

static void add_stay(const struct stay *stay, struct text_buffer *cell) {
    text_buffer_add(cell, cell->length > 0 ? ", " : "");
    text_buffer_print(cell, stay->kind == STAY_DRAFT ? _("%s (draft)") : "%s", stay->text);
}

static void fill_cell(const struct stays *stays, const struct stay_group *group, int month,
                      struct sheet *sheet) {
    struct text_buffer cell = {0};
    int32_t first_day = month_first_day(month), end_day = month_first_day(month + 1);
    for (size_t i = group->first; i < group->end; i++) {
        const struct stay *stay = &stays->items[i];
        if (stay->first_day < end_day && stay->last_day >= first_day) {
            add_stay(stay, &cell);
        }
    }
    if (cell.length > 0) {
        sheet_copy(sheet, cell.bytes);
    } else {
        sheet_blank(sheet);
    }
    text_buffer_release(&cell);
}

void grid_fill(const struct stays *stays, struct sheet *sheet) {
    static const struct sheet_header names[GRID_HEAD_COLUMNS] = {{"id", "id"}, {"name", "navn"}};
    bool is_empty = stays->count == 0;
    int first_month = is_empty ? 0 : day_month(stays->first_day);
    int end_month = is_empty ? 0 : day_month(stays->last_day) + 1;
    for (int column = 0; column < GRID_HEAD_COLUMNS; column++) {
        sheet_header(sheet, &names[column]);
    }
    for (int month = first_month; month < end_month; month++) {
        sheet_month(sheet, month);
    }
    sheet_end_head(sheet);
    for (size_t g = 0; g < stays->group_count; g++) {
        const struct stay_group *group = &stays->groups[g];
        sheet_copy(sheet, group->id);
        sheet_copy(sheet, group->name);
        for (int month = first_month; month < end_month; month++) {
            fill_cell(stays, group, month, sheet);
        }
    }
}
