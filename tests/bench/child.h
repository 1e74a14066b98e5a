// SPDX-License-Identifier: GPL-3.0-or-later
//
// A program in a process of its own, timed.
#ifndef BENCH_CHILD_H
#define BENCH_CHILD_H

#include <stdbool.h>

struct child_run {
    bool finished;    // otherwise it was killed when its time was over, or it could not be started
    int status;       // exit status, where finished
    double seconds;   // by the clock on the wall
    double megabytes; // at its peak
};

// Runs the program with what it prints, errors included, in the file `out`; not longer than
// `seconds_most`. `arguments` ends with NULL.
void child_run(char *const arguments[], const char *out, int seconds_most, struct child_run *run);

#endif
