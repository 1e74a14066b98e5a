// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules about one person's path as rows. X stands for the sum over a company's offers: being
// there in a module.
#include "bench/period_builder.h"

// A stay cannot be so long that there is no time for the other companies.
static int longest_stay(const struct calendar *calendar) {
    int most = calendar->module_count - (calendar->companies_min - 1) * calendar->stay_min;
    return most < calendar->stay_max ? most : calendar->stay_max;
}

// So many companies there are at least, if no stay is longer than that.
static int fewest_stays(const struct calendar *calendar) {
    int longest = longest_stay(calendar);
    return (calendar->module_count + longest - 1) / longest;
}

static void enter_presence(struct builder *builder, int row, int company, int module,
                           int64_t value) {
    for (int o = builder->first_offer[company]; o < builder->first_offer[company + 1]; o++) {
        builder_enter(builder, row, builder->x[module * builder->problem->offer_count + o], value);
    }
}

static bool may_be_at(const struct builder *builder, int company, int module) {
    for (int o = builder->first_offer[company]; o < builder->first_offer[company + 1]; o++) {
        if (builder->x[module * builder->problem->offer_count + o] != NONE) {
            return true;
        }
    }
    return false;
}

static void open_place(struct builder *builder, int module, int offer) {
    const struct problem *problem = builder->problem;
    const struct calendar *calendar = builder->calendar;
    int64_t cost = -measure_module(problem, &builder->wishes, builder->person, module, offer);
    int k = problem->offer_company[offer];
    int x = mps_column(builder->mps, (struct mps_column){cost / builder->unit, 0, 1, true});
    builder->x[module * problem->offer_count + offer] = x;
    builder_enter(builder, builder->owed_row[k], x, calendar->months[module]);
    builder_enter(builder, builder->step_row[k], x, builder->step[k]);
    builder_enter(builder, builder->fill_row[module * problem->offer_count + offer], x, 1);
    builder_enter_shared(builder, problem->month_row[k], x, calendar->months[module]);
    for (int d = calendar->first_slot[module]; d <= calendar->last_slot[module]; d++) {
        builder_enter_shared(builder, problem->place_row[offer * problem->slot_count + d], x, 1);
    }
}

// Everybody who is placed is somewhere in every module.
static void open_places(struct builder *builder) {
    const struct problem *problem = builder->problem;
    for (int t = 0; t < builder->modules; t++) {
        int row = mps_row(builder->mps, 'E', 0);
        mps_add(builder->mps, row, builder->z, -1);
        for (int o = 0; o < problem->offer_count; o++) {
            builder->x[t * problem->offer_count + o] = NONE;
            if (problem_allows(problem, builder->person, t, o)) {
                open_place(builder, t, o);
                mps_add(builder->mps, row, builder->x[t * problem->offer_count + o], 1);
            }
        }
    }
}

static void open_person(struct builder *builder) {
    const struct problem *problem = builder->problem;
    const struct person *person = &problem->persons[builder->person];
    bool must = person->must || builder->all_placed;
    builder->z = mps_column(builder->mps, (struct mps_column){0, must, 1, true});
    mps_add(builder->mps, builder->placed_row, builder->z, 1);
    builder_enter_shared(builder, problem->admit_row[person->calendar], builder->z, 1);
}

// Whether the company is counted: the rules of the person's intake, or a decision, speak of visits,
// and not only of how the modules of one company lie.
static bool counts_visits(const struct builder *builder) {
    const struct calendar *calendar = builder->calendar;
    bool counted = builder->problem->persons[builder->person].visit_count > 0 ||
                   calendar->companies_max < builder->modules ||
                   calendar->companies_min > fewest_stays(calendar);
    for (int kind = 0; kind < GROUPS; kind++) {
        counted = counted || calendar->group_max[kind] < calendar->companies_max;
    }
    return counted;
}

// What is at least as large as 1 when the person is at the company at all.
static int visit_of(const struct builder *builder, int company) {
    return builder->y[company] != NONE ? builder->y[company] : builder->z;
}

static void open_visit(struct builder *builder, int company) {
    builder->y[company] = mps_column(builder->mps, (struct mps_column){0, 0, 1, true});
    int most = mps_row(builder->mps, 'L', 0), sum = mps_row(builder->mps, 'L', 0);
    mps_add(builder->mps, most, builder->y[company], 1);
    mps_add(builder->mps, most, builder->z, -1);
    mps_add(builder->mps, sum, builder->y[company], 1);
    for (int t = 0; t < builder->modules; t++) {
        int least = mps_row(builder->mps, 'L', 0);
        mps_add(builder->mps, least, builder->y[company], -1);
        enter_presence(builder, least, company, t, 1);
        enter_presence(builder, sum, company, t, -1);
    }
}

// At a company in module `a` or in module `c`, but not in both; returns the row.
static int part(struct builder *builder, int company, int a, int c) {
    int row = mps_row(builder->mps, 'L', 0);
    enter_presence(builder, row, company, a, 1);
    enter_presence(builder, row, company, c, 1);
    mps_add(builder->mps, row, visit_of(builder, company), -1);
    return row;
}

// Nobody is at a company in two modules without being there in between, which takes a stay of
// c - a + 1 modules.
static void forbid_return(struct builder *builder, int company, int a, int c) {
    if (!may_be_at(builder, company, a) || !may_be_at(builder, company, c)) {
        return;
    }
    if (c - a >= longest_stay(builder->calendar)) {
        part(builder, company, a, c);
        return;
    }
    for (int b = a + 1; b < c; b++) {
        enter_presence(builder, part(builder, company, a, c), company, b, -1);
    }
}

// Whoever begins a stay is still there stay_min modules later.
static void lengthen_stay(struct builder *builder, int company, int module) {
    for (int later = 1; later < builder->calendar->stay_min; later++) {
        int row = mps_row(builder->mps, 'L', 0);
        enter_presence(builder, row, company, module, 1);
        if (module > 0) {
            enter_presence(builder, row, company, module - 1, -1);
        }
        if (module + later < builder->modules) {
            enter_presence(builder, row, company, module + later, -1);
        }
    }
}

static void add_stays(struct builder *builder, int company) {
    bool possible = false;
    for (int t = 0; t < builder->modules; t++) {
        possible = possible || may_be_at(builder, company, t);
    }
    builder->y[company] = NONE;
    if (possible && counts_visits(builder)) {
        open_visit(builder, company);
    }
    for (int a = 0; a < builder->modules && possible; a++) {
        lengthen_stay(builder, company, a);
        for (int c = a + 1; c < builder->modules; c++) {
            forbid_return(builder, company, a, c);
        }
    }
}

// So many companies, counted as if all shared a group.
static void count_companies(struct builder *builder, char sense, int limit) {
    int row = mps_row(builder->mps, sense, 0);
    mps_add(builder->mps, row, builder->z, -limit);
    for (int k = 0; k < builder->problem->company_count; k++) {
        builder_enter(builder, row, builder->y[k], 1);
    }
}

static void limit_group(struct builder *builder, enum group_kind kind, int group) {
    int row = NONE;
    for (int k = 0; k < builder->problem->company_count; k++) {
        if (builder->y[k] != NONE && builder->problem->group[k][kind] == group) {
            row = row != NONE ? row : mps_row(builder->mps, 'L', 0);
            mps_add(builder->mps, row, builder->y[k], 1);
        }
    }
    builder_enter(builder, row, builder->z, -builder->calendar->group_max[kind]);
}

static void limit_visits(struct builder *builder) {
    const struct problem *problem = builder->problem;
    const struct calendar *calendar = builder->calendar;
    const struct person *person = &problem->persons[builder->person];
    count_companies(builder, 'G', calendar->companies_min);
    count_companies(builder, 'L', calendar->companies_max);
    for (int kind = 0; kind < GROUPS; kind++) {
        for (int g = 0;
             g < problem->company_count && calendar->group_max[kind] < calendar->companies_max;
             g++) {
            limit_group(builder, (enum group_kind)kind, g);
        }
    }
    for (int v = 0; v < person->visit_count; v++) {
        int row = mps_row(builder->mps, 'G', 0);
        mps_add(builder->mps, row, builder->z, -1);
        builder_enter(builder, row, builder->y[person->visits[v]], 1);
    }
}

void builder_add_person(struct builder *builder, int person) {
    builder->person = person;
    builder->calendar = &builder->problem->calendars[builder->problem->persons[person].calendar];
    builder->modules = builder->calendar->module_count;
    open_person(builder);
    open_places(builder);
    for (int k = 0; k < builder->problem->company_count; k++) {
        add_stays(builder, k);
    }
    if (counts_visits(builder)) {
        limit_visits(builder);
    }
}
