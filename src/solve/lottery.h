// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lottery: of all plans that are equally good by every goal, the one and only that the lottery
// order names.
#ifndef SOLVE_LOTTERY_H
#define SOLVE_LOTTERY_H

#include "solve/chances.h"

// Changes `plans` (by position, which `sub` accepts) to the canonical choice. False when a limit
// stopped it; the plans are then as good, but not canonical.
bool lottery_run(struct engine *engine, const struct sub *sub, const struct last_goal *last,
                 struct plan *plans);

#endif
