// SPDX-License-Identifier: GPL-3.0-or-later
//
// A schedule: who is where, when. Also the history, which has the same form.
#ifndef DOMAIN_SCHEDULE_H
#define DOMAIN_SCHEDULE_H

#include "base/arena.h"
#include "base/finding.h"

#include <stddef.h>
#include <stdint.h>

enum placement_status {
    PLACEMENT_PUBLISHED, // a promise: fixed
    PLACEMENT_DRAFT,     // may change
    PLACEMENT_PROPOSED,  // fresh from match
    PLACEMENT_LEAVE,     // away: no company
    PLACEMENT_CANCELLED, // ignored
};

// "published", "draft", ...
const char *placement_status_word(enum placement_status status);

// One row: a trainee, a module, a company.
struct placement {
    const char *candidate_id;
    const char *candidate_name; // as the row gives it; NULL: not said. Only the name of somebody of
                                // an earlier intake is looked for here
    int candidate;              // index in the programme, or NONE: somebody of an earlier intake
    int intake;                 // index in the programme
    int module;                 // from 0
    int32_t first_day, last_day; // inclusive
    int company;                 // index, or NONE on leave
    int offer;                   // index in the programme's offers, or NONE: on leave, or gone
    enum placement_status status;
    const char *gone_offer; // only in what the history has fixed: the id of an offer that
                            // offers.csv no longer has; else NULL
    struct origin at;       // the row; zero when match made it
};

// True for what match may still move: a draft, or what it has proposed.
bool placement_is_draft(const struct placement *placement);

// The name of somebody who is no candidate: as the row gives it, or the id.
const char *placement_name(const struct placement *placement);

// Sorted by candidate id (bytes), module, first day. Zero is an empty schedule.
struct schedule {
    struct placement *placements;
    size_t count;
    size_t capacity;
    const char *file; // as the person named it; NULL when match made it
    struct arena arena;
};

void schedule_add(struct schedule *schedule, const struct placement *placement);
void schedule_sort(struct schedule *schedule);
void schedule_release(struct schedule *schedule);

#endif
