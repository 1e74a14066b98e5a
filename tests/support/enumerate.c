// SPDX-License-Identifier: GPL-3.0-or-later
//
// First all paths of every person: one offer for each module to be planned, every rule about one
// person kept. Then all schedules: for one candidate after another, no path or any of theirs, as
// long as there are places, months and admissions left. Of the schedules that place enough people
// the better one is kept: goal by goal, and where all goals are equal, person by person in the
// order of the lottery. As no two schedules are equal to the lottery, exactly one is left.
#include "support/enumerate.h"

#include "base/digest.h"
#include "base/memory.h"
#include "support/oracle.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

// What some paths are worth together.
struct sum {
    int64_t value[GOALS];
    int64_t profile[ENUMERATED_RANKS];
};

// One schedule: by candidate their path, NULL when not placed.
struct choice {
    const struct path *path[ENUMERATED_PEOPLE];
    struct sum sum;
};

struct search {
    const struct programme *programme;
    struct person persons[ENUMERATED_PEOPLE];
    struct paths paths[ENUMERATED_PEOPLE];
    int lottery[ENUMERATED_PEOPLE]; // candidates, the first one first
    struct crowd crowd;
    struct sum so_far[ENUMERATED_PEOPLE + 1]; // so_far[i]: of the candidates before i
    struct choice now, best;
    int64_t nodes;
    struct enumeration *found;
    struct equals *equals;      // the second time round: those as good as the best; else NULL
    int (*before)[MODULES_MAX]; // then: the companies that people are in; NULL: nobody asks
    int asked;
    struct moves fewest;
};

static void find_paths(struct search *search) {
    for (int i = 0; i < (int)search->programme->candidate_count; i++) {
        search->persons[i] = person_of(search->programme, i);
        list_paths(&search->persons[i], &search->paths[i]);
        search->found->path_count[i] = (int)search->paths[i].count;
        search->found->must[i] = search->persons[i].must;
        search->found->must_count += search->persons[i].must;
    }
}

// True when the module of a row is promised to the same person.
static bool is_promised(const struct schedule *history, const struct placement *draft) {
    bool is = false;
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        is = is || (row->status == PLACEMENT_PUBLISHED && row->candidate == draft->candidate &&
                    row->intake == draft->intake && row->module == draft->module);
    }
    return is;
}

// Modules that have a draft and no promise: each is a change until it is kept.
static int64_t count_drafts(const struct search *search) {
    const struct schedule *history = &search->programme->history;
    int64_t drafts = 0;
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        bool is_draft = row->status == PLACEMENT_DRAFT || row->status == PLACEMENT_PROPOSED;
        drafts += is_draft && row->candidate != NONE && !is_promised(history, row);
    }
    return drafts;
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

static int compare_companies(const struct programme *programme, int offer, int other) {
    return strcmp(programme->companies[programme->offers[offer].company].id,
                  programme->companies[programme->offers[other].company].id);
}

// Negative when the first path is the better one for its person. Both have the same new modules.
static int compare_paths(const struct programme *programme, const struct path *a,
                         const struct path *b) {
    if (a == NULL || b == NULL) {
        return (a == NULL) - (b == NULL);
    }
    int order = compare_values(a->wish_sum, b->wish_sum);
    for (int t = 0; t < MODULES_MAX && order == 0; t++) {
        bool is_new = a->offer[t] != NONE;
        order = is_new ? compare_companies(programme, a->offer[t], b->offer[t]) : 0;
    }
    for (int t = 0; t < MODULES_MAX && order == 0; t++) {
        bool is_new = a->offer[t] != NONE;
        order = is_new
                    ? strcmp(programme->offers[a->offer[t]].id, programme->offers[b->offer[t]].id)
                    : 0;
    }
    return order;
}

static int compare_by_lottery(const struct search *search, const struct choice *a,
                              const struct choice *b) {
    int order = 0;
    for (size_t i = 0; i < search->programme->candidate_count && order == 0; i++) {
        int candidate = search->lottery[i];
        order = compare_paths(search->programme, a->path[candidate], b->path[candidate]);
    }
    return order;
}

// Schedules.

// The sum of some paths and one more; drafts kept are taken off the drafts there are.
static void add_path(const struct sum *before, const struct path *path, struct sum *after) {
    *after = *before;
    for (int g = 0; g < GOALS && path != NULL; g++) {
        after->value[g] += g == GOAL_CHANGES ? -path->adds[g] : path->adds[g];
    }
    for (int rank = 0; rank < ENUMERATED_RANKS && path != NULL; rank++) {
        after->profile[rank] += path->profile[rank];
    }
    if (path != NULL) {
        bool is_worse = path->adds[GOAL_WORST_WISH] > before->value[GOAL_WORST_WISH];
        after->value[GOAL_WORST_WISH] =
            is_worse ? path->adds[GOAL_WORST_WISH] : before->value[GOAL_WORST_WISH];
    }
}

// The worst rank first; what stands on the first wish is no trouble.
static int compare_profiles(const struct sum *a, const struct sum *b) {
    int order = 0;
    for (int rank = ENUMERATED_RANKS - 1; rank > 1 && order == 0; rank--) {
        order = compare_values(a->profile[rank], b->profile[rank]);
    }
    return order;
}

static int compare_goals(const struct programme *programme, const struct choice *a,
                         const struct choice *b) {
    int order = 0;
    for (size_t g = 0; g < programme->goal_count && order == 0; g++) {
        enum goal goal = programme->goals[g];
        order = goal == GOAL_WISH_PROFILE ? compare_profiles(&a->sum, &b->sum)
                                          : compare_values(a->sum.value[goal], b->sum.value[goal]);
        order = goal_kind(goal)->maximise ? -order : order;
    }
    return order;
}

static bool is_better(const struct search *search, const struct choice *a, const struct choice *b) {
    int order = compare_goals(search->programme, a, b);
    return order != 0 ? order < 0 : compare_by_lottery(search, a, b) < 0;
}

static bool has_same_companies(const struct programme *programme, const struct path *a,
                               const struct path *b) {
    bool same = (a == NULL) == (b == NULL);
    for (int t = 0; t < MODULES_MAX && same && a != NULL; t++) {
        same = a->offer[t] == NONE ||
               programme->offers[a->offer[t]].company == programme->offers[b->offer[t]].company;
    }
    return same;
}

static int count_left(const struct search *search, int candidate) {
    const struct path *path = search->now.path[candidate];
    int count = 0;
    for (int t = 0; t < MODULES_MAX; t++) {
        int offer = path == NULL ? NONE : path->offer[t];
        int company = offer == NONE ? NONE : search->programme->offers[offer].company;
        int before = search->before[candidate][t];
        count += before != NONE && before != company;
    }
    return count;
}

static void count_moves(struct search *search) {
    struct moves moves = {0, count_left(search, search->asked)};
    for (int i = 0; i < (int)search->programme->candidate_count; i++) {
        moves.others += i == search->asked ? 0 : count_left(search, i);
    }
    bool is_fewer = moves.others < search->fewest.others ||
                    (moves.others == search->fewest.others && moves.own < search->fewest.own);
    search->fewest = is_fewer ? moves : search->fewest;
}

static void count_equal(struct search *search) {
    const struct programme *programme = search->programme;
    if (compare_goals(programme, &search->now, &search->best) != 0) {
        return;
    }
    search->equals->count++;
    if (search->before != NULL) {
        count_moves(search);
    }
    for (size_t i = 0; i < programme->candidate_count; i++) {
        search->equals->is_tied[i] |=
            !has_same_companies(programme, search->now.path[i], search->best.path[i]);
    }
}

static void compare_with_best(struct search *search) {
    if (search->equals != NULL) {
        count_equal(search);
    } else if (!search->found->exists || is_better(search, &search->now, &search->best)) {
        search->best = search->now;
        search->found->exists = true;
    }
}

static int count_musts(const struct search *search) {
    int count = 0;
    for (size_t i = 0; i < search->programme->candidate_count; i++) {
        count += search->persons[i].must && search->now.path[i] != NULL;
    }
    return count;
}

// Not too few people and not too many: those whom only history knows can be too many alone.
static bool has_right_people(const struct search *search) {
    for (size_t i = 0; i < search->programme->intake_count; i++) {
        const struct intake *intake = &search->programme->intakes[i];
        int people = search->crowd.people[i];
        if (people < intake_rule(intake, RULE_ADMIT_MIN) ||
            people > intake_rule(intake, RULE_ADMIT_MAX)) {
            return false;
        }
    }
    return crowd_is_mixed(&search->crowd);
}

// A schedule is complete: does it place enough people, and is it the best so far?
static void judge(struct search *search) {
    struct enumeration *found = search->found;
    int musts = count_musts(search);
    found->most_must = musts > found->most_must ? musts : found->most_must;
    if (musts < found->must_count) {
        return;
    }
    search->now.sum = search->so_far[search->programme->candidate_count];
    search->now.sum.value[GOAL_PROMISED] = crowd_lacks(&search->crowd);
    int placed = (int)search->now.sum.value[GOAL_PLACED];
    found->most_placed = placed > found->most_placed ? placed : found->most_placed;
    if (has_right_people(search)) {
        compare_with_best(search);
    }
}

// True when nobody placed before stands in the way of what is chosen for this candidate.
static bool links_are_kept(const struct search *search, int candidate) {
    for (int other = 0; other < candidate && search->programme->link_count > 0; other++) {
        if (!links_allow(&search->persons[other], search->now.path[other],
                         &search->persons[candidate], search->now.path[candidate])) {
            return false;
        }
    }
    return true;
}

// True when there is nothing more to learn once this candidate and those chosen for so far are
// left as they are: there is a schedule already, and all must be placed, or more should be.
static bool is_hopeless(const struct search *search, int candidate) {
    bool fewer_is_worse = search->programme->goals[0] == GOAL_PLACED;
    int64_t most = search->so_far[candidate].value[GOAL_PLACED];
    for (int i = candidate + 1; i < (int)search->programme->candidate_count; i++) {
        most += search->paths[i].count > 0;
    }
    return search->found->exists &&
           (search->persons[candidate].must ||
            (fewer_is_worse && most < search->best.sum.value[GOAL_PLACED]));
}

// The last of the paths that are the same as path `p` up to this module; they follow each other.
static size_t last_alike(const struct paths *paths, size_t p, int module) {
    const struct path *path = &paths->items[p];
    size_t size = ((size_t)module + 1) * sizeof *path->offer;
    while (p + 1 < paths->count && memcmp(paths->items[p + 1].offer, path->offer, size) == 0) {
        p++;
    }
    return p;
}

static void place_from(struct search *search, int candidate);

// Goes on with what is chosen for this candidate, if links allow it.
static void go_on(struct search *search, int candidate) {
    const struct path *path = search->now.path[candidate];
    if (links_are_kept(search, candidate)) {
        add_path(&search->so_far[candidate], path, &search->so_far[candidate + 1]);
        place_from(search, candidate + 1);
    }
}

// Tries everything for this candidate and those after.
static void place_from(struct search *search, int candidate) {
    if (++search->nodes > ENUMERATED_NODES) {
        return;
    }
    if (candidate == (int)search->programme->candidate_count) {
        judge(search);
        return;
    }
    const struct paths *paths = &search->paths[candidate];
    bool may_grow = crowd_may_grow(&search->crowd, candidate);
    for (size_t p = 0; p < paths->count && may_grow; p++) {
        const struct path *path = search->now.path[candidate] = &paths->items[p];
        int stop = crowd_stops(&search->crowd, candidate, path);
        if (stop != NONE) {
            p = last_alike(paths, p, stop);
        } else {
            crowd_seat(&search->crowd, candidate, path, 1);
            go_on(search, candidate);
            crowd_seat(&search->crowd, candidate, path, -1);
        }
    }
    search->now.path[candidate] = NULL;
    if (!is_hopeless(search, candidate)) {
        go_on(search, candidate);
    }
}

static void report(const struct search *search) {
    struct enumeration *found = search->found;
    found->complete = search->nodes <= ENUMERATED_NODES;
    memcpy(found->value, search->best.sum.value, sizeof found->value);
    memcpy(found->profile, search->best.sum.profile, sizeof found->profile);
    for (size_t i = 0; i < search->programme->candidate_count; i++) {
        const struct path *path = search->best.path[i];
        found->placed[i] = path != NULL;
        for (int t = 0; t < MODULES_MAX; t++) {
            found->offer[i][t] = path == NULL ? NONE : path->offer[t];
        }
    }
}

static void search_open(const struct programme *programme, struct enumeration *found,
                        struct search *search) {
    assert(programme->candidate_count <= ENUMERATED_PEOPLE);
    *search = (struct search){.programme = programme, .found = found};
    *found = (struct enumeration){.most_placed = NONE};
    find_paths(search);
    search->so_far[0].value[GOAL_CHANGES] = count_drafts(search);
    draw_lots(search);
    crowd_open(programme, search->persons, &search->crowd);
}

static void search_close(struct search *search) {
    crowd_close(&search->crowd);
    for (size_t i = 0; i < search->programme->candidate_count; i++) {
        memory_free(search->paths[i].items);
    }
}

void enumerate(const struct programme *programme, struct enumeration *found) {
    struct search search;
    search_open(programme, found, &search);
    place_from(&search, 0);
    report(&search);
    search_close(&search);
}

int enumerate_paths(const struct programme *programme, int candidate) {
    struct person person = person_of(programme, candidate);
    struct paths paths = {0};
    list_paths(&person, &paths);
    memory_free(paths.items);
    return (int)paths.count;
}

// The same way once more, with the best schedule known.
static void look_again(struct search *search, struct equals *equals) {
    *equals = (struct equals){0};
    place_from(search, 0);
    assert(search->found->exists && search->nodes <= ENUMERATED_NODES);
    search->equals = equals;
    search->nodes = 0;
    place_from(search, 0);
    assert(search->nodes <= ENUMERATED_NODES);
    search_close(search);
}

void enumerate_equals(const struct programme *programme, struct equals *equals) {
    struct search search;
    struct enumeration found;
    search_open(programme, &found, &search);
    look_again(&search, equals);
}

struct moves enumerate_moves(const struct programme *programme, int (*company)[MODULES_MAX],
                             int asked) {
    struct search search;
    struct enumeration found;
    struct equals equals;
    search_open(programme, &found, &search);
    search.before = company;
    search.asked = asked;
    search.fewest = (struct moves){INT_MAX, INT_MAX};
    look_again(&search, &equals);
    return search.fewest;
}

// Any given schedule.

static const struct path *path_with(const struct paths *paths, const int offer[MODULES_MAX]) {
    for (size_t p = 0; p < paths->count; p++) {
        if (memcmp(paths->items[p].offer, offer, sizeof paths->items[p].offer) == 0) {
            return &paths->items[p];
        }
    }
    return NULL;
}

// Leaves somebody this one path, which they must have, or none.
static void settle(struct search *search, int candidate, const struct path *path) {
    struct paths *paths = &search->paths[candidate];
    bool *must = &search->persons[candidate].must;
    search->found->must_count += (path != NULL) - *must;
    *must = path != NULL;
    if (path != NULL) {
        paths->items[0] = *path;
    }
    paths->count = path != NULL;
}

void enumerate_beside(const struct programme *programme, const struct enumeration *others,
                      int asked, struct enumeration *found) {
    struct search search;
    search_open(programme, found, &search);
    for (int i = 0; i < (int)programme->candidate_count; i++) {
        bool has_path = i != asked && others->placed[i];
        const struct path *path = has_path ? path_with(&search.paths[i], others->offer[i]) : NULL;
        assert(has_path == (path != NULL));
        if (i != asked) {
            settle(&search, i, path);
        }
    }
    place_from(&search, 0);
    report(&search);
    search_close(&search);
}

// True when somebody has a path, and room for it besides those before.
static bool may_join(struct search *search, int candidate, const struct path *path) {
    search->now.path[candidate] = path;
    bool may = path != NULL && crowd_may_grow(&search->crowd, candidate) &&
               crowd_stops(&search->crowd, candidate, path) == NONE;
    if (may) {
        crowd_seat(&search->crowd, candidate, path, 1);
    }
    return may;
}

bool enumeration_allows(const struct programme *programme, const struct enumeration *found) {
    struct search search;
    struct enumeration ignored;
    search_open(programme, &ignored, &search);
    bool allows = true;
    for (int i = 0; i < (int)programme->candidate_count && allows; i++) {
        allows =
            !found->placed[i] || may_join(&search, i, path_with(&search.paths[i], found->offer[i]));
        allows = allows && links_are_kept(&search, i);
    }
    allows = allows && count_musts(&search) == ignored.must_count && has_right_people(&search);
    search_close(&search);
    return allows;
}

static void add_new_row(const struct programme *programme, int candidate, int module, int offer,
                        struct schedule *schedule) {
    int intake = programme->candidates[candidate].intake;
    const struct module *dates = &programme->intakes[intake].modules[module];
    struct placement placement = {.candidate_id = programme->candidates[candidate].id,
                                  .candidate = candidate,
                                  .intake = intake,
                                  .module = module,
                                  .first_day = dates->first_day,
                                  .last_day = dates->last_day,
                                  .company = programme->offers[offer].company,
                                  .offer = offer,
                                  .status = PLACEMENT_PROPOSED};
    schedule_add(schedule, &placement);
}

static bool is_carried(const struct placement *row) {
    return row->candidate == NONE
               ? row->status != PLACEMENT_LEAVE && row->status != PLACEMENT_CANCELLED
               : row->status == PLACEMENT_PUBLISHED || row->status == PLACEMENT_LEAVE;
}

void enumeration_schedule(const struct programme *programme, const struct enumeration *found,
                          struct schedule *schedule) {
    for (size_t i = 0; i < programme->history.count; i++) {
        if (is_carried(&programme->history.placements[i])) {
            schedule_add(schedule, &programme->history.placements[i]);
        }
    }
    for (int i = 0; i < (int)programme->candidate_count; i++) {
        for (int t = 0; t < MODULES_MAX && found->placed[i]; t++) {
            if (found->offer[i][t] != NONE) {
                add_new_row(programme, i, t, found->offer[i][t], schedule);
            }
        }
    }
    schedule_sort(schedule);
}
