// SPDX-License-Identifier: GPL-3.0-or-later
//
// What makes a programme hard is drawn as it is in life. Some companies are known to everybody and
// on most lists, with about as many places as the others. Companies take one to three disciplines,
// some take any; candidates have one or two, mostly those that companies look for. A wish is more
// likely the better known the company, the closer its disciplines and the nearer its municipality.
// A company ranks those who wished for it and a few others by what it thinks of them, about which
// companies mostly agree; as many as it has places are its first choice, as many again its second.
// Whole numbers only, so that every machine draws the same.
#include "support/draw.h"

#include "base/array.h"
#include "base/memory.h"

enum {
    WISHES_FEWEST = 8,
    OTHERS_MOST = 5,   // whom a company ranks though they did not wish for it
    PLACES_MOST = 3,   // of a company, before they are scaled to the load
    OPEN_PERCENT = 20, // companies that take any discipline
};

int drawn_cohort(const struct shape *shape) {
    return shape->cohort > 0 ? shape->cohort : shape->persons;
}

// A position drawn by weight.
static int draw_weighted(struct dice *dice, const int *weights, int count) {
    int sum = 0, position = 0;
    for (int i = 0; i < count; i++) {
        sum += weights[i];
    }
    int left = dice_below(dice, sum);
    while (left >= weights[position]) {
        left -= weights[position++];
    }
    return position;
}

// A position drawn by Zipf's law: each is drawn as often as 1 / (its place + offset) says, so a
// large offset makes the first ones less common.
static int draw_zipf(struct dice *dice, int offset, int count) {
    enum { SCALE = 10000, COUNT_MOST = 32 };
    int weights[COUNT_MOST];
    for (int i = 0; i < count; i++) {
        weights[i] = SCALE / (i + 1 + offset);
    }
    return draw_weighted(dice, weights, count);
}

static uint32_t draw_discipline(struct dice *dice) {
    return UINT32_C(1) << draw_zipf(dice, 3, DISCIPLINES);
}

static void mix(struct dice *dice, int *numbers, int count) {
    for (int i = 0; i < count; i++) {
        int j = dice_below(dice, i + 1);
        numbers[i] = numbers[j];
        numbers[j] = i;
    }
}

// Companies.

static void draw_companies(struct drawn *drawn) {
    struct dice *dice = &drawn->dice;
    int count = drawn->shape->companies;
    int *order = memory_new((size_t)count, sizeof *order);
    mix(dice, order, count);
    for (int k = 0; k < count; k++) {
        struct company_drawn *company = &drawn->companies[k];
        company->renown = 100000 / (order[k] + 1 + count / 20);
        company->sector = draw_zipf(dice, 3, SECTORS);
        company->municipality = draw_zipf(dice, 2, MUNICIPALITIES);
        company->places = 1 + dice_below(dice, PLACES_MOST) * dice_below(dice, 2);
        for (int d = dice_chance(dice, OPEN_PERCENT) ? 0 : 1 + dice_below(dice, 3); d > 0; d--) {
            company->takes |= draw_discipline(dice);
        }
        drawn->places += company->places;
    }
    memory_free(order);
}

// Scales the places to the load; what is left over by rounding down goes round one by one.
static void scale_places(struct drawn *drawn) {
    const struct shape *shape = drawn->shape;
    int wanted = (drawn_cohort(shape) * shape->load + 50) / 100, given = 0;
    for (int k = 0; k < shape->companies; k++) {
        struct company_drawn *company = &drawn->companies[k];
        company->places = (int)((int64_t)company->places * wanted / drawn->places);
        given += company->places;
    }
    for (int k = 0; given < wanted; k = (k + 1) % shape->companies, given++) {
        drawn->companies[k].places++;
    }
    drawn->places = wanted;
}

// Promises are given place by place, first to every company's first place. A place cannot be
// promised for more months than there are.
static void draw_promises(struct drawn *drawn) {
    static const struct {
        int percent; // of the places that come with a promise
        int share;   // of all months, in percent: no more is promised
    } kinds[PROMISE_KINDS] = {[PROMISES_SOME] = {60, 50}, [PROMISES_HEAVY] = {100, 95}};
    static const int lengths[] = {8, 12, 20};
    const struct shape *shape = drawn->shape;
    int months = shape->modules * shape->months;
    int left = drawn_cohort(shape) * months * kinds[shape->promises].share / 100;
    for (int place = 0, seen = 0; seen < drawn->places; place++) {
        for (int k = 0; k < shape->companies; k++) {
            int length = lengths[dice_below(&drawn->dice, 3)];
            bool is_place = place < drawn->companies[k].places;
            bool given = is_place && length <= months && length <= left &&
                         dice_chance(&drawn->dice, kinds[shape->promises].percent);
            drawn->companies[k].promised += given ? length : 0;
            left -= given ? length : 0;
            seen += is_place;
        }
    }
}

// Candidates.

// Mostly what some place asks for, so that there are about as many people as places of a
// discipline; otherwise what people like to study.
static uint32_t draw_studies(struct drawn *drawn) {
    struct dice *dice = &drawn->dice;
    int place = dice_below(dice, drawn->places), k = 0;
    while (place >= drawn->companies[k].places) {
        place -= drawn->companies[k++].places;
    }
    uint32_t takes = drawn->companies[k].takes;
    if (takes == 0 || dice_chance(dice, 20)) {
        return draw_discipline(dice);
    }
    int d = dice_below(dice, DISCIPLINES);
    while ((takes >> d & 1) == 0) {
        d = (d + 1) % DISCIPLINES;
    }
    return UINT32_C(1) << d;
}

static bool fits(const struct company_drawn *company, const struct candidate_drawn *candidate) {
    return company->takes == 0 || (company->takes & candidate->has) != 0;
}

// How likely the candidate is to wish for the company; 0: there is no place.
static int attraction(const struct company_drawn *company,
                      const struct candidate_drawn *candidate) {
    bool asked = (company->takes & candidate->has) != 0;
    bool near = company->municipality == candidate->municipality;
    bool open = company->places > 0 && fits(company, candidate);
    return open ? company->renown * (asked ? 3 : 1) * (near ? 2 : 1) : 0;
}

// `weights` has room for every company.
static void draw_wishes(struct drawn *drawn, struct candidate_drawn *candidate, int *weights) {
    struct dice *dice = &drawn->dice;
    int wanted = WISHES_FEWEST + dice_below(dice, WISHES_MOST - WISHES_FEWEST + 1), open = 0;
    for (int k = 0; k < drawn->shape->companies; k++) {
        weights[k] = attraction(&drawn->companies[k], candidate);
        open += weights[k] > 0;
    }
    candidate->wish_count = wanted < open ? wanted : open;
    for (int w = 0; w < candidate->wish_count; w++) {
        int company = draw_weighted(dice, weights, drawn->shape->companies);
        weights[company] = 0;
        candidate->wishes[w] = company;
        candidate->ties |= w > 0 && dice_chance(dice, 15) ? UINT32_C(1) << w : 0;
    }
}

static void draw_candidates(struct drawn *drawn) {
    struct dice *dice = &drawn->dice;
    int *weights = memory_new((size_t)drawn->shape->companies, sizeof *weights);
    for (int i = 0; i < drawn->shape->persons; i++) {
        struct candidate_drawn *candidate = &drawn->candidates[i];
        candidate->has = draw_studies(drawn);
        candidate->has |= dice_chance(dice, 35) ? draw_studies(drawn) : 0;
        candidate->municipality = draw_zipf(dice, 2, MUNICIPALITIES);
        candidate->quality = dice_below(dice, 1000);
        draw_wishes(drawn, candidate, weights);
    }
    memory_free(weights);
}

void drawn_make(const struct shape *shape, uint64_t seed, struct drawn *drawn) {
    *drawn = (struct drawn){.shape = shape, .dice = {seed}};
    drawn->companies = memory_new((size_t)shape->companies, sizeof *drawn->companies);
    drawn->candidates = memory_new((size_t)shape->persons, sizeof *drawn->candidates);
    draw_companies(drawn);
    if (shape->load > 0) {
        scale_places(drawn);
    }
    draw_promises(drawn);
    draw_candidates(drawn);
}

// Rankings.

static int compare_scores(const void *left, const void *right) {
    const struct ranked *a = left, *b = right;
    int order = (b->rank > a->rank) - (b->rank < a->rank);
    return order != 0 ? order : (a->candidate > b->candidate) - (a->candidate < b->candidate);
}

static bool wishes_for(const struct candidate_drawn *candidate, int company) {
    for (int w = 0; w < candidate->wish_count; w++) {
        if (candidate->wishes[w] == company) {
            return true;
        }
    }
    return false;
}

// Those who wished for the company, and a few others it could take, each with a score in place of
// a rank.
static int score(struct drawn *drawn, int company, struct ranked *scored) {
    enum { NOISE = 700 };
    struct dice *dice = &drawn->dice;
    int persons = drawn->shape->persons, count = 0;
    int others = dice_below(dice, OTHERS_MOST + 1);
    for (int i = 0; i < persons; i++) {
        const struct candidate_drawn *candidate = &drawn->candidates[i];
        bool known = wishes_for(candidate, company);
        bool other = !known && fits(&drawn->companies[company], candidate) &&
                     dice_below(dice, persons) < others;
        if (known || other) {
            scored[count++] = (struct ranked){i, candidate->quality + dice_below(dice, NOISE)};
        }
    }
    return count;
}

int drawn_ranking(struct drawn *drawn, int company, struct ranked *ranked) {
    int count = score(drawn, company, ranked), rank = 1;
    int places = drawn->companies[company].places;
    array_sort(ranked, (size_t)count, sizeof *ranked, compare_scores);
    for (int i = 0; i < count; i++) {
        bool next = i > 0 && i % (places > 0 ? places : 1) == 0;
        rank += next && !dice_chance(&drawn->dice, 15);
        ranked[i].rank = rank;
    }
    return count;
}

void drawn_release(struct drawn *drawn) {
    memory_free(drawn->companies);
    memory_free(drawn->candidates);
    *drawn = (struct drawn){0};
}
