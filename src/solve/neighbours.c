// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the best choice known is worth less than the bound can be pointed at. With prices y,
//
//   bound - value  =  sum over persons of loss_i  +  sum over rows of y_r (left_r - use_r)  + ...
//
//   loss_i = worth of the best plan of i - worth of the plan that i has
//
// So begin where something is lost: free whoever loses most, those who hold the places that he
// would rather have, those who hold the places that these would rather have, and so on until enough
// people are free. Solve for them, with everybody else as they are; go on with the next loss. When
// no loss can be mended, free more people at a time.
#include "base/array.h"
#include "base/memory.h"
#include "solve/work.h"

#include <string.h>

enum {
    FIRST_SIZE = 12, // people free at a time
    LAST_SIZE = 384,
    PLANS_ASKED = 12, // of one person, on the way to neighbours
};

// Where something is lost: at a person, or at a row that is not used up (position NONE).
struct loss {
    int64_t amount; // in 1/PRICE_UNIT of units
    int position, row;
};

struct neighbours {
    struct work *work;
    const struct sub *sub;
    struct sub settled; // everybody keeps the present plan
    int *first_holder;  // by row, and one more: where its holders begin
    int *holders;       // positions
    struct loss *losses;
    size_t loss_count, loss_capacity;
    bool *is_free;
    int *queue; // who is free, in the order in which they were met
    int queued, size;
    int64_t within; // plans that lose more are of no interest
    int asking;     // plans left to look at
};

// Somebody whose rows are looked at.
struct hold {
    struct neighbours *around;
    int position;
};

static bool has_holders(const struct neighbours *around, int row) {
    enum row_kind kind = around->sub->problem->rows[row].kind;
    return kind == ROW_PLACES || kind == ROW_MONTHS;
}

static void count_holder(void *context, int row, int64_t coefficient) {
    (void)coefficient;
    struct hold *hold = context;
    hold->around->first_holder[row + 1] += has_holders(hold->around, row);
}

static void write_holder(void *context, int row, int64_t coefficient) {
    (void)coefficient;
    struct hold *hold = context;
    if (has_holders(hold->around, row)) {
        hold->around->holders[hold->around->first_holder[row]++] = hold->position;
    }
}

static void each_held_row(struct neighbours *around, row_visitor *visit) {
    const struct plan *plans = around->work->stage->plans;
    for (int p = 0; p < around->sub->free_count; p++) {
        struct hold hold = {around, p};
        if (plans[p].person != NONE) {
            problem_plan_rows(around->sub->problem, &plans[p], visit, &hold);
        }
    }
}

static void find_holders(struct neighbours *around) {
    int rows = around->sub->problem->row_count;
    int *first = around->first_holder;
    memset(first, 0, (size_t)(rows + 1) * sizeof *first);
    each_held_row(around, count_holder);
    for (int r = 0; r < rows; r++) {
        first[r + 1] += first[r];
    }
    around->holders = memory_resize(around->holders, (size_t)first[rows], sizeof *around->holders);
    each_held_row(around, write_holder);
    // Writing has moved every beginning to where the next row begins.
    memmove(first + 1, first, (size_t)rows * sizeof *first);
    first[0] = 0;
}

static int64_t loss_of(const struct neighbours *around, int position) {
    const struct pricing *pricing = &around->work->pricing;
    const struct plan *plan = &around->work->stage->plans[position];
    int64_t worth = plan->person == NONE ? 0 : pricing_plan_worth(pricing, position, plan);
    return pricing->best[position] - worth;
}

static void add_loss(struct neighbours *around, struct loss loss) {
    around->losses = array_room(around->losses, around->loss_count, &around->loss_capacity,
                                sizeof *around->losses);
    around->losses[around->loss_count++] = loss;
}

static int compare_losses(const void *left, const void *right) {
    const struct loss *a = left, *b = right;
    int order = (a->amount < b->amount) - (a->amount > b->amount);
    order = order != 0 ? order : (a->position > b->position) - (a->position < b->position);
    return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

static void find_losses(struct neighbours *around) {
    const struct prices *prices = &around->work->best_prices;
    around->loss_count = 0;
    for (int p = 0; p < around->sub->free_count; p++) {
        int64_t loss = loss_of(around, p);
        if (loss > 0) {
            add_loss(around, (struct loss){loss, p, NONE});
        }
    }
    for (int r = 0; r < around->sub->problem->row_count; r++) {
        int64_t left = around->settled.room.left[r];
        if (left > 0 && prices->row[r] > 0 && has_holders(around, r)) {
            add_loss(around, (struct loss){left * prices->row[r], NONE, r});
        }
    }
    array_sort(around->losses, around->loss_count, sizeof *around->losses, compare_losses);
}

// Everybody as in the best choice known.
static void settle(struct neighbours *around) {
    sub_release(&around->settled);
    memset(around->is_free, false, (size_t)around->sub->free_count * sizeof *around->is_free);
    sub_part(around->sub, around->is_free, around->work->stage->plans, &around->settled);
    find_holders(around);
}

static void join(struct neighbours *around, int position) {
    if (!around->is_free[position] && around->queued < around->size) {
        around->is_free[position] = true;
        around->queue[around->queued++] = position;
    }
}

static void join_holders(void *context, int row, int64_t coefficient) {
    struct neighbours *around = context;
    if (has_holders(around, row) && around->settled.room.left[row] < coefficient) {
        for (int h = around->first_holder[row]; h < around->first_holder[row + 1]; h++) {
            join(around, around->holders[h]);
        }
    }
}

static bool look_at_plan(void *context, const struct plan *plan, int64_t worth) {
    (void)worth;
    struct neighbours *around = context;
    problem_plan_rows(around->sub->problem, plan, join_holders, around);
    return --around->asking > 0;
}

// Those who hold what this person would like as well.
static void ask(struct neighbours *around, int position) {
    struct pricing *pricing = &around->work->pricing;
    struct menu menu = menus_of(&pricing->menus, position);
    int64_t constant = 0;
    const int64_t *worth = pricing_worth(pricing, position, &constant);
    around->asking = PLANS_ASKED;
    paths_all(around->work->engine->paths, &menu, worth,
              pricing->best[position] - around->within - constant, look_at_plan, around);
}

struct search_for_row {
    int row;
    bool is_used;
};

static void see_row(void *context, int row, int64_t coefficient) {
    (void)coefficient;
    struct search_for_row *search = context;
    search->is_used = search->is_used || search->row == row;
}

static bool uses(const struct neighbours *around, const struct plan *plan, int row) {
    struct search_for_row search = {.row = row};
    if (plan->person != NONE) {
        problem_plan_rows(around->sub->problem, plan, see_row, &search);
    }
    return search.is_used;
}

// Those whose best plan uses what is left of a row.
static void join_takers(struct neighbours *around, int row) {
    for (int p = 0; p < around->sub->free_count; p++) {
        if (uses(around, &around->work->pricing.plans[p], row) &&
            !uses(around, &around->work->stage->plans[p], row)) {
            join(around, p);
        }
    }
}

static int compare_positions(const void *left, const void *right) {
    const int *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

static void gather(struct neighbours *around, const struct loss *loss) {
    around->queued = 0;
    around->within = loss->amount;
    if (loss->position != NONE) {
        join(around, loss->position);
    } else {
        join_takers(around, loss->row);
    }
    for (int asked = 0; asked < around->queued && around->queued < around->size; asked++) {
        ask(around, around->queue[asked]);
    }
    for (int k = 0; k < around->queued; k++) {
        around->is_free[around->queue[k]] = false;
    }
    array_sort(around->queue, (size_t)around->queued, sizeof *around->queue, compare_positions);
}

// The choice with the plans of those who were free.
static bool take(struct neighbours *around, const struct plan *plans) {
    struct work *work = around->work;
    memcpy(work->rounded, work->stage->plans,
           (size_t)around->sub->free_count * sizeof *work->rounded);
    for (int k = 0; k < around->queued; k++) {
        work->rounded[around->queue[k]] = plans[k];
    }
    return work_accept(work, work->rounded);
}

// Solves for those who are free. True when something was won.
static bool mend(struct neighbours *around) {
    struct work *work = around->work;
    struct plan *plans = memory_new((size_t)around->queued, sizeof *plans);
    struct sub part;
    bool won = false;
    sub_free(around->sub, &around->settled, around->queue, around->queued, work->stage->plans,
             &part);
    for (int k = 0; k < around->queued; k++) {
        plans[k] = work->stage->plans[around->queue[k]];
    }
    struct stage stage = {.sub = &part,
                          .measure = work->stage->measure,
                          .unit = work->objective.unit,
                          .target = NO_TARGET,
                          .effort = STAGE_BRIEF,
                          .start = &work->best_prices,
                          .plans = plans};
    stage_solve(work->engine, &stage);
    won = stage.has_plans && take(around, plans);
    if (won) {
        settle(around);
    }
    sub_release(&part);
    memory_free(plans);
    return won;
}

// Goes through all losses once, the largest first. True when something was won.
static bool go_round(struct neighbours *around) {
    bool won = false;
    find_losses(around);
    for (size_t l = 0; l < around->loss_count; l++) {
        const struct loss *loss = &around->losses[l];
        if (work_is_settled(around->work) || engine_is_over(around->work->engine)) {
            break;
        }
        // A neighbour may have been mended on the way.
        if (loss->position == NONE || loss_of(around, loss->position) > 0) {
            gather(around, loss);
            won = mend(around) || won;
        }
    }
    return won;
}

static void open(struct work *work, struct neighbours *around) {
    size_t positions = (size_t)work->sub->free_count;
    size_t rows = (size_t)work->sub->problem->row_count;
    *around = (struct neighbours){.work = work, .sub = work->sub, .size = FIRST_SIZE};
    around->first_holder = memory_new(rows + 1, sizeof *around->first_holder);
    around->is_free = memory_new(positions, sizeof *around->is_free);
    around->queue = memory_new(positions, sizeof *around->queue);
}

static void release(struct neighbours *around) {
    sub_release(&around->settled);
    memory_free(around->first_holder);
    memory_free(around->holders);
    memory_free(around->losses);
    memory_free(around->is_free);
    memory_free(around->queue);
}

void work_improve(struct work *work) {
    int most = work->sub->free_count - 1;
    struct neighbours around;
    if (!work->has_plans) {
        return;
    }
    open(work, &around);
    pricing_run(&work->pricing, &work->best_prices);
    settle(&around);
    most = most < LAST_SIZE ? most : LAST_SIZE;
    while (around.size <= most && !work_is_settled(work) && !engine_is_over(work->engine)) {
        around.size *= go_round(&around) ? 1 : 2;
    }
    release(&around);
}
