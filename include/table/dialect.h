// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a CSV file is written: by a spreadsheet, or by the book (RFC 4180).
#ifndef TABLE_DIALECT_H
#define TABLE_DIALECT_H

#include <stdbool.h>

struct dialect {
    char delimiter; // ';' ',' or TAB
    // As a spreadsheet writes: byte order mark, decimal comma, and an apostrophe before text that
    // it would run as a formula. Otherwise UTF-8 without a mark, `,` and a decimal point.
    bool excel;
};

#endif
