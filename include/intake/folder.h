// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files of a programme folder, or the sheets of a workbook that takes its place, as bytes in
// memory.
#ifndef INTAKE_FOLDER_H
#define INTAKE_FOLDER_H

#include "base/digest.h"
#include "base/finding.h"
#include "intake/change.h"

#include <stdbool.h>
#include <stddef.h>

// One file. `name` is what findings call it.
struct source {
    char *name;
    char *bytes;
    size_t length;
    const char
        *stands_for; // of a sheet: the name of its file, such as candidates.csv; NULL: a file
};

// Zero is an empty folder. The changes are made whenever the programme is read.
struct folder {
    struct source *files;
    size_t count;
    size_t capacity;
    struct changes changes;
    char *workbook;       // its name, without the folders above it; NULL: this is a folder of files
    struct digest digest; // of the workbook
};

// Reads the files of a programme in the folder `path`; those that are not part of one are named in
// a warning. When `path` is a file, it is a workbook, whose sheets are read; this needs the program
// xlsx2csv.
bool folder_read(const char *path, struct folder *folder, struct findings *findings);

// Reads one file from wherever it lies; `path` is also its name in findings.
bool folder_read_file(const char *path, struct folder *folder, struct findings *findings);

// Adds a copy of a file that lies in memory.
void folder_add(struct folder *folder, const char *name, const char *bytes, size_t length);

// The file of this name, or the sheet that stands for it; NULL: there is none.
const struct source *folder_find(const struct folder *folder, const char *name);

void folder_release(struct folder *folder);

#endif
