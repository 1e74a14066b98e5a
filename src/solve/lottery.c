// SPDX-License-Identifier: GPL-3.0-or-later
//
// In lottery order each person gets the best of what all goals and the people before still allow:
// being placed; then the smallest weighted wish sum; then the first companies, module by module;
// then the first offers. Each of these is a stage like any other, and most need none: if a person
// already has the first of all plans that can occur in a best choice, there is nothing to ask.
#include "solve/lottery.h"

#include "base/array.h"
#include "base/memory.h"

enum { LISTED_MOST = 20000 }; // plans that can occur in a best choice; with more, none are listed

// The plans that can occur in a best choice.
struct listing {
    struct plan *plans;
    size_t count, capacity;
};

static bool list_plan(void *context, const struct plan *plan, int64_t worth) {
    (void)worth;
    struct listing *listing = context;
    listing->plans =
        array_room(listing->plans, listing->count, &listing->capacity, sizeof *listing->plans);
    listing->plans[listing->count++] = *plan;
    return listing->count < LISTED_MOST;
}

// Lists, for every person, the plans that lose no more than the gap between the bound and the value
// reached.
static bool list_plans(struct engine *engine, const struct sub *sub, const struct last_goal *last,
                       const struct plan *plans, struct listing *listing) {
    struct pricing pricing;
    bool complete = true;
    pricing_open(sub, &last->objective, engine->paths, &pricing);
    pricing_run(&pricing, &last->prices);
    int64_t value = sub_value(sub, &last->objective.measure, plans) / last->objective.unit;
    int64_t gap = pricing.bound - value * PRICE_UNIT;
    for (int i = 0; i < engine->problem->person_count && complete; i++) {
        int64_t constant = 0;
        const int64_t *worth = pricing_worth(&pricing, i, &constant);
        complete = paths_all(engine->paths, i, worth, pricing.best[i] - gap - constant, list_plan,
                             listing);
    }
    pricing_release(&pricing);
    return complete;
}

// Makes an engine that knows only the listed plans: they are few, and all of them are columns at
// once.
static void engine_of_list(const struct engine *engine, const struct listing *listing,
                           struct engine *small) {
    *small = (struct engine){.problem = engine->problem,
                             .paths = paths_new(engine->problem),
                             .master = master_new(engine->problem)};
    paths_restrict(small->paths, listing->plans, (int)listing->count);
    for (size_t p = 0; p < listing->count; p++) {
        master_add(small->master, &listing->plans[p]);
    }
}

struct looking {
    const struct problem *problem;
    struct plan first;
    bool found;
};

static bool look_at(void *context, const struct plan *plan, int64_t worth) {
    (void)worth;
    struct looking *looking = context;
    if (!looking->found || problem_compare_plans(looking->problem, plan, &looking->first) < 0) {
        looking->first = *plan;
        looking->found = true;
    }
    return true;
}

// True when no plan that is still allowed comes before the person's own.
static bool has_the_first(struct engine *engine, const struct sub *sub, int person,
                          const struct plan *plan, int64_t *worth) {
    const struct problem *problem = engine->problem;
    struct looking looking = {.problem = problem};
    for (int t = 0; t < problem_modules(problem, person); t++) {
        struct doors doors = paths_doors(engine->paths, person, t);
        for (int d = 0; d < doors.count; d++) {
            int o = doors.offers[d];
            worth[t * problem->offer_count + o] = sub_allows(sub, person, t, o) ? 0 : PATH_CLOSED;
        }
    }
    paths_all(engine->paths, person, worth, 0, look_at, &looking);
    if (plan->person == NONE) {
        return !looking.found;
    }
    return looking.found && problem_compare_plans(problem, plan, &looking.first) == 0;
}

struct drawing {
    struct engine *engine;
    struct sub *sub;
    struct plan *plans;
    bool is_listed; // the engine knows only a short list of plans
    int64_t *worth; // work space
};

static bool improve(struct drawing *drawing, struct measure measure) {
    struct stage stage = {
        .sub = drawing->sub, .measure = measure, .target = NO_TARGET, .plans = drawing->plans};
    stage_solve(drawing->engine, &stage);
    return stage.status != GOAL_BEST;
}

static bool is_decided(const struct drawing *drawing, int person) {
    return drawing->is_listed && has_the_first(drawing->engine, drawing->sub, person,
                                               &drawing->plans[person], drawing->worth);
}

// Settles the company of every module, and then the offer of every module.
static bool settle(struct drawing *drawing, int person) {
    const struct problem *problem = drawing->engine->problem;
    const struct plan *plan = &drawing->plans[person];
    int modules = problem_modules(problem, person);
    for (int step = 0; step < 2 * modules && !is_decided(drawing, person); step++) {
        int t = step % modules;
        bool company = step < modules;
        if (!improve(drawing,
                     company ? measure_own_company(person, t) : measure_own_offer(person, t))) {
            return false;
        }
        if (plan->person == NONE) {
            return true;
        }
        if (company) {
            drawing->sub->pin_company[person * MODULES_MAX + t] =
                problem->offer_company[plan->offer[t]];
        } else {
            drawing->sub->pin_offer[person * MODULES_MAX + t] = plan->offer[t];
        }
    }
    return true;
}

static void pin(struct sub *sub, int person, const struct plan *plan) {
    sub->out[person] = plan->person == NONE;
    sub->in[person] = plan->person != NONE;
    for (int t = 0; t < MODULES_MAX && plan->person != NONE; t++) {
        sub->pin_offer[person * MODULES_MAX + t] = plan->offer[t];
    }
}

static bool draw(struct drawing *drawing) {
    const struct problem *problem = drawing->engine->problem;
    drawing->worth = memory_new((size_t)problem->offer_count * MODULES_MAX, sizeof *drawing->worth);
    bool good = true;
    for (int i = 0; i < problem->person_count && good; i++) {
        good = settle(drawing, i);
        pin(drawing->sub, i, &drawing->plans[i]);
    }
    memory_free(drawing->worth);
    return good;
}

bool lottery_run(struct engine *engine, struct sub *sub, const struct last_goal *last,
                 struct plan *plans) {
    struct listing listing = {0};
    struct engine small = {0};
    struct drawing drawing = {.engine = engine, .sub = sub, .plans = plans};
    drawing.is_listed = last->is_known && list_plans(engine, sub, last, plans, &listing);
    if (drawing.is_listed) {
        engine_of_list(engine, &listing, &small);
        drawing.engine = &small;
    }
    bool good = draw(&drawing);
    if (drawing.is_listed) {
        master_free(small.master);
        paths_free(small.paths);
    }
    memory_free(listing.plans);
    return good;
}
