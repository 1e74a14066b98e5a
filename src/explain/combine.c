// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whatever makes a plan possible must give way in every conflict there is. So: take the fewest
// inputs that meet all conflicts known so far, and give them up; if there is still no plan, what
// is left holds another conflict, and the search goes on with one more. The first set after which
// there is a plan is one of the smallest.
#include "explain/combine.h"

#include "base/array.h"
#include "base/memory.h"
#include "explain/conflict.h"
#include "explain/repair.h"

#include <string.h>

enum { CONFLICTS_MOST = 60, TOGETHER_MOST = 6 };

struct combining {
    struct asking *asking;
    const struct inputs *inputs;
    bool *conflicts[CONFLICTS_MOST]; // by input: is it in
    int conflict_count;
    enum fate *fates; // by input: what is given up is out
    struct easing *changes;
};

static int first_open(const struct combining *combining) {
    for (int c = 0; c < combining->conflict_count; c++) {
        bool is_met = false;
        for (size_t i = 0; i < combining->inputs->count; i++) {
            is_met |= combining->conflicts[c][i] && combining->fates[i] == FATE_OUT;
        }
        if (!is_met) {
            return c;
        }
    }
    return NONE;
}

// What people can act upon more easily is given up first.
static size_t list_by_ease(const struct combining *combining, int conflict, size_t *list) {
    static const enum input_kind order[] = {INPUT_DECISION, INPUT_LINK, INPUT_OFFER,
                                            INPUT_COMPANY,  INPUT_RULE, INPUT_PERSON,
                                            INPUT_HISTORY};
    size_t count = 0;
    for (size_t k = 0; k < sizeof order / sizeof *order; k++) {
        for (size_t i = 0; i < combining->inputs->count; i++) {
            bool is_of = combining->inputs->items[i].kind == order[k];
            if (is_of && combining->conflicts[conflict][i]) {
                list[count++] = i;
            }
        }
    }
    return count;
}

// Meets every conflict by giving up `left` inputs more at most: one of each conflict that is open.
static bool meet_all(struct combining *combining, int left) {
    int open = first_open(combining);
    if (open == NONE || left == 0) {
        return open == NONE;
    }
    size_t *list = memory_new(combining->inputs->count, sizeof *list);
    size_t count = list_by_ease(combining, open, list);
    bool met = false;
    for (size_t c = 0; c < count && !met; c++) {
        combining->fates[list[c]] = FATE_OUT;
        met = meet_all(combining, left - 1);
        combining->fates[list[c]] = met ? FATE_OUT : FATE_KEPT;
    }
    memory_free(list);
    return met;
}

static bool meet_with_fewest(struct combining *combining) {
    memset(combining->fates, 0, combining->inputs->count * sizeof *combining->fates);
    for (int most = 1; most <= TOGETHER_MOST; most++) {
        if (meet_all(combining, most)) {
            return true;
        }
    }
    return false;
}

// Another conflict among what is not given up.
static void learn(struct combining *combining) {
    size_t count = combining->inputs->count;
    enum fate *fates = memory_new(count, sizeof *fates);
    bool *conflict = memory_new(count, sizeof *conflict);
    memcpy(fates, combining->fates, count * sizeof *fates);
    conflict_find(combining->asking, combining->inputs, fates);
    for (size_t i = 0; i < count; i++) {
        conflict[i] = fates[i] == FATE_KEPT;
    }
    combining->conflicts[combining->conflict_count++] = conflict;
    memory_free(fates);
}

static bool search(struct combining *combining) {
    while (combining->conflict_count < CONFLICTS_MOST && !combining->asking->has_failed &&
           meet_with_fewest(combining)) {
        size_t changed = changes_of(combining->inputs, combining->fates, combining->changes);
        if (ask(combining->asking, combining->changes, changed) == ANSWER_POSSIBLE) {
            return true;
        }
        learn(combining);
    }
    return false;
}

// One after another is changed no more than it has to be, while the others are.
static void shrink(struct combining *combining, struct repair *repair) {
    struct easing *changes = repair->changes;
    for (size_t c = 0; c < repair->count; c++) {
        struct easing last = changes[repair->count - 1], own = changes[c];
        changes[c] = last;
        change_smallest(combining->asking, &own.input, changes, repair->count - 1);
        struct easing smallest = changes[repair->count - 1];
        changes[repair->count - 1] = last;
        changes[c] = smallest;
    }
}

// What turns out not to be needed beside the others is taken out.
static void drop_needless(struct combining *combining, struct repair *repair) {
    for (size_t c = repair->count; c-- > 0;) {
        struct easing own = repair->changes[c];
        struct easing last = repair->changes[repair->count - 1];
        repair->changes[c] = last;
        repair->changes[repair->count - 1] = own;
        if (ask(combining->asking, repair->changes, repair->count - 1) == ANSWER_POSSIBLE) {
            repair->count--;
        } else {
            repair->changes[repair->count - 1] = last;
            repair->changes[c] = own;
        }
    }
}

static int compare_changes(const void *left, const void *right) {
    const struct easing *a = left, *b = right;
    return input_compare(&a->input, &b->input);
}

static void keep(struct combining *combining, struct explanation *explanation) {
    struct repair *repair = &explanation->repairs[0];
    size_t count = combining->inputs->count;
    repair->changes = arena_new(&explanation->arena, count, sizeof *repair->changes);
    repair->count = changes_of(combining->inputs, combining->fates, repair->changes);
    drop_needless(combining, repair);
    array_sort(repair->changes, repair->count, sizeof *repair->changes, compare_changes);
    shrink(combining, repair);
    explanation->repair_count = 1;
}

static void learn_first(struct combining *combining, const struct explanation *explanation) {
    bool *first = memory_new(combining->inputs->count, sizeof *first);
    for (size_t i = 0; i < combining->inputs->count; i++) {
        for (size_t c = 0; c < explanation->conflict_count; c++) {
            first[i] |= input_compare(&combining->inputs->items[i], &explanation->conflict[c]) == 0;
        }
    }
    combining->conflicts[combining->conflict_count++] = first;
}

void combination_find(struct asking *asking, const struct inputs *inputs,
                      struct explanation *explanation) {
    struct combining combining = {.asking = asking, .inputs = inputs};
    combining.fates = memory_new(inputs->count, sizeof *combining.fates);
    combining.changes = memory_new(inputs->count, sizeof *combining.changes);
    learn_first(&combining, explanation);
    if (search(&combining)) {
        keep(&combining, explanation);
    } else {
        explanation->gave_up = true;
    }
    for (int c = 0; c < combining.conflict_count; c++) {
        memory_free(combining.conflicts[c]);
    }
    memory_free(combining.fates);
    memory_free(combining.changes);
}
