// SPDX-License-Identifier: GPL-3.0-or-later
//
// A search stay by stay: which company comes next, and for how long? A path that has begun is given
// up as soon as it cannot become better than the best one known, even if the rest of it were as
// good as one may hope.
//
// Which companies a path has had decides what may follow; in which order, and for how long each,
// does not. So of two beginnings that have had the same companies when module t comes only the
// better one is followed; `notes` remembers them, as far as it has room. It forgets the older one
// when two want the same room, which costs time and nothing else.
#include "verify/proof_path.h"

#include "base/array.h"
#include "base/memory.h"
#include "domain/company.h"
#include "verify/proof_hope.h"

enum { NOTE_BITS = 14, NOTES = 1 << NOTE_BITS };
enum { NOTED_STOPS = 64 }; // a set of so many stops is one number

// The companies that a beginning has had, and what it was worth when module `module` came.
struct note {
    uint64_t visited;
    uint32_t round; // of which search; others mean nothing
    int module;
    int64_t worth;
};

struct ranked_stop {
    const struct stop *stop;
    int64_t most; // what one module there is worth at most
};

struct path_search {
    const struct path_rules *rules;
    struct ranked_stop *stops; // the most promising first
    size_t stop_count, stop_capacity;

    struct hope hope;

    // The beginning that is followed now, and the best worth so far.
    const struct stop *visits[MODULES_MAX];
    bool *is_visited; // by place among the stops
    uint64_t visited;
    int visit_count;
    int asked; // companies that must still be visited
    int64_t best;

    struct note *notes;
    uint32_t round;
};

struct path_search *path_search_new(void) {
    struct path_search *search = memory_new(1, sizeof *search);
    search->notes = memory_new(NOTES, sizeof *search->notes);
    return search;
}

void path_search_free(struct path_search *search) {
    memory_free(search->stops);
    memory_free(search->is_visited);
    memory_free(search->notes);
    memory_free(search);
}

static int at_most(int64_t limit, int most) {
    return limit < most ? (int)limit : most;
}

// No path has more companies or longer stays than it has modules.
struct path_rules path_rules_of(const struct intake *intake) {
    static const enum rule alike[ALIKE_WAYS] = {
        [ALIKE_SECTOR] = RULE_SAME_SECTOR_MAX,
        [ALIKE_MUNICIPALITY] = RULE_SAME_MUNICIPALITY_MAX,
        [ALIKE_OWNER] = RULE_SAME_OWNER_MAX,
    };
    struct path_rules rules = {
        .module_count = intake->module_count,
        .companies_min = at_most(intake_rule(intake, RULE_COMPANIES_MIN), MODULES_MAX + 1),
        .companies_max = at_most(intake_rule(intake, RULE_COMPANIES_MAX), intake->module_count),
        .stay_min = at_most(intake_rule(intake, RULE_STAY_MIN_MODULES), MODULES_MAX + 1),
        .stay_max = at_most(intake_rule(intake, RULE_STAY_MAX_MODULES), intake->module_count),
    };
    for (int way = 0; way < ALIKE_WAYS; way++) {
        rules.alike_max[way] = at_most(intake_rule(intake, alike[way]), MODULES_MAX);
    }
    return rules;
}

static bool is_hopeless(const struct path_search *search, int t, int had, int64_t worth) {
    int64_t hope = search->hope.of_rest[t][had];
    return hope == WORTH_CLOSED || worth + hope <= search->best;
}

// True when another beginning with these companies was followed from here and was no worse.
static bool was_followed(struct path_search *search, int t, int64_t worth) {
    if (search->stop_count > NOTED_STOPS) {
        return false;
    }
    uint64_t mixed = (search->visited * MODULES_MAX + (uint64_t)t) * UINT64_C(0x9e3779b97f4a7c15);
    struct note *note = &search->notes[mixed >> (64 - NOTE_BITS)];
    bool is_known = note->round == search->round && note->visited == search->visited &&
                    note->module == t && note->worth >= worth;
    if (!is_known) {
        *note = (struct note){search->visited, search->round, t, worth};
    }
    return is_known;
}

// True when the path may come to this company now.
static bool may_visit(const struct path_search *search, size_t place) {
    const struct path_rules *rules = search->rules;
    const struct stop *stop = search->stops[place].stop;
    int stays_left = rules->companies_max - search->visit_count;
    if (search->is_visited[place] || (!stop->is_asked_for && search->asked >= stays_left)) {
        return false;
    }
    for (int way = 0; way < ALIKE_WAYS; way++) {
        int alike = 0;
        for (int v = 0; v < search->visit_count && stop->alike[way] != NONE; v++) {
            alike += search->visits[v]->alike[way] == stop->alike[way];
        }
        if (alike >= rules->alike_max[way]) {
            return false;
        }
    }
    return true;
}

static void follow(struct path_search *search, int t, int64_t worth);

// Tries every good length of a stay from module t on. The rules are asked last: most stays are
// hopeless, and that is seen sooner.
static void stay(struct path_search *search, size_t place, int t, int64_t worth) {
    const struct path_rules *rules = search->rules;
    const struct stop *stop = search->stops[place].stop;
    uint64_t visited = search->visited;
    bool may_stay = false;
    for (int end = t; end < rules->module_count && stop->worth[end] != WORTH_CLOSED; end++) {
        int length = end + 1 - t;
        worth += stop->worth[end];
        if (length > rules->stay_max) {
            return;
        }
        if (length < rules->stay_min ||
            is_hopeless(search, end + 1, search->visit_count + 1, worth)) {
            continue;
        }
        may_stay = may_stay || may_visit(search, place);
        if (!may_stay) {
            return;
        }
        search->visits[search->visit_count++] = stop;
        search->is_visited[place] = true;
        search->visited |= place < NOTED_STOPS ? UINT64_C(1) << place : 0;
        search->asked -= stop->is_asked_for;
        follow(search, end + 1, worth);
        search->asked += stop->is_asked_for;
        search->visited = visited;
        search->is_visited[place] = false;
        search->visit_count--;
    }
}

// Follows a beginning that has come to module t.
static void follow(struct path_search *search, int t, int64_t worth) {
    if (is_hopeless(search, t, search->visit_count, worth) || was_followed(search, t, worth)) {
        return;
    }
    if (t == search->rules->module_count) {
        search->best = search->asked == 0 ? worth : search->best;
        return;
    }
    for (size_t place = 0; place < search->stop_count; place++) {
        stay(search, place, t, worth);
    }
}

static int64_t most_of_module(const struct path_rules *rules, const struct stop *stop) {
    int64_t most = WORTH_CLOSED;
    for (int t = 0; t < rules->module_count; t++) {
        most = stop->worth[t] > most ? stop->worth[t] : most;
    }
    return most;
}

static int compare_stops(const void *left, const void *right) {
    const struct ranked_stop *a = left, *b = right;
    int order = (a->most < b->most) - (a->most > b->most);
    return order != 0
               ? order
               : (a->stop->company > b->stop->company) - (a->stop->company < b->stop->company);
}

static void take_stops(struct path_search *search, const struct stop *stops, size_t count) {
    if (search->stop_capacity < count) {
        search->stop_capacity = count;
        search->stops = memory_resize(search->stops, count, sizeof *search->stops);
        memory_free(search->is_visited);
        search->is_visited = memory_new(count, sizeof *search->is_visited);
    }
    for (size_t k = 0; k < count; k++) {
        search->stops[k] =
            (struct ranked_stop){&stops[k], most_of_module(search->rules, &stops[k])};
    }
    search->stop_count = count;
    array_sort(search->stops, count, sizeof *search->stops, compare_stops);
}

int64_t best_path(struct path_search *search, const struct path_rules *rules,
                  const struct stop *stops, size_t stop_count, int asked, int64_t least) {
    search->rules = rules;
    search->best = least;
    search->asked = asked;
    hope_find(&search->hope, rules, stops, stop_count);
    if (!is_hopeless(search, 0, 0, 0) && asked <= rules->companies_max) {
        take_stops(search, stops, stop_count);
        search->round++;
        follow(search, 0, 0);
    }
    return search->best;
}
