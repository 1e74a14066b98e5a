// SPDX-License-Identifier: GPL-3.0-or-later
//
// A question is a change of one person, and where the others are to stay, of their doors.
#include "problem/question.h"

void problem_present(struct problem *problem, const struct plan *plans) {
    for (int i = 0; i < problem->person_count; i++) {
        for (int t = 0; t < problem_modules(problem, i); t++) {
            int offer = plans[i].person == NONE ? NONE : plans[i].offer[t];
            problem->persons[i].present[t] = offer == NONE ? NONE : problem->offer_company[offer];
        }
    }
}

// The company comes last, also if it has to be visited some time: that may be in a module which
// stays open.
static void visit_too(struct person *person, int company, struct arena *arena) {
    int *visits = arena_new(arena, (size_t)person->visit_count + 1, sizeof *visits);
    int count = 0;
    for (int v = 0; v < person->visit_count; v++) {
        if (person->visits[v] != company) {
            visits[count++] = person->visits[v];
        }
    }
    visits[count++] = company;
    person->visits = visits;
    person->visit_count = count;
    person->planned_visit_count = 1;
}

void problem_ask(struct problem *problem, int person, int company, struct arena *arena) {
    struct person *who = &problem->persons[person];
    who->must = true;
    who->is_asked = true;
    if (company != NONE) {
        visit_too(who, company, arena);
    }
}

void problem_fix_others(struct problem *problem, const struct plan *plans, int person,
                        struct arena *arena) {
    for (int i = 0; i < problem->person_count; i++) {
        struct person *other = &problem->persons[i];
        if (i != person) {
            size_t doors = (size_t)problem->offer_count * MODULES_MAX;
            other->allowed = arena_new(arena, doors, sizeof *other->allowed);
            other->must = plans[i].person != NONE;
            for (int t = 0; t < problem_modules(problem, i) && other->must; t++) {
                if (plans[i].offer[t] != NONE) {
                    other->allowed[t * problem->offer_count + plans[i].offer[t]] = true;
                }
            }
        }
    }
}
