// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the benchmark prints: a row for every programme, then medians, then growth.
#ifndef BENCH_TABLE_H
#define BENCH_TABLE_H

#include "bench/classes.h"
#include "bench/ours.h"
#include "bench/peers.h"

#include <stddef.h>
#include <stdint.h>

// One programme, and what became of it.
struct row_measured {
    const struct bench_class *class;
    uint64_t seed;
    struct ours ours;
    struct answer peers[PEERS];
    struct child_run command; // the whole `kull match`; seconds 0: not asked
};

// The programmes measured so far, class by class. Zero is none.
struct table_measured {
    struct row_measured *rows;
    size_t count, capacity;
};

void table_print_head(void);
void table_print_row(const struct row_measured *row);

// A second table: the middle one of the seeds of each class.
void table_print_medians(const struct table_measured *table);

// How kull's seconds grow with the number of candidates.
void table_print_growth(const struct table_measured *table);

#endif
