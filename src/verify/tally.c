// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sums that never wrap around in silence.
#include "verify/tally.h"

void tally_add(struct tally *tally, int64_t amount) {
    tally->overflows |= __builtin_add_overflow(tally->value, amount, &tally->value);
}

void tally_add_times(struct tally *tally, int64_t factor, int64_t amount) {
    int64_t product;
    tally->overflows |= __builtin_mul_overflow(factor, amount, &product);
    tally_add(tally, product);
}

void tally_raise(struct tally *tally, int64_t amount) {
    tally->value = amount > tally->value ? amount : tally->value;
}
