// SPDX-License-Identifier: GPL-3.0-or-later
//
// For each person: is there a best choice in which they have something else? Whoever has only one
// plan that can occur in a best choice, or only plans with the same companies, needs no search; and
// whoever was seen with something else in the answer to another question need not be asked for.
#include "solve/ties.h"

#include "base/memory.h"

#include <string.h>

struct asking {
    struct engine *engine;
    const struct last_goal *last;
    struct sub sub;           // everybody is free, with all values held
    const struct plan *plans; // by position: the best choice that others are compared with
    struct plan *found;       // likewise: another one
    bool is_listed;           // otherwise there are too many chances
    struct chances chances;
    struct plan *list; // work space: the plans of the chances
    struct outcome *outcome;
};

static bool is_same(const struct problem *problem, const struct plan *a, const struct plan *b) {
    bool same = (a->person == NONE) == (b->person == NONE);
    int modules = same && a->person != NONE ? problem_modules(problem, a->person) : 0;
    for (int t = 0; t < modules; t++) {
        same = same && (a->offer[t] == NONE ||
                        problem->offer_company[a->offer[t]] == problem->offer_company[b->offer[t]]);
    }
    return same;
}

// Everybody who has something else in the choice that was found.
static void take_found(struct asking *asking) {
    for (int p = 0; p < asking->sub.free_count; p++) {
        if (!is_same(asking->engine->problem, &asking->plans[p], &asking->found[p])) {
            asking->outcome->ties[asking->sub.free[p]] = TIE_THERE;
        }
    }
    asking->outcome->equal_least++;
}

// Asks with so many plans of the list, or with all paths, for somebody who has what they have now
// in none of them.
static enum tie ask(struct asking *asking, int position, bool from_list, size_t list_count) {
    bool was_in = asking->sub.in[position], found = false;
    memcpy(asking->found, asking->plans, (size_t)asking->sub.free_count * sizeof *asking->found);
    asking->found[position].person = NONE;
    // Something else than no plan is a plan.
    asking->sub.in[position] = was_in || asking->plans[position].person == NONE;
    enum goal_status status =
        chances_ask(asking->engine, &asking->sub, asking->last, from_list ? asking->list : NULL,
                    list_count, asking->found, &found);
    asking->sub.in[position] = was_in;
    if (found) {
        take_found(asking);
    }
    return found ? TIE_THERE : status == GOAL_BEST ? TIE_UNKNOWN : TIE_NONE;
}

// Lists what may occur when the person has something else. Returns how many of the plans are
// theirs.
static size_t list_others(struct asking *asking, int position, size_t *count) {
    const struct plan *present = &asking->plans[position];
    size_t others = 0;
    *count = 0;
    for (size_t c = 0; c < asking->chances.count; c++) {
        const struct plan *plan = &asking->chances.items[c].plan;
        bool own = plan->person == asking->sub.free[position];
        if (!own || !is_same(asking->engine->problem, plan, present)) {
            others += own;
            asking->list[(*count)++] = *plan;
        }
    }
    return others;
}

static bool may_leave(const struct asking *asking, int position) {
    return asking->plans[position].person != NONE && !asking->sub.in[position];
}

static enum tie ask_from_list(struct asking *asking, int position) {
    size_t count = 0, others = list_others(asking, position, &count);
    bool is_question = others > 0 || may_leave(asking, position);
    return is_question ? ask(asking, position, true, count) : TIE_NONE;
}

static bool has_other_company(const struct sub *sub, int person, int module, int company) {
    bool has = false;
    for (int o = 0; o < sub->problem->offer_count && !has; o++) {
        has = sub->problem->offer_company[o] != company && sub_opens(sub, person, module, o);
    }
    return has;
}

// Asks with the company shut for the person in this module.
static enum tie ask_elsewhere(struct asking *asking, int position, int module) {
    const struct plan *plan = &asking->plans[position];
    int company = asking->engine->problem->offer_company[plan->offer[module]];
    enum tie tie = TIE_NONE;
    if (has_other_company(&asking->sub, plan->person, module, company) ||
        may_leave(asking, position)) {
        sub_ban(&asking->sub, (struct ban){plan->person, module, company, NONE, true});
        tie = ask(asking, position, false, 0);
        asking->sub.ban_count--;
    }
    return tie;
}

// Other companies are another company in some module.
static enum tie ask_by_modules(struct asking *asking, int position) {
    const struct plan *plan = &asking->plans[position];
    if (plan->person == NONE) {
        return ask(asking, position, false, 0);
    }
    enum tie tie = TIE_NONE;
    for (int t = 0; t < problem_modules(asking->engine->problem, plan->person); t++) {
        if (plan->offer[t] != NONE && tie != TIE_THERE) {
            enum tie there = ask_elsewhere(asking, position, t);
            tie = there == TIE_NONE ? tie : there;
        }
    }
    return tie;
}

static void ask_everybody(struct asking *asking) {
    enum tie *ties = asking->outcome->ties;
    for (int p = 0; p < asking->sub.free_count && !engine_is_over(asking->engine); p++) {
        int person = asking->sub.free[p];
        if (ties[person] == TIE_UNKNOWN) {
            ties[person] = asking->is_listed ? ask_from_list(asking, p) : ask_by_modules(asking, p);
        }
    }
}

void ties_find(struct engine *engine, const struct sub *sub, const struct last_goal *last,
               const struct plan *plans, struct outcome *outcome) {
    struct asking asking = {.engine = engine, .last = last, .plans = plans, .outcome = outcome};
    asking.found = memory_new((size_t)sub->free_count, sizeof *asking.found);
    sub_copy(sub, &asking.sub);
    asking.is_listed = last->is_known && chances_list(engine, sub, last, plans, &asking.chances);
    if (asking.is_listed) {
        asking.list = memory_new(asking.chances.count, sizeof *asking.list);
        chances_shorten(&asking.chances, &asking.sub);
    }
    for (int i = 0; i < engine->problem->person_count; i++) {
        outcome->ties[i] = outcome->has_path[i] ? TIE_UNKNOWN : TIE_NONE;
    }
    outcome->equal_least = 1;
    ask_everybody(&asking);
    sub_release(&asking.sub);
    chances_release(&asking.chances);
    memory_free(asking.found);
    memory_free(asking.list);
}
