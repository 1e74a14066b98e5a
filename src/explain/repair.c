// SPDX-License-Identifier: GPL-3.0-or-later
//
// Single changes. Whatever helps must change a row of the conflict, since that cannot be kept
// whatever becomes of all others; or a rule that holds although nobody asked for it. How much is
// enough is found by halving: more places, or a looser rule, take no plan away.
#include "explain/repair.h"

enum { MONTHS_MOST = 36 }; // of a module

// The values a lever can take: from what it is to the loosest, `step` by `step`.
struct range {
    enum lever lever;
    int64_t from, step, steps;
};

static int64_t months_most(const struct programme *programme) {
    return (int64_t)programme->candidate_count * MODULES_MAX * MONTHS_MOST;
}

static struct range range_of_rule(const struct programme *programme, const struct input *input) {
    enum rule rule = (enum rule)input->index;
    int64_t value = input_rule_value(programme, input), loosest = rule_loosest(programme, rule);
    bool is_least = rule_is_least(rule);
    int64_t steps = is_least ? value - loosest : loosest - value;
    return (struct range){LEVER_RULE, value, is_least ? -1 : 1, steps};
}

static struct range range_of_places(int places) {
    return (struct range){LEVER_PLACES, places, 1, PLACES_MOST - places};
}

// Fills what can be done to the row; returns how many ways there are.
static int list_ranges(const struct programme *programme, const struct input *input,
                       struct range *ranges) {
    int count = 0;
    if (input->kind == INPUT_RULE) {
        ranges[count++] = range_of_rule(programme, input);
    } else if (input->kind == INPUT_OFFER) {
        ranges[count++] = range_of_places(programme->offers[input->index].places);
    } else if (input->kind == INPUT_COMPANY) {
        const struct company *company = &programme->companies[input->index];
        int64_t months = months_most(programme);
        if (company->places != NO_PLACES) {
            ranges[count++] = range_of_places(company->places);
        }
        if (company->max_months != NO_LIMIT) {
            ranges[count++] = (struct range){LEVER_MONTHS, company->max_months, 1, months};
        }
        if (company->budget != NO_LIMIT && company->cost_per_month > 0) {
            // What is left over is less than a month costs.
            int64_t rest = company->budget % company->cost_per_month;
            ranges[count++] = (struct range){LEVER_BUDGET, company->budget - rest,
                                             company->cost_per_month, months};
        }
    }
    return count;
}

static bool is_enough(struct asking *asking, struct easing *changes, size_t count) {
    return ask(asking, changes, count + 1) == ANSWER_POSSIBLE;
}

// The fewest steps that are enough, into changes[count].
static bool find_fewest(struct asking *asking, const struct range *range, struct easing *changes,
                        size_t count) {
    struct easing *change = &changes[count];
    int64_t too_few = 0, enough = range->steps;
    change->lever = range->lever;
    change->value = range->from + range->step * enough;
    if (enough <= 0 || !is_enough(asking, changes, count)) {
        return false;
    }
    // One step is asked first: it is what most often helps.
    for (int64_t tried = 1; enough - too_few > 1; tried = too_few + (enough - too_few) / 2) {
        change->value = range->from + range->step * tried;
        bool helps = is_enough(asking, changes, count);
        enough = helps ? tried : enough;
        too_few = helps ? too_few : tried;
    }
    change->value = range->from + range->step * enough;
    return true;
}

static void add_repair(struct explanation *explanation, const struct easing *changes,
                       size_t count) {
    struct repair *repair = &explanation->repairs[explanation->repair_count++];
    repair->changes = arena_new(&explanation->arena, count, sizeof *repair->changes);
    repair->count = count;
    for (size_t c = 0; c < count; c++) {
        repair->changes[c] = changes[c];
    }
}

enum { RANGES_MOST = 3 };

// Every way to change one row alone. A company may need more of several things at once.
static void try_input(struct asking *asking, const struct input *input,
                      struct explanation *explanation) {
    struct easing change = (struct easing){.input = *input, .lever = LEVER_ALL};
    struct range ranges[RANGES_MOST];
    int count = list_ranges(asking->programme, input, ranges);
    size_t before = explanation->repair_count;
    if (input->kind != INPUT_RULE && !is_enough(asking, &change, 0)) {
        return;
    }
    for (int r = 0; r < count; r++) {
        if (find_fewest(asking, &ranges[r], &change, 0)) {
            add_repair(explanation, &change, 1);
        }
    }
    if (explanation->repair_count == before && input->kind != INPUT_RULE) {
        change = (struct easing){.input = *input, .lever = LEVER_ALL};
        add_repair(explanation, &change, 1);
    }
}

void repairs_find(struct asking *asking, const struct inputs *inputs,
                  struct explanation *explanation) {
    size_t most = RANGES_MOST * (explanation->conflict_count + inputs->count) + 1;
    explanation->repairs = arena_new(&explanation->arena, most, sizeof *explanation->repairs);
    for (size_t i = 0; i < explanation->conflict_count; i++) {
        try_input(asking, &explanation->conflict[i], explanation);
    }
    for (size_t i = 0; i < inputs->count; i++) {
        try_input(asking, &inputs->items[i], explanation);
    }
}

bool change_smallest(struct asking *asking, const struct input *input, struct easing *changes,
                     size_t count) {
    struct range ranges[RANGES_MOST];
    int ways = list_ranges(asking->programme, input, ranges);
    changes[count] = (struct easing){.input = *input, .lever = LEVER_ALL};
    for (int r = 0; r < ways; r++) {
        if (find_fewest(asking, &ranges[r], changes, count)) {
            return true;
        }
    }
    changes[count] = (struct easing){.input = *input, .lever = LEVER_ALL};
    return is_enough(asking, changes, count);
}
