// SPDX-License-Identifier: GPL-3.0-or-later
//
// People together: places, months, trainees of an intake and of a discipline. History takes its
// part once, at the beginning; paths come and go.
#include "base/array.h"
#include "base/memory.h"
#include "base/text.h"
#include "support/oracle.h"

#include <assert.h>

static void note_day(struct crowd *crowd, int32_t day) {
    for (int d = 0; d < crowd->day_count; d++) {
        if (crowd->days[d] == day) {
            return;
        }
    }
    assert(crowd->day_count < DAYS_MOST);
    crowd->days[crowd->day_count++] = day;
}

static void note_days(struct crowd *crowd) {
    const struct programme *programme = crowd->programme;
    for (size_t i = 0; i < programme->intake_count; i++) {
        for (int t = 0; t < programme->intakes[i].module_count; t++) {
            note_day(crowd, programme->intakes[i].modules[t].first_day);
        }
    }
    for (size_t i = 0; i < programme->history.count; i++) {
        note_day(crowd, programme->history.placements[i].first_day);
    }
}

static uint64_t days_between(const struct crowd *crowd, int32_t first_day, int32_t last_day) {
    uint64_t days = 0;
    for (int d = 0; d < crowd->day_count; d++) {
        bool is_between = first_day <= crowd->days[d] && crowd->days[d] <= last_day;
        days |= (uint64_t)is_between << d;
    }
    return days;
}

static void note_modules(struct crowd *crowd) {
    const struct programme *programme = crowd->programme;
    for (size_t i = 0; i < programme->intake_count; i++) {
        for (int t = 0; t < programme->intakes[i].module_count; t++) {
            const struct module *module = &programme->intakes[i].modules[t];
            crowd->days_of[i][t] = days_between(crowd, module->first_day, module->last_day);
        }
    }
}

static void take(struct crowd *crowd, int offer, uint64_t days, int sign) {
    for (int d = 0; days != 0; d++, days >>= 1) {
        crowd->taken[offer][d] += (days & 1) != 0 ? sign : 0;
    }
}

// True for the first row that takes a place of somebody who is only in history.
static bool is_first_of_stranger(const struct programme *programme, size_t row) {
    const struct placement *rows = programme->history.placements;
    bool is_first = rows[row].candidate == NONE && is_settled(programme, &rows[row]);
    for (size_t i = 0; i < row && is_first; i++) {
        is_first = !text_equal(rows[i].candidate_id, rows[row].candidate_id) ||
                   !is_settled(programme, &rows[i]);
    }
    return is_first;
}

static void seat_history(struct crowd *crowd) {
    const struct programme *programme = crowd->programme;
    for (size_t i = 0; i < programme->history.count; i++) {
        const struct placement *row = &programme->history.placements[i];
        if (is_settled(programme, row) && row->offer != NONE) {
            int32_t last_day = last_day_of(programme, row);
            take(crowd, row->offer, days_between(crowd, row->first_day, last_day), 1);
        }
        crowd->people[row->intake] += is_first_of_stranger(programme, i);
    }
}

static void list_disciplines(struct crowd *crowd) {
    const struct candidate *candidates = crowd->programme->candidates;
    for (int i = 0; i < (int)crowd->programme->candidate_count; i++) {
        int same = candidates[i].disciplines.count > 0 ? 0 : NONE;
        while (same != NONE && (candidates[same].disciplines.count == 0 ||
                                !text_equal(candidates[same].disciplines.keys[0],
                                            candidates[i].disciplines.keys[0]))) {
            same++;
        }
        crowd->discipline_of[i] = same;
    }
}

static int day_index(const struct crowd *crowd, int32_t day) {
    int d = 0;
    while (crowd->days[d] != day) {
        d++;
    }
    return d;
}

static bool is_planned(const struct crowd *crowd, const struct intake *intake, int module) {
    int64_t plan_from = crowd->programme->rules.value[RULE_PLAN_FROM];
    return module < intake_rule(intake, RULE_PLAN_MODULES) &&
           (plan_from == RULE_OPEN || intake->modules[module].first_day >= plan_from);
}

// True when the offer has this promise already: an earlier intake has a module of the same dates.
static bool is_noted(const struct crowd *crowd, const struct promise *promise) {
    bool is = false;
    for (size_t i = 0; i < crowd->promise_count; i++) {
        const struct promise *other = &crowd->promises[i];
        is = is || (other->offer == promise->offer && other->day == promise->day &&
                    other->last_day == promise->last_day);
    }
    return is;
}

// An offer keeps its promise in every planned module of any intake that lies wholly inside it.
static void note_promises(struct crowd *crowd, int offer_index, const struct intake *intake) {
    const struct offer *offer = &crowd->programme->offers[offer_index];
    for (int t = 0; t < intake->module_count; t++) {
        const struct module *module = &intake->modules[t];
        bool holds = offer->first_day <= module->first_day && module->last_day <= offer->last_day;
        struct promise promise = {offer_index, day_index(crowd, module->first_day),
                                  module->last_day, offer->min_places, module->months};
        if (holds && offer->min_places > 0 && is_planned(crowd, intake, t) &&
            !is_noted(crowd, &promise)) {
            crowd->promises = array_room(crowd->promises, crowd->promise_count,
                                         &crowd->promise_capacity, sizeof *crowd->promises);
            crowd->promises[crowd->promise_count++] = promise;
        }
    }
}

static void note_all_promises(struct crowd *crowd) {
    for (int o = 0; o < (int)crowd->programme->offer_count; o++) {
        for (size_t i = 0; i < crowd->programme->intake_count; i++) {
            note_promises(crowd, o, &crowd->programme->intakes[i]);
        }
    }
}

void crowd_open(const struct programme *programme, const struct person *persons,
                struct crowd *crowd) {
    size_t intakes = programme->intake_count;
    *crowd = (struct crowd){.programme = programme, .persons = persons};
    crowd->days_of = memory_new(intakes, sizeof *crowd->days_of);
    crowd->taken = memory_new(programme->offer_count, sizeof *crowd->taken);
    crowd->months = memory_new(programme->company_count, sizeof *crowd->months);
    crowd->people = memory_new(intakes, sizeof *crowd->people);
    crowd->alike = memory_new(intakes, sizeof *crowd->alike);
    note_days(crowd);
    note_modules(crowd);
    seat_history(crowd);
    list_disciplines(crowd);
    note_all_promises(crowd);
}

void crowd_close(struct crowd *crowd) {
    memory_free(crowd->days_of);
    memory_free(crowd->taken);
    memory_free(crowd->months);
    memory_free(crowd->people);
    memory_free(crowd->alike);
    memory_free(crowd->promises);
    *crowd = (struct crowd){0};
}

// How many of the intake are of the same discipline as the candidate; NULL when it has none.
static int *alike_of(const struct crowd *crowd, int candidate) {
    int intake = crowd->programme->candidates[candidate].intake;
    int discipline = crowd->discipline_of[candidate];
    return discipline == NONE ? NULL : &crowd->alike[intake][discipline];
}

void crowd_seat(struct crowd *crowd, int candidate, const struct path *path, int sign) {
    int intake = crowd->programme->candidates[candidate].intake;
    const struct intake *calendar = &crowd->programme->intakes[intake];
    int *alike = alike_of(crowd, candidate);
    crowd->people[intake] += sign;
    if (alike != NULL) {
        *alike += sign;
    }
    for (int t = 0; t < calendar->module_count; t++) {
        int offer = path->offer[t];
        if (offer != NONE) {
            take(crowd, offer, crowd->days_of[intake][t], sign);
            crowd->months[crowd->programme->offers[offer].company] +=
                sign * calendar->modules[t].months;
        }
    }
}

static bool offer_has_room(const struct crowd *crowd, int offer, uint64_t days) {
    int places = crowd->programme->offers[offer].places;
    for (int d = 0; days != 0; d++, days >>= 1) {
        if ((days & 1) != 0 && crowd->taken[offer][d] >= places) {
            return false;
        }
    }
    return true;
}

static bool company_has_months(const struct crowd *crowd, int index, int64_t more) {
    const struct company *company = &crowd->programme->companies[index];
    int64_t months = crowd->months[index] + more;
    return (company->max_months == NO_LIMIT || months <= company->max_months) &&
           (company->budget == NO_LIMIT || months * company->cost_per_month <= company->budget);
}

// The months of a path in the company where it is in this module, up to this module.
static int64_t months_there(const struct crowd *crowd, const struct intake *intake,
                            const struct path *path, int module) {
    const struct offer *offers = crowd->programme->offers;
    int64_t months = 0;
    for (int t = 0; t <= module; t++) {
        bool same = path->offer[t] != NONE &&
                    offers[path->offer[t]].company == offers[path->offer[module]].company;
        months += same ? intake->modules[t].months : 0;
    }
    return months;
}

int crowd_stops(const struct crowd *crowd, int candidate, const struct path *path) {
    int index = crowd->programme->candidates[candidate].intake;
    const struct intake *intake = &crowd->programme->intakes[index];
    for (int t = 0; t < intake->module_count; t++) {
        int offer = path->offer[t];
        if (offer != NONE && !(offer_has_room(crowd, offer, crowd->days_of[index][t]) &&
                               company_has_months(crowd, crowd->programme->offers[offer].company,
                                                  months_there(crowd, intake, path, t)))) {
            return t;
        }
    }
    return NONE;
}

bool crowd_may_grow(const struct crowd *crowd, int candidate) {
    int index = crowd->programme->candidates[candidate].intake;
    const struct intake *intake = &crowd->programme->intakes[index];
    const int *alike = alike_of(crowd, candidate);
    return crowd->people[index] < intake_rule(intake, RULE_ADMIT_MAX) &&
           (alike == NULL || *alike < intake_rule(intake, RULE_DISCIPLINE_MAX));
}

bool crowd_is_mixed(const struct crowd *crowd) {
    for (size_t i = 0; i < crowd->programme->intake_count; i++) {
        int64_t disciplines = 0;
        for (size_t d = 0; d < ENUMERATED_PEOPLE; d++) {
            disciplines += crowd->alike[i][d] > 0;
        }
        if (disciplines < intake_rule(&crowd->programme->intakes[i], RULE_DISCIPLINES_MIN)) {
            return false;
        }
    }
    return true;
}

// What companies lack of what they were promised.
static int64_t lacking_months(const struct crowd *crowd) {
    int64_t lacking = 0;
    for (size_t k = 0; k < crowd->programme->company_count; k++) {
        const struct company *company = &crowd->programme->companies[k];
        int64_t owed = company->promised_months + company->balance_months - crowd->months[k];
        lacking += owed > 0 ? owed : 0;
    }
    return lacking;
}

int64_t crowd_lacks(const struct crowd *crowd) {
    int64_t lacking = lacking_months(crowd);
    for (size_t i = 0; i < crowd->promise_count; i++) {
        const struct promise *promise = &crowd->promises[i];
        int people = promise->people - crowd->taken[promise->offer][promise->day];
        lacking += people > 0 ? people * promise->months : 0;
    }
    return lacking;
}
