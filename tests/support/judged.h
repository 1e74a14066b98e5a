// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stranger's judgement of a schedule in a test.
#ifndef SUPPORT_JUDGED_H
#define SUPPORT_JUDGED_H

#include "support/given.h"
#include "verify/verify.h"

#include <stdbool.h>

// Reads the schedule, which must be readable, and says whether it is kept.
bool judged(struct world *world, const char *csv, struct worth *worth, struct findings *findings);

// Every rule is kept, and nothing else was found either.
void assert_kept(struct world *world, const char *csv);

// One finding of this kind at this place ("schedule.csv:3"), and no other.
void assert_only_finding(struct findings *findings, enum finding_kind kind, const char *place);

// One rule is broken, and so it is named. `hint` may be NULL.
void assert_broken(struct world *world, const char *csv, enum finding_kind kind, const char *place,
                   const char *hint);

// Every rule is kept, and a goal has this value.
void assert_worth(struct world *world, const char *csv, enum goal goal, int64_t value);

#endif
