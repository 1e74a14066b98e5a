// SPDX-License-Identifier: GPL-3.0-or-later
//
// Doubts about the history: promises that do not fit any more. A promise is never moved in silence,
// so the plan stands around it; whoever can keep or break it is told both rows and what to do.
#include "base/day.h"
#include "base/language.h"
#include "base/text.h"
#include "domain/presence.h"
#include "intake/doubts.h"

// Somebody who withdrew takes no place from that day on, or never did.
static bool is_fact(const struct programme *programme, const struct placement *row,
                    int32_t *last_day) {
    *last_day = row->last_day;
    if (row->candidate == NONE) {
        return row->status != PLACEMENT_LEAVE && row->status != PLACEMENT_CANCELLED;
    }
    const struct candidate *candidate = &programme->candidates[row->candidate];
    if (status_stays_out(candidate->status)) {
        int32_t from = candidate->has_withdrawn_from ? candidate->withdrawn_from : row->first_day;
        *last_day = from <= row->last_day ? from - 1 : row->last_day;
    }
    return row->status == PLACEMENT_PUBLISHED && row->first_day <= *last_day;
}

static bool is_draft(const struct placement *row) {
    return row->candidate != NONE && placement_is_draft(row);
}

const char *what_helps(const struct placement *row) {
    if (row->candidate == NONE) {
        return _("this row is carried along as it is");
    }
    return is_draft(row) ? _("match may move a draft")
                         : _("this row stands; set its status to draft to let match move it");
}

static void doubt_membership(struct reader *reader, const struct fact *fact) {
    const struct placement *row = fact->row;
    const struct company *company = &reader->programme->companies[row->company];
    char day[DAY_TEXT_SIZE];
    if (row->first_day < company->member_first_day) {
        findings_add(reader->findings, FINDING_HISTORY_NOT_MEMBER, &row->at, company->id,
                     _("%s:%zu has member_from %s; %s."), company->at.file, company->at.line,
                     day_to_text(company->member_first_day, day), what_helps(row));
    } else if (fact->last_day > company->member_last_day) {
        findings_add(reader->findings, FINDING_HISTORY_NOT_MEMBER, &row->at, company->id,
                     _("%s:%zu has member_to %s; %s."), company->at.file, company->at.line,
                     day_to_text(company->member_last_day, day), what_helps(row));
    }
}

static void doubt_offer_gone(struct reader *reader, const struct placement *row) {
    const struct company *company = &reader->programme->companies[row->company];
    bool is_own = row->gone_offer == NULL;
    findings_add(reader->findings, FINDING_HISTORY_OFFER_GONE, &row->at,
                 is_own ? company->id : row->gone_offer,
                 is_own ? _("%s:%zu has no places of its own; %s.")
                        : _("%s:%zu has the company, but no file has the offer; %s."),
                 company->at.file, company->at.line, what_helps(row));
}

// Days outside the membership are another doubt.
static void doubt_offer_days(struct reader *reader, const struct fact *fact,
                             const struct offer *offer) {
    const struct company *company = &reader->programme->companies[offer->company];
    bool is_member = fact->row->first_day >= company->member_first_day &&
                     fact->last_day <= company->member_last_day;
    if (is_member && !offer_spans(offer, fact->row->first_day, fact->last_day)) {
        findings_add(reader->findings, FINDING_HISTORY_OFFER_CLOSED, &fact->row->at, offer->id,
                     _("%s:%zu offers it on other days; %s."), offer->at.file, offer->at.line,
                     what_helps(fact->row));
    }
}

static void doubt_discipline(struct reader *reader, const struct fact *fact,
                             const struct offer *offer) {
    int index = fact->row->candidate;
    const struct candidate *candidate =
        index != NONE ? &reader->programme->candidates[index] : NULL;
    if (candidate != NULL && offer->disciplines.count > 0 &&
        !disciplines_meet(&offer->disciplines, &candidate->disciplines)) {
        findings_add(reader->findings, FINDING_HISTORY_DISCIPLINE, &fact->row->at, candidate->id,
                     _("%s:%zu names other disciplines; %s."), offer->at.file, offer->at.line,
                     what_helps(fact->row));
    }
}

static void doubt_fit(struct reader *reader, const struct fact *fact) {
    doubt_membership(reader, fact);
    if (fact->row->offer == NONE) {
        doubt_offer_gone(reader, fact->row);
    } else {
        const struct offer *offer = &reader->programme->offers[fact->row->offer];
        doubt_offer_days(reader, fact, offer);
        doubt_discipline(reader, fact, offer);
    }
}

// Rows that are no part of anybody's path.

static void doubt_intake(struct reader *reader, const struct placement *row) {
    const struct programme *programme = reader->programme;
    const struct candidate *candidate =
        row->candidate != NONE ? &programme->candidates[row->candidate] : NULL;
    if (candidate != NULL && row->status != PLACEMENT_CANCELLED &&
        candidate->intake != row->intake) {
        findings_add(reader->findings, FINDING_HISTORY_OTHER_INTAKE, &row->at, candidate->id,
                     _("%s:%zu has intake '%s'; the row stands, but is no part of that path."),
                     candidate->at.file, candidate->at.line,
                     programme->intakes[candidate->intake].label);
    }
}

// Rows are sorted by person, module and first day.
static void doubt_drafts(struct reader *reader, const struct placement *row) {
    const struct placement *first = reader->programme->history.placements;
    for (const struct placement *other = row; is_draft(row) && other-- > first;) {
        if (!text_equal(other->candidate_id, row->candidate_id) || other->module != row->module) {
            return;
        }
        if (is_draft(other) && other->intake == row->intake) {
            findings_add(reader->findings, FINDING_HISTORY_DRAFTS, &row->at, row->candidate_id,
                         _("The other row is %s:%zu; a plan has one company for the whole module."),
                         other->at.file, other->at.line);
            return;
        }
    }
}

// True for a row of the same module of this path that a plan starts from. `row` is a draft.
static bool has_stand(const struct schedule *history, const struct placement *row) {
    const struct placement *end = NULL;
    const struct placement *other = schedule_person(history, row->candidate_id, &end);
    for (; other < end; other++) {
        if (other->intake == row->intake && other->module == row->module &&
            (other->status == PLACEMENT_PUBLISHED || other->status == PLACEMENT_LEAVE)) {
            return true;
        }
    }
    return false;
}

// A module that has begun is not planned: a draft of it that nobody published is gone.
static void doubt_lost_draft(struct reader *reader, const struct placement *row) {
    const struct programme *programme = reader->programme;
    const struct origin *plan_from = &programme->rules.at[RULE_PLAN_FROM];
    int64_t first_planned = programme->rules.value[RULE_PLAN_FROM];
    char begins[DAY_TEXT_SIZE];
    if (!is_draft(row) || first_planned == RULE_OPEN) {
        return;
    }
    const struct candidate *candidate = &programme->candidates[row->candidate];
    int32_t first_day = programme->intakes[row->intake].modules[row->module].first_day;
    if (candidate->intake == row->intake && !status_stays_out(candidate->status) &&
        first_day < first_planned && !has_stand(&programme->history, row)) {
        findings_add(reader->findings, FINDING_HISTORY_DRAFT_LOST, &row->at, row->candidate_id,
                     _("Module %d begins on %s, before plan_from (%s:%zu): set its status to "
                       "published if it is a promise, or plan_from earlier."),
                     row->module + 1, day_to_text(first_day, begins), plan_from->file,
                     plan_from->line);
    }
}

// Somebody who is out without a day of leaving never came: no promise stands, past ones neither.
static bool falls_away(const struct programme *programme, const struct placement *row) {
    const struct candidate *candidate =
        row->candidate != NONE ? &programme->candidates[row->candidate] : NULL;
    return candidate != NULL && row->status == PLACEMENT_PUBLISHED &&
           status_stays_out(candidate->status) && !candidate->has_withdrawn_from;
}

// Each person once, at the first of the rows: they are sorted by person.
static void doubt_the_gone(struct reader *reader) {
    const struct programme *programme = reader->programme;
    int told = NONE;
    for (size_t i = 0; i < programme->history.count; i++) {
        const struct placement *row = &programme->history.placements[i];
        if (falls_away(programme, row) && row->candidate != told) {
            const struct candidate *candidate = &programme->candidates[row->candidate];
            told = row->candidate;
            findings_add(reader->findings, FINDING_HISTORY_OF_THE_GONE, &row->at, candidate->id,
                         _("%s:%zu says %s; fill in withdrawn_from if the person has been there; "
                           "if not, set the status of such rows to cancelled."),
                         candidate->at.file, candidate->at.line, _(status_word(candidate->status)));
        }
    }
}

void doubt_history(struct reader *reader) {
    const struct schedule *history = &reader->programme->history;
    struct fact *facts = arena_new(&reader->arena, history->count, sizeof *facts);
    size_t count = 0;
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        struct fact *fact = &facts[count];
        fact->row = row;
        if (is_fact(reader->programme, row, &fact->last_day)) {
            if (!is_past(reader->programme, fact->last_day)) {
                doubt_fit(reader, fact);
            }
            count++;
        } else if (is_draft(row) && row->gone_offer != NULL) {
            doubt_offer_gone(reader, row);
        }
        doubt_intake(reader, row);
        doubt_drafts(reader, row);
        doubt_lost_draft(reader, row);
    }
    doubt_crowds(reader, facts, count);
    doubt_the_gone(reader);
}
