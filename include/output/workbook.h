// SPDX-License-Identifier: GPL-3.0-or-later
//
// A schedule as a workbook (.xlsx), to be looked at in a spreadsheet program.
#ifndef OUTPUT_WORKBOOK_H
#define OUTPUT_WORKBOOK_H

#include "base/text.h"
#include "output/costs.h"
#include "output/manifest.h"
#include "output/view.h"

// What the workbook tells of.
struct workbook {
    const struct programme *programme;
    const struct schedule *schedule;
    const struct schedule *part; // of it, as view_part made it
    const struct view *view;
    const struct costs *costs;        // of the whole schedule
    const struct manifest *made_from; // what was read
    bool is_kept;                     // the schedule keeps every rule; the values mean something
    const int64_t *values;            // by goal
    const int64_t *at_rank;           // as terminal_values takes them
    int rank_count;
    bool norwegian; // headers only
};

// Adds the bytes of the workbook; the same input gives the same bytes. False, and `problem` says
// why, when it could not be made.
bool workbook_make(const struct workbook *workbook, struct text_buffer *bytes,
                   struct text_buffer *problem);

#endif
