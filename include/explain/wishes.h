// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a change between two schedules means to the people in it.
#ifndef EXPLAIN_WISHES_H
#define EXPLAIN_WISHES_H

#include "domain/difference.h"
#include "problem/problem.h"

// Fills in the wish rank of every step that is newly planned.
void explain_wishes(const struct programme *programme, const struct problem *problem,
                    struct difference *difference);

#endif
