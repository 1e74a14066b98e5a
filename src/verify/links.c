// SPDX-License-Identifier: GPL-3.0-or-later
//
// People whose paths depend on each other: every two rows of theirs that share a day, unless both
// are published. Speaks at a planned row, of the second person where there are two.
#include "base/language.h"
#include "base/text.h"
#include "verify/judgement.h"
#include "verify/presence.h"
#include "verify/say.h"

static const struct path *path_of(const struct judgement *judgement, int candidate) {
    const struct path *path = judgement->path_of[candidate];
    return path != NULL && !path->stranger ? path : NULL;
}

static struct presences where_is(struct judgement *judgement, int candidate) {
    static const struct placement *const nowhere[MODULES_MAX];
    const struct path *path = path_of(judgement, candidate);
    return presences_of(judgement->programme, candidate, &judgement->pasts[candidate],
                        path != NULL ? path->module : nowhere, &judgement->arena);
}

static bool is_kept(const struct judgement *judgement, const struct link *link,
                    const struct placement *a, const struct placement *b) {
    const char *here = company_of_row(judgement, a)->municipality;
    const char *there = company_of_row(judgement, b)->municipality;
    return link->kind == LINK_APART ? a->company != b->company
                                    : here[0] != '\0' && text_equal(here, there);
}

static void name_pair(struct judgement *judgement, const struct link *link,
                      const struct placement *row, const struct placement *other) {
    findings_add(judgement->findings,
                 link->kind == LINK_APART ? FINDING_SCHEDULE_APART : FINDING_SCHEDULE_NEAR,
                 place_of_row(judgement->path_of[row->candidate], row), row->candidate_id,
                 _("%s: %s; %s is in '%s' at that time."), say_place(judgement, &link->at),
                 link->reason, say_row(judgement, other->candidate_id, other),
                 company_of_row(judgement, other)->id);
}

static void judge_pair(struct judgement *judgement, const struct link *link,
                       const struct presence *one, const struct presence *two) {
    bool is_fact = one->is_fact && two->is_fact;
    bool is_there = one->row != NULL && two->row != NULL && presences_meet(one, two);
    if (is_there && !is_fact && !is_kept(judgement, link, one->row, two->row)) {
        const struct presence *blamed = two->is_fact ? one : two;
        name_pair(judgement, link, blamed->row, blamed == two ? one->row : two->row);
    }
}

static void judge_pairs(struct judgement *judgement, const struct link *link) {
    struct presences one = where_is(judgement, link->candidate);
    struct presences two = where_is(judgement, link->other);
    for (size_t i = 0; i < one.count; i++) {
        for (size_t j = 0; j < two.count; j++) {
            judge_pair(judgement, link, &one.items[i], &two.items[j]);
        }
    }
}

// True when both have a path, or neither; says so if not.
static bool are_both_placed(struct judgement *judgement, const struct link *link) {
    const struct path *one = path_of(judgement, link->candidate);
    const struct path *two = path_of(judgement, link->other);
    if ((one != NULL) == (two != NULL)) {
        return true;
    }
    const struct path *placed = one != NULL ? one : two;
    int other = one != NULL ? link->other : link->candidate;
    findings_add(judgement->findings, FINDING_SCHEDULE_NEAR, place_of_row(placed, placed->row),
                 placed->candidate->id, _("%s: %s; '%s' has no path."),
                 say_place(judgement, &link->at), link->reason,
                 judgement->programme->candidates[other].id);
    return false;
}

void links_judge(struct judgement *judgement) {
    const struct programme *programme = judgement->programme;
    for (size_t i = 0; i < programme->link_count; i++) {
        const struct link *link = &programme->links[i];
        if (link->kind == LINK_APART || are_both_placed(judgement, link)) {
            judge_pairs(judgement, link);
        }
    }
}
