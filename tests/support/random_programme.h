// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small random programmes, as the files that a person would hand in.
//
// The same seed makes the same programme everywhere. One intake, up to 5 candidates, 5 companies
// and 3 modules; every column and rule that a plan can depend on turns up, with few different
// values, so that ties are frequent and about half of the programmes are tight or impossible. A
// whole programme does not start from nothing: up to 3 intakes and 6 candidates, and whatever else
// the files can say. What is made is always without errors: no rule that contradicts another, no
// unknown id.
#ifndef SUPPORT_RANDOM_PROGRAMME_H
#define SUPPORT_RANDOM_PROGRAMME_H

#include "base/arena.h"
#include "support/given.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

// Splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). The state
// is the seed.
struct dice {
    uint64_t state;
};

// A number from 0 to below - 1.
int dice_below(struct dice *dice, int below);

// True in so many of a hundred throws.
bool dice_chance(struct dice *dice, int percent);

enum { SHEETS_MOST = 9, SHEET_ROWS_MOST = 80, SHEET_COLUMNS_MOST = 24 };

// A file as a spreadsheet shows it. Row 0 is the header; no cell is NULL.
struct sheet {
    const char *name;
    int row_count, column_count;
    const char *cells[SHEET_ROWS_MOST][SHEET_COLUMNS_MOST];
};

enum random_kind {
    RANDOM_ANY,   // one intake that starts from nothing
    RANDOM_WHOLE, // several intakes, history, links, mixed disciplines, money, every goal
    RANDOM_TIED,  // everybody is alike as far as goals go, and there are more people than places
};

// Zero is an empty programme.
struct random_programme {
    uint64_t seed;
    struct sheet sheets[SHEETS_MOST];
    int sheet_count;
    char delimiter; // `;` goes with a decimal comma
    struct arena arena;
};

void random_programme_make(uint64_t seed, enum random_kind kind,
                           struct random_programme *programme);

// Puts rows, columns and files into another order, which must mean nothing.
void random_programme_shuffle(struct random_programme *programme, struct dice *dice);

// Reads it like any other programme; false when there are errors, which nobody expects.
bool random_programme_read(const struct random_programme *programme, struct world *world);

// The seed and the files, so that somebody can try them by hand.
void random_programme_print(const struct random_programme *programme, FILE *out);

void random_programme_release(struct random_programme *programme);

#endif
