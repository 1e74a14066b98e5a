// SPDX-License-Identifier: GPL-3.0-or-later
//
// The master problem over some plans of a sub-problem: which of them to choose, and at which prices
// nobody would choose otherwise.
//
//   maximise    sum over p of value(p) x_p + sum over f of gain(f) u_f
//   subject to  for every free person i:  sum of x_p over the plans of i  <= 1   (= 1 when in)
//               for every row r:          sum of a_rp x_p                 <= left_r
//               for every promise r:      sum of a_rp x_p - sum of step_f u_f  >= left_r
//               for every held h:         sum of value_h(p) x_p + sum of gain_h(f) u_f
//                                                                         >= at_least_h
//               0 <= u_f <= steps_f
//
// Rows enter with the first plan that needs them. Where no choice that keeps everything is known,
// what is `in` or held may be missed at a penalty, until whole numbers are asked for.
#ifndef SOLVE_MASTER_H
#define SOLVE_MASTER_H

#include "solve/lp.h"
#include "solve/prices.h"
#include "solve/sub.h"

struct master;

// `may_miss`: with penalties.
struct master *master_new(const struct sub *sub, const struct objective *objective, bool may_miss);
void master_free(struct master *master);

// Adds a plan of the person at a position, which the sub-problem allows, unless it is there
// already. True when it is new.
bool master_add(struct master *master, int position, const struct plan *plan);

// Adds a plan that is known to be new: looking for it would take longer than all the rest where
// thousands are listed.
void master_append(struct master *master, int position, const struct plan *plan);

// Begins the next solve with these plans, which the sub-problem accepts.
void master_begin_with(struct master *master, const struct plan *plans);

// Solves the relaxation (0 <= x_p).
enum lp_status master_solve(struct master *master, int64_t milliseconds);

// After LP_OPTIMAL: the prices, not yet clamped; the price of a person; the value of the
// relaxation.
void master_prices(const struct master *master, struct prices *prices);
int64_t master_person_price(const struct master *master, int position); // in 1/PRICE_UNIT
double master_value(const struct master *master);

// After LP_OPTIMAL, by position: the plan with the largest share x_p, and that share; plan.person
// NONE for somebody who has none.
void master_shares(const struct master *master, struct plan *plans, double *shares);

// Calls `visit` for every plan with a share.
typedef void share_visitor(void *context, int position, const struct plan *plan, double share);
void master_each_share(const struct master *master, share_visitor *visit, void *context);

// For masters that are solved in whole numbers and then thrown away: requires the objective to be
// at least this, in its units; closes the plans whose worth at the prices of `pricing` is too low
// for a choice that loses at most `loss`.
void master_require(struct master *master, int64_t at_least);
void master_close(struct master *master, const struct pricing *pricing, int64_t loss);

int master_plan_count(const struct master *master);

// Solves with every x_p 0 or 1.
enum lp_status master_solve_whole(struct master *master, enum lp_way way, struct lp_limits *limits);

// After LP_OPTIMAL or LP_FEASIBLE of master_solve_whole: the chosen plans by position; plan.person
// NONE for none.
void master_choice(const struct master *master, struct plan *plans);

#endif
