// SPDX-License-Identifier: GPL-3.0-or-later
//
// The oracle: the best schedule of a small programme, found by trying all of them.
//
// It sees the programme and nothing else: no model, no solver. It is slow and plain on purpose.
#ifndef SUPPORT_ENUMERATE_H
#define SUPPORT_ENUMERATE_H

#include "domain/programme.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    ENUMERATED_PEOPLE = 8,
    ENUMERATED_RANKS = 8,     // wish ranks are below this
    ENUMERATED_NODES = 100000 // so many partial schedules are looked at
};

// What was found. Every value is final: nothing has to be released.
struct enumeration {
    bool complete; // false: there are too many schedules, and nothing below means anything
    bool exists;   // some schedule keeps every rule

    int path_count[ENUMERATED_PEOPLE]; // by candidate: paths that keep the rules about one person
    bool must[ENUMERATED_PEOPLE];      // ... must be placed: by status, or because of history
    int must_count;                    // people who must be placed
    int most_must;                     // ... so many of them can be, at the same time
    int most_placed;                   // people placed at most, when all of those are; or NONE

    // When one exists: the best values in the order of the programme's goals, and the one schedule
    // that the lottery leaves. offer[candidate][module] is what is newly planned: NONE in a module
    // that history settles or that stays open, and everywhere for somebody who is not placed.
    int64_t value[GOALS];              // by goal; that of wish_profile is always 0
    int64_t profile[ENUMERATED_RANKS]; // newly planned modules by wish rank
    bool placed[ENUMERATED_PEOPLE];
    int offer[ENUMERATED_PEOPLE][MODULES_MAX];
};

void enumerate(const struct programme *programme, struct enumeration *found);

// How many paths of one candidate keep the rules about one person, as path_count above.
int enumerate_paths(const struct programme *programme, int candidate);

// All schedules that reach the same value in every goal as the best one.
struct equals {
    int64_t count;                   // two that differ in an offer are two
    bool is_tied[ENUMERATED_PEOPLE]; // by candidate: another one of them has them placed when the
                                     // best has not, or not when it has, or in other companies
};

// For a programme with a plan, whose enumeration is complete.
void enumerate_equals(const struct programme *programme, struct equals *equals);

// Modules that people leave: where they were, they are not.
struct moves {
    int others; // of all but the one who is asked about
    int own;
};

// Likewise: the fewest moves over all schedules as good as the best, those of others first.
// company[candidate][module] is where people are before; NONE: nowhere.
struct moves enumerate_moves(const struct programme *programme, int (*company)[MODULES_MAX],
                             int asked);

// The best schedule in which everybody but `asked` has what `others` gives them, or nothing.
void enumerate_beside(const struct programme *programme, const struct enumeration *others,
                      int asked, struct enumeration *found);

// True when `placed` and `offer` keep every rule, best or not.
bool enumeration_allows(const struct programme *programme, const struct enumeration *found);

// The whole state that `placed` and `offer` make: what is new, promises and leave as they stand in
// history, and the rows of people whom only history knows.
void enumeration_schedule(const struct programme *programme, const struct enumeration *found,
                          struct schedule *schedule);

#endif
