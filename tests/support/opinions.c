// SPDX-License-Identifier: GPL-3.0-or-later
//
// What candidates and companies think of each other, counted out row by row.
#include "support/oracle.h"

#include <limits.h>

// True when the wish at this place of the list still counts and no wish before it that counts is of
// its group. Companies that the person has been in leave the list before anything is counted.
static bool opens_group(const struct person *person, size_t place) {
    const struct wish *wishes = person->candidate->wishes;
    bool opens = !was_there(person, wishes[place].company);
    for (size_t i = 0; i < place; i++) {
        opens = opens &&
                (wishes[i].group != wishes[place].group || was_there(person, wishes[i].company));
    }
    return opens;
}

// 1 for the first group of the list, and so on; one after the last group for a company that is not
// on it; without a list 1 everywhere.
int rank_of_wish(const struct person *person, int company) {
    const struct candidate *candidate = person->candidate;
    int groups = 0;
    for (size_t i = 0; i < candidate->wish_count; i++) {
        groups += opens_group(person, i);
        if (candidate->wishes[i].company == company && !was_there(person, company)) {
            return groups;
        }
    }
    return groups + 1;
}

// True when a smaller number is the first of its kind in the ratings of this company.
static bool is_first_of_its_rank(const struct programme *programme, size_t rating) {
    const struct rating *ratings = programme->ratings;
    for (size_t i = 0; i < rating; i++) {
        if (ratings[i].company == ratings[rating].company &&
            ratings[i].company_rank == ratings[rating].company_rank) {
            return false;
        }
    }
    return true;
}

// How many different numbers the company gave that are smaller than `rank`.
static int ranks_below(const struct programme *programme, int company, int rank) {
    int count = 0;
    for (size_t i = 0; i < programme->rating_count; i++) {
        const struct rating *rating = &programme->ratings[i];
        bool is_smaller = rating->company_rank > 0 && rating->company_rank < rank;
        count += rating->company == company && is_smaller && is_first_of_its_rank(programme, i);
    }
    return count;
}

const struct rating *rating_of(const struct programme *programme, int candidate, int company) {
    for (size_t i = 0; i < programme->rating_count; i++) {
        const struct rating *rating = &programme->ratings[i];
        if (rating->candidate == candidate && rating->company == company) {
            return rating;
        }
    }
    return NULL;
}

// Somebody whom the company did not rank comes after all that it did.
int rank_by_company(const struct programme *programme, int candidate, int company) {
    const struct rating *rating = rating_of(programme, candidate, company);
    bool is_ranked = rating != NULL && rating->company_rank > 0;
    return 1 + ranks_below(programme, company, is_ranked ? rating->company_rank : INT_MAX);
}
