// SPDX-License-Identifier: GPL-3.0-or-later
//
// A chain for each person; nobody has many.
#include "solve/pool.h"

#include "base/array.h"
#include "base/memory.h"

void pool_open(const struct problem *problem, struct pool *pool) {
    *pool = (struct pool){0};
    pool->newest = memory_new((size_t)problem->person_count, sizeof *pool->newest);
    for (int i = 0; i < problem->person_count; i++) {
        pool->newest[i] = NONE;
    }
}

void pool_add(const struct problem *problem, struct pool *pool, const struct plan *plan) {
    for (int p = pool->newest[plan->person]; p != NONE; p = pool->next[p]) {
        if (problem_same_plan(problem, &pool->plans[p], plan)) {
            return;
        }
    }
    pool->plans = array_room(pool->plans, pool->count, &pool->capacity, sizeof *pool->plans);
    pool->next = array_room(pool->next, pool->count, &pool->next_capacity, sizeof *pool->next);
    pool->plans[pool->count] = *plan;
    pool->next[pool->count] = pool->newest[plan->person];
    pool->newest[plan->person] = (int)pool->count++;
}

void pool_release(struct pool *pool) {
    memory_free(pool->plans);
    memory_free(pool->next);
    memory_free(pool->newest);
    *pool = (struct pool){0};
}
