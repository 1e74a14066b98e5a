// SPDX-License-Identifier: GPL-3.0-or-later
//
// The deletion filter: leave something out; if there is still no plan, it is no part of the
// conflict. Whole kinds are tried first, then halves of what could not be left out as a whole, so
// that most inputs are never asked about one by one.
//
// Leaving out one thing more could also make things worse (an applicant may be barred where
// somebody admitted is not), so what stays is asked about again, until nothing more can go: then
// every row of the conflict has been found necessary beside exactly the others.
#include "explain/conflict.h"

#include "base/memory.h"

struct filter {
    struct asking *asking;
    const struct inputs *inputs;
    bool *out;
    struct change *changes;
};

static bool is_impossible(struct filter *filter) {
    size_t count =
        changes_of(filter->inputs->items, filter->out, filter->inputs->count, filter->changes);
    return ask(filter->asking, filter->changes, count) == ANSWER_IMPOSSIBLE;
}

static void mark(struct filter *filter, size_t first, size_t end, bool out) {
    for (size_t i = first; i < end; i++) {
        filter->out[i] = out;
    }
}

// Leaves out as much as can be of first .. end - 1, where nothing is out yet. True when everything
// could be. `is_needed`: it is known that not all of it can be.
static bool leave_out(struct filter *filter, size_t first, size_t end, bool is_needed) {
    if (first == end) {
        return true;
    }
    if (!is_needed) {
        mark(filter, first, end, true);
        if (is_impossible(filter)) {
            return true;
        }
        mark(filter, first, end, false);
    }
    if (end - first > 1) {
        size_t middle = first + (end - first) / 2;
        bool all = leave_out(filter, first, middle, false);
        leave_out(filter, middle, end, all);
    }
    return false;
}

// Inputs of one kind follow each other.
static void leave_out_kinds(struct filter *filter) {
    const struct inputs *inputs = filter->inputs;
    size_t first = 0;
    while (first < inputs->count) {
        size_t end = first;
        bool any_out = false;
        while (end < inputs->count && inputs->items[end].kind == inputs->items[first].kind) {
            any_out |= filter->out[end++];
        }
        for (size_t i = first; i < end && any_out; i++) {
            bool is_in = !filter->out[i];
            leave_out(filter, i, is_in ? i + 1 : i, false);
        }
        if (!any_out) {
            leave_out(filter, first, end, false);
        }
        first = end;
    }
}

static bool leave_out_one(struct filter *filter) {
    bool any = false;
    for (size_t i = 0; i < filter->inputs->count; i++) {
        any |= !filter->out[i] && leave_out(filter, i, i + 1, false);
    }
    return any;
}

void conflict_find(struct asking *asking, const struct inputs *inputs, bool *out) {
    struct filter filter = {asking, inputs, out, NULL};
    filter.changes = memory_new(inputs->count, sizeof *filter.changes);
    leave_out_kinds(&filter);
    while (leave_out_one(&filter)) {
    }
    memory_free(filter.changes);
}
