// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef SOLVE_KEEP_H
#define SOLVE_KEEP_H

#include "solve/chances.h"

// Of all choices that keep what `sub` holds, one in which as many modules as possible stay as
// measure_kept has it. `plans` (by position) are where to start from, and then what was found; a
// limit may leave them as they are.
void keep_present(struct engine *engine, const struct sub *sub, const struct last_goal *last,
                  struct plan *plans);

#endif
