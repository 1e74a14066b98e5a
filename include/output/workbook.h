// SPDX-License-Identifier: GPL-3.0-or-later
//
// A schedule as a workbook (.xlsx), to be looked at in a spreadsheet program.
#ifndef OUTPUT_WORKBOOK_H
#define OUTPUT_WORKBOOK_H

#include "base/text.h"
#include "output/told.h"

// Adds the bytes of the workbook; the same input gives the same bytes. False, and `problem` says
// why, when it could not be made.
bool workbook_make(const struct told *told, struct text_buffer *bytes, struct text_buffer *problem);

#endif
