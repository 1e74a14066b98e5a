// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an explanation speaks of, done in the files of a random programme as a person would do it.
#ifndef SUPPORT_EDITS_H
#define SUPPORT_EDITS_H

#include "explain/explain.h"
#include "support/random_programme.h"

// A copy whose cells may be changed; its own texts are released with it. `from` must live longer.
void files_copy(const struct random_programme *from, struct random_programme *copy);

// NULL when there is no such file.
struct sheet *files_sheet(struct random_programme *files, const char *name);

// The cell in this column of a line (2 is the first row); a column that is missing is added.
void sheet_set(struct sheet *sheet, size_t line, const char *column, const char *text);

// What stands there; "" when the file has no such column.
const char *sheet_cell(struct sheet *sheet, size_t line, const char *column);

// A blank row at the end, which is no row yet; returns its line.
size_t sheet_add_line(struct sheet *sheet);

// Leaves out an input, as explain/explain.h has it. When an offer has places, and for whom, is left
// as it is: a file tells it for all offers of the company.
void files_leave_out(struct random_programme *files, const struct input *input);

// Makes a change, with this value instead of its own. A rule that is not set gets a row of its own;
// then the programme must have one intake.
void files_change(struct random_programme *files, const struct easing *change, int64_t value);

// The value of a change that is a step less.
int64_t easing_less(const struct programme *programme, const struct easing *change);

// Writes a question into the files: somebody who applies is admitted, and must visit the company
// (NONE: any).
void files_ask(struct random_programme *files, const struct programme *programme, int candidate,
               int company);

// Only the decision: whoever applies goes on doing so.
void files_decide(struct random_programme *files, const struct programme *programme, int candidate,
                  int company, int module);

#endif
