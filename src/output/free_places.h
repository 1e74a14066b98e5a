// SPDX-License-Identifier: GPL-3.0-or-later
//
// The places of a company that nobody has, from day to day.
#ifndef OUTPUT_FREE_PLACES_H
#define OUTPUT_FREE_PLACES_H

#include "domain/seats.h"
#include "output/usage.h"

// Days with the same numbers, some of them above 0.
struct free_places {
    int32_t first_day, last_day;
    int64_t free;     // in offers that are open on these days
    int64_t promised; // so many people are lacking that were promised by min_places
};

// Zero is an empty list.
struct free_list {
    struct free_places *items;
    size_t count, capacity;
};

// The free places of a company between two days, by day. `seats` and `usages` are of the whole
// schedule.
void free_list_fill(struct free_list *list, const struct programme *programme,
                    const struct seats *seats, const struct usages *usages, int company,
                    int32_t first_day, int32_t last_day);
void free_list_release(struct free_list *list);

#endif
