// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ranks are those that the goals count.
#include "explain/wishes.h"

#include "domain/presence.h"

int explain_wish_rank(const struct programme *programme, const struct problem *problem,
                      const struct placement *row) {
    if (!placement_is_planned(programme, row)) {
        return 0;
    }
    int person = problem->person_of[row->candidate];
    return person == NONE ? 0 : problem->persons[person].wish_rank[row->company];
}

void explain_wishes(const struct programme *programme, const struct problem *problem,
                    struct difference *difference) {
    for (size_t s = 0; s < 2 * difference->step_count; s++) {
        struct step_difference *step = &difference->steps[s / 2];
        const struct placement *row = step->row[s % 2];
        if (row != NULL) {
            step->wish_rank[s % 2] = explain_wish_rank(programme, problem, row);
        }
    }
}
