// SPDX-License-Identifier: GPL-3.0-or-later
//
// The story of an explanation: count; find a conflict; see what it says by counting again; try what
// would help.
#include "explain/explain.h"

#include "base/array.h"
#include "base/memory.h"
#include "explain/combine.h"
#include "explain/conflict.h"
#include "explain/repair.h"
#include "explain/shortage.h"

// What can be seen of a programme without solving it: in which all `changes` are made.
static void look(const struct programme *programme, const struct easing *changes, size_t count,
                 struct arena *arena, struct shortage *shortage) {
    struct programme changed = {0};
    struct problem problem = {0};
    struct findings findings = {0};
    programme_change(programme, changes, count, &changed);
    if (problem_build(&changed, &problem, &findings)) {
        shortage_count(&changed, &problem, arena, shortage);
    }
    problem_release(&problem);
    findings_release(&findings);
    programme_release(&changed);
}

// Those inputs that have this fate, sorted by file and line.
static struct input *inputs_of_fate(const struct inputs *inputs, const enum fate *fates,
                                    enum fate fate, struct arena *arena, size_t *count) {
    struct input *found = arena_new(arena, inputs->count, sizeof *found);
    for (size_t i = 0; i < inputs->count; i++) {
        if (fates[i] == fate) {
            found[(*count)++] = inputs->items[i];
        }
    }
    array_sort(found, *count, sizeof *found, input_compare);
    return found;
}

static void find_conflict(struct asking *asking, const struct inputs *inputs,
                          struct explanation *explanation) {
    enum fate *fates = memory_new(inputs->count, sizeof *fates);
    struct easing *changes = memory_new(inputs->count, sizeof *changes);
    struct arena *arena = &explanation->arena;
    conflict_find(asking, inputs, fates);
    explanation->conflict =
        inputs_of_fate(inputs, fates, FATE_KEPT, arena, &explanation->conflict_count);
    explanation->facts = inputs_of_fate(inputs, fates, FATE_FACT, arena, &explanation->fact_count);
    size_t count = changes_of(inputs, fates, changes);
    look(asking->programme, changes, count, arena, &explanation->reason);
    memory_free(changes);
    memory_free(fates);
}

static void find_repairs(struct asking *asking, const struct inputs *inputs,
                         struct explanation *explanation) {
    struct inputs standards = {0};
    inputs_list_standards(asking->programme, &standards);
    repairs_find(asking, &standards, explanation);
    if (explanation->repair_count == 0) {
        combination_find(asking, inputs, explanation);
    }
    inputs_release(&standards);
}

void explain(const struct programme *programme, const struct explaining *explaining,
             struct explanation *explanation) {
    struct asking asking = asking_begin(programme, explaining);
    struct inputs inputs = {0};
    *explanation = (struct explanation){0};
    enum answer answer = ask(&asking, NULL, 0);
    explanation->verdict = asking.verdict;
    if (answer == ANSWER_IMPOSSIBLE) {
        inputs_list(programme, &inputs);
        look(programme, NULL, 0, &explanation->arena, &explanation->shortage);
        if (!explaining->is_brief || !explanation->shortage.is_there) {
            find_conflict(&asking, &inputs, explanation);
        }
        if (!explaining->is_brief) {
            find_repairs(&asking, &inputs, explanation);
        }
        explanation->verdict = asking.has_failed ? asking.verdict : explanation->verdict;
    }
    inputs_release(&inputs);
}

void explanation_release(struct explanation *explanation) {
    arena_release(&explanation->arena);
    *explanation = (struct explanation){0};
}
