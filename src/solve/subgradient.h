// SPDX-License-Identifier: GPL-3.0-or-later
//
// Good prices without a linear programme: many small steps, each against what is used too much or
// too little at the prices before.
#ifndef SOLVE_SUBGRADIENT_H
#define SOLVE_SUBGRADIENT_H

#include "solve/prices.h"

struct descent {
    int steps;   // at most so many
    int recent;  // from the last so many steps on, `visit` is shown the plans of each
    int reports; // every so many steps, `round` is called
    void (*visit)(void *context, const struct pricing *pricing);
    bool (*round)(void *context, const struct pricing *pricing); // false: stop
    void *context;
};

// Starts from `prices` and leaves in it the best found, by bound; that bound is returned, in
// 1/PRICE_UNIT.
int64_t subgradient_run(struct pricing *pricing, const struct descent *descent,
                        struct prices *prices);

#endif
