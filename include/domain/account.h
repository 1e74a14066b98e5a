// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an explanation says, sentence by sentence, for those who do not want it as one text.
#ifndef DOMAIN_ACCOUNT_H
#define DOMAIN_ACCOUNT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum statement_kind {
    STATEMENT_SHORTAGE, // what counting alone shows
    STATEMENT_CONFLICT, // rows that cannot all be kept
    STATEMENT_FACT,     // rows that are left as they are
    STATEMENT_CHANGE,   // what makes a plan possible
};

// "shortage", "conflict", "fact", "change"
const char *statement_word(enum statement_kind kind);

struct statement {
    enum statement_kind kind;
    size_t group;     // from 1, by kind: rows of one conflict, changes that only together help
    const char *file; // "" where it is about no row, or about one that is not there yet
    size_t line;      // 0 likewise
    const char *text;
};

// In the order in which they are read. Zero is an empty account.
struct account {
    bool plan_exists; // then there is nothing to say
    struct statement *items;
    size_t count, capacity;
    struct arena arena; // owns the texts
};

// `statement->file` may be NULL for "".
void account_add(struct account *account, const struct statement *statement);
void account_release(struct account *account);

#endif
