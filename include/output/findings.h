// SPDX-License-Identifier: GPL-3.0-or-later
//
// Findings for scripts: all of them, however many there are.
#ifndef OUTPUT_FINDINGS_H
#define OUTPUT_FINDINGS_H

#include "base/file_totals.h"
#include "base/finding.h"
#include "base/text.h"
#include "domain/programme.h"
#include "table/dialect.h"

// What was found, in order (findings_sort), and what was read for it.
struct found {
    const struct findings *findings;
    const struct file_totals *totals;
    size_t total_count;
    const char *const *what_if; // changes that stand in no file
    size_t what_if_count;
};

void found_csv(const struct found *found, struct dialect dialect, struct text_buffer *out);
void found_json(const struct found *found, struct text_buffer *out);

// What a schedule is worth, and what of it is proven.
struct verification {
    bool is_judged;         // otherwise nobody knows whether a rule is broken
    bool is_kept;           // every rule; otherwise nothing is told of the goals
    const int64_t *values;  // by goal
    const int64_t *at_rank; // people by the rank of their wish, for wish_profile
    int rank_count;
    const bool *proven; // by goal; NULL: no proof was judged
};

void verification_json(const struct programme *programme, const struct verification *verification,
                       const struct found *found, struct text_buffer *out);

#endif
