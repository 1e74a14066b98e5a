// SPDX-License-Identifier: GPL-3.0-or-later
//
// The plan generator: the best path of one person, or all good ones. Every rule about one path is
// kept here and nowhere else.
#ifndef SOLVE_PATHS_H
#define SOLVE_PATHS_H

#include "solve/menu.h"

#include <stdbool.h>
#include <stdint.h>

// Less than any path can be worth.
#define PATH_CLOSED (INT64_MIN / 4)

// Work space; made once, used for any person of the problem.
struct paths;

struct paths *paths_new(const struct problem *problem);
void paths_free(struct paths *paths);

// The best path through the doors of a menu. `worth` is by door, counted from the menu's first one.
// Only paths worth at least `least` count. False when there is none. Of equal paths always the same
// one is found.
bool paths_best(struct paths *paths, const struct menu *menu, const int64_t *worth, int64_t least,
                struct plan *plan, int64_t *best);

// Calls `visit` for every path that is worth at least `least`. `visit` returns false to stop. True
// when all were visited.
typedef bool path_visitor(void *context, const struct plan *plan, int64_t worth);
bool paths_all(struct paths *paths, const struct menu *menu, const int64_t *worth, int64_t least,
               path_visitor *visit, void *context);

#endif
