// SPDX-License-Identifier: GPL-3.0-or-later
//
// Only doors that are open get in, and companies are numbered person by person: what follows is
// short loops over short arrays.
#include "solve/menu.h"

#include "base/array.h"
#include "base/memory.h"

#include <string.h>

enum { STRIDE = MODULES_MAX + 1 };

// The doors of a person, offer by offer: `modules[o]` has a bit for every module in which offer o
// is open. Then module by module.
static void add_doors(struct menus *menus, int position, unsigned *modules) {
    const struct problem *problem = menus->sub->problem;
    int person = menus->sub->free[position], count = problem_modules(problem, person);
    for (int o = 0; o < problem->offer_count; o++) {
        modules[o] = 0;
        for (int t = 0; t < count; t++) {
            modules[o] |= sub_allows(menus->sub, person, t, o) ? 1U << t : 0;
        }
    }
    for (int t = 0; t < MODULES_MAX; t++) {
        int stop = NONE, company = NONE;
        menus->first[position * STRIDE + t] = (int)menus->door_count;
        for (int o = 0; o < problem->offer_count && t < count; o++) {
            stop += modules[o] != 0 && problem->offer_company[o] != company;
            company = modules[o] != 0 ? problem->offer_company[o] : company;
            if ((modules[o] >> t & 1) != 0) {
                menus->offer = array_room(menus->offer, menus->door_count, &menus->door_capacity,
                                          sizeof *menus->offer);
                menus->stop = array_room(menus->stop, menus->door_count, &menus->stop_capacity,
                                         sizeof *menus->stop);
                menus->offer[menus->door_count] = o;
                menus->stop[menus->door_count++] = (uint16_t)stop;
            }
        }
    }
    menus->first[position * STRIDE + MODULES_MAX] = (int)menus->door_count;
}

static void add_companies(struct menus *menus, int position, const unsigned *modules) {
    const struct problem *problem = menus->sub->problem;
    int company = NONE;
    menus->company_first[position] = (int)menus->company_count;
    for (int o = 0; o < problem->offer_count; o++) {
        if (modules[o] != 0 && problem->offer_company[o] != company) {
            company = problem->offer_company[o];
            menus->company = array_room(menus->company, menus->company_count,
                                        &menus->company_capacity, sizeof *menus->company);
            menus->company[menus->company_count++] = company;
        }
    }
    menus->company_first[position + 1] = (int)menus->company_count;
}

void menus_open(const struct sub *sub, struct menus *menus) {
    size_t positions = (size_t)sub->free_count;
    unsigned *modules = memory_new((size_t)sub->problem->offer_count, sizeof *modules);
    *menus = (struct menus){.sub = sub};
    menus->first = memory_new(positions * STRIDE, sizeof *menus->first);
    menus->company_first = memory_new(positions + 1, sizeof *menus->company_first);
    for (int p = 0; p < sub->free_count; p++) {
        add_doors(menus, p, modules);
        add_companies(menus, p, modules);
    }
    memory_free(modules);
}

void menus_restrict(struct menus *menus, const struct plan *plans, size_t count) {
    const struct sub *sub = menus->sub;
    size_t p = 0;
    menus->list = memory_new(count, sizeof *menus->list);
    menus->list_first = memory_new((size_t)sub->free_count + 1, sizeof *menus->list_first);
    memcpy(menus->list, plans, count * sizeof *plans);
    for (int position = 0; position < sub->free_count; position++) {
        menus->list_first[position] = (int)p;
        while (p < count && plans[p].person == sub->free[position]) {
            p++;
        }
        menus->list_first[position + 1] = (int)p;
    }
}

struct menu menus_of(const struct menus *menus, int position) {
    int person = menus->sub->free[position];
    const struct problem *problem = menus->sub->problem;
    int first_company = menus->company_first[position];
    struct menu menu = {
        .person = person,
        .calendar = &problem->calendars[problem->persons[person].calendar],
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
