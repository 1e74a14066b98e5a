// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a solver said about a programme, and what it took.
#ifndef BENCH_ANSWER_H
#define BENCH_ANSWER_H

#include "bench/child.h"
#include "domain/goal.h"

#include <stdbool.h>
#include <stdint.h>

struct answer {
    bool asked;
    struct child_run run;
    bool has_value, has_bound;
    bool is_refuted;      // it says that there is no plan at all
    int64_t value, bound; // of the goal `wishes`; value = bound is a proof
};

// The gap in percent of the value, which is never negative.
double answer_gap(const struct answer *answer);

// Why the two cannot both be true, or NULL. `peer` may have stopped within `gap` millionths.
const char *answer_conflict(const struct answer *ours, const struct answer *peer, int64_t gap);

#endif
