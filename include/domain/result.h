// SPDX-License-Identifier: GPL-3.0-or-later
//
// What became of a candidate, and why: one fixed word for scripts, one sentence for people.
#ifndef DOMAIN_RESULT_H
#define DOMAIN_RESULT_H

#include "base/arena.h"
#include "domain/programme.h"

#include <stddef.h>

enum reason {
    REASON_ADMITTED, // placed: had to be, by status
    REASON_CHOSEN,   // placed: the goals are best served so
    REASON_DECLINED, // not placed: by status, as the next
    REASON_WITHDRAWN,
    REASON_EDUCATION,     // not placed: too few years of education, or unknown
    REASON_NOT_ASSESSED,  // not placed: others of the intake have a mark
    REASON_NOT_AVAILABLE, // not placed: not there for all modules
    REASON_NO_PATH,       // not placed: no path keeps all the rules about one person
    REASON_NOT_CHOSEN,    // not placed: no plan with a place for them is as good
};

// "admitted", "chosen", "declined", ...
const char *reason_word(enum reason reason);

struct result {
    int candidate; // index in the programme
    enum reason reason;
    const char *detail; // a full sentence
};

// One result for every candidate of the programme, in its order. Zero is an empty list.
struct results {
    struct result *items;
    size_t count;
    struct arena arena;
};

// "placed", "not_placed" or "withdrawn", for the status column.
const char *result_status_word(enum reason reason);

void results_release(struct results *results);

#endif
