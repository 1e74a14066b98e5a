// SPDX-License-Identifier: GPL-3.0-or-later
//
// A proof under examination: what it claims, and what everybody could add to each goal.
//
// Every measure is signed so that more is better. What a path adds to a goal is the same number for
// everybody who holds it, `placed`, and so much for each module: the weight of the module times
// what the company is worth. `promised` is no such sum; what it counts is the months that are given
// of those promised.
#ifndef VERIFY_PROOF_H
#define VERIFY_PROOF_H

#include "base/arena.h"
#include "domain/proof.h"
#include "verify/measure.h"
#include "verify/proof_path.h"
#include "verify/tally.h"
#include "verify/verify.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the proof says about one goal. Prices are entered where they are paid: what somebody on a
// path pays in all is subtracted from what the path is worth.
struct claim {
    enum goal goal;
    int place;                 // in the order of the programme's goals, or NONE
    bool can_be_proven;        // prices have something to say about it
    const struct price *bound; // the row that claims it, or NULL
    bool is_refused;           // a row of it was
    int64_t worst_rank;        // companies of a worse wish rank are closed

    int64_t factor[GOALS]; // how much a unit of each goal counts
    int64_t *seat;         // price of an offer in a module: see claim_seat
    int64_t *months;       // price of a month, by company
    int64_t *promise;      // price of what counts towards a promise, by place in the list
    int64_t *person;       // price of a path, by intake
    int64_t must;          // price of a path of somebody who must be placed
    struct tally total;    // limits times prices; then also the best of everybody, and of promises
};

// So many months to a company, or people to an offer in the modules that begin on one day.
struct promise {
    enum price_kind kind; // PRICE_PROMISE or PRICE_MIN_PLACES
    int index;            // the company or the offer
    int32_t day;          // 0 for a company
    int64_t wanted;       // months or people, more than 0
    int64_t step;         // they come in multiples of this
    int64_t months;       // so many months are given with each of them
};

struct examination {
    const struct programme *programme;
    const struct worth *worth;
    struct findings *findings;

    struct judgement empty; // of no schedule: what a measure wants to know about the programme
    struct ledger ledger;

    bool *may_be_placed; // by candidate
    int64_t may_count, must_count;
    int64_t unit[GOALS];      // every value is a multiple of it; 0: every value is 0
    int64_t nothing[GOALS];   // the signed value of placing nobody, from which proofs count
    int (*alike)[ALIKE_WAYS]; // by company

    struct promise *promises; // sorted by kind, index and day; no two are equal in all three
    size_t promise_count, promise_capacity;

    struct claim claims[GOALS]; // by goal
    struct arena arena;         // owns all the other lists
};

// A company where somebody could hold an offer.
struct opening {
    int company;
    int wish_rank;
    bool is_asked_for;
    int64_t value[GOALS]; // of a module of weight 1

    // The offers are offers[first] to offers[last - 1], with the modules in which they may be held.
    size_t first, last;
};

struct held_offer {
    int offer;
    unsigned modules; // bit t: module t
};

// One person and everything they could hold. Zero is nobody.
struct candidacy {
    const struct candidate *candidate;
    const struct intake *intake;
    int64_t placed[GOALS]; // what any path adds
    int asked;             // different companies that a path must visit

    struct opening *openings;
    size_t opening_count, opening_capacity;
    struct held_offer *offers;
    size_t offer_count, offer_capacity;
};

// True for the goals that prices can prove because they are sums over paths.
bool goal_is_sum(enum goal goal);

// True for the goals that have a factor, because later ones can keep them at a price: these sums,
// and `promised`.
bool goal_is_counted(enum goal goal);

// The value of a goal so that more is better, or the other way round: a goal that wants less is
// negated. The limits of 64 bits are the caller's.
int64_t goal_signed(enum goal goal, int64_t value);

// Notes who may be placed, who is like whom, and the unit of every goal.
void examination_open(struct examination *examination);
void examination_release(struct examination *examination);

// What this candidate could hold. Keeps the room that an earlier candidacy has taken.
void candidacy_read(const struct examination *examination, int candidate,
                    struct candidacy *candidacy);
void candidacy_release(struct candidacy *candidacy);

// The weight of a module.
int64_t module_weight(const struct examination *examination, const struct module *module);

// Lists everything that was promised; notes the unit of `promised`, and how much it is in all.
void promises_list(struct examination *examination);

// The place in the list of the promise that a price belongs to, or promise_count.
size_t promise_place(const struct examination *examination, const struct price *price);

// Reads the prices into the claims; names those that are no prices of this programme.
void claims_read(struct examination *examination, const struct proof *proof);

// The price of an offer in a module, over all slots of the module.
int64_t *claim_seat(const struct examination *examination, const struct claim *claim, int intake,
                    int module, int offer);

// True when the claim is made, and everything about it can be counted so far.
bool claim_stands(const struct claim *claim);

// Adds the best that everybody could do under the prices to the totals of the claims.
void claims_add_people(struct examination *examination);

// Adds the most that promises could be worth under the prices to the totals of the claims.
void claims_add_promises(struct examination *examination);

// True when the claim is proven; says otherwise why not.
bool claim_judge(struct examination *examination, const struct claim *claim);

#endif
