// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can occur in a choice that is as good as the best by every goal, and the question whether
// there is such a choice with less to choose from. The lottery asks it, and whoever wants to know
// what the lottery decided.
#ifndef SOLVE_CHANCES_H
#define SOLVE_CHANCES_H

#include "solve/stage.h"

// The prices of the last goal that made a difference. In any best choice no plan loses more, at
// these prices, than their bound exceeds what was reached; so most people are seen at once to have
// the best they can get.
struct last_goal {
    struct objective objective;
    struct prices prices;
    bool is_known;
};

// A plan that can occur in a best choice, and what it loses at the prices of the last goal.
struct chance {
    struct plan plan;
    int64_t loss;
};

// All plans that can occur, sorted by person. Zero is an empty list.
struct chances {
    struct chance *items;
    size_t count, capacity;
    int64_t *stay_out; // by position: what it loses to have no plan; INT64_MAX for who is in
    int64_t gap;       // what all plans together may still lose
};

// Lists them for a last goal that is known; `plans` (by position) are a best choice. False when
// there are too many; the list is then of no use.
bool chances_list(struct engine *engine, const struct sub *sub, const struct last_goal *last,
                  const struct plan *plans, struct chances *chances);

// Forgets what cannot occur any more: it loses too much, or what is settled is in its way, or its
// person is settled. Whoever would lose too much without a plan is in.
void chances_shorten(struct chances *chances, struct sub *sub);

void chances_release(struct chances *chances);

// Looks for a choice that keeps all that `sub` holds, with these plans (sorted by person) to choose
// from, or any (`list` NULL). The last value held is asked for again, as a target: so "no" is a
// bound, or an exhausted search, unless the status is GOAL_BEST. `plans` (by position) are where to
// start from, and then what was found.
enum goal_status chances_ask(struct engine *engine, const struct sub *sub,
                             const struct last_goal *last, struct plan *list, size_t list_count,
                             struct plan *plans, bool *found);

#endif
