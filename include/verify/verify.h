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
// `wish_profile` is one value for each rank instead: at_rank[r] newly planned modules at wish rank
// r, up to the worst rank that anybody could have. It is counted only where the programme names
// that goal; then the list is to be released.
struct worth {
    int64_t value[GOALS];
    int64_t *at_rank;
    int rank_count; // 1 more than the worst rank; 0: not counted
};

void worth_release(struct worth *worth);

// What was reached of a goal, or of one rank of `wish_profile`.
int64_t worth_of_goal(const struct worth *worth, enum goal goal, int rank);

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
// A bound holds among the schedules that keep what the goals before it have reached. `worst_wish`
// is proven by prices of its own kind, every other goal by prices, `wish_profile` rank by rank: it
// is proven when every rank from 2 on that anybody has is.
//
// Values count in units. That of `placed`, `variety`, `permanent`, `changes` and every rank of
// `wish_profile` is 1; of `region` the greatest common divisor of 100 and home_weight; of
// `promised` that of the steps in which promises are filled; of the others that of what anybody
// could add by being placed, and in any module that is to be planned by any company with an offer
// that every rule about one person leaves open to them in that module.
bool verify_proof(const struct programme *programme, const struct worth *worth,
                  const struct proof *proof, bool proven[static GOALS], struct findings *findings);

#endif
