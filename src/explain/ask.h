// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one question behind every explanation: is it possible, if this were changed?
#ifndef SRC_EXPLAIN_ASK_H
#define SRC_EXPLAIN_ASK_H

#include "explain/change.h"

enum answer {
    ANSWER_POSSIBLE,
    ANSWER_IMPOSSIBLE,
    ANSWER_UNKNOWN, // a limit, or the solver broke down: `verdict` says which; nothing more is
                    // asked
};

// The question itself, put to a changed programme: PLANNED is yes.
struct asking;
typedef enum verdict asker(struct asking *asking, const struct programme *changed);

// Begin with asking_begin.
struct asking {
    const struct programme *programme;
    const struct explaining *explaining;
    asker *question;
    void *context;        // for it
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

// As a question: is there a plan for everybody?
enum verdict ask_for_plan(struct asking *asking, const struct programme *changed);

// True when nothing can be planned for somebody who must be placed: the files could not be read
// like that. Notes also those of whom nobody asks it any more.
bool look_for_barred(struct asking *asking, const struct programme *changed,
                     const struct problem *problem);

// The time for all questions together begins now.
int64_t explaining_deadline(const struct explaining *explaining);
struct asking asking_begin(const struct programme *programme, const struct explaining *explaining);

// Every solve of this room: it gets what is left of the time, and whoever watches hears of it.
void explaining_solve(const struct explaining *explaining, int64_t deadline,
                      const struct problem *problem, const struct settings *settings,
                      struct outcome *outcome);

enum answer ask(struct asking *asking, const struct easing *changes, size_t count);

#endif
