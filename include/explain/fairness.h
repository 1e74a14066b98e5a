// SPDX-License-Identifier: GPL-3.0-or-later
//
// Is a schedule fair? What is counted, and what a blocking pair is, stands in domain/fairness.h.
#ifndef EXPLAIN_FAIRNESS_H
#define EXPLAIN_FAIRNESS_H

#include "domain/fairness.h"
#include "problem/problem.h"

// Fills in an account that is zero. `problem` is built from the programme.
void explain_fairness(const struct programme *programme, const struct problem *problem,
                      const struct schedule *schedule, struct fairness *fairness);

#endif
