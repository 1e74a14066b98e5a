// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which questions are worth asking about a candidate or a company: only where one of the two would
// rather have had it otherwise.
#include "explain/inquiry.h"

#include "base/array.h"
#include "domain/presence.h"
#include "explain/bars.h"
#include "explain/why.h"
#include "explain/worth.h"
#include "problem/translate.h"

#include <limits.h>

static const char *detail_of(const struct inquiry *inquiry, int candidate, struct arena *arena) {
    struct results results = {0};
    translate_results(inquiry->programme, &inquiry->problem, &inquiry->base, &results);
    const char *detail = arena_print(arena, "%s", results.items[candidate].detail);
    results_release(&results);
    return detail;
}

void inquiry_begin(const struct inquiry *inquiry, int candidate, int company,
                   struct alternatives *alternatives) {
    *alternatives =
        (struct alternatives){.candidate = candidate, .company = company, .plan = &inquiry->plan};
    size_t most = inquiry->programme->company_count + inquiry->programme->candidate_count + 1;
    alternatives->items = arena_new(&alternatives->arena, most, sizeof *alternatives->items);
    alternatives->is_asked = candidate == NONE || inquiry->problem.person_of[candidate] != NONE;
    if (candidate != NONE) {
        alternatives->detail = detail_of(inquiry, candidate, &alternatives->arena);
    }
}

// The company of the person's path in a module, as the plan is.
static int present_in(const struct inquiry *inquiry, int person, int module) {
    const struct plan *plan = &inquiry->base.plans[person];
    bool is_there = plan->person != NONE && plan->offer[module] != NONE;
    return is_there ? inquiry->problem.offer_company[plan->offer[module]] : NONE;
}

bool inquiry_has_on_path(const struct inquiry *inquiry, int person, int company) {
    const struct person *who = &inquiry->problem.persons[person];
    bool found = false;
    for (int t = 0; t < problem_modules(&inquiry->problem, person); t++) {
        found |= present_in(inquiry, person, t) == company;
    }
    for (int v = 0; v < who->visited_count; v++) {
        found |= who->visited[v] == company;
    }
    return found;
}

// The worst wish that the person gets; without a place worse than any.
static int worst_present(const struct inquiry *inquiry, int person) {
    int worst = inquiry->base.plans[person].person == NONE ? INT_MAX : 0;
    for (int t = 0; t < problem_modules(&inquiry->problem, person); t++) {
        int company = present_in(inquiry, person, t);
        int rank = company == NONE ? 0 : inquiry->problem.persons[person].wish_rank[company];
        worst = rank > worst ? rank : worst;
    }
    return worst;
}

static void ask(struct inquiry *inquiry, int candidate, int company,
                struct alternatives *alternatives) {
    struct alternative *alternative = &alternatives->items[alternatives->count++];
    struct arena *arena = &alternatives->arena;
    inquiry_ask(inquiry, candidate, company, arena, alternative);
    if (alternative->kind == ALTERNATIVE_CLASHES) {
        alternative->bars = clash_find(inquiry, candidate, company, arena);
    }
    if (alternative->kind == ALTERNATIVE_COSTS || alternative->kind == ALTERNATIVE_CLASHES) {
        alternative->remedies = remedies_find(inquiry, candidate, company, arena);
    }
}

// Best wishes first.
static int compare_wishes(const void *left, const void *right) {
    const struct alternative *a = left, *b = right;
    int order = (a->wish_rank > b->wish_rank) - (a->wish_rank < b->wish_rank);
    return order != 0 ? order : (a->company > b->company) - (a->company < b->company);
}

void inquiry_candidate(struct inquiry *inquiry, int candidate, struct alternatives *alternatives) {
    const struct programme *programme = inquiry->programme;
    int person = inquiry->problem.person_of[candidate];
    inquiry_begin(inquiry, candidate, NONE, alternatives);
    if (person == NONE) {
        return;
    }
    int worst = worst_present(inquiry, person);
    if (inquiry->base.plans[person].person == NONE) {
        ask(inquiry, candidate, NONE, alternatives);
    }
    for (int k = 0; k < (int)programme->company_count; k++) {
        if (candidate_wishes(&programme->candidates[candidate], k) &&
            inquiry->problem.persons[person].wish_rank[k] < worst &&
            !inquiry_has_on_path(inquiry, person, k)) {
            ask(inquiry, candidate, k, alternatives);
        }
    }
    array_sort(alternatives->items, alternatives->count, sizeof *alternatives->items,
               compare_wishes);
}

void inquiry_pair(struct inquiry *inquiry, int candidate, int company,
                  struct alternatives *alternatives) {
    int person = inquiry->problem.person_of[candidate];
    inquiry_begin(inquiry, candidate, company, alternatives);
    if (person != NONE && !inquiry_has_on_path(inquiry, person, company)) {
        ask(inquiry, candidate, company, alternatives);
    }
}

// The rank that the company gave; whoever it left out comes last.
static int preference(const struct inquiry *inquiry, int candidate, int company) {
    const struct rating *rating = programme_rating(inquiry->programme, candidate, company);
    return rating != NULL && rating->company_rank > 0 ? rating->company_rank : INT_MAX;
}

// The last in the company's order of those who are newly planned there; if there is nobody, worse
// than all whom it ranked.
static int last_present(const struct inquiry *inquiry, int company) {
    int last = 0;
    bool any = false;
    for (size_t r = 0; r < inquiry->plan.count; r++) {
        const struct placement *row = &inquiry->plan.placements[r];
        if (row->company == company && placement_is_planned(inquiry->programme, row)) {
            int rank = preference(inquiry, row->candidate, company);
            last = rank > last ? rank : last;
            any = true;
        }
    }
    return any ? last : INT_MAX;
}

static int compare_ranks(const void *left, const void *right) {
    const struct alternative *a = left, *b = right;
    int order = (a->company_rank > b->company_rank) - (a->company_rank < b->company_rank);
    return order != 0 ? order : (a->candidate > b->candidate) - (a->candidate < b->candidate);
}

void inquiry_company(struct inquiry *inquiry, int company, struct alternatives *alternatives) {
    int last = last_present(inquiry, company);
    inquiry_begin(inquiry, NONE, company, alternatives);
    for (int c = 0; c < (int)inquiry->programme->candidate_count; c++) {
        int person = inquiry->problem.person_of[c];
        if (preference(inquiry, c, company) < last && person != NONE &&
            !inquiry_has_on_path(inquiry, person, company)) {
            ask(inquiry, c, company, alternatives);
        }
    }
    array_sort(alternatives->items, alternatives->count, sizeof *alternatives->items,
               compare_ranks);
    worths_find(inquiry, company, alternatives);
}
