// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two schedules side by side: tables for people, one CSV table or JSON for scripts.
#ifndef OUTPUT_COMPARISON_H
#define OUTPUT_COMPARISON_H

#include "domain/difference.h"
#include "output/csv.h"

#include <stdio.h>

// Only what differs, and how many people stay where they are.
void comparison_print(const struct programme *programme, const struct difference *difference,
                      FILE *out);

// Everything: a row for each goal, each step of each person and each company.
void comparison_csv(const struct programme *programme, const struct difference *difference,
                    struct csv_style style, struct text_buffer *out);
void comparison_json(const struct programme *programme, const struct difference *difference,
                     struct text_buffer *out);

#endif
