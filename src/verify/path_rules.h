// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of an intake about stays and companies, and whether a path can still keep them in the
// modules that stay open for a later plan.
#ifndef VERIFY_PATH_RULES_H
#define VERIFY_PATH_RULES_H

#include "domain/intake.h"

#include <stdbool.h>

enum {
    ALIKE_SECTOR,
    ALIKE_MUNICIPALITY,
    ALIKE_OWNER,
    ALIKE_WAYS,
};

struct path_rules {
    int companies_min, companies_max;
    int stay_min, stay_max;
    int alike_max[ALIKE_WAYS];
};

struct path_rules path_rules_of(const struct intake *intake);

// A path up to its last leg.
struct ending {
    int companies;      // different ones so far
    int stay;           // modules of the last stay
    bool stay_is_new;   // something in it is planned, so it is judged
    bool stay_may_last; // no break behind it
    int later;          // modules that follow, in companies that nobody knows yet
    int asked;          // companies that must still be visited in them
};

// True when numbers allow it: the last stay may last, and stays of good length in new companies may
// follow, as many as a path may have.
bool can_end(const struct path_rules *rules, const struct ending *ending);

#endif
