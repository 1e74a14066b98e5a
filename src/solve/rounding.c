// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whoever the relaxation is surest about chooses first.
#include "solve/rounding.h"

#include "base/array.h"
#include "base/memory.h"

struct turn {
    bool in;
    double share;
    int64_t best;
    int position;
};

static int compare_turns(const void *left, const void *right) {
    const struct turn *a = left, *b = right;
    int order = (int)b->in - (int)a->in;
    order = order != 0 ? order : (a->share < b->share) - (a->share > b->share);
    order = order != 0 ? order : (a->best < b->best) - (a->best > b->best);
    return order != 0 ? order : (a->position > b->position) - (a->position < b->position);
}

// The best plan at today's prices through the doors that still have room. Where something is held,
// rather a bad plan than none.
static bool find_elsewhere(struct pricing *pricing, const struct room *room, int position,
                           struct plan *plan) {
    struct menu menu = menus_of(&pricing->menus, position);
    const struct person *person = &room->problem->persons[menu.person];
    int64_t constant = 0, best = 0;
    pricing_worth(pricing, position, &constant);
    for (int s = 0; s < person->step_count; s++) {
        for (int d = menu.first[s]; d < menu.first[s + 1]; d++) {
            if (!room_has(room, menu.person, person->steps[s].module, menu.offer[d])) {
                pricing->worth[d - menu.first[0]] = PATH_CLOSED;
            }
        }
    }
    bool needed = pricing->sub->in[position] || pricing->sub->held_count > 0;
    int64_t least = needed ? PATH_CLOSED + 1 : 1 - constant;
    return paths_best(pricing->paths, &menu, pricing->worth, least, plan, &best) &&
           room_fits(room, plan);
}

void rounding_run(struct pricing *pricing, const struct plan *shared, const double *shares,
                  struct plan *plans) {
    const struct sub *sub = pricing->sub;
    struct turn *turns = memory_new((size_t)sub->free_count, sizeof *turns);
    struct room room;
    room_copy(&sub->room, &room);
    for (int p = 0; p < sub->free_count; p++) {
        turns[p] = (struct turn){sub->in[p], shares[p], pricing->best[p], p};
    }
    array_sort(turns, (size_t)sub->free_count, sizeof *turns, compare_turns);
    for (int turn = 0; turn < sub->free_count; turn++) {
        int p = turns[turn].position;
        plans[p] = shared[p];
        if ((plans[p].person == NONE || !room_fits(&room, &plans[p])) &&
            !find_elsewhere(pricing, &room, p, &plans[p])) {
            plans[p].person = NONE;
        }
        if (plans[p].person != NONE) {
            room_take(&room, &plans[p]);
        }
    }
    memory_free(turns);
    room_release(&room);
}
