// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a schedule draws: bars in lines, a group of lines for each person or each company.
#ifndef OUTPUT_STAYS_H
#define OUTPUT_STAYS_H

#include "output/view.h"

#include <stddef.h>
#include <stdint.h>

enum stay_kind {
    STAY_PUBLISHED,
    STAY_DRAFT,
    STAY_LEAVE,
};

// One row of the schedule, from the first to the last day that somebody is there.
struct stay {
    size_t group;
    int lane; // the line within the group; nothing else of this line is there at the same time
    int32_t first_day, last_day;
    enum stay_kind kind;
    const char *text; // the company's name in a group of a person, and the other way round
    const struct placement *row;
};

struct stay_group {
    const char *id;
    const char *name;
    int company;       // or NONE: a person
    int lanes;         // at least 1
    size_t first, end; // its stays are items[first] to items[end - 1]
};

// Stays are sorted by group, lane and day. Zero is nothing to draw.
struct stays {
    struct stay *items;
    size_t count, capacity;
    struct stay_group *groups;
    size_t group_count, group_capacity;
    int32_t first_day, last_day; // of all stays; meaningless without any
};

// "promised", "draft" or "leave", marked with N_.
const char *stay_word(enum stay_kind kind);

// True for an event of the joint programme that falls into the stay.
bool stay_meets(const struct stay *stay, const struct event *event);

// `part` is what view_part made. Only companies may be groups without a stay.
void stays_of_people(struct stays *stays, const struct programme *programme,
                     const struct schedule *part);
void stays_of_companies(struct stays *stays, const struct programme *programme,
                        const struct schedule *part, const struct view *view);
void stays_release(struct stays *stays);

#endif
