// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files have events by id; people count them by day.
#include "output/gatherings.h"

#include "base/array.h"
#include "base/memory.h"

// Events lie in one array, so their addresses are their order.
static int compare_events(const void *left, const void *right) {
    const struct event *a = *(const struct event *const *)left;
    const struct event *b = *(const struct event *const *)right;
    int order = (a->first_day > b->first_day) - (a->first_day < b->first_day);
    return order != 0 ? order : (a > b) - (a < b);
}

bool stays_meet(const struct stays *stays, size_t first, size_t end, const struct event *event) {
    while (first < end && !stay_meets(&stays->items[first], event)) {
        first++;
    }
    return first < end;
}

void gatherings_choose(struct gatherings *gatherings, const struct told *told,
                       const struct stays *people) {
    const struct programme *programme = told->programme;
    gatherings->items = memory_new(programme->event_count, sizeof *gatherings->items);
    for (size_t e = 0; e < programme->event_count; e++) {
        const struct event *event = &programme->events[e];
        if (view_is_whole(told->view) || stays_meet(people, 0, people->count, event)) {
            gatherings->items[gatherings->count++] = event;
        }
    }
    array_sort(gatherings->items, gatherings->count, sizeof *gatherings->items, compare_events);
}

void gatherings_release(struct gatherings *gatherings) {
    memory_free(gatherings->items);
    *gatherings = (struct gatherings){0};
}
