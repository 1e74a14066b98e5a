// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may be placed at all, and which offer somebody may hold in a module.
#include "base/text.h"
#include "support/oracle.h"

static bool has_mark(const struct person *person) {
    const struct programme *programme = person->programme;
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *other = &programme->candidates[i];
        if (other->intake == person->candidate->intake && other->assessment != NOT_KNOWN) {
            return true;
        }
    }
    return false;
}

// An applicant is admitted to all that is planned, or not at all.
static bool may_begin(const struct person *person) {
    int64_t planned = intake_rule(person->intake, RULE_PLAN_MODULES);
    for (int t = 0; t < person->intake->module_count && t < planned; t++) {
        if (person->state[t] != MODULE_NEW) {
            return false;
        }
    }
    return true;
}

static bool may_be_admitted(const struct person *person) {
    const struct candidate *candidate = person->candidate;
    int64_t education_min = intake_rule(person->intake, RULE_EDUCATION_YEARS_MIN);
    bool is_educated = education_min == 0 || (candidate->education_years != NOT_KNOWN &&
                                              candidate->education_years >= education_min);
    bool is_assessed = !has_mark(person) || candidate->assessment != NOT_KNOWN;
    return is_educated && is_assessed && may_begin(person);
}

// Every new module must lie in the time that the candidate is there; some days may be missing at
// the beginning of the first one, but none of what follows it.
static bool is_available(const struct person *person) {
    int64_t late = intake_rule(person->intake, RULE_LATE_START_DAYS);
    for (int t = 0; t < person->intake->module_count; t++) {
        const struct module *module = &person->intake->modules[t];
        if (person->state[t] != MODULE_NEW) {
            continue;
        }
        if (person->candidate->available_first_day > module->first_day + late ||
            person->candidate->available_first_day > module->last_day ||
            person->candidate->available_last_day < module->last_day) {
            return false;
        }
        late = 0;
    }
    return true;
}

bool may_be_placed(const struct person *person) {
    bool may = person->must;
    if (!person->is_published && person->candidate->status == STATUS_APPLICANT) {
        may = person->new_count > 0 && may_be_admitted(person);
    }
    return may && is_available(person);
}

static bool is_wished(const struct candidate *candidate, int company) {
    for (size_t i = 0; i < candidate->wish_count; i++) {
        if (candidate->wishes[i].company == company) {
            return true;
        }
    }
    return false;
}

static bool is_refused(const struct candidate *candidate, int company) {
    for (size_t i = 0; i < candidate->refuse_count; i++) {
        if (candidate->refuses[i] == company) {
            return true;
        }
    }
    return false;
}

// True when the two may work together at all. The list is the one in the file: a company where
// somebody is already stays on it.
static bool get_along(const struct person *person, int company) {
    const struct candidate *candidate = person->candidate;
    const struct rating *rating = rating_of(person->programme, person->index, company);
    bool only_wishes = intake_rule(person->intake, RULE_OUTSIDE_WISHES) == 0;
    return !is_refused(candidate, company) && (rating == NULL || !rating->company_refuses) &&
           (!only_wishes || candidate->wish_count == 0 || is_wished(candidate, company));
}

// An offer for certain disciplines fits somebody who has one of them.
static bool discipline_fits(const struct offer *offer, const struct candidate *candidate) {
    bool fits = offer->disciplines.count == 0;
    for (size_t i = 0; i < offer->disciplines.count; i++) {
        for (size_t j = 0; j < candidate->disciplines.count; j++) {
            fits = fits || text_equal(offer->disciplines.keys[i], candidate->disciplines.keys[j]);
        }
    }
    return fits;
}

static bool decisions_allow(const struct person *person, int module, int company) {
    const struct programme *programme = person->programme;
    for (size_t i = 0; i < programme->decision_count; i++) {
        const struct decision *decision = &programme->decisions[i];
        bool speaks = decision->candidate == person->index && decision->company == company &&
                      (decision->module == NONE || decision->module == module);
        if (speaks && decision->kind == DECISION_MUST_NOT) {
            return false;
        }
    }
    return true;
}

bool may_hold(const struct person *person, int module, int offer_index) {
    const struct offer *offer = &person->programme->offers[offer_index];
    const struct module *dates = &person->intake->modules[module];
    return offer->places > 0 && offer->first_day <= dates->first_day &&
           offer->last_day >= dates->last_day && discipline_fits(offer, person->candidate) &&
           get_along(person, offer->company) && decisions_allow(person, module, offer->company);
}
