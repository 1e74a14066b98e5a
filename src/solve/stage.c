// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stage is solved in two parts.
//
// Relaxation: solve the master over the plans known so far; take its prices; look for a better plan
// for each person; none found, or the bound cannot get better by rounding: stop. Each pricing also
// gives an exact bound.
//
// Whole numbers: any choice of plans worth at least v loses, against the bound B of the best
// prices, at most B - v in all, so every plan p of it has loss(p) = best_i - worth(p) <= B - v. All
// such plans are listed, and a whole-number solve over them decides: it finds something better, or
// what we have is optimal. Smaller windows first, because a better choice found there makes the
// full list short.
#include "solve/stage.h"

#include "base/memory.h"
#include "solve/rounding.h"

#include <math.h>
#include <string.h>

enum {
    LISTED_MOST = 60000, // plans in one whole-number solve; beyond that the stage ends as `best`
    FIRST_WINDOW = 2,    // units of the objective
    WINDOW_FACTOR = 8,
    WORTHWHILE = 16, // reduced cost, in 1/PRICE_UNIT, that makes a plan worth adding
};

struct work {
    struct engine *engine;
    struct stage *stage;
    struct objective objective;
    struct pricing pricing;
    struct prices prices;      // of the last relaxation
    struct prices best_prices; // of the best bound
    int64_t best_bound;        // in 1/PRICE_UNIT of units
    int64_t value;             // in units; means nothing without plans
    int64_t bound;
    int64_t target;
    bool has_plans, has_target;
    double *shares;
    struct plan *shared, *rounded, *guided;
};

static void work_open(struct engine *engine, struct stage *stage, struct objective objective,
                      struct work *work) {
    size_t persons = (size_t)engine->problem->person_count;
    *work = (struct work){.engine = engine, .stage = stage, .objective = objective};
    pricing_open(stage->sub, &objective, engine->paths, &work->pricing);
    prices_new(stage->sub, &work->prices);
    prices_new(stage->sub, &work->best_prices);
    work->best_bound = INT64_MAX;
    work->bound = INT64_MAX / PRICE_UNIT;
    work->value = sub_value(stage->sub, &stage->measure, stage->plans) / objective.unit;
    work->has_plans = sub_accepts(stage->sub, stage->plans);
    work->has_target = stage->target != NO_TARGET && stage->target != ANY_TARGET;
    work->target = work->has_target ? stage->target / objective.unit : 0;
    work->shares = memory_new(persons, sizeof *work->shares);
    work->shared = memory_new(persons, sizeof *work->shared);
    work->rounded = memory_new(persons, sizeof *work->rounded);
    work->guided = memory_new(persons, sizeof *work->guided);
}

static void work_release(struct work *work) {
    pricing_release(&work->pricing);
    prices_release(&work->prices);
    prices_release(&work->best_prices);
    memory_free(work->shares);
    memory_free(work->shared);
    memory_free(work->rounded);
    memory_free(work->guided);
}

static bool is_settled(const struct work *work) {
    if (work->has_target && work->bound < work->target) {
        return true;
    }
    return work->has_plans && (work->value >= work->bound || work->stage->target == ANY_TARGET ||
                               (work->has_target && work->value >= work->target));
}

// Takes plans as the new best choice if they keep everything and are worth more.
static bool accept(struct work *work, const struct plan *plans) {
    const struct stage *stage = work->stage;
    int64_t value = sub_value(stage->sub, &stage->measure, plans) / work->objective.unit;
    if ((work->has_plans && value <= work->value) || !sub_accepts(stage->sub, plans)) {
        return false;
    }
    work->has_plans = true;
    size_t persons = (size_t)work->engine->problem->person_count;
    memcpy(stage->plans, plans, persons * sizeof *plans);
    work->value = value;
    for (size_t i = 0; i < persons; i++) {
        if (plans[i].person != NONE) {
            master_add(work->engine->master, &plans[i]);
        }
    }
    return true;
}

static void price(struct work *work) {
    prices_clamp(work->stage->sub, &work->prices);
    pricing_run(&work->pricing, &work->prices);
    if (work->pricing.bound < work->best_bound) {
        work->best_bound = work->pricing.bound;
        work->bound = pricing_bound(&work->pricing);
        prices_copy(work->stage->sub, &work->prices, &work->best_prices);
    }
}

// Adds the plans that the prices find too good to leave out. Returns how many are new.
static int add_plans(struct work *work, bool at_start) {
    int added = 0;
    for (int i = 0; i < work->engine->problem->person_count; i++) {
        int64_t paid = at_start ? 0 : master_person_price(work->engine->master, i);
        if (work->pricing.plans[i].person != NONE && work->pricing.best[i] > paid + WORTHWHILE) {
            added += master_add(work->engine->master, &work->pricing.plans[i]);
        }
    }
    return added;
}

static void round_off(struct work *work) {
    rounding_run(&work->pricing, work->shared, work->shares, work->rounded);
    accept(work, work->rounded);
}

// Solves the relaxation as far as it is useful. Should GLPK give up on it, the bound and the plans
// so far still stand, and the search goes on from there.
static void relax(struct work *work) {
    struct master *master = work->engine->master;
    price(work);
    for (int i = 0; i < work->engine->problem->person_count; i++) {
        work->shared[i].person = NONE;
    }
    round_off(work);
    add_plans(work, true);
    bool better = true;
    while (better && !is_settled(work)) {
        if (master_solve(master) != LP_OPTIMAL) {
            return;
        }
        double value = master_value(master);
        master_prices(master, &work->prices);
        master_shares(master, work->shared, work->shares);
        price(work);
        bool added = add_plans(work, false) > 0;
        round_off(work);
        better = added && work->bound > (int64_t)floor(value + 1e-6);
    }
}

// Adds every plan it is shown to a master of its own.
struct listing {
    struct master *master;
    int left; // how many more may be listed
};

static bool list_plan(void *context, const struct plan *plan, int64_t worth) {
    (void)worth;
    struct listing *listing = context;
    master_add(listing->master, plan);
    return --listing->left > 0;
}

// Lists all plans that lose at most `window` at the best prices. False when there are too many.
static bool list_plans(struct work *work, int64_t window, struct master *master) {
    struct listing listing = {.master = master, .left = LISTED_MOST};
    pricing_run(&work->pricing, &work->best_prices);
    for (int i = 0; i < work->engine->problem->person_count; i++) {
        int64_t constant = 0;
        const int64_t *worth = pricing_worth(&work->pricing, i, &constant);
        int64_t least = work->pricing.best[i] - window - constant;
        if (!paths_all(work->engine->paths, i, worth, least, list_plan, &listing)) {
            return false;
        }
    }
    return true;
}

// What a better choice would be worth at least.
static int64_t wanted(const struct work *work) {
    bool more = work->has_target && work->target > work->value;
    return more ? work->target : work->value + 1;
}

// Takes what a whole-number solve has found, if the recount agrees.
static enum lp_status take_choice(struct work *work, struct master *master, enum lp_status status) {
    if (status == LP_OPTIMAL || status == LP_FEASIBLE) {
        master_choice(master, work->rounded);
        return accept(work, work->rounded) ? LP_FEASIBLE : LP_FAILED;
    }
    return status;
}

// What plans of a better choice may lose at most, at the best prices.
static int64_t gap_of(const struct work *work) {
    return work->has_plans ? work->best_bound - wanted(work) * PRICE_UNIT : -PATH_CLOSED;
}

static int64_t worth_of(const struct work *work, const struct plan *plan, const int64_t *worth) {
    const struct problem *problem = work->engine->problem;
    int64_t sum = 0;
    for (int t = 0; t < problem_modules(problem, plan->person); t++) {
        sum += worth[t * problem->offer_count + plan->offer[t]];
    }
    return sum;
}

// Adds the known plans that are allowed and do not lose too much.
static void add_known(struct work *work, struct master *master) {
    const struct master *known = work->engine->master;
    int64_t gap = gap_of(work);
    pricing_run(&work->pricing, &work->best_prices);
    for (int i = 0; i < work->engine->problem->person_count; i++) {
        int64_t constant = 0;
        const int64_t *worth = pricing_worth(&work->pricing, i, &constant);
        int64_t least = work->pricing.best[i] - gap - constant;
        for (int c = master_newest(known, i); c != NONE; c = master_next(known, c)) {
            const struct plan *plan = master_plan(known, c);
            if (sub_allows_plan(work->stage->sub, plan) && worth_of(work, plan, worth) >= least) {
                master_add(master, plan);
            }
        }
    }
}

// A short look for a better choice among the plans that the relaxation found useful.
static void search_known(struct work *work) {
    struct master *master = master_new(work->engine->problem);
    master_begin(master, work->stage->sub, &work->objective);
    add_known(work, master);
    if (work->has_plans) {
        master_require(master, wanted(work));
    }
    take_choice(work, master, master_solve_whole(master, LP_QUICK));
    master_free(master);
}

// Looks for any choice that is worth the whole bound, led by the guide.
static void follow_guide(struct work *work) {
    struct stage *stage = work->stage;
    struct sub at_bound = *stage->sub;
    struct stage guided = {.sub = &at_bound,
                           .measure = *stage->guide,
                           .target = ANY_TARGET,
                           .is_brief = true,
                           .plans = work->guided};
    sub_hold(&at_bound, &stage->measure, work->bound * work->objective.unit);
    for (int i = 0; i < work->engine->problem->person_count; i++) {
        work->guided[i].person = NONE;
    }
    stage_solve(work->engine, &guided);
    if (guided.has_plans) {
        accept(work, guided.plans);
    }
    master_begin(work->engine->master, stage->sub, &work->objective);
}

// Looks for a choice worth `wanted` among the plans that lose at most `window`.
static enum lp_status search_window(struct work *work, int64_t window) {
    struct master *master = master_new(work->engine->problem);
    enum lp_status status = LP_LIMIT;
    master_begin(master, work->stage->sub, &work->objective);
    if (list_plans(work, window, master)) {
        master_require(master, wanted(work));
        status = master_solve_whole(master, LP_THOROUGH);
        // Impossible is claimed only when two differently configured solves agree.
        if (status == LP_INFEASIBLE) {
            status = master_solve_whole(master, LP_PLAIN);
        }
    }
    status = take_choice(work, master, status);
    master_free(master);
    return status;
}

// True when the gap was closed by exhausting the search.
static bool close_gap(struct work *work) {
    int64_t window = FIRST_WINDOW * PRICE_UNIT;
    if (work->stage->guide != NULL) {
        follow_guide(work);
    }
    if (!is_settled(work)) {
        search_known(work);
    }
    while (!is_settled(work) && !work->stage->is_brief) {
        int64_t gap = gap_of(work);
        enum lp_status status = search_window(work, window < gap ? window : gap);
        if (status == LP_INFEASIBLE && window >= gap) {
            work->bound = wanted(work) - 1;
            return true;
        }
        if (status != LP_INFEASIBLE && status != LP_FEASIBLE) {
            return false;
        }
        window *= status == LP_INFEASIBLE ? WINDOW_FACTOR : 1;
    }
    return false;
}

static void answer(struct work *work, bool exhausted) {
    struct stage *stage = work->stage;
    stage->has_plans = work->has_plans;
    stage->value = work->has_plans ? work->value * work->objective.unit : 0;
    stage->bound = work->bound * work->objective.unit;
    stage->status = exhausted ? GOAL_OPTIMAL : is_settled(work) ? GOAL_PROVEN : GOAL_BEST;
    if (stage->prices != NULL) {
        prices_copy(stage->sub, &work->best_prices, stage->prices);
    }
}

void stage_solve(struct engine *engine, struct stage *stage) {
    struct objective objective = {.measure = stage->measure};
    int64_t largest = 0;
    objective.unit = sub_unit(stage->sub, &stage->measure, &largest);
    stage->unit = objective.unit;
    if (objective.unit == 0) {
        stage->has_plans = sub_accepts(stage->sub, stage->plans);
        stage->value = 0;
        stage->bound = 0;
        stage->status = GOAL_PROVEN;
        return;
    }
    struct work work;
    work_open(engine, stage, objective, &work);
    master_begin(engine->master, stage->sub, &objective);
    for (int i = 0; i < engine->problem->person_count; i++) {
        if (stage->plans[i].person != NONE) {
            master_add(engine->master, &stage->plans[i]);
        }
    }
    relax(&work);
    bool exhausted = !is_settled(&work) && close_gap(&work);
    answer(&work, exhausted);
    work_release(&work);
}
