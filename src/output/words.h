// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people are told of a goal, in every face alike.
#ifndef OUTPUT_WORDS_H
#define OUTPUT_WORDS_H

#include "base/text.h"
#include "domain/goal.h"

#include <stdint.h>

// What the goal counts: "people with a path".
const char *goal_in_words(enum goal goal);

// Adds "1 234 500", or "1 234 500.50" with the point of the language: the tool reads both. `blank`
// stands between the groups of digits.
void amount_add(struct text_buffer *text, int64_t hundredths, const char *blank);

// Adds one sentence: does the programme carry itself? Both in hundredths.
void money_in_words(struct text_buffer *text, int64_t income, int64_t spending, const char *blank);

#endif
