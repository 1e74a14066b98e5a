// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fixed words of results.csv.
#include "domain/result.h"

#include "base/language.h"

static const struct {
    const char *word;
    const char *status;
} words[] = {
    [REASON_ADMITTED] = {"admitted", N_("placed")},
    [REASON_CHOSEN] = {"chosen", N_("placed")},
    [REASON_DECLINED] = {"declined", N_("withdrawn")},
    [REASON_WITHDRAWN] = {"withdrawn", N_("withdrawn")},
    [REASON_EDUCATION] = {"education", N_("not_placed")},
    [REASON_NOT_ASSESSED] = {"not_assessed", N_("not_placed")},
    [REASON_NOT_AVAILABLE] = {"not_available", N_("not_placed")},
    [REASON_NO_PATH] = {"no_path", N_("not_placed")},
    [REASON_NOT_CHOSEN] = {"not_chosen", N_("not_placed")},
};

const char *reason_word(enum reason reason) {
    return words[reason].word;
}

const char *result_status_word(enum reason reason) {
    return words[reason].status;
}

void results_release(struct results *results) {
    arena_release(&results->arena);
    *results = (struct results){0};
}
