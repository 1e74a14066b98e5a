// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a row of a schedule means to a company: is somebody there, until when, and is that new?
#ifndef DOMAIN_PRESENCE_H
#define DOMAIN_PRESENCE_H

#include "domain/programme.h"
#include "domain/schedule.h"

#include <stdbool.h>
#include <stdint.h>

// True for a row that takes a place, from its first day to `*last_day`: somebody who withdraws is
// there until the day before; somebody who is out without such a day never came.
bool placement_is_there(const struct programme *programme, const struct placement *placement,
                        int32_t *last_day);

// True for a row that takes a place which the history does not promise: a newly planned module of
// somebody in candidates.csv.
bool placement_is_planned(const struct programme *programme, const struct placement *placement);

// Adds the newly planned trainee-months of every company to `months`, by company.
void schedule_count_months(const struct programme *programme, const struct schedule *schedule,
                           int64_t *months);

// True when the history has a published row of this person for this module.
bool history_publishes(const struct schedule *history, const struct placement *placement);

// The rows of a person in any schedule: from the one that is returned to before `*end`.
const struct placement *schedule_person(const struct schedule *schedule, const char *candidate_id,
                                        const struct placement **end);

#endif
