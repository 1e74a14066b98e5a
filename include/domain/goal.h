// SPDX-License-Identifier: GPL-3.0-or-later
//
// The goals of a programme: what "best" means, in an order that can be read aloud to the board.
#ifndef DOMAIN_GOAL_H
#define DOMAIN_GOAL_H

#include <stdbool.h>
#include <stdint.h>

enum goal {
    GOAL_PLACED,
    GOAL_PROMISED,
    GOAL_CHANGES,
    GOAL_ASSESSMENT,
    GOAL_WORST_WISH,
    GOAL_WISHES,
    GOALS_BY_DEFAULT, // the goals above hold in this order whenever a programme does not name them
    GOAL_WISH_PROFILE = GOALS_BY_DEFAULT,
    GOAL_POINTS,
    GOAL_VARIETY,
    GOAL_PERMANENT,
    GOAL_REGION,
    GOAL_COST,
    GOALS,
};

struct goal_kind {
    const char *name;
    const char *norwegian;
    bool maximise; // otherwise less is better
};

const struct goal_kind *goal_kind(enum goal goal);

enum goal_status {
    GOAL_PROVEN,  // value = best possible, by prices that anybody can check
    GOAL_OPTIMAL, // value = best possible, by exhausting the search
    GOAL_BEST,    // a limit or the gap stopped the search; best_possible is still a true bound
};

// The name that people are told, in their language.
const char *goal_told(enum goal goal);

// "proven", "optimal" or "best".
const char *goal_status_word(enum goal_status status);

// What one goal reached.
struct goal_result {
    enum goal goal;
    int rank; // of wish_profile, which has one result for each rank from the worst to 2; else 0
    int64_t value;
    int64_t best_possible;
    enum goal_status status;
};

// The name of a result in reports: `placed`, `wish_profile:3`.
enum { GOAL_NAME_SIZE = 32 };
const char *goal_result_name(const struct goal_result *result, char text[static GOAL_NAME_SIZE]);

// Likewise, as people are told in their language.
const char *goal_result_told(const struct goal_result *result, char text[static GOAL_NAME_SIZE]);

#endif
