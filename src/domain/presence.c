// SPDX-License-Identifier: GPL-3.0-or-later
//
// Leave and cancelled rows hold no place; a withdrawal ends what the rows of a person say.
#include "domain/presence.h"

#include <string.h>

static bool has_withdrawn_by(const struct candidate *candidate, int32_t day) {
    return status_stays_out(candidate->status) &&
           (!candidate->has_withdrawn_from || day >= candidate->withdrawn_from);
}

bool placement_is_there(const struct programme *programme, const struct placement *placement,
                        int32_t *last_day) {
    *last_day = placement->last_day;
    if (placement->status == PLACEMENT_LEAVE || placement->status == PLACEMENT_CANCELLED ||
        placement->company == NONE) {
        return false;
    }
    if (placement->candidate == NONE) {
        return true;
    }
    const struct candidate *candidate = &programme->candidates[placement->candidate];
    if (has_withdrawn_by(candidate, placement->first_day)) {
        return false;
    }
    if (has_withdrawn_by(candidate, placement->last_day)) {
        *last_day = candidate->withdrawn_from - 1;
    }
    return true;
}

// The first row of this person or a later one.
static size_t first_row(const struct schedule *schedule, const char *candidate_id) {
    size_t low = 0, high = schedule->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(schedule->placements[middle].candidate_id, candidate_id) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

const struct placement *schedule_person(const struct schedule *schedule, const char *candidate_id,
                                        const struct placement **end) {
    size_t first = first_row(schedule, candidate_id), row = first;
    while (row < schedule->count &&
           strcmp(schedule->placements[row].candidate_id, candidate_id) == 0) {
        row++;
    }
    *end = schedule->placements + row;
    return schedule->placements + first;
}

bool history_publishes(const struct schedule *history, const struct placement *placement) {
    const struct placement *end = NULL;
    const struct placement *row = schedule_person(history, placement->candidate_id, &end);
    while (row < end && !(row->status == PLACEMENT_PUBLISHED && row->intake == placement->intake &&
                          row->module == placement->module)) {
        row++;
    }
    return row < end;
}

bool placement_is_planned(const struct programme *programme, const struct placement *placement) {
    int32_t last_day = 0;
    return placement->candidate != NONE && placement_is_there(programme, placement, &last_day) &&
           !status_stays_out(programme->candidates[placement->candidate].status) &&
           !history_publishes(&programme->history, placement);
}

void schedule_count_months(const struct programme *programme, const struct schedule *schedule,
                           int64_t *months) {
    for (size_t i = 0; i < schedule->count; i++) {
        const struct placement *row = &schedule->placements[i];
        if (placement_is_planned(programme, row)) {
            months[row->company] += programme->intakes[row->intake].modules[row->module].months;
        }
    }
}
