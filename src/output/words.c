// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of what the goals count, and sums of money.
#include "output/words.h"

#include "base/language.h"
#include "base/number.h"

#include <inttypes.h>
#include <stdio.h>

static const char *const meanings[GOALS] = {
    [GOAL_PLACED] = N_("people with a path"),
    [GOAL_PROMISED] = N_("months below what members were promised"),
    [GOAL_CHANGES] = N_("modules moved away from an earlier draft"),
    [GOAL_ASSESSMENT] = N_("sum of the marks of applicants admitted, x 100"),
    [GOAL_WORST_WISH] = N_("worst wish anybody gets"),
    [GOAL_WISHES] = N_("distance from everybody's first wishes"),
    [GOAL_WISH_PROFILE] = N_("modules at the worst wish, then the next"),
    [GOAL_POINTS] = N_("points of candidates and companies"),
    [GOAL_VARIETY] = N_("different sectors on all paths"),
    [GOAL_PERMANENT] = N_("paths that end where a post is expected"),
    [GOAL_REGION] = N_("different municipalities on all paths"),
    [GOAL_COST] = N_("cost, in hundredths"),
};

const char *goal_in_words(enum goal goal) {
    return _(meanings[goal]);
}

void amount_add(struct text_buffer *text, int64_t hundredths, const char *blank) {
    char digits[NUMBER_TEXT_SIZE];
    int length = snprintf(digits, sizeof digits, "%" PRId64, hundredths / 100);
    for (int i = 0; i < length; i++) {
        bool is_group = i > 0 && (length - i) % 3 == 0;
        text_buffer_print(text, "%s%c", is_group ? blank : "", digits[i]);
    }
    if (hundredths % 100 != 0) {
        text_buffer_print(text, "%c%02d", language_point(), (int)(hundredths % 100));
    }
}

void money_in_words(struct text_buffer *text, int64_t income, int64_t spending, const char *blank) {
    bool carries = income >= spending;
    struct text_buffer fees = {0}, costs = {0}, rest = {0};
    amount_add(&fees, income, blank);
    amount_add(&costs, spending, blank);
    amount_add(&rest, carries ? income - spending : spending - income, blank);
    text_buffer_print(text,
                      carries ? _("Members' fees are %s, events cost %s: the programme carries "
                                  "itself with %s left.")
                              : _("Members' fees are %s, events cost %s: the programme does not "
                                  "carry itself, %s is lacking."),
                      fees.bytes, costs.bytes, rest.bytes);
    text_buffer_release(&fees);
    text_buffer_release(&costs);
    text_buffer_release(&rest);
}
