// SPDX-License-Identifier: GPL-3.0-or-later
//
// A proof is a list of prices.
#include "domain/proof.h"

#include "base/array.h"
#include "base/memory.h"

bool price_has_day(enum price_kind kind) {
    return kind == PRICE_OFFER || kind == PRICE_MIN_PLACES;
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
