// SPDX-License-Identifier: GPL-3.0-or-later
//
// A sub-problem: who is still free, and what those who are settled leave over. Every solve in this
// room is one of these: the whole problem, a rank test, a neighbourhood, a step of the lottery.
//
// Arrays about people are by position: the number of a person among the free ones.
#ifndef SOLVE_SUB_H
#define SOLVE_SUB_H

#include "problem/measure.h"
#include "problem/outcome.h"
#include "solve/room.h"

// A value that is to be kept: the free people must still add at least so much to the measure.
// (What fills promises is counted over everybody, settled or free.)
struct held {
    struct measure measure;
    int64_t at_least;
    int64_t unit;    // greatest common divisor of all values of the measure; at least 1
    int64_t largest; // largest of them in these units; at least 1
    bool is_implied; // kept whatever happens, because everybody it counts is `in`
};

// All doors but one are closed: in this module the person may hold nothing but this offer or, when
// that is NONE, the offers of this company. Or, `is_shut`, just these doors are closed.
struct ban {
    int person, module, company, offer;
    bool is_shut;
};

struct sub {
    const struct problem *problem;
    int *free; // persons, in lottery order
    int free_count;
    bool *in; // by position: gets exactly one plan, not at most one
    struct room room;
    struct held held[HELD_MOST];
    int held_count;
    int rank_limit; // no newly planned module has a worse wish rank
    struct ban *bans;
    size_t ban_count, ban_capacity;
};

// Everybody is free for whom `may` (by person) says so.
void sub_open(const struct problem *problem, const bool *may, struct sub *sub);

// The same with only some people free, those for whom `frees` (by position) says so; the others are
// settled with their plan in `plans` (by position; plan.person NONE: for good without one). False
// when their plans have no room.
bool sub_part(const struct sub *sub, const bool *frees, const struct plan *plans, struct sub *part);

// The same quickly, for a few people (positions, ascending): `settled` is `sub` where nobody is
// free.
void sub_free(const struct sub *sub, const struct sub *settled, const int *positions, int count,
              const struct plan *plans, struct sub *part);

// Settles one of the free people for good, with just this plan, or without (plan.person NONE).
void sub_settle(struct sub *sub, int position, const struct plan *plan);

void sub_copy(const struct sub *sub, struct sub *copy);
void sub_release(struct sub *sub);

void sub_ban(struct sub *sub, struct ban ban);

// True when the person may hold this offer in this module, as things stand (if there is room for
// the person at all: room_admits).
bool sub_opens(const struct sub *sub, int person, int module, int offer);

// True when the plan uses only what is allowed. (That it is a path is taken for granted.)
bool sub_allows_plan(const struct sub *sub, const struct plan *plan);

// The sum of a measure over chosen plans (by position; plan.person NONE: not placed).
int64_t sub_value(const struct sub *sub, const struct measure *measure, const struct plan *plans);

// True when the chosen plans keep all rows, held values and who is in. In whole numbers: this
// recount decides.
bool sub_accepts(const struct sub *sub, const struct plan *plans);

// The greatest common divisor of all values that the measure can take, module by module or step by
// step, 0 when it is 0 everywhere; and the largest of them in units of it.
int64_t sub_unit(const struct problem *problem, const struct measure *measure, int64_t *largest);

// Keeps a value from now on. A measure that is 0 everywhere needs no keeping. Whoever is thereby
// sure to be placed is in.
void sub_hold(struct sub *sub, const struct measure *measure, int64_t at_least);

#endif
