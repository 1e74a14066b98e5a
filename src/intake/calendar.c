// SPDX-License-Identifier: GPL-3.0-or-later
//
// Module t begins so many months after the start as the modules before it last: on the same day of
// the month, or that month's last day.
#include "intake/calendar.h"

#include "base/day.h"
#include "base/language.h"

#include <inttypes.h>

static bool months_fit(const struct calendar *calendar, const struct intake *intake, int modules,
                       struct findings *findings) {
    if (calendar->month_count == 1 || calendar->month_count == modules) {
        return true;
    }
    findings_add(findings, FINDING_MODULE_MONTHS_COUNT, &intake->rules.at[RULE_MODULE_MONTHS],
                 rule_told(RULE_MODULE_MONTHS), _("There are %d numbers for %d modules."),
                 calendar->month_count, modules);
    return false;
}

static void lay_out(const struct calendar *calendar, int32_t start, int modules,
                    struct intake *intake) {
    int months = 0;
    for (int t = 0; t < modules; t++) {
        struct module *module = &intake->modules[t];
        module->months = calendar->months[calendar->month_count == 1 ? 0 : t];
        module->first_day = day_add_months(start, months);
        months += module->months;
        module->last_day = day_add_months(start, months) - 1;
    }
    intake->module_count = modules;
}

// The row of a rule, or of another one where it was never set.
static const struct origin *rule_place(const struct intake *intake, enum rule rule,
                                       enum rule other) {
    const struct origin *at = &intake->rules.at[rule];
    return at->line > 0 ? at : &intake->rules.at[other];
}

static void check_order(const struct intake *intake, enum rule least, enum rule most,
                        struct findings *findings) {
    if (intake_rule(intake, least) > intake_rule(intake, most)) {
        findings_add(findings, FINDING_RULES_CONTRADICT, rule_place(intake, least, most),
                     rule_told(least), _("%s is %" PRId64 " and %s is %" PRId64 "."),
                     rule_told(least), intake_rule(intake, least), rule_told(most),
                     intake_rule(intake, most));
    }
}

static int64_t at_most(int64_t value, int64_t limit) {
    return value < limit ? value : limit;
}

// A path of c stays covers from c x shortest to c x longest modules; some c must reach all of them.
static void check_paths(const struct intake *intake, int modules, struct findings *findings) {
    int64_t shortest = intake_rule(intake, RULE_STAY_MIN_MODULES);
    int64_t longest = at_most(intake_rule(intake, RULE_STAY_MAX_MODULES), modules);
    int64_t fewest = intake_rule(intake, RULE_COMPANIES_MIN);
    int64_t most = at_most(intake_rule(intake, RULE_COMPANIES_MAX), modules);
    for (int64_t c = fewest; c <= most; c++) {
        if (c * shortest <= modules && modules <= c * longest) {
            return;
        }
    }
    findings_add(findings, FINDING_RULES_CONTRADICT,
                 rule_place(intake, RULE_COMPANIES_MIN, RULE_MODULES),
                 rule_told(RULE_COMPANIES_MIN),
                 _("A path of %d modules cannot have %" PRId64 " to %" PRId64
                   " companies with stays of %" PRId64 " to %" PRId64
                   " modules: loosen companies_min, companies_max, stay_min_modules or "
                   "stay_max_modules."),
                 modules, fewest, intake_rule(intake, RULE_COMPANIES_MAX), shortest, longest);
}

static void check_rules(const struct intake *intake, int modules, struct findings *findings) {
    size_t errors = findings->errors;
    check_order(intake, RULE_COMPANIES_MIN, RULE_COMPANIES_MAX, findings);
    check_order(intake, RULE_STAY_MIN_MODULES, RULE_STAY_MAX_MODULES, findings);
    check_order(intake, RULE_ADMIT_MIN, RULE_ADMIT_MAX, findings);
    int64_t planned = intake_rule(intake, RULE_PLAN_MODULES);
    if (planned != RULE_OPEN && planned > modules) {
        findings_add(findings, FINDING_RULES_CONTRADICT, &intake->rules.at[RULE_PLAN_MODULES],
                     rule_told(RULE_PLAN_MODULES), _("There are only %d modules."), modules);
    }
    if (findings->errors == errors) {
        check_paths(intake, modules, findings);
    }
}

void calendar_make(const struct calendar *calendar, struct intake *intake,
                   struct findings *findings) {
    int modules = (int)intake_rule(intake, RULE_MODULES);
    int64_t start = intake_rule(intake, RULE_START);
    check_rules(intake, modules, findings);
    if (start == RULE_OPEN && intake->rules.at[RULE_START].line == 0) {
        struct origin at = {.file = calendar->file};
        findings_add(
            findings, FINDING_RULE_MISSING, &at, rule_told(RULE_START),
            _("Add a row with the rule start (oppstart) and the first day of module 1, such "
              "as 2027-09-01."));
    } else if (start != RULE_OPEN && months_fit(calendar, intake, modules, findings)) {
        lay_out(calendar, (int32_t)start, modules, intake);
    }
}
