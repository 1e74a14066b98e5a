// SPDX-License-Identifier: GPL-3.0-or-later
//
// Publishing: some modules of a schedule become promises, and the history learns of it.
#ifndef DOMAIN_PUBLICATION_H
#define DOMAIN_PUBLICATION_H

#include "domain/programme.h"
#include "domain/schedule.h"

#include <stdbool.h>
#include <stddef.h>

// How many of the months that a company was promised become promises to people now. match counts
// newly planned months only, so it goes on as before when they are taken off what companies.csv
// has.
struct given {
    int promised_months, balance_months;
};

// A module is open in a schedule when it has a row there, of anybody of the intake, that is
// `proposed` or a draft. The first open modules are counted intake by intake, so nobody is promised
// a later module than the others of the same intake.
//
// Zero is no publication. The rows borrow their texts from the programme and the schedule.
struct publication {
    struct schedule history; // as it is to be from now on
    size_t promised;         // rows that are published now and were not before
    size_t drafts;           // rows that may still change, of people in candidates.csv
    bool changes;            // it differs from the history as it was
    int open;                // modules that are open, in the intake that has most of them
    struct given *given;     // by company
};

// Publishes the first `modules` open modules of a schedule. From the history stays whatever is no
// draft of somebody in candidates.csv; the rest is what the schedule says. It means something only
// when the schedule keeps every rule.
void publication_make(struct publication *publication, const struct programme *programme,
                      const struct schedule *schedule, int modules);

// A schedule that was made before an earlier publication still calls `proposed` what is promised by
// now. Rows that are in every other way what the history has published become published: then the
// schedule can be judged.
void schedule_recall(const struct programme *programme, struct schedule *schedule);

void publication_release(struct publication *publication);

#endif
