// SPDX-License-Identifier: GPL-3.0-or-later
//
// The bound is a convex function of the prices; what the best plans use beyond a row's limit is its
// slope there. Level control (after Camerini, Fratta and Maffioli, and Goffin and Kiwiel): aim at a
// level delta below the best bound,
//
//   direction = slope + 3/4 of the last direction
//   step      = (bound - (best - delta)) / |direction|^2
//
// and when a dozen steps have gained nothing, go back to the best prices and aim closer.
#include "solve/subgradient.h"

#include "base/memory.h"

#include <math.h>

static const double MEMORY = 0.75, CLOSER = 0.6, FARTHER = 1.5;

enum { PATIENCE = 12, LUCK = 4 };

struct walk {
    struct pricing *pricing;
    const struct sub *sub;
    int dimensions;    // rows, then held values
    int64_t *slope;    // use - limit by dimension, in the row's units
    double *direction; // likewise
    double *at;        // prices, in 1/PRICE_UNIT
    double *best_at;
    double delta;
    int64_t best;
    int idle, lucky;
};

static void walk_open(struct pricing *pricing, const struct prices *prices, struct walk *walk) {
    const struct sub *sub = pricing->sub;
    int rows = sub->problem->row_count;
    size_t dimensions = (size_t)(rows + sub->held_count);
    *walk = (struct walk){.pricing = pricing, .sub = sub, .dimensions = (int)dimensions};
    walk->slope = memory_new(dimensions, sizeof *walk->slope);
    walk->direction = memory_new(dimensions, sizeof *walk->direction);
    walk->at = memory_new(dimensions, sizeof *walk->at);
    walk->best_at = memory_new(dimensions, sizeof *walk->best_at);
    for (int d = 0; d < walk->dimensions; d++) {
        walk->at[d] = (double)(d < rows ? prices->row[d] : prices->held[d - rows]);
        walk->best_at[d] = walk->at[d];
    }
}

static void walk_release(struct walk *walk) {
    memory_free(walk->slope);
    memory_free(walk->direction);
    memory_free(walk->at);
    memory_free(walk->best_at);
}

static void add_use(void *context, int row, int64_t coefficient) {
    ((int64_t *)context)[row] += coefficient;
}

// What the best plans at the present prices use, beyond what there is.
static void find_slope(struct walk *walk) {
    const struct sub *sub = walk->sub;
    const struct problem *problem = sub->problem;
    int rows = problem->row_count;
    for (int r = 0; r < rows; r++) {
        walk->slope[r] = -sub->room.left[r];
    }
    for (int f = 0; f < problem->filling_count; f++) {
        const struct filling *filling = &problem->fillings[f];
        walk->slope[filling->row] -= walk->pricing->filled[f] * filling->step;
    }
    for (int h = 0; h < sub->held_count; h++) {
        const struct values *held = &walk->pricing->held[h];
        walk->slope[rows + h] = -(sub->held[h].at_least / sub->held[h].unit);
        for (int f = 0; f < problem->filling_count; f++) {
            walk->slope[rows + h] += walk->pricing->filled[f] * held->step[f];
        }
    }
    for (int p = 0; p < sub->free_count; p++) {
        const struct plan *plan = &walk->pricing->plans[p];
        if (plan->person == NONE) {
            continue;
        }
        problem_plan_rows(problem, plan, add_use, walk->slope);
        for (int h = 0; h < sub->held_count; h++) {
            const struct held *held = &sub->held[h];
            walk->slope[rows + h] += measure_plan(problem, &held->measure, plan) / held->unit;
        }
    }
}

// A price that is at its end cannot go further.
static bool is_stuck(const struct walk *walk, int d) {
    int rows = walk->sub->problem->row_count;
    bool is_limit = d < rows && !row_is_promise(walk->sub->problem->rows[d].kind);
    bool is_implied = d >= rows && walk->sub->held[d - rows].is_implied;
    bool ends_here =
        is_limit ? walk->at[d] <= 0 && walk->slope[d] < 0 : walk->at[d] >= 0 && walk->slope[d] > 0;
    bool is_equal = d < rows && row_is_equal(walk->sub->problem->rows[d].kind);
    return (ends_here && !is_equal) || is_implied;
}

static void take_step(struct walk *walk) {
    double length = 0;
    for (int d = 0; d < walk->dimensions; d++) {
        double slope = is_stuck(walk, d) ? 0 : (double)walk->slope[d];
        walk->direction[d] = slope + MEMORY * walk->direction[d];
        length += walk->direction[d] * walk->direction[d];
    }
    double excess = (double)(walk->pricing->bound - walk->best) + walk->delta;
    double step = length > 0 ? excess / length : 0;
    for (int d = 0; d < walk->dimensions; d++) {
        walk->at[d] += step * walk->direction[d];
    }
}

static void set_prices(struct walk *walk, struct prices *prices) {
    int rows = walk->sub->problem->row_count;
    double most = 0x1p60;
    for (int d = 0; d < walk->dimensions; d++) {
        int64_t price = llround(fmax(-most, fmin(most, walk->at[d])));
        if (d < rows) {
            prices->row[d] = price;
        } else {
            prices->held[d - rows] = price;
        }
    }
    prices_clamp(walk->sub, prices);
    for (int d = 0; d < walk->dimensions; d++) {
        walk->at[d] = (double)(d < rows ? prices->row[d] : prices->held[d - rows]);
    }
}

static void go_back(struct walk *walk) {
    for (int d = 0; d < walk->dimensions; d++) {
        walk->at[d] = walk->best_at[d];
        walk->direction[d] = 0;
    }
}

// False when it went back: the next step is taken from there.
static bool learn(struct walk *walk) {
    if (walk->pricing->bound < walk->best) {
        bool much = (double)(walk->best - walk->pricing->bound) > walk->delta / 8;
        walk->best = walk->pricing->bound;
        for (int d = 0; d < walk->dimensions; d++) {
            walk->best_at[d] = walk->at[d];
        }
        walk->idle = 0;
        walk->lucky += much;
    } else {
        walk->idle++;
        walk->lucky = 0;
    }
    if (walk->idle >= PATIENCE) {
        walk->delta *= CLOSER;
        walk->idle = 0;
        go_back(walk);
        return false;
    }
    if (walk->lucky >= LUCK) {
        walk->delta *= FARTHER;
        walk->lucky = 0;
    }
    return true;
}

int64_t subgradient_run(struct pricing *pricing, const struct descent *descent,
                        struct prices *prices) {
    struct walk walk;
    bool goes_on = true;
    walk_open(pricing, prices, &walk);
    walk.best = INT64_MAX;
    for (int step = 0; step < descent->steps && goes_on; step++) {
        set_prices(&walk, prices);
        pricing_run(pricing, prices);
        if (step == 0) {
            walk.best = pricing->bound;
            walk.delta = fmax(fabs((double)pricing->bound) / 20, PRICE_UNIT);
        }
        if (step >= descent->steps - descent->recent) {
            descent->visit(descent->context, pricing);
        }
        if (step % descent->reports == descent->reports - 1) {
            goes_on = descent->round(descent->context, pricing);
        }
        if (learn(&walk)) {
            find_slope(&walk);
            take_step(&walk);
        }
    }
    go_back(&walk);
    set_prices(&walk, prices);
    walk_release(&walk);
    return walk.best;
}
