// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looking things up in a programme.
#include "domain/programme.h"

#include "base/array.h"
#include "base/day.h"
#include "base/number.h"
#include "base/text.h"

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

// An id wins over a name; a name counts if only one row bears it.
struct lookup {
    const char *text;
    int found;
    bool is_id;
    int names;
};

static void meet(struct lookup *wanted, int index, const char *id, const char *name) {
    if (text_equal(id, wanted->text)) {
        wanted->found = index;
        wanted->is_id = true;
    } else if (!wanted->is_id && text_equal(name, wanted->text)) {
        wanted->found = index;
        wanted->names++;
    }
}

static int found(const struct lookup *wanted) {
    return wanted->is_id || wanted->names == 1 ? wanted->found : NONE;
}

int programme_find_candidate(const struct programme *programme, const char *text) {
    struct lookup wanted = {.text = text, .found = NONE};
    for (size_t c = 0; c < programme->candidate_count; c++) {
        meet(&wanted, (int)c, programme->candidates[c].id, programme->candidates[c].name);
    }
    return found(&wanted);
}

int programme_find_company(const struct programme *programme, const char *text) {
    struct lookup wanted = {.text = text, .found = NONE};
    for (size_t k = 0; k < programme->company_count; k++) {
        meet(&wanted, (int)k, programme->companies[k].id, programme->companies[k].name);
    }
    return found(&wanted);
}

const char *programme_nearest_candidate(const struct programme *programme, const char *text) {
    struct arena arena = {0};
    const char **known = arena_new(&arena, 2 * programme->candidate_count, sizeof *known);
    for (size_t c = 0; c < programme->candidate_count; c++) {
        known[2 * c] = programme->candidates[c].id;
        known[2 * c + 1] = programme->candidates[c].name;
    }
    const char *near = text_nearest(text, known, 2 * programme->candidate_count);
    arena_release(&arena);
    return near;
}

const char *programme_nearest_company(const struct programme *programme, const char *text) {
    struct arena arena = {0};
    const char **known = arena_new(&arena, 2 * programme->company_count, sizeof *known);
    for (size_t k = 0; k < programme->company_count; k++) {
        known[2 * k] = programme->companies[k].id;
        known[2 * k + 1] = programme->companies[k].name;
    }
    const char *near = text_nearest(text, known, 2 * programme->company_count);
    arena_release(&arena);
    return near;
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
