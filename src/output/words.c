// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of what the goals count, and sums of money.
#include "output/words.h"

#include "base/number.h"

#include <inttypes.h>
#include <stdio.h>

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

void amount_add(struct text_buffer *text, int64_t hundredths, const char *blank) {
    char digits[NUMBER_TEXT_SIZE];
    int length = snprintf(digits, sizeof digits, "%" PRId64, hundredths / 100);
    for (int i = 0; i < length; i++) {
        bool is_group = i > 0 && (length - i) % 3 == 0;
        text_buffer_print(text, "%s%c", is_group ? blank : "", digits[i]);
    }
    if (hundredths % 100 != 0) {
        text_buffer_print(text, ".%02d", (int)(hundredths % 100));
    }
}

void money_in_words(struct text_buffer *text, int64_t income, int64_t spending, const char *blank) {
    bool carries = income >= spending;
    text_buffer_add(text, "Members' fees are ");
    amount_add(text, income, blank);
    text_buffer_add(text, ", events cost ");
    amount_add(text, spending, blank);
    text_buffer_add(text, carries ? ": the programme carries itself with "
                                  : ": the programme does not carry itself, ");
    amount_add(text, carries ? income - spending : spending - income, blank);
    text_buffer_print(text, " %s.", carries ? "left" : "is lacking");
}
