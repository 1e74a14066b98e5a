// SPDX-License-Identifier: GPL-3.0-or-later
//
// The calendar is cut where a module, an offer, a membership, a withdrawal or a row of the history
// begins or has ended; so each of them is a run of whole slots.
#include "verify/proof_rows.h"

// True when a run of days begins on that day, or has ended the day before.
static bool cuts(int32_t first_day, int32_t last_day, int32_t day) {
    return day == first_day || (last_day < day && day - 1 == last_day);
}

static bool is_cut_by_module(const struct programme *programme, int32_t day, bool *is_covered) {
    bool is_cut = false;
    for (size_t i = 0; i < programme->intake_count; i++) {
        const struct intake *intake = &programme->intakes[i];
        for (int t = 0; t < intake->module_count; t++) {
            const struct module *module = &intake->modules[t];
            is_cut |= cuts(module->first_day, module->last_day, day);
            *is_covered |= module->first_day <= day && day <= module->last_day;
        }
    }
    return is_cut;
}

static bool is_cut_by_company(const struct programme *programme, int32_t day) {
    bool is_cut = false;
    for (size_t o = 0; o < programme->offer_count; o++) {
        is_cut |= cuts(programme->offers[o].first_day, programme->offers[o].last_day, day);
    }
    for (size_t k = 0; k < programme->company_count; k++) {
        const struct company *company = &programme->companies[k];
        is_cut |= cuts(company->member_first_day, company->member_last_day, day);
    }
    return is_cut;
}

static bool is_cut_by_person(const struct programme *programme, int32_t day) {
    const struct schedule *history = &programme->history;
    bool is_cut = false;
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        is_cut |= candidate->has_withdrawn_from && candidate->withdrawn_from == day;
    }
    for (size_t i = 0; i < history->count; i++) {
        is_cut |= cuts(history->placements[i].first_day, history->placements[i].last_day, day);
    }
    return is_cut;
}

bool is_slot(const struct programme *programme, int32_t day) {
    bool is_covered = false;
    bool is_cut = is_cut_by_module(programme, day, &is_covered);
    return is_covered &&
           (is_cut || is_cut_by_company(programme, day) || is_cut_by_person(programme, day));
}
