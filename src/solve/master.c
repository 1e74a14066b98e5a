// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of the linear programme: first the persons, then the rows of the problem, then the held
// values.
#include "solve/master.h"

#include "base/array.h"
#include "base/memory.h"

#include <assert.h>
#include <math.h>

struct master {
    const struct problem *problem;
    const struct sub *sub;
    struct objective objective;
    struct lp *lp;
    struct plan *plans; // by column
    int *next;          // by column: the next plan of the same person, or NONE
    int count;
    size_t capacity, next_capacity;
    int *newest;                 // by person: the newest column, or NONE
    struct held rows[HELD_MOST]; // the held values that have a row
    int held_rows;
    struct sparse work;
};

static int person_row(int person) {
    return person;
}

static int problem_row(const struct master *master, int row) {
    return master->problem->person_count + row;
}

static int held_row(const struct master *master, int held) {
    return master->problem->person_count + master->problem->row_count + held;
}

struct master *master_new(const struct problem *problem) {
    struct master *master = memory_new(1, sizeof *master);
    master->problem = problem;
    master->objective.unit = 1; // until a stage begins
    master->lp = lp_new();
    master->newest = memory_new((size_t)problem->person_count, sizeof *master->newest);
    for (int i = 0; i < problem->person_count; i++) {
        master->newest[i] = NONE;
        lp_add_row(master->lp, -HUGE_VAL, 1, NULL);
    }
    for (int r = 0; r < problem->row_count; r++) {
        lp_add_row(master->lp, -HUGE_VAL, (double)problem->rows[r].upper, NULL);
    }
    return master;
}

void master_free(struct master *master) {
    lp_free(master->lp);
    memory_free(master->plans);
    memory_free(master->next);
    memory_free(master->newest);
    sparse_release(&master->work);
    memory_free(master);
}

static double held_value(const struct master *master, int h, const struct plan *plan) {
    const struct held *held = &master->rows[h];
    return (double)(measure_plan(master->problem, &held->measure, plan) / held->unit);
}

static bool same_measure(const struct measure *a, const struct measure *b) {
    return a->kind == b->kind && a->goal == b->goal && a->intake == b->intake &&
           a->person == b->person && a->module == b->module;
}

static void add_held_row(struct master *master, const struct held *held) {
    int h = master->held_rows++;
    master->rows[h] = *held;
    sparse_clear(&master->work);
    for (int column = 0; column < master->count; column++) {
        double value = held_value(master, h, &master->plans[column]);
        if (value != 0) {
            sparse_append(&master->work, column, value);
        }
    }
    lp_add_row(master->lp, -HUGE_VAL, HUGE_VAL, &master->work);
}

// Held values come in the same order in every sub-problem, though a rank test holds only the first
// few.
static void hold(struct master *master) {
    const struct sub *sub = master->sub;
    for (int h = 0; h < sub->held_count; h++) {
        if (h == master->held_rows) {
            add_held_row(master, &sub->held[h]);
        }
        assert(same_measure(&master->rows[h].measure, &sub->held[h].measure));
        lp_set_row(master->lp, held_row(master, h),
                   (double)(sub->held[h].at_least / sub->held[h].unit), HUGE_VAL);
    }
    for (int h = sub->held_count; h < master->held_rows; h++) {
        lp_set_row(master->lp, held_row(master, h), -HUGE_VAL, HUGE_VAL);
    }
}

static double plan_value(const struct master *master, const struct plan *plan) {
    const struct objective *objective = &master->objective;
    return (double)(measure_plan(master->problem, &objective->measure, plan) / objective->unit);
}

void master_begin(struct master *master, const struct sub *sub, const struct objective *objective) {
    master->sub = sub;
    master->objective = *objective;
    hold(master);
    for (int i = 0; i < master->problem->person_count; i++) {
        lp_set_row(master->lp, person_row(i), sub->in[i] ? 1 : -HUGE_VAL, 1);
    }
    for (int column = 0; column < master->count; column++) {
        const struct plan *plan = &master->plans[column];
        lp_set_open(master->lp, column, sub_allows_plan(sub, plan));
        lp_set_value(master->lp, column, plan_value(master, plan));
    }
}

static bool same_offers(const struct plan *a, const struct plan *b, int modules) {
    for (int t = 0; t < modules; t++) {
        if (a->offer[t] != b->offer[t]) {
            return false;
        }
    }
    return true;
}

static bool is_known(const struct master *master, const struct plan *plan) {
    int modules = problem_modules(master->problem, plan->person);
    int column = master->newest[plan->person];
    while (column != NONE && !same_offers(&master->plans[column], plan, modules)) {
        column = master->next[column];
    }
    return column != NONE;
}

static void add_coefficient(void *context, int row, int64_t coefficient) {
    struct master *master = context;
    sparse_add(&master->work, problem_row(master, row), (double)coefficient);
}

static void remember(struct master *master, const struct plan *plan) {
    size_t count = (size_t)master->count;
    master->plans = array_room(master->plans, count, &master->capacity, sizeof *master->plans);
    master->next = array_room(master->next, count, &master->next_capacity, sizeof *master->next);
    master->plans[count] = *plan;
    master->next[count] = master->newest[plan->person];
    master->newest[plan->person] = master->count++;
}

bool master_add(struct master *master, const struct plan *plan) {
    if (is_known(master, plan)) {
        return false;
    }
    sparse_clear(&master->work);
    sparse_add(&master->work, person_row(plan->person), 1);
    problem_plan_rows(master->problem, plan, add_coefficient, master);
    for (int h = 0; h < master->held_rows; h++) {
        double value = held_value(master, h, plan);
        if (value != 0) {
            sparse_add(&master->work, held_row(master, h), value);
        }
    }
    lp_add_column(master->lp, plan_value(master, plan), &master->work);
    remember(master, plan);
    return true;
}

enum lp_status master_solve(struct master *master) {
    return lp_solve(master->lp);
}

static int64_t priced(const struct master *master, int lp_row) {
    double price = lp_price(master->lp, lp_row) * (double)PRICE_UNIT;
    // Beyond this no price makes sense, and the conversion would not be defined.
    double most = 0x1p60;
    return isnan(price) ? 0 : llround(fmax(-most, fmin(most, price)));
}

void master_prices(const struct master *master, struct prices *prices) {
    for (int r = 0; r < master->problem->row_count; r++) {
        prices->row[r] = priced(master, problem_row(master, r));
    }
    for (int h = 0; h < master->sub->held_count; h++) {
        prices->held[h] = priced(master, held_row(master, h));
    }
}

int64_t master_person_price(const struct master *master, int person) {
    return priced(master, person_row(person));
}

double master_value(const struct master *master) {
    return lp_objective(master->lp);
}

void master_shares(const struct master *master, struct plan *plans, double *shares) {
    for (int i = 0; i < master->problem->person_count; i++) {
        plans[i].person = NONE;
        shares[i] = 0;
        for (int column = master->newest[i]; column != NONE; column = master->next[column]) {
            double share = lp_value(master->lp, column);
            if (share > shares[i] + 1e-9) {
                shares[i] = share;
                plans[i] = master->plans[column];
            }
        }
    }
}

void master_require(struct master *master, int64_t at_least) {
    sparse_clear(&master->work);
    for (int column = 0; column < master->count; column++) {
        double value = plan_value(master, &master->plans[column]);
        if (value != 0) {
            sparse_append(&master->work, column, value);
        }
    }
    lp_add_row(master->lp, (double)at_least, HUGE_VAL, &master->work);
}

int master_newest(const struct master *master, int person) {
    return master->newest[person];
}

int master_next(const struct master *master, int column) {
    return master->next[column];
}

const struct plan *master_plan(const struct master *master, int column) {
    return &master->plans[column];
}

enum lp_status master_solve_whole(struct master *master, enum lp_effort effort) {
    return lp_solve_whole(master->lp, effort);
}

void master_choice(const struct master *master, struct plan *plans) {
    for (int i = 0; i < master->problem->person_count; i++) {
        plans[i].person = NONE;
    }
    for (int column = 0; column < master->count; column++) {
        if (lp_whole_value(master->lp, column) > 0.5) {
            plans[master->plans[column].person] = master->plans[column];
        }
    }
}
