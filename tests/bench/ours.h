// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull's own answer, from a child process that reads the folder, builds the problem and solves it.
#ifndef BENCH_OURS_H
#define BENCH_OURS_H

#include "bench/answer.h"
#include "domain/goal.h"

#include <stdbool.h>
#include <stdint.h>

// How it is to be solved.
struct ours_order {
    const char *folder;
    int64_t gap;      // in millionths
    int seconds_most; // a while later it is killed
    bool all_goals;   // and the lottery; otherwise only placed, promised and wishes
};

struct ours {
    struct answer wishes;
    struct goal_result goals[GOALS]; // as far as it came
    int goal_count;
    bool is_planned;   // a plan was found
    bool is_canonical; // the lottery was carried through
};

// Orders it from a child process, which leaves what it says in the file `log`.
void ours_run(const struct ours_order *order, const char *log, struct ours *ours);

// The value of a goal that was reached, or -1.
int64_t ours_value(const struct ours *ours, enum goal goal);

// The weakest status of all goals.
enum goal_status ours_status(const struct ours *ours);

// What the child process does. Returns its exit status.
int ours_solve(const struct ours_order *order);

// The words of the command line that mean ours_solve, and back: false when they mean something
// else.
bool ours_order_read(int count, char **words, struct ours_order *order);

#endif
