// SPDX-License-Identifier: GPL-3.0-or-later
//
// The events of the joint programme that a report shows: all, or those that gather somebody of a
// part.
#ifndef OUTPUT_GATHERINGS_H
#define OUTPUT_GATHERINGS_H

#include "output/stays.h"
#include "output/told.h"

#include <stddef.h>

// By day; people know them by their place in this list, from 1. Zero is an empty list.
struct gatherings {
    const struct event **items;
    size_t count;
};

// Fills an empty list. The stays are those of the people of the part.
void gatherings_choose(struct gatherings *gatherings, const struct told *told,
                       const struct stays *people);

// True when one of the stays meets the event: items[first] to items[end - 1].
bool stays_meet(const struct stays *stays, size_t first, size_t end, const struct event *event);
void gatherings_release(struct gatherings *gatherings);

#endif
