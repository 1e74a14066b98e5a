// SPDX-License-Identifier: GPL-3.0-or-later
//
// A programme is never changed; a changed one is a copy. Only the arrays of rows are copied; what
// they point to belongs to the first programme, which must live longer.
#include "explain/change.h"

#include "base/day.h"
#include "base/memory.h"

#include <string.h>

enum { UNLIMITED = 1000000 }; // places: more than there are people

static void *copy_array(struct arena *arena, const void *items, size_t count, size_t size) {
    void *copy = arena_new(arena, count, size);
    if (count > 0) {
        memcpy(copy, items, count * size);
    }
    return copy;
}

static void copy_history(const struct schedule *history, struct schedule *copy) {
    *copy = (struct schedule){.count = history->count, .file = history->file};
    copy->placements = memory_new(history->count, sizeof *copy->placements);
    if (history->count > 0) {
        memcpy(copy->placements, history->placements, history->count * sizeof *copy->placements);
    }
}

static void programme_copy(const struct programme *programme, struct programme *copy) {
    struct arena *arena = &copy->arena;
    *copy = *programme;
    *arena = (struct arena){0};
    copy->companies =
        copy_array(arena, programme->companies, programme->company_count, sizeof *copy->companies);
    copy->offers =
        copy_array(arena, programme->offers, programme->offer_count, sizeof *copy->offers);
    copy->candidates = copy_array(arena, programme->candidates, programme->candidate_count,
                                  sizeof *copy->candidates);
    copy->intakes =
        copy_array(arena, programme->intakes, programme->intake_count, sizeof *copy->intakes);
    copy->ratings =
        copy_array(arena, programme->ratings, programme->rating_count, sizeof *copy->ratings);
    copy->decisions =
        copy_array(arena, programme->decisions, programme->decision_count, sizeof *copy->decisions);
    copy->links = copy_array(arena, programme->links, programme->link_count, sizeof *copy->links);
    copy_history(&programme->history, &copy->history);
}

static void set_own_places(struct programme *copy, int company, int places) {
    size_t first = 0, last = 0;
    programme_offers(copy, company, &first, &last);
    for (size_t o = first; o < last; o++) {
        if (copy->offers[o].id[0] == '\0') {
            copy->offers[o].places = places;
            copy->companies[company].places = places;
        }
    }
}

static void change_company(const struct easing *change, struct programme *copy) {
    struct company *company = &copy->companies[change->input.index];
    bool all = change->lever == LEVER_ALL;
    if (all || change->lever == LEVER_PLACES) {
        set_own_places(copy, change->input.index, all ? UNLIMITED : (int)change->value);
    }
    if (all || change->lever == LEVER_MONTHS) {
        company->max_months = all ? NO_LIMIT : (int)change->value;
    }
    if (all || change->lever == LEVER_BUDGET) {
        company->budget = all ? NO_LIMIT : change->value;
    }
}

static void change_rule(const struct easing *change, struct programme *copy) {
    enum rule rule = (enum rule)change->input.index;
    int64_t standard = rule_kind(rule)->standard;
    for (size_t i = 0; i < copy->intake_count; i++) {
        if (input_governs(&change->input, &copy->intakes[i])) {
            copy->intakes[i].rules.value[rule] =
                change->lever == LEVER_ALL ? standard : change->value;
        }
    }
}

// What is taken out of an array is marked first, so that the indices of the others hold until all
// changes are made.
enum { GONE = -2 };

static void change_input(const struct easing *change, struct programme *copy) {
    int index = change->input.index;
    switch (change->input.kind) {
    case INPUT_HISTORY:
        copy->history.placements[index].status = PLACEMENT_CANCELLED;
        break;
    case INPUT_COMPANY:
        change_company(change, copy);
        break;
    case INPUT_OFFER:
        copy->offers[index].places = change->lever == LEVER_ALL ? UNLIMITED : (int)change->value;
        break;
    case INPUT_RULE:
        change_rule(change, copy);
        break;
    case INPUT_PERSON:
        copy->candidates[index].status = STATUS_APPLICANT;
        break;
    case INPUT_LINK:
        copy->links[index].candidate = GONE;
        break;
    case INPUT_DECISION:
        copy->decisions[index].candidate = GONE;
        break;
    case INPUT_REFUSES:
        copy->candidates[index].refuse_count = 0;
        break;
    case INPUT_COMPANY_REFUSES:
        copy->ratings[index].company_refuses = false;
        break;
    case INPUT_DISCIPLINES:
        copy->offers[index].disciplines.count = 0;
        break;
    case INPUT_DATES:
        copy->offers[index].first_day = DAY_ALWAYS;
        copy->offers[index].last_day = DAY_FOREVER;
        break;
    case INPUT_KINDS:
        break;
    }
}

static void drop_gone(struct programme *copy) {
    size_t links = 0, decisions = 0;
    for (size_t l = 0; l < copy->link_count; l++) {
        if (copy->links[l].candidate != GONE) {
            copy->links[links++] = copy->links[l];
        }
    }
    for (size_t d = 0; d < copy->decision_count; d++) {
        if (copy->decisions[d].candidate != GONE) {
            copy->decisions[decisions++] = copy->decisions[d];
        }
    }
    copy->link_count = links;
    copy->decision_count = decisions;
}

void programme_change(const struct programme *programme, const struct easing *changes, size_t count,
                      struct programme *copy) {
    programme_copy(programme, copy);
    for (size_t c = 0; c < count; c++) {
        change_input(&changes[c], copy);
    }
    drop_gone(copy);
}
