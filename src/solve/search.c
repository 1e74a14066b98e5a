// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any choice of plans worth at least v loses, against the bound B of the best prices, at most B - v
// in all, so every plan p of it has loss(p) = best_i - worth(p) <= B - v. All such plans are
// listed, and a whole-number solve over them decides: it finds something better, or what we have is
// optimal. Smaller windows first, because a better choice found there makes the full list short.
#include "base/memory.h"
#include "solve/work.h"

// As a window: whatever there is.
#define EVERYTHING (-PATH_CLOSED)

enum {
    FIRST_WINDOW = 2, // units of the objective
    WINDOW_FACTOR = 2,
    BRIEF_WINDOW = 8000, // plans in a short look; with a choice to improve on, so many for each
    BRIEF_SHARE = 25,    // person
    NODES_BRIEF = 60,
    NODES_FIRST = 30,
    NODES_FACTOR = 2,
};

// Adds every plan it is shown, each once, to a master without any.
struct listing {
    struct master *master;
    int position;
    int left; // how many more may be listed
};

static bool list_plan(void *context, const struct plan *plan, int64_t worth) {
    (void)worth;
    struct listing *listing = context;
    master_append(listing->master, listing->position, plan);
    return --listing->left > 0;
}

// Lists all plans that lose at most `window` at the best prices. False when there are too many.
static bool list_plans(struct work *work, int64_t window, int most, struct master *master) {
    struct pricing *pricing = &work->pricing;
    struct listing listing = {.master = master, .left = most};
    pricing_run(pricing, &work->best_prices);
    for (int p = 0; p < work->sub->free_count; p++) {
        int64_t constant = 0;
        struct menu menu = menus_of(&pricing->menus, p);
        const int64_t *worth = pricing_worth(pricing, p, &constant);
        int64_t least = pricing->best[p] - window - constant;
        listing.position = p;
        if (!paths_all(work->engine->paths, &menu, worth, least, list_plan, &listing)) {
            return false;
        }
    }
    return true;
}

// Looks at so many nodes at most.
static enum lp_status solve_whole(struct work *work, struct master *master, enum lp_way way,
                                  int64_t nodes) {
    struct lp_limits limits = work_limits(work);
    int64_t most = limits.nodes < nodes ? limits.nodes : nodes;
    limits.nodes = most;
    enum lp_status status = master_solve_whole(master, way, &limits);
    work->engine->nodes_left -= most - limits.nodes;
    return status;
}

// How long a search takes depends on luck as much as on the question, so both ways get their turns,
// with more and more nodes. Impossible is claimed only when they agree.
static enum lp_status solve_by_turns(struct work *work, struct master *master) {
    enum lp_status status = LP_LIMIT;
    int64_t nodes = NODES_FIRST;
    int way = LP_WAY_PLAIN;
    while (status == LP_LIMIT && !engine_is_over(work->engine)) {
        status = solve_whole(work, master, (enum lp_way)way, nodes);
        way = (way + 1) % LP_WAYS;
        nodes *= NODES_FACTOR;
    }
    // It is the other one's turn.
    return status == LP_INFEASIBLE ? solve_whole(work, master, (enum lp_way)way, INT64_MAX)
                                   : status;
}

// Takes what a whole-number solve has found, if the recount agrees.
static enum lp_status take_choice(struct work *work, struct master *master, enum lp_status status) {
    if (status == LP_OPTIMAL || status == LP_FEASIBLE) {
        master_choice(master, work->rounded);
        return work_accept(work, work->rounded) ? status : LP_FAILED;
    }
    return status;
}

// A short look for a better choice among the plans that the relaxation found useful.
static void search_known(struct work *work) {
    struct master *master = work->master;
    if (master == NULL) {
        return;
    }
    pricing_run(&work->pricing, &work->best_prices);
    master_close(master, &work->pricing, work_gap(work));
    if (work->has_plans || work->has_target) {
        master_require(master, work_wanted(work));
    }
    take_choice(work, master, solve_whole(work, master, LP_WAY_PLAIN, NODES_BRIEF));
    master_free(master);
    work->master = NULL;
    work->is_relaxed = false;
}

// Looks for any choice that is worth the whole bound, led by the guide.
static void follow_guide(struct work *work) {
    struct stage *stage = work->stage;
    struct engine *engine = work->engine;
    struct sub at_bound;
    struct plan *plans = memory_new((size_t)work->sub->free_count, sizeof *plans);
    for (int p = 0; p < work->sub->free_count; p++) {
        plans[p].person = NONE;
    }
    sub_copy(work->sub, &at_bound);
    sub_hold(&at_bound, &stage->measure, work->bound * work->objective.unit);
    struct stage guided = {.sub = &at_bound,
                           .measure = *stage->guide,
                           .target = ANY_TARGET,
                           .effort = STAGE_BRIEF,
                           .start = engine->has_guide ? &engine->guide : NULL,
                           .proof = &engine->guide,
                           .plans = plans};
    stage_solve(engine, &guided);
    engine->has_guide = true;
    if (guided.has_plans) {
        work_accept(work, plans);
    }
    sub_release(&at_bound);
    memory_free(plans);
}

// Looks for a choice worth `wanted` among the plans that lose at most `window`: long enough to be
// sure where these are all that count, and briefly otherwise.
static enum lp_status search_window(struct work *work, int64_t window, int most) {
    struct master *master = master_new(work->sub, &work->objective, false);
    enum lp_status status = LP_FAILED;
    if (list_plans(work, window, most, master)) {
        master_require(master, work_wanted(work));
        status = window < work_gap(work) ? solve_whole(work, master, LP_WAY_PLAIN, NODES_FIRST)
                                         : solve_by_turns(work, master);
    }
    status = take_choice(work, master, status);
    master_free(master);
    return status;
}

// Short looks at growing windows; of no use as a proof.
static void look_into_windows(struct work *work) {
    int64_t window = FIRST_WINDOW * PRICE_UNIT, last = 0;
    int most = work->has_plans ? BRIEF_SHARE * work->sub->free_count : BRIEF_WINDOW;
    int before = -1, count = 0;
    bool is_short = true;
    while (!work_is_settled(work) && is_short && count > before && last < work_gap(work) &&
           !engine_is_over(work->engine)) {
        struct master *master = master_new(work->sub, &work->objective, false);
        last = window < work_gap(work) ? window : work_gap(work);
        is_short = list_plans(work, last, most, master);
        before = count;
        count = master_plan_count(master);
        if (is_short && count > before) {
            if (work->has_plans) {
                master_require(master, work_wanted(work));
            }
            take_choice(work, master, solve_whole(work, master, LP_WAY_PLAIN, NODES_BRIEF));
        }
        master_free(master);
        window *= WINDOW_FACTOR;
    }
}

// True when the whole gap has been searched in vain.
static bool search_windows(struct work *work, int64_t window, int most) {
    while (!work_is_settled(work) && !engine_is_over(work->engine)) {
        int64_t gap = work_gap(work);
        enum lp_status status = search_window(work, window < gap ? window : gap, most);
        if (status == LP_INFEASIBLE && window >= gap) {
            work->bound = work_wanted(work) - 1;
            return true;
        }
        if (status == LP_FAILED || (status == LP_LIMIT && window >= gap)) {
            return false;
        }
        window = window < gap ? window * WINDOW_FACTOR : window;
    }
    return false;
}

// Short looks of several kinds.
static void look_around(struct work *work) {
    const struct stage *stage = work->stage;
    bool is_small = work->sub->free_count <= work->engine->settings->tactics.known_most;
    if (!work_is_settled(work)) {
        work_solve_part(work);
    }
    if (!work_is_settled(work) && is_small) {
        search_known(work);
    }
    if (!work_is_settled(work) && stage->effort == STAGE_FULL) {
        work_improve(work);
    }
    if (!work_is_settled(work) && stage->guide != NULL) {
        follow_guide(work);
    }
    if (!work_is_settled(work) && stage->effort == STAGE_BRIEF) {
        look_into_windows(work);
    }
}

bool work_close_gap(struct work *work) {
    const struct tactics *tactics = &work->engine->settings->tactics;
    bool is_half = work->stage->effort == STAGE_HALF;
    // What is listed already is short, and so is what is left of a half, or it is halved again.
    bool is_short = is_half || work->stage->list != NULL;
    if (work->pricing.is_hopeless) {
        work->bound = work_wanted(work) - 1;
        return true;
    }
    if (!is_short) {
        look_around(work);
    }
    return (is_half || work->stage->effort == STAGE_FULL) &&
           (search_windows(work, is_short ? EVERYTHING : FIRST_WINDOW * PRICE_UNIT,
                           is_half ? tactics->half_most : tactics->window_most) ||
            work_branch(work));
}
