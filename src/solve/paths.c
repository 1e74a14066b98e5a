// SPDX-License-Identifier: GPL-3.0-or-later
//
// A path of T modules is a row of stays: (company, first module, length), each company once. The
// worth of a stay is the sum, module by module, of the company's best offer. With
//
//   most(t, l)   worth of the best stay that begins in module t and lasts l modules
//   tail(t, c)   most that modules t..T-1 can be worth when c stays lie before them
//   head(t, c)   most that modules 0..t-1 can be worth in exactly c stays
//
// (both without the rule that a company comes only once) the search goes stay by stay, best first,
// and turns back where worth so far + stay + tail is below the best path known. What survives is
// usually the answer at the first leaf. Stays that cannot be part of a good enough path are left
// out: those with worth + max over c of head(t, c) + tail(t + l, c + 1) < least. The others stand
// in heaps, since few of them are ever asked for.
//
// Companies are numbers of the menu's stops throughout.
#include "solve/paths.h"

#include "base/array.h"
#include "base/memory.h"

struct stay {
    int64_t worth;
    int stop;
};

// Stays in the order of their worth, as far as it has been asked for: a heap sort that pauses. The
// first `left` are a heap, the rest is sorted, best last.
struct stay_heap {
    struct stay *stays;
    int count, left;
};

enum {
    CUTS = MODULES_MAX + 1,
    AIM_FACTOR = 16,
};

// So much less than the best imaginable path is good enough at first; and in the end.
static const int64_t AIM = INT64_C(1) << 20, AIM_LOWEST = INT64_C(1) << 44;

struct paths {
    const struct problem *problem;
    int64_t *best_worth; // by module x stop: of its best offer
    int *best_offer;
    int64_t *stay_worth[MODULES_MAX][CUTS];    // by first module and length; by stop
    struct stay_heap stays[MODULES_MAX][CUTS]; // likewise: the good ones
    int64_t most[MODULES_MAX][CUTS];
    int64_t tail[CUTS][CUTS];
    int64_t head[CUTS][CUTS];

    // The search that is going on.
    const struct menu *menu;
    const struct calendar *calendar;
    const int64_t *worth;
    int64_t least;          // paths below this are of no interest; rises with the best one
    int stops[MODULES_MAX]; // of the stays chosen so far
    struct plan plan;
    bool found;
    struct plan best_plan;
    path_visitor *visit; // NULL: looking for the best
    void *context;
    bool stopped;
};

// Everything that depends on the number of companies is made for the longest menu.
struct paths *paths_new(const struct problem *problem) {
    struct paths *paths = memory_new(1, sizeof *paths);
    size_t stops = (size_t)problem->company_count;
    paths->problem = problem;
    paths->best_worth = memory_new(MODULES_MAX * stops, sizeof *paths->best_worth);
    paths->best_offer = memory_new(MODULES_MAX * stops, sizeof *paths->best_offer);
    for (int t = 0; t < MODULES_MAX; t++) {
        for (int length = 1; t + length <= MODULES_MAX; length++) {
            paths->stay_worth[t][length] = memory_new(stops, sizeof(int64_t));
            paths->stays[t][length].stays = memory_new(stops, sizeof(struct stay));
        }
    }
    return paths;
}

void paths_free(struct paths *paths) {
    for (int t = 0; t < MODULES_MAX; t++) {
        for (int length = 1; t + length <= MODULES_MAX; length++) {
            memory_free(paths->stay_worth[t][length]);
            memory_free(paths->stays[t][length].stays);
        }
    }
    memory_free(paths->best_worth);
    memory_free(paths->best_offer);
    memory_free(paths);
}

static int64_t worth_of_door(const struct paths *paths, int door) {
    return paths->worth[door - paths->menu->first[0]];
}

static void find_best_offers(struct paths *paths) {
    const struct menu *menu = paths->menu;
    for (int t = 0; t < paths->calendar->module_count; t++) {
        int64_t *best = paths->best_worth + t * menu->company_count;
        int *offer = paths->best_offer + t * menu->company_count;
        for (int k = 0; k < menu->company_count; k++) {
            best[k] = PATH_CLOSED;
        }
        for (int d = menu->first[t]; d < menu->first[t + 1]; d++) {
            int k = menu->stop[d];
            if (worth_of_door(paths, d) > best[k]) {
                best[k] = worth_of_door(paths, d);
                offer[k] = menu->offer[d];
            }
        }
    }
}

static int64_t plus(int64_t a, int64_t b) {
    return a == PATH_CLOSED || b == PATH_CLOSED ? PATH_CLOSED : a + b;
}

static int64_t larger(int64_t a, int64_t b) {
    return a > b ? a : b;
}

// A stay is a shorter one and one module more.
static void find_stay_worths(struct paths *paths) {
    int modules = paths->calendar->module_count, count = paths->menu->company_count;
    for (int t = 0; t < modules; t++) {
        for (int l = 1; l <= paths->calendar->stay_max && t + l <= modules; l++) {
            const int64_t *shorter = l > 1 ? paths->stay_worth[t][l - 1] : NULL;
            const int64_t *last = paths->best_worth + (t + l - 1) * count;
            int64_t *worth = paths->stay_worth[t][l], most = PATH_CLOSED;
            for (int k = 0; k < count; k++) {
                worth[k] = shorter == NULL ? last[k] : plus(shorter[k], last[k]);
                most = larger(most, worth[k]);
            }
            paths->most[t][l] = most;
        }
    }
}

static void find_tails(struct paths *paths) {
    const struct calendar *calendar = paths->calendar;
    int modules = calendar->module_count;
    for (int c = 0; c <= calendar->companies_max; c++) {
        paths->tail[modules][c] = c >= calendar->companies_min ? 0 : PATH_CLOSED;
    }
    for (int t = modules - 1; t >= 0; t--) {
        paths->tail[t][calendar->companies_max] = PATH_CLOSED;
        for (int c = calendar->companies_max - 1; c >= 0; c--) {
            int64_t best = PATH_CLOSED;
            for (int l = calendar->stay_min; l <= calendar->stay_max && t + l <= modules; l++) {
                best = larger(best, plus(paths->most[t][l], paths->tail[t + l][c + 1]));
            }
            paths->tail[t][c] = best;
        }
    }
}

static void find_heads(struct paths *paths) {
    const struct calendar *calendar = paths->calendar;
    for (int t = 0; t <= calendar->module_count; t++) {
        for (int c = 0; c <= calendar->companies_max; c++) {
            int64_t best = t == 0 && c == 0 ? 0 : PATH_CLOSED;
            for (int l = calendar->stay_min; c > 0 && l <= calendar->stay_max && l <= t; l++) {
                best = larger(best, plus(paths->head[t - l][c - 1], paths->most[t - l][l]));
            }
            paths->head[t][c] = best;
        }
    }
}

// The most that the rest of a path around such a stay can be worth.
static int64_t surroundings(const struct paths *paths, int first, int length) {
    int64_t best = PATH_CLOSED;
    for (int c = 0; c < paths->calendar->companies_max; c++) {
        best = larger(best, plus(paths->head[first][c], paths->tail[first + length][c + 1]));
    }
    return best;
}

static bool is_better(const struct stay *a, const struct stay *b) {
    return a->worth != b->worth ? a->worth > b->worth : a->stop < b->stop;
}

// Lets the stay at `k` sink to where nothing below it is better.
static void sink(struct stay *stays, int left, int k) {
    struct stay sinking = stays[k];
    for (int below = 2 * k + 1; below < left; below = 2 * k + 1) {
        below += below + 1 < left && is_better(&stays[below + 1], &stays[below]);
        if (!is_better(&stays[below], &sinking)) {
            break;
        }
        stays[k] = stays[below];
        k = below;
    }
    stays[k] = sinking;
}

// The stay of this rank, from 0: the best first.
static const struct stay *stay_at(struct stay_heap *heap, int rank) {
    struct stay *stays = heap->stays;
    while (heap->left > heap->count - 1 - rank) {
        struct stay best = stays[0];
        stays[0] = stays[--heap->left];
        sink(stays, heap->left, 0);
        stays[heap->left] = best;
    }
    return &stays[heap->count - 1 - rank];
}

static void gather_stays(struct paths *paths, int first, int length) {
    int64_t around = surroundings(paths, first, length);
    const int64_t *worth = paths->stay_worth[first][length];
    struct stay_heap *heap = &paths->stays[first][length];
    int count = 0;
    if (around != PATH_CLOSED && paths->most[first][length] != PATH_CLOSED) {
        int64_t least = larger(paths->least - around, PATH_CLOSED + 1);
        for (int k = 0; k < paths->menu->company_count; k++) {
            if (worth[k] >= least) {
                heap->stays[count++] = (struct stay){worth[k], k};
            }
        }
    }
    heap->count = count;
    heap->left = count;
    for (int k = count / 2 - 1; k >= 0; k--) {
        sink(heap->stays, count, k);
    }
}

// Whether a company may follow the `count` companies chosen so far.
static bool may_follow(const struct paths *paths, int count, int stop) {
    const int *company = paths->menu->company;
    const int *group = paths->problem->group[company[stop]];
    int same[GROUPS] = {0};
    for (int c = 0; c < count; c++) {
        const int *other = paths->problem->group[company[paths->stops[c]]];
        if (paths->stops[c] == stop) {
            return false;
        }
        for (int g = 0; g < GROUPS; g++) {
            same[g] += group[g] != NONE && group[g] == other[g];
        }
    }
    for (int g = 0; g < GROUPS; g++) {
        if (same[g] >= paths->calendar->group_max[g]) {
            return false;
        }
    }
    return true;
}

// How many of the companies that must be visited are not among those chosen so far.
static int missing_visits(const struct paths *paths, int count) {
    const struct person *person = &paths->problem->persons[paths->menu->person];
    int missing = person->visit_count;
    for (int v = 0; v < person->visit_count; v++) {
        for (int c = 0; c < count; c++) {
            missing -= paths->menu->company[paths->stops[c]] == person->visits[v];
        }
    }
    return missing;
}

// Visits every choice of offers for the chosen companies. `rest` is the most that modules t.. are
// worth; `stops` the company of each module.
static void visit_offers(struct paths *paths, const int *stops, int t, int64_t sum, int64_t rest) {
    const struct menu *menu = paths->menu;
    if (t == paths->calendar->module_count) {
        paths->stopped = !paths->visit(paths->context, &paths->plan, sum);
        return;
    }
    int chosen = paths->plan.offer[t];
    int64_t rest_behind = rest - paths->best_worth[t * menu->company_count + stops[t]];
    for (int d = menu->first[t]; d < menu->first[t + 1] && !paths->stopped; d++) {
        int64_t worth = worth_of_door(paths, d);
        if (menu->stop[d] == stops[t] && sum + worth + rest_behind >= paths->least) {
            paths->plan.offer[t] = menu->offer[d];
            visit_offers(paths, stops, t + 1, sum + worth, rest_behind);
        }
    }
    paths->plan.offer[t] = chosen;
}

static void arrive(struct paths *paths, int count, const int *stops, int64_t sum) {
    if (missing_visits(paths, count) > 0) {
        return;
    }
    if (paths->visit != NULL) {
        visit_offers(paths, stops, 0, 0, sum);
    } else {
        paths->found = true;
        paths->best_plan = paths->plan;
        paths->least = sum + 1;
    }
}

static void make_stay(struct paths *paths, int first, int length, int stop, int *stops) {
    for (int t = first; t < first + length; t++) {
        stops[t] = stop;
        paths->plan.offer[t] = paths->best_offer[t * paths->menu->company_count + stop];
    }
}

// `stops` has the company of every module before t.
static void descend(struct paths *paths, int t, int count, int *stops, int64_t sum) {
    const struct calendar *calendar = paths->calendar;
    if (t == calendar->module_count) {
        arrive(paths, count, stops, sum);
        return;
    }
    if (missing_visits(paths, count) > calendar->companies_max - count) {
        return;
    }
    for (int l = calendar->stay_min; l <= calendar->stay_max && t + l <= calendar->module_count;
         l++) {
        int64_t tail = paths->tail[t + l][count + 1];
        struct stay_heap *heap = &paths->stays[t][l];
        for (int rank = 0; rank < heap->count && tail != PATH_CLOSED; rank++) {
            struct stay stay = *stay_at(heap, rank);
            if (sum + stay.worth + tail < paths->least || paths->stopped) {
                break;
            }
            if (may_follow(paths, count, stay.stop)) {
                make_stay(paths, t, l, stay.stop, stops);
                paths->stops[count] = stay.stop;
                descend(paths, t + l, count + 1, stops, sum + stay.worth);
            }
        }
    }
}

// The worth of a listed plan; all its doors are on the menu.
static int64_t worth_of_plan(const struct paths *paths, const struct plan *plan) {
    const struct menu *menu = paths->menu;
    int64_t sum = 0;
    for (int t = 0; t < paths->calendar->module_count; t++) {
        int d = menu->first[t];
        while (menu->offer[d] != plan->offer[t]) {
            d++;
        }
        sum = plus(sum, worth_of_door(paths, d));
    }
    return sum;
}

// Takes every listed plan that is good enough, as if the search had arrived there.
static void look_through_list(struct paths *paths) {
    for (int p = 0; p < paths->menu->list_count && !paths->stopped; p++) {
        const struct plan *plan = &paths->menu->list[p];
        int64_t sum = worth_of_plan(paths, plan);
        if (sum >= paths->least && paths->visit != NULL) {
            paths->stopped = !paths->visit(paths->context, plan, sum);
        } else if (sum >= paths->least) {
            paths->found = true;
            paths->best_plan = *plan;
            paths->least = sum + 1;
        }
    }
}

static void search_from(struct paths *paths, int64_t least) {
    const struct calendar *calendar = paths->calendar;
    int stops[MODULES_MAX];
    paths->least = least;
    for (int t = 0; t < calendar->module_count; t++) {
        for (int l = calendar->stay_min; l <= calendar->stay_max && t + l <= calendar->module_count;
             l++) {
            gather_stays(paths, t, l);
        }
    }
    descend(paths, 0, 0, stops, 0);
}

// The best path is usually worth little less than it could be if companies might come twice: so
// look for one as good as that first, and aim lower only when there is none.
static void look_through_paths(struct paths *paths) {
    int64_t least = paths->least, lower = AIM;
    find_best_offers(paths);
    find_stay_worths(paths);
    find_tails(paths);
    if (paths->tail[0][0] == PATH_CLOSED || paths->tail[0][0] < least) {
        return;
    }
    find_heads(paths);
    while (paths->visit == NULL && !paths->found && lower <= AIM_LOWEST &&
           paths->tail[0][0] - lower > least) {
        search_from(paths, paths->tail[0][0] - lower);
        lower *= AIM_FACTOR;
    }
    if (!paths->found) {
        search_from(paths, least);
    }
}

static void search(struct paths *paths, const struct menu *menu, const int64_t *worth,
                   int64_t least) {
    paths->menu = menu;
    paths->calendar = menu->calendar;
    paths->worth = worth;
    paths->least = larger(least, PATH_CLOSED + 1);
    paths->found = false;
    paths->stopped = false;
    paths->plan = (struct plan){.person = menu->person};
    if (menu->list != NULL) {
        look_through_list(paths);
    } else {
        look_through_paths(paths);
    }
}

bool paths_best(struct paths *paths, const struct menu *menu, const int64_t *worth, int64_t least,
                struct plan *plan, int64_t *best) {
    paths->visit = NULL;
    search(paths, menu, worth, least);
    if (paths->found) {
        *plan = paths->best_plan;
        *best = paths->least - 1;
    }
    return paths->found;
}

bool paths_all(struct paths *paths, const struct menu *menu, const int64_t *worth, int64_t least,
               path_visitor *visit, void *context) {
    paths->visit = visit;
    paths->context = context;
    search(paths, menu, worth, least);
    return !paths->stopped;
}
