// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef SRC_EXPLAIN_BARS_H
#define SRC_EXPLAIN_BARS_H

#include "explain/inquiry.h"

// The rows that together leave the candidate no path through the company (NONE: no path at all):
// without any one of them there would be one, as long as nothing else stands against it.
struct remarks bars_find(const struct inquiry *inquiry, int candidate, int company,
                         struct arena *arena);

// The rows that together leave no plan in which the candidate is placed like that: without any one
// of them there would be one. None when a limit was reached before they were found.
struct remarks clash_find(const struct inquiry *inquiry, int candidate, int company,
                          struct arena *arena);

// Single changes of rows, each tried, with which the candidate could have been placed like that
// without any goal being worse than the best possible with that change.
struct remarks remedies_find(const struct inquiry *inquiry, int candidate, int company,
                             struct arena *arena);

#endif
