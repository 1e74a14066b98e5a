// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who has a path at all, and which plans there are to begin with.
#include "solve/solving.h"

#include "base/memory.h"

#include <string.h>

// Whether the rules about this one person leave any path.
static bool find_path(struct engine *engine, const struct menus *menus, int position) {
    struct menu menu = menus_of(menus, position);
    size_t doors = (size_t)(menu.first[STEPS_MAX] - menu.first[0]);
    int64_t *worth = memory_new(doors, sizeof *worth), best = 0;
    struct plan plan;
    bool found = paths_best(engine->paths, &menu, worth, 0, &plan, &best);
    memory_free(worth);
    return found;
}

// For everybody whom `may` (by person) names, alone in the world: sets `found`, by position.
static void find_paths(struct engine *engine, const bool *may, bool *found) {
    struct sub sub;
    struct menus menus;
    sub_open(engine->problem, may, &sub);
    room_widen(&sub.room);
    menus_open(&sub, &menus);
    for (int p = 0; p < sub.free_count; p++) {
        found[p] = find_path(engine, &menus, p);
    }
    menus_release(&menus);
    sub_release(&sub);
}

bool solving_find_paths(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    bool *has_path = solving->outcome->has_path, good = true;
    memset(has_path, true, (size_t)problem->person_count * sizeof *has_path);
    find_paths(&solving->engine, has_path, has_path); // of everybody: a position is a person
    for (int i = 0; i < problem->person_count; i++) {
        good = good && (has_path[i] || !problem->persons[i].must);
    }
    return good;
}

bool solve_finds_path(const struct problem *problem, int person) {
    struct engine engine;
    bool *may = memory_new((size_t)problem->person_count, sizeof *may), found = false;
    may[person] = true;
    engine_open(problem, &SETTINGS_DEFAULT, &engine);
    find_paths(&engine, may, &found);
    engine_release(&engine);
    memory_free(may);
    return found;
}

// True when a plan of the known outcome is still one: visits every company that must be.
static bool is_path(const struct problem *problem, const struct plan *plan) {
    const struct person *person = &problem->persons[plan->person];
    int met = 0;
    for (int v = 0; v < person->visit_count; v++) {
        bool is_met = false;
        for (int t = 0; t < problem_modules(problem, plan->person); t++) {
            is_met |= plan->offer[t] != NONE &&
                      problem->offer_company[plan->offer[t]] == person->visits[v];
        }
        met += is_met;
    }
    return met == person->visit_count;
}

void solving_begin(struct solving *solving) {
    const struct outcome *known = solving->engine.settings->known.outcome;
    for (int p = 0; p < solving->sub.free_count; p++) {
        struct plan *plan = &solving->plans[p];
        plan->person = NONE;
        if (known != NULL && known->plans[solving->sub.free[p]].person != NONE) {
            *plan = known->plans[solving->sub.free[p]];
            bool is_open = sub_allows_plan(&solving->sub, plan);
            plan->person = is_open && is_path(solving->engine.problem, plan) ? plan->person : NONE;
        }
    }
    solving->is_level = known != NULL;
}
