// SPDX-License-Identifier: GPL-3.0-or-later
//
// Life-like programmes of any size, as the files that a person would hand in.
//
// The same shape and seed make the same bytes everywhere. One intake, applicants without marks.
#ifndef SUPPORT_GENERATE_H
#define SUPPORT_GENERATE_H

#include "intake/folder.h"

#include <stdint.h>

// How much of the trainees' time has been promised to companies.
enum promises {
    PROMISES_NONE,
    PROMISES_SOME,  // about half of all months, to some companies
    PROMISES_HEAVY, // 95 % of all months, a promise for every place until they are given away
    PROMISE_KINDS,
};

struct shape {
    int persons, companies;
    int modules, months; // months of each module
    int cohort;          // how many are placed at most; 0: all of them
    int load;            // places per module in percent of the cohort; 0: one to three a company
    enum promises promises;
    int same_sector_max; // companies of one path that may share a sector; 0: no limit
};

// Adds the files of the programme to the folder.
void generate(const struct shape *shape, uint64_t seed, struct folder *folder);

#endif
