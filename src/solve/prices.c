// SPDX-License-Identifier: GPL-3.0-or-later
//
// The bound is exact: int64 throughout, with prices clamped so that no sum over a plan can
// overflow, and the one long sum checked.
#include "solve/prices.h"

#include "base/memory.h"

#include <string.h>

// A plan has at most MODULES_MAX modules, each of a handful of slots; worths of plans stay far
// below 2^62.
static const int64_t PRODUCT_MOST = INT64_C(1) << 54;

enum { MONTHS_MOST = 36 }; // of a module: the largest coefficient a plan can have in a row

void prices_new(const struct sub *sub, struct prices *prices) {
    *prices = (struct prices){0};
    prices->row = memory_new((size_t)sub->problem->row_count, sizeof *prices->row);
}

void prices_copy(const struct sub *sub, const struct prices *from, struct prices *to) {
    memcpy(to->row, from->row, (size_t)sub->problem->row_count * sizeof *to->row);
    memcpy(to->held, from->held, sizeof to->held);
}

void prices_release(struct prices *prices) {
    memory_free(prices->row);
    *prices = (struct prices){0};
}

static int64_t clamped(int64_t price, int64_t least, int64_t most) {
    return price < least ? least : price > most ? most : price;
}

void prices_clamp(const struct sub *sub, struct prices *prices) {
    const struct problem *problem = sub->problem;
    for (int r = 0; r < problem->row_count; r++) {
        int64_t upper = problem->rows[r].upper;
        int64_t largest = upper > MONTHS_MOST ? upper : MONTHS_MOST;
        prices->row[r] = clamped(prices->row[r], 0, PRODUCT_MOST / largest);
    }
    for (int h = 0; h < sub->held_count; h++) {
        prices->held[h] = clamped(prices->held[h], -PRODUCT_MOST / sub->held[h].largest, 0);
    }
}

void pricing_open(const struct sub *sub, const struct objective *objective, struct paths *paths,
                  struct pricing *pricing) {
    const struct problem *problem = sub->problem;
    size_t offers = (size_t)problem->offer_count;
    size_t persons = (size_t)problem->person_count;
    *pricing = (struct pricing){.sub = sub, .objective = *objective, .paths = paths};
    pricing->base =
        memory_new((size_t)problem->calendar_count * MODULES_MAX * offers, sizeof(int64_t));
    pricing->worth = memory_new(MODULES_MAX * offers, sizeof *pricing->worth);
    pricing->plans = memory_new(persons, sizeof *pricing->plans);
    pricing->best = memory_new(persons, sizeof *pricing->best);
}

void pricing_release(struct pricing *pricing) {
    memory_free(pricing->base);
    memory_free(pricing->worth);
    memory_free(pricing->plans);
    memory_free(pricing->best);
    *pricing = (struct pricing){0};
}

// What the rows charge for an offer in a module: its slots, and the months of its company.
static int64_t charge(const struct pricing *pricing, const struct calendar *calendar, int t,
                      int o) {
    const struct problem *problem = pricing->sub->problem;
    const int64_t *price = pricing->prices->row;
    int month_row = problem->month_row[problem->offer_company[o]];
    int64_t sum = month_row == NONE ? 0 : price[month_row] * calendar->months[t];
    for (int d = calendar->first_slot[t]; d <= calendar->last_slot[t]; d++) {
        int row = problem->place_row[o * problem->slot_count + d];
        sum += row == NONE ? 0 : price[row];
    }
    return sum;
}

static void find_charges(struct pricing *pricing) {
    const struct problem *problem = pricing->sub->problem;
    for (int c = 0; c < problem->calendar_count; c++) {
        const struct calendar *calendar = &problem->calendars[c];
        for (int t = 0; t < calendar->module_count; t++) {
            for (int o = 0; o < problem->offer_count; o++) {
                pricing->base[(c * MODULES_MAX + t) * problem->offer_count + o] =
                    charge(pricing, calendar, t, o);
            }
        }
    }
}

// Value minus what the held values charge.
static int64_t module_worth(const struct pricing *pricing, int person, int t, int o) {
    const struct sub *sub = pricing->sub;
    const struct objective *objective = &pricing->objective;
    int64_t worth = measure_module(sub->problem, &objective->measure, person, t, o) /
                    objective->unit * PRICE_UNIT;
    for (int h = 0; h < sub->held_count; h++) {
        if (pricing->prices->held[h] != 0) {
            worth -= pricing->prices->held[h] *
                     (measure_module(sub->problem, &sub->held[h].measure, person, t, o) /
                      sub->held[h].unit);
        }
    }
    return worth;
}

static int64_t placed_worth(const struct pricing *pricing, int person) {
    const struct sub *sub = pricing->sub;
    const struct objective *objective = &pricing->objective;
    int admit_row = sub->problem->admit_row[sub->problem->persons[person].calendar];
    int64_t worth =
        measure_placed(sub->problem, &objective->measure, person) / objective->unit * PRICE_UNIT;
    for (int h = 0; h < sub->held_count; h++) {
        worth -= pricing->prices->held[h] *
                 (measure_placed(sub->problem, &sub->held[h].measure, person) / sub->held[h].unit);
    }
    return admit_row == NONE ? worth : worth - pricing->prices->row[admit_row];
}

const int64_t *pricing_worth(struct pricing *pricing, int person, int64_t *constant) {
    const struct problem *problem = pricing->sub->problem;
    int calendar = problem->persons[person].calendar;
    int modules = problem->calendars[calendar].module_count;
    for (int t = 0; t < modules; t++) {
        const int64_t *base = pricing->base + (calendar * MODULES_MAX + t) * problem->offer_count;
        struct doors doors = paths_doors(pricing->paths, person, t);
        for (int d = 0; d < doors.count; d++) {
            int o = doors.offers[d];
            pricing->worth[t * problem->offer_count + o] =
                sub_allows(pricing->sub, person, t, o)
                    ? module_worth(pricing, person, t, o) - base[o]
                    : PATH_CLOSED;
        }
    }
    *constant = placed_worth(pricing, person);
    return pricing->worth;
}

static void price_person(struct pricing *pricing, int person) {
    bool in = pricing->sub->in[person];
    int64_t constant = 0, best = 0;
    const int64_t *worth = pricing_worth(pricing, person, &constant);
    // Whoever may stay out does so rather than take a plan that is worth nothing.
    int64_t least = in ? PATH_CLOSED + 1 : 1 - constant;
    bool found = paths_best(pricing->paths, person, worth, least, &pricing->plans[person], &best);
    pricing->best[person] = found ? best + constant : 0;
    if (!found) {
        pricing->plans[person].person = NONE;
    }
}

// An overflow would only weaken the bound: it is then as good as none.
static void add_to_bound(struct pricing *pricing, int64_t factor, int64_t amount) {
    int64_t product = 0;
    if (pricing->bound == INT64_MAX || __builtin_mul_overflow(factor, amount, &product) ||
        __builtin_add_overflow(pricing->bound, product, &pricing->bound)) {
        pricing->bound = INT64_MAX;
    }
}

void pricing_run(struct pricing *pricing, const struct prices *prices) {
    const struct sub *sub = pricing->sub;
    pricing->prices = prices;
    pricing->bound = 0;
    find_charges(pricing);
    for (int r = 0; r < sub->problem->row_count; r++) {
        add_to_bound(pricing, prices->row[r], sub->problem->rows[r].upper);
    }
    for (int h = 0; h < sub->held_count; h++) {
        add_to_bound(pricing, prices->held[h], sub->held[h].at_least / sub->held[h].unit);
    }
    for (int i = 0; i < sub->problem->person_count; i++) {
        price_person(pricing, i);
        add_to_bound(pricing, 1, pricing->best[i]);
    }
}

int64_t pricing_bound(const struct pricing *pricing) {
    // Division rounds towards zero; the bound must round down.
    int64_t floor = pricing->bound / PRICE_UNIT;
    return pricing->bound % PRICE_UNIT < 0 ? floor - 1 : floor;
}
