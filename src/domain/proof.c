// SPDX-License-Identifier: GPL-3.0-or-later
//
// A proof is a list of prices.
#include "domain/proof.h"

#include "base/array.h"
#include "base/memory.h"

bool price_has_day(enum price_kind kind) {
    return kind == PRICE_OFFER || kind == PRICE_MIN_PLACES || kind == PRICE_APART ||
           kind == PRICE_NEAR;
}

bool price_has_part(const struct price *price) {
    return price->kind == PRICE_DISCIPLINE_MAX || price->kind == PRICE_DISCIPLINE_THERE ||
           price->kind == PRICE_APART || price->kind == PRICE_NEAR ||
           (price->kind == PRICE_GOAL && price->index == GOAL_WISH_PROFILE);
}

void proof_add(struct proof *proof, const struct price *price) {
    proof->prices =
        array_room(proof->prices, proof->count, &proof->capacity, sizeof *proof->prices);
    proof->prices[proof->count++] = *price;
}

void proof_release(struct proof *proof) {
    memory_free(proof->prices);
    arena_release(&proof->arena);
    *proof = (struct proof){0};
}
