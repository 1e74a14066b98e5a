// SPDX-License-Identifier: GPL-3.0-or-later
//
// One line for each kind of limit that has a price.
#ifndef VERIFY_PROOF_ROWS_H
#define VERIFY_PROOF_ROWS_H

#include "verify/proof.h"

#include <stdbool.h>
#include <stdint.h>

struct row_kind {
    enum finding_kind absent;
    const char *hint; // why there is no such limit
    int sign;         // of a price that is not zero; 0: any

    // Is there such a limit? The next two are asked only when there is.
    bool (*is_there)(const struct examination *examination, const struct price *price);
    int64_t (*limit)(const struct examination *examination, const struct price *price);

    // Lets those pay who have to.
    void (*enter)(const struct examination *examination, struct claim *claim,
                  const struct price *price);
};

// Not for PRICE_BOUND, which is no price.
const struct row_kind *row_kind(enum price_kind kind);

#endif
