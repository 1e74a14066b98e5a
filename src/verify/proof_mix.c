// SPDX-License-Identifier: GPL-3.0-or-later
//
// Disciplines in a proof. For one discipline of an intake let y be 1 if it is there, else 0. Then
// the people who have it are at least y, at a price a <= 0, which they pay; and the sum of all y is
// at least disciplines_min, at a price b <= 0. So a discipline adds a - b to the bound where that
// is more than 0, if anybody has it who may be placed.
#include "base/text.h"
#include "verify/proof.h"

static bool is_like(const struct candidate *a, const struct candidate *b) {
    return a->intake == b->intake && a->disciplines.count > 0 && b->disciplines.count > 0 &&
           text_equal(a->disciplines.keys[0], b->disciplines.keys[0]);
}

void disciplines_find(struct examination *examination) {
    const struct programme *programme = examination->programme;
    examination->discipline =
        arena_new(&examination->arena, programme->candidate_count, sizeof *examination->discipline);
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        size_t first = 0;
        while (first < i && !is_like(&programme->candidates[first], candidate)) {
            first++;
        }
        examination->discipline[i] = candidate->disciplines.count > 0 ? (int)first : NONE;
    }
}

static bool may_be_there(const struct examination *examination, int discipline) {
    for (size_t i = 0; i < examination->programme->candidate_count; i++) {
        if (examination->discipline[i] == discipline && examination->may_be_placed[i]) {
            return true;
        }
    }
    return false;
}

void claims_add_disciplines(struct examination *examination) {
    const struct programme *programme = examination->programme;
    for (size_t i = 0; i < programme->candidate_count; i++) {
        if (examination->discipline[i] != (int)i || !may_be_there(examination, (int)i)) {
            continue;
        }
        for (int c = 0; c < examination->claim_count; c++) {
            struct claim *claim = &examination->claims[c];
            if (claim_stands(claim)) {
                struct tally most = {0};
                tally_add(&most, claim->there[i]);
                tally_add_times(&most, -1, claim->disciplines[programme->candidates[i].intake]);
                tally_add(&claim->total, most.value > 0 ? most.value : 0);
                claim->total.overflows |= most.overflows;
            }
        }
    }
}
