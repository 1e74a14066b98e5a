// SPDX-License-Identifier: GPL-3.0-or-later
//
// The story of a solve:
//
//   everybody who must be placed has a path, else stop;
//   place all who must be placed, and as many as each intake must place, else stop: no plan exists;
//   goal by goal: make it as good as possible, prove it, keep it;
//   let the lottery choose among what is equally good.
//
// An earlier outcome, where one is known, gives the plans to begin with and, as long as no goal is
// worse than there, the best that a goal can reach: then finding plans is enough.
//
// What must be placed is a goal like the others, only with a target: so every sub-problem can begin
// with nobody placed, and "impossible" is always a proven bound.
#include "solve/solve.h"

#include "base/memory.h"
#include "solve/keep.h"
#include "solve/lottery.h"
#include "solve/solving.h"
#include "solve/ties.h"

#include <string.h>

const struct settings SETTINGS_DEFAULT = {
    .tactics =
        {
            .subgradient_from = 200,
            .known_most = 80,
            .window_most = 60000,
            .list_most = 20000,
            .half_most = 2000,
            .halves_most = 4000,
        },
};

// A measure that is a sum over the chosen plans: a goal, or one rank of wish_profile.
static void reach_sum(struct solving *solving, struct measure measure) {
    const struct problem *problem = solving->engine.problem;
    const struct goal_result *known = solving_best(solving);
    struct prices prices;
    int64_t limit = 0;
    prices_new(problem, &prices);
    struct stage stage = solving_stage(solving, measure, NO_TARGET);
    stage.proof = &prices;
    stage.start = stage.guide == NULL && solving->engine.has_guide ? &solving->engine.guide : NULL;
    if (known != NULL) {
        limit = measure_goal_value(problem, measure.goal, known->value);
        stage.limit = &limit;
    }
    stage_solve(&solving->engine, &stage);
    if (stage.unit > 0) {
        prices_copy(problem, &prices, &solving->last.prices);
        solving->last.objective = (struct objective){stage.measure, stage.unit};
        solving->last.is_known = true;
    }
    solving_certify(solving, solving->sub.held_count, &prices, stage.unit, stage.status);
    prices_release(&prices);
    sub_hold(&solving->sub, &stage.measure, stage.value);
    solving_report(solving,
                   (struct goal_result){
                       .goal = measure.goal,
                       .rank = measure.rank,
                       .value = measure_goal_value(problem, measure.goal, stage.value),
                       .best_possible = measure_goal_value(problem, measure.goal, stage.bound),
                       .status = stage.status});
}

// The worst rank first: fewest there, then fewest at the next better.
static void reach_profile(struct solving *solving) {
    for (int rank = solving->engine.problem->worst_rank; rank > 1 && !solving->is_over; rank--) {
        reach_sum(solving, measure_of_rank(rank));
    }
}

static void reach_goals(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    for (int g = 0; g < problem->goal_count && !solving->is_over; g++) {
        enum goal goal = problem->goals[g];
        if (goal == GOAL_WORST_WISH) {
            solving_reach_worst_wish(solving);
        } else if (goal == GOAL_WISH_PROFILE) {
            reach_profile(solving);
        } else {
            reach_sum(solving, measure_of_goal(goal));
        }
    }
}

static void draw(struct solving *solving) {
    const struct settings *settings = solving->engine.settings;
    solving_tell(solving, (struct progress){.goal = NONE, .is_lottery = true});
    if (settings->keeps_present && !solving->is_over) {
        keep_present(&solving->engine, &solving->sub, &solving->last, solving->plans);
    }
    solving->outcome->is_canonical =
        outcome_is_settled(solving->outcome) && !solving->is_over && !settings->skips_lottery &&
        !settings->keeps_present &&
        lottery_run(&solving->engine, &solving->sub, &solving->last, solving->plans);
}

static void find_ties(struct solving *solving) {
    if (solving->engine.settings->asks_ties && outcome_is_settled(solving->outcome)) {
        ties_find(&solving->engine, &solving->sub, &solving->last, solving->plans,
                  solving->outcome);
    }
}

static void outcome_open(const struct problem *problem, struct outcome *outcome) {
    size_t persons = (size_t)problem->person_count;
    *outcome = (struct outcome){.verdict = VERDICT_PLANNED};
    outcome->has_path = memory_new(persons, sizeof *outcome->has_path);
    outcome->plans = memory_new(persons, sizeof *outcome->plans);
    outcome->ties = memory_new(persons, sizeof *outcome->ties);
    for (size_t i = 0; i < persons; i++) {
        outcome->plans[i].person = NONE;
    }
}

// The last goal that can make a difference leads the others.
static void choose_guide(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    for (int g = 0; g < problem->goal_count; g++) {
        struct measure measure = measure_of_goal(problem->goals[g]);
        int64_t largest = 0;
        if (measure_is_sum(problem->goals[g]) && measure_has_modules(&measure) &&
            sub_unit(problem, &measure, &largest) > 0) {
            solving->guide = measure;
            solving->has_guide = true;
        }
    }
}

static void solving_open(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    sub_open(problem, solving->outcome->has_path, &solving->sub);
    sub_open(problem, solving->outcome->has_path, &solving->untied);
    prices_new(problem, &solving->last.prices);
    solving->plans = memory_new((size_t)problem->person_count, sizeof *solving->plans);
    solving_begin(solving);
    solving->last.objective.unit = 1;
    choose_guide(solving);
}

static void solving_close(struct solving *solving) {
    struct outcome *outcome = solving->outcome;
    for (int p = 0; p < solving->sub.free_count; p++) {
        outcome->plans[solving->sub.free[p]] = solving->plans[p];
    }
    for (int h = 0; h < solving->sub.held_count; h++) {
        outcome->held[h] = solving->sub.held[h].measure;
    }
    prices_release(&solving->last.prices);
    memory_free(solving->plans);
    sub_release(&solving->sub);
    sub_release(&solving->untied);
}

void solve(const struct problem *problem, const struct settings *settings,
           struct outcome *outcome) {
    struct solving solving = {.outcome = outcome};
    outcome_open(problem, outcome);
    engine_open(problem, settings, &solving.engine);
    if (!solving_find_paths(&solving)) {
        outcome->verdict = VERDICT_PERSON_PATHLESS;
    } else {
        solving_open(&solving);
        if (solving_has_room(&solving) && solving_meet_demands(&solving) &&
            !settings->only_verdict) {
            reach_goals(&solving);
            draw(&solving);
            find_ties(&solving);
        }
        solving_close(&solving);
    }
    engine_release(&solving.engine);
}
