// SPDX-License-Identifier: GPL-3.0-or-later
//
// What came out of a run, for scripts.
#ifndef OUTPUT_SUMMARY_H
#define OUTPUT_SUMMARY_H

#include "base/text.h"
#include "domain/goal.h"
#include "output/costs.h"

#include <stdbool.h>
#include <stddef.h>

struct summary {
    const struct goal_result *goals;
    size_t goal_count;
    const struct costs *costs;
    bool is_canonical;  // the lottery was carried through
    const char *folder; // where the plan lies
    const char *const *what_if;
    size_t what_if_count;
};

void summary_json(const struct summary *summary, struct text_buffer *out);

#endif
