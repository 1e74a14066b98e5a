// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows that may stand in a conflict. A rule that asks for no more than one that is not set
// cannot be given up by leaving it out; it can only be made looser.
#include "base/array.h"
#include "base/memory.h"
#include "domain/presence.h"
#include "explain/change.h"

#include <string.h>

struct limit {
    enum rule rule;
    bool is_least; // the smaller, the looser
};

static const struct limit limits[] = {
    {RULE_COMPANIES_MIN, true},
    {RULE_COMPANIES_MAX, false},
    {RULE_STAY_MIN_MODULES, true},
    {RULE_STAY_MAX_MODULES, false},
    {RULE_ADMIT_MIN, true},
    {RULE_ADMIT_MAX, false},
    {RULE_EDUCATION_YEARS_MIN, true},
    {RULE_LATE_START_DAYS, false},
    {RULE_OUTSIDE_WISHES, false},
    {RULE_SAME_SECTOR_MAX, false},
    {RULE_SAME_MUNICIPALITY_MAX, false},
    {RULE_SAME_OWNER_MAX, false},
    {RULE_DISCIPLINE_MAX, false},
    {RULE_DISCIPLINES_MIN, true},
};

enum { LIMITS = sizeof limits / sizeof *limits };

bool rule_is_least(enum rule rule) {
    for (int l = 0; l < LIMITS; l++) {
        if (limits[l].rule == rule) {
            return limits[l].is_least;
        }
    }
    return false;
}

// No more modules than there are, and no more people than the files know, can make a difference.
int64_t rule_loosest(const struct programme *programme, enum rule rule) {
    const struct rule_kind *kind = rule_kind(rule);
    int64_t people = (int64_t)(programme->candidate_count + programme->history.count);
    if (rule == RULE_OUTSIDE_WISHES) {
        return 1;
    }
    if (rule_is_least(rule)) {
        return kind->least;
    }
    return kind->most > MODULES_MAX && rule != RULE_LATE_START_DAYS ? people : kind->most;
}

bool input_governs(const struct input *input, const struct intake *intake) {
    const struct origin *at = &intake->rules.at[input->index];
    return at->line == input->at.line && (at->line == 0 || strcmp(at->file, input->at.file) == 0);
}

int64_t input_rule_value(const struct programme *programme, const struct input *input) {
    for (size_t i = 0; i < programme->intake_count; i++) {
        if (input_governs(input, &programme->intakes[i])) {
            return intake_rule(&programme->intakes[i], (enum rule)input->index);
        }
    }
    return rule_kind((enum rule)input->index)->standard;
}

int input_compare(const void *left, const void *right) {
    const struct input *a = left, *b = right;
    int order = strcmp(a->at.file != NULL ? a->at.file : "", b->at.file != NULL ? b->at.file : "");
    if (order == 0) {
        order = (a->at.line > b->at.line) - (a->at.line < b->at.line);
    }
    if (order == 0) {
        order = (a->kind > b->kind) - (a->kind < b->kind);
    }
    return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

static int compare_kinds(const void *left, const void *right) {
    const struct input *a = left, *b = right;
    int order = (a->kind > b->kind) - (a->kind < b->kind);
    return order != 0 ? order : input_compare(a, b);
}

void inputs_add(struct inputs *inputs, enum input_kind kind, size_t index,
                const struct origin *at) {
    inputs->items =
        array_room(inputs->items, inputs->count, &inputs->capacity, sizeof *inputs->items);
    inputs->items[inputs->count++] = (struct input){kind, (int)index, *at};
}

void inputs_sort(struct inputs *inputs) {
    array_sort(inputs->items, inputs->count, sizeof *inputs->items, compare_kinds);
}

static void add_history(const struct programme *programme, struct inputs *inputs) {
    for (size_t r = 0; r < programme->history.count; r++) {
        const struct placement *row = &programme->history.placements[r];
        int32_t last_day = 0;
        bool is_fixed = row->status == PLACEMENT_PUBLISHED || row->candidate == NONE;
        if (is_fixed && placement_is_there(programme, row, &last_day)) {
            inputs_add(inputs, INPUT_HISTORY, r, &row->at);
        }
    }
}

static void add_companies(const struct programme *programme, struct inputs *inputs) {
    for (size_t k = 0; k < programme->company_count; k++) {
        const struct company *company = &programme->companies[k];
        if (company->places != NO_PLACES || company->max_months != NO_LIMIT ||
            company->budget != NO_LIMIT) {
            inputs_add(inputs, INPUT_COMPANY, k, &company->at);
        }
    }
}

// A company's own offer is a part of its row.
static void add_offers(const struct programme *programme, struct inputs *inputs) {
    for (size_t o = 0; o < programme->offer_count; o++) {
        if (programme->offers[o].id[0] != '\0') {
            inputs_add(inputs, INPUT_OFFER, o, &programme->offers[o].at);
        }
    }
}

static void add_people(const struct programme *programme, struct inputs *inputs) {
    for (size_t c = 0; c < programme->candidate_count; c++) {
        if (status_must_be_placed(programme->candidates[c].status)) {
            inputs_add(inputs, INPUT_PERSON, c, &programme->candidates[c].at);
        }
    }
}

static bool is_looser(enum rule rule, int64_t value, int64_t than) {
    return rule_is_least(rule) ? value < than : value > than;
}

// True when another intake follows the same row.
static bool is_listed(const struct programme *programme, size_t intake, enum rule rule) {
    struct input input = {INPUT_RULE, (int)rule, programme->intakes[intake].rules.at[rule]};
    for (size_t i = 0; i < intake; i++) {
        if (input_governs(&input, &programme->intakes[i])) {
            return true;
        }
    }
    return false;
}

static void add_rules(const struct programme *programme, bool standards, struct inputs *inputs) {
    for (size_t i = 0; i < programme->intake_count; i++) {
        for (int l = 0; l < LIMITS; l++) {
            enum rule rule = limits[l].rule;
            const struct intake *intake = &programme->intakes[i];
            int64_t value = intake_rule(intake, rule);
            bool is_tight = is_looser(rule, rule_kind(rule)->standard, value);
            bool has_room = is_looser(rule, rule_loosest(programme, rule), value);
            if ((standards ? !is_tight && has_room : is_tight) && !is_listed(programme, i, rule)) {
                inputs_add(inputs, INPUT_RULE, (size_t)rule, &intake->rules.at[rule]);
            }
        }
    }
}

void inputs_list(const struct programme *programme, struct inputs *inputs) {
    add_history(programme, inputs);
    add_companies(programme, inputs);
    add_offers(programme, inputs);
    add_rules(programme, false, inputs);
    add_people(programme, inputs);
    for (size_t l = 0; l < programme->link_count; l++) {
        inputs_add(inputs, INPUT_LINK, l, &programme->links[l].at);
    }
    for (size_t d = 0; d < programme->decision_count; d++) {
        inputs_add(inputs, INPUT_DECISION, d, &programme->decisions[d].at);
    }
    inputs_sort(inputs);
}

void inputs_list_standards(const struct programme *programme, struct inputs *inputs) {
    add_rules(programme, true, inputs);
    inputs_sort(inputs);
}

void inputs_release(struct inputs *inputs) {
    memory_free(inputs->items);
    *inputs = (struct inputs){0};
}
