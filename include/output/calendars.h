// SPDX-License-Identifier: GPL-3.0-or-later
//
// A calendar (iCalendar, RFC 5545) for each trainee and for each company.
#ifndef OUTPUT_CALENDARS_H
#define OUTPUT_CALENDARS_H

#include "output/csv.h"
#include "output/files.h"
#include "output/view.h"

// Adds trainee-001.ics, company-001.ics, ... and index.csv, which tells whose they are. A calendar
// has the modules of its owner and the events of the joint programme meanwhile, all of them whole
// days. Somebody without a module to be shown has no calendar. `part` is what view_part made;
// drafts are left out unless `has_drafts`.
//
// A module keeps its UID as long as its trainee and number stay the same, in a company's calendar
// also the company. No clock: everything is stamped with the first day of the programme.
void calendars_add(const struct programme *programme, const struct schedule *part,
                   const struct view *view, bool has_drafts, struct csv_style style,
                   struct output_files *files);

#endif
