// SPDX-License-Identifier: GPL-3.0-or-later
//
// The numbers change only where an offer, a module or somebody's time begins or ends, so they are
// counted on each such day and hold until the next one.
#include "output/free_places.h"

#include "base/array.h"
#include "base/memory.h"

// The days on which something may change. Zero is an empty list.
struct days {
    int32_t *items;
    size_t count, capacity;
    int32_t first, last;
};

static void add_day(struct days *days, int32_t day) {
    if (day >= days->first && day <= days->last) {
        days->items = array_room(days->items, days->count, &days->capacity, sizeof *days->items);
        days->items[days->count++] = day;
    }
}

// A last day may be the end of time.
static void add_span(struct days *days, int32_t first_day, int32_t last_day) {
    add_day(days, first_day);
    if (last_day < days->last) {
        add_day(days, last_day + 1);
    }
}

static int compare_days(const void *left, const void *right) {
    const int32_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

static void find_days(struct days *days, const struct programme *programme,
                      const struct seats *seats, int company) {
    size_t first = 0, last = 0;
    programme_offers(programme, company, &first, &last);
    add_day(days, days->first);
    for (size_t o = first; o < last; o++) {
        add_span(days, programme->offers[o].first_day, programme->offers[o].last_day);
    }
    for (size_t s = 0; s < seats->count; s++) {
        if (seats->items[s].company == company) {
            add_span(days, seats->items[s].first_day, seats->items[s].last_day);
        }
    }
    for (size_t i = 0; i < programme->intake_count; i++) {
        for (int t = 0; t < programme->intakes[i].module_count; t++) {
            const struct module *module = &programme->intakes[i].modules[t];
            add_span(days, module->first_day, module->last_day);
        }
    }
    array_sort(days->items, days->count, sizeof *days->items, compare_days);
}

static int64_t count_free(const struct programme *programme, const struct seats *seats, int company,
                          int32_t day) {
    size_t first = 0, last = 0;
    int64_t count = 0;
    programme_offers(programme, company, &first, &last);
    for (size_t o = first; o < last; o++) {
        const struct offer *offer = &programme->offers[o];
        int64_t taken = seats_on(seats, company, (int)o, day);
        if (offer_spans(offer, day, day) && offer->places > taken) {
            count += offer->places - taken;
        }
    }
    return count;
}

static int64_t count_promised(const struct programme *programme, const struct usages *usages,
                              int company, int32_t day) {
    int64_t count = 0;
    for (size_t i = 0; i < usages->count; i++) {
        const struct usage *usage = &usages->items[i];
        if (usage->company == company && usage->module != NONE && usage->owed > 0) {
            const struct module *module = &programme->intakes[usage->intake].modules[usage->module];
            bool lies_in = module->first_day <= day && day <= module->last_day;
            count += lies_in ? usage->owed / module->months : 0;
        }
    }
    return count;
}

// Makes the last item longer where nothing has changed.
static void add_places(struct free_list *list, const struct free_places *places) {
    struct free_places *last = list->count > 0 ? &list->items[list->count - 1] : NULL;
    if (places->free == 0 && places->promised == 0) {
        return;
    }
    if (last != NULL && last->last_day + 1 == places->first_day && last->free == places->free &&
        last->promised == places->promised) {
        last->last_day = places->last_day;
        return;
    }
    list->items = array_room(list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = *places;
}

void free_list_fill(struct free_list *list, const struct programme *programme,
                    const struct seats *seats, const struct usages *usages, int company,
                    int32_t first_day, int32_t last_day) {
    struct days days = {.first = first_day, .last = last_day};
    find_days(&days, programme, seats, company);
    for (size_t d = 0; d < days.count; d++) {
        struct free_places places = {.first_day = days.items[d], .last_day = last_day};
        places.last_day = d + 1 < days.count ? days.items[d + 1] - 1 : last_day;
        places.free = count_free(programme, seats, company, places.first_day);
        places.promised = count_promised(programme, usages, company, places.first_day);
        if (places.first_day <= places.last_day) {
            add_places(list, &places);
        }
    }
    memory_free(days.items);
}

void free_list_release(struct free_list *list) {
    memory_free(list->items);
    *list = (struct free_list){0};
}
