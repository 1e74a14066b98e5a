// SPDX-License-Identifier: GPL-3.0-or-later
//
// Seats: who holds which place of which offer, from when to when. People of all intakes, published,
// drafted or newly planned.
#ifndef DOMAIN_SEATS_H
#define DOMAIN_SEATS_H

#include "domain/programme.h"
#include "domain/schedule.h"

#include <stddef.h>
#include <stdint.h>

struct seat {
    int company;
    int offer; // index, or NONE: the company has no such offer any more
    int32_t first_day, last_day;
    const struct placement *row; // of the schedule
};

// Sorted by company and offer. Zero is an empty list.
struct seats {
    struct seat *items;
    size_t count, capacity;
};

void seats_collect(struct seats *seats, const struct programme *programme,
                   const struct schedule *schedule);

// The seats of an offer are items[first] to items[end - 1].
void seats_of(const struct seats *seats, int company, int offer, size_t *first, size_t *end);

// How many people hold a place of the offer on that day.
int64_t seats_on(const struct seats *seats, int company, int offer, int32_t day);

// The most who do at the same time between two days; `without` (NULL: nobody) counts as gone.
int64_t seats_most(const struct seats *seats, int company, int offer, int32_t first_day,
                   int32_t last_day, const struct placement *without);

void seats_release(struct seats *seats);

#endif
