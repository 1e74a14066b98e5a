// SPDX-License-Identifier: GPL-3.0-or-later
//
// Branching, where whatever could be better is too much to list. Take a door that the relaxation
// has somebody use in part: in this module they are in this company, or they are not. Each half is
// a sub-problem of its own with fewer doors, and prices stay exact. When neither half has anything
// better, nothing is; a half whose lists are still too long is halved again. With many people there
// would be no end of halves.
#include "base/memory.h"
#include "solve/work.h"

static const double WHOLE = 1 - 1e-6;

// True when something else than this offer is open to the person: in another company, or, where the
// company is decided, another offer of it. Then `door` is what can be decided.
static bool is_open_question(const struct sub *sub, int person, int module, int offer,
                             struct ban *door) {
    const int *company = sub->problem->offer_company;
    bool other_company = false, other_offer = false;
    for (int o = 0; o < sub->problem->offer_count && !other_company; o++) {
        bool is_other = o != offer && sub_opens(sub, person, module, o);
        other_company = is_other && company[o] != company[offer];
        other_offer |= is_other;
    }
    *door = (struct ban){person, module, company[offer], other_company ? NONE : offer, false};
    return other_company || other_offer;
}

// The first module of the plan that the relaxation likes best for somebody that is not decided yet.
static bool find_in_plan(const struct work *work, int position, struct ban *door) {
    const struct plan *plan = &work->shared[position];
    int modules = plan->person == NONE ? 0 : problem_modules(work->sub->problem, plan->person);
    bool is_found = false;
    for (int t = 0; t < modules && !is_found; t++) {
        is_found = plan->offer[t] != NONE &&
                   is_open_question(work->sub, plan->person, t, plan->offer[t], door);
    }
    return is_found;
}

// Any door of somebody who has another one.
static bool find_any(const struct work *work, int position, struct ban *door) {
    const struct sub *sub = work->sub;
    int person = sub->free[position], modules = problem_modules(sub->problem, person);
    bool is_found = false;
    for (int d = 0; d < modules * sub->problem->offer_count && !is_found; d++) {
        int t = d / sub->problem->offer_count, offer = d % sub->problem->offer_count;
        is_found =
            sub_opens(sub, person, t, offer) && is_open_question(sub, person, t, offer, door);
    }
    return is_found;
}

// Of those whose plan is not whole, whoever comes nearest to it: what is decided first is most
// likely right, so that good plans are found early.
static bool choose_door(const struct work *work, struct ban *door) {
    double best = 0;
    bool is_found = false;
    for (int p = 0; p < work->sub->free_count; p++) {
        struct ban own;
        if (work->shares[p] < WHOLE && work->shares[p] > best && find_in_plan(work, p, &own)) {
            best = work->shares[p];
            *door = own;
            is_found = true;
        }
    }
    for (int p = 0; p < work->sub->free_count && !is_found; p++) {
        is_found = find_any(work, p, door);
    }
    return is_found;
}

// Looks for something better in a half until there is nothing. True when there is nothing for sure.
static bool exhaust(struct work *work, const struct ban *door) {
    const struct stage *whole = work->stage;
    struct plan *plans = memory_new((size_t)work->sub->free_count, sizeof *plans);
    struct sub half;
    bool is_better = true, is_exhausted = false;
    sub_copy(work->sub, &half);
    sub_ban(&half, *door);
    for (int p = 0; p < work->sub->free_count; p++) {
        plans[p].person = NONE;
    }
    while (is_better && !work_is_settled(work) && engine_halve(work->engine)) {
        bool wants = work->has_plans || work->has_target;
        int64_t wanted = work_wanted(work) * work->objective.unit;
        struct stage stage = {.sub = &half,
                              .measure = whole->measure,
                              .unit = whole->unit,
                              .target = wants ? wanted : whole->target,
                              .effort = STAGE_HALF,
                              .list = whole->list,
                              .list_count = whole->list_count,
                              .start = &work->best_prices,
                              .plans = plans};
        stage_solve(work->engine, &stage);
        is_better = stage.has_plans && work_accept(work, plans);
        is_exhausted = stage.status != GOAL_BEST && stage.bound < wanted;
    }
    sub_release(&half);
    memory_free(plans);
    return is_exhausted;
}

bool work_branch(struct work *work) {
    struct ban door;
    bool is_small = work->sub->free_count <= work->engine->settings->tactics.known_most;
    if (!is_small || work_is_settled(work) || !choose_door(work, &door)) {
        return false;
    }
    bool one = exhaust(work, &door);
    door.is_shut = true;
    bool other = one && !work_is_settled(work) && exhaust(work, &door);
    if (one && other && !work_is_settled(work)) {
        work->bound = work_wanted(work) - 1;
    }
    return one && other;
}
