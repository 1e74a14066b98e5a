// SPDX-License-Identifier: GPL-3.0-or-later
//
// The random programmes of the tests, cut to the goals that the benchmark compares.
#include "bench/check.h"

#include "base/arena.h"
#include "bench/peers.h"
#include "bench/period_model.h"
#include "solve/solve.h"
#include "support/given.h"
#include "support/random_programme.h"

#include <inttypes.h>
#include <stdio.h>

enum { SECONDS_MOST = 20 };

struct check {
    const char *path;
    int planned, disagreements;
};

static void compare(struct check *check, const struct random_programme *random,
                    const struct answer *ours, int64_t unit) {
    struct arena arena = {0};
    struct peer_order order = {.model = arena_print(&arena, "%s/check.mps", check->path),
                               .solution = arena_print(&arena, "%s/check.solution", check->path),
                               .log = arena_print(&arena, "%s/check.log", check->path),
                               .unit = unit,
                               .seconds_most = SECONDS_MOST};
    for (int p = 0; p < PEERS; p++) {
        struct answer answer;
        if (!peer_is_there((enum peer)p)) {
            continue;
        }
        peer_run((enum peer)p, &order, &answer);
        if (answer_conflict(ours, &answer, 0) != NULL || answer.value != ours->value) {
            fprintf(stderr, "MISMATCH: seed %" PRIu64 ": %s %" PRId64 ", kull %" PRId64 "\n",
                    random->seed, peer_name((enum peer)p), answer.value, ours->value);
            check->disagreements++;
        }
    }
    arena_release(&arena);
}

// True when there is a plan and every goal is proven.
static bool plan(struct problem *problem, struct reached_before *before, struct answer *ours) {
    static const enum goal goals[] = {GOAL_PLACED, GOAL_PROMISED, GOAL_WISHES};
    struct settings settings = SETTINGS_DEFAULT;
    struct outcome outcome = {0};
    settings.skips_lottery = true;
    problem->goal_count = 3;
    for (int g = 0; g < problem->goal_count; g++) {
        problem->goals[g] = goals[g];
    }
    solve(problem, &settings, &outcome);
    bool planned = outcome.verdict == VERDICT_PLANNED;
    if (planned) {
        *before = (struct reached_before){outcome.results[0].value, outcome.results[1].value};
        ours->has_value = ours->has_bound = true;
        ours->value = outcome.results[2].value;
        ours->bound = outcome.results[2].best_possible;
    }
    outcome_release(&outcome);
    return planned;
}

static void check_one(struct check *check, const struct random_programme *random) {
    struct arena arena = {0};
    struct world world = {0};
    struct problem problem = {0};
    struct reached_before before;
    struct answer ours = {0};
    if (random_programme_read(random, &world) && period_model_fits(&world.programme) &&
        problem_build(&world.programme, &problem, &world.findings) &&
        plan(&problem, &before, &ours)) {
        struct period_model model;
        period_model_build(&world.programme, &problem, &before, &model);
        if (mps_write(&model.mps, arena_print(&arena, "%s/check.mps", check->path))) {
            check->planned++;
            compare(check, random, &ours, model.unit);
        }
        period_model_release(&model);
    }
    problem_release(&problem);
    world_release(&world);
    arena_release(&arena);
}

bool check_model(int programmes, const char *path) {
    struct check check = {.path = path};
    for (int seed = 1; seed <= programmes; seed++) {
        struct random_programme random = {0};
        random_programme_make((uint64_t)seed, RANDOM_ANY, &random);
        check_one(&check, &random);
        random_programme_release(&random);
    }
    printf(
        "The model for the other solvers: %d small programmes, %d with a plan, %d disagreements.\n",
        programmes, check.planned, check.disagreements);
    return check.disagreements == 0;
}
