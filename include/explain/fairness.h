// SPDX-License-Identifier: GPL-3.0-or-later
//
// Is a schedule fair? What is counted, and what a blocking pair is, stands in domain/fairness.h.
#ifndef EXPLAIN_FAIRNESS_H
#define EXPLAIN_FAIRNESS_H

#include "domain/fairness.h"
#include "problem/outcome.h"
#include "problem/problem.h"

// Fills in an account that is zero. `problem` is built from the programme.
void explain_fairness(const struct programme *programme, const struct problem *problem,
                      const struct schedule *schedule, struct fairness *fairness);

// Adds what the lottery decided alone to the account of a schedule that keeps every rule. `outcome`
// is what a solve says that was asked for ties; `values` are what the schedule reaches, by result
// of the outcome.
void explain_lottery(const struct problem *problem, const struct outcome *outcome,
                     const int64_t *values, struct fairness *fairness);

#endif
