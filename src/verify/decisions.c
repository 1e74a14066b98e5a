// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people have decided about somebody's path. A decision speaks about the path of somebody who
// has one, and admits nobody.
#include "base/text.h"
#include "verify/fit.h"
#include "verify/judgement.h"
#include "verify/say.h"

// The row that the decision speaks of, if the path visits the company there.
static const struct placement *visit_of(const struct path *path, const struct decision *decision) {
    for (int t = 0; t < path->intake->module_count; t++) {
        bool is_meant = decision->module == NONE || decision->module == t;
        if (is_meant && path->module[t]->company == decision->company) {
            return path->module[t];
        }
    }
    return NULL;
}

static const char *say_module(struct judgement *judgement, int module) {
    return module == NONE ? "any module" : arena_print(&judgement->arena, "module %d", module + 1);
}

// "'A', 'B'".
static const char *say_visits(struct judgement *judgement, const struct path *path) {
    struct text_buffer names = {0};
    for (int v = 0; v < path->visit_count; v++) {
        text_buffer_print(&names, "%s'%s'", v == 0 ? "" : ", ",
                          company_of_row(judgement, path->visits[v])->id);
    }
    const char *said = arena_copy(&judgement->arena, names.bytes);
    text_buffer_release(&names);
    return said;
}

// Where a company lacks, the row of the module is to blame; without a module, only the decision.
static void judge_must(struct judgement *judgement, const struct path *path,
                       const struct decision *decision) {
    if (visit_of(path, decision) != NULL) {
        return;
    }
    bool has_row = decision->module >= 0 && decision->module < path->intake->module_count;
    const struct origin *at =
        has_row ? place_of_row(path, path->module[decision->module]) : &decision->at;
    findings_add(judgement->findings, FINDING_SCHEDULE_DECISION_MUST, at,
                 judgement->programme->companies[decision->company].id,
                 "%s wants '%s' there in %s: %s; the path visits %s.",
                 say_place(judgement, &decision->at), path->candidate->id,
                 say_module(judgement, decision->module), decision->reason,
                 say_visits(judgement, path));
}

static void judge_must_not(struct judgement *judgement, const struct path *path,
                           const struct decision *decision) {
    const struct placement *row = visit_of(path, decision);
    if (row != NULL) {
        findings_add(judgement->findings, FINDING_SCHEDULE_DECISION_MUST_NOT,
                     place_of_row(path, row), judgement->programme->companies[decision->company].id,
                     "%s does not want '%s' there in %s: %s.", say_place(judgement, &decision->at),
                     path->candidate->id, say_module(judgement, decision->module),
                     decision->reason);
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
    decisions_about(programme, path->row->candidate, &first, &last);
    for (size_t i = first; i < last; i++) {
        judges[programme->decisions[i].kind](judgement, path, &programme->decisions[i]);
    }
}
