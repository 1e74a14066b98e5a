// SPDX-License-Identifier: GPL-3.0-or-later
//
// A schedule is a sorted list of placements.
#include "domain/schedule.h"

#include "base/array.h"
#include "base/language.h"
#include "base/memory.h"

#include <string.h>

const char *placement_status_word(enum placement_status status) {
    static const char *const words[] = {
        [PLACEMENT_PUBLISHED] = N_("published"), [PLACEMENT_DRAFT] = N_("draft"),
        [PLACEMENT_PROPOSED] = N_("proposed"),   [PLACEMENT_LEAVE] = N_("leave"),
        [PLACEMENT_CANCELLED] = N_("cancelled"),
    };
    return words[status];
}

bool placement_is_draft(const struct placement *placement) {
    return placement->status == PLACEMENT_DRAFT || placement->status == PLACEMENT_PROPOSED;
}

const char *placement_name(const struct placement *placement) {
    return placement->candidate_name != NULL ? placement->candidate_name : placement->candidate_id;
}

void schedule_add(struct schedule *schedule, const struct placement *placement) {
    schedule->placements = array_room(schedule->placements, schedule->count, &schedule->capacity,
                                      sizeof *schedule->placements);
    schedule->placements[schedule->count++] = *placement;
}

// The row in the file makes the order total where somebody wrote two rows for one day.
static int compare_placements(const void *left, const void *right) {
    const struct placement *a = left, *b = right;
    int order = strcmp(a->candidate_id, b->candidate_id);
    if (order == 0) {
        order = (a->module > b->module) - (a->module < b->module);
    }
    if (order == 0) {
        order = (a->first_day > b->first_day) - (a->first_day < b->first_day);
    }
    return order != 0 ? order : (a->at.line > b->at.line) - (a->at.line < b->at.line);
}

void schedule_sort(struct schedule *schedule) {
    array_sort(schedule->placements, schedule->count, sizeof *schedule->placements,
               compare_placements);
}

void schedule_release(struct schedule *schedule) {
    memory_free(schedule->placements);
    arena_release(&schedule->arena);
    *schedule = (struct schedule){0};
}
