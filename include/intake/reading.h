// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading: from the files of a folder to a checked programme, or to findings that say why not.
//
// Reading goes on after an error, so that one run tells all there is to tell. Every row is
// accounted for: rows = accepted + rejected, file by file.
#ifndef INTAKE_READING_H
#define INTAKE_READING_H

#include "base/file_totals.h"
#include "base/finding.h"
#include "domain/programme.h"
#include "domain/proof.h"
#include "domain/schedule.h"
#include "intake/folder.h"
#include "table/dialect.h"

#include <stdbool.h>
#include <stddef.h>

enum { READ_FILES_MOST = 16 };

// What is known about the files beside the programme itself. Zero is an empty report.
struct reading {
    struct file_totals totals[READ_FILES_MOST]; // in the order of the file kinds
    size_t file_count;
    struct dialect dialect; // of candidates.csv: how outputs are written by default
    bool norwegian;         // most headers that differ are Norwegian: outputs get Norwegian headers
    struct arena arena;
};

// True when there was no error; only then may the programme be used.
bool programme_read(const struct folder *folder, struct programme *programme,
                    struct reading *reading, struct findings *findings);

// Reads a schedule against its programme. True when there was no error.
bool schedule_read(const struct source *source, const struct programme *programme,
                   struct schedule *schedule, struct findings *findings);

// Reads a proof against its programme. True when there was no error.
bool proof_read(const struct source *source, const struct programme *programme, struct proof *proof,
                struct findings *findings);

void reading_release(struct reading *reading);

#endif
