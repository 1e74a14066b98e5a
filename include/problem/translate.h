// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the solver's answer back to people: who is where, what became of everybody, and why not.
#ifndef PROBLEM_TRANSLATE_H
#define PROBLEM_TRANSLATE_H

#include "domain/result.h"
#include "domain/schedule.h"
#include "problem/outcome.h"

// The schedule of a planned outcome, every row `proposed`.
void translate_schedule(const struct programme *programme, const struct problem *problem,
                        const struct outcome *outcome, struct schedule *schedule);

// What became of every candidate of the programme.
void translate_results(const struct programme *programme, const struct problem *problem,
                       const struct outcome *outcome, struct results *results);

// The prices that prove the goals, those that are not zero. A goal that was not proven by prices
// has none.
void translate_proof(const struct problem *problem, const struct outcome *outcome,
                     struct proof *proof);

// Warns about applicants who cannot be admitted whatever becomes of the others.
void translate_doubts(const struct programme *programme, const struct problem *problem,
                      const struct outcome *outcome, struct findings *findings);

// Says why there is no plan, where the outcome has none.
void translate_failure(const struct programme *programme, const struct problem *problem,
                       const struct outcome *outcome, struct findings *findings);

#endif
