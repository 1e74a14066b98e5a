// SPDX-License-Identifier: GPL-3.0-or-later
//
// Links in a proof. In a slot and a company two people who keep apart are at most one, less those
// who are there by the history; in a slot in which both are out, and a municipality, two who keep
// near are both there or neither. Whoever goes there in a planned module pays; what the history has
// fixed is part of the limit. Where one of them is published, it also closes companies to the other
// for certain, and nobody who keeps near is in a company of unknown municipality.
#include "base/array.h"
#include "verify/proof.h"

static const struct link *link_of(const struct examination *examination,
                                  const struct price *price) {
    return &examination->programme->links[price->index];
}

static int municipality_of(const struct examination *examination, int company) {
    return examination->alike[company][ALIKE_MUNICIPALITY];
}

static bool is_then(const struct presence *presence, int32_t day) {
    return presence->first_day <= day && day <= presence->last_day;
}

// True when somebody is out on that day, by the history or if they have a path.
static bool is_out(const struct examination *examination, int candidate, int32_t day,
                   bool *is_fact) {
    const struct presences *presences = &examination->presences[candidate];
    bool is_there = false;
    for (size_t i = 0; i < presences->count; i++) {
        bool counts = is_then(&presences->items[i], day);
        is_there |= counts;
        *is_fact &= !counts || presences->items[i].is_fact;
    }
    return is_there;
}

bool both_are_out(const struct examination *examination, const struct price *price) {
    const struct link *link = link_of(examination, price);
    bool is_fact = true;
    bool one = is_out(examination, link->candidate, price->day, &is_fact);
    bool two = is_out(examination, link->other, price->day, &is_fact);
    return one && two && !is_fact;
}

// How often somebody is in the company or its municipality on that day by the history.
static int64_t count_fixed(const struct examination *examination, const struct price *price,
                           int candidate) {
    const struct presences *presences = &examination->presences[candidate];
    int64_t fixed = 0;
    for (size_t i = 0; i < presences->count; i++) {
        const struct presence *presence = &presences->items[i];
        if (!presence->is_fact || !is_then(presence, price->day)) {
            continue;
        }
        int company = presence->row->company;
        fixed += price->kind == PRICE_APART ? company == price->part
                                            : municipality_of(examination, company) ==
                                                  municipality_of(examination, price->part);
    }
    return fixed;
}

int64_t fixed_there(const struct examination *examination, const struct price *price) {
    const struct link *link = link_of(examination, price);
    return count_fixed(examination, price, link->candidate) +
           count_fixed(examination, price, link->other);
}

int64_t fixed_near(const struct examination *examination, const struct price *price) {
    const struct link *link = link_of(examination, price);
    return count_fixed(examination, price, link->other) -
           count_fixed(examination, price, link->candidate);
}

static void add_tolls(const struct examination *examination, struct claim *claim, int32_t day,
                      const struct toll *toll) {
    const struct presences *presences = &examination->presences[toll->candidate];
    for (size_t i = 0; i < presences->count; i++) {
        const struct presence *presence = &presences->items[i];
        if (!presence->is_fact && is_then(presence, day)) {
            claim->tolls = array_room(claim->tolls, claim->toll_count, &claim->toll_capacity,
                                      sizeof *claim->tolls);
            claim->tolls[claim->toll_count] = *toll;
            claim->tolls[claim->toll_count++].module = presence->module;
        }
    }
}

void enter_apart(const struct examination *examination, struct claim *claim,
                 const struct price *price) {
    const struct link *link = link_of(examination, price);
    struct toll toll = {link->candidate, 0, price->part, NONE, price->price};
    add_tolls(examination, claim, price->day, &toll);
    toll.candidate = link->other;
    add_tolls(examination, claim, price->day, &toll);
}

void enter_near(const struct examination *examination, struct claim *claim,
                const struct price *price) {
    const struct link *link = link_of(examination, price);
    int municipality = municipality_of(examination, price->part);
    struct toll toll = {link->candidate, 0, NONE, municipality, price->price};
    add_tolls(examination, claim, price->day, &toll);
    toll.candidate = link->other;
    claim->total.overflows |= __builtin_sub_overflow(0, price->price, &toll.price);
    add_tolls(examination, claim, price->day, &toll);
}

void tolls_pay(const struct examination *examination, const struct claim *claim,
               const struct candidacy *candidacy, int module, int company, struct tally *worth) {
    int candidate = (int)(candidacy->candidate - examination->programme->candidates);
    for (size_t i = 0; i < claim->toll_count; i++) {
        const struct toll *toll = &claim->tolls[i];
        bool is_there = toll->company == NONE
                            ? municipality_of(examination, company) == toll->municipality
                            : toll->company == company;
        if (toll->candidate == candidate && toll->module == module && is_there) {
            tally_add_times(worth, -1, toll->price);
        }
    }
}

static void add_fence(struct candidacy *candidacy, const struct fence *fence) {
    candidacy->fences = array_room(candidacy->fences, candidacy->fence_count,
                                   &candidacy->fence_capacity, sizeof *candidacy->fences);
    candidacy->fences[candidacy->fence_count++] = *fence;
}

// What the other one's being there on a day of a planned module closes.
static void fence_meeting(const struct examination *examination, struct candidacy *candidacy,
                          const struct link *link, int module, const struct presence *there) {
    struct fence fence = {module, NONE, NONE};
    if (link->kind == LINK_APART && there->is_fact) {
        fence.company = there->row->company;
        add_fence(candidacy, &fence);
    }
    if (link->kind == LINK_NEAR) {
        fence.municipality =
            there->is_fact ? municipality_of(examination, there->row->company) : NONE;
        add_fence(candidacy, &fence);
    }
}

void fences_find(const struct examination *examination, struct candidacy *candidacy) {
    const struct programme *programme = examination->programme;
    int candidate = (int)(candidacy->candidate - programme->candidates);
    const struct presences *own = &examination->presences[candidate];
    candidacy->fence_count = 0;
    for (size_t l = 0; l < programme->link_count; l++) {
        const struct link *link = &programme->links[l];
        int other = link->candidate == candidate ? link->other : link->candidate;
        bool is_own = link->candidate == candidate || link->other == candidate;
        const struct presences *others = &examination->presences[other];
        for (size_t i = 0; is_own && i < own->count; i++) {
            for (size_t j = 0; !own->items[i].is_fact && j < others->count; j++) {
                if (presences_meet(&own->items[i], &others->items[j])) {
                    fence_meeting(examination, candidacy, link, own->items[i].module,
                                  &others->items[j]);
                }
            }
        }
    }
}

bool fences_close(const struct examination *examination, const struct candidacy *candidacy,
                  int module, int company) {
    int here = municipality_of(examination, company);
    for (size_t i = 0; i < candidacy->fence_count; i++) {
        const struct fence *fence = &candidacy->fences[i];
        bool is_closed = fence->company != NONE ? fence->company == company
                                                : here == NONE || (fence->municipality != NONE &&
                                                                   fence->municipality != here);
        if (fence->module == module && is_closed) {
            return true;
        }
    }
    return false;
}
