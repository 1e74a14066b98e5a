// SPDX-License-Identifier: GPL-3.0-or-later
//
// A table of typed cells: filled once, then written as CSV for programs, or into a workbook or onto
// a page for people.
#ifndef OUTPUT_SHEET_H
#define OUTPUT_SHEET_H

#include "base/arena.h"
#include "base/text.h"
#include "table/dialect.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum sheet_type {
    SHEET_BLANK,
    SHEET_TEXT,
    SHEET_WORD,   // a word of the program's own: people are told it in their language
    SHEET_NUMBER, // in units of 10^-decimals
    SHEET_DAY,    // a day
    SHEET_MONTH,  // as day_month counts them
};

struct sheet_cell {
    enum sheet_type type;
    const char *text;
    const char *norwegian; // of a word that is not in src/po: the other name of a header
    int64_t number;
    int decimals;
};

// Row by row, the header first; every row has as many cells as the header. Zero is an empty sheet.
struct sheet {
    struct sheet_cell *cells;
    size_t count, capacity;
    size_t columns;
    struct arena arena; // owns texts that were made for this sheet
};

struct sheet_header {
    const char *name;      // NULL ends a list of them
    const char *norwegian; // NULL: the name is marked with N_, and no CSV file has it
    // The rest is for kull schema: what the cells below hold.
    enum sheet_type type; // blank: text
    int decimals;
    bool required;                  // no cell is blank
    bool is_key;                    // names a row, together with the other such columns
    const char *(*word)(int index); // the words that a text may be, NULL behind the last; or NULL
};

// The first row, from a list of names; or from all cells that are there so far.
void sheet_head(struct sheet *sheet, const struct sheet_header *headers);
void sheet_header(struct sheet *sheet, const struct sheet_header *header);
void sheet_end_head(struct sheet *sheet);

// The next cell. A text is not copied: it lives as long as the sheet, unless sheet_copy takes it.
void sheet_text(struct sheet *sheet, const char *text);
void sheet_copy(struct sheet *sheet, const char *text);

// A word that is the same in every CSV file, and marked with N_.
void sheet_word(struct sheet *sheet, const char *word);
void sheet_whole(struct sheet *sheet, int64_t value);
void sheet_number(struct sheet *sheet, int64_t value, int decimals);
void sheet_day(struct sheet *sheet, int32_t day);
void sheet_month(struct sheet *sheet, int month);
void sheet_blank(struct sheet *sheet);

// What people are told by a text or a word, in their language; NULL: it is neither.
const char *sheet_cell_told(const struct sheet_cell *cell);

// Adds the sheet as CSV, with Norwegian headers or others; whatever language people speak.
void sheet_write(const struct sheet *sheet, struct dialect dialect, bool norwegian,
                 struct text_buffer *out);

void sheet_release(struct sheet *sheet);

#endif
