// SPDX-License-Identifier: GPL-3.0-or-later
//
// The goals as sums, one table line each.
#include "problem/measure.h"

#include "base/number.h"

typedef int64_t placed_value(const struct problem *problem, int person);
typedef int64_t module_value(const struct problem *problem, int person, int module, int offer);

static int64_t one(const struct problem *problem, int person) {
    (void)problem;
    (void)person;
    return 1;
}

static int64_t mark(const struct problem *problem, int person) {
    return problem->persons[person].mark;
}

static int weight_of(const struct problem *problem, int person, int module) {
    return problem->calendars[problem->persons[person].calendar].weight[module];
}

// The candidate's and the company's number, each with its share of the say.
static int64_t shared(const struct problem *problem, int64_t candidates, int64_t companies) {
    return (100 - problem->company_weight) * candidates + problem->company_weight * companies;
}

static int64_t wishes(const struct problem *problem, int i, int module, int offer) {
    const struct person *person = &problem->persons[i];
    int k = problem->offer_company[offer];
    return weight_of(problem, i, module) *
           shared(problem, person->wish_rank[k] - 1, person->company_rank[k] - 1);
}

static int64_t points(const struct problem *problem, int i, int module, int offer) {
    const struct person *person = &problem->persons[i];
    int k = problem->offer_company[offer];
    return weight_of(problem, i, module) *
           shared(problem, person->candidate_points[k], person->company_points[k]);
}

// A draft that is kept: a change less.
static int64_t kept(const struct problem *problem, int i, int module, int offer) {
    return -(problem->persons[i].draft[module] == problem->offer_company[offer]);
}

static int64_t permanent(const struct problem *problem, int i, int module, int offer) {
    return module == problem_modules(problem, i) - 1 &&
           problem->is_permanent[problem->offer_company[offer]];
}

static int64_t cost(const struct problem *problem, int i, int module, int offer) {
    return problem->calendars[problem->persons[i].calendar].months[module] *
           problem->cost[problem->offer_company[offer]];
}

static int64_t sectors(const struct problem *problem, int i) {
    return problem_old_groups(problem, i, GROUP_SECTOR);
}

enum { MUNICIPALITY_WORTH = 100 };

static int64_t municipalities(const struct problem *problem, int i) {
    return MUNICIPALITY_WORTH * problem_old_groups(problem, i, GROUP_MUNICIPALITY);
}

static int64_t at_home(const struct problem *problem, int i, int module, int offer) {
    int home = problem->persons[i].home;
    bool is_home =
        home != NONE && problem->group[problem->offer_company[offer]][GROUP_MUNICIPALITY] == home;
    return is_home ? problem->home_weight * weight_of(problem, i, module) : 0;
}

// What is counted for being placed, for every module, and once for every new group; NULL and 0
// count nothing.
static const struct {
    placed_value *placed;
    module_value *module;
    int64_t group[GROUPS];
} goals[GOALS] = {
    [GOAL_PLACED] = {one, NULL, {0}},
    [GOAL_CHANGES] = {NULL, kept, {0}},
    [GOAL_ASSESSMENT] = {mark, NULL, {0}},
    [GOAL_WISHES] = {NULL, wishes, {0}},
    [GOAL_POINTS] = {NULL, points, {0}},
    [GOAL_VARIETY] = {sectors, NULL, {[GROUP_SECTOR] = 1}},
    [GOAL_PERMANENT] = {NULL, permanent, {0}},
    [GOAL_REGION] = {municipalities, at_home, {[GROUP_MUNICIPALITY] = MUNICIPALITY_WORTH}},
    [GOAL_COST] = {NULL, cost, {0}},
};

struct measure measure_of_goal(enum goal goal) {
    return (struct measure){.kind = MEASURE_GOAL, .goal = goal};
}

struct measure measure_of_rank(int rank) {
    return (struct measure){.kind = MEASURE_RANK, .goal = GOAL_WISH_PROFILE, .rank = rank};
}

struct measure measure_own_company(int person, int module) {
    return (struct measure){.kind = MEASURE_OWN_COMPANY, .person = person, .module = module};
}

struct measure measure_own_offer(int person, int module) {
    return (struct measure){.kind = MEASURE_OWN_OFFER, .person = person, .module = module};
}

struct measure measure_kept(void) {
    return (struct measure){.kind = MEASURE_KEPT};
}

bool measure_is_sum(enum goal goal) {
    return goal != GOAL_WORST_WISH && goal != GOAL_WISH_PROFILE;
}

// More is better, whatever the goal's own direction.
static int64_t signed_value(enum goal goal, int64_t value) {
    return goal_kind(goal)->maximise ? value : -value;
}

int64_t measure_goal_value(const struct problem *problem, enum goal goal, int64_t value) {
    switch (goal) {
    case GOAL_PROMISED:
        return problem->promised - value;
    case GOAL_CHANGES:
        return problem->drafts - value;
    default:
        return signed_value(goal, value);
    }
}

int64_t measure_bonus(const struct measure *measure, enum group_kind kind) {
    return measure->kind == MEASURE_GOAL ? goals[measure->goal].group[kind] : 0;
}

int64_t measure_unit(const struct problem *problem, const struct measure *measure) {
    if (measure->kind == MEASURE_RANK) {
        return 1;
    }
    if (measure->kind != MEASURE_GOAL) {
        return 0;
    }
    switch (measure->goal) {
    case GOAL_CHANGES:
    case GOAL_VARIETY:
    case GOAL_PERMANENT:
        return 1;
    case GOAL_REGION:
        return number_gcd(MUNICIPALITY_WORTH, problem->home_weight);
    default:
        return 0;
    }
}

static bool is_promised(const struct measure *measure) {
    return measure->kind == MEASURE_GOAL && measure->goal == GOAL_PROMISED;
}

bool measure_fills(const struct measure *measure) {
    return is_promised(measure) || measure->kind == MEASURE_DISCIPLINES;
}

int64_t measure_step(const struct measure *measure, const struct filling *filling) {
    bool is_own = measure->kind == MEASURE_DISCIPLINES && filling->intake == measure->intake;
    return is_promised(measure) ? filling->gain : is_own;
}

int64_t measure_filled(const struct problem *problem, const struct measure *measure,
                       const int64_t *use) {
    int64_t filled = 0, left = 0;
    for (int f = 0; f < problem->filling_count; f++) {
        const struct filling *filling = &problem->fillings[f];
        bool same_row = f > 0 && filling->row == problem->fillings[f - 1].row;
        left = same_row ? left : use[filling->row];
        int64_t steps =
            left / filling->step < filling->steps ? left / filling->step : filling->steps;
        filled += steps * measure_step(measure, filling);
        left -= steps * filling->step;
    }
    return filled;
}

// Larger than any plan can cost in the lottery.
static int64_t own_reward(const struct problem *problem, int person) {
    const struct calendar *calendar = &problem->calendars[problem->persons[person].calendar];
    int64_t worst = 0;
    for (int t = 0; t < calendar->module_count; t++) {
        worst += (int64_t)calendar->weight[t] * problem->worst_rank;
    }
    return (worst + 1) * problem->company_count;
}

static int64_t own_company(const struct problem *problem, const struct measure *measure, int module,
                           int offer) {
    int k = problem->offer_company[offer];
    int64_t sum = (int64_t)weight_of(problem, measure->person, module) *
                  (problem->persons[measure->person].wish_rank[k] - 1);
    return sum * problem->company_count + (module == measure->module ? k : 0);
}

// A module of the one who is asked about weighs less than all of them do of anybody else.
static int64_t is_kept(const struct problem *problem, int person, int module, int offer) {
    const struct person *who = &problem->persons[person];
    bool stays = who->present[module] == problem->offer_company[offer];
    return !stays ? 0 : who->is_asked ? 1 : MODULES_MAX + 1;
}

bool measure_has_modules(const struct measure *measure) {
    return measure->kind == MEASURE_OWN_COMPANY || measure->kind == MEASURE_OWN_OFFER ||
           measure->kind == MEASURE_RANK || measure->kind == MEASURE_KEPT ||
           (measure->kind == MEASURE_GOAL && goals[measure->goal].module != NULL);
}

bool measure_concerns(const struct measure *measure, int person) {
    bool of_one = measure->kind == MEASURE_OWN_COMPANY || measure->kind == MEASURE_OWN_OFFER;
    return !of_one || person == measure->person;
}

int64_t measure_placed(const struct problem *problem, const struct measure *measure, int person) {
    switch (measure->kind) {
    case MEASURE_MUST:
        return problem->persons[person].must;
    case MEASURE_INTAKE:
        return problem->persons[person].calendar == measure->intake;
    case MEASURE_GOAL:
        return goals[measure->goal].placed == NULL
                   ? 0
                   : signed_value(measure->goal, goals[measure->goal].placed(problem, person));
    case MEASURE_OWN_COMPANY:
        return person == measure->person ? own_reward(problem, person) : 0;
    case MEASURE_RANK:
    case MEASURE_DISCIPLINES:
    case MEASURE_OWN_OFFER:
    case MEASURE_KEPT:
        return 0;
    }
    return 0;
}

int64_t measure_module(const struct problem *problem, const struct measure *measure, int person,
                       int module, int offer) {
    switch (measure->kind) {
    case MEASURE_MUST:
    case MEASURE_INTAKE:
    case MEASURE_DISCIPLINES:
        return 0;
    case MEASURE_RANK:
        return -(problem->persons[person].wish_rank[problem->offer_company[offer]] ==
                 measure->rank);
    case MEASURE_GOAL:
        return goals[measure->goal].module == NULL
                   ? 0
                   : signed_value(measure->goal,
                                  goals[measure->goal].module(problem, person, module, offer));
    case MEASURE_OWN_COMPANY:
        return person == measure->person ? -own_company(problem, measure, module, offer) : 0;
    case MEASURE_OWN_OFFER:
        return person == measure->person && module == measure->module ? -offer : 0;
    case MEASURE_KEPT:
        return is_kept(problem, person, module, offer);
    }
    return 0;
}

int64_t measure_plan(const struct problem *problem, const struct measure *measure,
                     const struct plan *plan) {
    int64_t value = measure_placed(problem, measure, plan->person);
    int modules = problem_modules(problem, plan->person);
    for (int t = 0; t < modules; t++) {
        value += plan->offer[t] == NONE
                     ? 0
                     : measure_module(problem, measure, plan->person, t, plan->offer[t]);
    }
    for (int kind = 0; kind < GROUPS; kind++) {
        int64_t bonus = measure_bonus(measure, (enum group_kind)kind);
        value += bonus == 0 ? 0 : bonus * problem_new_groups(problem, plan, (enum group_kind)kind);
    }
    return value;
}
