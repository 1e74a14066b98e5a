// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stranger: judges a schedule from the programme and the schedule alone.
//
// Nothing here has seen the model or the solver, and nothing may: rules and goal values are written
// a second time on purpose, so that a mistake there is found here.
#ifndef VERIFY_VERIFY_H
#define VERIFY_VERIFY_H

#include "base/finding.h"
#include "domain/programme.h"
#include "domain/proof.h"
#include "domain/schedule.h"

#include <stdbool.h>
#include <stdint.h>

// What a schedule is worth: the value of every goal by its number, in the units of its definition.
struct worth {
    int64_t value[GOALS];
};

// True when the schedule keeps every rule. Otherwise each broken rule is a finding that points at
// the schedule's row (or at the input row that was not kept). `worth` is set in both cases; it
// means something only when the answer is true.
bool verify_schedule(const struct programme *programme, const struct schedule *schedule,
                     struct worth *worth, struct findings *findings);

// True when the proof proves everything that it claims: for every goal with a bound, the bound is
// what the schedule reaches (`worth`, of a schedule that keeps every rule) and follows from the
// prices, recomputed in whole numbers over all paths of all candidates. Otherwise findings point at
// the proof's rows. `proven` is set in both cases, by goal: claimed and found to be true.
//
// A bound holds among the schedules that keep what the goals before it have reached. `placed`,
// `promised`, `assessment`, `wishes`, `points` and `worst_wish` are proven by prices; `changes`
// only where it reaches 0, below which there is nothing.
bool verify_proof(const struct programme *programme, const struct worth *worth,
                  const struct proof *proof, bool proven[static GOALS], struct findings *findings);

#endif
