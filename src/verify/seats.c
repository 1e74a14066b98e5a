// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is taken from the companies: a seat for each module that is planned and for each row of the
// history that stands, and newly planned months. Strangers and rows that were named already take
// nothing.
#include "base/array.h"
#include "base/text.h"
#include "verify/judgement.h"

// Facts come first. Rows of one schedule, or of the history, lie in one array, so their addresses
// are their order.
static int compare_seats(const void *left, const void *right) {
    const struct seat *a = left, *b = right;
    int order = (a->offer > b->offer) - (a->offer < b->offer);
    if (order == 0) {
        order = (a->first_day > b->first_day) - (a->first_day < b->first_day);
    }
    if (order == 0) {
        order = (a->path != NULL) - (b->path != NULL);
    }
    return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

static void add_seat(struct judgement *judgement, const struct seat *seat) {
    judgement->seats = array_room(judgement->seats, judgement->seat_count,
                                  &judgement->seat_capacity, sizeof *judgement->seats);
    judgement->seats[judgement->seat_count++] = *seat;
}

static void pass(struct months_limit *limit, int64_t months, const struct placement *row) {
    if (limit->months != NO_LIMIT && limit->passed_by == NULL && months > limit->months) {
        limit->passed_by = row;
    }
}

static void take_months(struct judgement *judgement, const struct module *module,
                        const struct placement *row) {
    int64_t *months = &judgement->months[row->company];
    *months += module->months;
    pass(&judgement->by_max_months[row->company], *months, row);
    pass(&judgement->by_budget[row->company], *months, row);
}

static void take_path(struct judgement *judgement, const struct path *path) {
    for (int t = 0; !path->stranger && t < path->intake->module_count; t++) {
        const struct module *module = &path->intake->modules[t];
        const struct placement *row = path->module[t];
        if (row != NULL) {
            struct seat seat = {row->offer, module->first_day, module->last_day, path, row};
            add_seat(judgement, &seat);
            take_months(judgement, module, row);
        }
    }
}

// True for a row of the history that takes a place; a draft of a candidate takes none.
static bool takes_place(const struct programme *programme, const struct placement *row,
                        int32_t *last_day) {
    *last_day = row->last_day;
    bool is_there =
        row->offer != NONE && row->status != PLACEMENT_LEAVE && row->status != PLACEMENT_CANCELLED;
    return is_there && (row->candidate == NONE || (row->status == PLACEMENT_PUBLISHED &&
                                                   row_stands(programme, row, last_day)));
}

void facts_take(struct judgement *judgement) {
    const struct schedule *history = &judgement->programme->history;
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        struct seat seat = {.offer = row->offer, .first_day = row->first_day, .row = row};
        if (takes_place(judgement->programme, row, &seat.last_day)) {
            add_seat(judgement, &seat);
        }
    }
    array_sort(judgement->seats, judgement->seat_count, sizeof *judgement->seats, compare_seats);
}

int64_t budget_months(const struct company *company) {
    bool is_bound = company->budget != NO_LIMIT && company->cost_per_month > 0;
    return is_bound ? company->budget / company->cost_per_month : NO_LIMIT;
}

void seats_take(struct judgement *judgement) {
    const struct programme *programme = judgement->programme;
    size_t companies = programme->company_count;
    struct arena *arena = &judgement->arena;
    judgement->months = arena_new(arena, companies, sizeof *judgement->months);
    judgement->by_max_months = arena_new(arena, companies, sizeof *judgement->by_max_months);
    judgement->by_budget = arena_new(arena, companies, sizeof *judgement->by_budget);
    for (size_t k = 0; k < companies; k++) {
        judgement->by_max_months[k].months = programme->companies[k].max_months;
        judgement->by_budget[k].months = budget_months(&programme->companies[k]);
    }
    for (size_t i = 0; i < judgement->path_count; i++) {
        take_path(judgement, &judgement->paths[i]);
    }
    facts_take(judgement);
}

// The first seat of this offer or a later one.
static size_t first_seat(const struct judgement *judgement, int offer) {
    size_t low = 0, high = judgement->seat_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (judgement->seats[middle].offer < offer) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

void seats_of_offer(const struct judgement *judgement, int offer, size_t *first, size_t *last) {
    *first = first_seat(judgement, offer);
    *last = first_seat(judgement, offer + 1);
}

static int64_t count_seats(const struct judgement *judgement, int offer, int32_t day, bool facts) {
    size_t first, last;
    seats_of_offer(judgement, offer, &first, &last);
    int64_t count = 0;
    for (size_t i = first; i < last; i++) {
        const struct seat *seat = &judgement->seats[i];
        bool is_then = seat->first_day <= day && day <= seat->last_day;
        count += is_then && (seat->path == NULL || !facts);
    }
    return count;
}

int64_t seats_held(const struct judgement *judgement, int offer, int32_t day) {
    return count_seats(judgement, offer, day, false);
}

int64_t seats_fixed(const struct judgement *judgement, int offer, int32_t day) {
    return count_seats(judgement, offer, day, true);
}

int64_t people_carried(const struct programme *programme, int intake) {
    const struct schedule *history = &programme->history;
    const char *counted = "";
    int64_t people = 0;
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        bool is_there = row->candidate == NONE && row->status != PLACEMENT_LEAVE &&
                        row->status != PLACEMENT_CANCELLED;
        if (is_there && !text_equal(row->candidate_id, counted)) {
            counted = row->candidate_id;
            people += row->intake == intake;
        }
    }
    return people;
}
