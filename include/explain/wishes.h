// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a schedule, or a change between two of them, means to the people in it.
#ifndef EXPLAIN_WISHES_H
#define EXPLAIN_WISHES_H

#include "domain/difference.h"
#include "problem/problem.h"

// The wish rank of the company of a row; 0 where nothing is newly planned.
int explain_wish_rank(const struct programme *programme, const struct problem *problem,
                      const struct placement *row);

// Fills in the wish rank of every step that is newly planned.
void explain_wishes(const struct programme *programme, const struct problem *problem,
                    struct difference *difference);

#endif
