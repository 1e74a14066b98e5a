// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the lottery decided. Whom the goals leave a choice, the solver has found out with some best
// plan; it is the same for every schedule that is as good, so this one need not be the solver's.
#include "explain/fairness.h"

#include "base/array.h"

static int compare_candidates(const void *left, const void *right) {
    const int *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

// The first goal in which the schedule and the solver's plan are not the same, or the end.
static int first_other(const struct outcome *outcome, const int64_t *values) {
    int g = 0;
    while (g < outcome->result_count && values[g] == outcome->results[g].value) {
        g++;
    }
    return g;
}

static enum lottery_state state_of(const struct outcome *outcome, const int64_t *values) {
    int g = first_other(outcome, values);
    if (outcome->verdict != VERDICT_PLANNED) {
        return LOTTERY_UNKNOWN;
    }
    if (g == outcome->result_count) {
        return outcome->equal_least > 0 ? LOTTERY_TOLD : LOTTERY_UNKNOWN;
    }
    const struct goal_result *result = &outcome->results[g];
    bool is_more = values[g] > result->value;
    // Somebody may have found a better schedule than a search that did not finish.
    return is_more == goal_kind(result->goal)->maximise ? LOTTERY_UNKNOWN : LOTTERY_NOT_BEST;
}

static void list_people(const struct problem *problem, const struct outcome *outcome, enum tie tie,
                        int *candidates, size_t *count) {
    for (int i = 0; i < problem->person_count; i++) {
        if (outcome->ties[i] == tie) {
            candidates[(*count)++] = problem->persons[i].candidate;
        }
    }
    array_sort(candidates, *count, sizeof *candidates, compare_candidates);
}

void explain_lottery(const struct problem *problem, const struct outcome *outcome,
                     const int64_t *values, struct fairness *fairness) {
    struct lottery_account *lottery = &fairness->lottery;
    size_t people = (size_t)problem->person_count;
    lottery->state = state_of(outcome, values);
    if (lottery->state == LOTTERY_NOT_BEST) {
        int g = first_other(outcome, values);
        lottery->worse = outcome->results[g];
        lottery->worse.best_possible = outcome->results[g].value;
        lottery->worse.value = values[g];
    }
    if (lottery->state == LOTTERY_TOLD) {
        lottery->decided = arena_new(&fairness->arena, people, sizeof *lottery->decided);
        lottery->unknown = arena_new(&fairness->arena, people, sizeof *lottery->unknown);
        list_people(problem, outcome, TIE_THERE, lottery->decided, &lottery->decided_count);
        list_people(problem, outcome, TIE_UNKNOWN, lottery->unknown, &lottery->unknown_count);
        lottery->plans_least = outcome->equal_least;
    }
}
