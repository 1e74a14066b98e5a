// SPDX-License-Identifier: GPL-3.0-or-later
//
// One function for each table.
#include "output/sheet_plan.h"

#include "output/plan_headers.h"
#include "output/usage.h"

static void write_placement(struct sheet *sheet, const struct programme *programme,
                            const struct placement *placement) {
    const struct company *company =
        placement->company == NONE ? NULL : &programme->companies[placement->company];
    sheet_text(sheet, placement->candidate_id);
    sheet_text(sheet, programme->intakes[placement->intake].label);
    sheet_whole(sheet, placement->module + 1);
    sheet_day(sheet, placement->first_day);
    sheet_day(sheet, placement->last_day);
    sheet_text(sheet, company == NULL ? "" : company->id);
    const char *gone = placement->gone_offer != NULL ? placement->gone_offer : "";
    sheet_text(sheet, placement->offer == NONE ? gone : programme->offers[placement->offer].id);
    sheet_word(sheet, placement_status_word(placement->status));
    sheet_text(sheet, programme_person_name(programme, placement));
    sheet_text(sheet, company == NULL ? "" : company->name);
}

void sheet_schedule(const struct programme *programme, const struct schedule *schedule,
                    struct sheet *sheet) {
    sheet_head(sheet, plan_headers(PLAN_SCHEDULE));
    for (size_t i = 0; i < schedule->count; i++) {
        write_placement(sheet, programme, &schedule->placements[i]);
    }
}

void sheet_results(const struct programme *programme, const struct results *results,
                   struct sheet *sheet) {
    sheet_head(sheet, plan_headers(PLAN_RESULTS));
    for (size_t i = 0; i < results->count; i++) {
        const struct result *result = &results->items[i];
        const struct candidate *candidate = &programme->candidates[result->candidate];
        sheet_text(sheet, candidate->id);
        sheet_text(sheet, programme->intakes[candidate->intake].label);
        sheet_text(sheet, result_status_word(result->reason));
        sheet_text(sheet, reason_word(result->reason));
        sheet_text(sheet, result->detail);
        sheet_text(sheet, candidate->name);
    }
}

// The cells of a module in usage.csv, from `intake` to `left`; blank for all modules together.
enum { MODULE_CELLS = 7 };

static void write_module(struct sheet *sheet, const struct programme *programme,
                         const struct usage *usage) {
    const struct intake *intake = &programme->intakes[usage->intake];
    sheet_text(sheet, intake->label);
    sheet_whole(sheet, usage->module + 1);
    sheet_day(sheet, intake->modules[usage->module].first_day);
    sheet_day(sheet, intake->modules[usage->module].last_day);
    sheet_whole(sheet, usage->offered);
    sheet_whole(sheet, usage->taken);
    sheet_whole(sheet, usage->left);
}

static void write_usage(struct sheet *sheet, const struct programme *programme,
                        const struct usage *usage) {
    const struct company *company = &programme->companies[usage->company];
    sheet_text(sheet, company->id);
    if (usage->module != NONE) {
        write_module(sheet, programme, usage);
    }
    for (int cell = 0; usage->module == NONE && cell < MODULE_CELLS; cell++) {
        sheet_blank(sheet);
    }
    sheet_whole(sheet, usage->promised);
    sheet_whole(sheet, usage->promised - usage->owed);
    sheet_whole(sheet, usage->owed);
    sheet_text(sheet, company->name);
}

void sheet_usage(const struct programme *programme, const struct schedule *schedule,
                 const struct company *only, struct sheet *sheet) {
    struct usages usages = {0};
    sheet_head(sheet, plan_headers(PLAN_USAGE));
    usages_count(&usages, programme, schedule);
    for (size_t i = 0; i < usages.count; i++) {
        if (only == NULL || only == &programme->companies[usages.items[i].company]) {
            write_usage(sheet, programme, &usages.items[i]);
        }
    }
    usages_release(&usages);
}

// The cells of what a company pays, from `trainees` to `total`; blank for the programme itself.
enum { PAID_CELLS = 5 };

static void write_paid(struct sheet *sheet, const struct cost *cost) {
    sheet_whole(sheet, cost->trainees);
    sheet_whole(sheet, cost->planned);
    sheet_number(sheet, cost->cost, AMOUNT_DECIMALS);
    sheet_number(sheet, cost->fee, AMOUNT_DECIMALS);
    sheet_number(sheet, cost->cost + cost->fee, AMOUNT_DECIMALS);
    sheet_blank(sheet);
}

static void write_spent(struct sheet *sheet, const struct cost *cost) {
    for (int cell = 0; cell < PAID_CELLS; cell++) {
        sheet_blank(sheet);
    }
    sheet_number(sheet, cost->spent, AMOUNT_DECIMALS);
}

static void write_cost(struct sheet *sheet, const struct programme *programme,
                       const struct cost *cost) {
    bool is_of_company = cost->company != NONE;
    const struct company *company = is_of_company ? &programme->companies[cost->company] : NULL;
    sheet_text(sheet, is_of_company ? company->id : "");
    sheet_month(sheet, cost->month);
    if (is_of_company) {
        write_paid(sheet, cost);
    } else {
        write_spent(sheet, cost);
    }
    sheet_text(sheet, is_of_company ? company->name : "");
}

void sheet_costs(const struct programme *programme, const struct costs *costs,
                 const struct company *only, struct sheet *sheet) {
    sheet_head(sheet, plan_headers(PLAN_COSTS));
    for (size_t i = 0; i < costs->count; i++) {
        const struct cost *cost = &costs->items[i];
        if (only == NULL ||
            (cost->company != NONE && only == &programme->companies[cost->company])) {
            write_cost(sheet, programme, cost);
        }
    }
}

static void write_goal(struct sheet *sheet, const struct goal_result *goal) {
    char name[GOAL_NAME_SIZE];
    sheet_copy(sheet, goal_result_name(goal, name));
    sheet_text(sheet, plan_direction(goal_kind(goal->goal)->maximise));
    sheet_whole(sheet, goal->value);
    sheet_whole(sheet, goal->best_possible);
    sheet_text(sheet, goal_status_word(goal->status));
}

// A sum of money is no goal: it has no direction, and nothing about it is best or proven.
static void write_money(struct sheet *sheet, const char *name, int64_t amount) {
    sheet_text(sheet, name);
    sheet_blank(sheet);
    sheet_number(sheet, amount, AMOUNT_DECIMALS);
    sheet_blank(sheet);
    sheet_blank(sheet);
}

void sheet_summary(const struct goal_result *goals, size_t count, const struct costs *costs,
                   struct sheet *sheet) {
    sheet_head(sheet, plan_headers(PLAN_SUMMARY));
    for (size_t i = 0; i < count; i++) {
        write_goal(sheet, &goals[i]);
    }
    if (costs->has_money) {
        write_money(sheet, "income", costs->income);
        write_money(sheet, "spending", costs->spending);
        write_money(sheet, "result", costs->income - costs->spending);
    }
}
