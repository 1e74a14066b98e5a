// SPDX-License-Identifier: GPL-3.0-or-later
//
// The unit of every goal: what all its values are multiples of, so that a bound between two of them
// is rounded to the better one.
#include "base/number.h"
#include "verify/proof.h"

// What the goal counts is always the same, or nothing at all.
static bool has_fixed_unit(enum goal goal) {
    return goal == GOAL_VARIETY || goal == GOAL_PERMANENT || goal == GOAL_REGION ||
           goal == GOAL_CHANGES;
}

static void divide_units(struct examination *examination, const struct candidacy *candidacy) {
    for (int g = 0; g < GOALS; g++) {
        int64_t *unit = &examination->unit[g];
        if (has_fixed_unit((enum goal)g)) {
            continue;
        }
        *unit = number_gcd(*unit, candidacy->placed[g]);
        for (size_t k = 0; k < candidacy->opening_count; k++) {
            const struct opening *opening = &candidacy->openings[k];
            for (int t = 0; t < candidacy->intake->module_count; t++) {
                bool is_open = (opening->modules >> t & 1) != 0;
                *unit = is_open ? number_gcd(*unit, opening->value[g][t]) : *unit;
            }
        }
    }
}

static void count_drafts(struct examination *examination) {
    const struct schedule *history = &examination->programme->history;
    int64_t *nothing = &examination->nothing[GOAL_CHANGES];
    for (size_t i = 0; i < history->count; i++) {
        *nothing -= is_counted_draft(&examination->empty, &history->placements[i]);
    }
    examination->unit[GOAL_CHANGES] = *nothing != 0;
}

void units_find(struct examination *examination) {
    struct candidacy candidacy = {0};
    examination->unit[GOAL_VARIETY] = examination->unit[GOAL_PERMANENT] = 1;
    examination->unit[GOAL_REGION] = number_gcd(100, examination->ledger.home_weight);
    count_drafts(examination);
    for (size_t i = 0; i < examination->programme->candidate_count; i++) {
        if (examination->may_be_placed[i]) {
            candidacy_read(examination, (int)i, &candidacy);
            divide_units(examination, &candidacy);
        }
    }
    candidacy_release(&candidacy);
}
