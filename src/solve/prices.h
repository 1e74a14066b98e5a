// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prices and the bound they prove.
//
// With a price y_r for every row r and y_h for every held value h, no choice of plans is worth more
// than
//
//   sum over r of y_r upper_r  +  sum over h of y_h at_least_h
//     +  sum over persons i of max(0, max over plans p of i of worth(p))
//
//   worth(p) = value(p) - sum over r of y_r a_rp - sum over h of y_h value_h(p)
//
// where y_r >= 0 and y_h <= 0 (weak duality; no 0 for a person who is in), whatever the prices.
// Everything here is in whole numbers: a price is in units of 1/PRICE_UNIT, and so is worth. Where
// the prices come from does not matter for the proof.
#ifndef SOLVE_PRICES_H
#define SOLVE_PRICES_H

#include "problem/outcome.h"
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

// What pricing all persons tells. Released with pricing_release.
struct pricing {
    const struct sub *sub;
    struct objective objective;
    const struct prices *prices;
    struct paths *paths;
    int64_t *base;      // by calendar x module x offer: the price of holding the offer
    int64_t *worth;     // work space of one person
    struct plan *plans; // by person: the best plan; plan.person NONE: none is worth anything
    int64_t *best;      // by person: its worth; 0 for none
    int64_t bound;      // in 1/PRICE_UNIT of the objective's units
};

void prices_new(const struct sub *sub, struct prices *prices);
void prices_copy(const struct sub *sub, const struct prices *from, struct prices *to);
void prices_release(struct prices *prices);

// Forces the right sign, and a size that cannot overflow.
void prices_clamp(const struct sub *sub, struct prices *prices);

void pricing_open(const struct sub *sub, const struct objective *objective, struct paths *paths,
                  struct pricing *pricing);

// Prices every person: fills plans, best and bound. `prices` must be clamped and stay valid.
void pricing_run(struct pricing *pricing, const struct prices *prices);

// The worth of every offer in every module for one person at the current prices, and the constant
// that a plan adds to their sum. Valid until the next call.
const int64_t *pricing_worth(struct pricing *pricing, int person, int64_t *constant);

// The bound in whole units of the objective.
int64_t pricing_bound(const struct pricing *pricing);

void pricing_release(struct pricing *pricing);

#endif
