// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two people who are linked: where are both, on which days, and who is there because of a promise?
#include "base/text.h"
#include "support/oracle.h"

enum { STAYS_MOST = 32 };

// Somebody is in a company.
struct presence {
    int company;
    int32_t first_day, last_day;
    bool is_new;
};

static int presences_of(const struct person *person, const struct path *path,
                        struct presence presences[static STAYS_MOST]) {
    const struct programme *programme = person->programme;
    int count = 0;
    for (size_t i = 0; i < programme->history.count; i++) {
        const struct placement *row = &programme->history.placements[i];
        if (row->candidate == person->index && is_settled(programme, row)) {
            presences[count++] =
                (struct presence){row->company, row->first_day, last_day_of(programme, row), false};
        }
    }
    for (int t = 0; t < person->intake->module_count && path != NULL; t++) {
        const struct module *module = &person->intake->modules[t];
        if (path->offer[t] != NONE) {
            int company = programme->offers[path->offer[t]].company;
            presences[count++] =
                (struct presence){company, module->first_day, module->last_day, true};
        }
    }
    return count;
}

static bool may_meet(const struct programme *programme, enum link_kind kind,
                     const struct presence *a, const struct presence *b) {
    const char *here = programme->companies[a->company].municipality;
    const char *there = programme->companies[b->company].municipality;
    bool is_fact = !a->is_new && !b->is_new;
    bool meet = a->first_day <= b->last_day && b->first_day <= a->last_day;
    if (is_fact || !meet) {
        return true;
    }
    return kind == LINK_APART ? a->company != b->company
                              : here[0] != '\0' && text_equal(here, there);
}

static bool link_allows(enum link_kind kind, const struct person *a, const struct path *path_a,
                        const struct person *b, const struct path *path_b) {
    struct presence of_a[STAYS_MOST], of_b[STAYS_MOST];
    int count_a = presences_of(a, path_a, of_a), count_b = presences_of(b, path_b, of_b);
    if (kind == LINK_NEAR && (path_a == NULL) != (path_b == NULL)) {
        return false;
    }
    for (int i = 0; i < count_a; i++) {
        for (int j = 0; j < count_b; j++) {
            if (!may_meet(a->programme, kind, &of_a[i], &of_b[j])) {
                return false;
            }
        }
    }
    return true;
}

bool links_allow(const struct person *a, const struct path *path_a, const struct person *b,
                 const struct path *path_b) {
    for (size_t l = 0; l < a->programme->link_count; l++) {
        const struct link *link = &a->programme->links[l];
        bool speaks = (link->candidate == a->index && link->other == b->index) ||
                      (link->candidate == b->index && link->other == a->index);
        if (speaks && !link_allows(link->kind, a, path_a, b, path_b)) {
            return false;
        }
    }
    return true;
}
