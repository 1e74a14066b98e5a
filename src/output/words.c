// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of what the goals count.
#include "output/words.h"

static const char *const meanings[GOALS] = {
    [GOAL_PLACED] = "people with a path",
    [GOAL_PROMISED] = "months below what members were promised",
    [GOAL_CHANGES] = "modules moved away from an earlier draft",
    [GOAL_ASSESSMENT] = "sum of the marks of applicants admitted, x 100",
    [GOAL_WORST_WISH] = "worst wish anybody gets",
    [GOAL_WISHES] = "distance from everybody's first wishes",
    [GOAL_WISH_PROFILE] = "modules at the worst wish, then the next",
    [GOAL_POINTS] = "points of candidates and companies",
    [GOAL_VARIETY] = "different sectors on all paths",
    [GOAL_PERMANENT] = "paths that end where a post is expected",
    [GOAL_REGION] = "different municipalities on all paths",
    [GOAL_COST] = "cost, in hundredths",
};

const char *goal_in_words(enum goal goal) {
    return meanings[goal];
}
