// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files of a programme folder, as bytes in memory.
#ifndef INTAKE_FOLDER_H
#define INTAKE_FOLDER_H

#include "base/finding.h"
#include "intake/change.h"

#include <stdbool.h>
#include <stddef.h>

// One file. `name` is what findings call it.
struct source {
    char *name;
    char *bytes;
    size_t length;
};

// Zero is an empty folder. The changes are made whenever the programme is read.
struct folder {
    struct source *files;
    size_t count;
    size_t capacity;
    struct changes changes;
};

// Reads the files of a programme in the folder `path`; those that are not part of one are named in
// a warning.
bool folder_read(const char *path, struct folder *folder, struct findings *findings);

// Reads one file from wherever it lies; `path` is also its name in findings.
bool folder_read_file(const char *path, struct folder *folder, struct findings *findings);

// Adds a copy of a file that lies in memory.
void folder_add(struct folder *folder, const char *name, const char *bytes, size_t length);

void folder_release(struct folder *folder);

#endif
