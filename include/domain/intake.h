// SPDX-License-Identifier: GPL-3.0-or-later
//
// An intake (Norwegian: kull): the people who start together, their calendar and their rules.
#ifndef DOMAIN_INTAKE_H
#define DOMAIN_INTAKE_H

#include "domain/rule.h"

#include <stdbool.h>
#include <stdint.h>

enum { MODULES_MAX = 12 };

struct module {
    int32_t first_day, last_day; // inclusive
    int months;
};

struct intake {
    const char *label; // "" when the programme has one intake and gives it no name
    int module_count;
    struct module modules[MODULES_MAX];
    struct rules rules; // every rule that is not of the programme
    struct origin at;   // where the label was first named, or the row of `start`
};

// The value of a rule of this intake; RULE_OPEN when it sets no limit.
int64_t intake_rule(const struct intake *intake, enum rule rule);

#endif
