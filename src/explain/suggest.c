// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every alternative there is, each from a solve of its own, in the order in which the board's goals
// would choose among them. Two that lead the candidate down the same path are one.
#include "explain/inquiry.h"

#include "base/array.h"
#include "explain/why.h"

#include <string.h>

static const struct goal_change *change_at(const struct goal_changes *changes, int position) {
    for (size_t c = 0; c < changes->count; c++) {
        if (changes->items[c].position == position) {
            return &changes->items[c];
        }
    }
    return NULL;
}

static int last_position(const struct goal_changes *changes) {
    return changes->count > 0 ? changes->items[changes->count - 1].position : -1;
}

// Negative when `a` is better: by the first goal that differs; what is not listed stays as it is.
static int compare_costs(const struct goal_changes *a, const struct goal_changes *b) {
    int last = last_position(a) > last_position(b) ? last_position(a) : last_position(b);
    for (int g = 0; g <= last; g++) {
        const struct goal_change *one = change_at(a, g), *other = change_at(b, g);
        const struct goal_change *any = one != NULL ? one : other;
        if (any != NULL) {
            int64_t mine = one != NULL ? one->after : any->before;
            int64_t its = other != NULL ? other->after : any->before;
            if (mine != its) {
                return (mine > its) == goal_kind(any->goal)->maximise ? -1 : 1;
            }
        }
    }
    return 0;
}

static int compare_numbers(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}

// What is known first, then by cost, then by who has to move, then as the two wish, then by id.
static int compare_alternatives(const void *left, const void *right) {
    const struct alternative *a = left, *b = right;
    int order = compare_numbers(a->kind == ALTERNATIVE_UNKNOWN, b->kind == ALTERNATIVE_UNKNOWN);
    order = order != 0 ? order : compare_costs(&a->goals, &b->goals);
    order = order != 0 ? order : compare_numbers(a->moved_modules, b->moved_modules);
    order = order != 0 ? order : compare_numbers(a->wish_rank, b->wish_rank);
    order = order != 0 ? order : compare_numbers(a->company_rank, b->company_rank);
    order = order != 0 ? order : compare_numbers(a->company, b->company);
    return order != 0 ? order : compare_numbers(a->candidate, b->candidate);
}

static bool is_same_path(const struct alternative *a, const struct alternative *b) {
    return a->candidate == b->candidate && memcmp(a->path, b->path, sizeof a->path) == 0;
}

static void drop_repeated_paths(struct alternatives *alternatives) {
    size_t kept = 0;
    for (size_t a = 0; a < alternatives->count; a++) {
        bool is_new = true;
        for (size_t b = 0; b < kept && is_new; b++) {
            is_new = !is_same_path(&alternatives->items[a], &alternatives->items[b]);
        }
        if (is_new) {
            alternatives->items[kept++] = alternatives->items[a];
        }
    }
    alternatives->count = kept;
}

// Adds the alternative, if any plan allows it.
static void try(struct inquiry *inquiry, int candidate, int company,
                struct alternatives *alternatives) {
    struct alternative *alternative = &alternatives->items[alternatives->count];
    int person = inquiry->problem.person_of[candidate];
    if (person == NONE || inquiry_has_on_path(inquiry, person, company)) {
        return;
    }
    inquiry_ask_briefly(inquiry, candidate, company, &alternatives->arena, alternative);
    alternatives->count +=
        alternative->kind != ALTERNATIVE_SHUT && alternative->kind != ALTERNATIVE_CLASHES;
}

void inquiry_suggest(struct inquiry *inquiry, int candidate, int company,
                     struct alternatives *alternatives) {
    inquiry_begin(inquiry, candidate, company, alternatives);
    alternatives->kind = ALTERNATIVES_SUGGEST;
    alternatives->keeps_others = inquiry->keeps_others;
    for (int k = 0; candidate != NONE && k < (int)inquiry->programme->company_count; k++) {
        try(inquiry, candidate, k, alternatives);
    }
    for (int c = 0; candidate == NONE && c < (int)inquiry->programme->candidate_count; c++) {
        try(inquiry, c, company, alternatives);
    }
    array_sort(alternatives->items, alternatives->count, sizeof *alternatives->items,
               compare_alternatives);
    drop_repeated_paths(alternatives);
}
