// SPDX-License-Identifier: GPL-3.0-or-later
//
// A track: the path of one person as far as it is fixed, with gaps to be filled.
//
// It is a row of legs in the order of time. A leg is a run of published modules in one company, or
// one module that is to be planned, or a break: a module in which the person is nowhere, and which
// ends a stay. Modules of leave have no leg, because a stay may span them. Behind the last leg come
// the modules that stay open for a later plan.
#ifndef VERIFY_TRACK_H
#define VERIFY_TRACK_H

#include "domain/intake.h"
#include "domain/schedule.h"

#include <stdbool.h>

enum leg_kind {
    LEG_OPEN,      // a module that is to be planned
    LEG_BREAK,     // ends a stay
    LEG_FIRST,     // published: the first time in this company
    LEG_AGAIN,     // published: the company of an earlier leg, only open modules between them
    LEG_COME_BACK, // published: back in a company that was left for another one, or for nowhere
};

struct leg {
    enum leg_kind kind;
    int module;                  // the first of the leg
    int company;                 // of a published leg, else NONE
    const struct placement *row; // of a published leg: its first
    int length;                  // modules; 0 for a break
};

// Of several published legs in a row only the first and the last can be part of a stay that goes
// on; the others are left out. So no module has more than two legs.
enum { LEGS_MAX = 2 * MODULES_MAX };

struct track {
    struct leg legs[LEGS_MAX];
    int leg_count;
    int later; // modules that stay open behind the last leg
};

// True for the three kinds that are fact.
bool leg_is_published(const struct leg *leg);

// A path of so many modules, all of them to be planned.
struct track track_of_open_modules(int count);

// Lays out a track of any number of legs in the order of time, of which every published one is
// LEG_FIRST and no two neighbours are published in one company. They are changed on the way.
struct track track_of_legs(struct leg *legs, int count, int later);

#endif
