// SPDX-License-Identifier: GPL-3.0-or-later
//
// What would open a door: a change is tried by two solves of the changed programme, asked and free.
#include "explain/bars.h"

#include "explain/pair.h"
#include "explain/repair.h"

static bool is_same(const struct outcome *one, const struct outcome *other) {
    bool same = outcome_is_settled(one) && outcome_is_settled(other) &&
                one->result_count == other->result_count;
    for (int g = 0; g < one->result_count && same; g++) {
        same = one->results[g].value == other->results[g].value;
    }
    return same;
}

static bool has_same_steps(const struct person *one, const struct person *other) {
    bool same = one->candidate == other->candidate && one->step_count == other->step_count;
    for (int s = 0; s < one->step_count && same; s++) {
        same = one->steps[s].kind == other->steps[s].kind &&
               one->steps[s].module == other->steps[s].module;
    }
    return same;
}

// True when a plan of the one is a plan of the other: a change may open a module that was promised,
// or let in somebody who was barred.
static bool has_same_people(const struct problem *one, const struct problem *other) {
    bool same = one->person_count == other->person_count;
    for (int i = 0; i < one->person_count && same; i++) {
        same = has_same_steps(&one->persons[i], &other->persons[i]);
    }
    return same;
}

// Whether the changed programme is as good asked as it is free. It is never worse free than
// unchanged; so where it is worse asked, the answer is no already.
static enum verdict compare_solves(const struct pair *pair, const struct problem *problem,
                                   const struct problem *asked) {
    const struct inquiry *inquiry = pair->inquiry;
    struct settings settings = inquiry->explaining->settings;
    struct outcome free = {0}, forced = {0};
    settings.skips_lottery = true;
    bool is_known = has_same_people(&inquiry->problem, asked);
    settings.known =
        (struct known){.outcome = is_known ? &inquiry->base : NULL, .is_enough = is_known};
    explaining_solve(inquiry->explaining, inquiry->deadline, asked, &settings, &forced);
    enum verdict verdict = forced.verdict;
    bool is_worse = is_known && forced.result_count < inquiry->base.result_count;
    if (verdict == VERDICT_PLANNED && !is_worse) {
        settings.known = (struct known){.outcome = &forced};
        explaining_solve(inquiry->explaining, inquiry->deadline, problem, &settings, &free);
        verdict = free.verdict;
    }
    if (verdict == VERDICT_PLANNED && (is_worse || !is_same(&free, &forced))) {
        verdict = VERDICT_NOT_ALL_PLACED;
    }
    outcome_release(&free);
    outcome_release(&forced);
    return verdict;
}

static enum verdict ask_for_gift(struct asking *asking, const struct programme *changed) {
    const struct pair *pair = asking->context;
    struct problem problem = {0}, asked = {0};
    struct findings findings = {0};
    enum verdict verdict = VERDICT_PERSON_PATHLESS;
    if (problem_build(changed, &problem, &findings) && pair_build(pair, changed, &asked) &&
        solve_finds_path(&asked, asked.person_of[pair->candidate])) {
        verdict = compare_solves(pair, &problem, &asked);
    }
    findings_release(&findings);
    problem_release(&problem);
    problem_release(&asked);
    return verdict;
}

// Nobody should be helped by breaking a promise. What is published comes last; how many come before
// it?
static size_t leave_out_promises(const struct inputs *inputs) {
    size_t count = inputs->count;
    while (count > 0 && inputs->items[count - 1].kind == INPUT_HISTORY) {
        count--;
    }
    return count;
}

struct remarks remedies_find(const struct inquiry *inquiry, int candidate, int company,
                             struct arena *arena) {
    struct pair pair = {inquiry, candidate, company};
    struct asking asking = pair_asking(&pair, ask_for_gift);
    struct inputs inputs = {0}, none = {0};
    struct explanation found = {0};
    struct remarks remedies = {0};
    inputs_list_between(inquiry->programme, candidate, company, &inputs);
    found.conflict = inputs.items;
    found.conflict_count = leave_out_promises(&inputs);
    repairs_find(&asking, &none, &found);
    remedies.items = arena_new(arena, found.repair_count, sizeof *remedies.items);
    for (size_t r = 0; r < found.repair_count; r++) {
        remedies.items[remedies.count++] =
            easing_remark(inquiry->programme, found.repairs[r].changes, arena);
    }
    explanation_release(&found);
    inputs_release(&inputs);
    return remedies;
}
