// SPDX-License-Identifier: GPL-3.0-or-later
//
// Only doors that are open get in, and companies are numbered person by person: what follows is
// short loops over short arrays.
#include "solve/menu.h"

#include "base/array.h"
#include "base/memory.h"

#include <string.h>

enum { STRIDE = STEPS_MAX + 1 };

// Marks the steps in which each offer is open: `steps[o]` has a bit for every one.
static void find_doors(const struct menus *menus, int position, unsigned *steps) {
    const struct sub *sub = menus->sub;
    int i = sub->free[position];
    const struct person *person = &sub->problem->persons[i];
    bool is_admitted = room_admits(&sub->room, i);
    for (int o = 0; o < sub->problem->offer_count; o++) {
        steps[o] = 0;
        for (int s = 0; s < person->step_count && is_admitted; s++) {
            bool is_open = person->steps[s].kind == STEP_OPEN;
            steps[o] |= is_open && sub_opens(sub, i, person->steps[s].module, o) ? 1U << s : 0;
        }
    }
}

// Companies with an open door, or with a step that is fixed.
static void add_companies(struct menus *menus, int position, const unsigned *steps, int *stop) {
    const struct problem *problem = menus->sub->problem;
    const struct person *person = &problem->persons[menus->sub->free[position]];
    for (int k = 0; k < problem->company_count; k++) {
        stop[k] = NONE;
    }
    for (int o = 0; o < problem->offer_count; o++) {
        stop[problem->offer_company[o]] = steps[o] != 0 ? 0 : stop[problem->offer_company[o]];
    }
    for (int s = 0; s < person->step_count; s++) {
        if (person->steps[s].kind == STEP_FIXED) {
            stop[person->steps[s].company] = 0;
        }
    }
    menus->company_first[position] = (int)menus->company_count;
    for (int k = 0; k < problem->company_count; k++) {
        if (stop[k] != NONE) {
            stop[k] = (int)menus->company_count - menus->company_first[position];
            menus->company = array_room(menus->company, menus->company_count,
                                        &menus->company_capacity, sizeof *menus->company);
            menus->company[menus->company_count++] = k;
        }
    }
    menus->company_first[position + 1] = (int)menus->company_count;
}

static void add_door(struct menus *menus, int offer, int stop) {
    menus->offer =
        array_room(menus->offer, menus->door_count, &menus->door_capacity, sizeof *menus->offer);
    menus->stop =
        array_room(menus->stop, menus->door_count, &menus->stop_capacity, sizeof *menus->stop);
    menus->offer[menus->door_count] = offer;
    menus->stop[menus->door_count++] = (uint16_t)stop;
}

static void add_doors(struct menus *menus, int position, const unsigned *steps, const int *stop) {
    const struct problem *problem = menus->sub->problem;
    int count = problem->persons[menus->sub->free[position]].step_count;
    for (int s = 0; s < STRIDE; s++) {
        menus->first[position * STRIDE + s] = (int)menus->door_count;
        for (int o = 0; o < problem->offer_count && s < count; o++) {
            if ((steps[o] >> s & 1) != 0) {
                add_door(menus, o, stop[problem->offer_company[o]]);
            }
        }
    }
}

void menus_open(const struct sub *sub, struct menus *menus) {
    size_t positions = (size_t)sub->free_count;
    unsigned *steps = memory_new((size_t)sub->problem->offer_count, sizeof *steps);
    int *stop = memory_new((size_t)sub->problem->company_count, sizeof *stop);
    *menus = (struct menus){.sub = sub};
    menus->first = memory_new(positions * STRIDE, sizeof *menus->first);
    menus->company_first = memory_new(positions + 1, sizeof *menus->company_first);
    for (int p = 0; p < sub->free_count; p++) {
        find_doors(menus, p, steps);
        add_companies(menus, p, steps, stop);
        add_doors(menus, p, steps, stop);
    }
    memory_free(steps);
    memory_free(stop);
}

void menus_restrict(struct menus *menus, const struct plan *plans, size_t count) {
    const struct sub *sub = menus->sub;
    size_t p = 0;
    int kept = 0;
    menus->list = memory_new(count, sizeof *menus->list);
    menus->list_first = memory_new((size_t)sub->free_count + 1, sizeof *menus->list_first);
    for (int position = 0; position < sub->free_count; position++) {
        menus->list_first[position] = kept;
        for (; p < count && plans[p].person == sub->free[position]; p++) {
            if (sub_allows_plan(sub, &plans[p])) {
                menus->list[kept++] = plans[p];
            }
        }
        menus->list_first[position + 1] = kept;
    }
}

struct menu menus_of(const struct menus *menus, int position) {
    int person = menus->sub->free[position];
    const struct problem *problem = menus->sub->problem;
    int first_company = menus->company_first[position];
    struct menu menu = {
        .person = person,
        .calendar = &problem->calendars[problem->persons[person].calendar],
        .bonus = menus->bonus,
        .first = menus->first + (size_t)position * STRIDE,
        .offer = menus->offer,
        .stop = menus->stop,
        .company = menus->company + first_company,
        .company_count = menus->company_first[position + 1] - first_company,
    };
    if (menus->list != NULL) {
        menu.list = menus->list + menus->list_first[position];
        menu.list_count = menus->list_first[position + 1] - menus->list_first[position];
    }
    return menu;
}

void menus_release(struct menus *menus) {
    memory_free(menus->first);
    memory_free(menus->offer);
    memory_free(menus->stop);
    memory_free(menus->company);
    memory_free(menus->company_first);
    memory_free(menus->list);
    memory_free(menus->list_first);
    *menus = (struct menus){0};
}
