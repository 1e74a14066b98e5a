// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bookkeeping of a stage: nothing gets in here but by a recount in whole numbers.
#include "solve/work.h"

#include "base/memory.h"

#include <string.h>

static const int64_t MILLION = 1000000;

// What is known beforehand bounds as well as any prices.
static int64_t bounded(const struct work *work, int64_t bound) {
    const int64_t *limit = work->stage->limit;
    return limit != NULL && *limit / work->objective.unit < bound ? *limit / work->objective.unit
                                                                  : bound;
}

void work_open(struct engine *engine, struct stage *stage, struct objective objective,
               struct work *work) {
    const struct sub *sub = stage->sub;
    size_t positions = (size_t)sub->free_count;
    *work = (struct work){.engine = engine, .stage = stage, .sub = sub, .objective = objective};
    pricing_open(sub, &objective, engine->paths, &work->pricing);
    if (stage->list != NULL) {
        menus_restrict(&work->pricing.menus, stage->list, stage->list_count);
    }
    prices_new(sub->problem, &work->prices);
    prices_new(sub->problem, &work->best_prices);
    work->best_bound = INT64_MAX;
    work->bound = bounded(work, INT64_MAX / PRICE_UNIT);
    work->value = sub_value(sub, &stage->measure, stage->plans) / objective.unit;
    work->has_plans = sub_accepts(sub, stage->plans);
    work->has_target = stage->target != NO_TARGET && stage->target != ANY_TARGET;
    work->target = work->has_target ? stage->target / objective.unit : 0;
    work->shares = memory_new(positions, sizeof *work->shares);
    work->shared = memory_new(positions, sizeof *work->shared);
    work->rounded = memory_new(positions, sizeof *work->rounded);
    for (int p = 0; p < sub->free_count; p++) {
        work->shared[p].person = NONE;
    }
}

void work_release(struct work *work) {
    pricing_release(&work->pricing);
    prices_release(&work->prices);
    prices_release(&work->best_prices);
    master_free(work->master);
    memory_free(work->shares);
    memory_free(work->shared);
    memory_free(work->rounded);
}

// How far the value may stay from the bound, in units.
static int64_t allowance(const struct work *work) {
    const struct stage *stage = work->stage;
    int64_t value = work->value * work->objective.unit;
    bool fills = measure_fills(&stage->measure);
    int64_t told = fills ? work->sub->problem->promised - value : value;
    int64_t share = (told < 0 ? -told : told) / MILLION * stage->gap +
                    (told < 0 ? -told : told) % MILLION * stage->gap / MILLION;
    return share / work->objective.unit;
}

bool work_is_settled(const struct work *work) {
    int64_t target = work->stage->target;
    if (work->has_target && work->bound < work->target) {
        return true;
    }
    return work->has_plans &&
           (target == ANY_TARGET || (work->has_target && work->value >= work->target) ||
            work->bound - work->value <= allowance(work));
}

void work_report(const struct work *work) {
    struct stage *stage = work->stage;
    stage->has_plans = work->has_plans;
    stage->value = work->has_plans ? work->value * work->objective.unit : 0;
    stage->bound = work->bound * work->objective.unit;
}

static void tell(const struct work *work) {
    const struct stage *stage = work->stage;
    work_report(work);
    if (stage->listen != NULL) {
        stage->listen(stage->context, stage);
    }
}

bool work_accept(struct work *work, const struct plan *plans) {
    struct stage *stage = work->stage;
    int64_t value = sub_value(work->sub, &stage->measure, plans) / work->objective.unit;
    if ((work->has_plans && value <= work->value) || !sub_accepts(work->sub, plans)) {
        return false;
    }
    work->has_plans = true;
    work->value = value;
    memcpy(stage->plans, plans, (size_t)work->sub->free_count * sizeof *plans);
    tell(work);
    return true;
}

void work_learn(struct work *work, const struct prices *prices) {
    if (work->pricing.bound < work->best_bound) {
        work->best_bound = work->pricing.bound;
        work->bound = bounded(work, price_floor(work->best_bound));
        prices_copy(work->sub->problem, prices, &work->best_prices);
        tell(work);
    }
}

void work_price(struct work *work) {
    prices_clamp(work->sub, &work->prices);
    pricing_run(&work->pricing, &work->prices);
    work_learn(work, &work->prices);
}

int64_t work_wanted(const struct work *work) {
    bool more = work->has_target && (!work->has_plans || work->target > work->value);
    return more ? work->target : work->value + 1;
}

int64_t work_gap(const struct work *work) {
    bool wants = work->has_plans || work->has_target;
    return wants ? work->best_bound - work_wanted(work) * PRICE_UNIT : -PATH_CLOSED;
}

struct lp_limits work_limits(const struct work *work) {
    return (struct lp_limits){.nodes = work->engine->nodes_left,
                              .milliseconds = engine_milliseconds(work->engine)};
}
