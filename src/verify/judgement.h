// SPDX-License-Identifier: GPL-3.0-or-later
//
// A judgement: a programme, a schedule read person by person, and what is wrong with it.
//
// Each corner of this room judges one kind of rule and adds a finding for every rule that is
// broken. What one corner has named already is left out of the judgement of the others, so that a
// mistake is named once, for what it is.
#ifndef VERIFY_JUDGEMENT_H
#define VERIFY_JUDGEMENT_H

#include "base/arena.h"
#include "base/finding.h"
#include "domain/programme.h"
#include "domain/schedule.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The rows of one person. Cancelled rows are not there.
struct path {
    const struct candidate *candidate; // NULL: the programme knows nobody of this id
    const struct intake *intake;       // NULL with it
    bool stranger;                     // may not be placed: the rows count for nothing
    const struct placement *row;       // the first that is not cancelled; never NULL

    // The row that places the person in a module, or NULL; and how many rows claim to.
    const struct placement *module[MODULES_MAX];
    int rows_of_module[MODULES_MAX];
    bool whole; // one row for each module and none besides: the path as a whole may be judged

    // The first row of each different company, in the order of the path.
    const struct placement *visits[MODULES_MAX];
    int visit_count;
};

// One person on one place of one offer, as long as a module lasts.
struct seat {
    int offer;
    int32_t first_day, last_day;
    const struct path *path;
    const struct placement *row;
};

struct judgement {
    const struct programme *programme;
    const struct schedule *schedule;
    struct findings *findings;

    bool *assesses; // by intake: somebody of it has a mark

    struct path *paths; // in the order of the schedule, strangers included
    size_t path_count;
    size_t path_capacity;
    const struct path **path_of; // by candidate; NULL for somebody without a path

    struct seat *seats; // sorted by offer, first day and row
    size_t seat_count;
    size_t seat_capacity;

    int64_t *months;                     // by company: newly planned months, all people together
    const struct placement **past_limit; // by company: the row that passes max_months, or NULL

    struct arena
        arena; // owns the lists by intake, candidate and company, and the words of the hints
};

// Reads the schedule person by person; names rows that cannot belong to the path of their person.
void paths_read(struct judgement *judgement);

// Notes which intakes assess their people.
void assessments_read(struct judgement *judgement);

// Gathers the seats and the months of every company.
void seats_take(struct judgement *judgement);

// The seats of an offer are seats[first] to seats[last - 1].
void seats_of_offer(const struct judgement *judgement, int offer, size_t *first, size_t *last);

// How many people hold a place of the offer on that day.
int64_t seats_held(const struct judgement *judgement, int offer, int32_t day);

// May this person be admitted, and start and finish?
void admission_judge(struct judgement *judgement, const struct path *path);

// May this person hold this place, module by module?
void rows_judge(struct judgement *judgement, const struct path *path);

// Do the companies of a whole path go together?
void shape_judge(struct judgement *judgement, const struct path *path);

// Does a whole path keep what somebody has decided about it?
void decisions_judge(struct judgement *judgement, const struct path *path);

// Do the paths go together?
void together_judge(struct judgement *judgement);

void judgement_release(struct judgement *judgement);

#endif
