// SPDX-License-Identifier: GPL-3.0-or-later
//
// What differs between the files of two programmes, A and B: [0] is A, [1] is B.
#ifndef DOMAIN_EDIT_H
#define DOMAIN_EDIT_H

#include "base/arena.h"

#include <stddef.h>

enum edit_kind {
    EDIT_CHANGED, // a cell of a row that both have
    EDIT_ADDED,   // a row that only B has
    EDIT_REMOVED, // a row that only A has
};

// "changed", "added", "removed"
const char *edit_word(enum edit_kind kind);

struct edit {
    enum edit_kind kind;
    const char *key;     // of the row: its id, or what stands in for one
    const char *column;  // of the cell; "" for a whole row
    const char *file[2]; // "" where there is none, as is line 0
    size_t line[2];
    const char *text[2]; // of the cell, or of the row as it was written
};

// In the order of the files, then of the keys (bytes), then of the columns. Zero is an empty list.
struct edits {
    struct edit *items;
    size_t count, capacity;
    struct arena arena; // owns the texts
};

void edits_add(struct edits *edits, const struct edit *edit);
void edits_release(struct edits *edits);

#endif
