// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef SRC_EXPLAIN_WHY_H
#define SRC_EXPLAIN_WHY_H

#include "explain/inquiry.h"

// Alternatives with nothing in them yet, but room for as many questions as can be asked.
void inquiry_begin(const struct inquiry *inquiry, int candidate, int company,
                   struct alternatives *alternatives);

// True when the company is on the person's path, published or planned.
bool inquiry_has_on_path(const struct inquiry *inquiry, int person, int company);

// As inquiry_ask, but does not look for what shuts a door.
void inquiry_ask_briefly(struct inquiry *inquiry, int candidate, int company, struct arena *arena,
                         struct alternative *alternative);

// What differs between two outcomes of one order of goals.
void goals_compare(const struct outcome *before, const struct outcome *after, struct arena *arena,
                   struct goal_changes *changes);

#endif
