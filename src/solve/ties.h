// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ties: whom the goals leave a choice, so that the lottery alone decided what they got.
#ifndef SOLVE_TIES_H
#define SOLVE_TIES_H

#include "solve/chances.h"

// `plans` (by position) are a best choice that `sub` accepts, with all values held. Fills in the
// ties of the outcome and its count of equally good choices: those met on the way, each of which
// gives somebody other companies than all before. Who is tied does not depend on which of the best
// choices is given. Who is still unknown when a limit stops it stays so.
void ties_find(struct engine *engine, const struct sub *sub, const struct last_goal *last,
               const struct plan *plans, struct outcome *outcome);

#endif
