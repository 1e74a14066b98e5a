// SPDX-License-Identifier: GPL-3.0-or-later
//
// A cell knows its type, so that every face writes it in its own way.
#include "output/sheet.h"

#include "base/array.h"
#include "base/day.h"
#include "base/language.h"
#include "base/memory.h"
#include "table/writer.h"

#include <stdio.h>

static void add(struct sheet *sheet, struct sheet_cell cell) {
    sheet->cells = array_room(sheet->cells, sheet->count, &sheet->capacity, sizeof *sheet->cells);
    sheet->cells[sheet->count++] = cell;
}

void sheet_head(struct sheet *sheet, const struct sheet_header *headers) {
    for (; headers->name != NULL; headers++) {
        sheet_header(sheet, headers);
    }
    sheet_end_head(sheet);
}

void sheet_header(struct sheet *sheet, const struct sheet_header *header) {
    add(sheet, (struct sheet_cell){
                   .type = SHEET_WORD, .text = header->name, .norwegian = header->norwegian});
}

void sheet_end_head(struct sheet *sheet) {
    sheet->columns = sheet->count;
}

void sheet_text(struct sheet *sheet, const char *text) {
    add(sheet, (struct sheet_cell){.type = SHEET_TEXT, .text = text});
}

void sheet_copy(struct sheet *sheet, const char *text) {
    sheet_text(sheet, arena_copy(&sheet->arena, text));
}

void sheet_word(struct sheet *sheet, const char *word) {
    add(sheet, (struct sheet_cell){.type = SHEET_WORD, .text = word});
}

void sheet_whole(struct sheet *sheet, int64_t value) {
    sheet_number(sheet, value, 0);
}

void sheet_number(struct sheet *sheet, int64_t value, int decimals) {
    add(sheet, (struct sheet_cell){.type = SHEET_NUMBER, .number = value, .decimals = decimals});
}

void sheet_day(struct sheet *sheet, int32_t day) {
    add(sheet, (struct sheet_cell){.type = SHEET_DAY, .number = day});
}

void sheet_month(struct sheet *sheet, int month) {
    add(sheet, (struct sheet_cell){.type = SHEET_MONTH, .number = month});
}

void sheet_blank(struct sheet *sheet) {
    add(sheet, (struct sheet_cell){0});
}

const char *sheet_cell_told(const struct sheet_cell *cell) {
    if (cell->type != SHEET_WORD) {
        return cell->text;
    }
    return cell->norwegian != NULL ? language_word(cell->text, cell->norwegian) : _(cell->text);
}

static void write_month(struct writer *writer, int month) {
    char text[sizeof "-2147483648-12"];
    snprintf(text, sizeof text, "%04d-%02d", month / 12, month % 12 + 1);
    writer_text(writer, text);
}

static void write_cell(struct writer *writer, const struct sheet_cell *cell, bool norwegian) {
    switch (cell->type) {
    case SHEET_BLANK:
        writer_blank(writer);
        break;
    case SHEET_TEXT:
        writer_text(writer, cell->text);
        break;
    case SHEET_WORD:
        writer_text(writer, norwegian && cell->norwegian != NULL ? cell->norwegian : cell->text);
        break;
    case SHEET_NUMBER:
        writer_number(writer, cell->number, cell->decimals);
        break;
    case SHEET_DAY:
        writer_day(writer, (int32_t)cell->number);
        break;
    case SHEET_MONTH:
        write_month(writer, (int)cell->number);
        break;
    }
}

void sheet_write(const struct sheet *sheet, struct dialect dialect, bool norwegian,
                 struct text_buffer *out) {
    struct writer writer = {0};
    writer_open(&writer, dialect);
    for (size_t c = 0; c < sheet->count; c++) {
        write_cell(&writer, &sheet->cells[c], norwegian);
        if ((c + 1) % sheet->columns == 0) {
            writer_end_row(&writer);
        }
    }
    text_buffer_add_bytes(out, writer.text.bytes, writer.text.length);
    writer_release(&writer);
}

void sheet_release(struct sheet *sheet) {
    memory_free(sheet->cells);
    arena_release(&sheet->arena);
    *sheet = (struct sheet){0};
}
