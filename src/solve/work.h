// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known while a stage is being solved: the best choice, the best bound and its prices. The
// ways of improving either are files of their own.
#ifndef SOLVE_WORK_H
#define SOLVE_WORK_H

#include "solve/master.h"
#include "solve/stage.h"

struct work {
    struct engine *engine;
    struct stage *stage;
    const struct sub *sub;
    struct objective objective;
    struct pricing pricing;
    struct prices prices;      // of the last relaxation
    struct prices best_prices; // of the best bound
    int64_t best_bound;        // in 1/PRICE_UNIT of units
    int64_t value;             // in units; means nothing without plans
    int64_t bound;
    int64_t target;
    bool has_plans, has_target;
    struct master *master; // of the relaxation; NULL before it and where there is none
    bool is_relaxed;       // its last solve was good: shares and prices belong to it
    double *shares;
    struct plan *shared, *rounded;
};

void work_open(struct engine *engine, struct stage *stage, struct objective objective,
               struct work *work);
void work_release(struct work *work);

// Nothing more is asked for: the bound is reached, or the target, or the gap is small enough.
bool work_is_settled(const struct work *work);

// Writes what is known into the stage.
void work_report(const struct work *work);

// Takes plans as the new best choice if they keep everything and are worth more.
bool work_accept(struct work *work, const struct plan *plans);

// Prices everybody at `work->prices`, and keeps them if their bound is the best.
void work_price(struct work *work);

// Takes the bound that `pricing` has just found at some prices, if it is the best.
void work_learn(struct work *work, const struct prices *prices);

// What a better choice would be worth at least, in units.
int64_t work_wanted(const struct work *work);

// What plans of a better choice may lose at most, at the best prices.
int64_t work_gap(const struct work *work);

// Limits for one whole-number solve; what it leaves of the nodes is given back.
struct lp_limits work_limits(const struct work *work);

// relax.c: the relaxation, as far as it is useful.
void work_relax(struct work *work);

// search.c: whole numbers. True when the gap was closed by exhausting the search.
bool work_close_gap(struct work *work);

// branch.c: halves. True when the gap was closed by exhausting them.
bool work_branch(struct work *work);

// part.c: whole numbers around what the relaxation left open.
void work_solve_part(struct work *work);

// neighbours.c: whole numbers around what the best choice known loses.
void work_improve(struct work *work);

#endif
