// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stage: one measure made as large as a sub-problem allows, and the proof that more is
// impossible.
#ifndef SOLVE_STAGE_H
#define SOLVE_STAGE_H

#include "solve/master.h"
#include "solve/paths.h"
#include "solve/prices.h"
#include "solve/sub.h"

// What lives from stage to stage.
struct engine {
    const struct problem *problem;
    struct paths *paths;
    struct master *master;
};

#define NO_TARGET INT64_MAX

// As a target: stop at the first choice that is accepted.
#define ANY_TARGET INT64_MIN

struct stage {
    const struct sub *sub;
    struct measure measure;
    int64_t target; // more is not asked for: stop when it is reached, or proven out of reach
    // A measure with more to say than this one, or NULL. Where many choices are worth the same, the
    // relaxation is of little help; led by another measure it comes closer to whole plans.
    const struct measure *guide;
    bool is_brief; // no long search for whole numbers

    // The answer, where more is better.
    int64_t value;
    int64_t bound; // no choice of plans is worth more
    enum goal_status status;
    struct plan *plans; // by person. Before: plans to start from; after: the best that sub_accepts
    bool has_plans;     // there are such plans; else `value` means nothing
    struct prices *prices; // set to the prices that prove the bound, when not NULL
    int64_t unit;          // greatest common divisor of the measure's values; 0: it is 0 everywhere
};

// Always gives an answer; when a limit was met, or GLPK gave up, its status is GOAL_BEST.
void stage_solve(struct engine *engine, struct stage *stage);

#endif
