// SPDX-License-Identifier: GPL-3.0-or-later
//
// A cell as xlsx2csv prints it, and as somebody who looks at the spreadsheet would type it.
#ifndef INTAKE_SHEET_CELL_H
#define INTAKE_SHEET_CELL_H

#include "base/text.h"

// Changes a date at midnight to the date, and a fraction of more than fifteen digits to fifteen:
// 0.30000000000000004 is what computers have for 0.3.
void sheet_cell_clean(struct text_buffer *text);

#endif
