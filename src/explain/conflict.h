// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef SRC_EXPLAIN_CONFLICT_H
#define SRC_EXPLAIN_CONFLICT_H

#include "explain/ask.h"

// Of a programme for which there is no plan even without what is out already: leaves out more and
// more inputs, until without any other there would be a plan. On return those that are kept are the
// conflict.
void conflict_find(struct asking *asking, const struct inputs *inputs, enum fate *fates);

#endif
