// SPDX-License-Identifier: GPL-3.0-or-later
//
// A sum of whole numbers that knows when it has become too large for 64 bits.
#ifndef VERIFY_TALLY_H
#define VERIFY_TALLY_H

#include <stdbool.h>
#include <stdint.h>

// Zero is an empty sum. Once `overflows`, the value means nothing.
struct tally {
    int64_t value;
    bool overflows;
};

void tally_add(struct tally *tally, int64_t amount);

// Adds the product of both.
void tally_add_times(struct tally *tally, int64_t factor, int64_t amount);

// Raises the value to `amount` if it is less.
void tally_raise(struct tally *tally, int64_t amount);

#endif
