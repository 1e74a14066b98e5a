// SPDX-License-Identifier: GPL-3.0-or-later
//
// In lottery order each person gets the best of what all goals and the people before still allow:
// being placed; then the smallest weighted wish sum; then the first companies, module by module;
// then the first offers. Each of these is a stage like any other, and most need none: if a person
// already has the first of all plans that can occur in a best choice, there is nothing to ask.
#include "solve/lottery.h"

#include "base/memory.h"

#include <string.h>

struct drawing {
    struct engine *engine;
    const struct last_goal *last;
    struct sub sub;     // who is not settled yet; the person whose turn it is comes first
    struct plan *plans; // by position in `sub`

    bool is_listed; // otherwise there are too many chances
    struct chances chances;
    struct plan *list; // work space: the plans of the chances
};

// What the present plan of somebody loses.
static int64_t loss_of(const struct drawing *drawing, int position) {
    const struct plan *plan = &drawing->plans[position];
    int64_t loss = plan->person == NONE ? drawing->chances.stay_out[position] : 0;
    for (size_t c = 0; c < drawing->chances.count && plan->person != NONE; c++) {
        const struct chance *chance = &drawing->chances.items[c];
        if (chance->plan.person == plan->person &&
            problem_same_plan(drawing->engine->problem, &chance->plan, plan)) {
            loss = chance->loss;
        }
    }
    return loss;
}

static void settle(struct drawing *drawing, int position) {
    size_t after = (size_t)(drawing->sub.free_count - position - 1);
    struct plan *plan = &drawing->plans[position];
    if (drawing->is_listed) {
        int64_t *stay_out = &drawing->chances.stay_out[position];
        drawing->chances.gap -= loss_of(drawing, position);
        memmove(stay_out, stay_out + 1, after * sizeof *stay_out);
    }
    sub_settle(&drawing->sub, position, plan);
    memmove(plan, plan + 1, after * sizeof *plan);
}

// Settles everybody who has only one plan that can occur, and must have one; or none.
static void settle_forced(struct drawing *drawing, struct plan *plans_of_all) {
    size_t end = drawing->chances.count;
    for (int p = drawing->sub.free_count - 1; p >= 0; p--) {
        size_t first = end;
        while (first > 0 && drawing->chances.items[first - 1].plan.person == drawing->sub.free[p]) {
            first--;
        }
        bool is_forced = drawing->sub.in[p] ? end - first == 1 : end == first;
        if (is_forced) {
            plans_of_all[drawing->sub.free[p]] = drawing->plans[p];
            settle(drawing, p);
        }
        end = first;
    }
}

// Whether the person whose turn it is would rather have this plan.
static bool is_better(const struct drawing *drawing, const struct plan *plan) {
    const struct plan *present = &drawing->plans[0];
    return plan->person == drawing->sub.free[0] &&
           (present->person == NONE ||
            problem_compare_plans(drawing->engine->problem, plan, present) < 0);
}

// Lists what may still occur when the person whose turn it is gets something better. Returns how
// many of the plans are that person's.
static size_t list_better(struct drawing *drawing, size_t *count) {
    size_t better = 0;
    *count = 0;
    for (size_t c = 0; c < drawing->chances.count; c++) {
        const struct plan *plan = &drawing->chances.items[c].plan;
        bool own = plan->person == drawing->sub.free[0];
        if (!own || is_better(drawing, plan)) {
            better += own;
            drawing->list[(*count)++] = *plan;
        }
    }
    return better;
}

// Looks for a best choice in which the person whose turn it is has something better.
static enum goal_status ask_for_better(struct drawing *drawing, size_t list_count, bool *found) {
    size_t count = (size_t)drawing->sub.free_count;
    struct plan *plans = memory_new(count, sizeof *plans);
    memcpy(plans, drawing->plans, count * sizeof *plans);
    plans[0].person = NONE;
    drawing->sub.in[0] = true;
    enum goal_status status = chances_ask(drawing->engine, &drawing->sub, drawing->last,
                                          drawing->list, list_count, plans, found);
    if (*found) {
        memcpy(drawing->plans, plans, count * sizeof *plans);
    }
    memory_free(plans);
    return status;
}

static bool draw_from_list(struct drawing *drawing) {
    bool was_in = drawing->sub.in[0], found = true;
    enum goal_status status = GOAL_PROVEN;
    size_t count = 0;
    chances_shorten(&drawing->chances, &drawing->sub);
    while (found && status != GOAL_BEST && list_better(drawing, &count) > 0) {
        status = ask_for_better(drawing, count, &found);
    }
    drawing->sub.in[0] = was_in;
    return status != GOAL_BEST;
}

static bool improve(struct drawing *drawing, struct measure measure) {
    struct stage stage = {
        .sub = &drawing->sub, .measure = measure, .target = NO_TARGET, .plans = drawing->plans};
    stage_solve(drawing->engine, &stage);
    return stage.status != GOAL_BEST;
}

// Settles the company of every module, and then the offer of every module.
static bool draw_by_stages(struct drawing *drawing) {
    const struct problem *problem = drawing->engine->problem;
    const struct plan *plan = &drawing->plans[0];
    int person = drawing->sub.free[0], modules = problem_modules(problem, person);
    for (int step = 0; step < 2 * modules; step++) {
        int t = step % modules;
        bool company = step < modules;
        if (!improve(drawing,
                     company ? measure_own_company(person, t) : measure_own_offer(person, t))) {
            return false;
        }
        if (plan->person == NONE) {
            return true;
        }
        drawing->sub.in[0] = true; // being placed came first
        if (plan->offer[t] == NONE) {
            continue;
        }
        sub_ban(&drawing->sub, (struct ban){.person = person,
                                            .module = t,
                                            .company = problem->offer_company[plan->offer[t]],
                                            .offer = company ? NONE : plan->offer[t]});
    }
    return true;
}

static bool draw(struct drawing *drawing, struct plan *plans_of_all) {
    bool good = true;
    while (drawing->sub.free_count > 0 && good) {
        int person = drawing->sub.free[0];
        good = !engine_is_over(drawing->engine) &&
               (drawing->is_listed ? draw_from_list(drawing) : draw_by_stages(drawing));
        drawing->sub.ban_count = 0;
        plans_of_all[person] = drawing->plans[0];
        settle(drawing, 0);
    }
    // What a limit left undrawn stays as it is.
    for (int p = 0; p < drawing->sub.free_count; p++) {
        plans_of_all[drawing->sub.free[p]] = drawing->plans[p];
    }
    return good;
}

bool lottery_run(struct engine *engine, const struct sub *sub, const struct last_goal *last,
                 struct plan *plans) {
    size_t count = (size_t)sub->free_count;
    struct drawing drawing = {.engine = engine, .last = last};
    struct plan *of_all = memory_new((size_t)sub->problem->person_count, sizeof *of_all);
    drawing.plans = memory_new(count, sizeof *drawing.plans);
    memcpy(drawing.plans, plans, count * sizeof *plans);
    sub_copy(sub, &drawing.sub);
    drawing.is_listed = last->is_known && chances_list(engine, sub, last, plans, &drawing.chances);
    if (drawing.is_listed) {
        drawing.list = memory_new(drawing.chances.count, sizeof *drawing.list);
        chances_shorten(&drawing.chances, &drawing.sub);
        settle_forced(&drawing, of_all);
    }
    bool good = draw(&drawing, of_all);
    for (size_t p = 0; p < count; p++) {
        plans[p] = of_all[sub->free[p]];
    }
    sub_release(&drawing.sub);
    memory_free(drawing.plans);
    chances_release(&drawing.chances);
    memory_free(drawing.list);
    memory_free(of_all);
    return good;
}
