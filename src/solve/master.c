// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of the linear programme: first the persons, then the held values, then rows of the problem
// as they are needed.
#include "solve/master.h"

#include "base/array.h"
#include "base/memory.h"

#include <math.h>

// A plan, as a column of the linear programme.
struct column {
    struct plan plan;
    int position;
    int lp_column;
    int next; // another plan of the same person, or NONE
};

struct master {
    const struct sub *sub;
    struct objective objective;
    struct lp *lp;
    struct column *columns;
    size_t count, capacity;
    int *newest; // by position: the newest column, or NONE
    int *lp_row; // by row of the problem, or NONE
    int *misses; // lp columns of what may be missed
    size_t miss_count, miss_capacity;
    struct sparse work;
};

static int held_row(const struct master *master, int held) {
    return master->sub->free_count + held;
}

static double scaled(const struct problem *problem, const struct measure *measure, int64_t unit,
                     const struct plan *plan) {
    return (double)(measure_plan(problem, measure, plan) / unit);
}

static double plan_value(const struct master *master, const struct plan *plan) {
    return scaled(master->sub->problem, &master->objective.measure, master->objective.unit, plan);
}

static double held_value(const struct master *master, int h, const struct plan *plan) {
    const struct held *held = &master->sub->held[h];
    return scaled(master->sub->problem, &held->measure, held->unit, plan);
}

static int row_of(struct master *master, int row) {
    const struct problem *problem = master->sub->problem;
    if (master->lp_row[row] == NONE) {
        double left = (double)master->sub->room.left[row];
        enum row_kind kind = problem->rows[row].kind;
        bool has_least = row_is_promise(kind) || row_is_equal(kind);
        master->lp_row[row] = lp_add_row(master->lp, has_least ? left : -HUGE_VAL,
                                         row_is_promise(kind) ? HUGE_VAL : left, NULL);
    }
    return master->lp_row[row];
}

// True when what is filled of promises counts for anything here.
static bool counts_filling(const struct master *master) {
    bool counts = measure_fills(&master->objective.measure);
    for (int h = 0; h < master->sub->held_count; h++) {
        counts = counts || measure_fills(&master->sub->held[h].measure);
    }
    return counts;
}

static void add_fillings(struct master *master) {
    const struct sub *sub = master->sub;
    for (int f = 0; f < sub->problem->filling_count; f++) {
        const struct filling *filling = &sub->problem->fillings[f];
        int64_t gain = measure_step(&master->objective.measure, filling);
        sparse_clear(&master->work);
        sparse_append(&master->work, row_of(master, filling->row), -(double)filling->step);
        for (int h = 0; h < sub->held_count; h++) {
            int64_t held = measure_step(&sub->held[h].measure, filling) / sub->held[h].unit;
            if (held != 0) {
                sparse_append(&master->work, held_row(master, h), (double)held);
            }
        }
        lp_add_steps(master->lp, (double)(gain / master->objective.unit), (double)filling->steps,
                     &master->work);
    }
}

// `sign` is 1 for a row that may reach too little, -1 for one that may use too much.
static void may_miss_row(struct master *master, int lp_row, double sign, double most) {
    // Dearer than any exchange of plans is likely to be worth; it need not be more, since only a
    // recount decides.
    double penalty = 16 * (1 + fabs(most));
    sparse_clear(&master->work);
    sparse_append(&master->work, lp_row, sign);
    int column = lp_add_steps(master->lp, -penalty, 1e9, &master->work);
    master->misses = array_room(master->misses, master->miss_count, &master->miss_capacity,
                                sizeof *master->misses);
    master->misses[master->miss_count++] = column;
}

// The largest value that a plan is likely to have, to measure penalties by.
static double largest_value(const struct master *master) {
    int64_t largest = 0;
    sub_unit(master->sub->problem, &master->objective.measure, &largest);
    return (double)largest;
}

static void add_misses(struct master *master) {
    double most = largest_value(master);
    for (int p = 0; p < master->sub->free_count; p++) {
        if (master->sub->in[p]) {
            may_miss_row(master, p, 1, most);
        }
    }
    for (int h = 0; h < master->sub->held_count; h++) {
        if (!master->sub->held[h].is_implied) {
            may_miss_row(master, held_row(master, h), 1, most);
        }
    }
}

// Rows that must be used exactly are needed even where no plan uses them yet.
static void add_equal_rows(struct master *master, bool may_miss) {
    const struct problem *problem = master->sub->problem;
    for (int r = 0; r < problem->row_count; r++) {
        if (row_is_equal(problem->rows[r].kind)) {
            int lp_row = row_of(master, r);
            if (may_miss) {
                may_miss_row(master, lp_row, 1, largest_value(master));
                may_miss_row(master, lp_row, -1, largest_value(master));
            }
        }
    }
}

struct master *master_new(const struct sub *sub, const struct objective *objective, bool may_miss) {
    struct master *master = memory_new(1, sizeof *master);
    *master = (struct master){.sub = sub, .objective = *objective, .lp = lp_new()};
    master->newest = memory_new((size_t)sub->free_count, sizeof *master->newest);
    master->lp_row = memory_new((size_t)sub->problem->row_count, sizeof *master->lp_row);
    for (int p = 0; p < sub->free_count; p++) {
        master->newest[p] = NONE;
        lp_add_row(master->lp, sub->in[p] ? 1 : -HUGE_VAL, 1, NULL);
    }
    for (int h = 0; h < sub->held_count; h++) {
        double least = (double)(sub->held[h].at_least / sub->held[h].unit);
        lp_add_row(master->lp, sub->held[h].is_implied ? -HUGE_VAL : least, HUGE_VAL, NULL);
    }
    for (int r = 0; r < sub->problem->row_count; r++) {
        master->lp_row[r] = NONE;
    }
    if (counts_filling(master)) {
        add_fillings(master);
    }
    if (may_miss) {
        add_misses(master);
    }
    add_equal_rows(master, may_miss);
    return master;
}

void master_free(struct master *master) {
    if (master != NULL) {
        lp_free(master->lp);
        memory_free(master->columns);
        memory_free(master->newest);
        memory_free(master->lp_row);
        memory_free(master->misses);
        sparse_release(&master->work);
        memory_free(master);
    }
}

static int find(const struct master *master, int position, const struct plan *plan) {
    const struct problem *problem = master->sub->problem;
    int column = master->newest[position];
    while (column != NONE && !problem_same_plan(problem, &master->columns[column].plan, plan)) {
        column = master->columns[column].next;
    }
    return column;
}

static void add_coefficient(void *context, int row, int64_t coefficient) {
    struct master *master = context;
    bool is_promise = row_is_promise(master->sub->problem->rows[row].kind);
    if (!is_promise || master->lp_row[row] != NONE) {
        sparse_add(&master->work, row_of(master, row), (double)coefficient);
    }
}

void master_append(struct master *master, int position, const struct plan *plan) {
    sparse_clear(&master->work);
    sparse_append(&master->work, position, 1);
    problem_plan_rows(master->sub->problem, plan, add_coefficient, master);
    for (int h = 0; h < master->sub->held_count; h++) {
        double value = held_value(master, h, plan);
        if (value != 0 && !master->sub->held[h].is_implied) {
            sparse_append(&master->work, held_row(master, h), value);
        }
    }
    master->columns =
        array_room(master->columns, master->count, &master->capacity, sizeof *master->columns);
    master->columns[master->count] = (struct column){
        .plan = *plan,
        .position = position,
        .lp_column = lp_add_column(master->lp, plan_value(master, plan), &master->work),
        .next = master->newest[position],
    };
    master->newest[position] = (int)master->count++;
}

bool master_add(struct master *master, int position, const struct plan *plan) {
    bool is_new = find(master, position, plan) == NONE;
    if (is_new) {
        master_append(master, position, plan);
    }
    return is_new;
}

void master_begin_with(struct master *master, const struct plan *plans) {
    for (int p = 0; p < master->sub->free_count; p++) {
        if (plans[p].person != NONE) {
            master_add(master, p, &plans[p]);
            int column = find(master, p, &plans[p]);
            lp_begin_with(master->lp, master->columns[column].lp_column, p);
        }
    }
}

enum lp_status master_solve(struct master *master, int64_t milliseconds) {
    return lp_solve(master->lp, milliseconds);
}

static int64_t priced(const struct master *master, int lp_row) {
    double price = lp_row == NONE ? 0 : lp_price(master->lp, lp_row) * (double)PRICE_UNIT;
    // Beyond this no price makes sense, and the conversion would not be defined.
    double most = 0x1p60;
    return isnan(price) ? 0 : llround(fmax(-most, fmin(most, price)));
}

void master_prices(const struct master *master, struct prices *prices) {
    for (int r = 0; r < master->sub->problem->row_count; r++) {
        prices->row[r] = priced(master, master->lp_row[r]);
    }
    for (int h = 0; h < master->sub->held_count; h++) {
        prices->held[h] = priced(master, held_row(master, h));
    }
}

int64_t master_person_price(const struct master *master, int position) {
    return priced(master, position);
}

double master_value(const struct master *master) {
    return lp_objective(master->lp);
}

void master_each_share(const struct master *master, share_visitor *visit, void *context) {
    for (size_t c = 0; c < master->count; c++) {
        const struct column *column = &master->columns[c];
        double share = lp_value(master->lp, column->lp_column);
        if (share > 1e-9) {
            visit(context, column->position, &column->plan, share);
        }
    }
}

struct largest {
    struct plan *plans;
    double *shares;
};

static void take_larger(void *context, int position, const struct plan *plan, double share) {
    struct largest *largest = context;
    if (share > largest->shares[position] + 1e-9) {
        largest->shares[position] = share;
        largest->plans[position] = *plan;
    }
}

void master_shares(const struct master *master, struct plan *plans, double *shares) {
    struct largest largest = {plans, shares};
    for (int p = 0; p < master->sub->free_count; p++) {
        plans[p].person = NONE;
        shares[p] = 0;
    }
    master_each_share(master, take_larger, &largest);
}

void master_require(struct master *master, int64_t at_least) {
    const struct sub *sub = master->sub;
    sparse_clear(&master->work);
    for (size_t c = 0; c < master->count; c++) {
        double value = plan_value(master, &master->columns[c].plan);
        if (value != 0) {
            sparse_append(&master->work, master->columns[c].lp_column, value);
        }
    }
    // Fillings are the first columns.
    for (int f = 0; f < sub->problem->filling_count && counts_filling(master); f++) {
        int64_t gain = measure_step(&master->objective.measure, &sub->problem->fillings[f]);
        if (gain != 0) {
            sparse_append(&master->work, f, (double)(gain / master->objective.unit));
        }
    }
    lp_add_row(master->lp, (double)at_least, HUGE_VAL, &master->work);
}

void master_close(struct master *master, const struct pricing *pricing, int64_t loss) {
    for (size_t c = 0; c < master->count; c++) {
        const struct column *column = &master->columns[c];
        int64_t worth = pricing_plan_worth(pricing, column->position, &column->plan);
        if (pricing->best[column->position] - worth > loss) {
            lp_close(master->lp, column->lp_column);
        }
    }
}

int master_plan_count(const struct master *master) {
    return (int)master->count;
}

enum lp_status master_solve_whole(struct master *master, enum lp_way way,
                                  struct lp_limits *limits) {
    for (size_t m = 0; m < master->miss_count; m++) {
        lp_close(master->lp, master->misses[m]);
    }
    return lp_solve_whole(master->lp, way, limits);
}

void master_choice(const struct master *master, struct plan *plans) {
    for (int p = 0; p < master->sub->free_count; p++) {
        plans[p].person = NONE;
    }
    for (size_t c = 0; c < master->count; c++) {
        if (lp_whole_value(master->lp, master->columns[c].lp_column) > 0.5) {
            plans[master->columns[c].position] = master->columns[c].plan;
        }
    }
}
