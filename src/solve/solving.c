// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bookkeeping between the goals: what is told, what is kept, what is known from before.
#include "solve/solving.h"

#include "base/memory.h"

#include <string.h>

void solving_tell(const struct solving *solving, struct progress progress) {
    const struct settings *settings = solving->engine.settings;
    if (settings->listener != NULL) {
        settings->listener(settings->context, &progress);
    }
}

static int position_of(const struct problem *problem, enum goal goal) {
    int position = 0;
    while (problem->goals[position] != goal) {
        position++;
    }
    return position;
}

// The stage of a goal found something better.
static void listen(void *context, const struct stage *stage) {
    const struct solving *solving = context;
    const struct problem *problem = solving->engine.problem;
    bool is_goal = stage->measure.kind == MEASURE_GOAL || stage->measure.kind == MEASURE_RANK;
    struct progress progress = {.goal = is_goal ? position_of(problem, stage->measure.goal) : NONE,
                                .has_value = is_goal && stage->has_plans};
    if (is_goal) {
        progress.value = measure_goal_value(problem, stage->measure.goal, stage->value);
        progress.bound = measure_goal_value(problem, stage->measure.goal, stage->bound);
    }
    solving_tell(solving, progress);
}

// The guide of a stage: no measure leads itself.
static const struct measure *guide_of(const struct solving *solving,
                                      const struct measure *measure) {
    bool itself = measure->kind == MEASURE_GOAL && measure->goal == solving->guide.goal;
    return solving->has_guide && !itself ? &solving->guide : NULL;
}

struct stage solving_stage(struct solving *solving, struct measure measure, int64_t target) {
    return (struct stage){.sub = &solving->sub,
                          .measure = measure,
                          .target = target,
                          .guide = guide_of(solving, &measure),
                          .gap = solving->engine.settings->gap,
                          .plans = solving->plans,
                          .listen = listen,
                          .context = solving};
}

// The result that the known outcome has for the goal that comes next, as long as none before it
// differs; or NULL.
static const struct goal_result *known_result(const struct solving *solving) {
    const struct outcome *known = solving->engine.settings->known.outcome;
    int next = solving->outcome->result_count;
    return solving->is_level && next < known->result_count ? &known->results[next] : NULL;
}

const struct goal_result *solving_best(const struct solving *solving) {
    return solving->engine.settings->known.is_bound ? known_result(solving) : NULL;
}

static bool is_worse(const struct goal_result *result, const struct goal_result *than) {
    return goal_kind(result->goal)->maximise ? result->value < than->value
                                             : result->value > than->value;
}

void solving_report(struct solving *solving, struct goal_result result) {
    struct outcome *outcome = solving->outcome;
    // No value of a goal that is minimised is below nought, whatever the prices could prove so far.
    bool is_below = !goal_kind(result.goal)->maximise && result.best_possible < 0;
    result.best_possible = is_below ? 0 : result.best_possible;
    solving_tell(solving,
                 (struct progress){.goal = position_of(solving->engine.problem, result.goal),
                                   .has_value = true,
                                   .value = result.value,
                                   .bound = result.best_possible});
    const struct goal_result *known = known_result(solving);
    solving->is_level = known != NULL && known->value == result.value;
    solving->is_over =
        solving->engine.settings->known.is_enough && known != NULL && is_worse(&result, known);
    outcome->results[outcome->result_count++] = result;
}

void solving_certify(struct solving *solving, int held_count, const struct prices *prices,
                     int64_t unit, enum goal_status status) {
    struct outcome *outcome = solving->outcome;
    struct certificate *certificate = &outcome->certificates[outcome->result_count];
    size_t rows = (size_t)solving->engine.problem->row_count;
    // What an earlier outcome bounds is not proven by these prices alone.
    certificate->is_given =
        status == GOAL_PROVEN && solving->engine.settings->known.outcome == NULL;
    certificate->held_count = held_count;
    certificate->unit = unit;
    certificate->row = memory_new(rows, sizeof *certificate->row);
    memcpy(certificate->row, prices->row, rows * sizeof *prices->row);
    memcpy(certificate->held, prices->held, sizeof certificate->held);
}
