// SPDX-License-Identifier: GPL-3.0-or-later
//
// The story of a solve:
//
//   everybody who must be placed has a path, else stop;
//   place all who must be placed, and as many as each intake must place, else stop: no plan exists;
//   goal by goal: make it as good as possible, prove it, keep it;
//   let the lottery choose among what is equally good.
//
// An earlier outcome, where one is known, gives the plans to begin with and, as long as no goal is
// worse than there, the best that a goal can reach: then finding plans is enough.
//
// What must be placed is a goal like the others, only with a target: so every sub-problem can begin
// with nobody placed, and "impossible" is always a proven bound.
#include "solve/solve.h"

#include "base/memory.h"
#include "solve/keep.h"
#include "solve/lottery.h"
#include "solve/stage.h"
#include "solve/ties.h"

#include <string.h>

const struct settings SETTINGS_DEFAULT = {
    .tactics =
        {
            .subgradient_from = 200,
            .known_most = 80,
            .window_most = 60000,
            .list_most = 20000,
            .half_most = 2000,
            .halves_most = 4000,
        },
};

struct solving {
    struct engine engine;
    struct measure guide; // the last goal that can make a difference
    bool has_guide;
    struct sub sub;     // with everything held so far
    struct sub untied;  // the same people with nothing held
    struct plan *plans; // by position: the best choice so far
    struct last_goal last;
    bool is_level; // no goal so far differs from the known outcome's
    bool is_over;  // one is worse, and that is enough
    struct outcome *outcome;
};

// Whether the rules about this one person leave any path.
static bool find_path(struct engine *engine, const struct menus *menus, int position) {
    struct menu menu = menus_of(menus, position);
    size_t doors = (size_t)(menu.first[STEPS_MAX] - menu.first[0]);
    int64_t *worth = memory_new(doors, sizeof *worth), best = 0;
    struct plan plan;
    bool found = paths_best(engine->paths, &menu, worth, 0, &plan, &best);
    memory_free(worth);
    return found;
}

// False when somebody who must be placed has no path at all.
static bool find_paths(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    bool *has_path = solving->outcome->has_path, good = true;
    struct sub everybody;
    struct menus menus;
    memset(has_path, true, (size_t)problem->person_count * sizeof *has_path);
    sub_open(problem, has_path, &everybody);
    room_widen(&everybody.room);
    menus_open(&everybody, &menus);
    for (int i = 0; i < problem->person_count; i++) {
        has_path[i] = find_path(&solving->engine, &menus, i);
        good = good && (has_path[i] || !problem->persons[i].must);
    }
    menus_release(&menus);
    sub_release(&everybody);
    return good;
}

bool solve_finds_path(const struct problem *problem, int person) {
    struct engine engine;
    struct sub sub;
    struct menus menus;
    bool *may = memory_new((size_t)problem->person_count, sizeof *may);
    may[person] = true;
    engine_open(problem, &SETTINGS_DEFAULT, &engine);
    sub_open(problem, may, &sub);
    room_widen(&sub.room);
    menus_open(&sub, &menus);
    bool found = find_path(&engine, &menus, 0);
    menus_release(&menus);
    sub_release(&sub);
    engine_release(&engine);
    memory_free(may);
    return found;
}

// The guide of a stage: no measure leads itself.
static const struct measure *guide_of(const struct solving *solving,
                                      const struct measure *measure) {
    bool itself = measure->kind == MEASURE_GOAL && measure->goal == solving->guide.goal;
    return solving->has_guide && !itself ? &solving->guide : NULL;
}

static void choose_guide(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    for (int g = 0; g < problem->goal_count; g++) {
        struct measure measure = measure_of_goal(problem->goals[g]);
        int64_t largest = 0;
        if (measure_is_sum(problem->goals[g]) && measure_has_modules(&measure) &&
            sub_unit(problem, &measure, &largest) > 0) {
            solving->guide = measure;
            solving->has_guide = true;
        }
    }
}

static void tell(const struct solving *solving, struct progress progress) {
    const struct settings *settings = solving->engine.settings;
    if (settings->listener != NULL) {
        settings->listener(settings->context, &progress);
    }
}

static int position_of(const struct problem *problem, enum goal goal) {
    int position = 0;
    while (problem->goals[position] != goal) {
        position++;
    }
    return position;
}

// The stage of a goal found something better.
static void listen(void *context, const struct stage *stage) {
    const struct solving *solving = context;
    const struct problem *problem = solving->engine.problem;
    bool is_goal = stage->measure.kind == MEASURE_GOAL || stage->measure.kind == MEASURE_RANK;
    struct progress progress = {.goal = is_goal ? position_of(problem, stage->measure.goal) : NONE,
                                .has_value = is_goal && stage->has_plans};
    if (is_goal) {
        progress.value = measure_goal_value(problem, stage->measure.goal, stage->value);
        progress.bound = measure_goal_value(problem, stage->measure.goal, stage->bound);
    }
    tell(solving, progress);
}

// A stage over everybody, from the best choice so far.
static struct stage stage_of(struct solving *solving, struct measure measure, int64_t target) {
    return (struct stage){.sub = &solving->sub,
                          .measure = measure,
                          .target = target,
                          .guide = guide_of(solving, &measure),
                          .gap = solving->engine.settings->gap,
                          .plans = solving->plans,
                          .listen = listen,
                          .context = solving};
}

// A measure that must reach a target, or no plan exists.
static bool demand(struct solving *solving, struct measure measure, int64_t target,
                   enum verdict otherwise) {
    struct outcome *outcome = solving->outcome;
    struct stage stage = stage_of(solving, measure, target);
    stage.gap = 0;
    if (target == 0) {
        return true;
    }
    stage_solve(&solving->engine, &stage);
    if (stage.value < target) {
        outcome->verdict = stage.bound < target ? otherwise : VERDICT_LIMIT;
        if (outcome->verdict == otherwise && !solving->engine.settings->only_verdict) {
            // People are told how many there can be, not only that there are too few.
            stage.target = NO_TARGET;
            stage_solve(&solving->engine, &stage);
        }
        outcome->reached = stage.bound;
        outcome->wanted = target;
        outcome->calendar = measure.intake;
        return false;
    }
    sub_hold(&solving->sub, &measure, target);
    return true;
}

// False when the history alone passes a limit, so that no plan at all can keep it.
static bool has_room(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    for (int c = 0; c < problem->calendar_count; c++) {
        int row = problem->admit_row[c];
        if (row != NONE && problem->rows[row].upper < 0) {
            solving->outcome->verdict = VERDICT_ADMIT_MAX;
            solving->outcome->reached = -problem->rows[row].upper;
            solving->outcome->calendar = c;
            return false;
        }
    }
    return true;
}

static bool meet_demands(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    struct measure must = {.kind = MEASURE_MUST};
    int64_t count = 0;
    for (int i = 0; i < problem->person_count; i++) {
        count += problem->persons[i].must;
    }
    if (!demand(solving, must, count, VERDICT_NOT_ALL_PLACED)) {
        return false;
    }
    for (int c = 0; c < problem->calendar_count; c++) {
        const struct calendar *calendar = &problem->calendars[c];
        struct measure placed = {.kind = MEASURE_INTAKE, .intake = c};
        struct measure disciplines = {.kind = MEASURE_DISCIPLINES, .intake = c};
        if (!demand(solving, placed, calendar->admit_min, VERDICT_ADMIT_MIN) ||
            !demand(solving, disciplines, calendar->disciplines_min, VERDICT_DISCIPLINES)) {
            return false;
        }
    }
    return true;
}

// The result that the known outcome has for the goal that comes next, as long as none before it
// differs; or NULL.
static const struct goal_result *known_result(const struct solving *solving) {
    const struct outcome *known = solving->engine.settings->known.outcome;
    int next = solving->outcome->result_count;
    return solving->is_level && next < known->result_count ? &known->results[next] : NULL;
}

// The same, if that is the best it can be.
static const struct goal_result *best_result(const struct solving *solving) {
    return solving->engine.settings->known.is_bound ? known_result(solving) : NULL;
}

static bool is_worse(const struct goal_result *result, const struct goal_result *than) {
    return goal_kind(result->goal)->maximise ? result->value < than->value
                                             : result->value > than->value;
}

static void report(struct solving *solving, struct goal_result result) {
    struct outcome *outcome = solving->outcome;
    // No value of a goal that is minimised is below nought, whatever the prices could prove so far.
    bool is_below = !goal_kind(result.goal)->maximise && result.best_possible < 0;
    result.best_possible = is_below ? 0 : result.best_possible;
    tell(solving, (struct progress){.goal = position_of(solving->engine.problem, result.goal),
                                    .has_value = true,
                                    .value = result.value,
                                    .bound = result.best_possible});
    const struct goal_result *known = known_result(solving);
    solving->is_level = known != NULL && known->value == result.value;
    solving->is_over =
        solving->engine.settings->known.is_enough && known != NULL && is_worse(&result, known);
    outcome->results[outcome->result_count++] = result;
}

// Keeps the prices as the certificate of the goal that is reported next.
static void certify(struct solving *solving, int held_count, const struct prices *prices,
                    int64_t unit, enum goal_status status) {
    struct outcome *outcome = solving->outcome;
    struct certificate *certificate = &outcome->certificates[outcome->result_count];
    size_t rows = (size_t)solving->engine.problem->row_count;
    // What an earlier outcome bounds is not proven by these prices alone.
    certificate->is_given =
        status == GOAL_PROVEN && solving->engine.settings->known.outcome == NULL;
    certificate->held_count = held_count;
    certificate->unit = unit;
    certificate->row = memory_new(rows, sizeof *certificate->row);
    memcpy(certificate->row, prices->row, rows * sizeof *prices->row);
    memcpy(certificate->held, prices->held, sizeof certificate->held);
}

// A measure that is a sum over the chosen plans: a goal, or one rank of wish_profile.
static void reach_sum(struct solving *solving, struct measure measure) {
    const struct problem *problem = solving->engine.problem;
    const struct goal_result *known = best_result(solving);
    struct prices prices;
    int64_t limit = 0;
    prices_new(problem, &prices);
    struct stage stage = stage_of(solving, measure, NO_TARGET);
    stage.proof = &prices;
    stage.start = stage.guide == NULL && solving->engine.has_guide ? &solving->engine.guide : NULL;
    if (known != NULL) {
        limit = measure_goal_value(problem, measure.goal, known->value);
        stage.limit = &limit;
    }
    stage_solve(&solving->engine, &stage);
    if (stage.unit > 0) {
        prices_copy(problem, &prices, &solving->last.prices);
        solving->last.objective = (struct objective){stage.measure, stage.unit};
        solving->last.is_known = true;
    }
    certify(solving, solving->sub.held_count, &prices, stage.unit, stage.status);
    prices_release(&prices);
    sub_hold(&solving->sub, &stage.measure, stage.value);
    report(solving, (struct goal_result){
                        .goal = measure.goal,
                        .rank = measure.rank,
                        .value = measure_goal_value(problem, measure.goal, stage.value),
                        .best_possible = measure_goal_value(problem, measure.goal, stage.bound),
                        .status = stage.status});
}

static int worst_rank(const struct sub *sub, const struct plan *plans) {
    const struct problem *problem = sub->problem;
    int worst = 0;
    for (int p = 0; p < sub->free_count; p++) {
        int i = sub->free[p];
        for (int t = 0; plans[p].person != NONE && t < problem_modules(problem, i); t++) {
            int offer = plans[p].offer[t];
            int rank =
                offer == NONE ? 0 : problem->persons[i].wish_rank[problem->offer_company[offer]];
            worst = rank > worst ? rank : worst;
        }
    }
    return worst;
}

// What asking for a rank told.
enum rank_answer {
    RANK_REACHED,
    RANK_IMPOSSIBLE_PROVEN,
    RANK_IMPOSSIBLE_SEARCHED,
    RANK_UNKNOWN,
};

// Prices under which keeping everything with better ranks is impossible.
struct refutation {
    struct prices prices;
    int held_count;
};

// Whether everything held so far can be kept with no wish worse than `rank`, from nobody placed on:
// the last value held is asked for again, while the others are held. When the answer is no,
// `refutation` says why: that value is missed, at a price of minus one unit for what was maximised.
static enum rank_answer ask_for_rank(struct solving *solving, int rank, struct plan *plans,
                                     struct refutation *refutation) {
    const struct held *held = solving->sub.held;
    int last = solving->sub.held_count - 1;
    struct sub limited;
    enum rank_answer answer = RANK_REACHED;
    for (int p = 0; p < solving->sub.free_count; p++) {
        plans[p].person = NONE;
    }
    if (last < 0) {
        return answer;
    }
    sub_copy(&solving->untied, &limited);
    limited.rank_limit = rank;
    for (int h = 0; h < last; h++) {
        sub_hold(&limited, &held[h].measure, held[h].at_least);
    }
    struct stage stage = stage_of(solving, held[last].measure, held[last].at_least);
    stage.sub = &limited;
    stage.gap = 0;
    stage.plans = plans;
    stage.proof = &refutation->prices;
    stage.listen = NULL;
    stage_solve(&solving->engine, &stage);
    if (!stage.has_plans || stage.value < held[last].at_least) {
        refutation->prices.held[last] = -PRICE_UNIT;
        refutation->held_count = last + 1;
        answer = stage.bound >= held[last].at_least ? RANK_UNKNOWN
                 : stage.status == GOAL_OPTIMAL     ? RANK_IMPOSSIBLE_SEARCHED
                                                    : RANK_IMPOSSIBLE_PROVEN;
    }
    sub_release(&limited);
    return answer;
}

static enum goal_status status_of(enum rank_answer answer) {
    return answer == RANK_UNKNOWN               ? GOAL_BEST
           : answer == RANK_IMPOSSIBLE_SEARCHED ? GOAL_OPTIMAL
                                                : GOAL_PROVEN;
}

// The smallest rank limit under which everything held so far can be kept, by halving.
static void reach_worst_wish(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    size_t size = (size_t)solving->sub.free_count * sizeof *solving->plans;
    struct plan *tried = memory_new((size_t)solving->sub.free_count, sizeof *tried);
    struct refutation asked = {0}, kept = {0};
    const struct goal_result *known = best_result(solving);
    int reached = worst_rank(&solving->sub, solving->plans);
    int impossible = known == NULL ? -1 : (int)known->value - 1;
    enum goal_status status = GOAL_PROVEN;
    prices_new(problem, &asked.prices);
    prices_new(problem, &kept.prices);
    while (reached - impossible > 1 && status != GOAL_BEST) {
        int rank = impossible + (reached - impossible) / 2;
        enum rank_answer answer = ask_for_rank(solving, rank, tried, &asked);
        if (answer == RANK_REACHED) {
            memcpy(solving->plans, tried, size);
            reached = worst_rank(&solving->sub, solving->plans);
        } else {
            impossible = answer == RANK_UNKNOWN ? impossible : rank;
            status = status_of(answer);
            prices_copy(problem, &asked.prices, &kept.prices);
            kept.held_count = asked.held_count;
        }
    }
    certify(solving, kept.held_count, &kept.prices, 1, status);
    prices_release(&asked.prices);
    prices_release(&kept.prices);
    memory_free(tried);
    solving->sub.rank_limit = reached;
    solving->untied.rank_limit = reached;
    report(solving, (struct goal_result){.goal = GOAL_WORST_WISH,
                                         .value = reached,
                                         .best_possible = impossible + 1,
                                         .status = status});
}

// The worst rank first: fewest there, then fewest at the next better.
static void reach_profile(struct solving *solving) {
    for (int rank = solving->engine.problem->worst_rank; rank > 1 && !solving->is_over; rank--) {
        reach_sum(solving, measure_of_rank(rank));
    }
}

static void reach_goals(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    for (int g = 0; g < problem->goal_count && !solving->is_over; g++) {
        enum goal goal = problem->goals[g];
        if (goal == GOAL_WORST_WISH) {
            reach_worst_wish(solving);
        } else if (goal == GOAL_WISH_PROFILE) {
            reach_profile(solving);
        } else {
            reach_sum(solving, measure_of_goal(goal));
        }
    }
}

static void draw(struct solving *solving) {
    const struct settings *settings = solving->engine.settings;
    tell(solving, (struct progress){.goal = NONE, .is_lottery = true});
    if (settings->keeps_present && !solving->is_over) {
        keep_present(&solving->engine, &solving->sub, &solving->last, solving->plans);
    }
    solving->outcome->is_canonical =
        outcome_is_settled(solving->outcome) && !solving->is_over && !settings->skips_lottery &&
        !settings->keeps_present &&
        lottery_run(&solving->engine, &solving->sub, &solving->last, solving->plans);
}

static void find_ties(struct solving *solving) {
    if (solving->engine.settings->asks_ties && outcome_is_settled(solving->outcome)) {
        ties_find(&solving->engine, &solving->sub, &solving->last, solving->plans,
                  solving->outcome);
    }
}

static void outcome_open(const struct problem *problem, struct outcome *outcome) {
    size_t persons = (size_t)problem->person_count;
    *outcome = (struct outcome){.verdict = VERDICT_PLANNED};
    outcome->has_path = memory_new(persons, sizeof *outcome->has_path);
    outcome->plans = memory_new(persons, sizeof *outcome->plans);
    outcome->ties = memory_new(persons, sizeof *outcome->ties);
    for (size_t i = 0; i < persons; i++) {
        outcome->plans[i].person = NONE;
    }
}

// True when a plan of the known outcome is still one: visits every company that must be.
static bool is_path(const struct problem *problem, const struct plan *plan) {
    const struct person *person = &problem->persons[plan->person];
    int met = 0;
    for (int v = 0; v < person->visit_count; v++) {
        bool is_met = false;
        for (int t = 0; t < problem_modules(problem, plan->person); t++) {
            is_met |= plan->offer[t] != NONE &&
                      problem->offer_company[plan->offer[t]] == person->visits[v];
        }
        met += is_met;
    }
    return met == person->visit_count;
}

// Nobody is placed, or who was in the known outcome and still can be like that.
static void begin(struct solving *solving) {
    const struct outcome *known = solving->engine.settings->known.outcome;
    for (int p = 0; p < solving->sub.free_count; p++) {
        struct plan *plan = &solving->plans[p];
        plan->person = NONE;
        if (known != NULL && known->plans[solving->sub.free[p]].person != NONE) {
            *plan = known->plans[solving->sub.free[p]];
            bool is_open = sub_allows_plan(&solving->sub, plan);
            plan->person = is_open && is_path(solving->engine.problem, plan) ? plan->person : NONE;
        }
    }
    solving->is_level = known != NULL;
}

static void solving_open(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    sub_open(problem, solving->outcome->has_path, &solving->sub);
    sub_open(problem, solving->outcome->has_path, &solving->untied);
    prices_new(problem, &solving->last.prices);
    solving->plans = memory_new((size_t)problem->person_count, sizeof *solving->plans);
    begin(solving);
    solving->last.objective.unit = 1;
    choose_guide(solving);
}

static void solving_close(struct solving *solving) {
    struct outcome *outcome = solving->outcome;
    for (int p = 0; p < solving->sub.free_count; p++) {
        outcome->plans[solving->sub.free[p]] = solving->plans[p];
    }
    for (int h = 0; h < solving->sub.held_count; h++) {
        outcome->held[h] = solving->sub.held[h].measure;
    }
    prices_release(&solving->last.prices);
    memory_free(solving->plans);
    sub_release(&solving->sub);
    sub_release(&solving->untied);
}

void solve(const struct problem *problem, const struct settings *settings,
           struct outcome *outcome) {
    struct solving solving = {.outcome = outcome};
    outcome_open(problem, outcome);
    engine_open(problem, settings, &solving.engine);
    if (!find_paths(&solving)) {
        outcome->verdict = VERDICT_PERSON_PATHLESS;
    } else {
        solving_open(&solving);
        if (has_room(&solving) && meet_demands(&solving) && !settings->only_verdict) {
            reach_goals(&solving);
            draw(&solving);
            find_ties(&solving);
        }
        solving_close(&solving);
    }
    engine_release(&solving.engine);
}
