// SPDX-License-Identifier: GPL-3.0-or-later
//
// The model is built person by person; the rows that people share are opened when the first of
// them stands in one, so that rows without anybody do not come up.
#include "bench/period_model.h"

#include "base/memory.h"
#include "base/number.h"
#include "bench/period_builder.h"

static int *indices_new(size_t count) {
    int *indices = memory_new(count, sizeof *indices);
    for (size_t i = 0; i < count; i++) {
        indices[i] = NONE;
    }
    return indices;
}

// The greatest common divisor of what any module may cost.
static int64_t find_unit(const struct problem *problem, const struct measure *wishes) {
    int64_t unit = 0;
    for (int i = 0; i < problem->person_count; i++) {
        for (int t = 0; t < problem_modules(problem, i) && unit != 1; t++) {
            for (int o = 0; o < problem->offer_count; o++) {
                if (problem_allows(problem, i, t, o)) {
                    unit = number_gcd(unit, measure_module(problem, wishes, i, t, o));
                }
            }
        }
    }
    return unit > 0 ? unit : 1;
}

void builder_enter_shared(struct builder *builder, int row, int column, int64_t value) {
    if (row == NONE) {
        return;
    }
    if (builder->shared_row[row] == NONE) {
        builder->shared_row[row] = mps_row(builder->mps, 'L', builder->problem->rows[row].upper);
    }
    mps_add(builder->mps, builder->shared_row[row], column, value);
}

void builder_enter(struct builder *builder, int row, int column, int64_t value) {
    if (row != NONE && column != NONE) {
        mps_add(builder->mps, row, column, value);
    }
}

// A column for what is missing, which costs the goal `promised` so much each.
static int open_missing(struct builder *builder, int sum_row, int64_t months) {
    int u = mps_column(builder->mps, (struct mps_column){.upper = MPS_OPEN});
    mps_add(builder->mps, sum_row, u, months);
    return u;
}

static int open_promise(struct builder *builder, int64_t wanted, int missing) {
    int row = mps_row(builder->mps, 'G', wanted);
    mps_add(builder->mps, row, missing, 1);
    return row;
}

// The months of every module, or 0 when they differ.
static int months_of_all(const struct calendar *calendar) {
    for (int t = 1; t < calendar->module_count; t++) {
        if (calendar->months[t] != calendar->months[0]) {
            return 0;
        }
    }
    return calendar->months[0];
}

// A promise of 12 months in modules of 8 takes two modules, or one with 4 months missing. With n
// modules, 8 n + u >= 12 says so for whole n only; 4 n + u >= 8 says it between them too.
static void open_owed(struct builder *builder, int company, int sum_row) {
    const struct company *owner = &builder->programme->companies[company];
    int64_t owed = owner->promised_months + owner->balance_months;
    int64_t months = months_of_all(&builder->problem->calendars[0]);
    if (owed > 0) {
        int u = open_missing(builder, sum_row, 1);
        builder->owed_row[company] = open_promise(builder, owed, u);
        if (months > 0 && owed % months != 0) {
            int64_t rest = owed % months;
            builder->step_row[company] = open_promise(builder, rest * (owed / months + 1), u);
            builder->step[company] = rest;
        }
    }
}

// An offer is to be filled in every module that lies inside it.
static void open_fill(struct builder *builder, int sum_row, int offer) {
    const struct problem *problem = builder->problem;
    const struct calendar *calendar = &problem->calendars[0];
    const struct offer *filled = &builder->programme->offers[offer];
    for (int t = 0; t < calendar->module_count && filled->min_places > 0; t++) {
        const struct module *module = &builder->programme->intakes[0].modules[t];
        if (offer_spans(filled, module->first_day, module->last_day)) {
            builder->fill_row[t * problem->offer_count + offer] = open_promise(
                builder, filled->min_places, open_missing(builder, sum_row, calendar->months[t]));
        }
    }
}

static void open_promises(struct builder *builder, int64_t reached) {
    const struct problem *problem = builder->problem;
    int sum_row = mps_row(builder->mps, 'L', reached);
    for (int k = 0; k < problem->company_count; k++) {
        open_owed(builder, k, sum_row);
    }
    for (int o = 0; o < problem->offer_count; o++) {
        open_fill(builder, sum_row, o);
    }
}

static void builder_open(struct builder *builder) {
    const struct problem *problem = builder->problem;
    size_t companies = (size_t)problem->company_count, offers = (size_t)problem->offer_count;
    builder->first_offer = memory_new(companies + 1, sizeof *builder->first_offer);
    builder->shared_row = indices_new((size_t)problem->row_count);
    builder->owed_row = indices_new(companies);
    builder->step_row = indices_new(companies);
    builder->step = memory_new(companies, sizeof *builder->step);
    builder->fill_row = indices_new(offers * MODULES_MAX);
    builder->x = indices_new(offers * MODULES_MAX);
    builder->y = indices_new(companies);
    for (int o = problem->offer_count; o > 0; o--) {
        builder->first_offer[problem->offer_company[o - 1] + 1] += 1;
    }
    for (size_t k = 0; k < companies; k++) {
        builder->first_offer[k + 1] += builder->first_offer[k];
    }
}

static void builder_close(struct builder *builder) {
    memory_free(builder->first_offer);
    memory_free(builder->shared_row);
    memory_free(builder->owed_row);
    memory_free(builder->step_row);
    memory_free(builder->step);
    memory_free(builder->fill_row);
    memory_free(builder->x);
    memory_free(builder->y);
}

bool period_model_fits(const struct programme *programme) {
    const struct intake *intake = programme->intakes;
    return programme->intake_count == 1 && programme->history.count == 0 &&
           programme->link_count == 0 && intake_rule(intake, RULE_DISCIPLINE_MAX) == RULE_OPEN &&
           intake_rule(intake, RULE_DISCIPLINES_MIN) == 0;
}

void period_model_build(const struct programme *programme, const struct problem *problem,
                        const struct reached_before *before, struct period_model *model) {
    *model = (struct period_model){0};
    struct builder builder = {.programme = programme,
                              .problem = problem,
                              .mps = &model->mps,
                              .wishes = measure_of_goal(GOAL_WISHES),
                              .all_placed = before->placed == problem->person_count};
    builder_open(&builder);
    builder.unit = model->unit = find_unit(problem, &builder.wishes);
    builder.placed_row = mps_row(&model->mps, 'G', before->placed);
    open_promises(&builder, before->promised);
    for (int i = 0; i < problem->person_count; i++) {
        builder_add_person(&builder, i);
    }
    builder_close(&builder);
}

void period_model_release(struct period_model *model) {
    mps_release(&model->mps);
}
