// SPDX-License-Identifier: GPL-3.0-or-later
//
// The text of one cell, and the apostrophe that keeps a spreadsheet from running it.
#ifndef TABLE_CELL_TEXT_H
#define TABLE_CELL_TEXT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

// The bytes of a cell as text: without blanks at the ends, in normal form C, without the apostrophe
// that was written before a formula. "" when blank. Valid until the arena is released.
const char *cell_text(struct arena *arena, const char *bytes, size_t length);

// True for text that a spreadsheet would run as a formula, and for such text behind apostrophes:
// any number of ' and then one of = + - @. Reading takes one apostrophe from such a text, writing
// adds one, so that both undo each other.
bool cell_text_is_formula(const char *text);

#endif
