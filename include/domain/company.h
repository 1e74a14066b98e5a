// SPDX-License-Identifier: GPL-3.0-or-later
//
// A member company, and the places it offers.
#ifndef DOMAIN_COMPANY_H
#define DOMAIN_COMPANY_H

#include "base/finding.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    NO_LIMIT = -1,  // in a field that counts up to a limit: there is none
    NO_PLACES = -1, // a company without places of its own
    NONE = -1,      // an index that points nowhere
};

// Disciplines, compared without case. `words[i]` is how somebody wrote it, `keys[i]` its
// case-folded form. An empty list means any discipline at an offer, and none at a candidate.
struct disciplines {
    const char **words;
    const char **keys;
    size_t count;
};

// True when the two lists share a discipline.
bool disciplines_meet(const struct disciplines *a, const struct disciplines *b);

struct company {
    const char *id;
    const char *name;   // the id when the file gives none
    const char *sector; // "" is unknown, also for the next two
    const char *municipality;
    const char *owner;
    int places; // at the same time, whenever a member; or NO_PLACES
    struct disciplines disciplines;
    int32_t member_first_day, member_last_day; // inclusive
    int promised_months, balance_months;
    int max_months;                                                  // or NO_LIMIT
    int64_t fee_per_year, fee_per_year_with_trainee, cost_per_month; // hundredths
    int64_t budget;                                                  // hundredths, or NO_LIMIT
    bool permanent_post;
    struct origin at; // the row
};

// Places of one company, for some time and some disciplines. What companies.csv offers itself is an
// offer too, the company's own: its id is "".
struct offer {
    const char *id;
    int company; // index in the programme
    const char *title;
    const char *contact;
    struct disciplines disciplines; // already the company's where the offer names none
    int32_t first_day, last_day; // inclusive, already cut to the company's membership; may be empty
    int places;                  // at the same time
    int min_places;
    struct origin at; // the row; for an own offer the company's
};

// True when the offer stands open on every day from `first_day` to `last_day`.
bool offer_spans(const struct offer *offer, int32_t first_day, int32_t last_day);

#endif
