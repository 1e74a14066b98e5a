// SPDX-License-Identifier: GPL-3.0-or-later
//
// Is a schedule fair? Tables for people, one CSV table or JSON for scripts.
#ifndef OUTPUT_FAIRNESS_H
#define OUTPUT_FAIRNESS_H

#include "domain/fairness.h"
#include "output/csv.h"

#include <stdio.h>

void fairness_print(const struct programme *programme, const struct fairness *fairness, FILE *out);
void fairness_csv(const struct programme *programme, const struct fairness *fairness,
                  struct csv_style style, struct text_buffer *out);
void fairness_json(const struct programme *programme, const struct fairness *fairness,
                   struct text_buffer *out);

#endif
