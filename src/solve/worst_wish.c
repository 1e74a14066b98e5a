// SPDX-License-Identifier: GPL-3.0-or-later
//
// The goal worst_wish is no sum, so it is reached by halving: can everything so far be kept with no
// wish worse than this?
#include "solve/solving.h"

#include "base/memory.h"

#include <string.h>

static int worst_rank(const struct sub *sub, const struct plan *plans) {
    const struct problem *problem = sub->problem;
    int worst = 0;
    for (int p = 0; p < sub->free_count; p++) {
        int i = sub->free[p];
        for (int t = 0; plans[p].person != NONE && t < problem_modules(problem, i); t++) {
            int offer = plans[p].offer[t];
            int rank =
                offer == NONE ? 0 : problem->persons[i].wish_rank[problem->offer_company[offer]];
            worst = rank > worst ? rank : worst;
        }
    }
    return worst;
}

// What asking for a rank told.
enum rank_answer {
    RANK_REACHED,
    RANK_IMPOSSIBLE_PROVEN,
    RANK_IMPOSSIBLE_SEARCHED,
    RANK_UNKNOWN,
};

// Prices under which keeping everything with better ranks is impossible.
struct refutation {
    struct prices prices;
    int held_count;
};

// Whether everything held so far can be kept with no wish worse than `rank`, from nobody placed on:
// the last value held is asked for again, while the others are held. When the answer is no,
// `refutation` says why: that value is missed, at a price of minus one unit for what was maximised.
static enum rank_answer ask_for_rank(struct solving *solving, int rank, struct plan *plans,
                                     struct refutation *refutation) {
    const struct held *held = solving->sub.held;
    int last = solving->sub.held_count - 1;
    struct sub limited;
    enum rank_answer answer = RANK_REACHED;
    for (int p = 0; p < solving->sub.free_count; p++) {
        plans[p].person = NONE;
    }
    if (last < 0) {
        return answer;
    }
    sub_copy(&solving->untied, &limited);
    limited.rank_limit = rank;
    for (int h = 0; h < last; h++) {
        sub_hold(&limited, &held[h].measure, held[h].at_least);
    }
    struct stage stage = solving_stage(solving, held[last].measure, held[last].at_least);
    stage.sub = &limited;
    stage.gap = 0;
    stage.plans = plans;
    stage.proof = &refutation->prices;
    stage.listen = NULL;
    stage_solve(&solving->engine, &stage);
    if (!stage.has_plans || stage.value < held[last].at_least) {
        refutation->prices.held[last] = -PRICE_UNIT;
        refutation->held_count = last + 1;
        answer = stage.bound >= held[last].at_least ? RANK_UNKNOWN
                 : stage.status == GOAL_OPTIMAL     ? RANK_IMPOSSIBLE_SEARCHED
                                                    : RANK_IMPOSSIBLE_PROVEN;
    }
    sub_release(&limited);
    return answer;
}

static enum goal_status status_of(enum rank_answer answer) {
    return answer == RANK_UNKNOWN               ? GOAL_BEST
           : answer == RANK_IMPOSSIBLE_SEARCHED ? GOAL_OPTIMAL
                                                : GOAL_PROVEN;
}

void solving_reach_worst_wish(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    size_t size = (size_t)solving->sub.free_count * sizeof *solving->plans;
    struct plan *tried = memory_new((size_t)solving->sub.free_count, sizeof *tried);
    struct refutation asked = {0}, kept = {0};
    const struct goal_result *known = solving_best(solving);
    int reached = worst_rank(&solving->sub, solving->plans);
    int impossible = known == NULL ? -1 : (int)known->value - 1;
    enum goal_status status = GOAL_PROVEN;
    prices_new(problem, &asked.prices);
    prices_new(problem, &kept.prices);
    while (reached - impossible > 1 && status != GOAL_BEST) {
        int rank = impossible + (reached - impossible) / 2;
        enum rank_answer answer = ask_for_rank(solving, rank, tried, &asked);
        if (answer == RANK_REACHED) {
            memcpy(solving->plans, tried, size);
            reached = worst_rank(&solving->sub, solving->plans);
        } else {
            impossible = answer == RANK_UNKNOWN ? impossible : rank;
            status = status_of(answer);
            prices_copy(problem, &asked.prices, &kept.prices);
            kept.held_count = asked.held_count;
        }
    }
    solving_certify(solving, kept.held_count, &kept.prices, 1, status);
    prices_release(&asked.prices);
    prices_release(&kept.prices);
    memory_free(tried);
    solving->sub.rank_limit = reached;
    solving->untied.rank_limit = reached;
    solving_report(solving, (struct goal_result){.goal = GOAL_WORST_WISH,
                                                 .value = reached,
                                                 .best_possible = impossible + 1,
                                                 .status = status});
}
