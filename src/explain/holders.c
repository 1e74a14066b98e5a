// SPDX-License-Identifier: GPL-3.0-or-later
//
// Only what stands in the way is told: where a place is free in some module, nobody holds it.
#include "explain/holders.h"

// True when the person could be in the company then, and all places that they could have are taken.
static bool is_full(const struct inquiry *inquiry, int person, int module, int company) {
    const struct problem *problem = &inquiry->problem;
    const struct intake *intake = &inquiry->programme->intakes[problem->persons[person].calendar];
    const struct module *when = &intake->modules[module];
    bool is_open = false;
    for (int o = 0; o < problem->offer_count; o++) {
        if (problem->offer_company[o] == company && problem_allows(problem, person, module, o)) {
            is_open = true;
            if (seats_most(&inquiry->seats, company, o, when->first_day, when->last_day, NULL) <
                inquiry->programme->offers[o].places) {
                return false;
            }
        }
    }
    return is_open;
}

static void add_holder(struct alternative *alternative, const struct placement *row) {
    for (size_t h = 0; h < alternative->holder_count; h++) {
        if (alternative->holders[h] == row) {
            return;
        }
    }
    alternative->holders[alternative->holder_count++] = row;
}

void holders_list(const struct inquiry *inquiry, int person, struct arena *arena,
                  struct alternative *alternative) {
    const struct problem *problem = &inquiry->problem;
    const struct intake *intake = &inquiry->programme->intakes[problem->persons[person].calendar];
    alternative->holders = arena_new(arena, inquiry->seats.count, sizeof(const struct placement *));
    for (int t = 0; t < problem_modules(problem, person); t++) {
        bool full = is_full(inquiry, person, t, alternative->company);
        for (size_t s = 0; s < inquiry->seats.count && full; s++) {
            const struct seat *seat = &inquiry->seats.items[s];
            if (seat->company == alternative->company && seat->offer != NONE &&
                problem_allows(problem, person, t, seat->offer) &&
                seat->first_day <= intake->modules[t].last_day &&
                seat->last_day >= intake->modules[t].first_day) {
                add_holder(alternative, seat->row);
            }
        }
    }
}
