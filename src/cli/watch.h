// SPDX-License-Identifier: GPL-3.0-or-later
//
// Watching the solver from a terminal: one line on stderr that says how far it has come.
#ifndef CLI_WATCH_H
#define CLI_WATCH_H

#include "problem/problem.h"
#include "solve/solve.h"

// Set one of the first two only.
struct watch {
    const struct problem *problem; // that is planned: its goals are shown
    const int64_t *asked;          // ... or how many solves an explanation has begun
    int64_t next;                  // private: nothing is shown before this millisecond
    bool is_shown;
};

// Makes the watch the listener of the settings; both must stay where they are until the solver has
// answered. Work that is done within a second shows nothing.
void watch_begin(struct watch *watch, struct settings *settings);

// Leaves nothing on the terminal. Also for a watch that never began.
void watch_end(struct watch *watch);

#endif
