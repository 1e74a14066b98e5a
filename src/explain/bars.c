// SPDX-License-Identifier: GPL-3.0-or-later
//
// What shuts a door, and what would open it: the same questions that a programme without a plan is
// asked, put to one person and one company.
#include "explain/bars.h"

#include "base/memory.h"
#include "explain/conflict.h"
#include "explain/repair.h"

struct pair {
    const struct inquiry *inquiry;
    int candidate, company;
};

static struct asking asking_of(struct pair *pair, asker *question) {
    return (struct asking){.programme = pair->inquiry->programme,
                           .explaining = pair->inquiry->explaining,
                           .deadline = pair->inquiry->deadline,
                           .question = question,
                           .context = pair};
}

// Builds the changed programme with the question asked of it; false when it cannot be.
static bool build_asked(const struct pair *pair, const struct programme *changed,
                        struct problem *problem) {
    struct findings findings = {0};
    bool good =
        problem_build(changed, problem, &findings) && problem->person_of[pair->candidate] != NONE;
    if (good) {
        struct question question = {problem->person_of[pair->candidate], pair->company, NONE};
        problem_ask(problem, &question, &problem->arena);
    }
    findings_release(&findings);
    return good;
}

static enum verdict ask_for_path(struct asking *asking, const struct programme *changed) {
    const struct pair *pair = asking->context;
    struct problem problem = {0};
    bool found = build_asked(pair, changed, &problem) &&
                 solve_finds_path(&problem, problem.person_of[pair->candidate]);
    problem_release(&problem);
    return found ? VERDICT_PLANNED : VERDICT_PERSON_PATHLESS;
}

static struct remark remark_of(const struct programme *programme, const struct input *input,
                               const struct easing *change, struct arena *arena) {
    struct text_buffer text = {0};
    if (change != NULL) {
        easing_tell(programme, change, &text);
    } else {
        input_tell(programme, input, &text);
    }
    struct remark remark = {input->at, arena_print(arena, "%s", text.bytes)};
    text_buffer_release(&text);
    return remark;
}

static enum verdict ask_for_plan_like_that(struct asking *asking, const struct programme *changed) {
    const struct pair *pair = asking->context;
    struct settings settings = asking->explaining->settings;
    struct problem problem = {0};
    struct outcome outcome = {.verdict = VERDICT_PERSON_PATHLESS};
    settings.only_verdict = true;
    if (build_asked(pair, changed, &problem) && !look_for_barred(asking, changed, &problem) &&
        solve_finds_path(&problem, problem.person_of[pair->candidate])) {
        explaining_solve(asking->explaining, asking->deadline, &problem, &settings, &outcome);
    }
    enum verdict verdict = outcome.verdict;
    outcome_release(&outcome);
    problem_release(&problem);
    return verdict;
}

// The rows among these that cannot all be kept; none when some question had no answer.
static struct remarks find_conflict(struct asking *asking, const struct inputs *inputs,
                                    struct arena *arena) {
    enum fate *fates = memory_new(inputs->count, sizeof *fates);
    struct remarks rows = {.items = arena_new(arena, inputs->count, sizeof *rows.items)};
    conflict_find(asking, inputs, fates);
    for (size_t i = 0; i < inputs->count && !asking->has_failed; i++) {
        if (fates[i] == FATE_KEPT) {
            rows.items[rows.count++] = remark_of(asking->programme, &inputs->items[i], NULL, arena);
        }
    }
    memory_free(fates);
    return rows;
}

struct remarks bars_find(const struct inquiry *inquiry, int candidate, int company,
                         struct arena *arena) {
    struct pair pair = {inquiry, candidate, company};
    struct asking asking = asking_of(&pair, ask_for_path);
    struct inputs inputs = {0};
    inputs_list_between(inquiry->programme, candidate, company, &inputs);
    struct remarks bars = find_conflict(&asking, &inputs, arena);
    inputs_release(&inputs);
    return bars;
}

struct remarks clash_find(const struct inquiry *inquiry, int candidate, int company,
                          struct arena *arena) {
    struct pair pair = {inquiry, candidate, company};
    struct asking asking = asking_of(&pair, ask_for_plan_like_that);
    struct inputs inputs = {0};
    inputs_list(inquiry->programme, &inputs);
    struct remarks rows = find_conflict(&asking, &inputs, arena);
    inputs_release(&inputs);
    return rows;
}

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
    if (problem_build(changed, &problem, &findings) && build_asked(pair, changed, &asked) &&
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
    struct asking asking = asking_of(&pair, ask_for_gift);
    struct inputs inputs = {0}, none = {0};
    struct explanation found = {0};
    struct remarks remedies = {0};
    inputs_list_between(inquiry->programme, candidate, company, &inputs);
    found.conflict = inputs.items;
    found.conflict_count = leave_out_promises(&inputs);
    repairs_find(&asking, &none, &found);
    remedies.items = arena_new(arena, found.repair_count, sizeof *remedies.items);
    for (size_t r = 0; r < found.repair_count; r++) {
        const struct easing *change = found.repairs[r].changes;
        remedies.items[remedies.count++] =
            remark_of(inquiry->programme, &change->input, change, arena);
    }
    explanation_release(&found);
    inputs_release(&inputs);
    return remedies;
}
