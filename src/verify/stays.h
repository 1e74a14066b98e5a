// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stays of one whole path.
#ifndef VERIFY_STAYS_H
#define VERIFY_STAYS_H

#include "verify/judgement.h"

#include <stdbool.h>

// A stay goes on while the company is the same, also from one of its offers to another, and over
// months of leave.
struct stay {
    int first, end; // legs of the track
    int company;
    int length;                  // modules
    bool is_new;                 // something in it is planned
    bool is_last;                // it ends the track
    const struct leg *published; // its first published leg, or NULL
};

// Returns how many there are.
int path_stays(const struct path *path, struct stay stays[static LEGS_MAX]);

#endif
