// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef SRC_EXPLAIN_REPAIR_H
#define SRC_EXPLAIN_REPAIR_H

#include "explain/ask.h"

// Every single change of an input of the conflict, or of a rule that could be looser, that makes a
// plan possible: as small as it can be. Fills explanation->repairs.
void repairs_find(struct asking *asking, const struct inputs *inputs,
                  struct explanation *explanation);

// The change of an input that asks least of it, while `changes` (`count`, with room for one more)
// are made as well. False when there is none that makes a plan possible.
bool change_smallest(struct asking *asking, const struct input *input, struct easing *changes,
                     size_t count);

#endif
