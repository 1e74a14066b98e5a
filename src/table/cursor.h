// SPDX-License-Identifier: GPL-3.0-or-later
//
// A position in a text, with its line and column as an editor would show them.
#ifndef TABLE_CURSOR_H
#define TABLE_CURSOR_H

#include <stdbool.h>
#include <stddef.h>

struct cursor {
    const char *text; // valid UTF-8 that may hold NUL
    size_t length;
    size_t at;      // the byte under the cursor
    size_t line;    // its line, from 1
    size_t column;  // the character it belongs to, from 1; 0 when the line has shown none yet
    bool is_sheet;  // a line is a row of a workbook: line ends in quotation marks are characters
    bool is_quoted; // private to a sheet
};

// Counts the byte under the cursor. Line ends are not characters, and combining marks belong to the
// character before.
void cursor_see(struct cursor *cursor);

// True when the line ends with the byte under the cursor.
bool cursor_ends_line(const struct cursor *cursor);

// Moves on by one byte, to a new line where one ends. Every byte must have been seen.
void cursor_advance(struct cursor *cursor);

// Moves to the first byte of the next line, or to the end of the text.
void cursor_advance_line(struct cursor *cursor);

// The control character that begins under the cursor, or -1. Tabs and line ends are none.
int cursor_control(const struct cursor *cursor);

// True when a cell that begins between here and the end of the line, behind a delimiter, is not
// closed in this line: then the next line may belong to it.
bool cursor_sees_open_cell(const struct cursor *cursor, char delimiter);

#endif
