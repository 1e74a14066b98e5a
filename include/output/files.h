// SPDX-License-Identifier: GPL-3.0-or-later
//
// The output folder: it appears whole or not at all, and never replaces anything that is not ours.
#ifndef OUTPUT_FILES_H
#define OUTPUT_FILES_H

#include "base/arena.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

// One file in memory.
struct output_file {
    const char *name;
    struct text_buffer bytes;
};

// Zero is an empty set.
struct output_files {
    struct output_file *files;
    size_t count, capacity;
    const char *contents; // what manifest.json calls them; NULL: a plan
    struct arena arena;
};

// A new, empty file of the set, to be filled through its buffer before the next one is added.
struct text_buffer *output_add(struct output_files *files, const char *name);

// False, and `problem` says why, when output_publish would not touch what is at `path` already.
bool output_may_publish(const struct output_files *files, const char *path,
                        struct text_buffer *problem);

// Makes the folder `path` with exactly these files (folder 0700, files 0600). A folder that is
// there already is replaced only if manifest.json in it names every file it holds, unchanged, and
// its contents are of the same kind: calendars never take the place of a plan. On failure nothing
// has changed; false, and `problem` says why (in a buffer of the caller).
bool output_publish(const struct output_files *files, const char *path,
                    struct text_buffer *problem);

void output_release(struct output_files *files);

// Writes the file `path` whole or not at all (0600), in the place of a regular file that is there
// already. As output_publish.
bool output_place(const char *path, const struct text_buffer *bytes, struct text_buffer *problem);

#endif
