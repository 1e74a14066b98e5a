// SPDX-License-Identifier: GPL-3.0-or-later
//
// One person and one company (NONE: any) as a question to changed programmes.
#ifndef SRC_EXPLAIN_PAIR_H
#define SRC_EXPLAIN_PAIR_H

#include "explain/ask.h"
#include "explain/inquiry.h"

struct pair {
    const struct inquiry *inquiry;
    int candidate, company;
};

// The pair is the context of the question, and must outlive it.
struct asking pair_asking(struct pair *pair, asker *question);

// Builds the changed programme with the pair asked of it; false when it cannot be.
bool pair_build(const struct pair *pair, const struct programme *changed, struct problem *problem);

// The row of an input, or what is changed in it.
struct remark input_remark(const struct programme *programme, const struct input *input,
                           struct arena *arena);
struct remark easing_remark(const struct programme *programme, const struct easing *change,
                            struct arena *arena);

#endif
