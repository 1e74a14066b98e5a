// SPDX-License-Identifier: GPL-3.0-or-later
//
// Is a schedule fair? How the wishes fare, who is worst off, who got nobody, and which trainee and
// company would both rather have each other. All of it is counted and told; none of it is
// forbidden.
//
// Only what is newly planned counts: what is published is fact. Wish ranks are those of the goals:
// 1 for the first wishes, one after the last for a company that is not on the list, 1 everywhere
// for somebody without a list.
//
// A trainee i and a company k are a blocking pair (D. Gale and L. S. Shapley, College Admissions
// and the Stability of Marriage, American Mathematical Monthly 69, 1962) when both would rather
// have each other. There the two agree on one marriage; here a path has many modules, so the
// question is asked module by module. In some newly planned module of i
//   * i is in a company with a larger wish rank than k, and k is nowhere on i's path;
//   * an offer of k is open to i by every rule about one person: the calendar, the discipline,
//     refusals on both sides, decisions, outside_wishes; and
//   * k either has a place of it free during the whole module, and months left by max_months and
//     budget; or would have both without one other trainee j, who is newly planned there and whom
//     k ranks worse than i in ratings.csv. Somebody without a rank is worse than anybody with one;
//     of two whom k did not rank, neither is.
// Rules about the whole path (how many companies, stays, sectors, a company that must be visited)
// and about people together (apart, near, promises) are not asked: a blocking pair says what the
// two would rather, not that the plan would allow it.
#ifndef DOMAIN_FAIRNESS_H
#define DOMAIN_FAIRNESS_H

#include "domain/goal.h"
#include "domain/programme.h"
#include "domain/schedule.h"

#include <stddef.h>
#include <stdint.h>

struct rank_count {
    int64_t modules; // newly planned
    int64_t people;  // for whom this is the worst rank
};

struct blocking_pair {
    int candidate, company;
    int wish_rank;                  // of the company
    const struct placement *row;    // the first such module, and where the candidate is instead
    int row_rank;                   // wish rank there
    int offer;                      // of the company
    const struct placement *holder; // who has the place: of all such people the one whom the
                                    // company ranks worst; NULL: it is free
};

enum lottery_state {
    LOTTERY_UNTOLD,   // the schedule breaks a rule, so it is not compared with the best plan
    LOTTERY_NOT_BEST, // the best plan is better: it is no question of the lottery
    LOTTERY_UNKNOWN,  // the search for the best plan did not finish
    LOTTERY_TOLD,
};

// Whom the goals leave a choice, so that the lottery alone decided: some other schedule reaches the
// same in every goal and gives them a path when they have none, none when they have one, or other
// companies in some newly planned module.
struct lottery_account {
    enum lottery_state state;
    struct goal_result worse; // NOT_BEST: the first goal that is; `value` is what the schedule
                              // reaches, `best_possible` what a plan does that is as good before
    int *decided;             // TOLD: candidates
    size_t decided_count;
    int *unknown; // ... of whom a limit left it open
    size_t unknown_count;
    int64_t plans_least; // so many equally good schedules there are at least
};

// Zero is an empty account.
struct fairness {
    struct rank_count *ranks; // ranks[r - 1] for wish rank r
    int rank_count;           // the worst rank of anybody; 0: nothing is newly planned
    int64_t modules, people;  // newly planned, all ranks together

    // The newly planned modules at the worst rank, by person and module. None if that is 1: where
    // everybody has a first wish, nobody is worse off than the others.
    const struct placement **worst;
    size_t worst_count;
    size_t worst_people;

    // Companies, by id, with places for a whole module that is to be planned, and nobody there in
    // any such module: no trainee of any intake, published or not.
    int *idle;
    size_t idle_count;

    struct blocking_pair *pairs; // by candidate and company; each pair once
    size_t pair_count, pair_capacity;

    struct lottery_account lottery;

    struct arena arena; // owns everything above but the pairs; rows belong to their schedule
};

// Everything but the blocking pairs. `wish_rank` is by row of the schedule, 0 for a row that is not
// newly planned.
void fairness_count(struct fairness *fairness, const struct programme *programme,
                    const struct schedule *schedule, const int *wish_rank);

// Pairs are to be added by candidate and company.
void fairness_add_pair(struct fairness *fairness, const struct blocking_pair *pair);

void fairness_release(struct fairness *fairness);

#endif
