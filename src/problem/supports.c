// SPDX-License-Identifier: GPL-3.0-or-later
//
// The solver has room for so many values that are kept; a programme that could need more is refused
// before anything is planned.
#include "problem/outcome.h"

static size_t ranks(const struct programme *programme) {
    size_t worst = 1;
    for (size_t c = 0; c < programme->candidate_count; c++) {
        const struct candidate *candidate = &programme->candidates[c];
        size_t count = candidate->wish_count;
        size_t rank = count > 0 ? (size_t)candidate->wishes[count - 1].group + 1 : 1;
        worst = rank > worst ? rank : worst;
    }
    return worst - 1;
}

bool problem_supports(const struct programme *programme, struct findings *findings) {
    size_t kept = 1 + 2 * programme->intake_count;
    for (size_t g = 0; g < programme->goal_count; g++) {
        kept += programme->goals[g] == GOAL_WISH_PROFILE ? ranks(programme) : 1;
    }
    if (kept > HELD_MOST) {
        findings_add(findings, FINDING_TOO_MANY_KEPT, &programme->rules.at[RULE_GOALS], "goals",
                     "At most %d values can be kept: one for every goal (wish_profile: for every "
                     "wish rank) and two for every intake.",
                     HELD_MOST);
    }
    return kept <= HELD_MOST;
}
