// SPDX-License-Identifier: GPL-3.0-or-later
//
// Findings: what kull has to say about somebody's files, each with its place, a phrase and a hint.
//
// Whoever meets trouble in the data adds a finding and goes on; whoever talks to the person sorts
// and prints them, once, at the end:
//
//     candidates.csv:14:18: error: unknown company 'ACME AG'
//         C-0117;Jana Roth;ACME AG;2026-09-01
//                          ^~~~~~~
//       hint: companies.csv:7 has 'Acme AG'; ids are compared letter by letter.
//
// A cell of a workbook is called as its spreadsheet calls it: year.xlsx:candidates!F14.
#ifndef BASE_FINDING_H
#define BASE_FINDING_H

#include "base/arena.h"
#include "base/finding_kind.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

// Where something stands in a file. Zero stands nowhere; line 0 means the file as a whole, column 0
// the line as a whole. Lines and columns count from 1, columns and width in characters.
struct origin {
    const char *file;
    size_t line;
    size_t column;
    size_t width;
    const char *text; // the line as it was written; NULL when there is nothing to show
    const char *note; // shown behind the line, however long that is; NULL: none
    // Of a cell in a sheet, whose line is its row: 1 is column A. 0: the place is none.
    size_t sheet_column;
};

enum { COLUMN_LETTERS_SIZE = 16 };

// What a spreadsheet calls a column, counted from 1: A, ..., Z, AA. Returns `text`.
const char *column_letters(size_t column, char text[static COLUMN_LETTERS_SIZE]);

struct finding {
    enum finding_kind kind;
    struct origin at;
    const char *subject; // printed in quotation marks behind the phrase; NULL: none
    const char *hint;    // a full sentence; NULL: none
};

// Zero is an empty list. The list owns copies of all its texts.
struct findings {
    struct finding *items;
    size_t count;
    size_t capacity;
    size_t errors;         // how many of them are errors
    const char *last_line; // private: the line of the last finding, as it was given
    struct arena arena;
};

// Adds a finding. `at` and `subject` may be NULL; `hint_format` is printf's, or NULL for no hint.
void findings_add(struct findings *findings, enum finding_kind kind, const struct origin *at,
                  const char *subject, const char *hint_format, ...)
    __attribute__((format(printf, 5, 6)));

// Sorts by file (bytes), line, column, kind and subject.
void findings_sort(struct findings *findings);

// Sorts, and prints the first 200, then how many are left.
void findings_print(struct findings *findings, FILE *out);

// Forgets the notes: what is neither an error nor a warning.
void findings_drop_notes(struct findings *findings);

// How many findings there are of one kind.
size_t findings_of_kind(const struct findings *findings, enum finding_kind kind);

void findings_release(struct findings *findings);

#endif
