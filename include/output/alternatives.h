// SPDX-License-Identifier: GPL-3.0-or-later
//
// What another placement would cost: sentences for people, one CSV table or JSON for scripts.
#ifndef OUTPUT_ALTERNATIVES_H
#define OUTPUT_ALTERNATIVES_H

#include "domain/alternative.h"
#include "domain/programme.h"
#include "output/csv.h"

void alternatives_text(const struct programme *programme, const struct alternatives *alternatives,
                       struct text_buffer *out);

// One row for each alternative, and one for each thing that is said of it.
void alternatives_csv(const struct programme *programme, const struct alternatives *alternatives,
                      struct csv_style style, struct text_buffer *out);
void alternatives_json(const struct programme *programme, const struct alternatives *alternatives,
                       struct text_buffer *out);

#endif
