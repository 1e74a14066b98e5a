// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows: what people must share. A row that can never be broken is left out.
#include "problem/build.h"

static int add_row(struct problem *problem, struct row row) {
    problem->rows[problem->row_count] = row;
    return problem->row_count++;
}

// Counts, for every offer and slot, the people who might hold the offer then.
static void count_users(const struct problem *problem, int *users) {
    for (int i = 0; i < problem->person_count; i++) {
        const struct person *person = &problem->persons[i];
        const struct calendar *calendar = &problem->calendars[person->calendar];
        for (int t = 0; t < calendar->module_count; t++) {
            for (int o = 0; o < problem->offer_count; o++) {
                for (int d = calendar->first_slot[t];
                     d <= calendar->last_slot[t] && problem_allows(problem, i, t, o); d++) {
                    users[o * problem->slot_count + d]++;
                }
            }
        }
    }
}

static void add_place_rows(const struct programme *programme, struct problem *problem) {
    size_t cells = (size_t)problem->offer_count * (size_t)problem->slot_count;
    int *users = arena_new(&problem->arena, cells, sizeof *users);
    problem->place_row = arena_new(&problem->arena, cells, sizeof *problem->place_row);
    count_users(problem, users);
    for (int o = 0; o < problem->offer_count; o++) {
        int places = programme->offers[o].places;
        for (int d = 0; d < problem->slot_count; d++) {
            int cell = o * problem->slot_count + d;
            struct row row = {.kind = ROW_PLACES, .a = o, .b = d, .upper = places};
            problem->place_row[cell] = users[cell] > places ? add_row(problem, row) : NONE;
        }
    }
}

static void add_admit_rows(const struct programme *programme, struct problem *problem) {
    problem->admit_row =
        arena_new(&problem->arena, programme->intake_count, sizeof *problem->admit_row);
    for (size_t i = 0; i < programme->intake_count; i++) {
        int64_t most = intake_rule(&programme->intakes[i], RULE_ADMIT_MAX);
        struct row row = {.kind = ROW_ADMIT, .a = (int)i, .upper = most};
        problem->admit_row[i] = most < problem->person_count ? add_row(problem, row) : NONE;
    }
}

static void add_month_rows(const struct programme *programme, struct problem *problem) {
    problem->month_row =
        arena_new(&problem->arena, programme->company_count, sizeof *problem->month_row);
    for (size_t k = 0; k < programme->company_count; k++) {
        int most = programme->companies[k].max_months;
        struct row row = {.kind = ROW_MONTHS, .a = (int)k, .upper = most};
        problem->month_row[k] = most == NO_LIMIT ? NONE : add_row(problem, row);
    }
}

static void add_filling(struct problem *problem, struct filling filling) {
    if (filling.steps > 0 && filling.gain > 0) {
        problem->fillings[problem->filling_count++] = filling;
        problem->promised += filling.steps * filling.gain;
    }
}

// Months come in multiples of what all modules have in common.
static void add_promise_rows(const struct programme *programme, struct problem *problem) {
    int64_t step = programme_month_unit(programme);
    problem->promise_row =
        arena_new(&problem->arena, programme->company_count, sizeof *problem->promise_row);
    for (size_t k = 0; k < programme->company_count; k++) {
        const struct company *company = &programme->companies[k];
        int64_t due = (int64_t)company->promised_months + company->balance_months;
        struct row row = {.kind = ROW_PROMISE, .a = (int)k};
        int index = due > 0 ? add_row(problem, row) : NONE;
        problem->promise_row[k] = index;
        if (due > 0) {
            add_filling(problem, (struct filling){index, step, step, due / step});
            add_filling(problem, (struct filling){index, step, due % step, 1});
        }
    }
}

// The months of all modules that begin with this slot and lie wholly inside the offer.
static int64_t months_from(const struct programme *programme, const struct problem *problem,
                           int offer, int slot) {
    int64_t months = 0;
    for (int c = 0; c < problem->calendar_count; c++) {
        for (int t = 0; t < problem->calendars[c].module_count; t++) {
            const struct module *module = &programme->intakes[c].modules[t];
            bool inside =
                offer_spans(&programme->offers[offer], module->first_day, module->last_day);
            months += inside && problem->calendars[c].first_slot[t] == slot
                          ? problem->calendars[c].months[t]
                          : 0;
        }
    }
    return months;
}

static void add_min_rows(const struct programme *programme, struct problem *problem) {
    size_t cells = (size_t)problem->offer_count * (size_t)problem->slot_count;
    problem->min_row = arena_new(&problem->arena, cells, sizeof *problem->min_row);
    for (int o = 0; o < problem->offer_count; o++) {
        int least = programme->offers[o].min_places;
        for (int d = 0; d < problem->slot_count; d++) {
            int64_t months = least > 0 ? months_from(programme, problem, o, d) : 0;
            struct row row = {.kind = ROW_MIN_PLACES, .a = o, .b = d};
            int index = months > 0 ? add_row(problem, row) : NONE;
            problem->min_row[o * problem->slot_count + d] = index;
            if (months > 0) {
                add_filling(problem, (struct filling){index, 1, months, least});
            }
        }
    }
}

void build_rows(const struct programme *programme, struct problem *problem) {
    size_t cells = (size_t)problem->offer_count * (size_t)problem->slot_count;
    size_t most = 2 * (cells + programme->company_count) + programme->intake_count;
    problem->rows = arena_new(&problem->arena, most, sizeof *problem->rows);
    problem->fillings = arena_new(&problem->arena, most, sizeof *problem->fillings);
    add_place_rows(programme, problem);
    add_admit_rows(programme, problem);
    add_month_rows(programme, problem);
    add_promise_rows(programme, problem);
    add_min_rows(programme, problem);
}
