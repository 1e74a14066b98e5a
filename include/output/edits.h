// SPDX-License-Identifier: GPL-3.0-or-later
//
// What differs between the files of two programmes: a table for people, CSV or JSON for scripts.
#ifndef OUTPUT_EDITS_H
#define OUTPUT_EDITS_H

#include "domain/edit.h"
#include "table/writer.h"

#include <stdio.h>

void edits_print(const struct edits *edits, FILE *out);
void edits_csv(const struct edits *edits, struct dialect dialect, struct text_buffer *out);
void edits_json(const struct edits *edits, struct text_buffer *out);

#endif
