// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people have decided about somebody's path. A decision speaks about the path of somebody who
// has one, and admits nobody. About modules that are not to be planned it is too late or too early.
#include "base/language.h"
#include "verify/fit.h"
#include "verify/judgement.h"
#include "verify/say.h"

// The planned row that the decision speaks of, if the path visits the company there.
static const struct placement *visit_of(const struct path *path, const struct decision *decision) {
    for (int t = 0; t < path->intake->module_count; t++) {
        const struct placement *row = path->module[t];
        bool is_meant = decision->module == NONE || decision->module == t;
        if (is_meant && row != NULL && row->company == decision->company) {
            return row;
        }
    }
    return NULL;
}

// True when the path keeps a decision that somebody must be there.
static bool is_kept(const struct path *path, const struct decision *decision) {
    bool is_planned =
        decision->module == NONE || (path->past->planned >> decision->module & 1) != 0;
    bool was_there = decision->module == NONE && past_visits(path->past, decision->company);
    return !is_planned || was_there || visit_of(path, decision) != NULL;
}

// How many companies must still be visited, with this one.
static int count_missing(const struct programme *programme, const struct path *path) {
    size_t first, last;
    int missing = 0, company = NONE;
    decisions_about(programme, (int)(path->candidate - programme->candidates), &first, &last);
    for (size_t i = first; i < last; i++) {
        const struct decision *decision = &programme->decisions[i];
        if (decision->kind == DECISION_MUST && decision->module == NONE &&
            decision->company != company && !is_kept(path, decision)) {
            company = decision->company;
            missing++;
        }
    }
    return missing;
}

// A company without a module may still be visited later, if numbers allow it.
static bool may_be_kept(const struct programme *programme, const struct path *path,
                        const struct decision *decision) {
    struct path_rules rules = path_rules_of(path->intake);
    return decision->module == NONE && path->past->track.later > 0 &&
           (path_can_end(path, &rules, count_missing(programme, path)) ||
            !path_can_end(path, &rules, 0));
}

// "'A', 'B'".
static const char *say_visits(struct judgement *judgement, const struct path *path) {
    struct arena *arena = &judgement->arena;
    const char *said = NULL;
    for (int v = 0; v < path->visit_count; v++) {
        const char *id = company_of_row(judgement, path->visits[v])->id;
        said = language_list(arena, said, arena_print(arena, "'%s'", id), false);
    }
    return said;
}

static const char *say_must(struct judgement *judgement, const struct path *path,
                            const struct decision *decision) {
    const char *place = say_place(judgement, &decision->at);
    const char *id = path->candidate->id, *visits = say_visits(judgement, path);
    return decision->module == NONE
               ? arena_print(&judgement->arena,
                             _("%s wants '%s' there in any module: %s; the path visits %s."), place,
                             id, decision->reason, visits)
               : arena_print(&judgement->arena,
                             _("%s wants '%s' there in module %d: %s; the path visits %s."), place,
                             id, decision->module + 1, decision->reason, visits);
}

static const char *say_must_not(struct judgement *judgement, const struct path *path,
                                const struct decision *decision) {
    const char *place = say_place(judgement, &decision->at), *id = path->candidate->id;
    return decision->module == NONE
               ? arena_print(&judgement->arena, _("%s does not want '%s' there in any module: %s."),
                             place, id, decision->reason)
               : arena_print(&judgement->arena, _("%s does not want '%s' there in module %d: %s."),
                             place, id, decision->module + 1, decision->reason);
}

// Where a company lacks, the row of the module is to blame; without a module, only the decision.
static void judge_must(struct judgement *judgement, const struct path *path,
                       const struct decision *decision) {
    if (is_kept(path, decision) || may_be_kept(judgement->programme, path, decision)) {
        return;
    }
    bool has_row = decision->module != NONE;
    const struct origin *at =
        has_row ? place_of_row(path, path->module[decision->module]) : &decision->at;
    findings_add(judgement->findings, FINDING_SCHEDULE_DECISION_MUST, at,
                 judgement->programme->companies[decision->company].id, "%s",
                 say_must(judgement, path, decision));
}

static void judge_must_not(struct judgement *judgement, const struct path *path,
                           const struct decision *decision) {
    const struct placement *row = visit_of(path, decision);
    if (row != NULL) {
        findings_add(judgement->findings, FINDING_SCHEDULE_DECISION_MUST_NOT,
                     place_of_row(path, row), judgement->programme->companies[decision->company].id,
                     "%s", say_must_not(judgement, path, decision));
    }
}

void decisions_judge(struct judgement *judgement, const struct path *path) {
    static void (*const judges[])(struct judgement *, const struct path *,
                                  const struct decision *) = {
        [DECISION_MUST] = judge_must,
        [DECISION_MUST_NOT] = judge_must_not,
    };
    const struct programme *programme = judgement->programme;
    size_t first, last;
    decisions_about(programme, (int)(path->candidate - programme->candidates), &first, &last);
    for (size_t i = first; i < last; i++) {
        judges[programme->decisions[i].kind](judgement, path, &programme->decisions[i]);
    }
}
