// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writing cells: the one place where CSV is printed. Rows end with CR LF. Text in normal form C,
// without blanks at its ends and without control characters, reads back (table_read) as the same
// text, whatever it is.
#ifndef TABLE_WRITER_H
#define TABLE_WRITER_H

#include "base/text.h"
#include "table/dialect.h"

#include <stdint.h>

struct writer {
    struct dialect dialect;
    struct text_buffer text; // what was written so far
    bool in_row;
};

// Begins a file in a writer that is zero or released: writes the byte order mark where the dialect
// has one. `writer->text` is the file when its last row has ended.
void writer_open(struct writer *writer, struct dialect dialect);

void writer_text(struct writer *writer, const char *text);
void writer_value(struct writer *writer, const char *text); // a number or a date as it stands
void writer_whole(struct writer *writer, int64_t value);
void writer_number(struct writer *writer, int64_t value, int decimals); // in units of 10^-decimals
void writer_day(struct writer *writer, int32_t day); // 2026-09-01; open ends: blank
void writer_blank(struct writer *writer);
void writer_end_row(struct writer *writer);

void writer_release(struct writer *writer);

#endif
