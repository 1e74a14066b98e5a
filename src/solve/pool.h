// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plans that were of use in some solve, by person: the next one begins with them.
#ifndef SOLVE_POOL_H
#define SOLVE_POOL_H

#include "problem/problem.h"

struct pool {
    struct plan *plans;
    int *next; // the next plan of the same person, or NONE
    size_t count, capacity, next_capacity;
    int *newest; // by person, or NONE
};

void pool_open(const struct problem *problem, struct pool *pool);
void pool_add(const struct problem *problem, struct pool *pool, const struct plan *plan);
void pool_release(struct pool *pool);

#endif
