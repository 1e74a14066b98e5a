// SPDX-License-Identifier: GPL-3.0-or-later
//
// The best path of one person, when every module in every company is worth a number: over all paths
// that keep the rules about stays and companies.
#ifndef VERIFY_PROOF_PATH_H
#define VERIFY_PROOF_PATH_H

#include "domain/intake.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    ALIKE_SECTOR,
    ALIKE_MUNICIPALITY,
    ALIKE_OWNER,
    ALIKE_WAYS,
};

#define WORTH_CLOSED INT64_MIN        // there is no place in that module
#define WORTH_MOST   (INT64_MAX / 64) // no other worth is beyond this, so that no sum of a path is

// A company where somebody could stay.
struct stop {
    int company;
    int alike[ALIKE_WAYS]; // equal numbers mean the same sector and so on; NONE is unknown
    bool is_asked_for;     // a path must come here
    int64_t worth[MODULES_MAX];
};

struct path_rules {
    int module_count;
    int companies_min, companies_max;
    int stay_min, stay_max;
    int alike_max[ALIKE_WAYS];
};

// The rules of an intake about a path.
struct path_rules path_rules_of(const struct intake *intake);

// Private: room to work in, used for one person after another.
struct path_search;
struct path_search *path_search_new(void);
void path_search_free(struct path_search *search);

// The worth of the best path through these stops, or `least` when none is better. `asked` companies
// must be visited; those that are not among the stops cannot be, and then there is no path.
int64_t best_path(struct path_search *search, const struct path_rules *rules,
                  const struct stop *stops, size_t stop_count, int asked, int64_t least);

#endif
