// SPDX-License-Identifier: GPL-3.0-or-later
//
// The faces of a report: bars on the terminal, a page, a workbook, calendars.
#ifndef CLI_FACES_H
#define CLI_FACES_H

#include "cli/command.h"
#include "domain/fairness.h"
#include "output/told.h"
#include "verify/verify.h"

struct report_options {
    const char *html, *xlsx, *ics;   // NULL: not asked for
    const char *company, *candidate; // an id, or a name that only one bears; NULL: all
    bool has_by, by_company, has_drafts, is_internal, quiet;
};

// What is shown, step by step.
struct report {
    struct report_options options;
    struct loaded loaded;
    struct folder files;
    struct schedule schedule;
    struct worth worth;
    bool is_kept;
    struct view view;
    struct schedule part;
    struct costs costs;
    struct manifest made_from;
    bool proven[GOALS];
    bool has_proof; // one that holds
    struct fairness wishes;
    int *wish_rank; // by row of the part; NULL: not known
    struct arena arena;
};

// Shows what was asked for. The programme and the schedule are read and judged, the view is chosen.
enum exit_status faces_write(struct report *report, const char *schedule_path);
void report_release(struct report *report);

#endif
