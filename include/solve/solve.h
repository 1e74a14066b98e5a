// SPDX-License-Identifier: GPL-3.0-or-later
//
// Solving: goal after goal, each proved, and then the lottery, until one outcome is left.
#ifndef SOLVE_SOLVE_H
#define SOLVE_SOLVE_H

#include "problem/outcome.h"
#include "problem/problem.h"

// Solves the problem. Always fills the outcome; its verdict says what it is worth.
void solve(const struct problem *problem, struct outcome *outcome);

// The same in a process of its own, so that nothing the solver library does (it ends the process
// when memory or its own checks fail) can harm the caller. The verdict is then VERDICT_FAILED or
// VERDICT_MEMORY.
void solve_apart(const struct problem *problem, struct outcome *outcome);

#endif
