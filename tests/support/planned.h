// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a world to its plan, for tests of the whole middle of the house.
#ifndef SUPPORT_PLANNED_H
#define SUPPORT_PLANNED_H

#include "problem/outcome.h"
#include "problem/problem.h"
#include "support/given.h"
#include "verify/verify.h"

// What became of a world. Zero is nothing yet.
struct planned {
    struct problem problem;
    struct outcome outcome;
    struct schedule schedule;
    struct proof proof;
    struct worth worth;
    bool accepted; // the stranger keeps the schedule for good, and counts the same values
};

// Builds and solves the world's problem; has the schedule judged when there is one.
void when_planned(struct world *world, struct planned *planned);

// The value a goal reached, as the outcome reports it; INT64_MIN when it does not.
int64_t reached(const struct planned *planned, enum goal goal);

// The company id of a candidate in a module (from 1), or "" when there is no such row.
const char *company_of(const struct world *world, const struct planned *planned,
                       const char *candidate, int module);

void planned_release(struct planned *planned);

#endif
