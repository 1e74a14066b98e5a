// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every month of every row is noted by itself; then those of one company and month become one.
#include "output/costs.h"

#include "base/array.h"
#include "base/day.h"
#include "base/memory.h"
#include "domain/presence.h"

static int compare_costs(const void *left, const void *right) {
    const struct cost *a = left, *b = right;
    int order = (a->company > b->company) - (a->company < b->company);
    return order != 0 ? order : (a->month > b->month) - (a->month < b->month);
}

static void note(struct costs *costs, const struct cost *cost) {
    costs->items = array_room(costs->items, costs->count, &costs->capacity, sizeof *costs->items);
    costs->items[costs->count++] = *cost;
}

// The months of a row are those of its module that begin while somebody is there: two rows of one
// module never share one.
static void note_row(struct costs *costs, const struct programme *programme,
                     const struct placement *row) {
    const struct module *module = &programme->intakes[row->intake].modules[row->module];
    int32_t last_day = 0;
    if (!placement_is_there(programme, row, &last_day)) {
        return;
    }
    struct cost cost = {.company = row->company, .trainees = 1};
    cost.planned = placement_is_planned(programme, row);
    for (int m = 0; m < module->months; m++) {
        int32_t day = day_add_months(module->first_day, m);
        cost.month = day_month(day);
        if (row->first_day <= day && day <= last_day) {
            note(costs, &cost);
        }
    }
}

// Adds what is noted of one company and month twice. True when nothing was too large.
static bool join(struct costs *costs) {
    size_t count = 0;
    bool good = true;
    array_sort(costs->items, costs->count, sizeof *costs->items, compare_costs);
    for (size_t i = 0; i < costs->count; i++) {
        const struct cost *cost = &costs->items[i];
        struct cost *last = count > 0 ? &costs->items[count - 1] : NULL;
        if (last == NULL || compare_costs(last, cost) != 0) {
            costs->items[count++] = *cost;
            continue;
        }
        last->trainees += cost->trainees;
        last->planned += cost->planned;
        last->fee += cost->fee; // one fee a year: the others are nought
        good &= !__builtin_add_overflow(last->spent, cost->spent, &last->spent);
    }
    costs->count = count;
    return good;
}

// The days from the first module of all intakes to the last; empty without any.
static void find_span(const struct programme *programme, int32_t *first_day, int32_t *last_day) {
    *first_day = DAY_FOREVER;
    *last_day = DAY_ALWAYS;
    for (size_t i = 0; i < programme->intake_count; i++) {
        const struct intake *intake = &programme->intakes[i];
        for (int t = 0; t < intake->module_count; t++) {
            const struct module *module = &intake->modules[t];
            *first_day = module->first_day < *first_day ? module->first_day : *first_day;
            *last_day = module->last_day > *last_day ? module->last_day : *last_day;
        }
    }
}

// True when one of the costs from `first` on, all of one company, lies in the year.
static bool has_trainee(const struct cost *first, const struct cost *end, int year) {
    for (const struct cost *cost = first; cost < end; cost++) {
        if (cost->month / 12 == year && cost->trainees > 0) {
            return true;
        }
    }
    return false;
}

// The fees of the company whose trainees' months are items[first] to items[end - 1].
static void note_fees(struct costs *costs, const struct programme *programme, int index,
                      size_t first, size_t end) {
    const struct company *company = &programme->companies[index];
    int32_t from, to;
    find_span(programme, &from, &to);
    from = company->member_first_day > from ? company->member_first_day : from;
    to = company->member_last_day < to ? company->member_last_day : to;
    if (from > to) {
        return;
    }
    int begin = day_month(from);
    for (int year = begin / 12; year <= day_month(to) / 12; year++) {
        bool trainee = has_trainee(costs->items + first, costs->items + end, year);
        note(costs, &(struct cost){.company = index,
                                   .month = year * 12 > begin ? year * 12 : begin,
                                   .fee = trainee ? company->fee_per_year_with_trainee
                                                  : company->fee_per_year});
    }
}

static void note_all_fees(struct costs *costs, const struct programme *programme) {
    size_t first = 0, count = costs->count;
    for (int k = 0; k < (int)programme->company_count; k++) {
        size_t end = first;
        while (end < count && costs->items[end].company == k) {
            end++;
        }
        note_fees(costs, programme, k, first, end);
        first = end;
    }
}

static void note_events(struct costs *costs, const struct programme *programme) {
    for (size_t e = 0; e < programme->event_count; e++) {
        const struct event *event = &programme->events[e];
        note(costs, &(struct cost){.company = NONE,
                                   .month = day_month(event->first_day),
                                   .spent = event->cost});
    }
}

// Multiplies, adds up, and keeps what is to be paid. True when nothing was too large.
static bool charge(struct costs *costs, const struct programme *programme) {
    size_t count = 0;
    int64_t charged = 0; // what all companies pay together: fees, and the months of their trainees
    bool good = true;
    for (size_t i = 0; i < costs->count && good; i++) {
        struct cost cost = costs->items[i];
        int64_t price =
            cost.company == NONE ? 0 : programme->companies[cost.company].cost_per_month;
        good = !__builtin_mul_overflow(price, cost.trainees, &cost.cost) &&
               !__builtin_add_overflow(charged, cost.cost, &charged) &&
               !__builtin_add_overflow(charged, cost.fee, &charged) &&
               !__builtin_add_overflow(costs->income, cost.fee, &costs->income) &&
               !__builtin_add_overflow(costs->spending, cost.spent, &costs->spending);
        if (cost.cost != 0 || cost.fee != 0 || cost.spent != 0) {
            costs->items[count++] = cost;
        }
    }
    costs->count = count;
    return good;
}

static bool knows_money(const struct programme *programme) {
    bool knows = false;
    for (size_t k = 0; k < programme->company_count; k++) {
        const struct company *company = &programme->companies[k];
        knows |= company->fee_per_year != 0 || company->fee_per_year_with_trainee != 0 ||
                 company->cost_per_month != 0;
    }
    for (size_t e = 0; e < programme->event_count; e++) {
        knows |= programme->events[e].cost != 0;
    }
    return knows;
}

bool costs_count(struct costs *costs, const struct programme *programme,
                 const struct schedule *schedule) {
    costs->has_money = knows_money(programme);
    if (!costs->has_money) {
        return true;
    }
    for (size_t i = 0; i < schedule->count; i++) {
        note_row(costs, programme, &schedule->placements[i]);
    }
    bool good = join(costs);
    note_all_fees(costs, programme);
    note_events(costs, programme);
    return join(costs) && good && charge(costs, programme);
}

void costs_release(struct costs *costs) {
    memory_free(costs->items);
    *costs = (struct costs){0};
}
