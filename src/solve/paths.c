// SPDX-License-Identifier: GPL-3.0-or-later
//
// A path is a row of stays: windows (first step, number of steps), each in one company, each
// company once. The worth of a stay is the sum, step by step, of the company's best offer. A step
// that the history has fixed is a step with one company, worth nothing; a window with one has only
// that company, and a company that has been visited has only such windows. A break is a window of
// its own. With
//
//   most(s, l)   worth of the best stay in the window of l steps that begins with step s
//   tail(s, c)   most that the steps from s on can be worth when c new companies come before them
//   head(s, c)   most that the steps before s can be worth with exactly c new companies
//
// (both without the rule that a company comes only once) the search goes stay by stay, best first,
// and turns back where worth so far + stay + tail is below the best path known. What survives is
// usually the answer at the first leaf. Stays that cannot be part of a good enough path are left
// out: those with worth + max over c of head + tail around them < least. The others stand in heaps,
// since few of them are ever asked for.
//
// What is worth something once for every new group is added to every stay in a new company, and
// taken away again where the group has been met before.
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

// A run of steps that may be one stay.
struct window {
    bool is_there;
    bool is_new;   // only open steps: a company that has not been visited
    bool has_open; // so that the rules about stays hold
    bool is_break;
    int stop;   // of the fixed steps in it, or NONE
    int length; // modules
};

enum {
    CUTS = STEPS_MAX + 1,
    AIM_FACTOR = 16,
};

// So much less than the best imaginable path is good enough at first; and in the end.
static const int64_t AIM = INT64_C(1) << 20, AIM_LOWEST = INT64_C(1) << 44;

struct paths {
    const struct problem *problem;
    int steps_most;      // of anybody
    int64_t *best_worth; // by step x stop: of its best offer
    int *best_offer;
    int64_t *stay_worth[STEPS_MAX][CUTS];    // by first step and their number; by stop
    struct stay_heap stays[STEPS_MAX][CUTS]; // likewise: the good ones
    int64_t most[STEPS_MAX][CUTS];
    struct window window[STEPS_MAX][CUTS];
    int64_t tail[CUTS][MODULES_MAX + 1];
    int64_t head[CUTS][MODULES_MAX + 1];
    bool *is_visited; // by stop
    int64_t *bonus;   // by stop: for what is new in it

    // The search that is going on.
    const struct menu *menu;
    const struct person *person;
    const struct calendar *calendar;
    const int64_t *worth;
    int new_most, new_least;    // companies not visited before
    int64_t least;              // paths below this are of no interest; rises with the best one
    int companies[MODULES_MAX]; // new ones, chosen so far
    int stops[STEPS_MAX];       // of the steps so far; NONE for a break
    struct plan plan;
    bool found;
    struct plan best_plan;
    path_visitor *visit; // NULL: looking for the best
    void *context;
    bool stopped;
};

static int most_steps(const struct problem *problem) {
    int most = 0;
    for (int i = 0; i < problem->person_count; i++) {
        int count = problem->persons[i].step_count;
        most = count > most ? count : most;
    }
    return most;
}

// Everything that depends on the number of companies is made for the longest menu.
struct paths *paths_new(const struct problem *problem) {
    struct paths *paths = memory_new(1, sizeof *paths);
    size_t stops = (size_t)problem->company_count;
    paths->problem = problem;
    paths->steps_most = most_steps(problem);
    size_t cells = (size_t)paths->steps_most * stops;
    paths->best_worth = memory_new(cells, sizeof *paths->best_worth);
    paths->best_offer = memory_new(cells, sizeof *paths->best_offer);
    paths->is_visited = memory_new(stops, sizeof *paths->is_visited);
    paths->bonus = memory_new(stops, sizeof *paths->bonus);
    for (int s = 0; s < paths->steps_most; s++) {
        for (int l = 1; s + l <= paths->steps_most; l++) {
            paths->stay_worth[s][l] = memory_new(stops, sizeof(int64_t));
            paths->stays[s][l].stays = memory_new(stops, sizeof(struct stay));
        }
    }
    return paths;
}

void paths_free(struct paths *paths) {
    for (int s = 0; s < paths->steps_most; s++) {
        for (int l = 1; s + l <= paths->steps_most; l++) {
            memory_free(paths->stay_worth[s][l]);
            memory_free(paths->stays[s][l].stays);
        }
    }
    memory_free(paths->best_worth);
    memory_free(paths->best_offer);
    memory_free(paths->is_visited);
    memory_free(paths->bonus);
    memory_free(paths);
}

static int64_t worth_of_door(const struct paths *paths, int door) {
    return paths->worth[door - paths->menu->first[0]];
}

static int64_t plus(int64_t a, int64_t b) {
    return a == PATH_CLOSED || b == PATH_CLOSED ? PATH_CLOSED : a + b;
}

static int64_t larger(int64_t a, int64_t b) {
    return a > b ? a : b;
}

static bool is_in_group_visited(const struct paths *paths, enum group_kind kind, int group) {
    for (int v = 0; v < paths->person->visited_count; v++) {
        if (paths->problem->group[paths->person->visited[v]][kind] == group) {
            return true;
        }
    }
    return false;
}

// What a company adds for being the first of a group; 0 where the group has been visited.
static int64_t bonus_of(const struct paths *paths, int stop, enum group_kind kind) {
    int64_t bonus = paths->menu->bonus[kind];
    if (bonus == 0) {
        return 0;
    }
    int group = paths->problem->group[paths->menu->company[stop]][kind];
    return group == NONE || is_in_group_visited(paths, kind, group) ? 0 : bonus;
}

static void look_back(struct paths *paths) {
    const struct menu *menu = paths->menu;
    const struct person *person = paths->person;
    for (int k = 0; k < menu->company_count; k++) {
        paths->is_visited[k] = false;
        paths->bonus[k] = 0;
        for (int kind = 0; kind < GROUPS; kind++) {
            paths->bonus[k] += bonus_of(paths, k, (enum group_kind)kind);
        }
        for (int v = 0; v < person->visited_count; v++) {
            paths->is_visited[k] |= menu->company[k] == person->visited[v];
        }
    }
    int most = paths->calendar->companies_max - person->visited_count;
    int least = paths->calendar->companies_min - person->visited_count;
    most = most < MODULES_MAX ? most : MODULES_MAX;
    paths->new_most = most > 0 ? most : 0;
    paths->new_least = least > 0 ? least : 0;
}

static void find_best_offers(struct paths *paths) {
    const struct menu *menu = paths->menu;
    for (int s = 0; s < paths->person->step_count; s++) {
        int64_t *best = paths->best_worth + s * menu->company_count;
        int *offer = paths->best_offer + s * menu->company_count;
        for (int k = 0; k < menu->company_count; k++) {
            best[k] = PATH_CLOSED;
        }
        for (int d = menu->first[s]; d < menu->first[s + 1]; d++) {
            int k = menu->stop[d];
            if (worth_of_door(paths, d) > best[k]) {
                best[k] = worth_of_door(paths, d);
                offer[k] = menu->offer[d];
            }
        }
    }
}

static int stop_of(const struct menu *menu, int company) {
    int stop = 0;
    while (menu->company[stop] != company) {
        stop++;
    }
    return stop;
}

// The window with one step more; false where there is none, however many more.
static bool widen(const struct paths *paths, const struct step *step, struct window *window) {
    bool is_first = window->length == 0 && !window->is_break;
    if (step->kind == STEP_BREAK) {
        *window = (struct window){.is_there = true, .is_break = true, .stop = NONE};
        return is_first;
    }
    if (step->kind == STEP_FIXED) {
        int stop = stop_of(paths->menu, step->company);
        bool fits = window->stop == NONE ? !step->is_again : window->stop == stop;
        window->stop = stop;
        window->is_new = false;
        if (!fits) {
            return false;
        }
    }
    window->has_open |= step->kind == STEP_OPEN;
    window->length += step->length;
    return !window->is_break;
}

// Stays that nobody plans may be as short or long as they are. One at the end may go on later.
static bool keeps_stay_rules(const struct paths *paths, const struct window *window, bool is_last) {
    int later = is_last ? paths->person->later : 0;
    return !window->has_open || (window->length <= paths->calendar->stay_max &&
                                 window->length + later >= paths->calendar->stay_min);
}

static void find_windows(struct paths *paths) {
    const struct person *person = paths->person;
    for (int s = 0; s < person->step_count; s++) {
        struct window window = {.is_there = true, .is_new = true, .stop = NONE};
        for (int l = 1; s + l <= person->step_count; l++) {
            bool is_last = s + l == person->step_count;
            window.is_there = window.is_there && widen(paths, &person->steps[s + l - 1], &window);
            paths->window[s][l] = window;
            paths->window[s][l].is_there =
                window.is_there && keeps_stay_rules(paths, &window, is_last);
        }
    }
}

// A stay is a shorter one and one step more.
static int64_t find_new_stays(struct paths *paths, int s, int l) {
    int count = paths->menu->company_count;
    const int64_t *shorter = l > 1 ? paths->stay_worth[s][l - 1] : NULL;
    const int64_t *last = paths->best_worth + (s + l - 1) * count;
    int64_t *worth = paths->stay_worth[s][l], most = PATH_CLOSED;
    for (int k = 0; k < count; k++) {
        int64_t before = shorter != NULL        ? shorter[k]
                         : paths->is_visited[k] ? PATH_CLOSED
                                                : paths->bonus[k];
        worth[k] = plus(before, last[k]);
        most = larger(most, worth[k]);
    }
    return most;
}

// The only stay of a window with fixed steps, or of a break.
static int64_t worth_of_fixed(const struct paths *paths, int s, int l) {
    int stop = paths->window[s][l].stop;
    int64_t worth = 0;
    for (int u = s; u < s + l; u++) {
        if (paths->person->steps[u].kind == STEP_OPEN) {
            worth = plus(worth, paths->best_worth[u * paths->menu->company_count + stop]);
        }
    }
    return worth;
}

static void find_stay_worths(struct paths *paths) {
    for (int s = 0; s < paths->person->step_count; s++) {
        for (int l = 1; s + l <= paths->person->step_count; l++) {
            const struct window *window = &paths->window[s][l];
            bool is_prefix = window->is_new && window->length <= paths->calendar->stay_max;
            int64_t most = is_prefix          ? find_new_stays(paths, s, l)
                           : window->is_there ? worth_of_fixed(paths, s, l)
                                              : PATH_CLOSED;
            paths->most[s][l] = window->is_there ? most : PATH_CLOSED;
        }
    }
}

// Whether a number of modules can be filled with `count` new stays, some time.
static bool can_fill(const struct calendar *calendar, int modules, int count) {
    return count * calendar->stay_min <= modules && modules <= count * calendar->stay_max;
}

// Whether the modules left open for a later plan can still be filled so that the path keeps its
// rules, when the last stay goes on for `longer` of them; `missing` companies must come among them.
static bool can_end(const struct paths *paths, const struct window *last, int longer, int count,
                    int missing) {
    const struct calendar *calendar = paths->calendar;
    int length = last->length + longer;
    bool is_judged = last->has_open || longer > 0;
    if ((longer > 0 && last->is_break) ||
        (is_judged && (length < calendar->stay_min || length > calendar->stay_max))) {
        return false;
    }
    for (int more = missing; count + more <= paths->new_most; more++) {
        if (count + more >= paths->new_least &&
            can_fill(calendar, paths->person->later - longer, more)) {
            return true;
        }
    }
    return false;
}

static bool ends_well(const struct paths *paths, const struct window *last, int count,
                      int missing) {
    for (int longer = 0; longer <= paths->person->later; longer++) {
        if (can_end(paths, last, longer, count, missing)) {
            return true;
        }
    }
    return false;
}

// The most that can follow a window, with `count` new companies up to its end.
static int64_t rest_after(const struct paths *paths, int s, int l, int count) {
    if (count > paths->new_most) {
        return PATH_CLOSED;
    }
    bool is_last = s + l == paths->person->step_count;
    return !is_last                                           ? paths->tail[s + l][count]
           : ends_well(paths, &paths->window[s][l], count, 0) ? 0
                                                              : PATH_CLOSED;
}

static void find_tails(struct paths *paths) {
    int steps = paths->person->step_count;
    for (int s = steps - 1; s >= 0; s--) {
        for (int c = 0; c <= paths->new_most; c++) {
            int64_t best = PATH_CLOSED;
            for (int l = 1; s + l <= steps; l++) {
                if (paths->most[s][l] != PATH_CLOSED) {
                    int64_t rest = rest_after(paths, s, l, c + paths->window[s][l].is_new);
                    best = larger(best, plus(paths->most[s][l], rest));
                }
            }
            paths->tail[s][c] = best;
        }
    }
}

static void find_heads(struct paths *paths) {
    for (int s = 0; s <= paths->person->step_count; s++) {
        for (int c = 0; c <= paths->new_most; c++) {
            int64_t best = s == 0 && c == 0 ? 0 : PATH_CLOSED;
            for (int l = 1; l <= s; l++) {
                int before = c - paths->window[s - l][l].is_new;
                if (before >= 0 && paths->most[s - l][l] != PATH_CLOSED) {
                    best = larger(best, plus(paths->head[s - l][before], paths->most[s - l][l]));
                }
            }
            paths->head[s][c] = best;
        }
    }
}

// The most that the rest of a path around such a stay can be worth.
static int64_t surroundings(const struct paths *paths, int s, int l) {
    int64_t best = PATH_CLOSED;
    for (int c = 0; c <= paths->new_most; c++) {
        int64_t rest = rest_after(paths, s, l, c + paths->window[s][l].is_new);
        best = larger(best, plus(paths->head[s][c], rest));
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

static int list_new_stays(struct paths *paths, int s, int l, int64_t least) {
    const int64_t *worth = paths->stay_worth[s][l];
    struct stay *stays = paths->stays[s][l].stays;
    int count = 0;
    for (int k = 0; k < paths->menu->company_count; k++) {
        if (worth[k] >= least) {
            stays[count++] = (struct stay){worth[k], k};
        }
    }
    return count;
}

static void gather_stays(struct paths *paths, int s, int l) {
    struct stay_heap *heap = &paths->stays[s][l];
    heap->count = 0;
    if (paths->most[s][l] != PATH_CLOSED) {
        int64_t around = surroundings(paths, s, l);
        int64_t least = larger(paths->least - around, PATH_CLOSED + 1);
        if (around == PATH_CLOSED || paths->most[s][l] < least) {
            heap->count = 0;
        } else if (paths->window[s][l].is_new) {
            heap->count = list_new_stays(paths, s, l, least);
        } else {
            heap->stays[heap->count++] = (struct stay){paths->most[s][l], paths->window[s][l].stop};
        }
    }
    heap->left = heap->count;
    for (int k = heap->count / 2 - 1; k >= 0; k--) {
        sink(heap->stays, heap->count, k);
    }
}

static bool is_chosen(const struct paths *paths, int count, int stop) {
    for (int c = 0; c < count; c++) {
        if (paths->companies[c] == stop) {
            return true;
        }
    }
    return false;
}

// How many of the companies so far, visited or chosen, have the same group.
static int same_group(const struct paths *paths, int count, int stop, enum group_kind kind) {
    const int *company = paths->menu->company;
    const struct person *person = paths->person;
    int group = paths->problem->group[company[stop]][kind], same = 0;
    for (int v = 0; v < person->visited_count && group != NONE; v++) {
        same += paths->problem->group[person->visited[v]][kind] == group;
    }
    for (int c = 0; c < count && group != NONE; c++) {
        same += paths->problem->group[company[paths->companies[c]]][kind] == group;
    }
    return same;
}

// Whether a new company may follow the `count` new ones so far; `lost` is what it is then worth
// less, because its groups are not new.
static bool may_follow(const struct paths *paths, int count, int stop, int64_t *lost) {
    *lost = 0;
    if (is_chosen(paths, count, stop)) {
        return false;
    }
    for (int kind = 0; kind < GROUPS; kind++) {
        int same = same_group(paths, count, stop, (enum group_kind)kind);
        if (same >= paths->calendar->group_max[kind]) {
            return false;
        }
        *lost += same > 0 ? bonus_of(paths, stop, (enum group_kind)kind) : 0;
    }
    return true;
}

// How many of the companies that must be visited, from `first` on, are not among those chosen so
// far.
static int missing_visits(const struct paths *paths, int first, int count) {
    int missing = paths->person->visit_count - first;
    for (int v = first; v < paths->person->visit_count; v++) {
        for (int c = 0; c < count; c++) {
            missing -= paths->menu->company[paths->companies[c]] == paths->person->visits[v];
        }
    }
    return missing;
}

// Behind it are the visits that cannot wait for a module that stays open.
static int first_planned_visit(const struct person *person) {
    return person->visit_count - person->planned_visit_count;
}

// Visits every choice of offers for the chosen companies. `rest` is the most that the doors from
// step s on are worth.
static void visit_offers(struct paths *paths, int s, int64_t sum, int64_t rest) {
    const struct menu *menu = paths->menu;
    if (s == paths->person->step_count) {
        paths->stopped = !paths->visit(paths->context, &paths->plan, sum);
        return;
    }
    const struct step *step = &paths->person->steps[s];
    if (step->kind != STEP_OPEN) {
        visit_offers(paths, s + 1, sum, rest);
        return;
    }
    int chosen = paths->plan.offer[step->module], stop = paths->stops[s];
    int64_t rest_behind = rest - paths->best_worth[s * menu->company_count + stop];
    for (int d = menu->first[s]; d < menu->first[s + 1] && !paths->stopped; d++) {
        int64_t worth = worth_of_door(paths, d);
        if (menu->stop[d] == stop && sum + worth + rest_behind >= paths->least) {
            paths->plan.offer[step->module] = menu->offer[d];
            visit_offers(paths, s + 1, sum + worth, rest_behind);
        }
    }
    paths->plan.offer[step->module] = chosen;
}

// What the doors of the chosen companies are worth.
static int64_t worth_of_doors(const struct paths *paths) {
    int64_t worth = 0;
    for (int s = 0; s < paths->person->step_count; s++) {
        if (paths->person->steps[s].kind == STEP_OPEN) {
            worth += paths->best_worth[s * paths->menu->company_count + paths->stops[s]];
        }
    }
    return worth;
}

static void arrive(struct paths *paths, int64_t sum) {
    if (paths->visit != NULL) {
        int64_t doors = worth_of_doors(paths);
        visit_offers(paths, 0, sum - doors, doors);
    } else {
        paths->found = true;
        paths->best_plan = paths->plan;
        paths->least = sum + 1;
    }
}

static void make_stay(struct paths *paths, int first, int count, int stop) {
    for (int s = first; s < first + count; s++) {
        const struct step *step = &paths->person->steps[s];
        paths->stops[s] = stop;
        if (step->kind == STEP_OPEN) {
            paths->plan.offer[step->module] =
                paths->best_offer[s * paths->menu->company_count + stop];
        }
    }
}

static void descend(struct paths *paths, int s, int count, int64_t sum);

// Everything that begins with such a stay; `count` new companies come before it.
static void try_stay(struct paths *paths, int s, int l, int count, int stop, int64_t sum) {
    const struct window *window = &paths->window[s][l];
    int after = count + window->is_new;
    if (window->is_new) {
        paths->companies[count] = stop;
    }
    make_stay(paths, s, l, stop);
    if (s + l < paths->person->step_count) {
        descend(paths, s + l, after, sum);
    } else if (ends_well(paths, window, after, missing_visits(paths, 0, after)) &&
               missing_visits(paths, first_planned_visit(paths->person), after) == 0) {
        arrive(paths, sum);
    }
}

// `sum` is what the steps before s are worth.
static void descend(struct paths *paths, int s, int count, int64_t sum) {
    if (missing_visits(paths, 0, count) > paths->new_most - count) {
        return;
    }
    for (int l = 1; s + l <= paths->person->step_count; l++) {
        struct stay_heap *heap = &paths->stays[s][l];
        const struct window *window = &paths->window[s][l];
        int64_t rest = heap->count > 0 ? rest_after(paths, s, l, count + window->is_new) : 0;
        for (int rank = 0; rank < heap->count && rest != PATH_CLOSED; rank++) {
            struct stay stay = *stay_at(heap, rank);
            int64_t lost = 0;
            if (sum + stay.worth + rest < paths->least || paths->stopped) {
                break;
            }
            if (!window->is_new || may_follow(paths, count, stay.stop, &lost)) {
                if (sum + stay.worth - lost + rest >= paths->least) {
                    try_stay(paths, s, l, count, stay.stop, sum + stay.worth - lost);
                }
            }
        }
    }
}

// The worth of a listed plan; all its doors are on the menu.
static int64_t worth_of_plan(const struct paths *paths, const struct plan *plan) {
    const struct menu *menu = paths->menu;
    int64_t sum = 0;
    for (int s = 0; s < paths->person->step_count; s++) {
        int t = paths->person->steps[s].module;
        if (paths->person->steps[s].kind == STEP_OPEN) {
            int d = menu->first[s];
            while (menu->offer[d] != plan->offer[t]) {
                d++;
            }
            sum = plus(sum, worth_of_door(paths, d));
        }
    }
    for (int kind = 0; kind < GROUPS; kind++) {
        int64_t bonus = menu->bonus[kind];
        int count =
            bonus == 0 ? 0 : problem_new_groups(paths->problem, plan, (enum group_kind)kind);
        sum = plus(sum, bonus * count);
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
    paths->least = least;
    for (int s = 0; s < paths->person->step_count; s++) {
        for (int l = 1; s + l <= paths->person->step_count; l++) {
            gather_stays(paths, s, l);
        }
    }
    descend(paths, 0, 0, 0);
}

// The best path is usually worth little less than it could be if companies might come twice: so
// look for one as good as that first, and aim lower only when there is none.
static void look_through_paths(struct paths *paths) {
    int64_t least = paths->least, lower = AIM;
    look_back(paths);
    find_best_offers(paths);
    find_windows(paths);
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

static bool plans_anything(const struct person *person) {
    for (int s = 0; s < person->step_count; s++) {
        if (person->steps[s].kind == STEP_OPEN) {
            return true;
        }
    }
    return false;
}

static void search(struct paths *paths, const struct menu *menu, const int64_t *worth,
                   int64_t least) {
    paths->menu = menu;
    paths->calendar = menu->calendar;
    paths->person = &paths->problem->persons[menu->person];
    paths->worth = worth;
    paths->least = larger(least, PATH_CLOSED + 1);
    paths->found = false;
    paths->stopped = false;
    paths->plan = (struct plan){.person = menu->person};
    for (int t = 0; t < MODULES_MAX; t++) {
        paths->plan.offer[t] = NONE;
    }
    if (menu->list != NULL) {
        look_through_list(paths);
    } else if (plans_anything(paths->person)) {
        look_through_paths(paths);
    } else if (paths->least <= 0 && paths->visit != NULL) {
        paths->stopped = !paths->visit(paths->context, &paths->plan, 0);
    } else if (paths->least <= 0) {
        // What is published is the whole path.
        paths->found = true;
        paths->best_plan = paths->plan;
        paths->least = 1;
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
