// SPDX-License-Identifier: GPL-3.0-or-later
//
// One person, one module, one offer: is the place there, is it open to this person, and do both
// sides want it?
#include "base/language.h"
#include "verify/fit.h"
#include "verify/judgement.h"
#include "verify/say.h"

// What is judged together: a row, with whoever it speaks about.
struct seating {
    const struct path *path;
    const struct placement *row;
    const struct module *module;
    const struct candidate *candidate;
    const struct company *company;
    const struct offer *offer;
};

static void add(struct judgement *judgement, enum finding_kind kind, const struct seating *seating,
                const char *subject, const char *hint) {
    findings_add(judgement->findings, kind, place_of_row(seating->path, seating->row), subject,
                 "%s", hint);
}

static void judge_owner(struct judgement *judgement, const struct seating *s) {
    const struct company *owner = &judgement->programme->companies[s->offer->company];
    if (owner != s->company) {
        add(judgement, FINDING_OFFER_OF_OTHER_COMPANY, s, s->offer->id,
            arena_print(&judgement->arena, _("%s is an offer of '%s', not of '%s'."),
                        say_place(judgement, &s->offer->at), owner->id, s->company->id));
    }
}

static void judge_opening(struct judgement *judgement, const struct seating *s) {
    if (!offer_spans(s->offer, s->module->first_day, s->module->last_day)) {
        add(judgement, FINDING_SCHEDULE_OFFER_CLOSED, s, s->company->id,
            arena_print(&judgement->arena, _("%s is open %s; the module lasts %s."),
                        say_place(judgement, &s->offer->at),
                        say_days(judgement, s->offer->first_day, s->offer->last_day),
                        say_days(judgement, s->module->first_day, s->module->last_day)));
    }
}

static void judge_discipline(struct judgement *judgement, const struct seating *s) {
    if (!fits_discipline(s->candidate, s->offer)) {
        add(judgement, FINDING_SCHEDULE_DISCIPLINE, s, s->candidate->id,
            arena_print(&judgement->arena, _("%s takes %s; %s has %s."),
                        say_place(judgement, &s->offer->at),
                        say_disciplines(judgement, &s->offer->disciplines),
                        say_place(judgement, &s->candidate->at),
                        say_disciplines(judgement, &s->candidate->disciplines)));
    }
}

static void judge_refusal(struct judgement *judgement, const struct seating *s) {
    if (!fits_candidate(s->candidate, s->row->company)) {
        add(judgement, FINDING_SCHEDULE_CANDIDATE_REFUSES, s, s->company->id,
            arena_print(&judgement->arena, _("'%s' stands among the refuses in %s."),
                        s->company->id, say_place(judgement, &s->candidate->at)));
    }
}

static void judge_company_refusal(struct judgement *judgement, const struct seating *s) {
    const struct rating *rating =
        programme_rating(judgement->programme, s->row->candidate, s->row->company);
    if (!fits_company(rating)) {
        add(judgement, FINDING_SCHEDULE_COMPANY_REFUSES, s, s->company->id,
            arena_print(&judgement->arena, _("%s says that '%s' refuses '%s'."),
                        say_place(judgement, &rating->at), s->company->id, s->candidate->id));
    }
}

static void judge_wish(struct judgement *judgement, const struct seating *s) {
    if (!fits_wishes(s->candidate, s->path->intake, s->row->company)) {
        add(judgement, FINDING_SCHEDULE_OUTSIDE_WISHES, s, s->company->id,
            arena_print(&judgement->arena, _("%s says no, and '%s' does not stand in %s."),
                        say_rule(judgement, &s->path->intake->rules, RULE_OUTSIDE_WISHES),
                        s->company->id, say_place(judgement, &s->candidate->at)));
    }
}

void rows_judge(struct judgement *judgement, const struct path *path) {
    static void (*const judges[])(struct judgement *, const struct seating *) = {
        judge_owner,   judge_opening,         judge_discipline,
        judge_refusal, judge_company_refusal, judge_wish,
    };
    for (int t = 0; t < path->intake->module_count; t++) {
        const struct placement *row = path->module[t];
        for (size_t i = 0; row != NULL && i < sizeof judges / sizeof *judges; i++) {
            struct seating seating = {
                .path = path,
                .row = row,
                .module = &path->intake->modules[t],
                .candidate = path->candidate,
                .company = company_of_row(judgement, row),
                .offer = &judgement->programme->offers[row->offer],
            };
            judges[i](judgement, &seating);
        }
    }
}
