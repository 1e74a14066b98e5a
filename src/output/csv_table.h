// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every CSV table begins and ends with.
#ifndef OUTPUT_CSV_TABLE_H
#define OUTPUT_CSV_TABLE_H

#include "table/writer.h"

// Opens a table whose columns are named alike in every language, because scripts read them: NULL
// ends the names.
void csv_begin(struct writer *writer, struct dialect dialect, const char *const *headers);

// Adds the table to `out`, and releases the writer.
void csv_finish(struct writer *writer, struct text_buffer *out);

#endif
