// SPDX-License-Identifier: GPL-3.0-or-later
//
// What may still be chosen, and the recount in whole numbers that everything is judged by.
#include "solve/sub.h"

#include "base/array.h"
#include "base/memory.h"
#include "base/number.h"

#include <string.h>

void sub_open(const struct problem *problem, const bool *may, struct sub *sub) {
    size_t persons = (size_t)problem->person_count;
    *sub = (struct sub){.problem = problem, .rank_limit = problem->worst_rank};
    sub->free = memory_new(persons, sizeof *sub->free);
    sub->in = memory_new(persons, sizeof *sub->in);
    for (int i = 0; i < problem->person_count; i++) {
        if (may[i]) {
            sub->free[sub->free_count++] = i;
        }
    }
    room_open(problem, &sub->room);
}

void sub_copy(const struct sub *sub, struct sub *copy) {
    size_t count = (size_t)sub->free_count;
    *copy = *sub;
    copy->free = memory_new(count, sizeof *copy->free);
    copy->in = memory_new(count, sizeof *copy->in);
    memcpy(copy->free, sub->free, count * sizeof *copy->free);
    memcpy(copy->in, sub->in, count * sizeof *copy->in);
    room_copy(&sub->room, &copy->room);
    copy->ban_capacity = 0;
    copy->bans = NULL;
    for (copy->ban_count = 0; copy->ban_count < sub->ban_count;) {
        sub_ban(copy, sub->bans[copy->ban_count]);
    }
}

void sub_release(struct sub *sub) {
    memory_free(sub->free);
    memory_free(sub->in);
    memory_free(sub->bans);
    room_release(&sub->room);
    *sub = (struct sub){0};
}

static void take_plan(struct sub *sub, const struct plan *plan) {
    room_take(&sub->room, plan);
    for (int h = 0; h < sub->held_count; h++) {
        sub->held[h].at_least -= measure_plan(sub->problem, &sub->held[h].measure, plan);
    }
}

static void give_plan(struct sub *sub, const struct plan *plan) {
    room_give(&sub->room, plan);
    for (int h = 0; h < sub->held_count; h++) {
        sub->held[h].at_least += measure_plan(sub->problem, &sub->held[h].measure, plan);
    }
}

bool sub_part(const struct sub *sub, const bool *frees, const struct plan *plans,
              struct sub *part) {
    bool fits = true;
    sub_copy(sub, part);
    part->free_count = 0;
    for (int p = 0; p < sub->free_count; p++) {
        if (frees[p]) {
            part->in[part->free_count] = sub->in[p];
            part->free[part->free_count++] = sub->free[p];
        } else if (plans[p].person != NONE) {
            fits = fits && room_fits(&part->room, &plans[p]);
            take_plan(part, &plans[p]);
        } else {
            fits = fits && !sub->in[p];
        }
    }
    return fits;
}

void sub_free(const struct sub *sub, const struct sub *settled, const int *positions, int count,
              const struct plan *plans, struct sub *part) {
    sub_copy(settled, part);
    part->free = memory_resize(part->free, (size_t)count, sizeof *part->free);
    part->in = memory_resize(part->in, (size_t)count, sizeof *part->in);
    for (int k = 0; k < count; k++) {
        int p = positions[k];
        part->in[k] = sub->in[p];
        part->free[k] = sub->free[p];
        if (plans[p].person != NONE) {
            give_plan(part, &plans[p]);
        }
    }
    part->free_count = count;
}

void sub_settle(struct sub *sub, int position, const struct plan *plan) {
    size_t after = (size_t)(--sub->free_count - position);
    memmove(sub->free + position, sub->free + position + 1, after * sizeof *sub->free);
    memmove(sub->in + position, sub->in + position + 1, after * sizeof *sub->in);
    if (plan->person != NONE) {
        take_plan(sub, plan);
    }
}

void sub_ban(struct sub *sub, struct ban ban) {
    sub->bans = array_room(sub->bans, sub->ban_count, &sub->ban_capacity, sizeof *sub->bans);
    sub->bans[sub->ban_count++] = ban;
}

static bool is_banned(const struct sub *sub, int person, int module, int offer) {
    for (size_t b = 0; b < sub->ban_count; b++) {
        const struct ban *ban = &sub->bans[b];
        bool meant = ban->offer == NONE ? ban->company == sub->problem->offer_company[offer]
                                        : ban->offer == offer;
        if (ban->person == person && ban->module == module && meant == ban->is_shut) {
            return true;
        }
    }
    return false;
}

bool sub_opens(const struct sub *sub, int person, int module, int offer) {
    const struct problem *problem = sub->problem;
    const struct person *who = &problem->persons[person];
    return problem_allows(problem, person, module, offer) &&
           room_has(&sub->room, person, module, offer) &&
           who->wish_rank[problem->offer_company[offer]] <= sub->rank_limit &&
           !is_banned(sub, person, module, offer);
}

bool sub_allows_plan(const struct sub *sub, const struct plan *plan) {
    int modules = problem_modules(sub->problem, plan->person);
    for (int t = 0; t < modules; t++) {
        if (plan->offer[t] != NONE && !sub_opens(sub, plan->person, t, plan->offer[t])) {
            return false;
        }
    }
    return room_admits(&sub->room, plan->person);
}

static void add_use(void *use, int row, int64_t coefficient) {
    ((int64_t *)use)[row] += coefficient;
}

// What everybody uses of the rows, settled or free.
static int64_t *count_use(const struct sub *sub, const struct plan *plans) {
    const struct problem *problem = sub->problem;
    int64_t *use = memory_new((size_t)problem->row_count, sizeof *use);
    for (int r = 0; r < problem->row_count; r++) {
        use[r] = problem->rows[r].upper - sub->room.left[r];
    }
    for (int p = 0; p < sub->free_count; p++) {
        if (plans[p].person != NONE) {
            problem_plan_rows(problem, &plans[p], add_use, use);
        }
    }
    return use;
}

int64_t sub_value(const struct sub *sub, const struct measure *measure, const struct plan *plans) {
    int64_t value = 0;
    for (int p = 0; p < sub->free_count; p++) {
        if (plans[p].person != NONE) {
            value += measure_plan(sub->problem, measure, &plans[p]);
        }
    }
    if (measure_fills(measure)) {
        int64_t *use = count_use(sub, plans);
        value += measure_filled(sub->problem, measure, use);
        memory_free(use);
    }
    return value;
}

static bool keeps_rows(const struct sub *sub, const struct plan *plans) {
    const struct problem *problem = sub->problem;
    int64_t *use = count_use(sub, plans);
    bool keeps = true;
    for (int p = 0; p < sub->free_count; p++) {
        keeps = keeps && (plans[p].person == NONE
                              ? !sub->in[p]
                              : plans[p].person == sub->free[p] && sub_allows_plan(sub, &plans[p]));
    }
    for (int r = 0; r < problem->row_count; r++) {
        const struct row *row = &problem->rows[r];
        keeps = keeps && (row_is_promise(row->kind) ||
                          (row_is_equal(row->kind) ? use[r] == row->upper : use[r] <= row->upper));
    }
    memory_free(use);
    return keeps;
}

bool sub_accepts(const struct sub *sub, const struct plan *plans) {
    if (!keeps_rows(sub, plans)) {
        return false;
    }
    for (int h = 0; h < sub->held_count; h++) {
        if (sub_value(sub, &sub->held[h].measure, plans) < sub->held[h].at_least) {
            return false;
        }
    }
    return true;
}

struct scan {
    int64_t unit, largest;
};

static void take(struct scan *scan, int64_t value) {
    int64_t size = value < 0 ? -value : value;
    scan->unit = number_gcd(scan->unit, size);
    scan->largest = size > scan->largest ? size : scan->largest;
}

static void scan_person(const struct problem *problem, const struct measure *measure, int person,
                        struct scan *scan) {
    take(scan, measure_placed(problem, measure, person));
    for (int t = 0; t < problem_modules(problem, person) && measure_has_modules(measure); t++) {
        for (int o = 0; o < problem->offer_count; o++) {
            if (problem_allows(problem, person, t, o)) {
                take(scan, measure_module(problem, measure, person, t, o));
            }
        }
    }
}

int64_t sub_unit(const struct problem *problem, const struct measure *measure, int64_t *largest) {
    struct scan scan = {0};
    for (int i = 0; i < problem->person_count; i++) {
        if (measure_concerns(measure, i)) {
            scan_person(problem, measure, i, &scan);
        }
    }
    for (int f = 0; f < problem->filling_count; f++) {
        take(&scan, measure_step(measure, &problem->fillings[f]));
    }
    for (int kind = 0; kind < GROUPS; kind++) {
        take(&scan, measure_bonus(measure, (enum group_kind)kind));
    }
    int64_t fixed = scan.unit > 0 ? measure_unit(problem, measure) : 0;
    scan.unit = fixed > 0 ? fixed : scan.unit;
    *largest = scan.unit > 0 ? scan.largest / scan.unit : 0;
    return scan.unit;
}

// Everybody with a share in a measure that only counts people must be placed when all of them are
// wanted.
static bool wants_everybody(const struct sub *sub, const struct held *held) {
    int64_t most = 0;
    for (int p = 0; p < sub->free_count; p++) {
        int64_t value = measure_placed(sub->problem, &held->measure, sub->free[p]);
        most += value > 0 ? value : 0;
    }
    return !measure_has_modules(&held->measure) && !measure_fills(&held->measure) &&
           held->at_least == most;
}

void sub_hold(struct sub *sub, const struct measure *measure, int64_t at_least) {
    struct held held = {.measure = *measure, .at_least = at_least};
    held.unit = sub_unit(sub->problem, measure, &held.largest);
    if (held.unit == 0) {
        return;
    }
    held.is_implied = wants_everybody(sub, &held);
    for (int p = 0; p < sub->free_count && held.is_implied; p++) {
        sub->in[p] = sub->in[p] || measure_placed(sub->problem, measure, sub->free[p]) > 0;
    }
    sub->held[sub->held_count++] = held;
}
