// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people read on a terminal: the schedule as a table, the goals in words, and how far the work
// has come.
#ifndef OUTPUT_TERMINAL_H
#define OUTPUT_TERMINAL_H

#include "base/number.h"
#include "domain/goal.h"
#include "domain/programme.h"
#include "domain/schedule.h"

#include <stdio.h>

// One row a person, one column a module.
void terminal_schedule(const struct programme *programme, const struct schedule *schedule,
                       FILE *out);

// One row a goal, with what it means and how sure it is.
void terminal_goals(const struct goal_result *goals, size_t count, FILE *out);

// One row a goal of the programme, with its value only. `values` is by goal, `at_rank` the values
// of wish_profile, which has a row for each rank from the last to 2.
void terminal_values(const struct programme *programme, const int64_t *values,
                     const int64_t *at_rank, int rank_count, FILE *out);

// One sentence: does the programme carry itself? Both in hundredths.
void terminal_money(int64_t income, int64_t spending, FILE *out);

// How far a value is from the best possible, in percent of the value (of 1, where it is 0). Rounded
// up to two decimals, below 1 % to four: only what is no gap at all is "0". With the point of the
// language. Returns `text`.
const char *terminal_gap(int64_t value, int64_t best_possible, char text[static NUMBER_TEXT_SIZE]);

// One line that is rewritten in place while the work goes on: a goal on its way (`value` is NULL
// where there is no plan yet), or a text without control characters. `terminal` is one.
void terminal_progress(enum goal goal, const int64_t *value, int64_t best_possible, FILE *terminal);
void terminal_line(const char *text, FILE *terminal);

// Leaves nothing of that line.
void terminal_clear_line(FILE *terminal);

#endif
