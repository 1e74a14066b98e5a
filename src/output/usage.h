// SPDX-License-Identifier: GPL-3.0-or-later
//
// What companies offer and were promised, and what a schedule uses and gives of it.
#ifndef OUTPUT_USAGE_H
#define OUTPUT_USAGE_H

#include "domain/programme.h"
#include "domain/schedule.h"

#include <stddef.h>
#include <stdint.h>

// A company in one module; or all modules together, where months have been promised to the company
// as a whole.
struct usage {
    int company;
    int intake, module;     // NONE: all modules together
    int64_t offered;        // places that are open for the whole module
    int64_t taken;          // places somebody is in during the module, people of all intakes
    int64_t left;           // offered places that are free on every day of it
    int64_t promised, owed; // trainee-months: by min_places in the module, or to the whole company
};

// Sorted by company, intake and module; all modules together come first. Zero is an empty list.
struct usages {
    struct usage *items;
    size_t count, capacity;
};

// What is owed, over all items, is the value of the goal `promised`.
void usages_count(struct usages *usages, const struct programme *programme,
                  const struct schedule *schedule);
void usages_release(struct usages *usages);

#endif
