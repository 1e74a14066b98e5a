// SPDX-License-Identifier: GPL-3.0-or-later
//
// The outcome: what the solver answers.
#ifndef PROBLEM_OUTCOME_H
#define PROBLEM_OUTCOME_H

#include "domain/goal.h"
#include "domain/proof.h"
#include "problem/measure.h"
#include "problem/problem.h"

// Values that can be held at once: those of the goals, rank by rank; who must be placed; and for
// each intake, how many are and of how many disciplines. A programme that could need more is not
// planned (problem_supports).
enum { HELD_MOST = 160 };

enum verdict {
    VERDICT_PLANNED,         // the plans are good
    VERDICT_PERSON_PATHLESS, // somebody who must be placed has no plan at all
    VERDICT_NOT_ALL_PLACED,  // not everybody who must be placed can be, at the same time
    VERDICT_ADMIT_MIN,       // an intake cannot place as many as it must
    VERDICT_DISCIPLINES,     // ... or not of as many disciplines
    VERDICT_ADMIT_MAX,       // more people of an intake are in the history alone than it may have
    VERDICT_LIMIT,           // a limit was reached before any plan was found
    VERDICT_FAILED,          // the solver broke down; nothing is known
    VERDICT_MEMORY,          // ... for want of memory
};

// The prices that prove the bound of one goal, in 1/PROOF_UNIT: one for each row of the problem,
// then one for each value that was held. In the objective's and the held values' own units (their
// greatest common divisors).
struct certificate {
    bool is_given; // the goal is proven by prices
    int held_count;
    int64_t unit; // of the objective
    int64_t *row; // by row of the problem; NULL where there are none
    int64_t held[HELD_MOST];
};

// Whether some equally good choice of plans gives somebody something else: a plan or none, or other
// companies. (Another offer of the same company is nothing else.)
enum tie {
    TIE_UNKNOWN, // not asked, or a limit stopped the search
    TIE_NONE,    // proven: nothing else is as good
    TIE_THERE,
};

// Zero is no outcome. Arrays are owned; released with outcome_release.
struct outcome {
    enum verdict verdict;
    int64_t reached;    // NOT_ALL_PLACED, ADMIT_MIN, DISCIPLINES: how many can be
    int64_t wanted;     // ... and how many must be
    int calendar;       // ADMIT_MIN, DISCIPLINES: of which intake
    bool *has_path;     // by person: whether any plan exists at all
    struct plan *plans; // by person; plan.person is NONE for somebody who is not placed
    struct goal_result results[HELD_MOST];      // in the order of goals
    struct certificate certificates[HELD_MOST]; // likewise
    int result_count;
    struct measure held[HELD_MOST]; // what each held value was a sum of
    bool is_canonical;   // the lottery was carried through: this is the one and only schedule
    enum tie *ties;      // by person
    int64_t equal_least; // equally good choices of plans there are at least; 0: not asked
};

// True when there is a plan and no limit stopped the proof of any goal.
bool outcome_is_settled(const struct outcome *outcome);

void outcome_release(struct outcome *outcome);

#endif
