// SPDX-License-Identifier: GPL-3.0-or-later
//
// The problem: a programme as the optimiser sees it. Numbers and indices, no names and no files.
//
// The model, in the letters used here and in the room `solve`:
//
//   i        a person: a candidate who may be placed
//   s        a step of i's path: a module to be planned, or what the history has fixed
//   t        a module of i's calendar; it covers the slots first_slot(t) .. last_slot(t)
//   d        a slot: a run of days between two cuts of the calendar
//   k, o     a company; an offer of places by a company
//   p        a plan of i: one offer for every module to be planned, keeping every rule about one
//            person, the history included
//   x_p      1 when plan p is chosen
//
//   for every i:          sum of x_p over the plans of i     <= 1   (= 1 when i must be placed)
//   for every row r:      sum of a_rp x_p <= upper_r   (= upper_r for a row about people who must
//                         be near each other)
//   for every promise r:  sum of a_rp x_p >= sum over its fillings f of step_f u_f,
//                         0 <= u_f <= steps_f
//
// A row speaks about people together: the places of an offer in a slot, the numbers admitted, the
// months of a company, two people who are linked. What the history takes has left the upper limits
// already. A promise may stay unfilled; what fills it counts for a goal, or for the different
// disciplines that an intake must have. Which plans exist is the business of the plan generator
// alone (solve/paths.h). What a plan is worth is told by a measure (problem/measure.h). Every row
// coefficient is a sum over the modules of the plan plus a constant, and so is every measure, but
// for what it counts once for every new sector or municipality: that is what lets plans be
// generated.
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

enum { STEPS_MAX = 2 * MODULES_MAX };

// The modules of one intake, and the rules for the paths of its people.
struct calendar {
    int module_count;
    int first_slot[MODULES_MAX], last_slot[MODULES_MAX]; // inclusive
    int months[MODULES_MAX];
    int weight[MODULES_MAX];      // months divided by the unit of the whole run
    bool is_planned[MODULES_MAX]; // neither too early nor too late to be planned
    int companies_min, companies_max;
    int stay_min, stay_max;
    int64_t admit_min;     // at least so many people of this intake are placed
    int disciplines_min;   // of so many different first disciplines
    int group_max[GROUPS]; // companies of one path that may share a group
};

// A step of a path. Steps follow each other in time; a module of leave has none, since a stay may
// span it.
enum step_kind {
    STEP_OPEN,  // a module to be planned
    STEP_FIXED, // published modules in one company
    STEP_BREAK, // nowhere: ends a stay
};

struct step {
    enum step_kind kind;
    int module;  // of an open step
    int company; // of a fixed step, else NONE
    int length;  // modules; 0 for a break
    // Of a fixed step: only open steps lie between it and an earlier one in the same company, and
    // nothing else may come there.
    bool is_again;
};

struct person {
    int candidate;              // index in the programme
    int calendar;               // index of the intake
    bool must;                  // exactly one plan, not at most one
    int64_t mark;               // hundredths; 0 for those who need no admission
    bool *allowed;              // allowed[t * offer_count + o]
    bool *shut;                 // likewise: closed by what others do for certain; NULL: nothing is
    uint16_t *wish_rank;        // by company, from 1
    int *company_rank;          // by company, from 1
    uint16_t *candidate_points; // by company
    uint16_t *company_points;
    int *visits; // companies that the path must visit in some module, those published left out
    int visit_count;
    int planned_visit_count; // so many of them, the last ones, in a module that is to be planned
    struct step steps[STEPS_MAX];
    int step_count;
    int later;    // modules behind the last step that stay open for a later plan
    int *visited; // companies that are published, each once
    int visited_count;
    int draft[MODULES_MAX];   // the company of the draft for this module, or NONE
    int present[MODULES_MAX]; // the company of the present plan, where there is one; else NONE
    bool is_asked;            // somebody asks what it would cost to place them otherwise
    int home;                 // the municipality's number, as in `group`, or NONE
    int discipline;           // its row of disciplines that are there, or NONE
    int discipline_max_row;   // or NONE
    int *link;                // links that speak of this person
    int link_count;
};

enum row_kind {
    ROW_PLACES,         // offer `a`, slot `b`: plans that hold the offer then
    ROW_ADMIT,          // intake `a`: plans of its people
    ROW_MONTHS,         // company `a`: months of plans there
    ROW_PROMISE,        // company `a`: months of plans there, at least so many as fill its promise
    ROW_MIN_PLACES,     // offer `a`, slot `b`: plans that hold the offer then, likewise
    ROW_DISCIPLINE_MAX, // intake `a`, people with the first discipline of candidate `b`
    ROW_DISCIPLINE,     // likewise; filled by one of them
    ROW_APART,          // link `a`, slot `b`, company `c`: plans of the two that are there then
    ROW_NEAR,        // link `a`, slot `b`, municipality of company `c`: plans of the one that are
                     // there then, less those of the other
    ROW_NEAR_PLACED, // link `a`: plans of the one, less those of the other
};

struct row {
    enum row_kind kind;
    int a, b, c;
    int64_t upper; // the sum of the coefficients is at most this; 0 for a promise
    int32_t day;   // of a kind with a slot: the day in it with the least left over
};

// What fills a promise: up to `steps` times `step` units of the row, each time worth `gain` months.
// A company that is owed 20 months, where a module has 8, is filled by two steps of 8, and by a
// third that is worth only 4. A discipline is filled by one step, worth no months.
struct filling {
    int row;
    int64_t step, gain, steps;
    int intake; // of a discipline, else NONE
};

// Two people whose paths depend on each other, as rows.
struct link_rows {
    int one, other; // persons; NONE for somebody who has nothing to plan
    bool is_near;
    int placed_row; // or NONE
    int *row;       // by slot x company (apart) or slot x municipality (near), or NONE
};

struct problem {
    struct calendar *calendars; // by intake
    int calendar_count;
    struct person *persons; // in lottery order
    int person_count;
    int *person_of;      // by candidate of the programme: the person, or NONE
    enum reason *barred; // by candidate: why not, where person_of is NONE
    int company_count;
    int (*group)[GROUPS]; // by company: the number of its sector and so on, or NONE; below the
                          // number of companies
    bool *is_permanent;   // by company: expects a permanent vacancy
    int64_t *cost;        // by company: of a month, in hundredths
    int home_weight;      // 0..100
    int *offer_company;   // by offer; offers of one company follow each other
    int offer_count;
    int slot_count;
    const int32_t *slot_day; // by slot: its first day
    struct row *rows;
    int row_count;
    int *place_row; // place_row[o * slot_count + d]; NONE where places cannot run short
    int *admit_row; // by intake; NONE where there is no limit
    struct link_rows *links;
    int link_count;
    int *month_row;           // by company; NONE where there is no limit
    int *promise_row;         // by company; NONE where nothing is promised
    int *min_row;             // as place_row, where a module begins; NONE where nothing is promised
    struct filling *fillings; // of one row: the better ones first
    int filling_count;
    int64_t promised;   // months promised in all
    int64_t drafts;     // modules with a draft
    int company_weight; // 0..100
    int worst_rank;     // the largest wish rank of anybody anywhere
    enum goal goals[GOALS];
    int goal_count;
    struct arena arena; // owns everything above
};

// One offer for every module of the person's calendar that is planned, NONE for the others.
struct plan {
    int person;
    int offer[MODULES_MAX];
};

// Reports what kull can read but not plan with. True when there is nothing of the kind.
bool problem_supports(const struct programme *programme, struct findings *findings);

// False when the programme is not supported.
bool problem_build(const struct programme *programme, struct problem *problem,
                   struct findings *findings);

// The number of modules of a person's calendar.
int problem_modules(const struct problem *problem, int person);

// The module that the person is to be planned in, of those that lie over the slot, or NONE.
int problem_open_module(const struct problem *problem, int person, int slot);

// True where the rules about this one person leave the offer open in this module.
bool problem_allows(const struct problem *problem, int person, int module, int offer);

// True for a row that asks for as much as possible, not for at most so much; for one that must be
// used exactly.
bool row_is_promise(enum row_kind kind);
bool row_is_equal(enum row_kind kind);

// Calls `visit` for every row in which anybody of a calendar has a coefficient who holds the offer
// in this module; a row may come more than once, then the coefficients add up.
typedef void row_visitor(void *context, int row, int64_t coefficient);
void problem_door_rows(const struct problem *problem, int calendar, int module, int offer,
                       row_visitor *visit, void *context);

// The rows of this person alone who holds the offer in this module: links.
void problem_link_rows(const struct problem *problem, int person, int module, int offer,
                       row_visitor *visit, void *context);

// The rows in which the person has a coefficient by having any plan.
void problem_person_rows(const struct problem *problem, int person, row_visitor *visit,
                         void *context);

// All rows of a whole plan.
void problem_plan_rows(const struct problem *problem, const struct plan *plan, row_visitor *visit,
                       void *context);

// True when both plans of a person hold the same offers.
bool problem_same_plan(const struct problem *problem, const struct plan *a, const struct plan *b);

// How many different groups of this kind the companies of a plan have that no published company
// of the person has; companies without one do not count.
int problem_new_groups(const struct problem *problem, const struct plan *plan,
                       enum group_kind kind);

// The same among the published companies.
int problem_old_groups(const struct problem *problem, int person, enum group_kind kind);

// The order in which a person prefers plans by lottery, when all goals are equal: the smallest sum
// of weight x (wish rank - 1), then company ids in module order, then offer ids. Negative when a
// comes first.
int problem_compare_plans(const struct problem *problem, const struct plan *a,
                          const struct plan *b);

void problem_release(struct problem *problem);

#endif
