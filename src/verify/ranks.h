// SPDX-License-Identifier: GPL-3.0-or-later
//
// How far down somebody stands on a list: companies on a candidate's, candidates on a company's.
#ifndef VERIFY_RANKS_H
#define VERIFY_RANKS_H

#include "domain/programme.h"
#include "verify/past.h"

#include <stddef.h>

// A rank that a company gave, whoever got it.
struct opinion {
    int company;
    int rank;
};

// Sorted by company and rank, each once. Zero is a world without opinions.
struct opinions {
    struct opinion *items;
    size_t count;
    size_t capacity;
};

void opinions_read(struct opinions *opinions, const struct programme *programme);

// 1 for the smallest number the company gave to anybody, 2 for the next different one, and so on;
// one after its last for somebody it left out; 1 if it ranked nobody.
int company_rank(const struct opinions *opinions, const struct programme *programme, int candidate,
                 int company);

// 1 for the first tie group of the list, and so on; one after the last group for a company that is
// not on it; 1 for somebody without a list. Companies that the published path has visited are no
// longer on the list.
int wish_rank(const struct candidate *candidate, const struct past *past, int company);

// No wish rank of anybody is above this.
int wish_rank_most(const struct programme *programme);

void opinions_release(struct opinions *opinions);

#endif
