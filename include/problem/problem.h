// SPDX-License-Identifier: GPL-3.0-or-later
//
// The problem: a programme as the optimiser sees it. Numbers and indices, no names and no files.
//
// The model, in the letters used here and in the room `solve`:
//
//   i        a person: a candidate who may be placed
//   t        a module of i's calendar; it covers the slots first_slot(t) .. last_slot(t)
//   d        a slot: a run of days between two cuts of the calendar
//   k, o     a company; an offer of places by a company
//   p        a plan of i: one offer for every module, keeping every rule about one person
//   x_p      1 when plan p is chosen
//
//   for every i:          sum of x_p over the plans of i     <= 1   (= 1 when i must be placed)
//   for every row r:      sum of a_rp x_p <= upper_r,   a_rp >= 0
//   for every promise r:  sum of a_rp x_p >= sum over its fillings f of step_f u_f,
//                         0 <= u_f <= steps_f
//
// A row speaks about people together: the places of an offer in a slot, the numbers admitted, the
// months of a company. A promise may stay unfilled; what fills it counts for a goal. Which plans
// exist is the business of the plan generator alone (solve/paths.h). What a plan is worth is told
// by a measure (problem/measure.h). Every measure and every row coefficient is a sum over the
// modules of the plan plus a constant, which is what lets plans be generated.
#ifndef PROBLEM_PROBLEM_H
#define PROBLEM_PROBLEM_H

#include "base/arena.h"
#include "base/finding.h"
#include "domain/programme.h"
#include "domain/result.h"

#include <stdbool.h>
#include <stdint.h>

// What companies of one path may have in common.
enum group_kind {
    GROUP_SECTOR,
    GROUP_MUNICIPALITY,
    GROUP_OWNER,
    GROUPS,
};

// The modules of one intake that are planned, and the rules for the paths of its people.
struct calendar {
    int module_count;
    int first_slot[MODULES_MAX], last_slot[MODULES_MAX]; // inclusive
    int months[MODULES_MAX];
    int weight[MODULES_MAX]; // months divided by the unit of the whole run
    int companies_min, companies_max;
    int stay_min, stay_max;
    int admit_min;         // at least so many people of this intake are placed
    int group_max[GROUPS]; // companies of one path that may share a group
};

struct person {
    int candidate;              // index in the programme
    int calendar;               // index of the intake
    bool must;                  // exactly one plan, not at most one
    int64_t mark;               // hundredths; 0 for those who need no admission
    bool *allowed;              // allowed[t * offer_count + o]
    uint16_t *wish_rank;        // by company, from 1
    int *company_rank;          // by company, from 1
    uint16_t *candidate_points; // by company
    uint16_t *company_points;
    int *visits; // companies that the path must visit in some module
    int visit_count;
};

enum row_kind {
    ROW_PLACES,     // offer `a`, slot `b`: plans that hold the offer then
    ROW_ADMIT,      // intake `a`: plans of its people
    ROW_MONTHS,     // company `a`: months of plans there
    ROW_PROMISE,    // company `a`: months of plans there, at least so many as fill its promise
    ROW_MIN_PLACES, // offer `a`, slot `b`: plans that hold the offer then, likewise
};

struct row {
    enum row_kind kind;
    int a, b;
    int64_t upper; // the sum of the coefficients is at most this; 0 for a promise
};

// What fills a promise: up to `steps` times `step` units of the row, each time worth `gain` months.
// A company that is owed 20 months, where a module has 8, is filled by two steps of 8, and by a
// third that is worth only 4.
struct filling {
    int row;
    int64_t step, gain, steps;
};

struct problem {
    struct calendar *calendars; // by intake
    int calendar_count;
    struct person *persons; // in lottery order
    int person_count;
    int *person_of;      // by candidate of the programme: the person, or NONE
    enum reason *barred; // by candidate: why not, where person_of is NONE
    int company_count;
    int (*group)[GROUPS]; // by company: the number of its sector and so on, or NONE
    int *offer_company;   // by offer; offers of one company follow each other
    int offer_count;
    int slot_count;
    const int32_t *slot_day; // by slot: its first day
    struct row *rows;
    int row_count;
    int *place_row;           // place_row[o * slot_count + d]; NONE where places cannot run short
    int *admit_row;           // by intake; NONE where there is no limit
    int *month_row;           // by company; NONE where there is no limit
    int *promise_row;         // by company; NONE where nothing is promised
    int *min_row;             // as place_row, where a module begins; NONE where nothing is promised
    struct filling *fillings; // of one row: the better ones first
    int filling_count;
    int64_t promised;   // months promised in all
    int company_weight; // 0..100
    int worst_rank;     // the largest wish rank of anybody anywhere
    enum goal goals[GOALS];
    int goal_count;
    struct arena arena; // owns everything above
};

// One offer for every module of the person's calendar.
struct plan {
    int person;
    int offer[MODULES_MAX];
};

// Reports everything in the programme that kull reads but cannot plan with or judge yet. True when
// there is nothing of the kind.
bool problem_supports(const struct programme *programme, struct findings *findings);

// False when the programme is not supported.
bool problem_build(const struct programme *programme, struct problem *problem,
                   struct findings *findings);

// The number of modules of a person's plan.
int problem_modules(const struct problem *problem, int person);

bool problem_allows(const struct problem *problem, int person, int module, int offer);

// True for a row that asks for as much as possible, not for at most so much.
bool row_is_promise(enum row_kind kind);

// Calls `visit` for every row in which one person has a coefficient who holds the offer in this
// module; a row may come more than once, then the coefficients add up.
typedef void row_visitor(void *context, int row, int64_t coefficient);
void problem_door_rows(const struct problem *problem, int calendar, int module, int offer,
                       row_visitor *visit, void *context);

// The same for a whole plan, with the row of numbers admitted.
void problem_plan_rows(const struct problem *problem, const struct plan *plan, row_visitor *visit,
                       void *context);

// True when both plans of a person hold the same offers.
bool problem_same_plan(const struct problem *problem, const struct plan *a, const struct plan *b);

// The order in which a person prefers plans by lottery, when all goals are equal: the smallest sum
// of weight x (wish rank - 1), then company ids in module order, then offer ids. Negative when a
// comes first.
int problem_compare_plans(const struct problem *problem, const struct plan *a,
                          const struct plan *b);

void problem_release(struct problem *problem);

#endif
