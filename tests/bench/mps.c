// SPDX-License-Identifier: GPL-3.0-or-later
//
// The format is older than most of its readers, who differ about everything but this: the fields of
// a line begin in columns 2, 5, 15, 25, 40 and 50, and whole-number columns stand between markers.
#include "bench/mps.h"

#include "base/array.h"
#include "base/memory.h"

#include <inttypes.h>
#include <stdio.h>

int mps_column(struct mps *mps, struct mps_column column) {
    mps->columns =
        array_room(mps->columns, mps->column_count, &mps->column_capacity, sizeof *mps->columns);
    mps->columns[mps->column_count] = column;
    return (int)mps->column_count++;
}

int mps_row(struct mps *mps, char sense, int64_t limit) {
    mps->rows = array_room(mps->rows, mps->row_count, &mps->row_capacity, sizeof *mps->rows);
    mps->rows[mps->row_count] = (struct mps_row){sense, limit};
    return (int)mps->row_count++;
}

void mps_add(struct mps *mps, int row, int column, int64_t value) {
    mps->entries =
        array_room(mps->entries, mps->entry_count, &mps->entry_capacity, sizeof *mps->entries);
    mps->entries[mps->entry_count++] = (struct mps_entry){row, column, value};
}

static int compare_entries(const void *left, const void *right) {
    const struct mps_entry *a = left, *b = right;
    int order = (a->column > b->column) - (a->column < b->column);
    return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

// Sorts the entries by column and adds up those of the same row and column.
static void gather(struct mps *mps) {
    size_t kept = 0;
    array_sort(mps->entries, mps->entry_count, sizeof *mps->entries, compare_entries);
    for (size_t e = 0; e < mps->entry_count; e++) {
        if (kept > 0 && compare_entries(&mps->entries[kept - 1], &mps->entries[e]) == 0) {
            mps->entries[kept - 1].value += mps->entries[e].value;
        } else {
            mps->entries[kept++] = mps->entries[e];
        }
    }
    mps->entry_count = kept;
}

static void write_rows(const struct mps *mps, FILE *out) {
    fputs("ROWS\n N  COST\n", out);
    for (size_t r = 0; r < mps->row_count; r++) {
        fprintf(out, " %c  R%zu\n", mps->rows[r].sense, r);
    }
}

static void write_marker(int number, const char *end, FILE *out) {
    fprintf(out, "    M%-8d %-9s %-14s '%s'\n", number, "'MARKER'", "", end);
}

// A column is there even if it stands in no row.
static void write_column(const struct mps *mps, size_t column, size_t *entry, FILE *out) {
    fprintf(out, "    C%-8zu %-9s %12" PRId64 "\n", column, "COST", mps->columns[column].cost);
    for (; *entry < mps->entry_count && mps->entries[*entry].column == (int)column; ++*entry) {
        fprintf(out, "    C%-8zu R%-8d %12" PRId64 "\n", column, mps->entries[*entry].row,
                mps->entries[*entry].value);
    }
}

static void write_columns(const struct mps *mps, FILE *out) {
    bool is_whole = false;
    size_t entry = 0;
    int markers = 0;
    fputs("COLUMNS\n", out);
    for (size_t c = 0; c < mps->column_count; c++) {
        if (mps->columns[c].is_whole != is_whole) {
            is_whole = !is_whole;
            write_marker(markers++, is_whole ? "INTORG" : "INTEND", out);
        }
        write_column(mps, c, &entry, out);
    }
    if (is_whole) {
        write_marker(markers, "INTEND", out);
    }
}

static void write_limits(const struct mps *mps, FILE *out) {
    fputs("RHS\n", out);
    for (size_t r = 0; r < mps->row_count; r++) {
        if (mps->rows[r].limit != 0) {
            fprintf(out, "    %-9s R%-8zu %12" PRId64 "\n", "RHS", r, mps->rows[r].limit);
        }
    }
}

static void write_bound(const char *kind, size_t column, int64_t bound, FILE *out) {
    fprintf(out, " %s %-9s C%-8zu %12" PRId64 "\n", kind, "BOUND", column, bound);
}

static void write_bounds(const struct mps *mps, FILE *out) {
    fputs("BOUNDS\n", out);
    for (size_t c = 0; c < mps->column_count; c++) {
        if (mps->columns[c].lower != 0) {
            write_bound("LO", c, mps->columns[c].lower, out);
        }
        if (mps->columns[c].upper != MPS_OPEN) {
            write_bound("UP", c, mps->columns[c].upper, out);
        }
    }
}

bool mps_write(struct mps *mps, const char *path) {
    FILE *out = fopen(path, "w");
    if (out == NULL) {
        return false;
    }
    gather(mps);
    fputs("NAME          PERIOD\n", out);
    write_rows(mps, out);
    write_columns(mps, out);
    write_limits(mps, out);
    write_bounds(mps, out);
    fputs("ENDATA\n", out);
    bool good = ferror(out) == 0;
    return fclose(out) == 0 && good;
}

void mps_release(struct mps *mps) {
    memory_free(mps->columns);
    memory_free(mps->rows);
    memory_free(mps->entries);
    *mps = (struct mps){0};
}
