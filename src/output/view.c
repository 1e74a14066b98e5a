// SPDX-License-Identifier: GPL-3.0-or-later
//
// A row that takes no place says something about a person that is none of the others' business, as
// leave does: only the person's own part has that.
#include "output/view.h"

#include "base/text.h"
#include "domain/presence.h"

static bool shows(const struct view *view, const struct programme *programme,
                  const struct placement *row) {
    int32_t last_day = 0;
    bool is_of_company =
        view->company == NULL ||
        (row->company != NONE && view->company == &programme->companies[row->company]);
    bool is_of_person =
        view->candidate_id == NULL || text_equal(view->candidate_id, row->candidate_id);
    bool is_own_leave = view->candidate_id != NULL && row->status == PLACEMENT_LEAVE;
    return is_of_company && is_of_person &&
           (view->is_internal || is_own_leave || placement_is_there(programme, row, &last_day));
}

void view_part(const struct view *view, const struct programme *programme,
               const struct schedule *schedule, struct schedule *part) {
    for (size_t i = 0; i < schedule->count; i++) {
        if (shows(view, programme, &schedule->placements[i])) {
            schedule_add(part, &schedule->placements[i]);
        }
    }
}

bool view_is_whole(const struct view *view) {
    return view->company == NULL && view->candidate_id == NULL;
}

bool view_has_company(const struct view *view, const struct programme *programme,
                      const struct schedule *part, int company) {
    bool has = view->candidate_id == NULL &&
               (view->company == NULL || view->company == &programme->companies[company]);
    for (size_t i = 0; i < part->count; i++) {
        has |= part->placements[i].company == company;
    }
    return has;
}

// The sums of marks and points say what single ones were, where few people have any.
bool view_has_goal(const struct view *view, enum goal goal) {
    return view_is_whole(view) &&
           (view->is_internal || (goal != GOAL_ASSESSMENT && goal != GOAL_POINTS));
}

bool row_is_promised(const struct programme *programme, const struct placement *row) {
    return row->status == PLACEMENT_PUBLISHED || history_publishes(&programme->history, row);
}
