// SPDX-License-Identifier: GPL-3.0-or-later
//
// The best path of one person, when every module in every company is worth a number: over all ways
// to fill a track that keep the rules about stays and companies.
#ifndef VERIFY_PROOF_PATH_H
#define VERIFY_PROOF_PATH_H

#include "verify/path_rules.h"
#include "verify/track.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WORTH_CLOSED INT64_MIN        // there is no place in that module
#define WORTH_MOST   (INT64_MAX / 64) // no other worth is beyond this, so that no sum of a path is

// A company where somebody could stay.
struct stop {
    int company;
    int alike[ALIKE_WAYS]; // equal numbers mean the same sector and so on; NONE is unknown
    bool is_asked_for;     // a path must come here
    bool is_published;     // the path has been here: no new company
    int64_t worth[MODULES_MAX];
};

// What there is to be filled.
struct quest {
    struct path_rules rules;
    const struct track *track;
    const int (*published)[ALIKE_WAYS]; // of the companies that the published path visits
    int published_count;
    int64_t gain[ALIKE_WAYS]; // of a company unlike all others of the path; at least 0
    int asked;                // companies that must be visited, besides the published ones
};

// Private: room to work in, used for one person after another.
struct path_search;
struct path_search *path_search_new(void);
void path_search_free(struct path_search *search);

// The worth of the best path through these stops, or `least` when none is better. Companies asked
// for that are not among the stops cannot be visited, unless there are modules for a later plan.
int64_t best_path(struct path_search *search, const struct quest *quest, const struct stop *stops,
                  size_t stop_count, int64_t least);

#endif
