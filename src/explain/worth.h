// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef SRC_EXPLAIN_WORTH_H
#define SRC_EXPLAIN_WORTH_H

#include "explain/inquiry.h"

// What one more place of each of the company's offers would be worth.
void worths_find(const struct inquiry *inquiry, int company, struct alternatives *alternatives);

#endif
