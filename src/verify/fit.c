// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whoever judges a schedule and whoever looks for all paths that there could be must mean the same
// by a rule, so each is written here once. What an applicant must bring is asked of applicants
// only: somebody admitted has passed that door, and so has whoever has a published path.
#include "verify/fit.h"

bool is_applicant(const struct candidate *candidate, const struct past *past) {
    return candidate->status == STATUS_APPLICANT && !past->continues;
}

bool fits_education(const struct candidate *candidate, const struct past *past,
                    const struct intake *intake) {
    int64_t least = intake_rule(intake, RULE_EDUCATION_YEARS_MIN);
    return !is_applicant(candidate, past) || least <= 0 || candidate->education_years >= least;
}

bool fits_assessment(const struct candidate *candidate, const struct past *past, bool others_are) {
    return !is_applicant(candidate, past) || candidate->assessment != NOT_KNOWN || !others_are;
}

bool fits_calendar(const struct past *past, const struct intake *intake) {
    unsigned missed = past->lost;
    for (int t = 0; t < intake->module_count && t < intake_rule(intake, RULE_PLAN_MODULES); t++) {
        missed |= past->leave & 1u << t;
    }
    return past->must || missed == 0;
}

// The first module to be planned may be joined some days late; all the others are attended from
// their first day.
bool fits_availability(const struct candidate *candidate, const struct past *past,
                       const struct intake *intake) {
    int64_t late = intake_rule(intake, RULE_LATE_START_DAYS);
    bool fits = true;
    for (int t = 0; t < intake->module_count; t++) {
        const struct module *module = &intake->modules[t];
        if ((past->planned >> t & 1) != 0) {
            int64_t last_start = module->first_day + late;
            fits = fits && candidate->available_first_day <= last_start &&
                   candidate->available_first_day <= module->last_day &&
                   candidate->available_last_day >= module->last_day;
            late = 0;
        }
    }
    return fits;
}

bool fits_discipline(const struct candidate *candidate, const struct offer *offer) {
    return offer->disciplines.count == 0 ||
           disciplines_meet(&offer->disciplines, &candidate->disciplines);
}

bool fits_candidate(const struct candidate *candidate, int company) {
    for (size_t i = 0; i < candidate->refuse_count; i++) {
        if (candidate->refuses[i] == company) {
            return false;
        }
    }
    return true;
}

bool fits_company(const struct rating *rating) {
    return rating == NULL || !rating->company_refuses;
}

static bool is_wished(const struct candidate *candidate, int company) {
    for (size_t i = 0; i < candidate->wish_count; i++) {
        if (candidate->wishes[i].company == company) {
            return true;
        }
    }
    return false;
}

bool fits_wishes(const struct candidate *candidate, const struct intake *intake, int company) {
    bool bound = intake_rule(intake, RULE_OUTSIDE_WISHES) == 0;
    return !bound || candidate->wish_count == 0 || is_wished(candidate, company);
}

// The first decision about this candidate or a later one.
static size_t first_decision(const struct programme *programme, int candidate) {
    size_t low = 0, high = programme->decision_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (programme->decisions[middle].candidate < candidate) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

void decisions_about(const struct programme *programme, int candidate, size_t *first,
                     size_t *last) {
    *first = first_decision(programme, candidate);
    *last = first_decision(programme, candidate + 1);
}
