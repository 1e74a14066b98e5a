// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who looks: what a report shows of a schedule, in every face alike.
#ifndef OUTPUT_VIEW_H
#define OUTPUT_VIEW_H

#include "domain/programme.h"
#include "domain/schedule.h"

#include <stdbool.h>

// Zero is what all members may see of everybody who has a place: no marks, ratings, points,
// refusals, reasons or leave, and nobody without a place.
struct view {
    const struct company *company; // only this one's part; NULL: of all
    const char *candidate_id;      // only this one's part; NULL: of all
    bool is_internal;              // everything
};

// The rows of the schedule that are shown. They point into `schedule`, which has to live as long as
// `part`, an empty schedule.
void view_part(const struct view *view, const struct programme *programme,
               const struct schedule *schedule, struct schedule *part);

// True when the report is of the whole programme, and not of one company or person.
bool view_is_whole(const struct view *view);

// True for a company that stands in the report; `part` is what view_part made.
bool view_has_company(const struct view *view, const struct programme *programme,
                      const struct schedule *part, int company);

// True for a goal whose value tells nothing but what may be seen.
bool view_has_goal(const struct view *view, enum goal goal);

// True for a row that is still a promise if nobody publishes anything more.
bool row_is_promised(const struct programme *programme, const struct placement *row);

#endif
