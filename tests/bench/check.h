// SPDX-License-Identifier: GPL-3.0-or-later
//
// Is the model right that the other solvers are given? On small random programmes with every rule
// they must prove the same value as kull.
#ifndef BENCH_CHECK_H
#define BENCH_CHECK_H

#include <stdbool.h>

// Compares so many programmes, with files in the folder `path`. Prints one line, and more for every
// disagreement; true when there is none.
bool check_model(int programmes, const char *path);

#endif
