// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lines of a file. CR, LF and CR LF each end one, inside quotation marks too: lines are counted
// as an editor counts them.
#ifndef TABLE_LINES_H
#define TABLE_LINES_H

#include "table/table.h"

#include <stdbool.h>
#include <stddef.h>

// True when a line ends with the byte at `at`: LF, or CR without LF behind it.
static inline bool line_ends(const char *text, size_t length, size_t at) {
    return text[at] == '\n' || (text[at] == '\r' && (at + 1 == length || text[at + 1] != '\n'));
}

// Fills `lines` and `line_count` of the table. In a sheet, line ends inside quotation marks belong
// to their cells.
void lines_split(const char *text, size_t length, struct table *table);

#endif
