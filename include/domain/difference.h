// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two schedules of one programme side by side, A and B: [0] is what A says, [1] what B says.
#ifndef DOMAIN_DIFFERENCE_H
#define DOMAIN_DIFFERENCE_H

#include "domain/goal.h"
#include "domain/programme.h"
#include "domain/schedule.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum movement {
    MOVEMENT_SAME,
    MOVEMENT_MOVED,  // somewhere in both, and not in the same company or offer
    MOVEMENT_GAINED, // somewhere in B only
    MOVEMENT_LOST,   // somewhere in A only
};

// "same", "moved", "gained", "lost"
const char *movement_word(enum movement movement);

// A module of a person. One that the history has in several parts comes several times.
struct step_difference {
    const struct placement *row[2]; // NULL: none
    int wish_rank[2];               // from 1; 0: nothing newly planned, so no wish was asked
    enum movement movement;
};

struct person_difference {
    const char *id, *name;
    enum movement movement;
    size_t first, last; // steps[first] to steps[last - 1]
};

// Who came is there in B only, in any module; who went, in A only.
struct company_difference {
    int company;
    int64_t months[2];   // newly planned trainee-months
    size_t *came, *went; // indices of people
    size_t came_count, went_count;
};

struct goal_difference {
    struct goal_result goal; // its name: goal and rank
    int64_t value[2];
    int better; // 0: A, 1: B, NONE: the same, or not known
};

// Zero is an empty difference.
struct difference {
    bool is_kept[2]; // every rule; otherwise the values of the goals mean nothing
    struct goal_difference *goals;
    size_t goal_count;
    struct person_difference *people; // by id
    size_t person_count;
    struct step_difference *steps; // by person and module
    size_t step_count;
    struct company_difference *companies; // by id, all of them
    size_t company_count;
    struct arena arena; // owns everything above; rows belong to their schedules
};

// The id of the offer of a row (NULL: none), also of one that is gone; "" for the company's own.
const char *difference_offer(const struct programme *programme, const struct placement *row);

// Compares people and companies. Cancelled rows are no rows. Wish ranks and goals are filled in by
// others.
void difference_make(struct difference *difference, const struct programme *programme,
                     const struct schedule *a, const struct schedule *b);

// Fills in the goals of the programme, in its order; wish_profile has one for each rank. `values`
// are by goal, `at_rank` by rank below `rank_count`, each for A and B. `is_kept` must be set.
void difference_goals(struct difference *difference, const struct programme *programme,
                      const int64_t *const values[2], const int64_t *const at_rank[2],
                      int rank_count);

// The schedule that is better: 0 or 1 by the first goal that differs, or NONE when none does or
// the values are not known.
int difference_better(const struct difference *difference, size_t *goal);

void difference_release(struct difference *difference);

#endif
