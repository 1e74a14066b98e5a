// SPDX-License-Identifier: GPL-3.0-or-later
//
// The numbers that companies write are an order and nothing more: 10, 10 and 70 mean the same as
// 1, 1 and 2. They are counted over all candidates of the file, whatever becomes of them.
#include "verify/ranks.h"

#include "base/array.h"
#include "base/memory.h"

static int compare_opinions(const void *left, const void *right) {
    const struct opinion *a = left, *b = right;
    int order = (a->company > b->company) - (a->company < b->company);
    return order != 0 ? order : (a->rank > b->rank) - (a->rank < b->rank);
}

// Neighbours that are equal become one.
static void merge_equal(struct opinions *opinions) {
    size_t kept = 0;
    for (size_t i = 0; i < opinions->count; i++) {
        const struct opinion *item = &opinions->items[i];
        if (kept == 0 || compare_opinions(&opinions->items[kept - 1], item) != 0) {
            opinions->items[kept++] = *item;
        }
    }
    opinions->count = kept;
}

void opinions_read(struct opinions *opinions, const struct programme *programme) {
    for (size_t i = 0; i < programme->rating_count; i++) {
        const struct rating *rating = &programme->ratings[i];
        if (rating->company_rank != 0) {
            opinions->items = array_room(opinions->items, opinions->count, &opinions->capacity,
                                         sizeof *opinions->items);
            opinions->items[opinions->count++] =
                (struct opinion){.company = rating->company, .rank = rating->company_rank};
        }
    }
    array_sort(opinions->items, opinions->count, sizeof *opinions->items, compare_opinions);
    merge_equal(opinions);
}

// How many opinions come before this one.
static size_t opinions_before(const struct opinions *opinions, int company, int rank) {
    struct opinion wanted = {.company = company, .rank = rank};
    size_t low = 0, high = opinions->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_opinions(&opinions->items[middle], &wanted) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

int company_rank(const struct opinions *opinions, const struct programme *programme, int candidate,
                 int company) {
    const struct rating *rating = programme_rating(programme, candidate, company);
    bool is_ranked = rating != NULL && rating->company_rank != 0;
    size_t first = opinions_before(opinions, company, 0);
    size_t own = is_ranked ? opinions_before(opinions, company, rating->company_rank)
                           : opinions_before(opinions, company + 1, 0);
    return (int)(own - first) + 1;
}

// Wishes are sorted by group; a group whose companies have all been visited is no longer one.
int wish_rank(const struct candidate *candidate, const struct past *past, int company) {
    int rank = 0, group = 0;
    for (size_t i = 0; i < candidate->wish_count; i++) {
        const struct wish *wish = &candidate->wishes[i];
        if (past_visits(past, wish->company)) {
            continue;
        }
        rank += wish->group != group;
        group = wish->group;
        if (wish->company == company) {
            return rank;
        }
    }
    return rank + 1;
}

int wish_rank_most(const struct programme *programme) {
    int most = 1;
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        if (candidate->wish_count > 0) {
            int last = candidate->wishes[candidate->wish_count - 1].group + 1;
            most = last > most ? last : most;
        }
    }
    return most;
}

void opinions_release(struct opinions *opinions) {
    memory_free(opinions->items);
    *opinions = (struct opinions){0};
}
