// SPDX-License-Identifier: GPL-3.0-or-later
//
// Somebody who must get a path needs a module to be planned, or one that is published. Who has
// neither was forgotten when plan_from was set, or has the wrong status; no plan could say so.
#include "base/language.h"
#include "intake/reader.h"

static bool is_own_row(const struct programme *programme, int candidate,
                       const struct placement *row) {
    return row->candidate == candidate && row->intake == programme->candidates[candidate].intake;
}

// True for a module that a plan fills, unless the history has it.
static bool is_open(const struct programme *programme, const struct intake *intake, int module) {
    int64_t plan_from = programme->rules.value[RULE_PLAN_FROM];
    return module < intake_rule(intake, RULE_PLAN_MODULES) &&
           (plan_from == RULE_OPEN || intake->modules[module].first_day >= plan_from);
}

// By candidate: the modules that are leave, as bits, and whether anything is published.
struct past {
    unsigned leave;
    bool has_published;
};

static struct past *read_pasts(struct reader *reader) {
    const struct programme *programme = reader->programme;
    struct past *pasts = arena_new(&reader->arena, programme->candidate_count, sizeof *pasts);
    for (size_t i = 0; i < programme->history.count; i++) {
        const struct placement *row = &programme->history.placements[i];
        if (row->candidate != NONE && is_own_row(programme, row->candidate, row)) {
            struct past *past = &pasts[row->candidate];
            past->has_published |= row->status == PLACEMENT_PUBLISHED;
            past->leave |= row->status == PLACEMENT_LEAVE ? 1u << row->module : 0;
        }
    }
    return pasts;
}

static bool has_path(const struct programme *programme, const struct candidate *candidate,
                     const struct past *past) {
    const struct intake *intake = &programme->intakes[candidate->intake];
    bool has = past->has_published;
    for (int t = 0; t < intake->module_count; t++) {
        has = has || ((past->leave >> t & 1) == 0 && is_open(programme, intake, t));
    }
    return has;
}

void check_open_modules(struct reader *reader) {
    const struct programme *programme = reader->programme;
    const struct origin *plan_from = &programme->rules.at[RULE_PLAN_FROM];
    struct past *pasts = read_pasts(reader);
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        if (!status_must_be_placed(candidate->status) ||
            has_path(programme, candidate, &pasts[i])) {
            continue;
        }
        if (plan_from->line > 0) {
            findings_add(reader->findings, FINDING_NOTHING_TO_PLAN, &candidate->at, candidate->id,
                         _("Every module is leave, stays open or begins before plan_from (%s:%zu), "
                           "and none is published; set plan_from earlier, or change the status."),
                         plan_from->file, plan_from->line);
        } else {
            findings_add(reader->findings, FINDING_NOTHING_TO_PLAN, &candidate->at, candidate->id,
                         _("Every module is leave or stays open, and none is published; change the "
                           "leave in the history, or the status."));
        }
    }
}
