// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people are told of a goal, in every face alike.
#ifndef OUTPUT_WORDS_H
#define OUTPUT_WORDS_H

#include "domain/goal.h"

// What the goal counts: "people with a path".
const char *goal_in_words(enum goal goal);

#endif
