// SPDX-License-Identifier: GPL-3.0-or-later
//
// The columns of the tables of a plan.
#ifndef OUTPUT_PLAN_HEADERS_H
#define OUTPUT_PLAN_HEADERS_H

#include "output/sheet.h"

enum plan_table { PLAN_SCHEDULE, PLAN_RESULTS, PLAN_USAGE, PLAN_COSTS, PLAN_SUMMARY };

enum { AMOUNT_DECIMALS = 2 };

// A nameless one ends them.
const struct sheet_header *plan_headers(enum plan_table table);

// "max" or "min": which way a goal is better.
const char *plan_direction(bool maximise);

#endif
