// SPDX-License-Identifier: GPL-3.0-or-later
//
// What became of the rows of a file: rows = accepted + rejected.
#ifndef BASE_FILE_TOTALS_H
#define BASE_FILE_TOTALS_H

#include <stddef.h>

struct file_totals {
    const char *file;
    size_t rows, accepted, rejected;
};

#endif
