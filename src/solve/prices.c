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

void prices_new(const struct problem *problem, struct prices *prices) {
    *prices = (struct prices){0};
    prices->row = memory_new((size_t)problem->row_count, sizeof *prices->row);
}

void prices_copy(const struct problem *problem, const struct prices *from, struct prices *to) {
    memcpy(to->row, from->row, (size_t)problem->row_count * sizeof *to->row);
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
        int64_t most = PRODUCT_MOST / (upper > MONTHS_MOST ? upper : MONTHS_MOST);
        enum row_kind kind = problem->rows[r].kind;
        prices->row[r] =
            clamped(prices->row[r], row_is_promise(kind) || row_is_equal(kind) ? -most : 0,
                    row_is_promise(kind) ? 0 : most);
    }
    for (int h = 0; h < sub->held_count; h++) {
        prices->held[h] = clamped(prices->held[h], -PRODUCT_MOST / sub->held[h].largest, 0);
    }
}

static void read_doors(const struct pricing *pricing, const struct measure *measure, int64_t unit,
                       int64_t factor, int64_t *door) {
    const struct menus *menus = &pricing->menus;
    for (int p = 0; p < pricing->sub->free_count; p++) {
        struct menu menu = menus_of(menus, p);
        const struct person *person = &pricing->sub->problem->persons[menu.person];
        for (int s = 0; s < person->step_count; s++) {
            for (int d = menu.first[s]; d < menu.first[s + 1]; d++) {
                door[d] = measure_module(pricing->sub->problem, measure, menu.person,
                                         person->steps[s].module, menu.offer[d]) /
                          unit * factor;
            }
        }
    }
}

static void values_open(const struct pricing *pricing, const struct measure *measure, int64_t unit,
                        int64_t factor, struct values *values) {
    const struct sub *sub = pricing->sub;
    const struct problem *problem = sub->problem;
    *values = (struct values){0};
    values->placed = memory_new((size_t)sub->free_count, sizeof *values->placed);
    values->step = memory_new((size_t)problem->filling_count, sizeof *values->step);
    for (int p = 0; p < sub->free_count; p++) {
        values->placed[p] = measure_placed(problem, measure, sub->free[p]) / unit * factor;
    }
    for (int kind = 0; kind < GROUPS; kind++) {
        values->bonus[kind] = measure_bonus(measure, (enum group_kind)kind) / unit * factor;
    }
    for (int f = 0; f < problem->filling_count; f++) {
        values->step[f] = measure_step(measure, &problem->fillings[f]) / unit * factor;
    }
    if (measure_has_modules(measure)) {
        values->door = memory_new(pricing->menus.door_count, sizeof *values->door);
        read_doors(pricing, measure, unit, factor, values->door);
    }
}

static void values_release(struct values *values) {
    memory_free(values->door);
    memory_free(values->placed);
    memory_free(values->step);
    *values = (struct values){0};
}

void pricing_open(const struct sub *sub, const struct objective *objective, struct paths *paths,
                  struct pricing *pricing) {
    const struct problem *problem = sub->problem;
    size_t offers = (size_t)problem->offer_count;
    size_t positions = (size_t)sub->free_count;
    *pricing = (struct pricing){.sub = sub, .objective = *objective, .paths = paths};
    menus_open(sub, &pricing->menus);
    values_open(pricing, &objective->measure, objective->unit, PRICE_UNIT, &pricing->value);
    for (int h = 0; h < sub->held_count; h++) {
        values_open(pricing, &sub->held[h].measure, sub->held[h].unit, 1, &pricing->held[h]);
    }
    pricing->charge =
        memory_new((size_t)problem->calendar_count * MODULES_MAX * offers, sizeof(int64_t));
    pricing->worth = memory_new(MODULES_MAX * offers, sizeof *pricing->worth);
    pricing->plans = memory_new(positions, sizeof *pricing->plans);
    pricing->best = memory_new(positions, sizeof *pricing->best);
    pricing->filled = memory_new((size_t)problem->filling_count, sizeof *pricing->filled);
}

void pricing_release(struct pricing *pricing) {
    menus_release(&pricing->menus);
    values_release(&pricing->value);
    for (int h = 0; h < HELD_MOST; h++) {
        values_release(&pricing->held[h]);
    }
    memory_free(pricing->charge);
    memory_free(pricing->worth);
    memory_free(pricing->plans);
    memory_free(pricing->best);
    memory_free(pricing->filled);
    *pricing = (struct pricing){0};
}

struct bill {
    const int64_t *price;
    int64_t sum;
};

static void charge_row(void *context, int row, int64_t coefficient) {
    struct bill *bill = context;
    bill->sum += bill->price[row] * coefficient;
}

// What is held makes new groups worth more, never less: its prices are not positive.
static void price_groups(struct pricing *pricing) {
    for (int kind = 0; kind < GROUPS; kind++) {
        pricing->menus.bonus[kind] = pricing->value.bonus[kind];
        for (int h = 0; h < pricing->sub->held_count; h++) {
            pricing->menus.bonus[kind] -= pricing->prices->held[h] * pricing->held[h].bonus[kind];
        }
    }
}

void pricing_charge(struct pricing *pricing, const struct prices *prices) {
    const struct problem *problem = pricing->sub->problem;
    int64_t *charge = pricing->charge;
    pricing->prices = prices;
    price_groups(pricing);
    for (int c = 0; c < problem->calendar_count; c++) {
        for (int t = 0; t < problem->calendars[c].module_count; t++) {
            for (int o = 0; o < problem->offer_count; o++) {
                struct bill bill = {.price = prices->row};
                problem_door_rows(problem, c, t, o, charge_row, &bill);
                charge[(c * MODULES_MAX + t) * problem->offer_count + o] = bill.sum;
            }
        }
    }
}

static int64_t placed_worth(const struct pricing *pricing, int position) {
    const struct sub *sub = pricing->sub;
    struct bill bill = {.price = pricing->prices->row};
    int64_t worth = pricing->value.placed[position];
    for (int h = 0; h < sub->held_count; h++) {
        worth -= pricing->prices->held[h] * pricing->held[h].placed[position];
    }
    problem_person_rows(sub->problem, sub->free[position], charge_row, &bill);
    return worth - bill.sum;
}

// Doors, the first of them `first`, of one step.
static void door_worths(const struct pricing *pricing, const struct menu *menu, int s,
                        const int64_t *charge, int64_t *worth) {
    const int64_t *value = pricing->value.door;
    for (int d = menu->first[s]; d < menu->first[s + 1]; d++) {
        worth[d - menu->first[s]] = (value == NULL ? 0 : value[d]) - charge[menu->offer[d]];
    }
    for (int h = 0; h < pricing->sub->held_count; h++) {
        int64_t price = pricing->prices->held[h];
        const int64_t *held = pricing->held[h].door;
        for (int d = menu->first[s]; d < menu->first[s + 1] && held != NULL && price != 0; d++) {
            worth[d - menu->first[s]] -= price * held[d];
        }
    }
}

static int64_t link_charge(const struct pricing *pricing, int person, int module, int offer) {
    struct bill bill = {.price = pricing->prices->row};
    problem_link_rows(pricing->sub->problem, person, module, offer, charge_row, &bill);
    return bill.sum;
}

static void charge_links(const struct pricing *pricing, const struct menu *menu, int64_t *worth) {
    const struct person *person = &pricing->sub->problem->persons[menu->person];
    for (int s = 0; s < person->step_count && person->link_count > 0; s++) {
        for (int d = menu->first[s]; d < menu->first[s + 1]; d++) {
            worth[d - menu->first[0]] -=
                link_charge(pricing, menu->person, person->steps[s].module, menu->offer[d]);
        }
    }
}

static const int64_t *charges_of(const struct pricing *pricing, int person, int module) {
    const struct problem *problem = pricing->sub->problem;
    int calendar = problem->persons[person].calendar;
    return pricing->charge + (calendar * MODULES_MAX + module) * problem->offer_count;
}

const int64_t *pricing_worth(struct pricing *pricing, int position, int64_t *constant) {
    struct menu menu = menus_of(&pricing->menus, position);
    const struct person *person = &pricing->sub->problem->persons[menu.person];
    for (int s = 0; s < person->step_count; s++) {
        if (person->steps[s].kind == STEP_OPEN) {
            door_worths(pricing, &menu, s,
                        charges_of(pricing, menu.person, person->steps[s].module),
                        pricing->worth + (menu.first[s] - menu.first[0]));
        }
    }
    charge_links(pricing, &menu, pricing->worth);
    *constant = placed_worth(pricing, position);
    return pricing->worth;
}

// The worth of the door through which a plan goes in step s.
static int64_t worth_of_door(const struct pricing *pricing, const struct menu *menu, int s,
                             const struct plan *plan) {
    int t = pricing->sub->problem->persons[menu->person].steps[s].module;
    int d = menu->first[s];
    while (menu->offer[d] != plan->offer[t]) {
        d++;
    }
    int64_t worth = (pricing->value.door == NULL ? 0 : pricing->value.door[d]) -
                    charges_of(pricing, menu->person, t)[plan->offer[t]] -
                    link_charge(pricing, menu->person, t, plan->offer[t]);
    for (int h = 0; h < pricing->sub->held_count; h++) {
        const int64_t *held = pricing->held[h].door;
        worth -= held == NULL ? 0 : pricing->prices->held[h] * held[d];
    }
    return worth;
}

int64_t pricing_plan_worth(const struct pricing *pricing, int position, const struct plan *plan) {
    const struct problem *problem = pricing->sub->problem;
    struct menu menu = menus_of(&pricing->menus, position);
    const struct person *person = &problem->persons[menu.person];
    int64_t sum = placed_worth(pricing, position);
    for (int s = 0; s < person->step_count; s++) {
        sum += person->steps[s].kind == STEP_OPEN ? worth_of_door(pricing, &menu, s, plan) : 0;
    }
    for (int kind = 0; kind < GROUPS; kind++) {
        int64_t bonus = menu.bonus[kind];
        sum += bonus == 0 ? 0 : bonus * problem_new_groups(problem, plan, (enum group_kind)kind);
    }
    return sum;
}

static void price_person(struct pricing *pricing, int position) {
    bool in = pricing->sub->in[position];
    int64_t constant = 0, best = 0;
    struct menu menu = menus_of(&pricing->menus, position);
    const int64_t *worth = pricing_worth(pricing, position, &constant);
    struct plan *plan = &pricing->plans[position];
    // Whoever may stay out does so rather than take a plan that is worth nothing.
    int64_t least = in ? PATH_CLOSED + 1 : 1 - constant;
    bool found = paths_best(pricing->paths, &menu, worth, least, plan, &best);
    pricing->best[position] = found ? best + constant : 0;
    if (!found) {
        plan->person = NONE;
    }
    pricing->is_hopeless |= in && !found;
}

// An overflow would only weaken the bound: it is then as good as none.
static void add_to_bound(struct pricing *pricing, int64_t factor, int64_t amount) {
    int64_t product = 0;
    if (pricing->bound == INT64_MAX || __builtin_mul_overflow(factor, amount, &product) ||
        __builtin_add_overflow(pricing->bound, product, &pricing->bound)) {
        pricing->bound = INT64_MAX;
    }
}

static void price_filling(struct pricing *pricing, int f) {
    const struct sub *sub = pricing->sub;
    const struct filling *filling = &sub->problem->fillings[f];
    int64_t worth = pricing->value.step[f] + pricing->prices->row[filling->row] * filling->step;
    for (int h = 0; h < sub->held_count; h++) {
        worth -= pricing->prices->held[h] * pricing->held[h].step[f];
    }
    pricing->filled[f] = worth > 0 ? filling->steps : 0;
    add_to_bound(pricing, pricing->filled[f], worth);
}

void pricing_run(struct pricing *pricing, const struct prices *prices) {
    const struct sub *sub = pricing->sub;
    pricing->bound = 0;
    pricing->is_hopeless = false;
    pricing_charge(pricing, prices);
    for (int r = 0; r < sub->problem->row_count; r++) {
        add_to_bound(pricing, prices->row[r], sub->room.left[r]);
    }
    for (int h = 0; h < sub->held_count; h++) {
        // What is held may be no multiple of the unit in a part; then the next multiple is meant.
        int64_t unit = sub->held[h].unit, at_least = sub->held[h].at_least;
        add_to_bound(pricing, prices->held[h], at_least / unit + (at_least % unit > 0));
    }
    for (int p = 0; p < sub->free_count; p++) {
        price_person(pricing, p);
        add_to_bound(pricing, 1, pricing->best[p]);
    }
    for (int f = 0; f < sub->problem->filling_count; f++) {
        price_filling(pricing, f);
    }
}

int64_t price_floor(int64_t amount) {
    // Division rounds towards zero; a bound must round down.
    return amount / PRICE_UNIT - (amount % PRICE_UNIT < 0);
}

void pricing_complete(struct pricing *pricing, struct prices *prices) {
    const struct sub *sub = pricing->sub;
    prices_clamp(sub, prices);
    for (int h = 0; h < sub->held_count; h++) {
        int64_t lacking = 0;
        pricing_run(pricing, prices);
        for (int p = 0; p < sub->free_count && sub->held[h].is_implied; p++) {
            int64_t share = pricing->held[h].placed[p];
            if (share > 0 && -pricing->best[p] > lacking * share) {
                lacking = (-pricing->best[p] + share - 1) / share;
            }
        }
        prices->held[h] -= lacking;
    }
}
