// SPDX-License-Identifier: GPL-3.0-or-later
//
// Seats: who holds which place of which offer, from when to when. People of all intakes, published,
// drafted or newly planned.
#ifndef OUTPUT_SEATS_H
#define OUTPUT_SEATS_H

#include "domain/programme.h"
#include "domain/schedule.h"

#include <stddef.h>
#include <stdint.h>

struct seat {
    int company;
    int offer; // index, or NONE: the company has no such offer any more
    int32_t first_day, last_day;
};

// Sorted by company and offer. Zero is an empty list.
struct seats {
    struct seat *items;
    size_t count, capacity;
};

void seats_collect(struct seats *seats, const struct programme *programme,
                   const struct schedule *schedule);

// How many people hold a place of the offer on that day; the most who do at the same time between
// two days.
int64_t seats_on(const struct seats *seats, int company, int offer, int32_t day);
int64_t seats_most(const struct seats *seats, int company, int offer, int32_t first_day,
                   int32_t last_day);

void seats_release(struct seats *seats);

#endif
