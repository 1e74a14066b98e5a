// SPDX-License-Identifier: GPL-3.0-or-later
//
// A proof that a goal cannot be reached any better: prices, and the bound that follows from them.
//
// A price says what one more of something would be worth to the goal: one more place of an offer
// from a day on, one more person admitted, a month less promised, a little less of an earlier goal.
// Anybody can multiply and add, and sees that no schedule can be better than the bound; how the
// prices were found does not matter.
#ifndef DOMAIN_PROOF_H
#define DOMAIN_PROOF_H

#include "base/arena.h"
#include "base/finding.h"
#include "domain/goal.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Prices are whole numbers in units of 1 / PROOF_UNIT.
#define PROOF_UNIT (INT64_C(1) << 20)

enum price_kind {
    PRICE_BOUND,      // not a price: the best value possible, which the prices of this goal prove
    PRICE_OFFER,      // a place of offer `index` in the slot that begins on `day`
    PRICE_MONTHS,     // a month of company `index`
    PRICE_PROMISE,    // a month of company `index` that counts towards what it was promised
    PRICE_MIN_PLACES, // a person in offer `index` who counts towards its min_places in the modules
                      // that begin on `day`
    PRICE_ADMIT,      // a person of intake `index`
    PRICE_MUST,       // somebody who must be placed (at least all of them are)
    PRICE_ADMIT_MIN,  // a person of intake `index` (at least admit_min are placed)

    // Somebody whose first discipline is that of candidate `part`, the first one of intake `index`
    // who has it.
    PRICE_DISCIPLINE_MAX,
    PRICE_DISCIPLINE_THERE, // ... who makes it be there
    PRICE_DISCIPLINES_MIN,  // a discipline that is there in intake `index`

    PRICE_APART, // one of the two people of link `index` in company `part` in the slot of `day`
    PRICE_NEAR,  // ... in the municipality of company `part`, the first one that lies there
    PRICE_NEAR_PLACED, // one of the two people of link `index`

    PRICE_GOAL, // a unit of goal `index`, which keeps the value it has reached; of wish_profile, at
                // rank `part`
};

// True for the kinds whose prices hold from a day on, or for one: only they use `day`.
bool price_has_day(enum price_kind kind);

struct price {
    enum goal goal; // whose bound this belongs to
    enum price_kind kind;
    int index;
    int32_t day;
    int64_t price;
    int part;         // 0 for the kinds that do not name it
    int rank;         // of the goal wish_profile; 0 for all others
    struct origin at; // the row; zero when match made it
};

// True for the kinds that use `part`, PRICE_GOAL only for wish_profile.
bool price_has_part(const struct price *price);

// Sorted by the order of goals (worse ranks first), then kind, index, part and day. Zero is an
// empty proof. A goal without a PRICE_BOUND is not claimed to be proven by prices.
struct proof {
    struct price *prices;
    size_t count;
    size_t capacity;
    struct arena arena;
};

void proof_add(struct proof *proof, const struct price *price);
void proof_release(struct proof *proof);

#endif
