// SPDX-License-Identifier: GPL-3.0-or-later
//
// What may be hoped for from the rest of a path: never less than any path can add.
#ifndef VERIFY_PROOF_HOPE_H
#define VERIFY_PROOF_HOPE_H

#include "verify/proof_path.h"
#include "verify/proof_span.h"

#include <stddef.h>
#include <stdint.h>

// WORTH_CLOSED where there is nothing to be hoped for.
struct hope {
    int64_t of_stay[LEGS_MAX][LEGS_MAX + 1]; // by first leg and end

    // The most that legs i.. can add to a path that has had j new companies: stays of good length
    // and in a good number, each in the company that is best for it, whether or not the path may
    // go there.
    int64_t of_rest[LEGS_MAX + 1][MODULES_MAX + 1];
};

void hope_find(struct hope *hope, const struct quest *quest, const struct spans *spans,
               const struct stop *stops, size_t count);

#endif
