// SPDX-License-Identifier: GPL-3.0-or-later
//
// What xlsx2csv prints, sheet by sheet.
#ifndef INTAKE_SHEETS_H
#define INTAKE_SHEETS_H

#include "base/text.h"

#include <stdbool.h>

struct sheet {
    char *name; // as the workbook has it
    // For table_read_sheet: cells without quotation marks where they need none, as wide as the
    // header. Empty: nothing stands in the sheet.
    struct text_buffer csv;
};

// Zero is no sheet.
struct sheets {
    struct sheet *items;
    size_t count, capacity;
};

// Divides what xlsx2csv printed with the date format SHEETS_DATE_FORMAT. A date loses its time when
// that is midnight, for then it has none, and numbers are rounded to the fifteen digits that a
// spreadsheet shows. False when the text is not of this kind.
#define SHEETS_DATE_FORMAT "%Y-%m-%dT%H:%M:%S"
bool sheets_divide(const char *text, size_t length, struct sheets *sheets);

// Whether the same workbook, printed with the date format `float`, has a date whose number counts
// from another day than those of nearly all workbooks do.
bool sheets_count_from_1904(const char *dates, const char *numbers);

void sheets_release(struct sheets *sheets);

#endif
