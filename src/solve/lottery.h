// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lottery: of all plans that are equally good by every goal, the one and only that the lottery
// order names.
#ifndef SOLVE_LOTTERY_H
#define SOLVE_LOTTERY_H

#include "solve/stage.h"

// The prices of the last goal that made a difference. In any best choice no plan loses more, at
// these prices, than their bound exceeds what was reached; so most people are seen at once to have
// the best they can get.
struct last_goal {
    struct objective objective;
    struct prices prices;
    bool is_known;
};

// Changes `plans` (by position, which `sub` accepts) to the canonical choice. False when a limit
// stopped it; the plans are then as good, but not canonical.
bool lottery_run(struct engine *engine, const struct sub *sub, const struct last_goal *last,
                 struct plan *plans);

#endif
