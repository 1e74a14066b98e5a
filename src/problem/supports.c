// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the files may say already, but match cannot plan with yet. Each is reported once, at its
// first place: silence would be a promise that is not kept.
#include "problem/problem.h"

struct use {
    const struct origin *at; // the first one, or NULL
};

static void note(struct use *use, bool used, const struct origin *at) {
    bool earlier = use->at == NULL || at->line < use->at->line;
    if (used && earlier) {
        use->at = at;
    }
}

static void report(const struct use *use, const char *subject, struct findings *findings) {
    if (use->at != NULL) {
        findings_add(findings, FINDING_NOT_USED_YET, use->at, subject,
                     "Leave it out to go on without it; kull check reads it already.");
    }
}

static void check_companies(const struct programme *programme, struct findings *findings) {
    struct use fees = {0}, cost = {0}, budget = {0};
    for (size_t k = 0; k < programme->company_count; k++) {
        const struct company *company = &programme->companies[k];
        note(&fees, company->fee_per_year != 0 || company->fee_per_year_with_trainee != 0,
             &company->at);
        note(&cost, company->cost_per_month != 0, &company->at);
        note(&budget, company->budget != NO_LIMIT, &company->at);
    }
    report(&fees, "fee_per_year", findings);
    report(&cost, "cost_per_month", findings);
    report(&budget, "budget", findings);
}

static void check_other_rows(const struct programme *programme, struct findings *findings) {
    struct use withdrawn = {0}, links = {0}, history = {0}, events = {0};
    for (size_t c = 0; c < programme->candidate_count; c++) {
        const struct candidate *candidate = &programme->candidates[c];
        note(&withdrawn, candidate->has_withdrawn_from, &candidate->at);
    }
    for (size_t l = 0; l < programme->link_count; l++) {
        note(&links, true, &programme->links[l].at);
    }
    for (size_t h = 0; h < programme->history.count; h++) {
        note(&history, true, &programme->history.placements[h].at);
    }
    for (size_t e = 0; e < programme->event_count; e++) {
        note(&events, true, &programme->events[e].at);
    }
    report(&withdrawn, "withdrawn_from", findings);
    report(&links, "links.csv", findings);
    report(&history, "history.csv", findings);
    report(&events, "events.csv", findings);
}

// A rule that was set to what it is by default asks for nothing.
static void check_rule(const struct rules *rules, enum rule rule, int64_t harmless,
                       struct findings *findings) {
    struct use use = {0};
    note(&use, rules->at[rule].line > 0 && rules->value[rule] != harmless, &rules->at[rule]);
    report(&use, rule_kind(rule)->name, findings);
}

static void check_rules(const struct programme *programme, struct findings *findings) {
    check_rule(&programme->rules, RULE_PLAN_FROM, RULE_OPEN, findings);
    for (size_t i = 0; i < programme->intake_count; i++) {
        const struct intake *intake = &programme->intakes[i];
        check_rule(&intake->rules, RULE_PLAN_MODULES, intake->module_count, findings);
        check_rule(&intake->rules, RULE_DISCIPLINE_MAX, RULE_OPEN, findings);
        check_rule(&intake->rules, RULE_DISCIPLINES_MIN, 0, findings);
    }
    if (programme->intake_count > 1) {
        struct use intakes = {&programme->intakes[1].at};
        report(&intakes, "several intakes", findings);
    }
}

static void check_goals(const struct programme *programme, struct findings *findings) {
    static const enum goal later[] = {GOAL_WISH_PROFILE, GOAL_VARIETY, GOAL_PERMANENT, GOAL_REGION,
                                      GOAL_COST};
    for (size_t g = 0; g < programme->goal_count; g++) {
        for (size_t l = 0; l < sizeof later / sizeof *later; l++) {
            struct use use = {0};
            note(&use, programme->goals[g] == later[l], &programme->rules.at[RULE_GOALS]);
            report(&use, goal_kind(later[l])->name, findings);
        }
    }
}

bool problem_supports(const struct programme *programme, struct findings *findings) {
    size_t errors = findings->errors;
    check_companies(programme, findings);
    check_other_rows(programme, findings);
    check_rules(programme, findings);
    check_goals(programme, findings);
    return findings->errors == errors;
}
