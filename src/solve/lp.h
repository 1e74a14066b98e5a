// SPDX-License-Identifier: GPL-3.0-or-later
//
// A linear or whole-number programme to be maximised. The only door to GLPK.
//
// Nothing it answers is believed without a recount: values and bounds that decide are computed
// elsewhere in whole numbers.
#ifndef SOLVE_LP_H
#define SOLVE_LP_H

#include <stdbool.h>
#include <stdint.h>

struct lp;

enum lp_status {
    LP_OPTIMAL,
    LP_FEASIBLE, // whole numbers were found before a limit was reached; there may be better ones
    LP_INFEASIBLE,
    LP_LIMIT,  // an iteration or node limit was reached
    LP_FAILED, // GLPK gave up for another reason
};

// A sparse vector: coefficients by row (of a column) or by column (of a row). Indices from 0, each
// once.
struct sparse {
    int *index;
    double *value;
    int count, capacity;
};

void sparse_append(struct sparse *sparse, int index,
                   double value); // of an index that is not there yet
void sparse_add(struct sparse *sparse, int index, double value); // adds up with an earlier entry
void sparse_clear(struct sparse *sparse);
void sparse_release(struct sparse *sparse);

struct lp *lp_new(void);
void lp_free(struct lp *lp);

// Bounds may be -HUGE_VAL and HUGE_VAL. Returns the index of the row; `columns` may be NULL.
int lp_add_row(struct lp *lp, double lower, double upper, const struct sparse *columns);

// A column x >= 0, which is 0 or 1 where whole numbers are asked for. Returns its index.
int lp_add_column(struct lp *lp, double value, const struct sparse *rows);

// A column 0 <= x <= most, likewise a whole number then.
int lp_add_steps(struct lp *lp, double value, double most, const struct sparse *rows);
void lp_close(struct lp *lp, int column); // x = 0 from now on

// The next call begins with this column in place of this row's slack. For columns that are part of
// a solution which keeps all rows, each for a row of its own at its upper limit, so that the first
// basis is a good one.
void lp_begin_with(struct lp *lp, int column, int row);

// Primal simplex from the basis of the last call.
enum lp_status lp_solve(struct lp *lp, int64_t milliseconds);

// The ways in which GLPK looks for whole numbers. Where one gets lost, the other often has the
// answer at its first node; and what both agree on is believed.
enum lp_way {
    LP_WAY_PLAIN,
    LP_WAY_PRESOLVED,
    LP_WAYS,
};

struct lp_limits {
    int64_t nodes;        // set to what is left of them
    int64_t milliseconds; // so much for this call
};

// LP_LIMIT: a limit was met before anything was found.
enum lp_status lp_solve_whole(struct lp *lp, enum lp_way way, struct lp_limits *limits);

// After LP_OPTIMAL; lp_whole_value after lp_solve_whole, also when LP_FEASIBLE.
double lp_price(const struct lp *lp, int row);
double lp_value(const struct lp *lp, int column);
double lp_objective(const struct lp *lp);
double lp_whole_value(const struct lp *lp, int column);

#endif
