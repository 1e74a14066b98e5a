// SPDX-License-Identifier: GPL-3.0-or-later
//
// A question is a change of one person: who must be placed, and visit a company or, in the module
// that is asked about, finds all other doors closed.
#include "problem/question.h"

#include <string.h>

void problem_present(struct problem *problem, const struct plan *plans) {
    for (int i = 0; i < problem->person_count; i++) {
        for (int t = 0; t < problem_modules(problem, i); t++) {
            int offer = plans[i].person == NONE ? NONE : plans[i].offer[t];
            problem->persons[i].present[t] = offer == NONE ? NONE : problem->offer_company[offer];
        }
    }
}

// Doors are shared with the person as it was before; what is changed is a copy.
static void copy_doors(const struct problem *problem, struct person *person, struct arena *arena) {
    size_t doors = (size_t)problem->offer_count * MODULES_MAX;
    bool *allowed = arena_new(arena, doors, sizeof *allowed);
    if (doors > 0) {
        memcpy(allowed, person->allowed, doors * sizeof *allowed);
    }
    person->allowed = allowed;
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

void problem_ask(struct problem *problem, const struct question *question, struct arena *arena) {
    struct person *person = &problem->persons[question->person];
    person->must = true;
    person->is_asked = true;
    if (question->company != NONE && question->module == NONE) {
        visit_too(person, question->company, arena);
    } else if (question->company != NONE) {
        copy_doors(problem, person, arena);
        for (int o = 0; o < problem->offer_count; o++) {
            bool *door = &person->allowed[question->module * problem->offer_count + o];
            *door = *door && problem->offer_company[o] == question->company;
        }
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
