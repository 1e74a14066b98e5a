// SPDX-License-Identifier: GPL-3.0-or-later
//
// The calendar of an intake, and the rules that must fit together for any path to exist.
#ifndef INTAKE_CALENDAR_H
#define INTAKE_CALENDAR_H

#include "base/finding.h"
#include "domain/intake.h"

// The lengths of the modules as the rule gives them: one for all, or one each.
struct calendar {
    const char *file; // of the rules
    int months[MODULES_MAX];
    int month_count;
};

// Gives the intake its modules, from its rules and these lengths, and reports rules that contradict
// each other. Without a start there are no modules.
void calendar_make(const struct calendar *calendar, struct intake *intake,
                   struct findings *findings);

#endif
