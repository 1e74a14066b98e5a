// SPDX-License-Identifier: GPL-3.0-or-later
//
// Questions to a problem that has been solved: what if this person had to be in that company? Such
// a problem has no plan that the first one has not, so none of its goals can be better.
#ifndef PROBLEM_QUESTION_H
#define PROBLEM_QUESTION_H

#include "problem/problem.h"

// From now on the companies of these plans (by person) are the present ones: what
// measure_kept counts.
void problem_present(struct problem *problem, const struct plan *plans);

// Asks for the person too: they must be placed, and visit the company (NONE: any) in some module
// that is to be planned. Whoever wants to take it back keeps a copy of the persons. What is new
// belongs to the arena.
void problem_ask(struct problem *problem, int person, int company, struct arena *arena);

// Likewise leaves everybody but `person` just the plan they have in `plans` (by person), or none.
void problem_fix_others(struct problem *problem, const struct plan *plans, int person,
                        struct arena *arena);

#endif
