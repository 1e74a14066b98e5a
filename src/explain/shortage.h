// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef SRC_EXPLAIN_SHORTAGE_H
#define SRC_EXPLAIN_SHORTAGE_H

#include "explain/explain.h"

// Counts people and places, slot by slot. Whoever must be placed takes a place in every slot of a
// module that is open to them, and applicants whom an intake needs for its admit_min do too: if
// there are fewer places that any of them may take, there is no plan. Keeps the slot in which most
// places are lacking, the first of them. `shortage->is_there` is false when counting shows nothing.
void shortage_count(const struct programme *programme, const struct problem *problem,
                    struct arena *arena, struct shortage *shortage);

#endif
