// SPDX-License-Identifier: GPL-3.0-or-later
//
// Both schedules are sorted by person, module and day, so one walk over the two of them meets every
// step of every person once.
#include "domain/difference.h"

#include "base/language.h"

#include "domain/presence.h"

#include <string.h>

const char *movement_word(enum movement movement) {
    static const char *const words[] = {N_("same"), N_("moved"), N_("gained"), N_("lost")};
    return words[movement];
}

// The rows of a schedule that say where somebody is or is away.
struct walk {
    const struct placement *at, *end;
};

static void skip_cancelled(struct walk *walk) {
    while (walk->at < walk->end && walk->at->status == PLACEMENT_CANCELLED) {
        walk->at++;
    }
}

static struct walk walk_begin(const struct schedule *schedule) {
    struct walk walk = {schedule->placements, schedule->placements + schedule->count};
    skip_cancelled(&walk);
    return walk;
}

static const struct placement *walk_take(struct walk *walk) {
    const struct placement *row = walk->at++;
    skip_cancelled(walk);
    return row;
}

// Which of the two comes first: negative A, positive B, 0 both are the same step.
static int compare_walks(const struct walk *a, const struct walk *b) {
    if (a->at == a->end || b->at == b->end) {
        return (a->at == a->end) - (b->at == b->end);
    }
    int order = strcmp(a->at->candidate_id, b->at->candidate_id);
    return order != 0 ? order : a->at->module - b->at->module;
}

static bool is_somewhere(const struct placement *row) {
    return row != NULL && row->company != NONE;
}

const char *difference_offer(const struct programme *programme, const struct placement *row) {
    if (!is_somewhere(row)) {
        return "";
    }
    const char *gone = row->gone_offer != NULL ? row->gone_offer : "";
    return row->offer != NONE ? programme->offers[row->offer].id : gone;
}

static enum movement movement_of(const struct programme *programme, const struct placement *a,
                                 const struct placement *b) {
    if (is_somewhere(a) != is_somewhere(b)) {
        return is_somewhere(b) ? MOVEMENT_GAINED : MOVEMENT_LOST;
    }
    bool is_same = !is_somewhere(a) ||
                   (a->company == b->company &&
                    strcmp(difference_offer(programme, a), difference_offer(programme, b)) == 0);
    return is_same ? MOVEMENT_SAME : MOVEMENT_MOVED;
}

static void add_steps(struct difference *difference, const struct programme *programme,
                      const struct schedule *a, const struct schedule *b) {
    struct walk one = walk_begin(a), other = walk_begin(b);
    difference->steps =
        arena_new(&difference->arena, a->count + b->count, sizeof *difference->steps);
    while (one.at < one.end || other.at < other.end) {
        struct step_difference *step = &difference->steps[difference->step_count++];
        int order = compare_walks(&one, &other);
        step->row[0] = order <= 0 ? walk_take(&one) : NULL;
        step->row[1] = order >= 0 ? walk_take(&other) : NULL;
        step->movement = movement_of(programme, step->row[0], step->row[1]);
    }
}

static const struct placement *any_row(const struct step_difference *step) {
    return step->row[0] != NULL ? step->row[0] : step->row[1];
}

// Somebody who is somewhere in both schedules has moved when any step has changed.
static enum movement movement_of_person(const struct difference *difference,
                                        const struct person_difference *person) {
    bool is_there[2] = {false, false}, differs = false;
    for (size_t s = person->first; s < person->last; s++) {
        const struct step_difference *step = &difference->steps[s];
        is_there[0] |= is_somewhere(step->row[0]);
        is_there[1] |= is_somewhere(step->row[1]);
        differs |= step->movement != MOVEMENT_SAME;
    }
    if (is_there[0] != is_there[1]) {
        return is_there[1] ? MOVEMENT_GAINED : MOVEMENT_LOST;
    }
    return differs ? MOVEMENT_MOVED : MOVEMENT_SAME;
}

static void add_people(struct difference *difference, const struct programme *programme) {
    difference->people =
        arena_new(&difference->arena, difference->step_count, sizeof *difference->people);
    for (size_t s = 0; s < difference->step_count; s++) {
        const struct placement *row = any_row(&difference->steps[s]);
        struct person_difference *last = difference->person_count == 0
                                             ? NULL
                                             : &difference->people[difference->person_count - 1];
        if (last == NULL || strcmp(last->id, row->candidate_id) != 0) {
            last = &difference->people[difference->person_count++];
            *last = (struct person_difference){
                .id = row->candidate_id, .name = programme_person_name(programme, row), .first = s};
        }
        last->last = s + 1;
    }
    for (size_t p = 0; p < difference->person_count; p++) {
        difference->people[p].movement = movement_of_person(difference, &difference->people[p]);
    }
}

static bool visits(const struct difference *difference, const struct person_difference *person,
                   int company, int side) {
    bool visits = false;
    for (size_t s = person->first; s < person->last; s++) {
        const struct placement *row = difference->steps[s].row[side];
        visits |= row != NULL && row->company == company;
    }
    return visits;
}

static void add_months(struct difference *difference, const struct programme *programme) {
    for (size_t s = 0; s < 2 * difference->step_count; s++) {
        const struct placement *row = difference->steps[s / 2].row[s % 2];
        if (row != NULL && placement_is_planned(programme, row)) {
            difference->companies[row->company].months[s % 2] +=
                programme->intakes[row->intake].modules[row->module].months;
        }
    }
}

// A company is left by those who are there in A only, and met by those who are there in B only.
static void add_visitors(struct difference *difference, struct company_difference *company) {
    size_t count = difference->person_count;
    company->came = arena_new(&difference->arena, count, sizeof *company->came);
    company->went = arena_new(&difference->arena, count, sizeof *company->went);
    for (size_t p = 0; p < count; p++) {
        bool before = visits(difference, &difference->people[p], company->company, 0);
        bool after = visits(difference, &difference->people[p], company->company, 1);
        if (after && !before) {
            company->came[company->came_count++] = p;
        } else if (before && !after) {
            company->went[company->went_count++] = p;
        }
    }
}

void difference_make(struct difference *difference, const struct programme *programme,
                     const struct schedule *a, const struct schedule *b) {
    add_steps(difference, programme, a, b);
    add_people(difference, programme);
    difference->companies =
        arena_new(&difference->arena, programme->company_count, sizeof *difference->companies);
    difference->company_count = programme->company_count;
    for (size_t k = 0; k < programme->company_count; k++) {
        difference->companies[k].company = (int)k;
        add_visitors(difference, &difference->companies[k]);
    }
    add_months(difference, programme);
}

static void add_goal(struct difference *difference, enum goal goal, int rank, int64_t a,
                     int64_t b) {
    bool is_known = difference->is_kept[0] && difference->is_kept[1];
    bool is_b = goal_kind(goal)->maximise ? b > a : b < a;
    difference->goals[difference->goal_count++] = (struct goal_difference){
        .goal = {.goal = goal, .rank = rank},
        .value = {a, b},
        .better = !is_known || a == b ? NONE : is_b,
    };
}

void difference_goals(struct difference *difference, const struct programme *programme,
                      const int64_t *const values[2], const int64_t *const at_rank[2],
                      int rank_count) {
    size_t most = programme->goal_count + (size_t)rank_count;
    difference->goals = arena_new(&difference->arena, most, sizeof *difference->goals);
    for (size_t g = 0; g < programme->goal_count; g++) {
        enum goal goal = programme->goals[g];
        for (int rank = rank_count - 1; goal == GOAL_WISH_PROFILE && rank > 1; rank--) {
            add_goal(difference, goal, rank, at_rank[0][rank], at_rank[1][rank]);
        }
        if (goal != GOAL_WISH_PROFILE) {
            add_goal(difference, goal, 0, values[0][goal], values[1][goal]);
        }
    }
}

int difference_better(const struct difference *difference, size_t *goal) {
    for (*goal = 0; *goal < difference->goal_count; (*goal)++) {
        if (difference->goals[*goal].better != NONE) {
            return difference->goals[*goal].better;
        }
    }
    return NONE;
}

void difference_release(struct difference *difference) {
    arena_release(&difference->arena);
    *difference = (struct difference){0};
}
