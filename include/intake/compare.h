// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which rows of two programme folders differ.
#ifndef INTAKE_COMPARE_H
#define INTAKE_COMPARE_H

#include "base/finding.h"
#include "domain/edit.h"
#include "intake/folder.h"

#include <stdbool.h>

// Compares files of the same kind row by row, whatever the order of rows and columns, the language
// of the headers and the delimiter. Rows belong together when they have the same id, or the same
// cells that make them one (a rule and its intake, a candidate and a company). Cells that mean the
// same, such as 1,5 and 1.5, do not differ. Columns that kull does not know are not compared.
// False when a file could not be read; `findings` are those of A and B.
bool folders_compare(const struct folder *a, const struct folder *b, struct edits *edits,
                     struct findings findings[2]);

#endif
