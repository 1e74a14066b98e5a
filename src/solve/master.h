// SPDX-License-Identifier: GPL-3.0-or-later
//
// The master problem over the plans known so far: which of them to choose, and at which prices
// nobody would choose otherwise. Grows by plans (columns) and keeps them for the stages to come.
//
//   maximise    sum over p of value(p) x_p
//   subject to  for every person i:  sum of x_p over the plans of i  <= 1   (= 1 for a person who
//   is in)
//               for every row r:     sum of a_rp x_p                 <= upper_r
//               for every held h:    sum of value_h(p) x_p           >= at_least_h
#ifndef SOLVE_MASTER_H
#define SOLVE_MASTER_H

#include "solve/lp.h"
#include "solve/prices.h"
#include "solve/sub.h"

struct master;

struct master *master_new(const struct problem *problem);
void master_free(struct master *master);

// Gets ready for a stage: opens the plans that the sub-problem allows, holds what it holds, values
// plans by the objective.
void master_begin(struct master *master, const struct sub *sub, const struct objective *objective);

// Adds a plan unless it is there already. True when it is new.
bool master_add(struct master *master, const struct plan *plan);

// Solves the relaxation (0 <= x_p) over the plans that are open.
enum lp_status master_solve(struct master *master);

// After LP_OPTIMAL: the prices, not yet clamped; the price of a person; the value of the
// relaxation.
void master_prices(const struct master *master, struct prices *prices);
int64_t master_person_price(const struct master *master, int person); // in 1/PRICE_UNIT
double master_value(const struct master *master);

// After LP_OPTIMAL: the plan with the largest share x_p of each person, and that share; plan.person
// NONE for somebody who has none.
void master_shares(const struct master *master, struct plan *plans, double *shares);

// Requires the objective to be at least this, in its units; for a master that is solved in whole
// numbers and then thrown away.
void master_require(struct master *master, int64_t at_least);

// The plans of a person that are known: from master_newest(person) on, until NONE.
int master_newest(const struct master *master, int person);
int master_next(const struct master *master, int column);
const struct plan *master_plan(const struct master *master, int column);

// Solves with every x_p 0 or 1.
enum lp_status master_solve_whole(struct master *master, enum lp_effort effort);

// After LP_OPTIMAL or LP_FEASIBLE of master_solve_whole: the chosen plan of each person;
// plan.person NONE for none.
void master_choice(const struct master *master, struct plan *plans);

#endif
