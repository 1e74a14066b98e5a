// SPDX-License-Identifier: GPL-3.0-or-later
//
// A cell is written for people: sums in groups of three digits, days as they are in every file.
#include "output/html.h"

#include "base/day.h"
#include "base/memory.h"
#include "output/words.h"

#include <inttypes.h>
#include <string.h>

static const char *entity_of(char character) {
    switch (character) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return "&#39;";
    }
}

void html_text(struct text_buffer *out, const char *text) {
    for (;;) {
        size_t plain = strcspn(text, "&<>\"'");
        text_buffer_add_bytes(out, text, plain);
        if (text[plain] == '\0') {
            return;
        }
        text_buffer_add(out, entity_of(text[plain]));
        text += plain + 1;
    }
}

void html_print(struct text_buffer *out, const char *format, ...) {
    va_list values;
    va_start(values, format);
    char *text = memory_print(format, values);
    va_end(values);
    text_buffer_add(out, text);
    memory_free(text);
}

void html_tell(struct text_buffer *out, const char *format, ...) {
    va_list values;
    va_start(values, format);
    char *text = memory_print(format, values);
    va_end(values);
    html_text(out, text);
    memory_free(text);
}

void html_element(struct text_buffer *out, const char *name, const char *text) {
    html_print(out, "<%s>", name);
    html_text(out, text);
    html_print(out, "</%s>\n", name);
}

void html_link(struct text_buffer *out, const char *kind, size_t index, const char *text) {
    html_print(out, "<a href=\"#%s-%zu\">", kind, index);
    html_text(out, text);
    html_print(out, "</a>");
}

static void add_number(struct text_buffer *out, const struct sheet_cell *cell) {
    if (cell->decimals == 0) {
        html_print(out, "%" PRId64, cell->number);
    } else {
        amount_add(out, cell->number, HTML_BLANK);
    }
}

static void add_content(struct text_buffer *out, const struct sheet_cell *cell) {
    char day[DAY_TEXT_SIZE];
    switch (cell->type) {
    case SHEET_BLANK:
        break;
    case SHEET_TEXT:
    case SHEET_WORD:
        html_text(out, sheet_cell_told(cell));
        break;
    case SHEET_NUMBER:
        add_number(out, cell);
        break;
    case SHEET_DAY:
        html_print(out, "%s", day_to_text((int32_t)cell->number, day));
        break;
    case SHEET_MONTH:
        html_print(out, "%04d-%02d", (int)cell->number / 12, (int)cell->number % 12 + 1);
        break;
    }
}

// What stands in a column, told by the first cell below the header that says anything.
static enum sheet_type type_of(const struct sheet *sheet, size_t column) {
    for (size_t c = sheet->columns + column; c < sheet->count; c += sheet->columns) {
        const struct sheet_cell *cell = &sheet->cells[c];
        bool is_empty = cell->type == SHEET_TEXT && cell->text[0] == '\0';
        if (cell->type != SHEET_BLANK && !is_empty) {
            return cell->type;
        }
    }
    return SHEET_BLANK;
}

static const char *const classes[] = {
    [SHEET_BLANK] = "",
    [SHEET_TEXT] = "",
    [SHEET_WORD] = "",
    [SHEET_NUMBER] = " class=\"number\"",
    [SHEET_DAY] = " class=\"day\"",
    [SHEET_MONTH] = " class=\"day\"",
};

static void add_row(struct text_buffer *out, const struct sheet *sheet, size_t first) {
    html_print(out, "<tr>");
    for (size_t column = 0; column < sheet->columns; column++) {
        enum sheet_type type = type_of(sheet, column);
        if (type == SHEET_BLANK && column > 0) {
            continue;
        }
        bool is_head = first == 0 || column == 0;
        const char *name = is_head ? "th" : "td";
        const char *scope = first == 0 ? " scope=\"col\"" : is_head ? " scope=\"row\"" : "";
        html_print(out, "<%s%s%s>", name, scope, classes[type]);
        add_content(out, &sheet->cells[first + column]);
        html_print(out, "</%s>", name);
    }
    html_print(out, "</tr>\n");
}

void html_sheet(struct text_buffer *out, const struct sheet *sheet, const char *caption) {
    html_print(out, "<div class=\"box\">\n<table>\n");
    html_element(out, "caption", caption);
    html_print(out, "<thead>\n");
    add_row(out, sheet, 0);
    html_print(out, "</thead>\n<tbody>\n");
    for (size_t first = sheet->columns; first < sheet->count; first += sheet->columns) {
        add_row(out, sheet, first);
    }
    html_print(out, "</tbody>\n</table>\n</div>\n");
}

void html_take_sheet(struct text_buffer *out, struct sheet *sheet, const char *caption) {
    if (sheet->count > sheet->columns) {
        html_sheet(out, sheet, caption);
    }
    sheet_release(sheet);
}
