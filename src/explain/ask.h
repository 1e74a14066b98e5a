// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one question behind every explanation: is there a plan, if this were changed?
#ifndef SRC_EXPLAIN_ASK_H
#define SRC_EXPLAIN_ASK_H

#include "explain/change.h"

enum answer {
    ANSWER_POSSIBLE,
    ANSWER_IMPOSSIBLE,
    ANSWER_UNKNOWN, // a limit, or the solver broke down: `verdict` says which; nothing more is
                    // asked
};

// Begin with asking_begin.
struct asking {
    const struct programme *programme;
    const struct explaining *explaining;
    int64_t deadline;     // in clock_milliseconds, where the settings know a limit
    enum verdict verdict; // of the last question
    bool has_barred;      // ... somebody who has to be placed as the files are could not be, as an
                          // applicant
    bool has_failed;      // some answer was unknown
};

// What becomes of an input while a conflict is looked for.
enum fate {
    FATE_KEPT,
    FATE_OUT,
    FATE_FACT, // kept, but no part of the conflict
};

// Fills `changes` (room for `inputs->count`) with every input left out that is; returns how many.
size_t changes_of(const struct inputs *inputs, const enum fate *fates, struct easing *changes);

// The time for all questions together begins now.
struct asking asking_begin(const struct programme *programme, const struct explaining *explaining);

enum answer ask(struct asking *asking, const struct easing *changes, size_t count);

#endif
