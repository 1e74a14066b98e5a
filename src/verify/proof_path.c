// SPDX-License-Identifier: GPL-3.0-or-later
//
// A search stay by stay: which company comes next, and for how many legs? A path that has begun is
// given up as soon as it cannot become better than the best one known, even if the rest of it were
// as good as one may hope.
//
// Which companies a path has had decides what may follow; in which order, and for how long each,
// does not. So of two beginnings that have had the same companies when a leg comes only the
// better one is followed; `notes` remembers them, as far as it has room. It forgets the older one
// when two want the same room, which costs time and nothing else.
#include "verify/proof_path.h"

#include "base/array.h"
#include "base/memory.h"
#include "domain/company.h"
#include "verify/proof_hope.h"

enum { NOTE_BITS = 14, NOTES = 1 << NOTE_BITS };
enum { NOTED_STOPS = 64 }; // a set of so many stops is one number

// The companies that a beginning has had, and what it was worth when leg `leg` came.
struct note {
    uint64_t visited;
    uint32_t round; // of which search; others mean nothing
    int leg;
    int64_t worth;
};

struct ranked_stop {
    const struct stop *stop;
    int64_t most; // what one module there is worth at most
};

struct path_search {
    const struct quest *quest;
    struct ranked_stop *stops; // the most promising first
    size_t stop_count, stop_capacity;

    struct spans spans;
    struct hope hope;

    // The beginning that is followed now, and the best worth so far.
    const struct stop *visits[MODULES_MAX]; // new companies
    bool *is_visited;                       // by place among the stops
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

static bool is_hopeless(const struct path_search *search, int leg, int had, int64_t worth) {
    int64_t hope = search->hope.of_rest[leg][had];
    return hope == WORTH_CLOSED || worth + hope <= search->best;
}

// True when another beginning with these companies was followed from here and was no worse.
static bool was_followed(struct path_search *search, int leg, int64_t worth) {
    if (search->stop_count > NOTED_STOPS) {
        return false;
    }
    uint64_t mixed = (search->visited * LEGS_MAX + (uint64_t)leg) * UINT64_C(0x9e3779b97f4a7c15);
    struct note *note = &search->notes[mixed >> (64 - NOTE_BITS)];
    bool is_known = note->round == search->round && note->visited == search->visited &&
                    note->leg == leg && note->worth >= worth;
    if (!is_known) {
        *note = (struct note){search->visited, search->round, leg, worth};
    }
    return is_known;
}

// How many companies of the path, published ones included, are like this one.
static int count_alike(const struct path_search *search, const struct stop *stop, int way) {
    const struct quest *quest = search->quest;
    int alike = 0;
    if (stop->alike[way] == NONE) {
        return 0;
    }
    for (int v = 0; v < quest->published_count; v++) {
        alike += quest->published[v][way] == stop->alike[way];
    }
    for (int v = 0; v < search->visit_count; v++) {
        alike += search->visits[v]->alike[way] == stop->alike[way];
    }
    return alike;
}

// What the company gains by being unlike all others so far.
static int64_t gain_of(const struct path_search *search, const struct stop *stop) {
    int64_t gain = 0;
    for (int way = 0; way < ALIKE_WAYS && !stop->is_published; way++) {
        int64_t more = search->quest->gain[way];
        bool counts = more != 0 && stop->alike[way] != NONE;
        gain += counts && count_alike(search, stop, way) == 0 ? more : 0;
    }
    return gain;
}

// True when the path may come to this company now; it may go on where it is published.
static bool may_visit(const struct path_search *search, size_t place) {
    const struct path_rules *rules = &search->quest->rules;
    const struct stop *stop = search->stops[place].stop;
    int companies = search->quest->published_count + search->visit_count;
    int stays_left = rules->companies_max - companies;
    if (stop->is_published) {
        return true;
    }
    if (search->is_visited[place] || stays_left <= 0 ||
        (!stop->is_asked_for && search->asked >= stays_left)) {
        return false;
    }
    for (int way = 0; way < ALIKE_WAYS; way++) {
        if (count_alike(search, stop, way) >= rules->alike_max[way]) {
            return false;
        }
    }
    return true;
}

static void follow(struct path_search *search, int leg, int64_t worth);

static void visit(struct path_search *search, size_t place, int end, int64_t worth) {
    const struct stop *stop = search->stops[place].stop;
    uint64_t visited = search->visited;
    if (stop->is_published) {
        follow(search, end, worth);
        return;
    }
    search->visits[search->visit_count++] = stop;
    search->is_visited[place] = true;
    search->visited |= place < NOTED_STOPS ? UINT64_C(1) << place : 0;
    search->asked -= stop->is_asked_for;
    follow(search, end, worth);
    search->asked += stop->is_asked_for;
    search->visited = visited;
    search->is_visited[place] = false;
    search->visit_count--;
}

// True when a stay in this company may cover the span before `end`, as far as numbers go.
static bool may_cover(const struct path_search *search, const struct stop *stop,
                      const struct span *span, int end) {
    const struct quest *quest = search->quest;
    int companies = quest->published_count + search->visit_count + !stop->is_published;
    int asked = search->asked - (!stop->is_published && stop->is_asked_for);
    bool is_here = span->company == NONE ? !stop->is_published : span->company == stop->company;
    return is_here && span->is_open &&
           span_may_be_stay(span, &quest->rules, quest->track, end, companies, asked);
}

// Tries every good length of a stay from a leg on. The rules are asked last: most stays are
// hopeless, and that is seen sooner.
static void stay(struct path_search *search, size_t place, int first, int64_t worth) {
    const struct track *track = search->quest->track;
    const struct stop *stop = search->stops[place].stop;
    int had = search->visit_count + !stop->is_published;
    bool may_stay = false;
    worth += gain_of(search, stop);
    for (int end = first + 1; end <= track->leg_count; end++) {
        const struct span *span = &search->spans.of[first][end];
        const struct leg *leg = &track->legs[end - 1];
        int64_t here = leg->kind == LEG_OPEN ? stop->worth[leg->module] : 0;
        if (!span->is_good || here == WORTH_CLOSED) {
            return;
        }
        worth += here;
        if (is_hopeless(search, end, had, worth) || !may_cover(search, stop, span, end)) {
            continue;
        }
        may_stay = may_stay || may_visit(search, place);
        if (!may_stay) {
            return;
        }
        visit(search, place, end, worth);
    }
}

// A published leg may be a stay of its own, where nothing is to be planned.
static void pass(struct path_search *search, int first, int64_t worth) {
    const struct quest *quest = search->quest;
    const struct span *span = &search->spans.of[first][first + 1];
    int companies = quest->published_count + search->visit_count;
    if (span->is_good && !span->is_open &&
        span_may_be_stay(span, &quest->rules, quest->track, first + 1, companies, search->asked)) {
        follow(search, first + 1, worth);
    }
}

static void cross(struct path_search *search, int leg, int64_t worth) {
    const struct quest *quest = search->quest;
    int companies = quest->published_count + search->visit_count;
    if (leg + 1 < quest->track->leg_count ||
        break_may_end(&quest->rules, quest->track, companies, search->asked)) {
        follow(search, leg + 1, worth);
    }
}

// Follows a beginning that has come to a leg.
static void follow(struct path_search *search, int leg, int64_t worth) {
    const struct track *track = search->quest->track;
    if (is_hopeless(search, leg, search->visit_count, worth) || was_followed(search, leg, worth)) {
        return;
    }
    if (leg == track->leg_count) {
        search->best = worth;
        return;
    }
    if (track->legs[leg].kind == LEG_BREAK) {
        cross(search, leg, worth);
        return;
    }
    pass(search, leg, worth);
    for (size_t place = 0; place < search->stop_count; place++) {
        stay(search, place, leg, worth);
    }
}

static int64_t most_of_module(const struct track *track, const struct stop *stop) {
    int64_t most = WORTH_CLOSED;
    for (int i = 0; i < track->leg_count; i++) {
        const struct leg *leg = &track->legs[i];
        bool is_more = leg->kind == LEG_OPEN && stop->worth[leg->module] > most;
        most = is_more ? stop->worth[leg->module] : most;
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
            (struct ranked_stop){&stops[k], most_of_module(search->quest->track, &stops[k])};
    }
    search->stop_count = count;
    array_sort(search->stops, count, sizeof *search->stops, compare_stops);
}

int64_t best_path(struct path_search *search, const struct quest *quest, const struct stop *stops,
                  size_t stop_count, int64_t least) {
    search->quest = quest;
    search->best = least;
    search->asked = quest->asked;
    spans_find(&search->spans, quest->track);
    hope_find(&search->hope, quest, &search->spans, stops, stop_count);
    if (!is_hopeless(search, 0, 0, 0)) {
        take_stops(search, stops, stop_count);
        search->round++;
        follow(search, 0, 0);
    }
    return search->best;
}
