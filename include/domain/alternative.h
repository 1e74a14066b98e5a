// SPDX-License-Identifier: GPL-3.0-or-later
//
// Alternatives to a plan: somebody is placed otherwise, and everybody else as well as the goals
// then allow, with as few changes as they allow. What that costs, goal by goal, is the difference
// of two whole solves.
#ifndef DOMAIN_ALTERNATIVE_H
#define DOMAIN_ALTERNATIVE_H

#include "domain/goal.h"
#include "domain/intake.h"
#include "domain/schedule.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum alternative_kind {
    ALTERNATIVE_EQUAL,   // no goal is worse: the lottery alone decided against it
    ALTERNATIVE_COSTS,   // some goal is worse
    ALTERNATIVE_SHUT,    // the rules about this one person leave no path: see `bars`
    ALTERNATIVE_CLASHES, // there are paths, but then not everything that must be can be
    ALTERNATIVE_UNKNOWN, // a limit was reached before the answer
};

// "equal", "costs", "shut", "clashes", "unknown".
const char *alternative_word(enum alternative_kind kind);

// What one goal, or one rank of wish_profile, would be. Only goals that differ are listed.
struct goal_change {
    int position; // in the order of goals
    enum goal goal;
    int rank;
    int64_t before, after;
};

// A sentence about a row; line 0: about none.
struct remark {
    struct origin at;
    const char *text;
};

struct remarks {
    struct remark *items;
    size_t count;
};

struct goal_changes {
    struct goal_change *items; // in the order of goals
    size_t count;
};

// People, by index in the programme, ascending.
struct people {
    int *items;
    size_t count;
};

struct alternative {
    int candidate;
    int company;      // NONE: anywhere
    int wish_rank;    // of the candidate for the company; 0: anywhere
    int company_rank; // of the company for the candidate, likewise
    enum alternative_kind kind;
    struct goal_changes goals;
    // Where the candidate would be, by module; NONE: not planned. What is published is not here.
    int path[MODULES_MAX];
    struct people moved;  // others who would be elsewhere in some module
    struct people lost;   // ... who would lose their place altogether
    struct people gained; // ... who would get one
    int moved_modules;    // modules that those who move and those who lose leave
    // Who holds places of the company that the candidate could have, as the plan is: rows of the
    // plan's schedule, by module of the candidate.
    const struct placement **holders;
    size_t holder_count;
    struct remarks bars;     // rows that together leave no path, or no plan
    struct remarks remedies; // single changes, each of which would give it
};

// What one place more of an offer would be worth.
struct place_worth {
    int offer; // index in the programme
    bool has_price;
    // The first goal that prices give anything to, and by how much they let it be better at most.
    bool is_priced;
    struct goal_change price;  // before: as it is; after: the best it could be
    bool is_known;             // false: a limit was reached
    struct goal_changes goals; // tried: what would be different; none: nothing
};

enum alternatives_kind {
    ALTERNATIVES_WHY,     // what the two wished and did not get
    ALTERNATIVES_SUGGEST, // everything there is, the best first
};

// What was asked about one candidate or one company. Zero is nothing.
struct alternatives {
    int candidate; // index, or NONE
    int company;   // likewise
    enum alternatives_kind kind;
    bool is_asked;      // false: nothing could be asked, since the candidate is not planned
    bool keeps_others;  // everybody else stays as they are
    const char *detail; // a sentence on why the candidate has a place or none
    const struct schedule *plan; // as it is: what all this is compared with; lives longer
    struct alternative *items;
    size_t count;
    struct place_worth *worths; // of the company's offers
    size_t worth_count;
    struct arena arena; // owns everything above but the plan
};

void alternatives_release(struct alternatives *alternatives);

#endif
