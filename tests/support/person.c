// SPDX-License-Identifier: GPL-3.0-or-later
//
// What history leaves of a person: which modules are promised, which are to be planned, and whether
// the person must be placed.
#include "support/oracle.h"

// A row that somebody has in another intake than their own is no part of their path.
static bool has_row(const struct programme *programme, int candidate, int module,
                    enum placement_status status) {
    for (size_t i = 0; i < programme->history.count; i++) {
        const struct placement *row = &programme->history.placements[i];
        if (row->candidate == candidate && row->status == status &&
            row->intake == programme->candidates[candidate].intake &&
            (module == NONE || row->module == module)) {
            return true;
        }
    }
    return false;
}

static enum module_state state_of(const struct programme *programme, int candidate, int module) {
    const struct intake *intake = &programme->intakes[programme->candidates[candidate].intake];
    int64_t plan_from = programme->rules.value[RULE_PLAN_FROM];
    if (has_row(programme, candidate, module, PLACEMENT_PUBLISHED)) {
        return MODULE_PUBLISHED;
    }
    if (has_row(programme, candidate, module, PLACEMENT_LEAVE)) {
        return MODULE_LEAVE;
    }
    if (plan_from != RULE_OPEN && intake->modules[module].first_day < plan_from) {
        return MODULE_MISSED;
    }
    return module < intake_rule(intake, RULE_PLAN_MODULES) ? MODULE_NEW : MODULE_OPEN;
}

static bool stays_out(const struct candidate *candidate) {
    return candidate->status == STATUS_DECLINED || candidate->status == STATUS_WITHDRAWN;
}

// What stays open in front of a promise is a gap, like a module that was missed.
static void miss_before_promises(struct person *person) {
    bool is_promised_later = false;
    for (int t = person->intake->module_count - 1; t >= 0; t--) {
        bool is_gap = is_promised_later && person->state[t] == MODULE_OPEN;
        person->state[t] = is_gap ? MODULE_MISSED : person->state[t];
        is_promised_later = is_promised_later || person->state[t] == MODULE_PUBLISHED;
    }
}

struct person person_of(const struct programme *programme, int index) {
    const struct candidate *candidate = &programme->candidates[index];
    struct person person = {
        .programme = programme,
        .index = index,
        .candidate = candidate,
        .intake = &programme->intakes[candidate->intake],
        .is_published = has_row(programme, index, NONE, PLACEMENT_PUBLISHED),
    };
    for (int t = 0; t < person.intake->module_count; t++) {
        person.state[t] = state_of(programme, index, t);
        person.new_count += person.state[t] == MODULE_NEW;
    }
    miss_before_promises(&person);
    bool is_taken_on = candidate->status == STATUS_OFFERED || candidate->status == STATUS_ADMITTED;
    person.must =
        !stays_out(candidate) && (person.is_published || (is_taken_on && person.new_count > 0));
    return person;
}

bool is_promise(const struct person *person, const struct placement *row, int module) {
    return row->candidate == person->index && row->status == PLACEMENT_PUBLISHED &&
           row->intake == person->candidate->intake && row->module == module;
}

bool was_there(const struct person *person, int company) {
    const struct schedule *history = &person->programme->history;
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        if (is_promise(person, row, row->module) && row->company == company) {
            return true;
        }
    }
    return false;
}

int32_t last_day_of(const struct programme *programme, const struct placement *row) {
    if (row->candidate == NONE || !stays_out(&programme->candidates[row->candidate])) {
        return row->last_day;
    }
    const struct candidate *candidate = &programme->candidates[row->candidate];
    if (!candidate->has_withdrawn_from) {
        return row->first_day - 1; // never started
    }
    return candidate->withdrawn_from <= row->last_day ? candidate->withdrawn_from - 1
                                                      : row->last_day;
}

bool is_settled(const struct programme *programme, const struct placement *row) {
    if (row->status == PLACEMENT_LEAVE || row->status == PLACEMENT_CANCELLED) {
        return false;
    }
    bool is_carried = row->candidate == NONE || row->status == PLACEMENT_PUBLISHED;
    return is_carried && last_day_of(programme, row) >= row->first_day;
}
