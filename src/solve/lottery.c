// SPDX-License-Identifier: GPL-3.0-or-later
//
// In lottery order each person gets the best of what all goals and the people before still allow:
// being placed; then the smallest weighted wish sum; then the first companies, module by module;
// then the first offers. Each of these is a stage like any other, and most need none: if a person
// already has the first of all plans that can occur in a best choice, there is nothing to ask.
#include "solve/lottery.h"

#include "base/array.h"
#include "base/memory.h"

enum {
    LISTED_MOST = 20000,   // plans that can occur in a best choice; with more, none are listed
    LOOKED_AT_MOST = 2000, // plans of one person; with more, the stages decide
};

struct drawing {
    struct engine *engine;
    struct sub *sub;
    struct plan *plans;
    // The prices of the last goal, if they are known: no plan of a best choice loses more than
    // `gap` at them.
    bool has_prices;
    struct pricing pricing;
    int64_t gap;
};

// Visits the plans of a person that are still allowed and can occur in a best choice. False when
// stopped.
static bool each_plan(struct drawing *drawing, int person, path_visitor *visit, void *context) {
    struct pricing *pricing = &drawing->pricing;
    int64_t constant = 0;
    const int64_t *worth = pricing_worth(pricing, person, &constant);
    int64_t least = pricing->best[person] - drawing->gap - constant;
    return paths_all(drawing->engine->paths, person, worth, least, visit, context);
}

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

// Lists all plans that can occur in a best choice. False when there are too many.
static bool list_plans(struct drawing *drawing, struct listing *listing) {
    bool complete = drawing->has_prices;
    for (int i = 0; i < drawing->engine->problem->person_count && complete; i++) {
        complete = each_plan(drawing, i, list_plan, listing);
    }
    return complete;
}

// Makes an engine that knows only the listed plans: they are few, and all of them are columns at
// once.
static void engine_of_list(const struct problem *problem, const struct listing *listing,
                           struct engine *small) {
    *small = (struct engine){
        .problem = problem, .paths = paths_new(problem), .master = master_new(problem)};
    paths_restrict(small->paths, listing->plans, (int)listing->count);
    for (size_t p = 0; p < listing->count; p++) {
        master_add(small->master, &listing->plans[p]);
    }
}

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

// True when the person is known to have the first of all plans that are left.
static bool is_decided(struct drawing *drawing, int person) {
    const struct problem *problem = drawing->engine->problem;
    const struct plan *plan = &drawing->plans[person];
    struct looking looking = {.problem = problem, .left = LOOKED_AT_MOST};
    if (!drawing->has_prices || !each_plan(drawing, person, look_at, &looking)) {
        return false;
    }
    if (plan->person == NONE) {
        return !looking.found;
    }
    return looking.found && problem_compare_plans(problem, plan, &looking.first) == 0;
}

static bool improve(struct drawing *drawing, struct measure measure) {
    struct stage stage = {
        .sub = drawing->sub, .measure = measure, .target = NO_TARGET, .plans = drawing->plans};
    stage_solve(drawing->engine, &stage);
    return stage.status != GOAL_BEST;
}

// Settles the company of every module, and then the offer of every module.
static bool settle(struct drawing *drawing, int person) {
    const struct problem *problem = drawing->engine->problem;
    const struct plan *plan = &drawing->plans[person];
    int modules = problem_modules(problem, person);
    for (int step = 0; step < 2 * modules && !is_decided(drawing, person); step++) {
        int t = step % modules, cell = person * MODULES_MAX + t;
        bool company = step < modules;
        if (!improve(drawing,
                     company ? measure_own_company(person, t) : measure_own_offer(person, t))) {
            return false;
        }
        if (plan->person == NONE) {
            return true;
        }
        drawing->sub->in[person] = true; // being placed came first
        if (company) {
            drawing->sub->pin_company[cell] = problem->offer_company[plan->offer[t]];
        } else {
            drawing->sub->pin_offer[cell] = plan->offer[t];
        }
    }
    return true;
}

static bool draw(struct drawing *drawing) {
    bool good = true;
    for (int i = 0; i < drawing->engine->problem->person_count && good; i++) {
        good = settle(drawing, i);
        sub_settle(drawing->sub, i, &drawing->plans[i]);
    }
    return good;
}

static void drawing_open(struct engine *engine, struct sub *sub, const struct last_goal *last,
                         struct plan *plans, struct drawing *drawing) {
    *drawing = (struct drawing){
        .engine = engine, .sub = sub, .plans = plans, .has_prices = last->is_known};
    pricing_open(sub, &last->objective, engine->paths, &drawing->pricing);
    if (last->is_known) {
        int64_t value = sub_value(sub, &last->objective.measure, plans) / last->objective.unit;
        pricing_run(&drawing->pricing, &last->prices);
        drawing->gap = drawing->pricing.bound - value * PRICE_UNIT;
    }
}

bool lottery_run(struct engine *engine, struct sub *sub, const struct last_goal *last,
                 struct plan *plans) {
    struct drawing drawing;
    struct listing listing = {0};
    struct engine small = {0};
    drawing_open(engine, sub, last, plans, &drawing);
    bool is_listed = list_plans(&drawing, &listing);
    if (is_listed) {
        engine_of_list(engine->problem, &listing, &small);
        drawing.engine = &small;
        drawing.pricing.paths = small.paths;
    }
    bool good = draw(&drawing);
    if (is_listed) {
        master_free(small.master);
        paths_free(small.paths);
    }
    pricing_release(&drawing.pricing);
    memory_free(listing.plans);
    return good;
}
