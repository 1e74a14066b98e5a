// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a candidate is, when: by the history, and by the modules that are planned.
#ifndef VERIFY_PRESENCE_H
#define VERIFY_PRESENCE_H

#include "base/arena.h"
#include "verify/past.h"

#include <stddef.h>

struct presence {
    const struct placement *row; // NULL: a planned module, wherever it may be
    int32_t first_day, last_day;
    int module;
    bool is_fact;
};

struct presences {
    struct presence *items;
    size_t count;
};

// The published rows that stand, then the modules to be planned, with `module[t]` as their rows if
// it is not NULL.
struct presences presences_of(const struct programme *programme, int candidate,
                              const struct past *past, const struct placement *const *module,
                              struct arena *arena);

// True when both are somewhere on one day.
bool presences_meet(const struct presence *a, const struct presence *b);

#endif
