// SPDX-License-Identifier: GPL-3.0-or-later
//
// Doubts, subject by subject: what the files may say, but hardly anybody means.
#ifndef INTAKE_DOUBTS_H
#define INTAKE_DOUBTS_H

#include "intake/reader.h"

// A row of the history that takes its place whatever is planned, until it ends or somebody
// withdraws.
struct fact {
    const struct placement *row;
    int32_t last_day;
};

// True for what ended before plan_from: it is never checked.
bool is_past(const struct programme *programme, int32_t last_day);

// How to let match move a row, as the end of a hint.
const char *what_helps(const struct placement *row);

void doubt_disciplines(struct reader *reader);
void doubt_history(struct reader *reader);
void doubt_events(struct reader *reader);

// Warns about facts that are more than an offer has places. Sorts them.
void doubt_crowds(struct reader *reader, struct fact *facts, size_t count);

#endif
