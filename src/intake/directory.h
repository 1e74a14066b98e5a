// SPDX-License-Identifier: GPL-3.0-or-later
//
// A directory finds rows by id, or by a name that only one of them bears.
#ifndef INTAKE_DIRECTORY_H
#define INTAKE_DIRECTORY_H

#include "base/finding.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    ENTRY_REJECTED = -1, // the row exists, but was rejected: whoever refers to it is not to blame
};

struct entry {
    const char *key; // id or name
    int index;       // or ENTRY_REJECTED
    struct origin at;
};

// Zero is an empty directory. Keys are not copied.
struct directory {
    bool has_gaps; // rows are missing, so what is not found may still exist
    struct entry *ids;
    size_t id_count, id_capacity;
    struct entry *names;
    size_t name_count, name_capacity;
};

enum lookup {
    LOOKUP_FOUND,
    LOOKUP_REJECTED, // or it may be among the rows that are missing
    LOOKUP_UNKNOWN,
    LOOKUP_AMBIGUOUS, // several rows bear this name
};

// `name` may be NULL. After the last one, and before the first look-up, call directory_close.
void directory_add(struct directory *directory, const char *id, const char *name, int index,
                   const struct origin *at);
void directory_close(struct directory *directory);

enum lookup directory_find(const struct directory *directory, const char *text, int *index);

// An entry that somebody who wrote `text` may have meant, or NULL.
const struct entry *directory_nearest(const struct directory *directory, const char *text);

void directory_release(struct directory *directory);

#endif
