// SPDX-License-Identifier: GPL-3.0-or-later
//
// Solving: goal after goal, each proved, and then the lottery, until one outcome is left.
#ifndef SOLVE_SOLVE_H
#define SOLVE_SOLVE_H

#include "problem/outcome.h"
#include "problem/problem.h"

// What a solve tells while it goes on. Values and bounds are as the goal states them.
struct progress {
    int goal; // position in the problem's order of goals; NONE: not at the goals yet, or the
              // lottery
    bool is_lottery;
    bool has_value; // a plan is known
    int64_t value;
    int64_t bound;
};

typedef void progress_listener(void *context, const struct progress *progress);

// How the solver goes about it. Only tests and benchmarks change it: every way leads to the same
// values, and to the same plans where all goals are settled.
struct tactics {
    int subgradient_from; // persons from which on prices are first looked for without the LP
    int known_most;       // ... up to which short looks at the LP's plans, and halves, are worth it
    int window_most;      // plans in one whole-number solve
    int list_most;        // plans from which on the lottery asks stage by stage
    bool turned;          // begins with other columns; for tests
    int half_most;        // plans in one whole-number solve of a half
    int halves_most;      // halves of sub-problems in all: so that an answer comes some day
};

// What is known from an earlier solve of nearly the same problem: its plans are where to begin. It
// must outlive the solve.
struct known {
    const struct outcome *outcome; // planned, every goal settled; NULL: nothing is known
    bool is_bound;  // less was asked of it: as long as no goal is worse, none can be better
    bool is_enough; // the first goal that is worse is the last that is asked about
};

// How far to go.
struct settings {
    int64_t gap;          // a goal is good enough within so many millionths of its value
    int64_t nodes_most;   // branches of all whole-number searches together; 0: no limit
    int64_t seconds_most; // 0: no limit
    bool skips_lottery;
    bool asks_ties;     // whom do the goals leave a choice? Asked when all of them are settled
    bool only_verdict;  // is there a plan at all? Nothing else is asked
    bool keeps_present; // behind the goals: as many modules as possible stay in their company, as
                        // measure_kept has it
    struct known known;
    struct tactics tactics;
    progress_listener *listener; // NULL: nobody listens
    void *context;
};

// Everything proven, no limits.
extern const struct settings SETTINGS_DEFAULT;

// True when the rules about this one person leave a path, whatever the others do.
bool solve_finds_path(const struct problem *problem, int person);

// Solves the problem. Always fills the outcome; its verdict says what it is worth. A goal that a
// limit or the gap stopped is GOAL_BEST.
void solve(const struct problem *problem, const struct settings *settings, struct outcome *outcome);

// The same in a process of its own, so that nothing the solver library does (it ends the process
// when memory or its own checks fail) can harm the caller. The verdict is then VERDICT_FAILED or
// VERDICT_MEMORY. The listener is called in this process, and hears the last progress again while
// nothing new comes.
void solve_apart(const struct problem *problem, const struct settings *settings,
                 struct outcome *outcome);

#endif
