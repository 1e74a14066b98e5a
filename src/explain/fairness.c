// SPDX-License-Identifier: GPL-3.0-or-later
//
// Blocking pairs: for every person and every company that is not on their path, the first module in
// which both would rather have each other. Doors that are open to a person and wish ranks are those
// of the problem; what companies prefer is what they wrote.
#include "explain/fairness.h"

#include "base/memory.h"
#include "domain/presence.h"
#include "domain/seats.h"
#include "explain/wishes.h"

#include <limits.h>

struct view {
    const struct programme *programme;
    const struct problem *problem;
    const struct schedule *schedule;
    struct seats seats;
    const int *wish_rank; // by row of the schedule
    int64_t *months;      // by company: newly planned
};

// The smaller the number, the rather the company has them; whoever it did not rank comes last.
static int preference(const struct view *view, int candidate, int company) {
    const struct rating *rating = programme_rating(view->programme, candidate, company);
    return rating != NULL && rating->company_rank > 0 ? rating->company_rank : INT_MAX;
}

static int months_of(const struct view *view, const struct placement *row) {
    return view->programme->intakes[row->intake].modules[row->module].months;
}

// True when the offer could take the trainee of this row for its module, were it not for `without`
// (NULL: as it is).
static bool has_room(const struct view *view, int offer, const struct placement *row,
                     const struct placement *without) {
    const struct module *module = &view->programme->intakes[row->intake].modules[row->module];
    const struct offer *of = &view->programme->offers[offer];
    int month_row = view->problem->month_row[of->company];
    int64_t months = view->months[of->company] + months_of(view, row);
    months -= without != NULL ? months_of(view, without) : 0;
    return seats_most(&view->seats, of->company, offer, module->first_day, module->last_day,
                      without) < of->places &&
           (month_row == NONE || months <= view->problem->rows[month_row].upper);
}

// True when the company would give the holder's place to the trainee of this row.
static bool gives_way(const struct view *view, int offer, const struct placement *row,
                      const struct placement *holder) {
    int company = holder->company;
    return placement_is_planned(view->programme, holder) &&
           preference(view, row->candidate, company) <
               preference(view, holder->candidate, company) &&
           has_room(view, offer, row, holder);
}

// Rows lie in one array by person, so among equals the first row is the first person's.
static bool is_worse(const struct view *view, const struct placement *holder,
                     const struct placement *than) {
    if (than == NULL) {
        return true;
    }
    int one = preference(view, holder->candidate, holder->company);
    int other = preference(view, than->candidate, than->company);
    return one > other || (one == other && holder < than);
}

static bool is_open(const struct view *view, const struct placement *row, int offer) {
    int person = view->problem->person_of[row->candidate];
    return row->intake == view->problem->persons[person].calendar &&
           problem_allows(view->problem, person, row->module, offer);
}

// Of those who would give way, the one who stands worst with the company.
static void find_holder(const struct view *view, int offer, struct blocking_pair *pair) {
    size_t first = 0, end = 0;
    seats_of(&view->seats, pair->company, offer, &first, &end);
    for (size_t s = first; s < end && is_open(view, pair->row, offer); s++) {
        const struct placement *holder = view->seats.items[s].row;
        if (gives_way(view, offer, pair->row, holder) && is_worse(view, holder, pair->holder)) {
            pair->holder = holder;
            pair->offer = offer;
        }
    }
}

// Looks for a free place first, so that nobody is named without need.
static bool would_take(const struct view *view, struct blocking_pair *pair) {
    size_t first = 0, last = 0;
    programme_offers(view->programme, pair->company, &first, &last);
    pair->holder = NULL;
    for (int o = (int)first; o < (int)last; o++) {
        if (is_open(view, pair->row, o) && has_room(view, o, pair->row, NULL)) {
            pair->offer = o;
            return true;
        }
    }
    for (int o = (int)first; o < (int)last; o++) {
        find_holder(view, o, pair);
    }
    return pair->holder != NULL;
}

static bool visits(const struct placement *first, const struct placement *end, int company) {
    while (first < end && (first->status == PLACEMENT_CANCELLED || first->company != company)) {
        first++;
    }
    return first < end;
}

// The first module of the path in which the two would rather have each other.
static void add_pair(const struct view *view, const struct placement *first,
                     const struct placement *end, struct blocking_pair pair,
                     struct fairness *fairness) {
    for (pair.row = first; pair.row < end; pair.row++) {
        pair.row_rank = view->wish_rank[pair.row - view->schedule->placements];
        if (pair.row_rank > pair.wish_rank && would_take(view, &pair)) {
            fairness_add_pair(fairness, &pair);
            return;
        }
    }
}

static void add_pairs(const struct view *view, const struct placement *first,
                      const struct placement *end, struct fairness *fairness) {
    int person = first->candidate == NONE ? NONE : view->problem->person_of[first->candidate];
    for (int k = 0; person != NONE && k < view->problem->company_count; k++) {
        if (!visits(first, end, k)) {
            struct blocking_pair pair = {.candidate = first->candidate,
                                         .company = k,
                                         .wish_rank = view->problem->persons[person].wish_rank[k]};
            add_pair(view, first, end, pair, fairness);
        }
    }
}

static int *rank_rows(const struct programme *programme, const struct problem *problem,
                      const struct schedule *schedule) {
    int *wish_rank = memory_new(schedule->count, sizeof *wish_rank);
    for (size_t i = 0; i < schedule->count; i++) {
        wish_rank[i] = explain_wish_rank(programme, problem, &schedule->placements[i]);
    }
    return wish_rank;
}

void explain_fairness(const struct programme *programme, const struct problem *problem,
                      const struct schedule *schedule, struct fairness *fairness) {
    int *wish_rank = rank_rows(programme, problem, schedule);
    struct view view = {programme, problem, schedule, .wish_rank = wish_rank};
    view.months = memory_new(programme->company_count, sizeof *view.months);
    const struct placement *row = schedule->placements, *end = NULL;
    seats_collect(&view.seats, programme, schedule);
    schedule_count_months(programme, schedule, view.months);
    fairness_count(fairness, programme, schedule, wish_rank);
    for (; row < schedule->placements + schedule->count; row = end) {
        schedule_person(schedule, row->candidate_id, &end);
        add_pairs(&view, row, end, fairness);
    }
    seats_release(&view.seats);
    memory_free(view.months);
    memory_free(wish_rank);
}
