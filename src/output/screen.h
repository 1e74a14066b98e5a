// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables for people: columns first, then line by line.
#ifndef OUTPUT_SCREEN_H
#define OUTPUT_SCREEN_H

#include <libsmartcols/libsmartcols.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

// Columns of the terminal; 80 where there is none.
int screen_width(FILE *out);

struct libscols_table *screen_open(FILE *out);

// `flags` are libsmartcols': SCOLS_FL_RIGHT for numbers, SCOLS_FL_TRUNC for what may be cut.
void screen_column(struct libscols_table *table, const char *name, int flags);
// A column that may be cut, but not below its share of a terminal that is too narrow.
void screen_share(struct libscols_table *table, const char *name, int percent);
struct libscols_line *screen_line(struct libscols_table *table);
void screen_cell(struct libscols_line *line, size_t column, const char *text);
void screen_number(struct libscols_line *line, size_t column, int64_t value);

// Prints the table and an empty line behind it.
void screen_close(struct libscols_table *table, FILE *out);

#endif
