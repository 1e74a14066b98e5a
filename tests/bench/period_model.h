// SPDX-License-Identifier: GPL-3.0-or-later
//
// The last goal of a benchmark, `wishes`, as other solvers are given it: the period-indexed model.
//
//   x[i,o,t]   1 when person i is at offer o in module t; only where the problem allows it
//   z[i]       1 when i is placed
//   y[i,k]     1 when i visits company k; only where rules speak of the number of companies
//   u[k]       months below what company k has been promised; likewise people missing at an offer
//              that is to be filled
//
//   minimise   sum of the cost of x[i,o,t], in the unit of the goal
//   where      X[t] is the sum of x[i,o,t] over the offers o of company k, L the longest stay that
//              leaves time for the other companies, v[k] = y[i,k], or z[i] where there is no y
//   for i, t:        sum of x[i,o,t] = z[i]
//   for i, k:        X[a] + X[c] <= v where c - a >= L, X[a] - X[b] + X[c] <= v where a < b < c
//                    X[t] <= y <= sum of X; y <= z
//   for i:           companies_min z <= sum of y <= companies_max z; likewise groups of companies
//   for o, slot:     x at the offer in the slot <= places left; likewise numbers admitted, months
//   for k:           months at k + u[k] >= promised; the same in whole modules
//                    sum of z >= people placed, sum of u <= months below promises: as kull reached
//
// What makes it strong are the rows with L. With three modules and two or three companies all
// rules about a path come to X[1] + X[3] <= z, and the relaxation is nearly whole; with rows that
// say the same one by one (no return, a beginning of each stay, two companies at least) CBC took 60
// times longer for 300 candidates. Columns for beginnings of stays double the model and did not
// help.
#ifndef BENCH_PERIOD_MODEL_H
#define BENCH_PERIOD_MODEL_H

#include "bench/mps.h"
#include "problem/problem.h"

// The values of the earlier goals.
struct reached_before {
    int64_t placed, promised;
};

struct period_model {
    struct mps mps;
    int64_t unit; // a value of the goal is that of the model times this
};

// False when the programme has something that the model does not know: history, links, several
// intakes, rules about the disciplines of an intake.
bool period_model_fits(const struct programme *programme);

// The model of a problem that was built from this programme.
void period_model_build(const struct programme *programme, const struct problem *problem,
                        const struct reached_before *before, struct period_model *model);

void period_model_release(struct period_model *model);

#endif
