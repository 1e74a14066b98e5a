// SPDX-License-Identifier: GPL-3.0-or-later
//
// A schedule is the whole state: what is published, and the rows of people whom only the history
// knows, stand in it as they stand in the history. Of somebody who has withdrawn it repeats what
// they began, and may repeat the rest. Somebody's leave is repeated when they have a path.
#include "base/language.h"
#include "base/text.h"
#include "verify/judgement.h"
#include "verify/say.h"

// One module of one person, as both sides have it.
struct carried {
    const struct placement *row;        // of the history: the first of this module
    const struct placement *end;        // of the person's rows in the history
    const struct placement *now, *last; // the person's rows in the schedule
};

// True for rows of the history that a schedule may repeat.
static bool may_be_carried(const struct placement *row) {
    return row->status != PLACEMENT_CANCELLED &&
           (row->candidate == NONE || row->status == PLACEMENT_PUBLISHED ||
            row->status == PLACEMENT_LEAVE);
}

static bool must_be_carried(const struct judgement *judgement, const struct placement *row) {
    int32_t last_day;
    if (row->candidate == NONE) {
        return row->status != PLACEMENT_LEAVE;
    }
    if (row->status == PLACEMENT_PUBLISHED) {
        return row_stands(judgement->programme, row, &last_day);
    }
    const struct path *path = judgement->path_of[row->candidate];
    return path != NULL && !path->stranger;
}

static bool is_same_module(const struct placement *a, const struct placement *b) {
    return a->intake == b->intake && a->module == b->module;
}

// The same offer, also where the programme has it no more.
static bool is_same_offer(const struct placement *a, const struct placement *b) {
    const char *one = a->gone_offer != NULL ? a->gone_offer : "";
    const char *two = b->gone_offer != NULL ? b->gone_offer : "";
    return a->offer == b->offer && text_equal(one, two);
}

// True for a row that was fresh when the schedule was written, and published afterwards.
static bool is_published_since(const struct placement *old, const struct placement *row) {
    return old->candidate != NONE && old->status == PLACEMENT_PUBLISHED &&
           row->status == PLACEMENT_PROPOSED;
}

// The one stands in the history, or before the other in the schedule.
static bool is_same(const struct placement *a, const struct placement *b) {
    return is_same_module(a, b) && a->first_day == b->first_day && a->last_day == b->last_day &&
           a->company == b->company && is_same_offer(a, b) &&
           (a->status == b->status || (placement_is_draft(a) && placement_is_draft(b)) ||
            is_published_since(a, b));
}

bool is_carried(const struct judgement *judgement, const struct placement *row) {
    const struct placement *old;
    const struct placement *end =
        rows_of_person(&judgement->programme->history, row->candidate_id, &old);
    while (old < end && !(may_be_carried(old) && is_same_module(old, row))) {
        old++;
    }
    return old < end;
}

// Tells of rows that would take a promise back, should the schedule become the history as it is:
// once, for after a publication there are many.
static void tell_published(struct judgement *judgement, const struct carried *carried,
                           const struct placement *row) {
    for (const struct placement *old = carried->row; old < carried->end; old++) {
        if (!judgement->told_published && is_same(old, row) && is_published_since(old, row)) {
            judgement->told_published = true;
            findings_add(judgement->findings, FINDING_SCHEDULE_PUBLISHED_SINCE,
                         row->at.line != 0 ? &row->at : &old->at, row->candidate_id,
                         _("%s says so. 'kull match' writes a plan that says so, too."),
                         say_place(judgement, &old->at));
        }
    }
}

// True for a row of the schedule that repeats one of the history, and for the first time.
static bool repeats(const struct carried *carried, const struct placement *row) {
    bool is_old = false;
    for (const struct placement *old = carried->row; old < carried->end; old++) {
        is_old |= may_be_carried(old) && is_same(old, row);
    }
    for (const struct placement *before = carried->now; before < row; before++) {
        is_old &= !is_same(before, row);
    }
    return is_old;
}

static bool is_repeated(const struct carried *carried, const struct placement *old) {
    for (const struct placement *row = carried->now; row < carried->last; row++) {
        if (is_same(old, row)) {
            return true;
        }
    }
    return false;
}

// The next row of the module, from `old` on, that the schedule lacks; or the end.
static const struct placement *next_lacking(const struct judgement *judgement,
                                            const struct carried *carried,
                                            const struct placement *old) {
    while (old < carried->end && !(is_same_module(old, carried->row) && may_be_carried(old) &&
                                   must_be_carried(judgement, old) && !is_repeated(carried, old))) {
        old++;
    }
    return old;
}

static const char *say_where(struct judgement *judgement, const struct placement *row) {
    return row->company == NONE
               ? _("leave")
               : arena_print(&judgement->arena, "'%s'", company_of_row(judgement, row)->id);
}

static void name_change(struct judgement *judgement, const struct placement *row,
                        const struct placement *old) {
    findings_add(judgement->findings, FINDING_SCHEDULE_HISTORY_CHANGED,
                 row->at.line != 0 ? &row->at : &old->at, row->candidate_id,
                 _("%s has %s for module %d, %s, and stands as it is."),
                 say_place(judgement, &old->at), say_where(judgement, old), old->module + 1,
                 say_days(judgement, old->first_day, old->last_day));
}

static void name_lack(struct judgement *judgement, const struct placement *old) {
    findings_add(judgement->findings, FINDING_SCHEDULE_HISTORY_LACKS, &old->at, old->candidate_id,
                 _("The schedule needs this row as it is: module %d, %s, %s."), old->module + 1,
                 say_where(judgement, old), say_days(judgement, old->first_day, old->last_day));
}

// A row that is not as it was is one mistake: the row it should be does not lack as well.
static void judge_module(struct judgement *judgement, const struct carried *carried) {
    const struct placement *old = next_lacking(judgement, carried, carried->row);
    for (const struct placement *row = carried->now; row < carried->last; row++) {
        if (is_same_module(row, carried->row)) {
            tell_published(judgement, carried, row);
        }
        if (row->status == PLACEMENT_CANCELLED || !is_same_module(row, carried->row) ||
            repeats(carried, row)) {
            continue;
        }
        name_change(judgement, row, old < carried->end ? old : carried->row);
        old = old < carried->end ? next_lacking(judgement, carried, old + 1) : old;
    }
    for (; old < carried->end; old = next_lacking(judgement, carried, old + 1)) {
        name_lack(judgement, old);
    }
}

static bool is_first_of_module(const struct placement *first, const struct placement *row) {
    bool is_first = may_be_carried(row);
    for (const struct placement *before = first; before < row; before++) {
        is_first &= !(may_be_carried(before) && is_same_module(before, row));
    }
    return is_first;
}

void carry_judge(struct judgement *judgement) {
    const struct schedule *history = &judgement->programme->history;
    for (size_t i = 0; i < history->count;) {
        struct carried carried;
        const struct placement *first;
        const char *id = history->placements[i].candidate_id;
        carried.end = rows_of_person(history, id, &first);
        carried.last = rows_of_person(judgement->schedule, id, &carried.now);
        for (const struct placement *row = first; row < carried.end; row++) {
            if (is_first_of_module(first, row)) {
                carried.row = row;
                judge_module(judgement, &carried);
            }
        }
        i = (size_t)(carried.end - history->placements);
    }
}
