// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole-number model to be minimised, row by row in memory, and as an MPS file that every solver
// reads: fixed columns, names of eight letters, whole numbers only.
#ifndef BENCH_MPS_H
#define BENCH_MPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MPS_OPEN INT64_MAX // as the upper bound of a column: there is none

struct mps_column {
    int64_t cost;
    int64_t lower, upper;
    bool is_whole;
};

struct mps_row {
    char sense; // 'L' at most, 'G' at least, 'E' equal
    int64_t limit;
};

// Entries of the same row and column add up.
struct mps_entry {
    int row, column;
    int64_t value;
};

// Zero is an empty model.
struct mps {
    struct mps_column *columns;
    struct mps_row *rows;
    struct mps_entry *entries;
    size_t column_count, row_count, entry_count;
    size_t column_capacity, row_capacity, entry_capacity;
};

// Both return the index of what was added.
int mps_column(struct mps *mps, struct mps_column column);
int mps_row(struct mps *mps, char sense, int64_t limit);

void mps_add(struct mps *mps, int row, int column, int64_t value);

// False when the file could not be written. Sorts the entries.
bool mps_write(struct mps *mps, const char *path);

void mps_release(struct mps *mps);

#endif
