// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules that no path breaks alone: places, months, who must be placed and how many may be.
#include "base/day.h"
#include "base/language.h"
#include "verify/judgement.h"
#include "verify/say.h"

#include <inttypes.h>

enum { NAMED_MOST = 5 }; // people named in one hint; the others are counted

// "'C-1' (schedule.csv:2), 'C-2' (schedule.csv:5) and 3 more".
static const char *say_holders(struct judgement *judgement, int offer, int32_t day, int64_t held) {
    struct arena *arena = &judgement->arena;
    size_t first, last;
    seats_of_offer(judgement, offer, &first, &last);
    const char *said = NULL;
    int64_t named = 0;
    for (size_t i = first; i < last && named < NAMED_MOST; i++) {
        const struct seat *seat = &judgement->seats[i];
        if (seat->first_day <= day && day <= seat->last_day) {
            const char *holder = say_row(judgement, seat->row->candidate_id, seat->row);
            named++;
            said = language_list(arena, said, holder, named == held);
        }
    }
    if (named < held) {
        const char *others = arena_print(arena, _("%zu more"), (size_t)(held - named));
        said = language_list(arena, said, others, true);
    }
    return said;
}

// The last planned row that is there on that day, or NULL: what is published is never to blame.
static const struct seat *last_planned(const struct judgement *judgement, int offer, int32_t day) {
    const struct seat *last_seat = NULL;
    size_t first, last;
    seats_of_offer(judgement, offer, &first, &last);
    for (size_t i = first; i < last; i++) {
        const struct seat *seat = &judgement->seats[i];
        bool is_then = seat->first_day <= day && day <= seat->last_day;
        last_seat = is_then && seat->path != NULL ? seat : last_seat;
    }
    return last_seat;
}

static void name_crowd(struct judgement *judgement, const struct seat *seat, int32_t on,
                       int64_t held) {
    const struct programme *programme = judgement->programme;
    const struct offer *offer = &programme->offers[seat->offer];
    const char *company = programme->companies[offer->company].id;
    char day[DAY_TEXT_SIZE];
    findings_add(judgement->findings, FINDING_SCHEDULE_PLACES, place_of_row(seat->path, seat->row),
                 company,
                 ngettext("%s has %d place; %s are there on %s.",
                          "%s has %d places; %s are there on %s.", (unsigned long)offer->places),
                 say_place(judgement, &offer->at), offer->places,
                 say_holders(judgement, seat->offer, on, held), day_to_text(on, day));
}

// Speaks at the last planned row on a day on which the offer is too full, once for each such row.
// Places are taken where a seat begins only, so no other day can be worse.
static void judge_all_places(struct judgement *judgement) {
    const struct seat *named = NULL;
    for (size_t i = 0; i < judgement->seat_count; i++) {
        const struct seat *seat = &judgement->seats[i];
        bool is_last_of_its_day = i + 1 == judgement->seat_count || seat->offer != seat[1].offer ||
                                  seat->first_day != seat[1].first_day;
        int64_t held = is_last_of_its_day ? seats_held(judgement, seat->offer, seat->first_day) : 0;
        if (held > judgement->programme->offers[seat->offer].places) {
            const struct seat *blamed = last_planned(judgement, seat->offer, seat->first_day);
            if (blamed != NULL && blamed != named) {
                name_crowd(judgement, blamed, seat->first_day, held);
                named = blamed;
            }
        }
    }
}

static void name_months(struct judgement *judgement, int company, enum finding_kind kind,
                        const struct months_limit *limit, const struct counted *hint) {
    const struct placement *row = limit->passed_by;
    const struct company *at = &judgement->programme->companies[company];
    if (row != NULL) {
        findings_add(judgement->findings, kind,
                     place_of_row(judgement->path_of[row->candidate], row), at->id,
                     ngettext(hint->one, hint->several, (unsigned long)limit->months),
                     say_place(judgement, &at->at), limit->months, judgement->months[company]);
    }
}

static void judge_months(struct judgement *judgement) {
    static const struct counted beyond_max_months =
        NP_("%s allows at most %" PRId64 " month; with this row the company has more, %" PRId64
            " in the whole schedule.",
            "%s allows at most %" PRId64 " months; with this row the company has more, %" PRId64
            " in the whole schedule.");
    static const struct counted beyond_budget =
        NP_("%s has a budget for at most %" PRId64
            " month; with this row the company has more, %" PRId64 " in the whole schedule.",
            "%s has a budget for at most %" PRId64
            " months; with this row the company has more, %" PRId64 " in the whole schedule.");
    for (size_t k = 0; k < judgement->programme->company_count; k++) {
        name_months(judgement, (int)k, FINDING_SCHEDULE_COMPANY_MONTHS,
                    &judgement->by_max_months[k], &beyond_max_months);
        name_months(judgement, (int)k, FINDING_SCHEDULE_BUDGET, &judgement->by_budget[k],
                    &beyond_budget);
    }
}

static void judge_left_out(struct judgement *judgement) {
    const struct programme *programme = judgement->programme;
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        if (judgement->path_of[i] == NULL && judgement->pasts[i].must) {
            findings_add(judgement->findings, FINDING_SCHEDULE_NOT_PLACED, &candidate->at,
                         candidate->id, _("The status here is %s, so the schedule needs a path."),
                         _(status_word(candidate->status)));
        }
    }
}

static const char *label_of(const struct intake *intake) {
    return intake->label[0] != '\0' ? intake->label : NULL;
}

static void judge_number(struct judgement *judgement, const struct intake *intake, int64_t placed) {
    int64_t least = intake_rule(intake, RULE_ADMIT_MIN), most = intake_rule(intake, RULE_ADMIT_MAX);
    if (least != RULE_OPEN && placed < least) {
        findings_add(judgement->findings, FINDING_SCHEDULE_ADMIT_MIN,
                     &intake->rules.at[RULE_ADMIT_MIN], label_of(intake),
                     ngettext("At least %" PRId64
                              " person must be placed in %s; the schedule has %" PRId64 ".",
                              "At least %" PRId64
                              " people must be placed in %s; the schedule has %" PRId64 ".",
                              (unsigned long)least),
                     least, say_intake(judgement, intake), placed);
    }
    if (placed > most) {
        findings_add(judgement->findings, FINDING_SCHEDULE_ADMIT_MAX,
                     &intake->rules.at[RULE_ADMIT_MAX], label_of(intake),
                     ngettext("At most %" PRId64
                              " person may be placed in %s; the schedule has %" PRId64 ".",
                              "At most %" PRId64
                              " people may be placed in %s; the schedule has %" PRId64 ".",
                              (unsigned long)most),
                     most, say_intake(judgement, intake), placed);
    }
}

static void judge_numbers(struct judgement *judgement) {
    const struct programme *programme = judgement->programme;
    int64_t *placed = arena_new(&judgement->arena, programme->intake_count, sizeof *placed);
    for (size_t i = 0; i < judgement->path_count; i++) {
        const struct path *path = &judgement->paths[i];
        if (!path->stranger) {
            placed[path->candidate->intake]++;
        }
    }
    for (size_t i = 0; i < programme->intake_count; i++) {
        judge_number(judgement, &programme->intakes[i],
                     placed[i] + people_carried(programme, (int)i));
    }
}

void together_judge(struct judgement *judgement) {
    judge_all_places(judgement);
    judge_months(judgement);
    judge_left_out(judgement);
    judge_numbers(judgement);
}
