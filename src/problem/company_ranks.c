// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ranks are an order, not numbers: the smallest number a company gave is its rank 1, the next
// different one rank 2; somebody it left out comes one after its last; a company that ranked nobody
// has no opinion.
#include "base/array.h"
#include "base/memory.h"
#include "problem/build.h"

struct given_rank {
    int company;
    int rank;
};

struct company_ranks {
    struct given_rank *given; // distinct, sorted by company and rank
    size_t count;
    size_t *first; // by company, and one more: where its ranks begin
};

static int compare_given(const void *left, const void *right) {
    const struct given_rank *a = left, *b = right;
    int order = (a->company > b->company) - (a->company < b->company);
    return order != 0 ? order : (a->rank > b->rank) - (a->rank < b->rank);
}

static void collect(const struct programme *programme, struct company_ranks *ranks) {
    ranks->given = memory_new(programme->rating_count, sizeof *ranks->given);
    for (size_t i = 0; i < programme->rating_count; i++) {
        const struct rating *rating = &programme->ratings[i];
        if (rating->company_rank > 0) {
            ranks->given[ranks->count++] =
                (struct given_rank){rating->company, rating->company_rank};
        }
    }
    array_sort(ranks->given, ranks->count, sizeof *ranks->given, compare_given);
    size_t kept = 0;
    for (size_t i = 0; i < ranks->count; i++) {
        if (kept == 0 || compare_given(&ranks->given[kept - 1], &ranks->given[i]) != 0) {
            ranks->given[kept++] = ranks->given[i];
        }
    }
    ranks->count = kept;
}

struct company_ranks *company_ranks_new(const struct programme *programme) {
    struct company_ranks *ranks = memory_new(1, sizeof *ranks);
    collect(programme, ranks);
    ranks->first = memory_new(programme->company_count + 1, sizeof *ranks->first);
    size_t at = 0;
    for (size_t company = 0; company <= programme->company_count; company++) {
        while (at < ranks->count && ranks->given[at].company < (int)company) {
            at++;
        }
        ranks->first[company] = at;
    }
    return ranks;
}

int company_rank_of(const struct company_ranks *ranks, int company, const struct rating *rating) {
    const struct given_rank *own = ranks->given + ranks->first[company];
    size_t count = ranks->first[company + 1] - ranks->first[company];
    if (rating == NULL || rating->company_rank == 0) {
        return (int)count + 1;
    }
    struct given_rank key = {company, rating->company_rank};
    return (int)array_find(&key, own, count, sizeof *own, compare_given) + 1;
}

void company_ranks_free(struct company_ranks *ranks) {
    memory_free(ranks->given);
    memory_free(ranks->first);
    memory_free(ranks);
}
