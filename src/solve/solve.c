// SPDX-License-Identifier: GPL-3.0-or-later
//
// The story of a solve:
//
//   everybody who must be placed has a path, else stop;
//   place all who must be placed, and as many as each intake must place, else stop: no plan exists;
//   goal by goal: make it as good as possible, prove it, keep it;
//   let the lottery choose among what is equally good.
//
// What must be placed is a goal like the others, only with a target: so every sub-problem can begin
// with nobody placed, and "impossible" is always a proven bound.
#include "solve/solve.h"

#include "base/memory.h"
#include "solve/lottery.h"
#include "solve/stage.h"

#include <string.h>

struct solving {
    struct engine engine;
    struct measure guide; // the last goal that can make a difference
    bool has_guide;
    struct sub sub;
    struct last_goal last;
    struct outcome *outcome;
};

// Whether the rules about this one person leave any path.
static bool find_path(struct engine *engine, int person) {
    const struct problem *problem = engine->problem;
    size_t cells = (size_t)problem->offer_count * MODULES_MAX;
    int64_t *worth = memory_new(cells, sizeof *worth), best = 0;
    struct plan plan;
    bool found = paths_best(engine->paths, person, worth, 0, &plan, &best);
    memory_free(worth);
    return found;
}

// False when somebody who must be placed has no path at all.
static bool find_paths(struct solving *solving) {
    bool good = true;
    for (int i = 0; i < solving->engine.problem->person_count; i++) {
        bool has_path = find_path(&solving->engine, i);
        solving->outcome->has_path[i] = has_path;
        solving->sub.out[i] = !has_path;
        if (!has_path && solving->engine.problem->persons[i].must) {
            solving->outcome->verdict = VERDICT_PERSON_PATHLESS;
            good = false;
        }
    }
    return good;
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
        if (measure_is_sum(problem->goals[g]) && sub_unit(&solving->sub, &measure, &largest) > 0 &&
            largest > 1) {
            solving->guide = measure;
            solving->has_guide = true;
        }
    }
}

// A measure that must reach a target, or no plan exists.
static bool demand(struct solving *solving, struct measure measure, int64_t target,
                   enum verdict otherwise) {
    struct outcome *outcome = solving->outcome;
    struct stage stage = {.sub = &solving->sub,
                          .measure = measure,
                          .target = target,
                          .guide = guide_of(solving, &measure),
                          .plans = outcome->plans};
    if (target == 0) {
        return true;
    }
    stage_solve(&solving->engine, &stage);
    if (stage.value < target) {
        outcome->verdict = stage.bound < target ? otherwise : VERDICT_LIMIT;
        if (outcome->verdict == otherwise) {
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
        struct measure placed = {.kind = MEASURE_INTAKE, .intake = c};
        if (!demand(solving, placed, problem->calendars[c].admit_min, VERDICT_ADMIT_MIN)) {
            return false;
        }
    }
    return true;
}

static void report(struct solving *solving, enum goal goal, int64_t value, int64_t bound,
                   enum goal_status status) {
    struct outcome *outcome = solving->outcome;
    outcome->results[outcome->result_count++] = (struct goal_result){goal, value, bound, status};
}

// Keeps the prices as the certificate of the goal that is reported next.
static void certify(struct solving *solving, const struct sub *sub, const struct prices *prices,
                    enum goal_status status) {
    struct outcome *outcome = solving->outcome;
    struct certificate *certificate = &outcome->certificates[outcome->result_count];
    size_t rows = (size_t)solving->engine.problem->row_count;
    certificate->is_given = status == GOAL_PROVEN;
    certificate->held_count = sub->held_count;
    certificate->row = memory_new(rows, sizeof *certificate->row);
    memcpy(certificate->row, prices->row, rows * sizeof *prices->row);
    memcpy(certificate->held, prices->held, sizeof certificate->held);
}

// A goal that is a sum over the chosen plans.
static void reach_sum(struct solving *solving, enum goal goal) {
    struct prices prices;
    prices_new(&solving->sub, &prices);
    struct stage stage = {.sub = &solving->sub,
                          .measure = measure_of_goal(goal),
                          .target = NO_TARGET,
                          .plans = solving->outcome->plans,
                          .prices = &prices};
    stage.guide = guide_of(solving, &stage.measure);
    stage_solve(&solving->engine, &stage);
    if (stage.unit > 0) {
        prices_copy(&solving->sub, &prices, &solving->last.prices);
        solving->last.objective = (struct objective){stage.measure, stage.unit};
        solving->last.is_known = true;
    }
    certify(solving, &solving->sub, &prices, stage.status);
    prices_release(&prices);
    sub_hold(&solving->sub, &stage.measure, stage.value);
    report(solving, goal, measure_goal_value(goal, stage.value),
           measure_goal_value(goal, stage.bound), stage.status);
}

static int worst_rank(const struct problem *problem, const struct plan *plans) {
    int worst = 0;
    for (int i = 0; i < problem->person_count; i++) {
        for (int t = 0; plans[i].person != NONE && t < problem_modules(problem, i); t++) {
            int company = problem->offer_company[plans[i].offer[t]];
            int rank = problem->persons[i].wish_rank[company];
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

// What is left of a failed attempt to hold a value: prices under which holding it is impossible.
// The value itself is the last one held, at a price of minus one unit for what was maximised.
static void close_certificate(struct sub *limited, const struct held *held, struct prices *prices) {
    prices->held[limited->held_count] = -PRICE_UNIT;
    limited->held[limited->held_count++] = *held;
}

// Whether everything held so far can be kept with no wish worse than `rank`: the held values are
// asked for again, one after another, from nobody placed on. When the answer is no, `limited` and
// `prices` say why.
static enum rank_answer ask_for_rank(struct solving *solving, int rank, struct plan *plans,
                                     struct sub *limited, struct prices *prices) {
    *limited = solving->sub;
    limited->rank_limit = rank;
    limited->held_count = 0;
    for (int i = 0; i < solving->engine.problem->person_count; i++) {
        plans[i].person = NONE;
    }
    for (int h = 0; h < solving->sub.held_count; h++) {
        const struct held *held = &solving->sub.held[h];
        struct stage stage = {.sub = limited,
                              .measure = held->measure,
                              .target = held->at_least,
                              .guide = guide_of(solving, &held->measure),
                              .plans = plans,
                              .prices = prices};
        stage_solve(&solving->engine, &stage);
        if (stage.value < held->at_least) {
            close_certificate(limited, held, prices);
            return stage.bound >= held->at_least  ? RANK_UNKNOWN
                   : stage.status == GOAL_OPTIMAL ? RANK_IMPOSSIBLE_SEARCHED
                                                  : RANK_IMPOSSIBLE_PROVEN;
        }
        limited->held[limited->held_count++] = *held;
    }
    return RANK_REACHED;
}

static enum goal_status status_of(enum rank_answer answer) {
    return answer == RANK_UNKNOWN               ? GOAL_BEST
           : answer == RANK_IMPOSSIBLE_SEARCHED ? GOAL_OPTIMAL
                                                : GOAL_PROVEN;
}

// The smallest rank limit under which everything held so far can be kept, by halving.
static void reach_worst_wish(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    struct plan *plans = solving->outcome->plans;
    size_t size = (size_t)problem->person_count * sizeof *plans;
    struct plan *tried = memory_new((size_t)problem->person_count, sizeof *tried);
    struct sub limited = solving->sub, refuted = solving->sub;
    struct prices prices, refuting;
    int reached = worst_rank(problem, plans), impossible = -1;
    enum goal_status status = GOAL_PROVEN;
    prices_new(&solving->sub, &prices);
    prices_new(&solving->sub, &refuting);
    while (reached - impossible > 1 && status != GOAL_BEST) {
        int rank = impossible + (reached - impossible) / 2;
        enum rank_answer answer = ask_for_rank(solving, rank, tried, &limited, &prices);
        if (answer == RANK_REACHED) {
            memcpy(plans, tried, size);
            reached = worst_rank(problem, plans);
        } else {
            impossible = answer == RANK_UNKNOWN ? impossible : rank;
            status = status_of(answer);
            refuted = limited;
            prices_copy(&limited, &prices, &refuting);
        }
    }
    certify(solving, &refuted, &refuting, status);
    prices_release(&prices);
    prices_release(&refuting);
    memory_free(tried);
    solving->sub.rank_limit = reached;
    report(solving, GOAL_WORST_WISH, reached, impossible + 1, status);
}

static void reach_goals(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    for (int g = 0; g < problem->goal_count; g++) {
        enum goal goal = problem->goals[g];
        if (measure_is_sum(goal)) {
            reach_sum(solving, goal);
        } else {
            reach_worst_wish(solving);
        }
    }
}

static bool all_settled(const struct outcome *outcome) {
    for (int g = 0; g < outcome->result_count; g++) {
        if (outcome->results[g].status == GOAL_BEST) {
            return false;
        }
    }
    return true;
}

static void solving_open(const struct problem *problem, struct outcome *outcome,
                         struct solving *solving) {
    size_t persons = (size_t)problem->person_count;
    *outcome = (struct outcome){.verdict = VERDICT_PLANNED};
    outcome->has_path = memory_new(persons, sizeof *outcome->has_path);
    outcome->plans = memory_new(persons, sizeof *outcome->plans);
    for (size_t i = 0; i < persons; i++) {
        outcome->plans[i].person = NONE;
    }
    *solving = (struct solving){.outcome = outcome};
    solving->engine = (struct engine){
        .problem = problem, .paths = paths_new(problem), .master = master_new(problem)};
    sub_open(problem, &solving->sub);
    prices_new(&solving->sub, &solving->last.prices);
    solving->last.objective.unit = 1;
    choose_guide(solving);
}

static void solving_close(struct solving *solving) {
    prices_release(&solving->last.prices);
    sub_release(&solving->sub);
    master_free(solving->engine.master);
    paths_free(solving->engine.paths);
}

const struct settings SETTINGS_DEFAULT = {
    .tactics =
        {
            .subgradient_from = 200,
            .part_from = 80,
            .neighbourhood_from = 3000,
            .window_most = 60000,
            .list_most = 20000,
            .branch_most = 10000,
        },
};

void solve(const struct problem *problem, const struct settings *settings,
           struct outcome *outcome) {
    struct solving solving;
    (void)settings;
    solving_open(problem, outcome, &solving);
    if (find_paths(&solving) && meet_demands(&solving)) {
        reach_goals(&solving);
        outcome->is_canonical = all_settled(outcome) && lottery_run(&solving.engine, &solving.sub,
                                                                    &solving.last, outcome->plans);
    }
    for (int h = 0; h < solving.sub.held_count; h++) {
        outcome->held[h] = solving.sub.held[h].measure;
    }
    solving_close(&solving);
}
