// SPDX-License-Identifier: GPL-3.0-or-later
//
// One question is one solve of the problem in which the person must be placed as asked. It begins
// with the plan as it is, and no goal can be better than there.
#include "explain/inquiry.h"

#include "base/array.h"
#include "explain/ask.h"
#include "explain/bars.h"
#include "explain/holders.h"
#include "explain/why.h"
#include "problem/translate.h"

#include <string.h>

bool inquiry_open(struct inquiry *inquiry, const struct programme *programme,
                  const struct explaining *explaining, struct problem *problem) {
    *inquiry = (struct inquiry){.programme = programme,
                                .explaining = explaining,
                                .problem = *problem,
                                .deadline = explaining_deadline(explaining)};
    *problem = (struct problem){0};
    explaining_solve(explaining, inquiry->deadline, &inquiry->problem, &explaining->settings,
                     &inquiry->base);
    if (!outcome_is_settled(&inquiry->base) || !inquiry->base.is_canonical) {
        return false;
    }
    problem_present(&inquiry->problem, inquiry->base.plans);
    translate_schedule(programme, &inquiry->problem, &inquiry->base, &inquiry->plan);
    seats_collect(&inquiry->seats, programme, &inquiry->plan);
    return true;
}

void inquiry_release(struct inquiry *inquiry) {
    problem_release(&inquiry->problem);
    outcome_release(&inquiry->base);
    schedule_release(&inquiry->plan);
    seats_release(&inquiry->seats);
    *inquiry = (struct inquiry){0};
}

void goals_compare(const struct outcome *before, const struct outcome *after, struct arena *arena,
                   struct goal_changes *changes) {
    size_t most = (size_t)before->result_count;
    *changes = (struct goal_changes){.items = arena_new(arena, most, sizeof *changes->items)};
    for (int g = 0; g < before->result_count && g < after->result_count; g++) {
        const struct goal_result *a = &before->results[g], *b = &after->results[g];
        if (a->value != b->value) {
            changes->items[changes->count++] =
                (struct goal_change){g, a->goal, a->rank, a->value, b->value};
        }
    }
}

static int company_in(const struct problem *problem, const struct plan *plan, int module) {
    bool is_there = plan->person != NONE && plan->offer[module] != NONE;
    return is_there ? problem->offer_company[plan->offer[module]] : NONE;
}

static int modules_left(const struct problem *problem, const struct plan *before,
                        const struct plan *after, int person) {
    int count = 0;
    for (int t = 0; t < problem_modules(problem, person); t++) {
        int company = company_in(problem, before, t);
        count += company != NONE && company_in(problem, after, t) != company;
    }
    return count;
}

static int compare_indices(const void *left, const void *right) {
    int a = *(const int *)left, b = *(const int *)right;
    return (a > b) - (a < b);
}

// What becomes of the others.
static void list_others(const struct inquiry *inquiry, const struct outcome *after, int person,
                        struct arena *arena, struct alternative *alternative) {
    const struct problem *problem = &inquiry->problem;
    struct people *const lists[] = {&alternative->moved, &alternative->lost, &alternative->gained};
    for (int l = 0; l < 3; l++) {
        lists[l]->items = arena_new(arena, (size_t)problem->person_count, sizeof(int));
    }
    for (int i = 0; i < problem->person_count; i++) {
        const struct plan *one = &inquiry->base.plans[i], *other = &after->plans[i];
        int left = i == person ? 0 : modules_left(problem, one, other, i);
        struct people *list = other->person == NONE ? &alternative->lost
                              : one->person == NONE ? &alternative->gained
                                                    : &alternative->moved;
        if (i != person && (left > 0 || one->person != other->person)) {
            list->items[list->count++] = problem->persons[i].candidate;
            alternative->moved_modules += left;
        }
    }
    for (int l = 0; l < 3; l++) {
        array_sort(lists[l]->items, lists[l]->count, sizeof(int), compare_indices);
    }
}

static void note_path(const struct inquiry *inquiry, const struct outcome *after, int person,
                      struct alternative *alternative) {
    for (int t = 0; t < MODULES_MAX; t++) {
        bool is_module = t < problem_modules(&inquiry->problem, person);
        alternative->path[t] =
            is_module ? company_in(&inquiry->problem, &after->plans[person], t) : NONE;
    }
}

static enum alternative_kind kind_of(const struct inquiry *inquiry, const struct outcome *after,
                                     size_t changes) {
    switch (after->verdict) {
    case VERDICT_PLANNED:
        return !outcome_is_settled(after) || after->result_count != inquiry->base.result_count
                   ? ALTERNATIVE_UNKNOWN
               : changes > 0 ? ALTERNATIVE_COSTS
                             : ALTERNATIVE_EQUAL;
    case VERDICT_LIMIT:
    case VERDICT_FAILED:
    case VERDICT_MEMORY:
        return ALTERNATIVE_UNKNOWN;
    default:
        return ALTERNATIVE_CLASHES;
    }
}

static void solve_question(struct inquiry *inquiry, int person, struct arena *arena,
                           struct alternative *alternative) {
    struct settings settings = inquiry->explaining->settings;
    struct outcome after = {0};
    settings.skips_lottery = true;
    settings.keeps_present = true;
    settings.known = (struct known){.outcome = &inquiry->base, .is_bound = true};
    explaining_solve(inquiry->explaining, inquiry->deadline, &inquiry->problem, &settings, &after);
    if (after.verdict == VERDICT_PLANNED) {
        goals_compare(&inquiry->base, &after, arena, &alternative->goals);
        list_others(inquiry, &after, person, arena, alternative);
        note_path(inquiry, &after, person, alternative);
    }
    alternative->kind = kind_of(inquiry, &after, alternative->goals.count);
    outcome_release(&after);
}

void inquiry_ask_briefly(struct inquiry *inquiry, int candidate, int company, struct arena *arena,
                         struct alternative *alternative) {
    struct problem *problem = &inquiry->problem;
    size_t persons = (size_t)problem->person_count;
    int person = problem->person_of[candidate];
    struct arena doors = {0};
    struct person *before = arena_new(&doors, persons, sizeof *before);
    *alternative = (struct alternative){.candidate = candidate, .company = company};
    if (company != NONE) {
        alternative->wish_rank = problem->persons[person].wish_rank[company];
        alternative->company_rank = problem->persons[person].company_rank[company];
        holders_list(inquiry, person, arena, alternative);
    }
    memcpy(before, problem->persons, persons * sizeof *before);
    problem_ask(problem, person, company, &doors);
    if (inquiry->keeps_others) {
        problem_fix_others(problem, inquiry->base.plans, person, &doors);
    }
    if (solve_finds_path(problem, person)) {
        solve_question(inquiry, person, arena, alternative);
    } else {
        alternative->kind = ALTERNATIVE_SHUT;
    }
    memcpy(problem->persons, before, persons * sizeof *before);
    arena_release(&doors);
}

void inquiry_ask(struct inquiry *inquiry, int candidate, int company, struct arena *arena,
                 struct alternative *alternative) {
    inquiry_ask_briefly(inquiry, candidate, company, arena, alternative);
    if (alternative->kind == ALTERNATIVE_SHUT) {
        alternative->bars = bars_find(inquiry, candidate, company, arena);
    }
}
