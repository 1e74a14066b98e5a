// SPDX-License-Identifier: GPL-3.0-or-later
//
// Building a problem step by step, and the questions others ask about it.
#include "problem/problem.h"

#include "base/array.h"
#include "base/text.h"
#include "problem/build.h"

static int compare_days(const void *left, const void *right) {
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return (a > b) - (a < b);
}

// The days at which the calendar is cut, sorted and each once; slot d goes from cut d to the day
// before cut d + 1. Returns how many.
static size_t cut_days(const struct programme *programme, struct arena *arena, int32_t **cuts) {
    size_t count = 0, kept = 0;
    *cuts = arena_new(arena, programme->intake_count * 2 * MODULES_MAX, sizeof **cuts);
    for (size_t i = 0; i < programme->intake_count; i++) {
        const struct intake *intake = &programme->intakes[i];
        for (int t = 0; t < intake->module_count; t++) {
            (*cuts)[count++] = intake->modules[t].first_day;
            (*cuts)[count++] = intake->modules[t].last_day + 1;
        }
    }
    array_sort(*cuts, count, sizeof **cuts, compare_days);
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || (*cuts)[kept - 1] != (*cuts)[i]) {
            (*cuts)[kept++] = (*cuts)[i];
        }
    }
    return kept;
}

static int limit(int64_t value, int most) {
    return value < most ? (int)value : most;
}

static void make_calendar(const struct intake *intake, const int32_t *cuts, size_t cut_count,
                          int unit, struct calendar *calendar) {
    *calendar = (struct calendar){
        .module_count = intake->module_count,
        .companies_min = (int)intake_rule(intake, RULE_COMPANIES_MIN),
        .companies_max = limit(intake_rule(intake, RULE_COMPANIES_MAX), STEPS_MAX),
        .disciplines_min = (int)intake_rule(intake, RULE_DISCIPLINES_MIN),
        .stay_min = (int)intake_rule(intake, RULE_STAY_MIN_MODULES),
        .stay_max = limit(intake_rule(intake, RULE_STAY_MAX_MODULES), intake->module_count),
        .group_max =
            {
                [GROUP_SECTOR] = limit(intake_rule(intake, RULE_SAME_SECTOR_MAX), MODULES_MAX),
                [GROUP_MUNICIPALITY] =
                    limit(intake_rule(intake, RULE_SAME_MUNICIPALITY_MAX), MODULES_MAX),
                [GROUP_OWNER] = limit(intake_rule(intake, RULE_SAME_OWNER_MAX), MODULES_MAX),
            },
    };
    for (int t = 0; t < intake->module_count; t++) {
        const struct module *module = &intake->modules[t];
        int32_t end = module->last_day + 1;
        calendar->months[t] = module->months;
        calendar->weight[t] = module->months / unit;
        calendar->first_slot[t] =
            (int)array_find(&module->first_day, cuts, cut_count, sizeof *cuts, compare_days);
        calendar->last_slot[t] =
            (int)array_find(&end, cuts, cut_count, sizeof *cuts, compare_days) - 1;
    }
}

void build_calendars(const struct programme *programme, struct problem *problem) {
    int32_t *cuts = NULL;
    size_t cut_count = cut_days(programme, &problem->arena, &cuts);
    int unit = programme_month_unit(programme);
    problem->slot_day = cuts;
    problem->slot_count = cut_count > 0 ? (int)cut_count - 1 : 0;
    problem->calendar_count = (int)programme->intake_count;
    problem->calendars =
        arena_new(&problem->arena, programme->intake_count, sizeof *problem->calendars);
    for (size_t i = 0; i < programme->intake_count; i++) {
        struct calendar *calendar = &problem->calendars[i];
        make_calendar(&programme->intakes[i], cuts, cut_count, unit, calendar);
        for (int t = 0; t < calendar->module_count; t++) {
            calendar->is_planned[t] = programme_plans(programme, (int)i, t);
        }
    }
}

static const char *group_name(const struct company *company, enum group_kind kind) {
    const char *const names[GROUPS] = {company->sector, company->municipality, company->owner};
    return names[kind];
}

// Companies that share a name share its number: its place among the sorted names.
static void number_groups(const struct programme *programme, enum group_kind kind,
                          struct problem *problem) {
    struct arena arena = {0};
    const char **names = arena_new(&arena, programme->company_count, sizeof *names);
    for (size_t k = 0; k < programme->company_count; k++) {
        names[k] = group_name(&programme->companies[k], kind);
    }
    array_sort(names, programme->company_count, sizeof *names, text_compare);
    for (size_t k = 0; k < programme->company_count; k++) {
        const char *name = group_name(&programme->companies[k], kind);
        size_t low = 0, high = programme->company_count;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (text_compare(&names[middle], &name) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        problem->group[k][kind] = name[0] == '\0' ? NONE : (int)low;
    }
    arena_release(&arena);
}

void build_offers(const struct programme *programme, struct problem *problem) {
    problem->company_count = (int)programme->company_count;
    problem->offer_count = (int)programme->offer_count;
    problem->group = arena_new(&problem->arena, programme->company_count, sizeof *problem->group);
    problem->offer_company =
        arena_new(&problem->arena, programme->offer_count, sizeof *problem->offer_company);
    for (size_t o = 0; o < programme->offer_count; o++) {
        problem->offer_company[o] = programme->offers[o].company;
    }
    problem->is_permanent =
        arena_new(&problem->arena, programme->company_count, sizeof *problem->is_permanent);
    problem->cost = arena_new(&problem->arena, programme->company_count, sizeof *problem->cost);
    for (size_t k = 0; k < programme->company_count; k++) {
        problem->is_permanent[k] = programme->companies[k].permanent_post;
        problem->cost[k] = programme->companies[k].cost_per_month;
    }
    for (int kind = 0; kind < GROUPS; kind++) {
        number_groups(programme, (enum group_kind)kind, problem);
    }
}

int worst_rank(const struct programme *programme) {
    int worst = 1;
    for (size_t c = 0; c < programme->candidate_count; c++) {
        const struct candidate *candidate = &programme->candidates[c];
        size_t count = candidate->wish_count;
        int rank = count > 0 ? candidate->wishes[count - 1].group + 1 : 1;
        worst = rank > worst ? rank : worst;
    }
    return worst;
}

bool problem_build(const struct programme *programme, struct problem *problem,
                   struct findings *findings) {
    if (!problem_supports(programme, findings)) {
        return false;
    }
    build_calendars(programme, problem);
    build_offers(programme, problem);
    build_persons(programme, problem);
    const struct stand *stands = build_stands(programme, problem);
    build_rows(programme, stands, problem);
    build_links(programme, stands, problem);
    problem->drafts = count_drafts(programme);
    problem->worst_rank = worst_rank(programme);
    problem->home_weight = (int)programme->rules.value[RULE_HOME_WEIGHT];
    problem->company_weight = (int)programme->rules.value[RULE_COMPANY_WEIGHT];
    problem->goal_count = (int)programme->goal_count;
    for (int g = 0; g < problem->goal_count; g++) {
        problem->goals[g] = programme->goals[g];
    }
    return true;
}

int problem_modules(const struct problem *problem, int person) {
    return problem->calendars[problem->persons[person].calendar].module_count;
}

int problem_open_module(const struct problem *problem, int person, int slot) {
    const struct person *who = &problem->persons[person];
    const struct calendar *calendar = &problem->calendars[who->calendar];
    for (int s = 0; s < who->step_count; s++) {
        int t = who->steps[s].module;
        if (who->steps[s].kind == STEP_OPEN && calendar->first_slot[t] <= slot &&
            slot <= calendar->last_slot[t]) {
            return t;
        }
    }
    return NONE;
}

bool problem_allows(const struct problem *problem, int person, int module, int offer) {
    return problem->persons[person].allowed[module * problem->offer_count + offer];
}

bool row_is_promise(enum row_kind kind) {
    return kind == ROW_PROMISE || kind == ROW_MIN_PLACES || kind == ROW_DISCIPLINE;
}

bool row_is_equal(enum row_kind kind) {
    return kind == ROW_NEAR || kind == ROW_NEAR_PLACED;
}

static void visit_row(int row, int64_t coefficient, row_visitor *visit, void *context) {
    if (row != NONE) {
        visit(context, row, coefficient);
    }
}

void problem_door_rows(const struct problem *problem, int calendar, int module, int offer,
                       row_visitor *visit, void *context) {
    const struct calendar *times = &problem->calendars[calendar];
    int company = problem->offer_company[offer];
    visit_row(problem->month_row[company], times->months[module], visit, context);
    visit_row(problem->promise_row[company], times->months[module], visit, context);
    for (int d = times->first_slot[module]; d <= times->last_slot[module]; d++) {
        visit_row(problem->place_row[offer * problem->slot_count + d], 1, visit, context);
        visit_row(problem->min_row[offer * problem->slot_count + d], 1, visit, context);
    }
}

// The first of two who must be near counts for, the other against.
static int64_t sign_of(const struct link_rows *link, int person) {
    return link->is_near && link->other == person ? -1 : 1;
}

void problem_link_rows(const struct problem *problem, int person, int module, int offer,
                       row_visitor *visit, void *context) {
    const struct person *who = &problem->persons[person];
    const struct calendar *times = &problem->calendars[who->calendar];
    int company = problem->offer_company[offer];
    for (int l = 0; l < who->link_count; l++) {
        const struct link_rows *link = &problem->links[who->link[l]];
        int key = link->is_near ? problem->group[company][GROUP_MUNICIPALITY] : company;
        for (int d = times->first_slot[module]; d <= times->last_slot[module] && key != NONE; d++) {
            visit_row(link->row[d * problem->company_count + key], sign_of(link, person), visit,
                      context);
        }
    }
}

void problem_person_rows(const struct problem *problem, int person, row_visitor *visit,
                         void *context) {
    const struct person *who = &problem->persons[person];
    visit_row(problem->admit_row[who->calendar], 1, visit, context);
    visit_row(who->discipline_max_row, 1, visit, context);
    visit_row(who->discipline, 1, visit, context);
    for (int l = 0; l < who->link_count; l++) {
        const struct link_rows *link = &problem->links[who->link[l]];
        visit_row(link->placed_row, sign_of(link, person), visit, context);
    }
}

void problem_plan_rows(const struct problem *problem, const struct plan *plan, row_visitor *visit,
                       void *context) {
    int calendar = problem->persons[plan->person].calendar;
    problem_person_rows(problem, plan->person, visit, context);
    for (int t = 0; t < problem->calendars[calendar].module_count; t++) {
        if (plan->offer[t] != NONE) {
            problem_door_rows(problem, calendar, t, plan->offer[t], visit, context);
            problem_link_rows(problem, plan->person, t, plan->offer[t], visit, context);
        }
    }
}

bool problem_same_plan(const struct problem *problem, const struct plan *a, const struct plan *b) {
    for (int t = 0; t < problem_modules(problem, a->person); t++) {
        if (a->offer[t] != b->offer[t]) {
            return false;
        }
    }
    return true;
}

// True when one of the first `count` companies has the group.
static bool has_group(const struct problem *problem, const int *companies, int count,
                      enum group_kind kind, int group) {
    for (int c = 0; c < count; c++) {
        if (problem->group[companies[c]][kind] == group) {
            return true;
        }
    }
    return false;
}

int problem_old_groups(const struct problem *problem, int person, enum group_kind kind) {
    const struct person *who = &problem->persons[person];
    int count = 0;
    for (int v = 0; v < who->visited_count; v++) {
        int group = problem->group[who->visited[v]][kind];
        count += group != NONE && !has_group(problem, who->visited, v, kind, group);
    }
    return count;
}

int problem_new_groups(const struct problem *problem, const struct plan *plan,
                       enum group_kind kind) {
    const struct person *who = &problem->persons[plan->person];
    int companies[MODULES_MAX], met = 0, count = 0;
    for (int t = 0; t < problem_modules(problem, plan->person); t++) {
        if (plan->offer[t] != NONE) {
            int company = problem->offer_company[plan->offer[t]];
            int group = problem->group[company][kind];
            count += group != NONE && !has_group(problem, companies, met, kind, group) &&
                     !has_group(problem, who->visited, who->visited_count, kind, group);
            companies[met++] = company;
        }
    }
    return count;
}

static int64_t wish_sum(const struct problem *problem, const struct plan *plan) {
    const struct person *person = &problem->persons[plan->person];
    const struct calendar *calendar = &problem->calendars[person->calendar];
    int64_t sum = 0;
    for (int t = 0; t < calendar->module_count; t++) {
        if (plan->offer[t] != NONE) {
            int company = problem->offer_company[plan->offer[t]];
            sum += (int64_t)calendar->weight[t] * (person->wish_rank[company] - 1);
        }
    }
    return sum;
}

// What is not planned is not planned in any plan of the person.
int problem_compare_plans(const struct problem *problem, const struct plan *a,
                          const struct plan *b) {
    int modules = problem_modules(problem, a->person);
    int64_t difference = wish_sum(problem, a) - wish_sum(problem, b);
    for (int t = 0; t < modules && difference == 0; t++) {
        difference = a->offer[t] == NONE ? 0
                                         : problem->offer_company[a->offer[t]] -
                                               problem->offer_company[b->offer[t]];
    }
    for (int t = 0; t < modules && difference == 0; t++) {
        difference = a->offer[t] - b->offer[t];
    }
    return (difference > 0) - (difference < 0);
}

void problem_release(struct problem *problem) {
    arena_release(&problem->arena);
    *problem = (struct problem){0};
}
