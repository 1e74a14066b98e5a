// SPDX-License-Identifier: GPL-3.0-or-later
//
// A programme: the checked world. Companies, offers, candidates, intakes, rules and what people
// have decided, linked by index and sorted by id, so that nothing depends on the order of rows in a
// file. Made by the room `intake`; never changed afterwards.
#ifndef DOMAIN_PROGRAMME_H
#define DOMAIN_PROGRAMME_H

#include "base/arena.h"
#include "domain/candidate.h"
#include "domain/company.h"
#include "domain/goal.h"
#include "domain/intake.h"
#include "domain/schedule.h"

#include <stddef.h>
#include <stdint.h>

struct event {
    const char *id;
    int intake; // index, or NONE: for all
    int32_t first_day, last_day;
    const char *title;
    const char *location;
    int days;
    int64_t cost; // hundredths
    struct origin at;
};

// Zero is an empty programme. All arrays are sorted: companies, candidates, intakes and events by
// id (bytes), offers by company, then id (so the own offer comes first), ratings by candidate and
// company, decisions by candidate, company, module and kind, links by candidate, other and kind.
struct programme {
    struct company *companies;
    size_t company_count;
    struct offer *offers;
    size_t offer_count;
    struct candidate *candidates;
    size_t candidate_count;
    struct intake *intakes;
    size_t intake_count;
    struct rating *ratings;
    size_t rating_count;
    struct decision *decisions;
    size_t decision_count;
    struct link *links;
    size_t link_count;
    struct event *events;
    size_t event_count;
    struct schedule history;

    struct rules rules;       // the rules of the whole programme
    const char *lottery_seed; // never NULL
    enum goal goals[GOALS];   // first things first; the goals of the default order are always there
    size_t goal_count;

    struct arena arena; // owns everything above
};

// The rating of a pair, or NULL when the file has no row for it.
const struct rating *programme_rating(const struct programme *programme, int candidate,
                                      int company);

// The name of the person in a row: of a candidate, or as the row names somebody of an earlier
// intake.
const char *programme_person_name(const struct programme *programme,
                                  const struct placement *placement);

// The offers of a company are offers[first] to offers[last - 1].
void programme_offers(const struct programme *programme, int company, size_t *first, size_t *last);

// True when anybody of the intake has a mark: then nobody of it is admitted without one.
bool programme_assesses(const struct programme *programme, int intake);

// True for a module that is to be planned: neither begun before plan_from nor left for a later plan
// (plan_modules).
bool programme_plans(const struct programme *programme, int intake, int module);

// The first day of the first module of all intakes.
int32_t programme_first_day(const struct programme *programme);

// The weight of a module is its months divided by this: the greatest common divisor of all module
// lengths.
int programme_month_unit(const struct programme *programme);

void programme_release(struct programme *programme);

#endif
