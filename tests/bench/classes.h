// SPDX-License-Identifier: GPL-3.0-or-later
//
// The classes of programmes that are measured.
#ifndef BENCH_CLASSES_H
#define BENCH_CLASSES_H

#include "support/generate.h"

#include <stdbool.h>
#include <stdint.h>

struct bench_class {
    const char *name;
    struct shape shape;
    // A coordinator's programme: all goals and the lottery, everything proven. Otherwise only the
    // goals placed, promised and wishes.
    bool of_coordinator;
    bool has_peers; // the other solvers are asked too
    bool in_family; // one of the sizes whose seconds are set against the number of candidates
    bool asks_why;  // everybody is asked about every company
    int64_t gap;    // in millionths
    int seeds;
};

// The classes by position; NULL when there are no more.
const struct bench_class *bench_class(int position);

// The class of that name, or NULL.
const struct bench_class *bench_class_named(const char *name);

#endif
