// SPDX-License-Identifier: GPL-3.0-or-later
//
// CSV grammar, one byte at a time: libcsv behind a door.
#ifndef TABLE_SPLITTER_H
#define TABLE_SPLITTER_H

#include <csv.h>
#include <stddef.h>

// What a byte ended.
enum split {
    SPLIT_NOTHING,
    SPLIT_CELL,
    SPLIT_ROW,    // and the last cell of it
    SPLIT_BROKEN, // the grammar: a quotation mark stands where none may, or is never closed
};

struct splitter {
    struct csv_parser csv; // private
    enum split ended;      // private
    // The cell that has just ended, as bytes without the quotation marks around it; valid until the
    // next call.
    const char *cell;
    size_t cell_length;
};

void splitter_open(struct splitter *splitter, char delimiter);

// Lines that are empty or hold nothing but blanks end nothing. After SPLIT_BROKEN only
// splitter_restart and splitter_close may follow.
enum split splitter_feed(struct splitter *splitter, char byte);

// The file ends here: SPLIT_ROW for a row without a line end, SPLIT_BROKEN for an open quotation
// mark.
enum split splitter_end(struct splitter *splitter);

// Forgets the row that was begun and waits for a new one.
void splitter_restart(struct splitter *splitter);

void splitter_close(struct splitter *splitter);

#endif
