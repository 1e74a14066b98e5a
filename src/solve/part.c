// SPDX-License-Identifier: GPL-3.0-or-later
//
// A dive. Most people have one whole plan in the relaxation: settle those, or whoever comes nearest
// to it, and solve for the rest as a smaller problem, with what the others leave over.
#include "base/memory.h"
#include "solve/work.h"

static const double WHOLE = 1 - 1e-6;

// Whoever is free again: everybody with a share that is not whole. Returns how many.
static int free_some(const struct work *work, bool *frees) {
    int count = 0;
    for (int p = 0; p < work->sub->free_count; p++) {
        bool none = work->shared[p].person == NONE;
        frees[p] = none ? work->sub->in[p] : work->shares[p] < WHOLE;
        count += frees[p];
    }
    return count;
}

// The one with the largest share.
static int surest(const struct work *work) {
    int best = 0;
    for (int p = 1; p < work->sub->free_count; p++) {
        best = work->shares[p] > work->shares[best] ? p : best;
    }
    return best;
}

static void combine(struct work *work, const bool *frees, const struct plan *found) {
    int next = 0;
    for (int p = 0; p < work->sub->free_count; p++) {
        work->rounded[p] = frees[p] ? found[next++] : work->shared[p];
    }
    work_accept(work, work->rounded);
}

static void solve_rest(struct work *work, const bool *frees, struct sub *part) {
    struct plan *plans = memory_new((size_t)part->free_count, sizeof *plans);
    for (int p = 0; p < part->free_count; p++) {
        plans[p].person = NONE;
    }
    struct stage stage = {.sub = part,
                          .measure = work->stage->measure,
                          .target = work->stage->target == ANY_TARGET ? ANY_TARGET : NO_TARGET,
                          .effort = STAGE_DIVE,
                          .start = &work->best_prices,
                          .plans = plans};
    stage_solve(work->engine, &stage);
    if (stage.has_plans) {
        combine(work, frees, plans);
    }
    memory_free(plans);
}

void work_solve_part(struct work *work) {
    bool *frees = memory_new((size_t)work->sub->free_count, sizeof *frees);
    struct sub part;
    int count = work->is_relaxed ? free_some(work, frees) : 0;
    if (count > 1 && count == work->sub->free_count) {
        frees[surest(work)] = false;
        count--;
    }
    if (count > 0 && count < work->sub->free_count) {
        if (sub_part(work->sub, frees, work->shared, &part)) {
            solve_rest(work, frees, &part);
        }
        sub_release(&part);
    }
    memory_free(frees);
}
