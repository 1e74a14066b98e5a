// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the paths take from the companies: a seat for each module, and months of the year. Strangers
// and rows that were named already take nothing.
#include "base/array.h"
#include "verify/judgement.h"

// Rows of one schedule lie in one array, so their addresses are their order.
static int compare_seats(const void *left, const void *right) {
    const struct seat *a = left, *b = right;
    int order = (a->offer > b->offer) - (a->offer < b->offer);
    if (order == 0) {
        order = (a->first_day > b->first_day) - (a->first_day < b->first_day);
    }
    return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

static void take_seat(struct judgement *judgement, const struct path *path,
                      const struct module *module, const struct placement *row) {
    judgement->seats = array_room(judgement->seats, judgement->seat_count,
                                  &judgement->seat_capacity, sizeof *judgement->seats);
    judgement->seats[judgement->seat_count++] = (struct seat){
        .offer = row->offer,
        .first_day = module->first_day,
        .last_day = module->last_day,
        .path = path,
        .row = row,
    };
}

static void take_months(struct judgement *judgement, const struct module *module,
                        const struct placement *row) {
    int limit = judgement->programme->companies[row->company].max_months;
    int64_t *months = &judgement->months[row->company];
    bool was_within = *months <= limit;
    *months += module->months;
    if (limit != NO_LIMIT && was_within && *months > limit) {
        judgement->past_limit[row->company] = row;
    }
}

static void take_path(struct judgement *judgement, const struct path *path) {
    for (int t = 0; !path->stranger && t < path->intake->module_count; t++) {
        if (path->module[t] != NULL) {
            take_seat(judgement, path, &path->intake->modules[t], path->module[t]);
            take_months(judgement, &path->intake->modules[t], path->module[t]);
        }
    }
}

void seats_take(struct judgement *judgement) {
    size_t companies = judgement->programme->company_count;
    judgement->months = arena_new(&judgement->arena, companies, sizeof *judgement->months);
    judgement->past_limit =
        arena_new(&judgement->arena, companies, sizeof(const struct placement *));
    for (size_t i = 0; i < judgement->path_count; i++) {
        take_path(judgement, &judgement->paths[i]);
    }
    array_sort(judgement->seats, judgement->seat_count, sizeof *judgement->seats, compare_seats);
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

int64_t seats_held(const struct judgement *judgement, int offer, int32_t day) {
    size_t first, last;
    seats_of_offer(judgement, offer, &first, &last);
    int64_t held = 0;
    for (size_t i = first; i < last; i++) {
        held += judgement->seats[i].first_day <= day && day <= judgement->seats[i].last_day;
    }
    return held;
}
