// SPDX-License-Identifier: GPL-3.0-or-later
//
// In lottery order each person gets the best of what all goals and the people before still allow:
// being placed; then the smallest weighted wish sum; then the first companies, module by module;
// then the first offers. Each of these is a stage like any other, and most need none: if a person
// already has the first of all plans that can occur in a best choice, there is nothing to ask.
#include "solve/lottery.h"

enum { LOOKED_AT_MOST = 20000 }; // plans of one person; with more, the stages decide

struct looking {
    const struct problem *problem;
    struct plan first;
    bool found;
    int left;
};

static bool look_at(void *context, const struct plan *plan, int64_t worth) {
    (void)worth;
    struct looking *looking = context;
    if (!looking->found || problem_compare_plans(looking->problem, plan, &looking->first) < 0) {
        looking->first = *plan;
        looking->found = true;
    }
    return --looking->left > 0;
}

// True when the person is known to have nothing better to hope for.
static bool has_the_best(struct pricing *pricing, int64_t slack, int person,
                         const struct plan *plans) {
    const struct problem *problem = pricing->sub->problem;
    struct looking looking = {.problem = problem, .left = LOOKED_AT_MOST};
    int64_t constant = 0;
    const int64_t *worth = pricing_worth(pricing, person, &constant);
    int64_t least = pricing->best[person] - slack - constant;
    if (!paths_all(pricing->paths, person, worth, least, look_at, &looking)) {
        return false;
    }
    if (plans[person].person == NONE) {
        return !looking.found;
    }
    return looking.found && problem_compare_plans(problem, &plans[person], &looking.first) == 0;
}

static bool improve(struct engine *engine, const struct sub *sub, struct measure measure,
                    struct plan *plans) {
    struct stage stage = {.sub = sub, .measure = measure, .target = NO_TARGET, .plans = plans};
    return stage_solve(engine, &stage) && stage.status != GOAL_BEST;
}

// Settles the company of every module, and then the offer of every module.
static bool settle(struct engine *engine, struct sub *sub, int person, struct plan *plans) {
    const struct problem *problem = engine->problem;
    int modules = problem_modules(problem, person);
    for (int t = 0; t < modules; t++) {
        if (!improve(engine, sub, measure_own_company(person, t), plans)) {
            return false;
        }
        if (plans[person].person == NONE) {
            return true;
        }
        sub->pin_company[person * MODULES_MAX + t] = problem->offer_company[plans[person].offer[t]];
    }
    for (int t = 0; t < modules; t++) {
        if (!improve(engine, sub, measure_own_offer(person, t), plans)) {
            return false;
        }
        sub->pin_offer[person * MODULES_MAX + t] = plans[person].offer[t];
    }
    return true;
}

static void pin(struct sub *sub, int person, const struct plan *plan) {
    sub->out[person] = plan->person == NONE;
    for (int t = 0; t < MODULES_MAX && plan->person != NONE; t++) {
        sub->pin_offer[person * MODULES_MAX + t] = plan->offer[t];
    }
}

bool lottery_run(struct engine *engine, struct sub *sub, const struct last_goal *last,
                 struct plan *plans) {
    struct pricing pricing;
    int64_t slack = 0;
    bool good = true;
    pricing_open(sub, &last->objective, engine->paths, &pricing);
    if (last->is_known) {
        int64_t value = sub_value(sub, &last->objective.measure, plans) / last->objective.unit;
        pricing_run(&pricing, &last->prices);
        slack = pricing.bound - value * PRICE_UNIT;
    }
    for (int i = 0; i < engine->problem->person_count && good; i++) {
        if (!last->is_known || !has_the_best(&pricing, slack, i, plans)) {
            good = settle(engine, sub, i, plans);
        }
        pin(sub, i, &plans[i]);
    }
    pricing_release(&pricing);
    return good;
}
