// SPDX-License-Identifier: GPL-3.0-or-later
//
// GLPK, tamed: no output, no names, no time in any decision that nobody asked for. Nodes are
// counted where somebody limits them; a simplex call that never ends is given up.
#include "solve/lp.h"

#include "base/array.h"
#include "base/memory.h"

#include <glpk.h>
#include <math.h>
#include <stddef.h>

enum {
    ITERATIONS_LEAST = 50000,
    ITERATIONS_PER_ROW = 200,
    // Simplex calls that never end have been met. This is far beyond any honest one, so that it
    // decides nothing that could differ from machine to machine.
    MILLISECONDS_MOST = 30 * 60 * 1000,
};

struct lp {
    glp_prob *glpk;
    int64_t nodes_left;
};

void sparse_append(struct sparse *sparse, int index, double value) {
    size_t capacity = (size_t)sparse->capacity;
    sparse->index = array_room(sparse->index, (size_t)sparse->count, &capacity, sizeof(int));
    capacity = (size_t)sparse->capacity;
    sparse->value = array_room(sparse->value, (size_t)sparse->count, &capacity, sizeof(double));
    sparse->capacity = (int)capacity;
    sparse->index[sparse->count] = index;
    sparse->value[sparse->count++] = value;
}

void sparse_add(struct sparse *sparse, int index, double value) {
    for (int i = 0; i < sparse->count; i++) {
        if (sparse->index[i] == index) {
            sparse->value[i] += value;
            return;
        }
    }
    sparse_append(sparse, index, value);
}

void sparse_clear(struct sparse *sparse) {
    sparse->count = 0;
}

void sparse_release(struct sparse *sparse) {
    memory_free(sparse->index);
    memory_free(sparse->value);
    *sparse = (struct sparse){0};
}

static int swallow(void *info, const char *text) {
    (void)info;
    (void)text;
    return 1;
}

struct lp *lp_new(void) {
    struct lp *lp = memory_new(1, sizeof *lp);
    glp_term_hook(swallow, NULL);
    glp_term_out(GLP_OFF);
    lp->glpk = glp_create_prob();
    glp_set_obj_dir(lp->glpk, GLP_MAX);
    return lp;
}

void lp_free(struct lp *lp) {
    if (lp != NULL) {
        glp_delete_prob(lp->glpk);
        memory_free(lp);
    }
}

// GLPK counts from 1.
static void copy_sparse(const struct sparse *sparse, int **index, double **value) {
    *index = memory_new((size_t)sparse->count + 1, sizeof **index);
    *value = memory_new((size_t)sparse->count + 1, sizeof **value);
    for (int i = 0; i < sparse->count; i++) {
        (*index)[i + 1] = sparse->index[i] + 1;
        (*value)[i + 1] = sparse->value[i];
    }
}

static void set_row(struct lp *lp, int row, double lower, double upper) {
    bool has_lower = !isinf(lower), has_upper = !isinf(upper);
    int type = has_lower && has_upper ? (lower < upper ? GLP_DB : GLP_FX)
               : has_lower            ? GLP_LO
               : has_upper            ? GLP_UP
                                      : GLP_FR;
    glp_set_row_bnds(lp->glpk, row + 1, type, has_lower ? lower : 0, has_upper ? upper : 0);
}

int lp_add_row(struct lp *lp, double lower, double upper, const struct sparse *columns) {
    int row = glp_add_rows(lp->glpk, 1) - 1;
    set_row(lp, row, lower, upper);
    if (columns != NULL) {
        int *index = NULL;
        double *value = NULL;
        copy_sparse(columns, &index, &value);
        glp_set_mat_row(lp->glpk, row + 1, columns->count, index, value);
        memory_free(index);
        memory_free(value);
    }
    return row;
}

static int add_column(struct lp *lp, double value, const struct sparse *rows) {
    int *index = NULL;
    double *coefficient = NULL;
    int column = glp_add_cols(lp->glpk, 1) - 1;
    copy_sparse(rows, &index, &coefficient);
    glp_set_mat_col(lp->glpk, column + 1, rows->count, index, coefficient);
    memory_free(index);
    memory_free(coefficient);
    glp_set_obj_coef(lp->glpk, column + 1, value);
    return column;
}

int lp_add_column(struct lp *lp, double value, const struct sparse *rows) {
    int column = add_column(lp, value, rows);
    glp_set_col_bnds(lp->glpk, column + 1, GLP_LO, 0, 0);
    return column;
}

int lp_add_steps(struct lp *lp, double value, double most, const struct sparse *rows) {
    int column = add_column(lp, value, rows);
    glp_set_col_bnds(lp->glpk, column + 1, GLP_DB, 0, most);
    return column;
}

void lp_close(struct lp *lp, int column) {
    glp_set_col_bnds(lp->glpk, column + 1, GLP_FX, 0, 0);
}

void lp_begin_with(struct lp *lp, int column, int row) {
    bool is_fixed = glp_get_row_type(lp->glpk, row + 1) == GLP_FX;
    glp_set_row_stat(lp->glpk, row + 1, is_fixed ? GLP_NS : GLP_NU);
    glp_set_col_stat(lp->glpk, column + 1, GLP_BS);
}

static int milliseconds(int64_t wanted) {
    return wanted < MILLISECONDS_MOST ? (int)wanted : MILLISECONDS_MOST;
}

enum lp_status lp_solve(struct lp *lp, int64_t time) {
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.it_lim = ITERATIONS_LEAST + ITERATIONS_PER_ROW * glp_get_num_rows(lp->glpk);
    parameters.tm_lim = milliseconds(time);
    int answer = glp_simplex(lp->glpk, &parameters);
    // A basis that became singular is no reason to give up: start from the slack basis.
    if (answer == GLP_EBADB || answer == GLP_ESING || answer == GLP_ECOND) {
        glp_std_basis(lp->glpk);
        answer = glp_simplex(lp->glpk, &parameters);
    }
    if (answer != 0) {
        return answer == GLP_EITLIM || answer == GLP_ETMLIM ? LP_LIMIT : LP_FAILED;
    }
    int status = glp_get_status(lp->glpk);
    return status == GLP_OPT ? LP_OPTIMAL : status == GLP_NOFEAS ? LP_INFEASIBLE : LP_FAILED;
}

// Counts nodes: a limit in nodes gives the same answer on every machine, one in seconds does not.
static void count_nodes(glp_tree *tree, void *info) {
    struct lp *lp = info;
    if (glp_ios_reason(tree) == GLP_ISELECT && --lp->nodes_left < 0) {
        glp_ios_terminate(tree);
    }
}

static enum lp_status branch(struct lp *lp, enum lp_way way, int64_t time) {
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.tm_lim = milliseconds(time);
    parameters.cb_func = count_nodes;
    parameters.cb_info = lp;
    parameters.presolve = way == LP_WAY_PRESOLVED ? GLP_ON : GLP_OFF;
    parameters.gmi_cuts = GLP_ON;
    parameters.mir_cuts = GLP_ON;
    // No clique cuts: glp_clq_cut of GLPK 5.0 has been seen to free memory twice.
    int answer = glp_intopt(lp->glpk, &parameters);
    if (answer == GLP_ENOPFS) {
        return LP_INFEASIBLE;
    }
    int status = glp_mip_status(lp->glpk);
    if (answer == GLP_ESTOP || answer == GLP_ETMLIM) {
        return status == GLP_FEAS ? LP_FEASIBLE : LP_LIMIT;
    }
    if (answer != 0) {
        return LP_FAILED;
    }
    return status == GLP_OPT ? LP_OPTIMAL : status == GLP_NOFEAS ? LP_INFEASIBLE : LP_FAILED;
}

// A closed column is no question any more.
static void ask_for_whole(struct lp *lp) {
    int columns = glp_get_num_cols(lp->glpk);
    for (int column = 1; column <= columns; column++) {
        int type = glp_get_col_type(lp->glpk, column);
        int kind = type == GLP_FX ? GLP_CV : type == GLP_LO ? GLP_BV : GLP_IV;
        glp_set_col_kind(lp->glpk, column, kind);
    }
}

enum lp_status lp_solve_whole(struct lp *lp, enum lp_way way, struct lp_limits *limits) {
    enum lp_status status = LP_OPTIMAL;
    lp->nodes_left = limits->nodes;
    ask_for_whole(lp);
    // Without presolve GLPK wants the relaxation solved before it branches.
    if (way != LP_WAY_PRESOLVED) {
        status = lp_solve(lp, limits->milliseconds);
    }
    if (status == LP_OPTIMAL) {
        status = branch(lp, way, limits->milliseconds);
    }
    limits->nodes = lp->nodes_left > 0 ? lp->nodes_left : 0;
    return status;
}

double lp_price(const struct lp *lp, int row) {
    return glp_get_row_dual(lp->glpk, row + 1);
}

double lp_value(const struct lp *lp, int column) {
    return glp_get_col_prim(lp->glpk, column + 1);
}

double lp_objective(const struct lp *lp) {
    return glp_get_obj_val(lp->glpk);
}

double lp_whole_value(const struct lp *lp, int column) {
    return glp_mip_col_val(lp->glpk, column + 1);
}
