// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fixed words of results.csv.
#include "domain/result.h"

static const struct {
    const char *word;
    const char *status;
} words[] = {
    [REASON_ADMITTED] = {"admitted", "placed"},
    [REASON_CHOSEN] = {"chosen", "placed"},
    [REASON_DECLINED] = {"declined", "withdrawn"},
    [REASON_WITHDRAWN] = {"withdrawn", "withdrawn"},
    [REASON_EDUCATION] = {"education", "not_placed"},
    [REASON_NOT_ASSESSED] = {"not_assessed", "not_placed"},
    [REASON_NOT_AVAILABLE] = {"not_available", "not_placed"},
    [REASON_NO_PATH] = {"no_path", "not_placed"},
    [REASON_NOT_CHOSEN] = {"not_chosen", "not_placed"},
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
