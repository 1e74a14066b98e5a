// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands in the tables of a plan, column by column: for CSV and for workbooks alike. Each
// function fills an empty sheet; what it is given lives as long as the sheet.
#ifndef OUTPUT_SHEET_PLAN_H
#define OUTPUT_SHEET_PLAN_H

#include "domain/goal.h"
#include "domain/programme.h"
#include "domain/result.h"
#include "domain/schedule.h"
#include "output/costs.h"
#include "output/sheet.h"

void sheet_schedule(const struct programme *programme, const struct schedule *schedule,
                    struct sheet *sheet);
void sheet_results(const struct programme *programme, const struct results *results,
                   struct sheet *sheet);

// `only` one company; NULL: all of them.
void sheet_usage(const struct programme *programme, const struct schedule *schedule,
                 const struct company *only, struct sheet *sheet);
void sheet_costs(const struct programme *programme, const struct costs *costs,
                 const struct company *only, struct sheet *sheet);

// The goals, and below them whether the programme carries itself, if `costs` knows any money.
void sheet_summary(const struct goal_result *goals, size_t count, const struct costs *costs,
                   struct sheet *sheet);

#endif
