// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prices and the bound they prove.
//
// With a price y_r for every row r and y_h for every held value h, no choice of plans is worth more
// than
//
//   sum over r of y_r left_r  +  sum over h of y_h at_least_h
//     +  sum over persons i of max(0, max over plans p of i of worth(p))
//     +  sum over fillings f of max(0, worth(f)) steps_f
//
//   worth(p) = value(p) - sum over r of y_r a_rp    - sum over h of y_h value_h(p)
//   worth(f) = gain(f)  + y_r step_f (r its row)    - sum over h of y_h gain_h(f)
//
// where y_r >= 0, but y_r <= 0 for a promise and of any sign for a row that must be used exactly,
// and y_h <= 0 (weak duality; no 0 for a person who is in), whatever the prices. Everything here is
// in whole numbers: a price is in units of 1/PRICE_UNIT, and so is worth. Where the prices come
// from does not matter for the proof.
#ifndef SOLVE_PRICES_H
#define SOLVE_PRICES_H

#include "problem/outcome.h"
#include "solve/menu.h"
#include "solve/paths.h"
#include "solve/sub.h"

#include <stdbool.h>
#include <stdint.h>

#define PRICE_UNIT PROOF_UNIT

struct prices {
    int64_t *row;            // by row of the problem
    int64_t held[HELD_MOST]; // by held value
};

// What is maximised: a measure in units of its greatest common divisor.
struct objective {
    struct measure measure;
    int64_t unit;
};

// A measure, read once for all doors of all menus, in its units; times PRICE_UNIT for the
// objective.
struct values {
    int64_t *door;   // NULL: 0 for every door
    int64_t *placed; // by position
    int64_t *step;   // by filling
    int64_t bonus[GROUPS];
};

// What pricing everybody tells. Released with pricing_release.
struct pricing {
    const struct sub *sub;
    struct objective objective;
    struct paths *paths;
    struct menus menus;
    struct values value, held[HELD_MOST];
    const struct prices *prices;
    int64_t *charge;    // by calendar x module x offer: what the rows ask for holding the offer
    int64_t *worth;     // work space of one person
    struct plan *plans; // by position: the best plan; plan.person NONE: none is worth anything
    int64_t *best;      // by position: its worth; 0 for none
    bool is_hopeless;   // somebody who is in has no plan at all, whatever the prices
    int64_t *filled;    // by filling: how many steps are worth it
    int64_t bound;      // in 1/PRICE_UNIT of the objective's units
};

void prices_new(const struct problem *problem, struct prices *prices);
void prices_copy(const struct problem *problem, const struct prices *from, struct prices *to);
void prices_release(struct prices *prices);

// Forces the right sign, and a size that cannot overflow.
void prices_clamp(const struct sub *sub, struct prices *prices);

void pricing_open(const struct sub *sub, const struct objective *objective, struct paths *paths,
                  struct pricing *pricing);

// Prices everybody: fills plans, best and bound. `prices` must be clamped and stay valid.
void pricing_run(struct pricing *pricing, const struct prices *prices);

// Only what the rows charge; enough for pricing_worth.
void pricing_charge(struct pricing *pricing, const struct prices *prices);

// The worth of every door of one person at the current prices, counted from the menu's first, and
// the constant that a plan adds to their sum. Valid until the next call.
const int64_t *pricing_worth(struct pricing *pricing, int position, int64_t *constant);

// The worth of a plan that the sub-problem allows.
int64_t pricing_plan_worth(const struct pricing *pricing, int position, const struct plan *plan);

// An amount in 1/PRICE_UNIT of units, in whole units, rounded down: what a bound is worth.
int64_t price_floor(int64_t amount);

// Gives implied held values the price that lets nobody be better off without a plan: the bound
// stays the same, and holds also for people who need not be in.
void pricing_complete(struct pricing *pricing, struct prices *prices);

void pricing_release(struct pricing *pricing);

#endif
