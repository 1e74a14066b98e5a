// SPDX-License-Identifier: GPL-3.0-or-later
//
// The solver has room for so many values that are kept; a programme that could need more is refused
// before anything is planned.
#include "base/language.h"
#include "problem/build.h"
#include "problem/outcome.h"

bool problem_supports(const struct programme *programme, struct findings *findings) {
    size_t kept = 1 + 2 * programme->intake_count;
    for (size_t g = 0; g < programme->goal_count; g++) {
        kept += programme->goals[g] == GOAL_WISH_PROFILE ? (size_t)worst_rank(programme) - 1 : 1;
    }
    if (kept > HELD_MOST) {
        findings_add(findings, FINDING_TOO_MANY_KEPT, &programme->rules.at[RULE_GOALS],
                     rule_told(RULE_GOALS),
                     _("At most %d values can be kept: one for every goal (wish_profile: for every "
                       "wish rank) and two for every intake."),
                     HELD_MOST);
    }
    return kept <= HELD_MOST;
}
