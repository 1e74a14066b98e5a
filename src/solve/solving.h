// SPDX-License-Identifier: GPL-3.0-or-later
//
// A solve on its way: what its steps share. Each step is a file of its own.
#ifndef SOLVE_SOLVING_H
#define SOLVE_SOLVING_H

#include "solve/chances.h"
#include "solve/stage.h"

struct solving {
    struct engine engine;
    struct measure guide; // the last goal that can make a difference
    bool has_guide;
    struct sub sub;     // with everything held so far
    struct sub untied;  // the same people with nothing held
    struct plan *plans; // by position: the best choice so far
    struct last_goal last;
    bool is_level; // no goal so far differs from the known outcome's
    bool is_over;  // one is worse, and that is enough
    struct outcome *outcome;
};

// begin.c: whether everybody who must be placed has a path at all; fills outcome->has_path.
bool solving_find_paths(struct solving *solving);

// ... and the plans to begin with: nobody is placed, or who was in the known outcome and still can
// be like that.
void solving_begin(struct solving *solving);

// demands.c: false when the history alone passes a limit, so that no plan at all can keep it.
bool solving_has_room(struct solving *solving);

// ... and when not all who must be placed can be, or not as many as an intake must have. What was
// reached is held; otherwise the outcome says what was not.
bool solving_meet_demands(struct solving *solving);

// worst_wish.c: the goal of this name, reported.
void solving_reach_worst_wish(struct solving *solving);

// A stage over everybody, from the best choice so far.
struct stage solving_stage(struct solving *solving, struct measure measure, int64_t target);

// The result that the known outcome has for the goal that comes next, where that is the best it can
// be; or NULL.
const struct goal_result *solving_best(const struct solving *solving);

// Keeps the prices as the certificate of the goal that is reported next; `unit` is the objective's.
void solving_certify(struct solving *solving, int held_count, const struct prices *prices,
                     int64_t unit, enum goal_status status);
void solving_report(struct solving *solving, struct goal_result result);
void solving_tell(const struct solving *solving, struct progress progress);

#endif
