// SPDX-License-Identifier: GPL-3.0-or-later
//
// The months of a schedule as columns: who is where in each of them.
#ifndef OUTPUT_GRID_H
#define OUTPUT_GRID_H

#include "output/sheet.h"
#include "output/stays.h"

enum { GRID_HEAD_COLUMNS = 2 }; // id and name, in front of the months

// Fills an empty sheet with a row for each group. What happens on any day of a month stands in it;
// a draft says so.
void grid_fill(const struct stays *stays, struct sheet *sheet);

#endif
