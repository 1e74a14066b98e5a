// SPDX-License-Identifier: GPL-3.0-or-later
//
// What may still be chosen, and the recount in whole numbers that everything is judged by.
#include "solve/sub.h"

#include "base/memory.h"
#include "base/number.h"

static bool row_has_room(const int64_t *left, int row, int64_t coefficient) {
    return row == NONE || left[row] >= coefficient;
}

bool sub_has_room(const struct problem *problem, const int64_t *left, int calendar, int module,
                  int offer) {
    const struct calendar *times = &problem->calendars[calendar];
    int month_row = problem->month_row[problem->offer_company[offer]];
    bool room = row_has_room(left, problem->admit_row[calendar], 1) &&
                row_has_room(left, month_row, times->months[module]);
    for (int d = times->first_slot[module]; d <= times->last_slot[module] && room; d++) {
        room = row_has_room(left, problem->place_row[offer * problem->slot_count + d], 1);
    }
    return room;
}

static void find_full(struct sub *sub) {
    const struct problem *problem = sub->problem;
    for (int c = 0; c < problem->calendar_count; c++) {
        for (int t = 0; t < problem->calendars[c].module_count; t++) {
            for (int o = 0; o < problem->offer_count; o++) {
                sub->full[(c * MODULES_MAX + t) * problem->offer_count + o] =
                    !sub_has_room(problem, sub->left, c, t, o);
            }
        }
    }
}

void sub_open(const struct problem *problem, struct sub *sub) {
    size_t persons = (size_t)problem->person_count;
    *sub = (struct sub){.problem = problem, .rank_limit = problem->worst_rank};
    sub->out = memory_new(persons, sizeof *sub->out);
    sub->in = memory_new(persons, sizeof *sub->in);
    sub->pin_company = memory_new(persons * MODULES_MAX, sizeof *sub->pin_company);
    sub->pin_offer = memory_new(persons * MODULES_MAX, sizeof *sub->pin_offer);
    for (size_t i = 0; i < persons * MODULES_MAX; i++) {
        sub->pin_company[i] = NONE;
        sub->pin_offer[i] = NONE;
    }
    sub->left = memory_new((size_t)problem->row_count, sizeof *sub->left);
    for (int r = 0; r < problem->row_count; r++) {
        sub->left[r] = problem->rows[r].upper;
    }
    sub->full =
        memory_new((size_t)problem->calendar_count * MODULES_MAX * (size_t)problem->offer_count,
                   sizeof *sub->full);
    find_full(sub);
}

void sub_release(struct sub *sub) {
    memory_free(sub->out);
    memory_free(sub->in);
    memory_free(sub->pin_company);
    memory_free(sub->pin_offer);
    memory_free(sub->left);
    memory_free(sub->full);
    *sub = (struct sub){0};
}

static void take_room(void *sub, int row, int64_t coefficient) {
    ((struct sub *)sub)->left[row] -= coefficient;
}

void sub_settle(struct sub *sub, int person, const struct plan *plan) {
    sub->in[person] = plan->person != NONE;
    sub->out[person] = plan->person == NONE;
    if (sub->out[person]) {
        return;
    }
    for (int t = 0; t < problem_modules(sub->problem, person); t++) {
        sub->pin_offer[person * MODULES_MAX + t] = plan->offer[t];
    }
    problem_plan_rows(sub->problem, plan, take_room, sub);
    find_full(sub);
}

bool sub_allows(const struct sub *sub, int person, int module, int offer) {
    const struct problem *problem = sub->problem;
    int company = problem->offer_company[offer];
    int pinned_company = sub->pin_company[person * MODULES_MAX + module];
    int pinned_offer = sub->pin_offer[person * MODULES_MAX + module];
    int calendar = problem->persons[person].calendar;
    bool full = sub->full[(calendar * MODULES_MAX + module) * problem->offer_count + offer];
    return problem_allows(problem, person, module, offer) && !sub->out[person] &&
           (sub->in[person] || !full) &&
           problem->persons[person].wish_rank[company] <= sub->rank_limit &&
           (pinned_company == NONE || pinned_company == company) &&
           (pinned_offer == NONE || pinned_offer == offer);
}

bool sub_allows_plan(const struct sub *sub, const struct plan *plan) {
    int modules = problem_modules(sub->problem, plan->person);
    for (int t = 0; t < modules; t++) {
        if (!sub_allows(sub, plan->person, t, plan->offer[t])) {
            return false;
        }
    }
    return true;
}

int64_t sub_value(const struct sub *sub, const struct measure *measure, const struct plan *plans) {
    int64_t value = 0;
    for (int i = 0; i < sub->problem->person_count; i++) {
        if (plans[i].person != NONE) {
            value += measure_plan(sub->problem, measure, &plans[i]);
        }
    }
    return value;
}

static void add_use(void *use, int row, int64_t coefficient) {
    ((int64_t *)use)[row] += coefficient;
}

static bool keeps_rows(const struct sub *sub, const struct plan *plans) {
    const struct problem *problem = sub->problem;
    int64_t *use = memory_new((size_t)problem->row_count, sizeof *use);
    bool keeps = true;
    for (int i = 0; i < problem->person_count; i++) {
        keeps = keeps && (plans[i].person != NONE || !sub->in[i]);
        if (plans[i].person != NONE) {
            keeps = keeps && sub_allows_plan(sub, &plans[i]);
            problem_plan_rows(problem, &plans[i], add_use, use);
        }
    }
    for (int r = 0; r < problem->row_count; r++) {
        keeps = keeps && use[r] <= problem->rows[r].upper;
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

int64_t sub_unit(const struct sub *sub, const struct measure *measure, int64_t *largest) {
    const struct problem *problem = sub->problem;
    struct scan scan = {0};
    for (int i = 0; i < problem->person_count; i++) {
        if (!measure_concerns(measure, i)) {
            continue;
        }
        take(&scan, measure_placed(problem, measure, i));
        for (int t = 0; t < problem_modules(problem, i); t++) {
            for (int o = 0; o < problem->offer_count; o++) {
                if (problem_allows(problem, i, t, o)) {
                    take(&scan, measure_module(problem, measure, i, t, o));
                }
            }
        }
    }
    *largest = scan.unit > 0 ? scan.largest / scan.unit : 0;
    return scan.unit;
}

void sub_hold(struct sub *sub, const struct measure *measure, int64_t at_least) {
    struct held held = {.measure = *measure, .at_least = at_least};
    held.unit = sub_unit(sub, measure, &held.largest);
    if (held.unit > 0) {
        sub->held[sub->held_count++] = held;
    }
}
