// SPDX-License-Identifier: GPL-3.0-or-later
//
// All paths of one person: every offer is tried in every module to be planned, and what breaks a
// rule about one person is thrown away. The rules look at the whole walk through the companies:
// promised visits, new ones, and for modules that stay open every way to go on that numbers allow:
// to stay, or to go to a company without a name. One way is enough.
#include "base/array.h"
#include "base/text.h"
#include "support/oracle.h"

enum { VISITS_MOST = 32 };

// A company in a module, or in a part of it.
struct visit {
    int company; // below NONE: one without a name
    int module;
    bool is_new;       // not promised yet
    bool begins_again; // there was a missed module before: no stay spans that
};

struct walk {
    struct visit visits[VISITS_MOST];
    int count;
    bool has_missed; // since the last visit
};

static int company_at(const struct person *person, int offer) {
    return person->programme->offers[offer].company;
}

static void visit(struct walk *walk, int company, int module, bool is_new) {
    walk->visits[walk->count++] = (struct visit){company, module, is_new, walk->has_missed};
    walk->has_missed = false;
}

// The shape of a walk.

static bool stay_begins(const struct walk *walk, int v) {
    return v == 0 || walk->visits[v].begins_again ||
           walk->visits[v].company != walk->visits[v - 1].company;
}

static int end_of_stay(const struct walk *walk, int v) {
    int end = v + 1;
    while (end < walk->count && !stay_begins(walk, end)) {
        end++;
    }
    return end;
}

static bool is_first_visit(const struct walk *walk, int v) {
    for (int before = 0; before < v; before++) {
        if (walk->visits[before].company == walk->visits[v].company) {
            return false;
        }
    }
    return true;
}

// True when history alone says that somebody came back to this company: promised before and now,
// and between them promised to others, or nowhere.
static bool return_is_fact(const struct walk *walk, int v) {
    bool has_left = walk->visits[v].begins_again;
    for (int before = v - 1; before >= 0 && !walk->visits[v].is_new; before--) {
        const struct visit *visit = &walk->visits[before];
        if (!visit->is_new && visit->company == walk->visits[v].company && has_left) {
            return true;
        }
        has_left = has_left || visit->begins_again ||
                   (!visit->is_new && visit->company != walk->visits[v].company);
    }
    return false;
}

// A stay of promises alone is fact, whatever the rules say now.
static bool stay_is_good(const struct person *person, const struct walk *walk, int begin) {
    int end = end_of_stay(walk, begin), modules = 0;
    bool is_new = false;
    for (int v = begin; v < end; v++) {
        modules += v == begin || walk->visits[v].module != walk->visits[v - 1].module;
        is_new = is_new || walk->visits[v].is_new;
    }
    bool is_good_return = is_first_visit(walk, begin) || return_is_fact(walk, begin);
    return is_good_return &&
           (!is_new || (modules >= intake_rule(person->intake, RULE_STAY_MIN_MODULES) &&
                        modules <= intake_rule(person->intake, RULE_STAY_MAX_MODULES)));
}

// True for the first visit of a company where nothing was promised.
static bool is_new_company(const struct walk *walk, int v) {
    bool is = is_first_visit(walk, v);
    for (int w = 0; w < walk->count; w++) {
        is = is && (walk->visits[w].is_new || walk->visits[w].company != walk->visits[v].company);
    }
    return is;
}

// Promises alone may be more companies than the rules allow now; nothing new may add to that.
static bool shape_is_kept(const struct person *person, const struct walk *walk) {
    int companies = 0;
    bool any_is_new = false;
    for (int v = 0; v < walk->count; v++) {
        if (stay_begins(walk, v) && !stay_is_good(person, walk, v)) {
            return false;
        }
        companies += is_first_visit(walk, v);
        any_is_new = any_is_new || is_new_company(walk, v);
    }
    return companies >= intake_rule(person->intake, RULE_COMPANIES_MIN) &&
           (!any_is_new || companies <= intake_rule(person->intake, RULE_COMPANIES_MAX));
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

// No more companies of the walk than `rule` says share what `of` tells; unknown is not shared.
static bool sharing_is_kept(const struct person *person, const struct walk *walk,
                            const char *(*of)(const struct company *), enum rule rule) {
    const struct company *companies = person->programme->companies;
    for (int v = 0; v < walk->count; v++) {
        int64_t sharing = 0;
        bool any_is_new = false;
        for (int w = 0; w < walk->count && walk->visits[v].company >= 0; w++) {
            bool shares = walk->visits[w].company >= 0 && is_first_visit(walk, w) &&
                          text_equal(of(&companies[walk->visits[w].company]),
                                     of(&companies[walk->visits[v].company]));
            sharing += shares;
            any_is_new = any_is_new || (shares && is_new_company(walk, w));
        }
        if (any_is_new && sharing > intake_rule(person->intake, rule) &&
            of(&companies[walk->visits[v].company])[0] != '\0') {
            return false;
        }
    }
    return true;
}

// Decisions.

static bool visits(const struct walk *walk, int company) {
    for (int v = 0; v < walk->count; v++) {
        if (walk->visits[v].company == company) {
            return true;
        }
    }
    return false;
}

// A company that must be visited in some module may still come where one without a name stands.
static bool musts_are_kept(const struct person *person, const struct path *path,
                           const struct walk *walk) {
    int missing = 0, nameless = 0;
    for (size_t i = 0; i < person->programme->decision_count; i++) {
        const struct decision *decision = &person->programme->decisions[i];
        bool is_must = decision->candidate == person->index && decision->kind == DECISION_MUST;
        bool is_planned = decision->module != NONE && path->offer[decision->module] != NONE;
        if (is_must && is_planned &&
            company_at(person, path->offer[decision->module]) != decision->company) {
            return false;
        }
        missing += is_must && decision->module == NONE && !visits(walk, decision->company);
    }
    for (int v = 0; v < walk->count; v++) {
        nameless += walk->visits[v].company < NONE && is_first_visit(walk, v);
    }
    return missing <= nameless;
}

// Walks.

static void visit_promises(const struct person *person, int module, struct walk *walk) {
    const struct schedule *history = &person->programme->history;
    for (size_t i = 0; i < history->count; i++) {
        if (is_promise(person, &history->placements[i], module)) {
            visit(walk, history->placements[i].company, module, false);
        }
    }
}

// True when the walk so far and the modules from this one on can keep every rule.
static bool can_be_kept(const struct person *person, const struct path *path, int module,
                        struct walk walk) {
    if (module == person->intake->module_count) {
        return shape_is_kept(person, &walk) &&
               sharing_is_kept(person, &walk, sector_of, RULE_SAME_SECTOR_MAX) &&
               sharing_is_kept(person, &walk, municipality_of, RULE_SAME_MUNICIPALITY_MAX) &&
               sharing_is_kept(person, &walk, owner_of, RULE_SAME_OWNER_MAX) &&
               musts_are_kept(person, path, &walk);
    }
    if (person->state[module] == MODULE_OPEN) {
        struct walk staying = walk;
        visit(&staying, walk.count > 0 ? walk.visits[walk.count - 1].company : NONE, module, true);
        visit(&walk, NONE - 1 - module, module, true);
        return can_be_kept(person, path, module + 1, walk) ||
               (staying.count > 1 && can_be_kept(person, path, module + 1, staying));
    }
    if (person->state[module] == MODULE_PUBLISHED) {
        visit_promises(person, module, &walk);
    } else if (person->state[module] == MODULE_NEW) {
        visit(&walk, company_at(person, path->offer[module]), module, true);
    }
    walk.has_missed = walk.has_missed || person->state[module] == MODULE_MISSED;
    return can_be_kept(person, path, module + 1, walk);
}

static void keep_path(const struct person *person, struct path path, struct paths *paths) {
    bool kept = person->new_count == 0 || can_be_kept(person, &path, 0, (struct walk){.count = 0});
    if (kept) {
        weigh_path(person, &path);
        paths->items =
            array_room(paths->items, paths->count, &paths->capacity, sizeof *paths->items);
        paths->items[paths->count++] = path;
    }
}

static void extend_path(const struct person *person, int module, struct path *path,
                        struct paths *paths) {
    if (module == person->intake->module_count) {
        keep_path(person, *path, paths);
        return;
    }
    if (person->state[module] != MODULE_NEW) {
        extend_path(person, module + 1, path, paths);
        return;
    }
    for (int o = 0; o < (int)person->programme->offer_count; o++) {
        if (may_hold(person, module, o)) {
            path->offer[module] = o;
            extend_path(person, module + 1, path, paths);
        }
    }
}

void list_paths(const struct person *person, struct paths *paths) {
    struct path path = {0};
    for (int t = 0; t < MODULES_MAX; t++) {
        path.offer[t] = NONE;
    }
    if (may_be_placed(person)) {
        extend_path(person, 0, &path, paths);
    }
}
