// SPDX-License-Identifier: GPL-3.0-or-later
//
// Promises in a proof. `promised` counts the months that are missing of all that was promised;
// proofs count the months that are given of them instead, so that more is better. Let, for one
// promise,
//
//     n    be what is wanted: months (promised_months + balance_months) of a company k, or people
//          (min_places, less those who are there by the history) in an offer o on a day d on which
//          modules to be planned begin that lie in it
//     g    the step: what a schedule has of it is a multiple of this. For a company the greatest
//          common divisor of the months of all modules, for an offer 1
//     m    the months that are given with each: 1 for a company; for an offer the months of all
//          those modules together, because the same people count for each of them
//     u    how much of it counts: a multiple of g, from 0 to n rounded up to one
//
// A schedule that has h of it may let any u up to h count, and gives m * min(u, n) months by that.
// So the limit is h - u >= 0. At a price y <= 0 whoever is in k gets -y for each month, and whoever
// is in o on d gets -y, which is part of what a best path is worth; the promise pays y * u. With w
// for what a unit of `promised` counts (1 where it is to be proven, minus its price where it is
// kept), the promise adds to the bound at most
//
//     the most, over all u, of  w * m * min(u, n) / unit + y * u
//
// which is linear in u up to the last multiple of g that is not above n: the most is found there,
// one step further, or at 0. The unit divides what these steps give: m * g, if n is not below g,
// and m * (n mod g). The least that can be missing is the sum of all m * n less the most that can
// be given.
#include "base/array.h"
#include "base/number.h"
#include "verify/proof.h"

static int compare_promises(const void *left, const void *right) {
    const struct promise *a = left, *b = right;
    int order = (a->kind > b->kind) - (a->kind < b->kind);
    if (order == 0) {
        order = (a->index > b->index) - (a->index < b->index);
    }
    return order != 0 ? order : (a->day > b->day) - (a->day < b->day);
}

static void add_promise(struct examination *examination, const struct promise *promise) {
    examination->promises =
        array_room(examination->promises, examination->promise_count,
                   &examination->promise_capacity, sizeof *examination->promises);
    examination->promises[examination->promise_count++] = *promise;
}

static void list_companies(struct examination *examination) {
    const struct programme *programme = examination->programme;
    for (size_t k = 0; k < programme->company_count; k++) {
        const struct company *company = &programme->companies[k];
        struct promise promise = {
            .kind = PRICE_PROMISE,
            .index = (int)k,
            .wanted = (int64_t)company->promised_months + company->balance_months,
            .step = examination->ledger.month_unit,
            .months = 1,
        };
        if (promise.wanted > 0) {
            add_promise(examination, &promise);
        }
    }
}

static void list_modules(struct examination *examination, int index, const struct intake *intake) {
    const struct offer *offer = &examination->programme->offers[index];
    for (int t = 0; t < intake->module_count; t++) {
        const struct module *module = &intake->modules[t];
        struct promise promise = {
            .kind = PRICE_MIN_PLACES,
            .index = index,
            .day = module->first_day,
            .wanted =
                offer->min_places - seats_fixed(&examination->empty, index, module->first_day),
            .step = 1,
            .months = module->months,
        };
        if (promise.wanted > 0 && offer_has_promise(examination->programme, offer, intake, t)) {
            add_promise(examination, &promise);
        }
    }
}

static void list_offers(struct examination *examination) {
    const struct programme *programme = examination->programme;
    for (size_t o = 0; o < programme->offer_count; o++) {
        for (size_t i = 0; programme->offers[o].min_places > 0 && i < programme->intake_count;
             i++) {
            list_modules(examination, (int)o, &programme->intakes[i]);
        }
    }
}

// Makes one promise of those for the same day, whose modules are of several intakes and lengths.
static void unite_days(struct examination *examination) {
    struct promise *promises = examination->promises;
    size_t count = 0;
    for (size_t i = 0; i < examination->promise_count; i++) {
        if (count > 0 && compare_promises(&promises[count - 1], &promises[i]) == 0) {
            promises[count - 1].months += promises[i].months;
        } else {
            promises[count++] = promises[i];
        }
    }
    examination->promise_count = count;
}

void promises_list(struct examination *examination) {
    int64_t *unit = &examination->unit[GOAL_PROMISED];
    list_companies(examination);
    list_offers(examination);
    array_sort(examination->promises, examination->promise_count, sizeof *examination->promises,
               compare_promises);
    unite_days(examination);
    for (size_t i = 0; i < examination->promise_count; i++) {
        const struct promise *promise = &examination->promises[i];
        int64_t whole_step = promise->wanted >= promise->step ? promise->step : 0;
        *unit = number_gcd(*unit, promise->months * whole_step);
        *unit = number_gcd(*unit, promise->months * (promise->wanted % promise->step));
        examination->nothing[GOAL_PROMISED] -= promise->months * promise->wanted;
    }
}

size_t promise_place(const struct examination *examination, const struct price *price) {
    struct promise promise = {.kind = price->kind, .index = price->index};
    promise.day = price_has_day(price->kind) ? price->day : 0;
    return array_find(&promise, examination->promises, examination->promise_count,
                      sizeof *examination->promises, compare_promises);
}

// What the promise adds to the claim when so much counts towards it.
static struct tally worth_of(const struct examination *examination, const struct claim *claim,
                             size_t place, int64_t counted) {
    const struct promise *promise = &examination->promises[place];
    int64_t kept = counted < promise->wanted ? counted : promise->wanted;
    int64_t units = promise->months * kept / examination->unit[GOAL_PROMISED];
    struct tally worth = {0};
    tally_add_times(&worth, claim->factor[GOAL_PROMISED], units);
    tally_add_times(&worth, claim->promise[place], counted);
    return worth;
}

static void add_most(const struct examination *examination, struct claim *claim, size_t place) {
    const struct promise *promise = &examination->promises[place];
    int64_t below = promise->wanted - promise->wanted % promise->step;
    int64_t above = below < promise->wanted ? below + promise->step : below;
    struct tally some = worth_of(examination, claim, place, below);
    struct tally all = worth_of(examination, claim, place, above);
    struct tally most = {.overflows = some.overflows || all.overflows};
    tally_raise(&most, some.value);
    tally_raise(&most, all.value);
    tally_add(&claim->total, most.value);
    claim->total.overflows |= most.overflows;
}

void claims_add_promises(struct examination *examination) {
    for (int c = 0; c < examination->claim_count; c++) {
        struct claim *claim = &examination->claims[c];
        for (size_t i = 0; i < examination->promise_count && claim_stands(claim); i++) {
            add_most(examination, claim, i);
        }
    }
}
