// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of a programme and the table that describes them.
#ifndef DOMAIN_RULE_H
#define DOMAIN_RULE_H

#include "base/finding.h"

#include <stdbool.h>
#include <stdint.h>

enum rule {
    RULE_START,
    RULE_MODULES,
    RULE_MODULE_MONTHS,
    RULE_PLAN_MODULES,
    RULE_PLAN_FROM,
    RULE_COMPANIES_MIN,
    RULE_COMPANIES_MAX,
    RULE_STAY_MIN_MODULES,
    RULE_STAY_MAX_MODULES,
    RULE_ADMIT_MIN,
    RULE_ADMIT_MAX,
    RULE_EDUCATION_YEARS_MIN,
    RULE_LATE_START_DAYS,
    RULE_OUTSIDE_WISHES,
    RULE_SAME_SECTOR_MAX,
    RULE_SAME_MUNICIPALITY_MAX,
    RULE_SAME_OWNER_MAX,
    RULE_DISCIPLINE_MAX,
    RULE_DISCIPLINES_MIN,
    RULE_COMPANY_WEIGHT,
    RULE_HOME_WEIGHT,
    RULE_COMPETENCE_DAYS,
    RULE_LOTTERY_SEED,
    RULE_GOALS,
    RULES,
};

enum rule_type {
    RULE_TYPE_DATE,   // a day
    RULE_TYPE_WHOLE,  // a whole number from `least` to `most`
    RULE_TYPE_YEARS,  // hundredths of a year
    RULE_TYPE_YES_NO, // 1 or 0
    RULE_TYPE_MONTHS, // the lengths of the modules: kept in the intake
    RULE_TYPE_TEXT,   // kept in the programme
    RULE_TYPE_GOALS,  // kept in the programme
};

// The value of a rule that sets no limit, or is not set at all.
#define RULE_OPEN INT64_MAX

struct rule_kind {
    const char *name;
    const char *norwegian;
    enum rule_type type;
    bool of_programme;   // speaks of the whole programme and takes no intake
    bool takes_all;      // the word `all` (alle) means no limit
    int64_t least, most; // of a number
    int64_t standard;    // the value of a rule that is not set
};

const struct rule_kind *rule_kind(enum rule rule);

// The name that people are told, in their language.
const char *rule_told(enum rule rule);

// The values of all rules, in the units of rule_type, and where each was set (origin.line 0:
// nowhere).
struct rules {
    int64_t value[RULES];
    struct origin at[RULES];
};

#endif
