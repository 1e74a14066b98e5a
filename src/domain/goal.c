// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of goals.
#include "domain/goal.h"

#include "base/language.h"

#include <stdio.h>

static const struct goal_kind kinds[GOALS] = {
    [GOAL_PLACED] = {"placed", "plassert", true},
    [GOAL_PROMISED] = {"promised", "lovet", false},
    [GOAL_CHANGES] = {"changes", "endringer", false},
    [GOAL_ASSESSMENT] = {"assessment", "vurdering", true},
    [GOAL_WORST_WISH] = {"worst_wish", "dårligste_ønske", false},
    [GOAL_WISHES] = {"wishes", "ønsker", false},
    [GOAL_WISH_PROFILE] = {"wish_profile", "ønskeprofil", false},
    [GOAL_POINTS] = {"points", "poeng", true},
    [GOAL_VARIETY] = {"variety", "variasjon", true},
    [GOAL_PERMANENT] = {"permanent", "fast", true},
    [GOAL_REGION] = {"region", "region", true},
    [GOAL_COST] = {"cost", "kostnad", false},
};

const struct goal_kind *goal_kind(enum goal goal) {
    return &kinds[goal];
}

const char *goal_told(enum goal goal) {
    return language_word(kinds[goal].name, kinds[goal].norwegian);
}

const char *goal_status_word(enum goal_status status) {
    static const char *const words[] = {
        [GOAL_PROVEN] = N_("proven"),
        [GOAL_OPTIMAL] = N_("optimal"),
        [GOAL_BEST] = N_("best"),
    };
    return words[status];
}

const char *goal_result_name(const struct goal_result *result, char text[static GOAL_NAME_SIZE]) {
    const char *name = goal_kind(result->goal)->name;
    snprintf(text, GOAL_NAME_SIZE, result->rank > 0 ? "%s:%d" : "%s", name, result->rank);
    return text;
}

const char *goal_result_told(const struct goal_result *result, char text[static GOAL_NAME_SIZE]) {
    const char *name = goal_told(result->goal);
    snprintf(text, GOAL_NAME_SIZE, result->rank > 0 ? "%s:%d" : "%s", name, result->rank);
    return text;
}
