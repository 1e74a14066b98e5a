// SPDX-License-Identifier: GPL-3.0-or-later
//
// `full` is kept beside `left`, because it is asked for every door of every person, and changes
// only where somebody takes a place.
#include "solve/room.h"

#include "base/memory.h"

#include <string.h>

static size_t door_count(const struct problem *problem) {
    return (size_t)problem->calendar_count * MODULES_MAX * (size_t)problem->offer_count;
}

struct asking {
    const struct room *room;
    bool enough;
};

// Promises are no limit, and what must be used exactly can be judged only when all are placed.
static bool is_limit(const struct room *room, int row) {
    enum row_kind kind = room->problem->rows[row].kind;
    return !row_is_promise(kind) && !row_is_equal(kind);
}

static void ask_row(void *context, int row, int64_t coefficient) {
    struct asking *asking = context;
    asking->enough =
        asking->enough && (!is_limit(asking->room, row) || asking->room->left[row] >= coefficient);
}

static void refresh(struct room *room, int calendar, int module, int offer) {
    struct asking asking = {.room = room, .enough = true};
    problem_door_rows(room->problem, calendar, module, offer, ask_row, &asking);
    room->full[(calendar * MODULES_MAX + module) * room->problem->offer_count + offer] =
        !asking.enough;
}

static void room_new(const struct problem *problem, struct room *room) {
    *room = (struct room){.problem = problem};
    room->left = memory_new((size_t)problem->row_count, sizeof *room->left);
    room->full = memory_new(door_count(problem), sizeof *room->full);
}

void room_open(const struct problem *problem, struct room *room) {
    room_new(problem, room);
    for (int r = 0; r < problem->row_count; r++) {
        room->left[r] = problem->rows[r].upper;
    }
    for (int c = 0; c < problem->calendar_count; c++) {
        for (int t = 0; t < problem->calendars[c].module_count; t++) {
            for (int o = 0; o < problem->offer_count; o++) {
                refresh(room, c, t, o);
            }
        }
    }
}

void room_widen(struct room *room) {
    room->is_wide = true;
    for (int r = 0; r < room->problem->row_count; r++) {
        room->left[r] = INT64_MAX;
    }
    memset(room->full, false, door_count(room->problem) * sizeof *room->full);
}

void room_copy(const struct room *from, struct room *to) {
    room_new(from->problem, to);
    memcpy(to->left, from->left, (size_t)from->problem->row_count * sizeof *to->left);
    memcpy(to->full, from->full, door_count(from->problem) * sizeof *to->full);
}

void room_release(struct room *room) {
    memory_free(room->left);
    memory_free(room->full);
    *room = (struct room){0};
}

bool room_admits(const struct room *room, int person) {
    struct asking asking = {.room = room, .enough = true};
    problem_person_rows(room->problem, person, ask_row, &asking);
    return asking.enough;
}

bool room_has(const struct room *room, int person, int module, int offer) {
    const struct problem *problem = room->problem;
    const struct person *who = &problem->persons[person];
    int calendar = who->calendar;
    struct asking asking = {.room = room, .enough = true};
    if (who->shut != NULL && !room->is_wide && who->shut[module * problem->offer_count + offer]) {
        return false;
    }
    if (room->full[(calendar * MODULES_MAX + module) * problem->offer_count + offer]) {
        return false;
    }
    problem_link_rows(problem, person, module, offer, ask_row, &asking);
    return asking.enough;
}

static void take_row(void *context, int row, int64_t coefficient) {
    ((struct room *)context)->left[row] -= coefficient;
}

static void give_row(void *context, int row, int64_t coefficient) {
    ((struct room *)context)->left[row] += coefficient;
}

static void see_row(void *context, int row, int64_t coefficient) {
    (void)coefficient;
    struct asking *asking = context;
    asking->enough =
        asking->enough && (!is_limit(asking->room, row) || asking->room->left[row] >= 0);
}

bool room_fits(const struct room *room, const struct plan *plan) {
    struct room trial = *room; // shares `left`, which is put back
    struct asking asking = {.room = room, .enough = true};
    problem_plan_rows(room->problem, plan, take_row, &trial);
    problem_plan_rows(room->problem, plan, see_row, &asking);
    problem_plan_rows(room->problem, plan, give_row, &trial);
    return asking.enough;
}

// Everything that shares a row with the offer: the modules of all calendars, and the other offers
// of the company, if its months are limited.
static void refresh_offer(struct room *room, int offer) {
    const struct problem *problem = room->problem;
    int company = problem->offer_company[offer];
    bool all = problem->month_row[company] != NONE;
    for (int o = all ? 0 : offer; o < (all ? problem->offer_count : offer + 1); o++) {
        for (int c = 0; c < problem->calendar_count && problem->offer_company[o] == company; c++) {
            for (int t = 0; t < problem->calendars[c].module_count; t++) {
                refresh(room, c, t, o);
            }
        }
    }
}

static void change(struct room *room, const struct plan *plan, row_visitor *visit) {
    int modules = problem_modules(room->problem, plan->person);
    problem_plan_rows(room->problem, plan, visit, room);
    for (int t = 0; t < modules; t++) {
        if (plan->offer[t] != NONE && (t == 0 || plan->offer[t] != plan->offer[t - 1])) {
            refresh_offer(room, plan->offer[t]);
        }
    }
}

void room_take(struct room *room, const struct plan *plan) {
    change(room, plan, take_row);
}

void room_give(struct room *room, const struct plan *plan) {
    change(room, plan, give_row);
}
