// SPDX-License-Identifier: GPL-3.0-or-later
//
// Texts that do not survive a spreadsheet.
#ifndef TABLE_FRAGILE_H
#define TABLE_FRAGILE_H

#include <stdbool.h>

// True for a text that a spreadsheet takes for a number, a date, a formula or a truth value, and
// writes back differently.
bool text_is_fragile(const char *text);

#endif
