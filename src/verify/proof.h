// SPDX-License-Identifier: GPL-3.0-or-later
//
// A proof under examination: what it claims, and what everybody could add to each goal.
//
// Every measure is signed so that more is better. What a path adds to a goal is one number for
// having it, and one for every module that is planned, by its company. `variety` and `region` also
// count companies that are unlike all others of the path. `promised` is no such sum; what it counts
// is the months that are given of those promised; and `changes` counts from all drafts those that
// are kept.
#ifndef VERIFY_PROOF_H
#define VERIFY_PROOF_H

#include "base/arena.h"
#include "domain/proof.h"
#include "verify/measure.h"
#include "verify/presence.h"
#include "verify/proof_path.h"
#include "verify/tally.h"
#include "verify/verify.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What one person pays for being somewhere in a module, because of a link.
struct toll {
    int candidate, module;
    int company;      // there, or NONE:
    int municipality; // in that municipality
    int64_t price;
};

// What the proof says about one goal, or about one rank of `wish_profile`. Prices are entered where
// they are paid: what somebody on a path pays in all is subtracted from what the path is worth.
struct claim {
    enum goal goal;
    int rank;                  // of wish_profile, else 0
    int place;                 // in the order of the programme's goals, or NONE
    bool can_be_proven;        // prices have something to say about it
    const struct price *bound; // the row that claims it, or NULL
    bool is_refused;           // a row of it was
    int64_t worst_rank;        // companies of a worse wish rank are closed

    int64_t factor[GOALS]; // how much a unit of each goal counts
    int64_t *at_rank;      // ... a module less at each wish rank
    int64_t *seat;         // price of an offer in a module, by seat_place
    int64_t *months;       // price of a month, by company
    int64_t *promise;      // price of what counts towards a promise, by place in the list
    int64_t *person;       // price of a path, by intake
    int64_t *of_candidate; // price of a path, by candidate
    int64_t must;          // price of a path of somebody who must be placed
    int64_t *there;        // price of making a discipline be there, by its first candidate
    int64_t *disciplines;  // price of a discipline that is there, by intake
    struct toll *tolls;
    size_t toll_count, toll_capacity;
    struct tally total; // limits times prices; then also the best of everybody, and of promises
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

    struct judgement empty; // of no schedule: the history, and what a measure wants to know
    struct ledger ledger;

    bool *may_be_placed; // by candidate
    int64_t may_count, must_count;
    int64_t unit[GOALS];         // every value is a multiple of it; 0: every value is 0
    int64_t nothing[GOALS];      // the signed value of placing nobody, from which proofs count
    int (*alike)[ALIKE_WAYS];    // by company
    int *discipline;             // by candidate: the first of the intake with the same, or NONE
    struct presences *presences; // by candidate
    bool *is_full;               // by seat_place: no place is left

    struct promise *promises; // sorted by kind, index and day; no two are equal in all three
    size_t promise_count, promise_capacity;

    int rank_count;       // ranks of wish_profile, 0 included; 0: it is no goal
    struct claim *claims; // by goal, then by rank: claims[GOALS + rank]
    int claim_count;
    struct arena arena; // owns all the other lists
};

// A company where somebody could hold an offer.
struct opening {
    int company;
    int wish_rank;
    bool is_asked_for;
    int64_t value[GOALS][MODULES_MAX];

    // The offers are offers[first] to offers[last - 1], with the modules in which they may be held.
    size_t first, last;
    unsigned modules; // in which any of them may
};

struct held_offer {
    int offer;
    unsigned modules; // bit t: module t
};

// What a link closes to somebody in a module.
struct fence {
    int module;
    enum {
        FENCE_COMPANY,      // closes one company
        FENCE_NOWHERE,      // closes those whose municipality is unknown
        FENCE_MUNICIPALITY, // closes those that are not known to be in one: all if it is NONE
    } kind;
    int part; // the company, or the municipality
};

// One person and everything they could hold. Zero is nobody.
struct candidacy {
    const struct candidate *candidate;
    const struct intake *intake;
    const struct past *past;
    int64_t placed[GOALS]; // what any path adds
    int asked;             // different companies that a path must visit besides the published ones
    bool overflows;        // a value does not fit into 64 bits

    struct opening *openings;
    size_t opening_count, opening_capacity;
    struct held_offer *offers;
    size_t offer_count, offer_capacity;
    struct fence *fences;
    size_t fence_count, fence_capacity;
    int (*published)[ALIKE_WAYS]; // of the companies that the published path visits
};

// True for the goals that prices can prove because they are sums over paths.
bool goal_is_sum(enum goal goal);

// True for the goals that have a factor, because later ones can keep them at a price: these sums,
// and `promised`.
bool goal_is_counted(enum goal goal);

// The value of a goal so that more is better, or the other way round: a goal that wants less is
// negated. The limits of 64 bits are the caller's.
int64_t goal_signed(enum goal goal, int64_t value);

// The claim that a price belongs to; never NULL.
struct claim *claim_of(const struct examination *examination, const struct price *price);

// The unit of what a claim counts, and the value that the schedule reaches.
int64_t claim_unit(const struct examination *examination, const struct claim *claim);
int64_t claim_value(const struct examination *examination, const struct claim *claim);

// "wishes", or "wish_profile:3".
const char *claim_name(struct examination *examination, const struct claim *claim);

// The steps of opening an examination, in their order: a claim for every goal and rank; the ranks
// that are closed once the worst wish is reached; companies alike; modules without a place; first
// disciplines alike; the unit of every goal.
void claims_open(struct examination *examination);
void ranks_restrict(struct examination *examination);
void alike_find(struct examination *examination);
void full_find(struct examination *examination);
void disciplines_find(struct examination *examination);
void units_find(struct examination *examination);

// Notes who may be placed, who is like whom, and the unit of every goal.
void examination_open(struct examination *examination);
void examination_release(struct examination *examination);

// What this candidate could hold. Keeps the room that an earlier candidacy has taken.
void candidacy_read(const struct examination *examination, int candidate,
                    struct candidacy *candidacy);
void candidacy_release(struct candidacy *candidacy);

// How many months a company may have by its own limit and its budget, or NO_LIMIT.
int64_t months_limit(const struct company *company);

// Lists everything that was promised; notes the unit of `promised`, and how much it is in all.
void promises_list(struct examination *examination);

// The place in the list of the promise that a price belongs to, or promise_count.
size_t promise_place(const struct examination *examination, const struct price *price);

// Reads the prices into the claims; names those that are no prices of this programme.
void claims_read(struct examination *examination, const struct proof *proof);

// The place of an offer in a module among the prices of seats, which are over all slots of it.
size_t seat_place(const struct examination *examination, int intake, int module, int offer);

// True when the claim is made, and everything about it can be counted so far.
bool claim_stands(const struct claim *claim);

// Notes what links close for one person, whatever the prices are.
void fences_find(const struct examination *examination, struct candidacy *candidacy);
bool fences_close(const struct examination *examination, const struct candidacy *candidacy,
                  int module, int company);

// Lets both people of a link pay.
void enter_apart(const struct examination *examination, struct claim *claim,
                 const struct price *price);
void enter_near(const struct examination *examination, struct claim *claim,
                const struct price *price);

// True when each of the two people of a link has a planned module on that day.
bool both_are_planned(const struct examination *examination, const struct price *price);

// What tolls take from the worth of a company in a module.
void tolls_pay(const struct examination *examination, const struct claim *claim,
               const struct candidacy *candidacy, int module, int company, struct tally *worth);

// Adds the most that disciplines could be worth by being there.
void claims_add_disciplines(struct examination *examination);

// Adds the best that everybody could do under the prices to the totals of the claims.
void claims_add_people(struct examination *examination);

// Adds the most that promises could be worth under the prices to the totals of the claims.
void claims_add_promises(struct examination *examination);

// True when the claim is proven; says otherwise why not.
bool claim_judge(struct examination *examination, const struct claim *claim);

#endif
