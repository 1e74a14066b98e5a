// SPDX-License-Identifier: GPL-3.0-or-later
//
// What shuts a door: the same questions that a programme without a plan is asked, put to one person
// and one company.
#include "explain/bars.h"

#include "base/memory.h"
#include "explain/conflict.h"
#include "explain/pair.h"

static enum verdict ask_for_path(struct asking *asking, const struct programme *changed) {
    const struct pair *pair = asking->context;
    struct problem problem = {0};
    bool found = pair_build(pair, changed, &problem) &&
                 solve_finds_path(&problem, problem.person_of[pair->candidate]);
    problem_release(&problem);
    return found ? VERDICT_PLANNED : VERDICT_PERSON_PATHLESS;
}

static enum verdict ask_for_plan_like_that(struct asking *asking, const struct programme *changed) {
    const struct pair *pair = asking->context;
    struct settings settings = asking->explaining->settings;
    struct problem problem = {0};
    struct outcome outcome = {.verdict = VERDICT_PERSON_PATHLESS};
    settings.only_verdict = true;
    if (pair_build(pair, changed, &problem) && !look_for_barred(asking, changed, &problem) &&
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
            rows.items[rows.count++] = input_remark(asking->programme, &inputs->items[i], arena);
        }
    }
    memory_free(fates);
    return rows;
}

struct remarks bars_find(const struct inquiry *inquiry, int candidate, int company,
                         struct arena *arena) {
    struct pair pair = {inquiry, candidate, company};
    struct asking asking = pair_asking(&pair, ask_for_path);
    struct inputs inputs = {0};
    inputs_list_between(inquiry->programme, candidate, company, &inputs);
    struct remarks bars = find_conflict(&asking, &inputs, arena);
    inputs_release(&inputs);
    return bars;
}

struct remarks clash_find(const struct inquiry *inquiry, int candidate, int company,
                          struct arena *arena) {
    struct pair pair = {inquiry, candidate, company};
    struct asking asking = pair_asking(&pair, ask_for_plan_like_that);
    struct inputs inputs = {0};
    inputs_list(inquiry->programme, &inputs);
    struct remarks rows = find_conflict(&asking, &inputs, arena);
    inputs_release(&inputs);
    return rows;
}
