// SPDX-License-Identifier: GPL-3.0-or-later
//
// A sub-problem: the problem, with what has been settled already. Every solve in this room is one
// of these.
#ifndef SOLVE_SUB_H
#define SOLVE_SUB_H

#include "problem/measure.h"
#include "problem/outcome.h"
#include "problem/problem.h"

#include <stdbool.h>
#include <stdint.h>

// A value that is to be kept: the sum of the measure over all chosen plans is at least this.
struct held {
    struct measure measure;
    int64_t at_least;
    int64_t unit;    // greatest common divisor of all values of the measure; at least 1
    int64_t largest; // largest of them in these units; at least 1
};

struct sub {
    const struct problem *problem;
    struct held held[HELD_MOST];
    int held_count;
    int rank_limit;   // no newly planned module has a worse wish rank
    bool *out;        // by person: gets no plan
    bool *in;         // by person: gets exactly one plan, not at most one
    int *pin_company; // by person x MODULES_MAX: the company of that module, or NONE: free
    int *pin_offer;   // likewise, the offer
    int64_t *left;    // by row: what those who are in leave over
    bool *full;       // by calendar x MODULES_MAX x offer: no room for one more in that module
};

// Everything is open.
void sub_open(const struct problem *problem, struct sub *sub);
void sub_release(struct sub *sub);

// Settles a person for good: in with just this plan, or out (plan.person NONE). What nobody else
// finds room for any more is closed to the others.
void sub_settle(struct sub *sub, int person, const struct plan *plan);

// True when the rows leave room for one more person at the offer in this module. `left` is by row.
bool sub_has_room(const struct problem *problem, const int64_t *left, int calendar, int module,
                  int offer);

// True when the person may hold this offer in this module, as things stand.
bool sub_allows(const struct sub *sub, int person, int module, int offer);

// True when the plan uses only what is allowed. (That it is a path is taken for granted.)
bool sub_allows_plan(const struct sub *sub, const struct plan *plan);

// The sum of a measure over chosen plans (`plans` by person; plan.person NONE: not placed).
int64_t sub_value(const struct sub *sub, const struct measure *measure, const struct plan *plans);

// True when the chosen plans keep all rows, held values and who is in. In whole numbers: this
// recount decides.
bool sub_accepts(const struct sub *sub, const struct plan *plans);

// The greatest common divisor of all values that the measure can take module by module, 0 when it
// is 0 everywhere; and the largest of them in units of it.
int64_t sub_unit(const struct sub *sub, const struct measure *measure, int64_t *largest);

// Keeps a value from now on. A measure that is 0 everywhere needs no keeping.
void sub_hold(struct sub *sub, const struct measure *measure, int64_t at_least);

#endif
