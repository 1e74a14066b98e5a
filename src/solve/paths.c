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
// usually the answer at the first leaf. Stays that cannot be part of a good enough path are not
// even sorted: those with worth + max over c of head(t, c) + tail(t + l, c + 1) < least.
#include "solve/paths.h"

#include "base/array.h"
#include "base/memory.h"

struct stay {
    int64_t worth;
    int company;
};

enum { CUTS = MODULES_MAX + 1 };

struct paths {
    const struct problem *problem;
    struct plan *list;   // the only plans there are, by person; NULL: all paths
    int *list_first;     // by person, and one more: where the person's plans begin
    int *doors;          // offers that plans may hold, by person and module
    int *doors_first;    // by person x MODULES_MAX + module, and one more: where they begin
    int64_t *best_worth; // by module x company: of its best offer
    int *best_offer;
    struct stay *stays[MODULES_MAX][CUTS]; // by first module and length: good ones, best first
    int stay_count[MODULES_MAX][CUTS];
    int64_t most[MODULES_MAX][CUTS];
    int64_t tail[CUTS][CUTS];
    int64_t head[CUTS][CUTS];

    // The search that is going on.
    int person;
    const struct calendar *calendar;
    const int64_t *worth;
    int64_t least;              // paths below this are of no interest; rises with the best one
    int companies[MODULES_MAX]; // of the stays chosen so far
    struct plan plan;
    bool found;
    struct plan best_plan;
    path_visitor *visit; // NULL: looking for the best
    void *context;
    bool stopped;
};

// Collects the doors that are open by `is_open`, in the order of offers.
typedef bool door_test(const void *context, int person, int module, int offer);

static void collect_doors(struct paths *paths, door_test *is_open, const void *context) {
    const struct problem *problem = paths->problem;
    size_t count = 0, capacity = 0;
    memory_free(paths->doors);
    paths->doors = NULL;
    size_t modules = (size_t)problem->person_count * MODULES_MAX;
    paths->doors_first = memory_resize(paths->doors_first, modules + 1, sizeof(int));
    for (int i = 0; i < problem->person_count; i++) {
        for (int t = 0; t < MODULES_MAX; t++) {
            paths->doors_first[i * MODULES_MAX + t] = (int)count;
            for (int o = 0; o < problem->offer_count && t < problem_modules(problem, i); o++) {
                if (is_open(context, i, t, o)) {
                    paths->doors = array_room(paths->doors, count, &capacity, sizeof(int));
                    paths->doors[count++] = o;
                }
            }
        }
    }
    paths->doors_first[modules] = (int)count;
}

struct doors paths_doors(const struct paths *paths, int person, int module) {
    const int *first = &paths->doors_first[person * MODULES_MAX + module];
    return (struct doors){.offers = paths->doors + first[0], .count = first[1] - first[0]};
}

static bool is_allowed(const void *context, int person, int module, int offer) {
    return problem_allows(context, person, module, offer);
}

struct paths *paths_new(const struct problem *problem) {
    struct paths *paths = memory_new(1, sizeof *paths);
    size_t companies = (size_t)problem->company_count;
    paths->problem = problem;
    paths->best_worth = memory_new(MODULES_MAX * companies, sizeof *paths->best_worth);
    paths->best_offer = memory_new(MODULES_MAX * companies, sizeof *paths->best_offer);
    for (int t = 0; t < MODULES_MAX; t++) {
        for (int length = 1; t + length <= MODULES_MAX; length++) {
            paths->stays[t][length] = memory_new(companies, sizeof(struct stay));
        }
    }
    collect_doors(paths, is_allowed, problem);
    return paths;
}

void paths_free(struct paths *paths) {
    for (int t = 0; t < MODULES_MAX; t++) {
        for (int length = 1; t + length <= MODULES_MAX; length++) {
            memory_free(paths->stays[t][length]);
        }
    }
    memory_free(paths->best_worth);
    memory_free(paths->best_offer);
    memory_free(paths->list);
    memory_free(paths->list_first);
    memory_free(paths->doors);
    memory_free(paths->doors_first);
    memory_free(paths);
}

static void find_best_offers(struct paths *paths) {
    const struct problem *problem = paths->problem;
    for (int t = 0; t < paths->calendar->module_count; t++) {
        int64_t *best = paths->best_worth + t * problem->company_count;
        for (int k = 0; k < problem->company_count; k++) {
            best[k] = PATH_CLOSED;
        }
        struct doors doors = paths_doors(paths, paths->person, t);
        for (int d = 0; d < doors.count; d++) {
            int o = doors.offers[d];
            int k = problem->offer_company[o];
            int64_t worth = paths->worth[t * problem->offer_count + o];
            if (worth > best[k]) {
                best[k] = worth;
                paths->best_offer[t * problem->company_count + k] = o;
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

static int64_t stay_worth(const struct paths *paths, int company, int first, int length) {
    int64_t worth = 0;
    for (int t = first; t < first + length; t++) {
        worth = plus(worth, paths->best_worth[t * paths->problem->company_count + company]);
    }
    return worth;
}

static void find_most(struct paths *paths) {
    int modules = paths->calendar->module_count;
    for (int t = 0; t < modules; t++) {
        for (int length = 1; t + length <= modules; length++) {
            paths->most[t][length] = PATH_CLOSED;
            for (int k = 0; k < paths->problem->company_count; k++) {
                paths->most[t][length] =
                    larger(paths->most[t][length], stay_worth(paths, k, t, length));
            }
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

static int compare_stays(const void *left, const void *right) {
    const struct stay *a = left, *b = right;
    return a->worth != b->worth ? (a->worth < b->worth) - (a->worth > b->worth)
                                : (a->company > b->company) - (a->company < b->company);
}

static void list_stays(struct paths *paths, int first, int length) {
    int64_t around = surroundings(paths, first, length);
    struct stay *stays = paths->stays[first][length];
    int count = 0;
    for (int k = 0; k < paths->problem->company_count && around != PATH_CLOSED; k++) {
        int64_t worth = stay_worth(paths, k, first, length);
        if (worth != PATH_CLOSED && worth + around >= paths->least) {
            stays[count++] = (struct stay){worth, k};
        }
    }
    array_sort(stays, (size_t)count, sizeof *stays, compare_stays);
    paths->stay_count[first][length] = count;
}

static void prepare(struct paths *paths) {
    find_best_offers(paths);
    find_most(paths);
    find_tails(paths);
    find_heads(paths);
    for (int t = 0; t < paths->calendar->module_count; t++) {
        for (int l = paths->calendar->stay_min;
             l <= paths->calendar->stay_max && t + l <= paths->calendar->module_count; l++) {
            list_stays(paths, t, l);
        }
    }
}

// Whether a company may follow the `count` companies chosen so far.
static bool may_follow(const struct paths *paths, int count, int company) {
    const int *group = paths->problem->group[company];
    int same[GROUPS] = {0};
    for (int c = 0; c < count; c++) {
        const int *other = paths->problem->group[paths->companies[c]];
        if (paths->companies[c] == company) {
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
    const struct person *person = &paths->problem->persons[paths->person];
    int missing = person->visit_count;
    for (int v = 0; v < person->visit_count; v++) {
        for (int c = 0; c < count; c++) {
            missing -= paths->companies[c] == person->visits[v];
        }
    }
    return missing;
}

// Visits every choice of offers for the chosen companies. `rest` is the most that modules t.. are
// worth.
static void visit_offers(struct paths *paths, int t, int64_t sum, int64_t rest) {
    const struct problem *problem = paths->problem;
    if (t == paths->calendar->module_count) {
        paths->stopped = !paths->visit(paths->context, &paths->plan, sum);
        return;
    }
    int chosen = paths->plan.offer[t];
    int company = problem->offer_company[chosen];
    int64_t rest_behind = rest - paths->best_worth[t * problem->company_count + company];
    struct doors doors = paths_doors(paths, paths->person, t);
    for (int d = 0; d < doors.count && !paths->stopped; d++) {
        int o = doors.offers[d];
        int64_t worth = paths->worth[t * problem->offer_count + o];
        if (problem->offer_company[o] == company && worth != PATH_CLOSED &&
            sum + worth + rest_behind >= paths->least) {
            paths->plan.offer[t] = o;
            visit_offers(paths, t + 1, sum + worth, rest_behind);
        }
    }
    paths->plan.offer[t] = chosen;
}

static void arrive(struct paths *paths, int count, int64_t sum) {
    if (missing_visits(paths, count) > 0) {
        return;
    }
    if (paths->visit != NULL) {
        visit_offers(paths, 0, 0, sum);
    } else {
        paths->found = true;
        paths->best_plan = paths->plan;
        paths->least = sum + 1;
    }
}

static void stay_at(struct paths *paths, int company, int first, int length) {
    for (int t = first; t < first + length; t++) {
        paths->plan.offer[t] = paths->best_offer[t * paths->problem->company_count + company];
    }
}

static void descend(struct paths *paths, int t, int count, int64_t sum) {
    const struct calendar *calendar = paths->calendar;
    if (t == calendar->module_count) {
        arrive(paths, count, sum);
        return;
    }
    if (missing_visits(paths, count) > calendar->companies_max - count) {
        return;
    }
    for (int l = calendar->stay_min; l <= calendar->stay_max && t + l <= calendar->module_count;
         l++) {
        int64_t tail = paths->tail[t + l][count + 1];
        const struct stay *stays = paths->stays[t][l];
        for (int s = 0; s < paths->stay_count[t][l] && tail != PATH_CLOSED; s++) {
            if (sum + stays[s].worth + tail < paths->least || paths->stopped) {
                break;
            }
            if (may_follow(paths, count, stays[s].company)) {
                paths->companies[count] = stays[s].company;
                stay_at(paths, stays[s].company, t, l);
                descend(paths, t + l, count + 1, sum + stays[s].worth);
            }
        }
    }
}

// Takes every listed plan of the person that is good enough, as if the search had arrived there.
static void look_through_list(struct paths *paths) {
    int last = paths->list_first[paths->person + 1];
    for (int p = paths->list_first[paths->person]; p < last && !paths->stopped; p++) {
        int64_t sum = 0;
        for (int t = 0; t < paths->calendar->module_count; t++) {
            int offer = paths->list[p].offer[t];
            sum = plus(sum, paths->worth[t * paths->problem->offer_count + offer]);
        }
        if (sum != PATH_CLOSED && sum >= paths->least && paths->visit != NULL) {
            paths->stopped = !paths->visit(paths->context, &paths->list[p], sum);
        } else if (sum != PATH_CLOSED && sum >= paths->least) {
            paths->found = true;
            paths->best_plan = paths->list[p];
            paths->least = sum + 1;
        }
    }
}

static void search(struct paths *paths, int person, const int64_t *worth, int64_t least) {
    paths->person = person;
    paths->calendar = &paths->problem->calendars[paths->problem->persons[person].calendar];
    paths->worth = worth;
    paths->least = larger(least, PATH_CLOSED + 1);
    paths->found = false;
    paths->stopped = false;
    paths->plan = (struct plan){.person = person};
    if (paths->list != NULL) {
        look_through_list(paths);
        return;
    }
    prepare(paths);
    if (paths->tail[0][0] != PATH_CLOSED && paths->tail[0][0] >= paths->least) {
        descend(paths, 0, 0, 0);
    }
}

bool paths_best(struct paths *paths, int person, const int64_t *worth, int64_t least,
                struct plan *plan, int64_t *best) {
    paths->visit = NULL;
    search(paths, person, worth, least);
    if (paths->found) {
        *plan = paths->best_plan;
        *best = paths->least - 1;
    }
    return paths->found;
}

bool paths_all(struct paths *paths, int person, const int64_t *worth, int64_t least,
               path_visitor *visit, void *context) {
    paths->visit = visit;
    paths->context = context;
    search(paths, person, worth, least);
    return !paths->stopped;
}

static bool is_listed(const void *context, int person, int module, int offer) {
    const struct paths *paths = context;
    for (int p = paths->list_first[person]; p < paths->list_first[person + 1]; p++) {
        if (paths->list[p].offer[module] == offer) {
            return true;
        }
    }
    return false;
}

void paths_restrict(struct paths *paths, const struct plan *plans, int count) {
    int persons = paths->problem->person_count;
    paths->list = memory_new((size_t)count, sizeof *paths->list);
    paths->list_first = memory_new((size_t)persons + 1, sizeof *paths->list_first);
    for (int p = 0; p < count; p++) {
        paths->list_first[plans[p].person + 1]++;
    }
    for (int i = 0; i < persons; i++) {
        paths->list_first[i + 1] += paths->list_first[i];
    }
    // list_first[i] moves on while the plans of i are put in place, and is set back afterwards.
    for (int p = 0; p < count; p++) {
        paths->list[paths->list_first[plans[p].person]++] = plans[p];
    }
    for (int i = persons; i > 0; i--) {
        paths->list_first[i] = paths->list_first[i - 1];
    }
    paths->list_first[0] = 0;
    collect_doors(paths, is_listed, paths);
}
