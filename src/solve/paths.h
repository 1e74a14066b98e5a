// SPDX-License-Identifier: GPL-3.0-or-later
//
// The plan generator: the best path of one person, or all good ones. Every rule about one path is
// kept here and nowhere else.
#ifndef SOLVE_PATHS_H
#define SOLVE_PATHS_H

#include "problem/problem.h"

#include <stdbool.h>
#include <stdint.h>

// The worth of an offer that is not allowed.
#define PATH_CLOSED (INT64_MIN / 4)

// Work space; made once, used for any person of the problem.
struct paths;

struct paths *paths_new(const struct problem *problem);
void paths_free(struct paths *paths);

// The offers of a module that plans of the person may hold; only their worth is ever looked at.
struct doors {
    const int *offers;
    int count;
};
struct doors paths_doors(const struct paths *paths, int person, int module);

// The best path of a person. `worth[module * offer_count + offer]` is what an offer is worth in a
// module, or PATH_CLOSED. Only paths worth at least `least` count. False when there is none. Of
// equal paths always the same one is found.
bool paths_best(struct paths *paths, int person, const int64_t *worth, int64_t least,
                struct plan *plan, int64_t *best);

// Calls `visit` for every path that is worth at least `least`. `visit` returns false to stop. True
// when all were visited.
typedef bool path_visitor(void *context, const struct plan *plan, int64_t worth);
bool paths_all(struct paths *paths, int person, const int64_t *worth, int64_t least,
               path_visitor *visit, void *context);

// From now on only the plans that were added exist, until the work space is freed: a short list is
// searched faster than it is generated.
void paths_restrict(struct paths *paths, const struct plan *plans, int count);

#endif
