// SPDX-License-Identifier: GPL-3.0-or-later
//
// A world drawn by seed: companies, candidates, and what they think of each other.
#ifndef SUPPORT_DRAW_H
#define SUPPORT_DRAW_H

#include "support/generate.h"
#include "support/random_programme.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    DISCIPLINES = 14,
    SECTORS = 10,
    MUNICIPALITIES = 10,
    WISHES_MOST = 12,
};

struct company_drawn {
    uint32_t takes; // disciplines, as bits; 0: any
    int sector, municipality;
    int places, promised; // promised: months
    int renown;
};

struct candidate_drawn {
    uint32_t has; // disciplines, as bits
    int municipality;
    int quality; // as all companies see it
    int wishes[WISHES_MOST], wish_count;
    uint32_t ties; // bit w: wish w is as good as the one before
};

// Zero is an empty world.
struct drawn {
    const struct shape *shape;
    struct dice dice;
    struct company_drawn *companies;
    struct candidate_drawn *candidates;
    int places; // of all companies together
};

void drawn_make(const struct shape *shape, uint64_t seed, struct drawn *drawn);

// How many are placed at most.
int drawn_cohort(const struct shape *shape);

// Somebody whom a company ranks.
struct ranked {
    int candidate, rank;
};

// Those whom a company ranks, best first; `ranked` has room for everybody. Returns how many.
// Throws dice: to be called once for every company, in order.
int drawn_ranking(struct drawn *drawn, int company, struct ranked *ranked);

void drawn_release(struct drawn *drawn);

#endif
