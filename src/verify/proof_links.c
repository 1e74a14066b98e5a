// SPDX-License-Identifier: GPL-3.0-or-later
//
// Links in a proof. Of two who keep apart, at most one is planned in a company in a slot. Of two
// who keep near, both are planned in a municipality or neither, in a slot in which both are
// planned. Who goes there in a planned module pays. Where one of them is published, that closes
// companies to the other, and nobody who keeps near is in a company of unknown municipality.
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

static bool has_planned_module(const struct examination *examination, int candidate, int32_t day) {
    const struct presences *presences = &examination->presences[candidate];
    bool has_one = false;
    for (size_t i = 0; i < presences->count; i++) {
        has_one |= !presences->items[i].is_fact && is_then(&presences->items[i], day);
    }
    return has_one;
}

bool both_are_planned(const struct examination *examination, const struct price *price) {
    const struct link *link = link_of(examination, price);
    return has_planned_module(examination, link->candidate, price->day) &&
           has_planned_module(examination, link->other, price->day);
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
                          enum link_kind kind, int module, const struct presence *there) {
    struct fence fence = {module, FENCE_NOWHERE, NONE};
    if (there->is_fact && kind == LINK_APART) {
        fence.kind = FENCE_COMPANY;
        fence.part = there->row->company;
    }
    if (there->is_fact && kind == LINK_NEAR) {
        fence.kind = FENCE_MUNICIPALITY;
        fence.part = municipality_of(examination, there->row->company);
    }
    if (there->is_fact || kind == LINK_NEAR) {
        add_fence(candidacy, &fence);
    }
}

void fences_find(const struct examination *examination, struct candidacy *candidacy) {
    const struct programme *programme = examination->programme;
    int candidate = (int)(candidacy->candidate - programme->candidates);
    const struct presences *presences = &examination->presences[candidate];
    candidacy->fence_count = 0;
    for (size_t l = 0; l < programme->link_count; l++) {
        const struct link *link = &programme->links[l];
        int other = link->candidate == candidate ? link->other : link->candidate;
        bool is_own = link->candidate == candidate || link->other == candidate;
        const struct presences *others = &examination->presences[other];
        for (size_t i = 0; is_own && i < presences->count; i++) {
            const struct presence *own = &presences->items[i];
            for (size_t j = 0; !own->is_fact && j < others->count; j++) {
                if (presences_meet(own, &others->items[j])) {
                    fence_meeting(examination, candidacy, link->kind, own->module,
                                  &others->items[j]);
                }
            }
        }
    }
}

static bool fence_closes(const struct fence *fence, int company, int municipality) {
    switch (fence->kind) {
    case FENCE_COMPANY:
        return company == fence->part;
    case FENCE_NOWHERE:
        return municipality == NONE;
    case FENCE_MUNICIPALITY:
        return municipality == NONE || municipality != fence->part;
    }
    return false;
}

bool fences_close(const struct examination *examination, const struct candidacy *candidacy,
                  int module, int company) {
    int municipality = municipality_of(examination, company);
    bool is_closed = false;
    for (size_t i = 0; i < candidacy->fence_count; i++) {
        const struct fence *fence = &candidacy->fences[i];
        is_closed |= fence->module == module && fence_closes(fence, company, municipality);
    }
    return is_closed;
}
