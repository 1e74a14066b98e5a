// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a goal is measured: what a row adds to it, what a path adds, and what the whole adds.
#ifndef VERIFY_MEASURE_H
#define VERIFY_MEASURE_H

#include "domain/goal.h"
#include "verify/judgement.h"
#include "verify/ranks.h"
#include "verify/tally.h"

#include <stdint.h>

// What every count needs to know.
struct ledger {
    const struct judgement *judgement;
    struct opinions opinions;
    int64_t month_unit;
    int64_t company_weight, home_weight;
};

// One planned row, with what it speaks about.
struct entry {
    const struct candidate *candidate;
    const struct past *past;
    int company_index;
    const struct company *company;
    int64_t months, weight;
    bool is_last; // the last module of the intake
};

// NULL where a goal counts nothing.
struct measure {
    void (*row)(const struct ledger *ledger, const struct entry *entry, struct tally *tally);
    void (*path)(const struct ledger *ledger, const struct path *path, struct tally *tally);
    void (*all)(const struct judgement *judgement, struct tally *tally);
};

const struct measure *measure_of(enum goal goal);

// The value of `promised`: months below what companies and offers have been promised.
void count_promised(const struct judgement *judgement, struct tally *tally);

// A planned row of the path's module t in a company.
struct entry entry_of(const struct ledger *ledger, const struct path *path, int t, int company);

// How many drafts of a module are kept by going to the company.
int64_t drafts_kept(const struct past *past, int intake, int module, int company);

// True for a draft that `changes` counts: of a candidate, and of a module that is not published.
bool is_counted_draft(const struct judgement *judgement, const struct placement *row);

// The value of `changes`: drafts of the history whose company is not kept.
void count_changes(const struct judgement *judgement, struct tally *tally);

#endif
