// SPDX-License-Identifier: GPL-3.0-or-later
//
// From prices, and perhaps shares of plans, to whole plans that keep the rows: quick, often good,
// never trusted without a recount.
#ifndef SOLVE_ROUNDING_H
#define SOLVE_ROUNDING_H

#include "solve/prices.h"

// Gives everybody, those with the largest share first, the plan in `shared` if there is still room,
// and otherwise the best plan at the prices of `pricing` that does find room. `plans` may then
// still miss held values. By position.
void rounding_run(struct pricing *pricing, const struct plan *shared, const double *shares,
                  struct plan *plans);

#endif
