// SPDX-License-Identifier: GPL-3.0-or-later
//
// The steps of building a problem, each in a file of its own.
#ifndef PROBLEM_BUILD_H
#define PROBLEM_BUILD_H

#include "problem/problem.h"

// Calendars and slots.
void build_calendars(const struct programme *programme, struct problem *problem);

// Companies, their groups and offers.
void build_offers(const struct programme *programme, struct problem *problem);

// People: who may be placed, where they may go, how they and the companies rank each other.
void build_persons(const struct programme *programme, struct problem *problem);

// The rows about people together.
void build_rows(const struct programme *programme, struct problem *problem);

// The rank a company gives a candidate, made dense over all its ratings. `ranks_new` prepares all
// companies.
struct company_ranks;
struct company_ranks *company_ranks_new(const struct programme *programme);
int company_rank_of(const struct company_ranks *ranks, int company, const struct rating *rating);
void company_ranks_free(struct company_ranks *ranks);

#endif
