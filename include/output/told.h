// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a report tells of, in a workbook and on a page alike.
#ifndef OUTPUT_TOLD_H
#define OUTPUT_TOLD_H

#include "domain/fairness.h"
#include "output/costs.h"
#include "output/manifest.h"
#include "output/view.h"

struct told {
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

    // Only the page tells of these.
    const bool *proven;            // by goal: recomputed from a proof; NULL: there is none
    const struct fairness *wishes; // how they fare, without pairs and lottery; NULL: not known
    const int *wish_rank;          // by row of the part; 0: not newly planned. NULL: not known
};

#endif
