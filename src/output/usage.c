// SPDX-License-Identifier: GPL-3.0-or-later
//
// Offers that are open for a whole module have places in it; one with min_places promises the
// months of so many people in the modules that are to be planned, and gives those of the people who
// are in it on the first day. What was promised to a company as a whole is given in any newly
// planned module.
#include "output/usage.h"

#include "base/array.h"
#include "base/memory.h"
#include "domain/presence.h"
#include "domain/seats.h"

static void add_usage(struct usages *usages, const struct usage *usage) {
    usages->items =
        array_room(usages->items, usages->count, &usages->capacity, sizeof *usages->items);
    usages->items[usages->count++] = *usage;
}

// True when an earlier intake has a module of the very same days: a promise is kept only once.
static bool is_repeated(const struct programme *programme, int intake, int module) {
    const struct module *wanted = &programme->intakes[intake].modules[module];
    for (int i = 0; i < intake; i++) {
        for (int t = 0; t < programme->intakes[i].module_count; t++) {
            const struct module *other = &programme->intakes[i].modules[t];
            if (other->first_day == wanted->first_day && other->last_day == wanted->last_day &&
                programme_plans(programme, i, t)) {
                return true;
            }
        }
    }
    return false;
}

static void add_promise(const struct programme *programme, const struct seats *seats, int index,
                        struct usage *usage) {
    const struct offer *offer = &programme->offers[index];
    const struct module *module = &programme->intakes[usage->intake].modules[usage->module];
    if (offer->min_places > 0 && programme_plans(programme, usage->intake, usage->module) &&
        !is_repeated(programme, usage->intake, usage->module)) {
        int64_t held = seats_on(seats, offer->company, index, module->first_day);
        int64_t lacking = offer->min_places > held ? offer->min_places - held : 0;
        usage->promised += (int64_t)offer->min_places * module->months;
        usage->owed += lacking * module->months;
    }
}

static void add_offer(const struct programme *programme, const struct seats *seats, int index,
                      struct usage *usage) {
    const struct offer *offer = &programme->offers[index];
    const struct module *module = &programme->intakes[usage->intake].modules[usage->module];
    int64_t taken =
        seats_most(seats, offer->company, index, module->first_day, module->last_day, NULL);
    usage->taken += taken;
    if (offer_spans(offer, module->first_day, module->last_day)) {
        usage->offered += offer->places;
        usage->left += offer->places > taken ? offer->places - taken : 0;
        add_promise(programme, seats, index, usage);
    }
}

static void add_whole(struct usages *usages, const struct programme *programme, int index,
                      int64_t months) {
    const struct company *company = &programme->companies[index];
    int64_t promised = (int64_t)company->promised_months + company->balance_months;
    if (promised > 0) {
        add_usage(usages, &(struct usage){.company = index,
                                          .intake = NONE,
                                          .module = NONE,
                                          .promised = promised,
                                          .owed = promised > months ? promised - months : 0});
    }
}

static void add_modules(struct usages *usages, const struct programme *programme, int index,
                        const struct seats *seats) {
    size_t first = 0, last = 0;
    programme_offers(programme, index, &first, &last);
    for (int i = 0; i < (int)programme->intake_count; i++) {
        for (int t = 0; t < programme->intakes[i].module_count; t++) {
            const struct module *module = &programme->intakes[i].modules[t];
            struct usage usage = {.company = index, .intake = i, .module = t};
            usage.taken = seats_most(seats, index, NONE, module->first_day, module->last_day, NULL);
            for (size_t o = first; o < last; o++) {
                add_offer(programme, seats, (int)o, &usage);
            }
            add_usage(usages, &usage);
        }
    }
}

void usages_count(struct usages *usages, const struct programme *programme,
                  const struct schedule *schedule) {
    struct seats seats = {0};
    int64_t *months = memory_new(programme->company_count, sizeof *months);
    schedule_count_months(programme, schedule, months);
    seats_collect(&seats, programme, schedule);
    for (int k = 0; k < (int)programme->company_count; k++) {
        add_whole(usages, programme, k, months[k]);
        add_modules(usages, programme, k, &seats);
    }
    seats_release(&seats);
    memory_free(months);
}

void usages_release(struct usages *usages) {
    memory_free(usages->items);
    *usages = (struct usages){0};
}
