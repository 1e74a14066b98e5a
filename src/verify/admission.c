// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may be admitted, and who is there when the modules are.
#include "base/language.h"
#include "base/number.h"
#include "verify/fit.h"
#include "verify/judgement.h"
#include "verify/say.h"

#include <inttypes.h>

void history_read(struct judgement *judgement) {
    const struct programme *programme = judgement->programme;
    judgement->pasts = pasts_read(programme, &judgement->arena);
    judgement->assesses =
        arena_new(&judgement->arena, programme->intake_count, sizeof *judgement->assesses);
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        judgement->assesses[candidate->intake] |= candidate->assessment != NOT_KNOWN;
    }
}

static const char *say_education(struct judgement *judgement, const struct path *path) {
    const struct candidate *candidate = path->candidate;
    const char *rule = say_rule(judgement, &path->intake->rules, RULE_EDUCATION_YEARS_MIN);
    const char *place = say_place(judgement, &candidate->at);
    char asked[NUMBER_TEXT_SIZE], given[NUMBER_TEXT_SIZE];
    number_to_text(intake_rule(path->intake, RULE_EDUCATION_YEARS_MIN), 2, language_point(), asked);
    number_to_text(candidate->education_years, 2, language_point(), given);
    return candidate->education_years == NOT_KNOWN
               ? arena_print(&judgement->arena, _("%s asks for %s years; %s gives none."), rule,
                             asked, place)
               : arena_print(&judgement->arena, _("%s asks for %s years; %s gives %s."), rule,
                             asked, place, given);
}

static void judge_education(struct judgement *judgement, const struct path *path) {
    if (!fits_education(path->candidate, path->past, path->intake)) {
        findings_add(judgement->findings, FINDING_SCHEDULE_EDUCATION, place_of_row(path, path->row),
                     path->candidate->id, "%s", say_education(judgement, path));
    }
}

static void judge_assessment(struct judgement *judgement, const struct path *path) {
    const struct candidate *candidate = path->candidate;
    if (fits_assessment(candidate, path->past, judgement->assesses[candidate->intake])) {
        return;
    }
    findings_add(judgement->findings, FINDING_SCHEDULE_NOT_ASSESSED, place_of_row(path, path->row),
                 candidate->id, _("%s gives no assessment, but others of %s have one."),
                 say_place(judgement, &candidate->at), say_intake(judgement, path->intake));
}

static void judge_availability(struct judgement *judgement, const struct path *path) {
    const struct candidate *candidate = path->candidate;
    const struct intake *intake = path->intake;
    unsigned planned = path->past->planned;
    if (fits_availability(candidate, path->past, intake)) {
        return;
    }
    int first = 0, last = intake->module_count - 1;
    while ((planned >> first & 1) == 0) {
        first++;
    }
    while ((planned >> last & 1) == 0) {
        last--;
    }
    int64_t late = intake_rule(intake, RULE_LATE_START_DAYS);
    findings_add(
        judgement->findings, FINDING_SCHEDULE_AVAILABILITY, place_of_row(path, path->row),
        candidate->id,
        ngettext("%s allows %" PRId64
                 " day of late start; the modules last %s, and %s says available %s.",
                 "%s allows %" PRId64
                 " days of late start; the modules last %s, and %s says available %s.",
                 (unsigned long)late),
        say_rule(judgement, &intake->rules, RULE_LATE_START_DAYS), late,
        say_days(judgement, intake->modules[first].first_day, intake->modules[last].last_day),
        say_place(judgement, &candidate->at),
        say_days(judgement, candidate->available_first_day, candidate->available_last_day));
}

void admission_judge(struct judgement *judgement, const struct path *path) {
    judge_education(judgement, path);
    judge_assessment(judgement, path);
    judge_availability(judgement, path);
}
