// SPDX-License-Identifier: GPL-3.0-or-later
//
// The relaxation. For many people, first a descent without a linear programme, whose last plans are
// good columns. Then: solve the master over the plans known so far; take its prices; look for a
// better plan for everybody; none found, or the bound cannot get better by rounding: stop. Each
// pricing also gives an exact bound, and each solution a choice of plans by rounding.
#include "solve/rounding.h"
#include "solve/subgradient.h"
#include "solve/work.h"

#include <math.h>

enum {
    WORTHWHILE = 16, // reduced cost, in 1/PRICE_UNIT, that makes a plan worth adding
    DESCENT_STEPS = 40,
    DESCENT_RECENT = 25,
    DESCENT_REPORTS = 20,
};

static void round_off(struct work *work) {
    rounding_run(&work->pricing, work->shared, work->shares, work->rounded);
    work_accept(work, work->rounded);
}

// Adds the plans that the prices find too good to leave out. Returns how many are new.
static int add_plans(struct work *work) {
    int added = 0;
    for (int p = 0; p < work->sub->free_count; p++) {
        int64_t paid = work->is_relaxed ? master_person_price(work->master, p) : INT64_MIN / 2;
        if (work->pricing.plans[p].person != NONE && work->pricing.best[p] > paid + WORTHWHILE) {
            added += master_add(work->master, p, &work->pricing.plans[p]);
        }
    }
    return added;
}

static void visit_step(void *context, const struct pricing *pricing) {
    (void)pricing;
    add_plans(context);
}

static bool round_step(void *context, const struct pricing *pricing) {
    struct work *work = context;
    work_learn(work, pricing->prices);
    round_off(work);
    return !work_is_settled(work) && !engine_is_over(work->engine);
}

static void descend(struct work *work) {
    struct descent descent = {.steps = DESCENT_STEPS,
                              .recent = DESCENT_RECENT,
                              .reports = DESCENT_REPORTS,
                              .visit = visit_step,
                              .round = round_step,
                              .context = work};
    subgradient_run(&work->pricing, &descent, &work->prices);
    work_price(work);
}

// Plans that were useful before come first.
static void add_known(struct work *work) {
    const struct pool *pool = &work->engine->pool;
    const struct sub *sub = work->sub;
    for (int p = 0; p < sub->free_count; p++) {
        for (int k = pool->newest[sub->free[p]]; k != NONE && work->stage->list == NULL;
             k = pool->next[k]) {
            if (sub_allows_plan(sub, &pool->plans[k])) {
                master_add(work->master, p, &pool->plans[k]);
            }
        }
    }
}

static void keep_share(void *context, int position, const struct plan *plan, double share) {
    (void)position;
    (void)share;
    struct engine *engine = context;
    pool_add(engine->problem, &engine->pool, plan);
}

// Should GLPK give up, the bound and the plans so far still stand.
static void iterate(struct work *work) {
    bool better = true;
    while (better && !work_is_settled(work) && !engine_is_over(work->engine)) {
        work->is_relaxed =
            master_solve(work->master, engine_milliseconds(work->engine)) == LP_OPTIMAL;
        if (!work->is_relaxed) {
            return;
        }
        double value = master_value(work->master);
        master_prices(work->master, &work->prices);
        master_shares(work->master, work->shared, work->shares);
        work_price(work);
        bool added = add_plans(work) > 0;
        round_off(work);
        better = added && price_floor(work->best_bound) > (int64_t)floor(value + 1e-6);
    }
}

// Other prices to begin with lead through other plans to the same end.
static void turn(struct work *work) {
    for (int r = 0; r < work->sub->problem->row_count; r++) {
        work->prices.row[r] = r % 3 * PRICE_UNIT;
    }
}

void work_relax(struct work *work) {
    const struct stage *stage = work->stage;
    const struct tactics *tactics = &work->engine->settings->tactics;
    bool is_large = work->sub->free_count >= tactics->subgradient_from && stage->list == NULL;
    if (stage->start != NULL) {
        prices_copy(work->sub->problem, stage->start, &work->prices);
    } else if (tactics->turned) {
        turn(work);
    }
    work_price(work);
    round_off(work);
    if (work_is_settled(work) || work->pricing.is_hopeless) {
        return;
    }
    work->master = master_new(work->sub, &work->objective, !work->has_plans);
    add_plans(work);
    if (is_large && stage->start == NULL) {
        descend(work);
    }
    if (work->has_plans) {
        master_begin_with(work->master, stage->plans);
    }
    add_known(work);
    iterate(work);
    if (work->is_relaxed) {
        master_each_share(work->master, keep_share, work->engine);
    }
}
