// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a path adds to the goals. Goals speak of newly planned modules; only variety and region look
// at the whole path, published companies included.
#include "base/text.h"
#include "support/oracle.h"

#include <assert.h>

static int company_of(const struct person *person, const struct path *path, int module) {
    return person->programme->offers[path->offer[module]].company;
}

static int64_t weight_of(const struct person *person, int module) {
    return person->intake->modules[module].months / programme_month_unit(person->programme);
}

static void add_wish(const struct person *person, int module, int company, struct path *path) {
    int64_t companies_say = person->programme->rules.value[RULE_COMPANY_WEIGHT];
    int64_t weight = weight_of(person, module);
    int wish = rank_of_wish(person, company);
    int rank = rank_by_company(person->programme, person->index, company);
    const struct rating *rating = rating_of(person->programme, person->index, company);
    assert(wish < ENUMERATED_RANKS);
    path->profile[wish]++;
    path->wish_sum += weight * (wish - 1);
    path->adds[GOAL_WISHES] +=
        weight * ((100 - companies_say) * (wish - 1) + companies_say * (rank - 1));
    if (wish > path->adds[GOAL_WORST_WISH]) {
        path->adds[GOAL_WORST_WISH] = wish;
    }
    if (rating != NULL) {
        path->adds[GOAL_POINTS] += weight * ((100 - companies_say) * rating->candidate_points +
                                             companies_say * rating->company_points);
    }
}

// True when a draft of the person for this module names the company.
static int64_t drafts_kept(const struct person *person, int module, int company) {
    const struct schedule *history = &person->programme->history;
    int64_t kept = 0;
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        bool is_draft = row->status == PLACEMENT_DRAFT || row->status == PLACEMENT_PROPOSED;
        kept += is_draft && row->candidate == person->index &&
                row->intake == person->candidate->intake && row->module == module &&
                row->company == company;
    }
    return kept;
}

static void add_module(const struct person *person, int module, struct path *path) {
    int index = company_of(person, path, module);
    const struct company *company = &person->programme->companies[index];
    const char *home = person->candidate->municipality;
    add_wish(person, module, index, path);
    path->adds[GOAL_CHANGES] += drafts_kept(person, module, index);
    path->adds[GOAL_COST] += company->cost_per_month * person->intake->modules[module].months;
    if (home[0] != '\0' && text_equal(home, company->municipality)) {
        path->adds[GOAL_REGION] +=
            person->programme->rules.value[RULE_HOME_WEIGHT] * weight_of(person, module);
    }
    if (module == person->intake->module_count - 1 && company->permanent_post) {
        path->adds[GOAL_PERMANENT] = 1;
    }
}

static bool visits(const struct person *person, const struct path *path, int company) {
    bool does = was_there(person, company);
    for (int t = 0; t < person->intake->module_count; t++) {
        does = does || (path->offer[t] != NONE && company_of(person, path, t) == company);
    }
    return does;
}

static const char *sector_of(const struct company *company) {
    return company->sector;
}

static const char *municipality_of(const struct company *company) {
    return company->municipality;
}

// Different known words among the companies of the path.
static int64_t count_different(const struct person *person, const struct path *path,
                               const char *(*of)(const struct company *)) {
    const struct programme *programme = person->programme;
    int64_t different = 0;
    for (int k = 0; k < (int)programme->company_count; k++) {
        const char *word = of(&programme->companies[k]);
        bool is_new = word[0] != '\0' && visits(person, path, k);
        for (int before = 0; before < k && is_new; before++) {
            is_new = !text_equal(word, of(&programme->companies[before])) ||
                     !visits(person, path, before);
        }
        different += is_new;
    }
    return different;
}

void weigh_path(const struct person *person, struct path *path) {
    const struct candidate *candidate = person->candidate;
    bool is_admitted_now = candidate->status == STATUS_APPLICANT && !person->is_published;
    path->adds[GOAL_PLACED] = 1;
    if (is_admitted_now && candidate->assessment != NOT_KNOWN) {
        path->adds[GOAL_ASSESSMENT] = candidate->assessment;
    }
    for (int t = 0; t < person->intake->module_count; t++) {
        if (path->offer[t] != NONE) {
            add_module(person, t, path);
        }
    }
    path->adds[GOAL_VARIETY] = count_different(person, path, sector_of);
    path->adds[GOAL_REGION] += 100 * count_different(person, path, municipality_of);
}
