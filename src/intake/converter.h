// SPDX-License-Identifier: GPL-3.0-or-later
//
// xlsx2csv, a program of its own: nothing in kull knows what a workbook is like inside.
#ifndef INTAKE_CONVERTER_H
#define INTAKE_CONVERTER_H

#include "base/text.h"

enum conversion {
    CONVERTED,
    CONVERTER_MISSING,   // it is not installed
    CONVERTER_FAILED,    // `said` is what it said last, where it said anything
    CONVERSION_TOO_LARGE // more than a programme may have
};

// All sheets of the workbook, hidden ones too, each behind a line `-------- 1 - name`: CSV with `;`
// between the cells, every cell in quotation marks, a line for every row from the first one on,
// empty where the row is. Dates are written in `date_format` (strftime's; `float`: as the number
// that the workbook has).
enum conversion convert_workbook(const char *path, const char *date_format, struct text_buffer *csv,
                                 struct text_buffer *said);

#endif
