// SPDX-License-Identifier: GPL-3.0-or-later
//
// Room: what the rows leave over when some plans are chosen.
#ifndef SOLVE_ROOM_H
#define SOLVE_ROOM_H

#include "problem/problem.h"

struct room {
    const struct problem *problem;
    int64_t *left; // by row: the upper limit minus what is used; below zero for a promise, of any
                   // sign for a row that must be used exactly
    bool is_wide;  // nobody is in anybody's way
    bool *full;    // by calendar x MODULES_MAX x offer: no place or month for one more
};

// Nobody is there.
void room_open(const struct problem *problem, struct room *room);
void room_widen(struct room *room);                       // as if there were room for everybody
void room_copy(const struct room *from, struct room *to); // to be released like an opened one
void room_release(struct room *room);

// True when the person can hold the offer in this module as well; when there is room for one more
// person at all. (A path may need the room of a row more than once: room_fits decides.)
bool room_has(const struct room *room, int person, int module, int offer);
bool room_admits(const struct room *room, int person);

bool room_fits(const struct room *room, const struct plan *plan);
void room_take(struct room *room, const struct plan *plan);
void room_give(struct room *room, const struct plan *plan); // undoes room_take

#endif
