// SPDX-License-Identifier: GPL-3.0-or-later
//
// What answers cost: everybody is asked about every company, and the time of one answer is told as
// a multiple of one solve of the same programme, lottery included.
#ifndef BENCH_WHY_H
#define BENCH_WHY_H

#include <stdbool.h>

// Prints a line about the programme in a folder, from a child process that writes into the file
// `log` and is killed after `seconds_most`. False when it did not get that far, or left an answer
// open.
bool why_run(const char *name, const char *folder, const char *log, int seconds_most);

// What the child process does: returns its exit status. And the words of the command line that mean
// it.
int why_ask(const char *folder);
bool why_is_meant(int count, char **words);

#endif
