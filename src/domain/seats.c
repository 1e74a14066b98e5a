// SPDX-License-Identifier: GPL-3.0-or-later
//
// A place is taken where a seat begins, so the most are there on the first of all days or on one on
// which a seat begins.
#include "domain/seats.h"

#include "base/array.h"
#include "base/memory.h"
#include "domain/presence.h"

// Rows of one schedule lie in one array, so their addresses are their order.
static int compare_seats(const void *left, const void *right) {
    const struct seat *a = left, *b = right;
    int order = (a->company > b->company) - (a->company < b->company);
    if (order == 0) {
        order = (a->offer > b->offer) - (a->offer < b->offer);
    }
    if (order == 0) {
        order = (a->first_day > b->first_day) - (a->first_day < b->first_day);
    }
    if (order == 0) {
        order = (a->last_day > b->last_day) - (a->last_day < b->last_day);
    }
    return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

void seats_collect(struct seats *seats, const struct programme *programme,
                   const struct schedule *schedule) {
    for (size_t i = 0; i < schedule->count; i++) {
        const struct placement *row = &schedule->placements[i];
        struct seat seat = {row->company, row->offer, row->first_day, row->last_day, row};
        if (placement_is_there(programme, row, &seat.last_day)) {
            seats->items =
                array_room(seats->items, seats->count, &seats->capacity, sizeof *seats->items);
            seats->items[seats->count++] = seat;
        }
    }
    array_sort(seats->items, seats->count, sizeof *seats->items, compare_seats);
}

// The first seat of this offer or a later one.
static size_t first_seat(const struct seats *seats, int company, int offer) {
    size_t low = 0, high = seats->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct seat *seat = &seats->items[middle];
        if (seat->company < company || (seat->company == company && seat->offer < offer)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

void seats_of(const struct seats *seats, int company, int offer, size_t *first, size_t *end) {
    *first = first_seat(seats, company, offer);
    *end = first_seat(seats, company, offer + 1);
}

static int64_t held_on(const struct seats *seats, int company, int offer, int32_t day,
                       const struct placement *without) {
    size_t first = 0, end = 0;
    int64_t held = 0;
    seats_of(seats, company, offer, &first, &end);
    for (size_t i = first; i < end; i++) {
        const struct seat *seat = &seats->items[i];
        held += seat->first_day <= day && day <= seat->last_day && seat->row != without;
    }
    return held;
}

int64_t seats_on(const struct seats *seats, int company, int offer, int32_t day) {
    return held_on(seats, company, offer, day, NULL);
}

int64_t seats_most(const struct seats *seats, int company, int offer, int32_t first_day,
                   int32_t last_day, const struct placement *without) {
    size_t first = 0, end = 0;
    int64_t most = held_on(seats, company, offer, first_day, without);
    seats_of(seats, company, offer, &first, &end);
    for (size_t i = first; i < end; i++) {
        int32_t day = seats->items[i].first_day;
        int64_t held =
            first_day < day && day <= last_day ? held_on(seats, company, offer, day, without) : 0;
        most = held > most ? held : most;
    }
    return most;
}

void seats_release(struct seats *seats) {
    memory_free(seats->items);
    *seats = (struct seats){0};
}
