// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files that scripts read: schedule.csv, results.csv, usage.csv, costs.csv, summary.csv
// and proof.csv.
#ifndef OUTPUT_CSV_H
#define OUTPUT_CSV_H

#include "domain/goal.h"
#include "domain/programme.h"
#include "domain/proof.h"
#include "domain/result.h"
#include "domain/schedule.h"
#include "output/costs.h"
#include "table/writer.h"

// How headers and cells are written.
struct csv_style {
    struct dialect dialect;
    bool norwegian; // headers only; the fixed words in cells are never translated
};

void csv_schedule(const struct programme *programme, const struct schedule *schedule,
                  struct csv_style style, struct text_buffer *out);
void csv_results(const struct programme *programme, const struct results *results,
                 struct csv_style style, struct text_buffer *out);
void csv_usage(const struct programme *programme, const struct schedule *schedule,
               struct csv_style style, struct text_buffer *out);
void csv_proof(const struct programme *programme, const struct proof *proof, struct csv_style style,
               struct text_buffer *out);
void csv_costs(const struct programme *programme, const struct costs *costs, struct csv_style style,
               struct text_buffer *out);

// The goals, and below them whether the programme carries itself, if `costs` knows any money.
void csv_summary(const struct goal_result *goals, size_t count, const struct costs *costs,
                 struct csv_style style, struct text_buffer *out);

#endif
