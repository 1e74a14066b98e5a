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
#include "verify/past.h"
#include "verify/path_rules.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The path of one person: what the history has fixed of it, and the rows that fill the rest.
// Cancelled rows are not there, and rows of fixed modules are judged elsewhere (carry.c).
struct path {
    const struct candidate *candidate; // NULL: the programme knows nobody of this id
    const struct intake *intake;       // NULL with it
    const struct past *past;           // NULL with it
    bool stranger;                     // may not be placed: the rows count for nothing
    const struct placement *row;       // the first, of the history if the schedule has none

    // The row that places the person in a module to be planned, or NULL; and how many claim to.
    const struct placement *module[MODULES_MAX];
    int rows_of_module[MODULES_MAX];
    bool whole; // one row for each such module and none besides: the path may be judged as a whole

    // The first row of each different company: published ones, then the others in path order.
    const struct placement **visits;
    int visit_count;
};

// One person on one place of one offer, for as long as a module or a row of the history lasts.
struct seat {
    int offer;
    int32_t first_day, last_day;
    const struct path *path; // NULL: a fact of the history
    const struct placement *row;
};

// A limit on the months of a company, and the row that passes it.
struct months_limit {
    int64_t months; // or NO_LIMIT
    const struct placement *passed_by;
};

struct judgement {
    const struct programme *programme;
    const struct schedule *schedule;
    struct findings *findings;

    bool *assesses;     // by intake: somebody of it has a mark
    struct past *pasts; // by candidate

    struct path *paths; // in the order of the schedule, strangers included
    size_t path_count;
    size_t path_capacity;
    const struct path **path_of; // by candidate; NULL for somebody without a path

    struct seat *seats; // sorted by offer, first day and row
    size_t seat_count;
    size_t seat_capacity;

    int64_t *months; // by company: newly planned months, all people together
    struct months_limit *by_max_months, *by_budget; // by company

    bool told_published; // that rows have become promises since they were planned

    struct arena
        arena; // owns the lists by intake, candidate and company, and the words of the hints
};

// Reads the history, and which intakes assess their people.
void history_read(struct judgement *judgement);

// Reads the schedule person by person; names rows that cannot belong to the path of their person.
void paths_read(struct judgement *judgement);

// True when the history has a row for this person and module that a schedule repeats; such rows are
// judged by carry_judge.
bool is_carried(const struct judgement *judgement, const struct placement *row);

// Does the schedule repeat what the history has fixed?
void carry_judge(struct judgement *judgement);

// Gathers the seats and the months of every company.
void seats_take(struct judgement *judgement);

// Gathers only the seats that are facts of the history, and sorts all that are there.
void facts_take(struct judgement *judgement);

// The seats of an offer are seats[first] to seats[last - 1].
void seats_of_offer(const struct judgement *judgement, int offer, size_t *first, size_t *last);

// How many people hold a place of the offer on that day; and how many of them by the history.
int64_t seats_held(const struct judgement *judgement, int offer, int32_t day);
int64_t seats_fixed(const struct judgement *judgement, int offer, int32_t day);

// How many months the budget of a company pays for, or NO_LIMIT.
int64_t budget_months(const struct company *company);

// People only in the history who count for an intake.
int64_t people_carried(const struct programme *programme, int intake);

// May this person be admitted, and start and finish?
void admission_judge(struct judgement *judgement, const struct path *path);

// May this person hold this place, module by module?
void rows_judge(struct judgement *judgement, const struct path *path);

// Do the companies of a whole path go together?
void shape_judge(struct judgement *judgement, const struct path *path);

// True when a whole path can keep the rules about stays and companies to its end, if so many more
// companies must be visited in the modules that stay open.
bool path_can_end(const struct path *path, const struct path_rules *rules, int asked);

// Does a whole path keep what somebody has decided about it?
void decisions_judge(struct judgement *judgement, const struct path *path);

// Do the paths go together?
void together_judge(struct judgement *judgement);

// Do people keep apart, or near, who have to?
void links_judge(struct judgement *judgement);

// Are the disciplines of every intake mixed as its rules ask?
void mix_judge(struct judgement *judgement);

void judgement_release(struct judgement *judgement);

#endif
