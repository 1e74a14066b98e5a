// SPDX-License-Identifier: GPL-3.0-or-later
//
// What if: changes to a programme that stand in no file. They are made in the tables, after the
// files were read and before anybody interprets them, so that every check and every message is the
// same as if somebody had edited the files.
#ifndef INTAKE_CHANGE_H
#define INTAKE_CHANGE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum change_kind {
    CHANGE_SET,               // one cell says something else
    CHANGE_WITHOUT_COMPANY,   // it offers and promises nothing any more
    CHANGE_WITHOUT_CANDIDATE, // withdraws
};

struct change {
    enum change_kind kind;
    const char *said; // as on a command line; findings about the change call their place so
    const char *key;  // the id of a row, or a name that only one row bears; a rule
    // The next ones belong to CHANGE_SET.
    const char *file;   // in either language
    const char *column; // in either language; of a rule: the label of its intake, "" for all
    const char *value;  // "" is a blank cell
};

// Zero is no change. The list owns copies of all its texts.
struct changes {
    struct change *items;
    size_t count, capacity;
    struct arena arena;
};

// Adds `FILE:KEY.COLUMN=VALUE` (`rules.csv:RULE=VALUE`, `rules.csv:RULE@INTAKE=VALUE`), or the id
// of whom to do without. False when the text has not this form.
bool changes_add(struct changes *changes, enum change_kind kind, const char *text);

void changes_release(struct changes *changes);

#endif
