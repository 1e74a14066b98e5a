// SPDX-License-Identifier: GPL-3.0-or-later
//
// Dice, sheets of cells, and what may be done with any programme: shuffle it, read it, print it.
#include "base/text.h"
#include "support/random_maker.h"

#include <string.h>

static uint64_t dice_throw(struct dice *dice) {
    uint64_t z = dice->state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

int dice_below(struct dice *dice, int below) {
    return (int)(dice_throw(dice) % (uint64_t)below);
}

bool dice_chance(struct dice *dice, int percent) {
    return dice_below(dice, 100) < percent;
}

int larger_of_two(struct dice *dice, int below) {
    int a = dice_below(dice, below), b = dice_below(dice, below);
    return a > b ? a : b;
}

const char *draw(struct dice *dice, const char *const texts[], int count) {
    return texts[dice_below(dice, count)];
}

void mix(struct dice *dice, int *numbers, int count) {
    for (int i = 0; i < count; i++) {
        numbers[i] = i;
    }
    for (int i = count - 1; i > 0; i--) {
        int j = dice_below(dice, i + 1), kept = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = kept;
    }
}

// Sheets.

struct sheet *add_sheet(struct maker *maker, const char *name, const char *const columns[],
                        int column_count) {
    struct sheet *sheet = &maker->programme->sheets[maker->programme->sheet_count++];
    *sheet = (struct sheet){.name = name, .row_count = 1, .column_count = column_count};
    for (int c = 0; c < column_count; c++) {
        sheet->cells[0][c] = columns[c];
    }
    return sheet;
}

struct sheet *sheet_named(struct maker *maker, const char *name) {
    struct sheet *sheet = maker->programme->sheets;
    while (!text_equal(sheet->name, name)) {
        sheet++;
    }
    return sheet;
}

void add_row(struct sheet *sheet) {
    for (int c = 0; c < sheet->column_count; c++) {
        sheet->cells[sheet->row_count][c] = "";
    }
    sheet->row_count++;
}

int column_named(const struct sheet *sheet, const char *column) {
    int c = 0;
    while (!text_equal(sheet->cells[0][c], column)) {
        c++;
    }
    return c;
}

void set(struct sheet *sheet, const char *column, const char *text) {
    sheet->cells[sheet->row_count - 1][column_named(sheet, column)] = text;
}

static bool column_is_blank(const struct sheet *sheet, int column) {
    for (int r = 1; r < sheet->row_count; r++) {
        if (sheet->cells[r][column][0] != '\0') {
            return false;
        }
    }
    return true;
}

static void drop_column(struct sheet *sheet, int column) {
    sheet->column_count--;
    for (int r = 0; r < sheet->row_count; r++) {
        memmove(&sheet->cells[r][column], &sheet->cells[r][column + 1],
                (size_t)(sheet->column_count - column) * sizeof sheet->cells[r][column]);
    }
}

// All of them or none in a file, for numbered columns must run without a gap.
void drop_blank_columns(struct maker *maker) {
    for (int s = 0; s < maker->programme->sheet_count; s++) {
        struct sheet *sheet = &maker->programme->sheets[s];
        bool drops = sheet->row_count > 1 && dice_chance(&maker->dice, 70);
        for (int c = sheet->column_count - 1; c >= 0 && drops; c--) {
            if (column_is_blank(sheet, c)) {
                drop_column(sheet, c);
            }
        }
    }
}

const char *text_of_day(struct maker *maker, int32_t day) {
    char text[DAY_TEXT_SIZE];
    return arena_copy(&maker->programme->arena, day_to_text(day, text));
}

const char *text_of_number(struct maker *maker, int number) {
    return arena_print(&maker->programme->arena, "%d", number);
}

const char *decimal(struct maker *maker, const char *text) {
    const char *point = strchr(text, '.');
    if (point == NULL || maker->programme->delimiter != ';') {
        return text;
    }
    return arena_print(&maker->programme->arena, "%.*s,%s", (int)(point - text), text, point + 1);
}

// Shuffling.

static void swap_rows(struct sheet *sheet, int a, int b) {
    for (int c = 0; c < sheet->column_count; c++) {
        const char *kept = sheet->cells[a][c];
        sheet->cells[a][c] = sheet->cells[b][c];
        sheet->cells[b][c] = kept;
    }
}

static void swap_columns(struct sheet *sheet, int a, int b) {
    for (int r = 0; r < sheet->row_count; r++) {
        const char *kept = sheet->cells[r][a];
        sheet->cells[r][a] = sheet->cells[r][b];
        sheet->cells[r][b] = kept;
    }
}

static void shuffle_sheet(struct sheet *sheet, struct dice *dice) {
    for (int r = sheet->row_count - 1; r > 1; r--) {
        swap_rows(sheet, r, 1 + dice_below(dice, r));
    }
    for (int c = sheet->column_count - 1; c > 0; c--) {
        swap_columns(sheet, c, dice_below(dice, c + 1));
    }
}

void random_programme_shuffle(struct random_programme *programme, struct dice *dice) {
    for (int s = programme->sheet_count - 1; s >= 0; s--) {
        int other = dice_below(dice, s + 1);
        struct sheet kept = programme->sheets[s];
        programme->sheets[s] = programme->sheets[other];
        programme->sheets[other] = kept;
        shuffle_sheet(&programme->sheets[s], dice);
    }
}

// Reading and printing.

// Cells hold no quotation marks.
static void write_cell(const struct random_programme *programme, const char *text,
                       struct text_buffer *csv) {
    bool quoted = strchr(text, programme->delimiter) != NULL;
    text_buffer_print(csv, quoted ? "\"%s\"" : "%s", text);
}

static void write_sheet(const struct random_programme *programme, const struct sheet *sheet,
                        struct text_buffer *csv) {
    for (int r = 0; r < sheet->row_count; r++) {
        for (int c = 0; c < sheet->column_count; c++) {
            text_buffer_add_bytes(csv, &programme->delimiter, c > 0);
            write_cell(programme, sheet->cells[r][c], csv);
        }
        text_buffer_add(csv, "\n");
    }
}

bool random_programme_read(const struct random_programme *programme, struct world *world) {
    struct text_buffer csv[SHEETS_MOST] = {0};
    const char *name[SHEETS_MOST + 1] = {0};
    for (int s = 0; s < programme->sheet_count; s++) {
        name[s] = programme->sheets[s].name;
        write_sheet(programme, &programme->sheets[s], &csv[s]);
    }
    bool good =
        given_programme(world, name[0], csv[0].bytes, name[1], csv[1].bytes, name[2], csv[2].bytes,
                        name[3], csv[3].bytes, name[4], csv[4].bytes, name[5], csv[5].bytes,
                        name[6], csv[6].bytes, name[7], csv[7].bytes, name[8], csv[8].bytes, NULL);
    for (int s = 0; s < SHEETS_MOST; s++) {
        text_buffer_release(&csv[s]);
    }
    return good;
}

void random_programme_print(const struct random_programme *programme, FILE *out) {
    fprintf(out, "seed %llu\n", (unsigned long long)programme->seed);
    for (int s = 0; s < programme->sheet_count; s++) {
        struct text_buffer csv = {0};
        write_sheet(programme, &programme->sheets[s], &csv);
        fprintf(out, "--- %s\n%s", programme->sheets[s].name, csv.bytes);
        text_buffer_release(&csv);
    }
}

void random_programme_release(struct random_programme *programme) {
    arena_release(&programme->arena);
    *programme = (struct random_programme){0};
}
