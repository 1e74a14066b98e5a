// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef SRC_EXPLAIN_COMBINE_H
#define SRC_EXPLAIN_COMBINE_H

#include "explain/ask.h"

// The fewest inputs whose change together makes a plan possible, where no single one does, as one
// repair. Sets explanation->gave_up when there is none among few changes.
void combination_find(struct asking *asking, const struct inputs *inputs,
                      struct explanation *explanation);

#endif
