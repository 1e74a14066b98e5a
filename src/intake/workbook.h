// SPDX-License-Identifier: GPL-3.0-or-later
//
// A workbook in place of a programme folder.
#ifndef INTAKE_WORKBOOK_H
#define INTAKE_WORKBOOK_H

#include "intake/folder.h"

// Reads the sheets of the workbook at `path`, whose bytes are those of `file`, and whose name in
// findings is the name of `file`, into the folder.
bool workbook_read(const char *path, const struct source *file, struct folder *folder,
                   struct findings *findings);

// The place of a sheet as a whole, as findings call it: year.xlsx:candidates. Valid as long as the
// arena.
struct origin workbook_sheet_origin(struct arena *arena, const char *workbook, const char *sheet);

#endif
