// SPDX-License-Identifier: GPL-3.0-or-later
//
// Offers that are open for a whole module have places in it; one with min_places promises the
// months of so many people, and gives those of the people who are in it on the first day of the
// module. What was promised to a company as a whole is given in any module.
#include "output/usage.h"

#include "base/array.h"
#include "base/memory.h"

static void add_usage(struct usages *usages, const struct usage *usage) {
    usages->items =
        array_room(usages->items, usages->count, &usages->capacity, sizeof *usages->items);
    usages->items[usages->count++] = *usage;
}

// How many people hold a place of the offer on that day.
static int64_t count_held(const struct schedule *schedule, int offer, int32_t day) {
    int64_t held = 0;
    for (size_t i = 0; i < schedule->count; i++) {
        const struct placement *placement = &schedule->placements[i];
        held +=
            placement->offer == offer && placement->first_day <= day && day <= placement->last_day;
    }
    return held;
}

static void add_offer(const struct programme *programme, const struct schedule *schedule, int index,
                      struct usage *usage) {
    const struct offer *offer = &programme->offers[index];
    const struct module *module = &programme->intakes[usage->intake].modules[usage->module];
    if (!offer_spans(offer, module->first_day, module->last_day)) {
        return;
    }
    usage->offered += offer->places;
    if (offer->min_places > 0) {
        int64_t held = count_held(schedule, index, module->first_day);
        int64_t lacking = offer->min_places > held ? offer->min_places - held : 0;
        usage->promised += (int64_t)offer->min_places * module->months;
        usage->owed += lacking * module->months;
    }
}

// Where the companies of a module begin in a table of all modules.
static size_t of_module(const struct programme *programme, int intake, int module) {
    return (size_t)(intake * MODULES_MAX + module) * programme->company_count;
}

// How many people are in each company, module by module.
static int64_t *count_taken(const struct programme *programme, const struct schedule *schedule) {
    int64_t *taken =
        memory_new(of_module(programme, (int)programme->intake_count, 0), sizeof *taken);
    for (size_t i = 0; i < schedule->count; i++) {
        const struct placement *placement = &schedule->placements[i];
        if (placement->company != NONE) {
            size_t module = of_module(programme, placement->intake, placement->module);
            taken[module + (size_t)placement->company]++;
        }
    }
    return taken;
}

static void add_whole(struct usages *usages, const struct programme *programme, int index,
                      const int64_t *taken) {
    const struct company *company = &programme->companies[index];
    int64_t promised = (int64_t)company->promised_months + company->balance_months, months = 0;
    for (size_t i = 0; i < programme->intake_count; i++) {
        const struct intake *intake = &programme->intakes[i];
        for (int t = 0; t < intake->module_count; t++) {
            months +=
                taken[of_module(programme, (int)i, t) + (size_t)index] * intake->modules[t].months;
        }
    }
    if (promised > 0) {
        add_usage(usages, &(struct usage){.company = index,
                                          .intake = NONE,
                                          .module = NONE,
                                          .promised = promised,
                                          .owed = promised > months ? promised - months : 0});
    }
}

static void add_modules(struct usages *usages, const struct programme *programme,
                        const struct schedule *schedule, int index, const int64_t *taken) {
    size_t first = 0, last = 0;
    programme_offers(programme, index, &first, &last);
    for (int i = 0; i < (int)programme->intake_count; i++) {
        for (int t = 0; t < programme->intakes[i].module_count; t++) {
            struct usage usage = {.company = index, .intake = i, .module = t};
            usage.taken = taken[of_module(programme, i, t) + (size_t)index];
            for (size_t o = first; o < last; o++) {
                add_offer(programme, schedule, (int)o, &usage);
            }
            add_usage(usages, &usage);
        }
    }
}

void usages_count(struct usages *usages, const struct programme *programme,
                  const struct schedule *schedule) {
    int64_t *taken = count_taken(programme, schedule);
    for (int k = 0; k < (int)programme->company_count; k++) {
        add_whole(usages, programme, k, taken);
        add_modules(usages, programme, schedule, k, taken);
    }
    memory_free(taken);
}

void usages_release(struct usages *usages) {
    memory_free(usages->items);
    *usages = (struct usages){0};
}
