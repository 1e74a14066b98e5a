// SPDX-License-Identifier: GPL-3.0-or-later
//
// First all paths of every person: one offer for each module, every rule about one person kept.
// Then all schedules: for one candidate after another, no path or any of theirs, as long as there
// are places, months and admissions left. Of the schedules that place enough people the better one
// is kept: goal by goal, and where all goals are equal, person by person in the order of the
// lottery. As no two schedules are equal to the lottery, exactly one is left.
#include "support/enumerate.h"

#include "base/array.h"
#include "base/digest.h"
#include "base/memory.h"
#include "base/text.h"

#include <limits.h>
#include <string.h>

struct path {
    int offer[MODULES_MAX];
    int worst_rank; // the worst wish rank of its modules
    int64_t mark;   // what it adds to each goal that is a sum
    int64_t wishes;
    int64_t points;
    int64_t wish_sum; // for the lottery: weight x (wish rank - 1)
};

struct paths {
    struct path *items;
    size_t count, capacity;
};

// One schedule: by candidate their path, NULL when not placed.
struct choice {
    const struct path *path[ENUMERATED_PEOPLE];
    int64_t value[GOALS];
};

struct search {
    const struct programme *programme;
    const struct intake *intake;
    struct paths paths[ENUMERATED_PEOPLE];
    int lottery[ENUMERATED_PEOPLE]; // candidates, the first one first
    int *taken;                     // taken[offer * MODULES_MAX + module]: people there
    int64_t *months;                // by company: months of people there
    struct choice now, best;
    int64_t nodes;
    struct enumeration *found;
};

static const struct company *company_of(const struct search *search, int offer) {
    return &search->programme->companies[search->programme->offers[offer].company];
}

static int company_index(const struct search *search, int offer) {
    return search->programme->offers[offer].company;
}

// Wishes, ranks and points.

// 1 for the first group of the list, and so on; one after the last group for a company that is not
// on it; without a list 1 everywhere.
static int wish_rank(const struct candidate *candidate, int company) {
    int groups = 0;
    for (size_t i = 0; i < candidate->wish_count; i++) {
        if (candidate->wishes[i].company == company) {
            return candidate->wishes[i].group;
        }
        groups = candidate->wishes[i].group;
    }
    return groups + 1;
}

// True when a smaller number is the first of its kind in the ratings of this company.
static bool is_first_of_its_rank(const struct programme *programme, size_t rating) {
    const struct rating *ratings = programme->ratings;
    for (size_t i = 0; i < rating; i++) {
        if (ratings[i].company == ratings[rating].company &&
            ratings[i].company_rank == ratings[rating].company_rank) {
            return false;
        }
    }
    return true;
}

// How many different numbers the company gave that are smaller than `rank`.
static int ranks_below(const struct programme *programme, int company, int rank) {
    int count = 0;
    for (size_t i = 0; i < programme->rating_count; i++) {
        const struct rating *rating = &programme->ratings[i];
        bool is_smaller = rating->company_rank > 0 && rating->company_rank < rank;
        count += rating->company == company && is_smaller && is_first_of_its_rank(programme, i);
    }
    return count;
}

static const struct rating *rating_of(const struct programme *programme, int candidate,
                                      int company) {
    for (size_t i = 0; i < programme->rating_count; i++) {
        const struct rating *rating = &programme->ratings[i];
        if (rating->candidate == candidate && rating->company == company) {
            return rating;
        }
    }
    return NULL;
}

// Somebody whom the company did not rank comes after all that it did.
static int company_rank(const struct programme *programme, int candidate, int company) {
    const struct rating *rating = rating_of(programme, candidate, company);
    bool is_ranked = rating != NULL && rating->company_rank > 0;
    return 1 + ranks_below(programme, company, is_ranked ? rating->company_rank : INT_MAX);
}

// Rules about one person.

static bool has_mark(const struct programme *programme) {
    for (size_t i = 0; i < programme->candidate_count; i++) {
        if (programme->candidates[i].assessment != NOT_KNOWN) {
            return true;
        }
    }
    return false;
}

static bool may_be_admitted(const struct search *search, const struct candidate *candidate) {
    int64_t education_min = intake_rule(search->intake, RULE_EDUCATION_YEARS_MIN);
    bool is_educated = education_min == 0 || (candidate->education_years != NOT_KNOWN &&
                                              candidate->education_years >= education_min);
    bool is_assessed = !has_mark(search->programme) || candidate->assessment != NOT_KNOWN;
    return is_educated && is_assessed;
}

// Every module must lie in the time that the candidate is there; some days may be missing at the
// beginning of the first one.
static bool is_available(const struct search *search, const struct candidate *candidate) {
    const struct intake *intake = search->intake;
    int64_t late = intake_rule(intake, RULE_LATE_START_DAYS);
    for (int t = 0; t < intake->module_count; t++) {
        int64_t first_day = intake->modules[t].first_day + (t == 0 ? late : 0);
        if (candidate->available_first_day > first_day ||
            candidate->available_last_day < intake->modules[t].last_day) {
            return false;
        }
    }
    return true;
}

static bool may_be_placed(const struct search *search, const struct candidate *candidate) {
    switch (candidate->status) {
    case STATUS_APPLICANT:
        return may_be_admitted(search, candidate) && is_available(search, candidate);
    case STATUS_OFFERED:
    case STATUS_ADMITTED:
        return is_available(search, candidate);
    case STATUS_DECLINED:
    case STATUS_WITHDRAWN:
        return false;
    }
    return false;
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

// True when the two may work together at all.
static bool get_along(const struct search *search, int candidate_index, int company) {
    const struct candidate *candidate = &search->programme->candidates[candidate_index];
    const struct rating *rating = rating_of(search->programme, candidate_index, company);
    bool only_wishes = intake_rule(search->intake, RULE_OUTSIDE_WISHES) == 0;
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

static bool decisions_allow(const struct search *search, int candidate, int module, int company) {
    const struct programme *programme = search->programme;
    for (size_t i = 0; i < programme->decision_count; i++) {
        const struct decision *decision = &programme->decisions[i];
        bool speaks = decision->candidate == candidate && decision->company == company &&
                      (decision->module == NONE || decision->module == module);
        if (speaks && decision->kind == DECISION_MUST_NOT) {
            return false;
        }
    }
    return true;
}

static bool may_hold(const struct search *search, int candidate, int module, int offer_index) {
    const struct offer *offer = &search->programme->offers[offer_index];
    const struct module *dates = &search->intake->modules[module];
    return offer->places > 0 && offer->first_day <= dates->first_day &&
           offer->last_day >= dates->last_day &&
           discipline_fits(offer, &search->programme->candidates[candidate]) &&
           get_along(search, candidate, offer->company) &&
           decisions_allow(search, candidate, module, offer->company);
}

// True when a stay in a company begins with this module.
static bool stay_begins(const struct search *search, const struct path *path, int module) {
    return module == 0 || company_index(search, path->offer[module]) !=
                              company_index(search, path->offer[module - 1]);
}

static int stay_length(const struct search *search, const struct path *path, int module) {
    int end = module + 1;
    while (end < search->intake->module_count && !stay_begins(search, path, end)) {
        end++;
    }
    return end - module;
}

static bool comes_back(const struct search *search, const struct path *path, int module) {
    for (int t = 0; t < module; t++) {
        if (company_index(search, path->offer[t]) == company_index(search, path->offer[module])) {
            return true;
        }
    }
    return false;
}

static bool shape_is_kept(const struct search *search, const struct path *path) {
    const struct intake *intake = search->intake;
    int stays = 0;
    for (int t = 0; t < intake->module_count; t++) {
        if (!stay_begins(search, path, t)) {
            continue;
        }
        int length = stay_length(search, path, t);
        if (comes_back(search, path, t) || length < intake_rule(intake, RULE_STAY_MIN_MODULES) ||
            length > intake_rule(intake, RULE_STAY_MAX_MODULES)) {
            return false;
        }
        stays++;
    }
    return stays >= intake_rule(intake, RULE_COMPANIES_MIN) &&
           stays <= intake_rule(intake, RULE_COMPANIES_MAX);
}

static const char *sector_of(const struct company *company) {
    return company->sector;
}

static const char *municipality_of(const struct company *company) {
    return company->municipality;
}

static const char *owner_of(const struct company *company) {
    return company->owner;
}

// No more companies of the path than `rule` says share what `of` tells; unknown is not shared. As
// nobody comes back, every stay is another company.
static bool sharing_is_kept(const struct search *search, const struct path *path,
                            const char *(*of)(const struct company *), enum rule rule) {
    for (int t = 0; t < search->intake->module_count; t++) {
        const char *word = of(company_of(search, path->offer[t]));
        int64_t companies = 0;
        for (int u = 0; u < search->intake->module_count; u++) {
            companies += stay_begins(search, path, u) &&
                         text_equal(of(company_of(search, path->offer[u])), word);
        }
        if (word[0] != '\0' && companies > intake_rule(search->intake, rule)) {
            return false;
        }
    }
    return true;
}

static bool visits(const struct search *search, const struct path *path,
                   const struct decision *decision) {
    for (int t = 0; t < search->intake->module_count; t++) {
        if ((decision->module == NONE || decision->module == t) &&
            company_index(search, path->offer[t]) == decision->company) {
            return true;
        }
    }
    return false;
}

static bool musts_are_kept(const struct search *search, int candidate, const struct path *path) {
    const struct programme *programme = search->programme;
    for (size_t i = 0; i < programme->decision_count; i++) {
        const struct decision *decision = &programme->decisions[i];
        if (decision->candidate == candidate && decision->kind == DECISION_MUST &&
            !visits(search, path, decision)) {
            return false;
        }
    }
    return true;
}

// What a path is worth.

static void add_module(const struct search *search, int candidate_index, int module,
                       struct path *path) {
    const struct programme *programme = search->programme;
    int company = company_index(search, path->offer[module]);
    int64_t companies_say = programme->rules.value[RULE_COMPANY_WEIGHT];
    int64_t weight = search->intake->modules[module].months / programme_month_unit(programme);
    int wish = wish_rank(&programme->candidates[candidate_index], company);
    int rank = company_rank(programme, candidate_index, company);
    const struct rating *rating = rating_of(programme, candidate_index, company);
    path->worst_rank = wish > path->worst_rank ? wish : path->worst_rank;
    path->wish_sum += weight * (wish - 1);
    path->wishes += weight * ((100 - companies_say) * (wish - 1) + companies_say * (rank - 1));
    if (rating != NULL) {
        path->points += weight * ((100 - companies_say) * rating->candidate_points +
                                  companies_say * rating->company_points);
    }
}

static void weigh(const struct search *search, int candidate_index, struct path *path) {
    const struct candidate *candidate = &search->programme->candidates[candidate_index];
    bool is_admitted_now = candidate->status == STATUS_APPLICANT;
    path->mark = is_admitted_now && candidate->assessment != NOT_KNOWN ? candidate->assessment : 0;
    for (int t = 0; t < search->intake->module_count; t++) {
        add_module(search, candidate_index, t, path);
    }
}

// All paths of one person.

static void keep_path(struct search *search, int candidate, struct path path) {
    struct paths *paths = &search->paths[candidate];
    bool kept = shape_is_kept(search, &path) &&
                sharing_is_kept(search, &path, sector_of, RULE_SAME_SECTOR_MAX) &&
                sharing_is_kept(search, &path, municipality_of, RULE_SAME_MUNICIPALITY_MAX) &&
                sharing_is_kept(search, &path, owner_of, RULE_SAME_OWNER_MAX) &&
                musts_are_kept(search, candidate, &path);
    if (kept) {
        weigh(search, candidate, &path);
        paths->items =
            array_room(paths->items, paths->count, &paths->capacity, sizeof *paths->items);
        paths->items[paths->count++] = path;
    }
}

static void extend_path(struct search *search, int candidate, int module, struct path *path) {
    if (module == search->intake->module_count) {
        keep_path(search, candidate, *path);
        return;
    }
    for (int o = 0; o < (int)search->programme->offer_count; o++) {
        if (may_hold(search, candidate, module, o)) {
            path->offer[module] = o;
            extend_path(search, candidate, module + 1, path);
        }
    }
}

static void find_paths(struct search *search) {
    for (size_t i = 0; i < search->programme->candidate_count; i++) {
        const struct candidate *candidate = &search->programme->candidates[i];
        struct path path = {0};
        if (may_be_placed(search, candidate)) {
            extend_path(search, (int)i, 0, &path);
        }
        search->found->path_count[i] = (int)search->paths[i].count;
        search->found->must_count +=
            candidate->status == STATUS_OFFERED || candidate->status == STATUS_ADMITTED;
    }
}

// The lottery.

static int compare_numbers(const struct search *search, int a, int b) {
    const struct programme *programme = search->programme;
    struct digest first = digest_keyed(programme->lottery_seed, programme->candidates[a].id);
    struct digest second = digest_keyed(programme->lottery_seed, programme->candidates[b].id);
    int order = memcmp(first.bytes, second.bytes, sizeof first.bytes);
    return order != 0 ? order : strcmp(programme->candidates[a].id, programme->candidates[b].id);
}

// The smallest number comes first: everybody goes in before the first one with a larger number.
static void draw_lots(struct search *search) {
    for (int i = 0; i < (int)search->programme->candidate_count; i++) {
        int place = i;
        while (place > 0 && compare_numbers(search, i, search->lottery[place - 1]) < 0) {
            search->lottery[place] = search->lottery[place - 1];
            place--;
        }
        search->lottery[place] = i;
    }
}

static int compare_values(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}

// Negative when the first path is the better one for its person.
static int compare_paths(const struct search *search, const struct path *a, const struct path *b) {
    const struct offer *offers = search->programme->offers;
    int modules = search->intake->module_count;
    if (a == NULL || b == NULL) {
        return (a == NULL) - (b == NULL);
    }
    int order = compare_values(a->wish_sum, b->wish_sum);
    for (int t = 0; t < modules && order == 0; t++) {
        order = strcmp(company_of(search, a->offer[t])->id, company_of(search, b->offer[t])->id);
    }
    for (int t = 0; t < modules && order == 0; t++) {
        order = strcmp(offers[a->offer[t]].id, offers[b->offer[t]].id);
    }
    return order;
}

static int compare_by_lottery(const struct search *search, const struct choice *a,
                              const struct choice *b) {
    int order = 0;
    for (size_t i = 0; i < search->programme->candidate_count && order == 0; i++) {
        int candidate = search->lottery[i];
        order = compare_paths(search, a->path[candidate], b->path[candidate]);
    }
    return order;
}

// Schedules.

// The months that companies lack of what they were promised.
static int64_t lacking_months(const struct search *search) {
    int64_t lacking = 0;
    for (size_t k = 0; k < search->programme->company_count; k++) {
        const struct company *company = &search->programme->companies[k];
        int64_t owed = company->promised_months + company->balance_months - search->months[k];
        lacking += owed > 0 ? owed : 0;
    }
    return lacking;
}

// The months of the people whom offers lack of what they were promised. Modules follow each other,
// so whoever is there on the first day of one has the place for that module.
static int64_t lacking_people(const struct search *search) {
    int64_t lacking = 0;
    for (size_t o = 0; o < search->programme->offer_count; o++) {
        const struct offer *offer = &search->programme->offers[o];
        for (int t = 0; t < search->intake->module_count; t++) {
            const struct module *module = &search->intake->modules[t];
            int people = offer->min_places - search->taken[o * MODULES_MAX + (size_t)t];
            bool holds =
                offer->first_day <= module->first_day && module->last_day <= offer->last_day;
            lacking += holds && people > 0 ? people * module->months : 0;
        }
    }
    return lacking;
}

// The people of the choice are those that are seated.
static void evaluate(const struct search *search, struct choice *choice) {
    int64_t *value = choice->value;
    memset(value, 0, GOALS * sizeof *value);
    value[GOAL_PROMISED] = lacking_months(search) + lacking_people(search);
    for (size_t i = 0; i < search->programme->candidate_count; i++) {
        const struct path *path = choice->path[i];
        if (path != NULL) {
            value[GOAL_PLACED]++;
            value[GOAL_ASSESSMENT] += path->mark;
            value[GOAL_WISHES] += path->wishes;
            value[GOAL_POINTS] += path->points;
            if (path->worst_rank > value[GOAL_WORST_WISH]) {
                value[GOAL_WORST_WISH] = path->worst_rank;
            }
        }
    }
}

static bool is_better(const struct search *search, const struct choice *a, const struct choice *b) {
    const struct programme *programme = search->programme;
    int order = 0;
    for (size_t g = 0; g < programme->goal_count && order == 0; g++) {
        enum goal goal = programme->goals[g];
        order = compare_values(a->value[goal], b->value[goal]);
        order = goal_kind(goal)->maximise ? -order : order;
    }
    return order != 0 ? order < 0 : compare_by_lottery(search, a, b) < 0;
}

static int count_musts(const struct search *search, const struct choice *choice) {
    int count = 0;
    for (size_t i = 0; i < search->programme->candidate_count; i++) {
        enum status status = search->programme->candidates[i].status;
        bool must = status == STATUS_OFFERED || status == STATUS_ADMITTED;
        count += must && choice->path[i] != NULL;
    }
    return count;
}

// A schedule is complete: does it place enough people, and is it the best so far?
static void judge(struct search *search) {
    struct enumeration *found = search->found;
    int musts = count_musts(search, &search->now);
    evaluate(search, &search->now);
    int placed = (int)search->now.value[GOAL_PLACED];
    found->most_must = musts > found->most_must ? musts : found->most_must;
    if (musts < found->must_count) {
        return;
    }
    found->most_placed = placed > found->most_placed ? placed : found->most_placed;
    if (placed < intake_rule(search->intake, RULE_ADMIT_MIN)) {
        return;
    }
    if (!found->exists || is_better(search, &search->now, &search->best)) {
        search->best = search->now;
        found->exists = true;
    }
}

static int count_placed(const struct search *search) {
    int count = 0;
    for (size_t i = 0; i < search->programme->candidate_count; i++) {
        count += search->now.path[i] != NULL;
    }
    return count;
}

// Puts somebody on a path, or with sign -1 takes them off again.
static void seat(struct search *search, const struct path *path, int sign) {
    for (int t = 0; t < search->intake->module_count; t++) {
        search->taken[path->offer[t] * MODULES_MAX + t] += sign;
        search->months[company_index(search, path->offer[t])] +=
            sign * search->intake->modules[t].months;
    }
}

// True when nobody holds a place that is not there, with this path among those taken.
static bool has_room(const struct search *search, const struct path *path) {
    const struct programme *programme = search->programme;
    for (int t = 0; t < search->intake->module_count; t++) {
        int offer = path->offer[t];
        const struct company *company = company_of(search, offer);
        bool too_long = company->max_months != NO_LIMIT &&
                        search->months[company_index(search, offer)] > company->max_months;
        if (too_long || search->taken[offer * MODULES_MAX + t] > programme->offers[offer].places) {
            return false;
        }
    }
    return true;
}

// Tries everything for candidate `i` and those after.
static void place_from(struct search *search, size_t i) {
    const struct paths *paths = &search->paths[i];
    if (++search->nodes > ENUMERATED_NODES) {
        return;
    }
    if (i == search->programme->candidate_count) {
        judge(search);
        return;
    }
    search->now.path[i] = NULL;
    bool may_admit = count_placed(search) < intake_rule(search->intake, RULE_ADMIT_MAX);
    place_from(search, i + 1);
    for (size_t p = 0; p < paths->count && may_admit; p++) {
        search->now.path[i] = &paths->items[p];
        seat(search, &paths->items[p], 1);
        if (has_room(search, &paths->items[p])) {
            place_from(search, i + 1);
        }
        seat(search, &paths->items[p], -1);
    }
    search->now.path[i] = NULL;
}

static void report(const struct search *search) {
    struct enumeration *found = search->found;
    found->complete = search->nodes <= ENUMERATED_NODES;
    memcpy(found->value, search->best.value, sizeof found->value);
    for (size_t i = 0; i < search->programme->candidate_count; i++) {
        found->offer[i][0] = NONE;
        if (search->best.path[i] != NULL) {
            memcpy(found->offer[i], search->best.path[i]->offer, sizeof found->offer[i]);
        }
    }
}

void enumerate(const struct programme *programme, struct enumeration *found) {
    struct search search = {
        .programme = programme, .intake = &programme->intakes[0], .found = found};
    search.taken = memory_new(programme->offer_count * MODULES_MAX, sizeof *search.taken);
    search.months = memory_new(programme->company_count, sizeof *search.months);
    *found = (struct enumeration){.most_placed = NONE};
    find_paths(&search);
    draw_lots(&search);
    place_from(&search, 0);
    report(&search);
    for (size_t i = 0; i < programme->candidate_count; i++) {
        memory_free(search.paths[i].items);
    }
    memory_free(search.taken);
    memory_free(search.months);
}
