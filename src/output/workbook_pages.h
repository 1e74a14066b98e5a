// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sheets of a workbook, in their order.
#ifndef OUTPUT_WORKBOOK_PAGES_H
#define OUTPUT_WORKBOOK_PAGES_H

#include "output/sheet.h"
#include "output/told.h"

#include <stddef.h>

struct workbook_page {
    // Marked with N_. In every language at most 31 characters, none of []:*?/ and the backslash.
    const char *name;
    int frozen_columns; // stay in sight when the others are moved; the header always does
    void (*fill)(const struct told *told, struct sheet *sheet);
    bool of_companies; // has nothing to say about the part of one person
};

// The pages of this workbook one after the other; NULL behind the last one.
const struct workbook_page *workbook_page(const struct told *told, size_t index);

#endif
