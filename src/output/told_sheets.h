// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables of a report that are in no plan, and so for people alone.
#ifndef OUTPUT_TOLD_SHEETS_H
#define OUTPUT_TOLD_SHEETS_H

#include "output/sheet.h"
#include "output/told.h"

// Who has a place; internally with marks, and also who has none.
void sheet_told_results(const struct told *told, struct sheet *sheet);

// The program, the files with their checksums, and the goals with their values.
void sheet_told_run(const struct told *told, struct sheet *sheet);

#endif
