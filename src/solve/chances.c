// SPDX-License-Identifier: GPL-3.0-or-later
//
// The prices of the last goal tell what can occur; a stage over it tells whether it does.
#include "solve/chances.h"

#include "base/array.h"
#include "base/memory.h"

struct collecting {
    struct chances *chances;
    int64_t best; // the worth of the person's best plan, without the constant
    size_t most;
};

static bool list_plan(void *context, const struct plan *plan, int64_t worth) {
    struct collecting *collecting = context;
    struct chances *chances = collecting->chances;
    chances->items =
        array_room(chances->items, chances->count, &chances->capacity, sizeof *chances->items);
    chances->items[chances->count++] = (struct chance){*plan, collecting->best - worth};
    return chances->count < collecting->most;
}

bool chances_list(struct engine *engine, const struct sub *sub, const struct last_goal *last,
                  const struct plan *plans, struct chances *chances) {
    const struct objective *objective = &last->objective;
    struct pricing pricing;
    bool complete = true;
    pricing_open(sub, objective, engine->paths, &pricing);
    pricing_run(&pricing, &last->prices);
    int64_t value = sub_value(sub, &objective->measure, plans) / objective->unit;
    chances->gap = pricing.bound - value * PRICE_UNIT;
    chances->stay_out = memory_new((size_t)sub->free_count, sizeof *chances->stay_out);
    for (int p = 0; p < sub->free_count && complete; p++) {
        int64_t constant = 0;
        struct menu menu = menus_of(&pricing.menus, p);
        const int64_t *worth = pricing_worth(&pricing, p, &constant);
        struct collecting collecting = {chances, pricing.best[p] - constant,
                                        (size_t)engine->settings->tactics.list_most};
        complete = paths_all(engine->paths, &menu, worth, collecting.best - chances->gap, list_plan,
                             &collecting);
        chances->stay_out[p] = sub->in[p] ? INT64_MAX : pricing.best[p];
    }
    pricing_release(&pricing);
    return complete;
}

void chances_shorten(struct chances *chances, struct sub *sub) {
    size_t kept = 0;
    int p = 0;
    for (size_t c = 0; c < chances->count; c++) {
        const struct chance *chance = &chances->items[c];
        while (p < sub->free_count && sub->free[p] < chance->plan.person) {
            p++;
        }
        bool is_free = p < sub->free_count && sub->free[p] == chance->plan.person;
        if (is_free && chance->loss <= chances->gap && sub_allows_plan(sub, &chance->plan)) {
            chances->items[kept++] = *chance;
        }
    }
    chances->count = kept;
    for (p = 0; p < sub->free_count; p++) {
        sub->in[p] = sub->in[p] || chances->stay_out[p] > chances->gap;
    }
}

void chances_release(struct chances *chances) {
    memory_free(chances->items);
    memory_free(chances->stay_out);
    *chances = (struct chances){0};
}

enum goal_status chances_ask(struct engine *engine, const struct sub *sub,
                             const struct last_goal *last, struct plan *list, size_t list_count,
                             struct plan *plans, bool *found) {
    struct sub without = *sub; // shares everything but the number of held values
    struct stage stage = {.sub = &without,
                          .start = last->is_known ? &last->prices : NULL,
                          .list = list,
                          .list_count = list_count,
                          .plans = plans};
    if (sub->held_count > 0) {
        const struct held *held = &sub->held[--without.held_count];
        stage.measure = held->measure;
        stage.target = held->at_least;
    } else {
        stage.measure = measure_of_goal(GOAL_PLACED); // any choice reaches 0
    }
    stage_solve(engine, &stage);
    *found = stage.has_plans && stage.value >= stage.target;
    return stage.status;
}
