// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looking things up in a programme.
#include "domain/programme.h"

#include "base/array.h"
#include "base/day.h"
#include "base/number.h"

static int compare_pair(const void *left, const void *right) {
    const struct rating *a = left, *b = right;
    int order = (a->candidate > b->candidate) - (a->candidate < b->candidate);
    return order != 0 ? order : (a->company > b->company) - (a->company < b->company);
}

const struct rating *programme_rating(const struct programme *programme, int candidate,
                                      int company) {
    struct rating pair = {.candidate = candidate, .company = company};
    size_t found = array_find(&pair, programme->ratings, programme->rating_count,
                              sizeof *programme->ratings, compare_pair);
    return found < programme->rating_count ? &programme->ratings[found] : NULL;
}

// The first offer that belongs to this company or a later one.
static size_t first_offer(const struct programme *programme, int company) {
    size_t low = 0, high = programme->offer_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (programme->offers[middle].company < company) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

const char *programme_person_name(const struct programme *programme,
                                  const struct placement *placement) {
    return placement->candidate == NONE ? placement_name(placement)
                                        : programme->candidates[placement->candidate].name;
}

void programme_offers(const struct programme *programme, int company, size_t *first, size_t *last) {
    *first = first_offer(programme, company);
    *last = first_offer(programme, company + 1);
}

bool programme_assesses(const struct programme *programme, int intake) {
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        if (candidate->intake == intake && candidate->assessment != NOT_KNOWN) {
            return true;
        }
    }
    return false;
}

bool programme_plans(const struct programme *programme, int intake, int module) {
    const struct intake *of = &programme->intakes[intake];
    int64_t from = programme->rules.value[RULE_PLAN_FROM];
    return module < intake_rule(of, RULE_PLAN_MODULES) &&
           (from == RULE_OPEN || of->modules[module].first_day >= from);
}

int32_t programme_first_day(const struct programme *programme) {
    int32_t first_day = DAY_FOREVER;
    for (size_t i = 0; i < programme->intake_count; i++) {
        int32_t day = programme->intakes[i].modules[0].first_day;
        first_day = day < first_day ? day : first_day;
    }
    return first_day;
}

int programme_month_unit(const struct programme *programme) {
    int64_t unit = 0;
    for (size_t i = 0; i < programme->intake_count; i++) {
        const struct intake *intake = &programme->intakes[i];
        for (int t = 0; t < intake->module_count; t++) {
            unit = number_gcd(unit, intake->modules[t].months);
        }
    }
    return (int)unit;
}

void programme_release(struct programme *programme) {
    schedule_release(&programme->history);
    arena_release(&programme->arena);
    *programme = (struct programme){0};
}
