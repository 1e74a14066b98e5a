// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same steps as `kull match`, without files and without printing.
#include "support/planned.h"

#include "base/text.h"
#include "problem/translate.h"
#include "solve/solve.h"

void when_planned(struct world *world, struct planned *planned) {
    if (!problem_build(&world->programme, &planned->problem, &world->findings)) {
        return;
    }
    solve(&planned->problem, &SETTINGS_DEFAULT, &planned->outcome);
    if (planned->outcome.verdict != VERDICT_PLANNED) {
        translate_failure(&world->programme, &planned->problem, &planned->outcome,
                          &world->findings);
        return;
    }
    translate_schedule(&world->programme, &planned->problem, &planned->outcome, &planned->schedule);
    planned->accepted =
        verify_schedule(&world->programme, &planned->schedule, &planned->worth, &world->findings);
    for (int g = 0; g < planned->outcome.result_count; g++) {
        const struct goal_result *result = &planned->outcome.results[g];
        int64_t counted = worth_of_goal(&planned->worth, result->goal, result->rank);
        planned->accepted = planned->accepted && counted == result->value;
    }
}

int64_t reached(const struct planned *planned, enum goal goal) {
    for (int g = 0; g < planned->outcome.result_count; g++) {
        if (planned->outcome.results[g].goal == goal) {
            return planned->outcome.results[g].value;
        }
    }
    return INT64_MIN;
}

const char *company_of(const struct world *world, const struct planned *planned,
                       const char *candidate, int module) {
    for (size_t i = 0; i < planned->schedule.count; i++) {
        const struct placement *placement = &planned->schedule.placements[i];
        if (text_equal(placement->candidate_id, candidate) && placement->module == module - 1) {
            return world->programme.companies[placement->company].id;
        }
    }
    return "";
}

void planned_release(struct planned *planned) {
    problem_release(&planned->problem);
    outcome_release(&planned->outcome);
    schedule_release(&planned->schedule);
    proof_release(&planned->proof);
    *planned = (struct planned){0};
}
