// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a plan is worth: for a goal of the programme, or for one person in the lottery.
//
// A measure is a constant for being placed, plus a value for every module, plus one for every
// sector or municipality that is new on a path, summed over all chosen plans; or what they fill of
// the promises.
#ifndef PROBLEM_MEASURE_H
#define PROBLEM_MEASURE_H

#include "problem/problem.h"

enum measure_kind {
    MEASURE_MUST,        // 1 for a person who must be placed
    MEASURE_INTAKE,      // 1 for a person of the intake `intake`
    MEASURE_GOAL,        // the goal `goal`
    MEASURE_RANK,        // goal wish_profile: less 1 for a module at wish rank `rank`
    MEASURE_DISCIPLINES, // different first disciplines of the intake `intake`
    MEASURE_OWN_COMPANY, // lottery: for person `person` alone, see measure_own_company
    MEASURE_OWN_OFFER,   // lottery: the offer of `person` in `module`
    MEASURE_KEPT,        // modules that stay in the company they are in, see measure_kept
};

struct measure {
    enum measure_kind kind;
    enum goal goal;
    int intake, person, module, rank;
};

struct measure measure_of_goal(enum goal goal);
struct measure measure_of_rank(int rank);

// For the lottery, to be made small: (sum of weight x (wish rank - 1)) x number of companies + the
// position of the company in this module. Not being placed is worse than any plan.
struct measure measure_own_company(int person, int module);

// For the lottery, to be made small for a person who is in: the position of the offer in this
// module.
struct measure measure_own_offer(int person, int module);

// Behind all goals, when something is asked (problem/question.h): the modules that stay in the
// present company. What becomes of the person asked about counts only where it costs nobody else a
// module.
struct measure measure_kept(void);

// True for goals whose value is such a sum; false for worst_wish, which is a maximum, and
// wish_profile, which is one sum after another.
bool measure_is_sum(enum goal goal);

// False when it counts nothing module by module; true when it counts what is filled of promises.
bool measure_has_modules(const struct measure *measure);
bool measure_fills(const struct measure *measure);

// False when the measure is 0 for every plan of the person.
bool measure_concerns(const struct measure *measure, int person);

// Both values are signed so that more is better, whatever the goal's own direction.
int64_t measure_placed(const struct problem *problem, const struct measure *measure, int person);
int64_t measure_module(const struct problem *problem, const struct measure *measure, int person,
                       int module, int offer);
int64_t measure_plan(const struct problem *problem, const struct measure *measure,
                     const struct plan *plan);

// What the first company of a group is worth, if none of the path has been published; at least 0.
int64_t measure_bonus(const struct measure *measure, enum group_kind kind);

// The unit of measures that have the same one in all programmes, 0 for the others.
int64_t measure_unit(const struct problem *problem, const struct measure *measure);

// What a step of a filling is worth.
int64_t measure_step(const struct measure *measure, const struct filling *filling);

// What is filled, where the chosen plans use the rows so much (`use` by row).
int64_t measure_filled(const struct problem *problem, const struct measure *measure,
                       const int64_t *use);

// The value as the goal states it, from the value where more is better.
int64_t measure_goal_value(const struct problem *problem, enum goal goal, int64_t value);

#endif
