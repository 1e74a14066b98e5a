// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why is somebody where they are, and not where they would rather be? The programme is solved once;
// then every question is a whole solve of its own, in which somebody must be placed in a certain
// company, and its cost is what the two solves differ in. Nothing is guessed.
#ifndef EXPLAIN_INQUIRY_H
#define EXPLAIN_INQUIRY_H

#include "domain/alternative.h"
#include "domain/seats.h"
#include "explain/explain.h"
#include "problem/question.h"

// Zero is none; released with inquiry_release.
struct inquiry {
    const struct programme *programme;
    const struct explaining *explaining;
    struct problem problem;
    struct outcome base; // how the programme is planned
    struct schedule plan;
    struct seats seats; // of the plan
    int64_t deadline;   // of all solves together, where the settings know a limit
    bool keeps_others;  // everybody but the one who is asked about stays where they are
};

// Solves the programme. `problem` must be built from it and belongs to the inquiry from now on;
// programme and explaining must outlive it. True when there is a plan and every goal is settled;
// otherwise base.verdict says what is the matter (VERDICT_PLANNED: a limit).
bool inquiry_open(struct inquiry *inquiry, const struct programme *programme,
                  const struct explaining *explaining, struct problem *problem);
void inquiry_release(struct inquiry *inquiry);

// One question: the candidate (who can be planned: problem.person_of) in the company, or anywhere
// (NONE). Fills everything but what helps (remedies). The arena owns what is filled in.
void inquiry_ask(struct inquiry *inquiry, int candidate, int company, struct arena *arena,
                 struct alternative *alternative);

// What the next four fill lives no longer than the inquiry.

// Why the candidate is where they are, or nowhere: every company that they wished more, and, of
// somebody without a place, any place at all.
void inquiry_candidate(struct inquiry *inquiry, int candidate, struct alternatives *alternatives);

// Why the candidate is not in that company; nothing is asked if they are.
void inquiry_pair(struct inquiry *inquiry, int candidate, int company,
                  struct alternatives *alternatives);

// Why those whom the company ranked better than the last of those it gets (all whom it ranked, if
// it gets nobody) are not there, and what one more place would be worth.
void inquiry_company(struct inquiry *inquiry, int company, struct alternatives *alternatives);

// Every company the candidate could be in and is not, or every candidate who could be in the
// company and is not: what costs least comes first. Without those that no plan allows.
void inquiry_suggest(struct inquiry *inquiry, int candidate, int company,
                     struct alternatives *alternatives);

#endif
