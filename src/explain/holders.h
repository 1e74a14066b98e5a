// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef SRC_EXPLAIN_HOLDERS_H
#define SRC_EXPLAIN_HOLDERS_H

#include "explain/inquiry.h"

// Fills in who holds the places of alternative->company that the person could have, in those
// modules in which all of them are taken.
void holders_list(const struct inquiry *inquiry, int person, struct arena *arena,
                  struct alternative *alternative);

#endif
