// SPDX-License-Identifier: GPL-3.0-or-later
//
// Menus: what each free person of a sub-problem may choose from. Made once for a solve, and read
// again for every set of prices.
#ifndef SOLVE_MENU_H
#define SOLVE_MENU_H

#include "solve/sub.h"

// The doors of one person: offers by step, ascending. Doors of step s are first[s] to
// first[s + 1] - 1; only open steps have any.
struct menu {
    int person;
    const struct calendar *calendar;
    const int64_t *bonus; // by kind of group: what a new one on the path is worth
    const int *first;
    const int *offer;     // by door
    const uint16_t *stop; // by door: the number of its company among `company`
    const int *company;   // ascending; those of fixed steps as well
    int company_count;
    const struct plan *list; // the only plans there are, or NULL: all paths through the doors
    int list_count;
};

struct menus {
    const struct sub *sub;
    int64_t bonus[GROUPS];
    int *first; // by position x (STEPS_MAX + 1) + step
    int *offer;
    uint16_t *stop;
    size_t door_count, door_capacity, stop_capacity;
    int *company, *company_first; // by position, and one more
    size_t company_count, company_capacity;
    struct plan *list;
    int *list_first; // by position, and one more
};

void menus_open(const struct sub *sub, struct menus *menus);

// From now on there are only those of these plans, sorted by position, that the sub-problem allows.
// They are copied.
void menus_restrict(struct menus *menus, const struct plan *plans, size_t count);

struct menu menus_of(const struct menus *menus, int position);

void menus_release(struct menus *menus);

#endif
