// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is where, when, as bars on a terminal: months along the top.
#ifndef OUTPUT_BARS_H
#define OUTPUT_BARS_H

#include "output/view.h"

#include <stdio.h>

// A line for each person, or for each company as many as it has people at the same time. `part` is
// what view_part made. As wide as the terminal, or 80 columns. The characters say everything; on a
// terminal there is colour too, unless the environment has NO_COLOR.
void bars_print(const struct programme *programme, const struct schedule *part,
                const struct view *view, bool by_company, FILE *out);

#endif
