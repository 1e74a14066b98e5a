// SPDX-License-Identifier: GPL-3.0-or-later
//
// A past: what the history has fixed about one candidate, and what is left to be planned.
#ifndef VERIFY_PAST_H
#define VERIFY_PAST_H

#include "base/arena.h"
#include "domain/programme.h"
#include "verify/track.h"

#include <stdbool.h>
#include <stddef.h>

// Modules are bits: bit t is module t.
struct past {
    const struct placement *first, *end; // all rows of the person in the history
    unsigned published, leave;           // there is such a row; a published module is no leave
    unsigned planned;                    // the modules that a path fills
    unsigned lost;                       // started before plan_from: empty for ever

    bool is_out;    // by status: gets nothing new
    bool continues; // has a published path, which counts as admitted
    bool must;      // must have a path
    bool is_person; // somebody the plan is about, in or out of it

    const struct placement **visits; // the first published row of each different company
    int visit_count;
    struct track track;
};

// By candidate. The arena owns them.
struct past *pasts_read(const struct programme *programme, struct arena *arena);

bool past_visits(const struct past *past, int company);

// A path that needs no row of a plan: everything in it is published or leave.
bool past_is_whole(const struct past *past);

// True for a module that is to be planned in this intake: neither later than plan_modules nor
// started before plan_from.
bool module_is_planned(const struct programme *programme, const struct intake *intake, int module);

// True when a promise to fill the offer holds in this module: it is to be planned and lies wholly
// inside the offer. Modules of the same dates are one, that of the first intake.
bool offer_has_promise(const struct programme *programme, const struct offer *offer,
                       const struct intake *intake, int module);

// The rows of a person in any schedule, by id: from `*first` to before the one that is returned.
const struct placement *rows_of_person(const struct schedule *schedule, const char *id,
                                       const struct placement **first);

// True when a published row of somebody in candidates.csv stands, for some days at least: not when
// they withdrew before it. `last_day` is the last day on which it takes a place.
bool row_stands(const struct programme *programme, const struct placement *row, int32_t *last_day);

#endif
