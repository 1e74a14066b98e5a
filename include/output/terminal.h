// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people read on a terminal: the schedule as a table, the goals in words.
#ifndef OUTPUT_TERMINAL_H
#define OUTPUT_TERMINAL_H

#include "domain/goal.h"
#include "domain/programme.h"
#include "domain/schedule.h"

#include <stdio.h>

// One row a person, one column a module.
void terminal_schedule(const struct programme *programme, const struct schedule *schedule,
                       FILE *out);

// One row a goal, with what it means and how sure it is.
void terminal_goals(const struct goal_result *goals, size_t count, FILE *out);

// One row a goal of the programme, with its value only. `values` is by goal.
void terminal_values(const struct programme *programme, const int64_t *values, FILE *out);

#endif
