// SPDX-License-Identifier: GPL-3.0-or-later
//
// Inside the oracle: what its parts know about each other. One part tells what history leaves of a
// person, one lists everybody's paths, one says what a path is worth, one counts what people take
// from each other, and the search (enumerate.c) puts paths together.
#ifndef SUPPORT_ORACLE_H
#define SUPPORT_ORACLE_H

#include "support/enumerate.h"

#include <stddef.h>

// What becomes of a module of somebody's path.
enum module_state {
    MODULE_NEW,       // planned now
    MODULE_PUBLISHED, // a promise
    MODULE_LEAVE,     // away
    MODULE_MISSED,    // began before plan_from, and nobody was promised anything
    MODULE_OPEN,      // for a later plan
};

// A candidate, as history leaves them.
struct person {
    const struct programme *programme;
    int index; // of the candidate
    const struct candidate *candidate;
    const struct intake *intake;
    enum module_state state[MODULES_MAX];
    bool is_published; // somewhere: counts as admitted
    bool must;         // be placed
    int new_count;     // modules to be planned
};

// One offer for each new module, NONE for the others; and what it adds to the goals.
struct path {
    int offer[MODULES_MAX];
    int64_t wish_sum;                  // for the lottery: weight x (wish rank - 1)
    int64_t profile[ENUMERATED_RANKS]; // modules by wish rank
    int64_t adds[GOALS];               // worst_wish: the worst rank; changes: drafts kept
};

struct paths {
    struct path *items;
    size_t count, capacity;
};

// person.c

struct person person_of(const struct programme *programme, int candidate);

// True when the row is one of the person's promises in this module.
bool is_promise(const struct person *person, const struct placement *row, int module);

// True when some promise of the person was with this company.
bool was_there(const struct person *person, int company);

// The last day on which somebody's row takes anything: with somebody who left, the day before.
int32_t last_day_of(const struct programme *programme, const struct placement *row);

// True when a row takes the place it names, whatever is planned.
bool is_settled(const struct programme *programme, const struct placement *row);

// opinions.c

const struct rating *rating_of(const struct programme *programme, int candidate, int company);
int rank_by_company(const struct programme *programme, int candidate, int company);
int rank_of_wish(const struct person *person, int company);

// person_doors.c

// True when somebody may have a path at all.
bool may_be_placed(const struct person *person);

// True when somebody may hold a place of this offer in a module, as far as one module can tell.
bool may_hold(const struct person *person, int module, int offer);

// person_paths.c

// All paths that keep the rules about this person.
void list_paths(const struct person *person, struct paths *paths);

// path_worth.c

void weigh_path(const struct person *person, struct path *path);

// crowd.c: what people take from each other, and what companies can give.

// Nowhere can it become more crowded than on a day on which a module or a row begins.
enum { DAYS_MOST = 64 };

// An offer was promised so many people on the first day of a module.
struct promise {
    int offer, day;
    int32_t last_day; // of the module
    int people, months;
};

struct crowd {
    const struct programme *programme;
    const struct person *persons;
    int32_t days[DAYS_MOST];
    int day_count;
    uint64_t (*days_of)[MODULES_MAX];     // days_of[intake][module]: a bit for each day in it
    int (*taken)[DAYS_MOST];              // taken[offer][day]: people there
    int64_t *months;                      // by company: newly planned months
    int *people;                          // by intake: trainees, of history too
    int (*alike)[ENUMERATED_PEOPLE];      // alike[intake][discipline]: trainees
    int discipline_of[ENUMERATED_PEOPLE]; // the first candidate with the same first discipline
    struct promise *promises;
    size_t promise_count, promise_capacity;
};

void crowd_open(const struct programme *programme, const struct person *persons,
                struct crowd *crowd);
void crowd_close(struct crowd *crowd);

// Puts somebody on a path, or with sign -1 takes them off again.
void crowd_seat(struct crowd *crowd, int candidate, const struct path *path, int sign);

// True when one more trainee like this candidate may be admitted.
bool crowd_may_grow(const struct crowd *crowd, int candidate);

// The first module of the path for which there is no place or no month, besides those that are
// seated; NONE when there is room for all of it.
int crowd_stops(const struct crowd *crowd, int candidate, const struct path *path);

// True when the trainees of every intake are of enough disciplines.
bool crowd_is_mixed(const struct crowd *crowd);

// Months below what was promised to companies, and to offers.
int64_t crowd_lacks(const struct crowd *crowd);

// person_links.c

// True when the two may have these paths (NULL: none) at the same time, as far as links go.
bool links_allow(const struct person *a, const struct path *path_a, const struct person *b,
                 const struct path *path_b);

#endif
