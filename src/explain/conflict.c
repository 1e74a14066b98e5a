// SPDX-License-Identifier: GPL-3.0-or-later
//
// The deletion filter: leave something out; if there is still no plan, it is no part of the
// conflict. Whole kinds are tried first, then halves of what could not be left out as a whole, so
// that most inputs are never asked about one by one.
//
// People and history come last and with care. Somebody who is out takes a place, but also counts
// for admit_min; a module that has begun and is not promised any more is lost; an applicant may be
// barred, and with them whoever must be near them. Where there is no plan without such a row
// because even less could be kept, the rest would not explain what stands in the way of the
// programme as it is. So such a row is left out only if every other row of the conflict stays
// necessary; otherwise it is a fact.
#include "explain/conflict.h"

#include "base/memory.h"

struct filter {
    struct asking *asking;
    const struct inputs *inputs;
    enum fate *fates;
    struct easing *changes;
    bool was_careful; // something that was left out might have given something
};

static bool is_impossible(struct filter *filter) {
    size_t count = changes_of(filter->inputs, filter->fates, filter->changes);
    return ask(filter->asking, filter->changes, count) == ANSWER_IMPOSSIBLE;
}

// True for inputs that may give something as well as ask for it.
static bool may_give(const struct filter *filter, size_t input) {
    enum input_kind kind = filter->inputs->items[input].kind;
    return kind == INPUT_PERSON || kind == INPUT_HISTORY;
}

static bool needs_care(const struct filter *filter, size_t input) {
    return filter->inputs->items[input].kind == INPUT_HISTORY ||
           (may_give(filter, input) && filter->asking->has_barred);
}

// True when some other row of the conflict could now be left out as well.
static bool is_harmful(struct filter *filter) {
    bool is_harmful = false;
    for (size_t i = 0; i < filter->inputs->count && !is_harmful; i++) {
        if (filter->fates[i] == FATE_KEPT && !may_give(filter, i)) {
            filter->fates[i] = FATE_OUT;
            is_harmful = is_impossible(filter);
            filter->fates[i] = FATE_KEPT;
        }
    }
    return is_harmful;
}

static void mark(struct filter *filter, size_t first, size_t end, enum fate fate) {
    for (size_t i = first; i < end; i++) {
        filter->fates[i] = fate;
    }
}

// Leaves out as much as can be of first .. end - 1, all of it kept so far and of one kind. True
// when everything could be. `is_needed`: it is known that not all of it can be.
static bool leave_out(struct filter *filter, size_t first, size_t end, bool is_needed) {
    enum fate fate = FATE_KEPT;
    if (!is_needed) {
        mark(filter, first, end, FATE_OUT);
        bool impossible = is_impossible(filter);
        bool is_careful = impossible && needs_care(filter, first);
        filter->was_careful |= is_careful;
        if (impossible && !(is_careful && is_harmful(filter))) {
            return true;
        }
        fate = impossible && end - first == 1 ? FATE_FACT : FATE_KEPT;
        mark(filter, first, end, fate);
    }
    if (end - first > 1) {
        size_t middle = first + (end - first) / 2;
        bool all = leave_out(filter, first, middle, false);
        leave_out(filter, middle, end, all && !may_give(filter, first));
    }
    return false;
}

// The next run of inputs of one kind that are kept, from `*first` to before the returned one.
static size_t next_run(const struct filter *filter, size_t *first) {
    const struct inputs *inputs = filter->inputs;
    while (*first < inputs->count && filter->fates[*first] != FATE_KEPT) {
        (*first)++;
    }
    size_t end = *first;
    while (end < inputs->count && filter->fates[end] == FATE_KEPT &&
           inputs->items[end].kind == inputs->items[*first].kind) {
        end++;
    }
    return end;
}

// Once more, one by one: what was necessary beside more may not be beside less, where what has been
// left out might have given something. Otherwise it is: leaving out more takes no plan away.
static bool leave_out_one(struct filter *filter) {
    bool any = false;
    for (size_t i = 0; i < filter->inputs->count; i++) {
        any |= filter->fates[i] == FATE_KEPT && leave_out(filter, i, i + 1, false);
    }
    return any;
}

void conflict_find(struct asking *asking, const struct inputs *inputs, enum fate *fates) {
    struct filter filter = {.asking = asking, .inputs = inputs, .fates = fates};
    size_t first = 0, end = 0;
    filter.changes = memory_new(inputs->count, sizeof *filter.changes);
    while ((end = next_run(&filter, &first)) > first) {
        leave_out(&filter, first, end, false);
        first = end;
    }
    while (filter.was_careful && leave_out_one(&filter)) {
    }
    memory_free(filter.changes);
}
