// SPDX-License-Identifier: GPL-3.0-or-later
//
// Spans: the pieces of a track that one stay could cover.
#ifndef VERIFY_PROOF_SPAN_H
#define VERIFY_PROOF_SPAN_H

#include "verify/path_rules.h"
#include "verify/track.h"

#include <stdbool.h>

struct span {
    bool is_good; // a stay could cover it
    bool is_open; // some of it is to be planned
    int company;  // where all of it must be, or NONE: in any company that is new to the path
    int length;   // modules
};

// spans[first][end] for all pieces of a track, the leg `end` not included.
struct spans {
    struct span of[LEGS_MAX][LEGS_MAX + 1];
};

void spans_find(struct spans *spans, const struct track *track);

// True when a stay may cover the span, and the path, which then has visited so many companies, may
// go on or end there; `asked`: companies that must still be visited.
bool span_may_be_stay(const struct span *span, const struct path_rules *rules,
                      const struct track *track, int end, int companies, int asked);

// The same for a path that comes to its end in a break.
bool break_may_end(const struct path_rules *rules, const struct track *track, int companies,
                   int asked);

#endif
