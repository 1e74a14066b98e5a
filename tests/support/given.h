// SPDX-License-Identifier: GPL-3.0-or-later
//
// Worlds for tests, in one line each.
#ifndef SUPPORT_GIVEN_H
#define SUPPORT_GIVEN_H

#include "base/finding.h"
#include "domain/programme.h"
#include "intake/reading.h"

#include <stdbool.h>
#include <stddef.h>

// A programme and whatever was found while reading it. Zero is an empty world.
struct world {
    struct folder folder;
    struct programme programme;
    struct reading reading;
    struct findings findings;
    bool good; // the programme may be used
};

// Reads a programme from pairs of file name and CSV text, ended with NULL:
// given_programme(&world, "companies.csv", "company,places\nA,1\n", ..., NULL). Returns
// world->good.
bool given_programme(struct world *world, ...) __attribute__((sentinel));

// Reads a schedule from CSV text against the world's programme; findings go to world->findings.
bool given_schedule(struct world *world, const char *csv, struct schedule *schedule);

void world_release(struct world *world);

#endif
