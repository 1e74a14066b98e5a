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
    int person;
};

static int compare_turns(const void *left, const void *right) {
    const struct turn *a = left, *b = right;
    int order = (int)b->in - (int)a->in;
    order = order != 0 ? order : (a->share < b->share) - (a->share > b->share);
    order = order != 0 ? order : (a->best < b->best) - (a->best > b->best);
    return order != 0 ? order : (a->person > b->person) - (a->person < b->person);
}

struct room {
    const struct problem *problem;
    int64_t *left; // by row
    bool enough;
};

static void take_room(void *context, int row, int64_t coefficient) {
    struct room *room = context;
    room->left[row] -= coefficient;
    room->enough = room->enough && room->left[row] >= 0;
}

static void give_back(void *context, int row, int64_t coefficient) {
    ((struct room *)context)->left[row] += coefficient;
}

// Takes the places of a plan, or none of them.
static bool seat(struct room *room, const struct plan *plan) {
    room->enough = true;
    problem_plan_rows(room->problem, plan, take_room, room);
    if (!room->enough) {
        problem_plan_rows(room->problem, plan, give_back, room);
    }
    return room->enough;
}

// The best plan among the offers that are not full.
static bool find_elsewhere(struct pricing *pricing, const struct room *room, int person,
                           struct plan *plan) {
    const struct problem *problem = room->problem;
    int calendar = problem->persons[person].calendar;
    int admit_row = problem->admit_row[calendar];
    int64_t constant = 0, best = 0;
    if (admit_row != NONE && room->left[admit_row] <= 0) {
        return false;
    }
    pricing_worth(pricing, person, &constant);
    for (int t = 0; t < problem->calendars[calendar].module_count; t++) {
        struct doors doors = paths_doors(pricing->paths, person, t);
        for (int d = 0; d < doors.count; d++) {
            if (!sub_has_room(problem, room->left, calendar, t, doors.offers[d])) {
                pricing->worth[t * problem->offer_count + doors.offers[d]] = PATH_CLOSED;
            }
        }
    }
    return paths_best(pricing->paths, person, pricing->worth, PATH_CLOSED + 1, plan, &best);
}

void rounding_run(struct pricing *pricing, const struct plan *shared, const double *shares,
                  struct plan *plans) {
    const struct problem *problem = pricing->sub->problem;
    struct turn *turns = memory_new((size_t)problem->person_count, sizeof *turns);
    struct room room = {.problem = problem};
    room.left = memory_new((size_t)problem->row_count, sizeof *room.left);
    for (int r = 0; r < problem->row_count; r++) {
        room.left[r] = problem->rows[r].upper;
    }
    for (int i = 0; i < problem->person_count; i++) {
        turns[i] = (struct turn){pricing->sub->in[i], shares[i], pricing->best[i], i};
    }
    array_sort(turns, (size_t)problem->person_count, sizeof *turns, compare_turns);
    for (int turn = 0; turn < problem->person_count; turn++) {
        int i = turns[turn].person;
        plans[i] = shared[i];
        if ((plans[i].person == NONE || !seat(&room, &plans[i])) &&
            (!find_elsewhere(pricing, &room, i, &plans[i]) || !seat(&room, &plans[i]))) {
            plans[i].person = NONE;
        }
    }
    memory_free(turns);
    memory_free(room.left);
}
