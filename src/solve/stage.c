// SPDX-License-Identifier: GPL-3.0-or-later
//
// The story of a stage: relax, and if that leaves a gap, close it with whole numbers.
#include "solve/stage.h"

#include "base/clock.h"
#include "base/memory.h"
#include "solve/work.h"

void engine_open(const struct problem *problem, const struct settings *settings,
                 struct engine *engine) {
    *engine = (struct engine){.problem = problem, .settings = settings};
    engine->paths = paths_new(problem);
    engine->nodes_left = settings->nodes_most > 0 ? settings->nodes_most : INT64_MAX;
    engine->halves_left = settings->tactics.halves_most;
    engine->deadline = settings->seconds_most > 0
                           ? clock_milliseconds() + settings->seconds_most * 1000
                           : INT64_MAX;
    pool_open(problem, &engine->pool);
    prices_new(problem, &engine->guide);
}

void engine_release(struct engine *engine) {
    paths_free(engine->paths);
    pool_release(&engine->pool);
    prices_release(&engine->guide);
    *engine = (struct engine){0};
}

int64_t engine_milliseconds(const struct engine *engine) {
    if (engine->deadline == INT64_MAX) {
        return INT64_MAX;
    }
    int64_t left = engine->deadline - clock_milliseconds();
    return left > 0 ? left : 0;
}

bool engine_is_over(const struct engine *engine) {
    return engine->nodes_left <= 0 || engine_milliseconds(engine) == 0;
}

bool engine_halve(struct engine *engine) {
    engine->nodes_left--;
    return --engine->halves_left >= 0 && !engine_is_over(engine);
}

static void answer(struct work *work, bool exhausted) {
    struct stage *stage = work->stage;
    bool is_missed = work->has_target && work->bound < work->target;
    bool is_reached = work->has_plans && (work->value >= work->bound ||
                                          (work->has_target && work->value >= work->target));
    work_report(work);
    stage->status = exhausted ? GOAL_OPTIMAL : is_reached || is_missed ? GOAL_PROVEN : GOAL_BEST;
    if (stage->proof != NULL) {
        pricing_complete(&work->pricing, &work->best_prices);
        prices_copy(work->sub->problem, &work->best_prices, stage->proof);
    }
}

// A measure that is 0 everywhere.
static void answer_nothing(struct stage *stage) {
    stage->has_plans = sub_accepts(stage->sub, stage->plans);
    stage->value = 0;
    stage->bound = 0;
    stage->status = GOAL_PROVEN;
}

void stage_solve(struct engine *engine, struct stage *stage) {
    int64_t largest = 0;
    if (stage->unit == 0) {
        stage->unit = sub_unit(stage->sub->problem, &stage->measure, &largest);
    }
    struct objective objective = {stage->measure, stage->unit};
    if (objective.unit == 0) {
        answer_nothing(stage);
        return;
    }
    struct work work;
    work_open(engine, stage, objective, &work);
    work_relax(&work);
    bool exhausted = !work_is_settled(&work) && work_close_gap(&work);
    answer(&work, exhausted);
    work_release(&work);
}
