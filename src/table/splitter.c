// SPDX-License-Identifier: GPL-3.0-or-later
//
// libcsv knows the grammar but no places. It is given one byte per call, so that the byte just
// given is the one that ended a cell, and its callbacks become a result. Both strict options are
// set once and for all: without them a missing quotation mark swallows the rest of the file and
// passes as success, and changing options on the way overflows its buffer.
#include "table/splitter.h"

#include "base/memory.h"

#include <stdbool.h>

enum { BUFFER_STEP = 64 * 1024 }; // libcsv grows by this much; its own step of 128 bytes is slow

static void take_cell(void *bytes, size_t length, void *context) {
    struct splitter *splitter = context;
    splitter->cell = bytes;
    splitter->cell_length = length;
    splitter->ended = SPLIT_CELL;
}

static void take_row(int end, void *context) {
    (void)end;
    struct splitter *splitter = context;
    splitter->ended = SPLIT_ROW;
}

void splitter_open(struct splitter *splitter, char delimiter) {
    *splitter = (struct splitter){0};
    csv_init(&splitter->csv, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&splitter->csv, (unsigned char)delimiter);
    csv_set_blk_size(&splitter->csv, BUFFER_STEP);
}

// libcsv fails for two reasons, grammar and memory.
static enum split failed(struct splitter *splitter) {
    if (csv_error(&splitter->csv) != CSV_EPARSE) {
        memory_exhausted();
    }
    return SPLIT_BROKEN;
}

enum split splitter_feed(struct splitter *splitter, char byte) {
    splitter->ended = SPLIT_NOTHING;
    bool taken = csv_parse(&splitter->csv, &byte, 1, take_cell, take_row, splitter) == 1;
    return taken ? splitter->ended : failed(splitter);
}

enum split splitter_end(struct splitter *splitter) {
    splitter->ended = SPLIT_NOTHING;
    bool taken = csv_fini(&splitter->csv, take_cell, take_row, splitter) == 0;
    return taken ? splitter->ended : failed(splitter);
}

void splitter_restart(struct splitter *splitter) {
    char delimiter = (char)csv_get_delim(&splitter->csv);
    splitter_close(splitter);
    splitter_open(splitter, delimiter);
}

void splitter_close(struct splitter *splitter) {
    csv_free(&splitter->csv);
}
