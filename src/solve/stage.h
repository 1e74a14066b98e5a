// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stage: one measure made as large as a sub-problem allows, and the proof that more is
// impossible.
#ifndef SOLVE_STAGE_H
#define SOLVE_STAGE_H

#include "solve/pool.h"
#include "solve/prices.h"
#include "solve/solve.h"
#include "solve/sub.h"

// What lives from stage to stage.
struct engine {
    const struct problem *problem;
    const struct settings *settings;
    struct paths *paths;
    struct pool pool;
    struct prices guide; // of the last stage that a guide has led
    bool has_guide;
    int64_t nodes_left, halves_left;
    int64_t deadline; // on the clock of engine_milliseconds; INT64_MAX: none
};

void engine_open(const struct problem *problem, const struct settings *settings,
                 struct engine *engine);
void engine_release(struct engine *engine);

// What is left of the time; INT64_MAX where there is no limit, 0 when it is over. The only place
// where a clock is looked at, and only when somebody asked for a limit in seconds.
int64_t engine_milliseconds(const struct engine *engine);

// True when a limit says stop.
bool engine_is_over(const struct engine *engine);

// Counts one more half of a sub-problem; false when a limit says stop.
bool engine_halve(struct engine *engine);

#define NO_TARGET INT64_MAX

// As a target: stop at the first choice that is accepted.
#define ANY_TARGET INT64_MIN

// How hard to look for whole numbers.
enum stage_effort {
    STAGE_FULL,  // until it is closed
    STAGE_BRIEF, // short looks
    STAGE_DIVE,  // one look on the way down
    STAGE_HALF,  // until it is closed, by lists if they are short and by halving again if not
};

struct stage {
    const struct sub *sub;
    struct measure measure;
    int64_t target;       // more is not asked for: stop when it is reached, or proven out of reach
    const int64_t *limit; // no choice is worth more, as is known beforehand; or NULL
    // A measure with more to say than this one, or NULL. Where many choices are worth the same, the
    // relaxation is of little help; led by another measure it comes closer to whole plans.
    const struct measure *guide;
    enum stage_effort effort;
    int64_t gap;       // stop within so many millionths of the value
    struct plan *list; // the only plans there are, sorted by person; NULL: all paths
    size_t list_count; // ... that the sub-problem allows
    void (*listen)(void *context, const struct stage *stage); // when value or bound improves
    void *context;

    const struct prices *start; // prices to begin with, or NULL
    struct prices *proof;       // set to the prices that prove the bound, unless NULL
    // Before: plans to start from; after: the best that sub_accepts. By position.
    struct plan *plans;

    // The answer, where more is better.
    bool has_plans; // there are such plans; else `value` means nothing
    int64_t value;
    int64_t bound; // no choice of plans is worth more
    enum goal_status status;
    // Greatest common divisor of the measure's values; 0: it is 0 everywhere. Found out, unless it
    // is given.
    int64_t unit;
};

// Always gives an answer; when a limit was met, or GLPK gave up, its status is GOAL_BEST.
void stage_solve(struct engine *engine, struct stage *stage);

#endif
