// SPDX-License-Identifier: GPL-3.0-or-later
//
// The period-indexed model while it is built, between the rows that people share (period_model.c)
// and those of one person (period_person.c).
#ifndef BENCH_PERIOD_BUILDER_H
#define BENCH_PERIOD_BUILDER_H

#include "bench/period_model.h"
#include "problem/measure.h"

struct builder {
    const struct programme *programme;
    const struct problem *problem;
    struct mps *mps;
    struct measure wishes;
    int64_t unit;
    bool all_placed;
    int *first_offer; // by company, and one more
    int *shared_row;  // by row of the problem: the row here, or NONE
    int *owed_row;    // by company: what it has been promised, or NONE
    int *step_row;    // by company: the same in whole modules, or NONE
    int64_t *step;    // ... and what one counts there
    int *fill_row;    // by module and offer: how many are to be there, or NONE
    int placed_row;   // everybody

    // Of the person at hand.
    int person, modules;
    const struct calendar *calendar;
    int z;
    int *x; // by module and offer, or NONE
    int *y; // by company, or NONE
};

// Enters a value, or nothing where there is no such row or no such column.
void builder_enter(struct builder *builder, int row, int column, int64_t value);

// The same in a row of the problem, which is opened when somebody stands in it.
void builder_enter_shared(struct builder *builder, int row, int column, int64_t value);

// Columns and rows of one person.
void builder_add_person(struct builder *builder, int person);

#endif
