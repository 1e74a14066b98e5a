// SPDX-License-Identifier: GPL-3.0-or-later
//
// The solver against the oracle: thousands of small random programmes are solved as a person's
// would be, and by trying all schedules. Whether there is a plan, every goal value and the very
// schedule must be the same; the stranger must accept schedule and proof.
//
// KULL_ORACLE says how many programmes (5000), KULL_ORACLE_SEED which seed comes first (1). A
// programme that does not pass is printed with its files.
#include "problem/translate.h"
#include "solve/solve.h"
#include "support/enumerate.h"
#include "support/given.h"
#include "support/random_programme.h"
#include "verify/verify.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    PROGRAMMES = 5000,
    APART_EVERY = 100,   // so many are solved in this process before one is solved apart
    TIED_EVERY = 5,      // so many seeds give one programme that only the lottery decides
    MISMATCHES_MOST = 5, // enough to see what they have in common
};

// What was met on the way.
struct statistics {
    int solved, impossible, tight, owing, lotteries, optimal, apart, too_large, mismatches;
};

// One programme on its way through the solver.
struct trial {
    struct random_programme files;
    struct world world;
    struct enumeration expected;
    struct problem problem;
    struct outcome outcome;
    struct schedule schedule;
    bool good;
};

static void complain(struct trial *trial, const char *what, int64_t expected, int64_t got) {
    fprintf(stderr, "seed %" PRIu64 ": %s: expected %" PRId64 ", got %" PRId64 "\n",
            trial->files.seed, what, expected, got);
    trial->good = false;
}

static void expect(struct trial *trial, const char *what, int64_t expected, int64_t got) {
    if (expected != got) {
        complain(trial, what, expected, got);
    }
}

// Verdicts.

static bool is_pathless(const struct trial *trial) {
    const struct programme *programme = &trial->world.programme;
    for (size_t i = 0; i < programme->candidate_count; i++) {
        if (status_must_be_placed(programme->candidates[i].status) &&
            trial->expected.path_count[i] == 0) {
            return true;
        }
    }
    return false;
}

static enum verdict expected_verdict(const struct trial *trial) {
    const struct enumeration *expected = &trial->expected;
    return is_pathless(trial)                           ? VERDICT_PERSON_PATHLESS
           : expected->most_must < expected->must_count ? VERDICT_NOT_ALL_PLACED
           : !expected->exists                          ? VERDICT_ADMIT_MIN
                                                        : VERDICT_PLANNED;
}

// What is said about an impossible programme: "at most so many" may be more than there can be, but
// never so many as are wanted.
static void compare_shortage(struct trial *trial) {
    const struct enumeration *expected = &trial->expected;
    const struct outcome *outcome = &trial->outcome;
    bool by_admit_min = outcome->verdict == VERDICT_ADMIT_MIN;
    int64_t admit_min = intake_rule(&trial->world.programme.intakes[0], RULE_ADMIT_MIN);
    int64_t most = by_admit_min ? expected->most_placed : expected->most_must;
    expect(trial, "people wanted", by_admit_min ? admit_min : expected->must_count,
           outcome->wanted);
    if (outcome->reached < most || outcome->reached >= outcome->wanted) {
        complain(trial, "people who can be placed", most, outcome->reached);
    }
}

static void compare_has_path(struct trial *trial) {
    for (size_t i = 0; i < trial->world.programme.candidate_count; i++) {
        int person = trial->problem.person_of[i];
        bool has_path = person != NONE && trial->outcome.has_path[person];
        expect(trial, "whether a candidate has any path", trial->expected.path_count[i] > 0,
               has_path);
    }
}

// Goals and the schedule.

static void compare_goals(struct trial *trial) {
    const struct programme *programme = &trial->world.programme;
    expect(trial, "number of goals", (int64_t)programme->goal_count, trial->outcome.result_count);
    for (int g = 0; g < trial->outcome.result_count; g++) {
        const struct goal_result *result = &trial->outcome.results[g];
        const char *name = goal_kind(result->goal)->name;
        expect(trial, "order of goals", programme->goals[g], result->goal);
        expect(trial, name, trial->expected.value[result->goal], result->value);
        expect(trial, "best possible", result->value, result->best_possible);
        expect(trial, "a limit stopped the search", 0, result->status == GOAL_BEST);
    }
}

// Every goal that is called proven must follow from the prices, and no other may be claimed.
static void judge_proof(struct trial *trial, const struct worth *worth, struct findings *findings) {
    bool proven[GOALS] = {0};
    struct proof proof = {0};
    translate_proof(&trial->problem, &trial->outcome, &proof);
    expect(trial, "the proof holds", true,
           verify_proof(&trial->world.programme, worth, &proof, proven, findings));
    for (int g = 0; g < trial->outcome.result_count; g++) {
        const struct goal_result *result = &trial->outcome.results[g];
        expect(trial, "whether a goal is proven", result->status == GOAL_PROVEN,
               proven[result->goal]);
    }
    proof_release(&proof);
}

static void judge_schedule(struct trial *trial) {
    struct findings findings = {0};
    struct worth worth = {0};
    bool kept = verify_schedule(&trial->world.programme, &trial->schedule, &worth, &findings);
    expect(trial, "the schedule keeps every rule", true, kept);
    for (int g = 0; g < trial->outcome.result_count && kept; g++) {
        enum goal goal = trial->outcome.results[g].goal;
        expect(trial, "worth as the stranger counts it", trial->expected.value[goal],
               worth.value[goal]);
    }
    judge_proof(trial, &worth, &findings);
    findings_print(&findings, stderr);
    findings_release(&findings);
}

// Everybody's path must be the one that the lottery leaves.
static void compare_schedule(struct trial *trial) {
    const struct programme *programme = &trial->world.programme;
    for (size_t i = 0; i < programme->candidate_count; i++) {
        int person = trial->problem.person_of[i];
        const struct plan *plan = person == NONE ? NULL : &trial->outcome.plans[person];
        bool is_placed = plan != NULL && plan->person != NONE;
        for (int t = 0; t < programme->intakes[0].module_count; t++) {
            int expected = trial->expected.offer[i][0] == NONE ? NONE : trial->expected.offer[i][t];
            if (expected != (is_placed ? plan->offer[t] : NONE)) {
                fprintf(stderr, "candidate %s, module %d:\n", programme->candidates[i].id, t + 1);
                complain(trial, "offer that the lottery leaves", expected,
                         is_placed ? plan->offer[t] : NONE);
            }
        }
    }
}

static void compare_plan(struct trial *trial) {
    translate_schedule(&trial->world.programme, &trial->problem, &trial->outcome, &trial->schedule);
    expect(trial, "the lottery was carried through", true, trial->outcome.is_canonical);
    compare_goals(trial);
    judge_schedule(trial);
    compare_schedule(trial);
}

// Whoever has not been read is not solved either.
static void compare(struct trial *trial, bool apart) {
    bool built = trial->good &&
                 problem_build(&trial->world.programme, &trial->problem, &trial->world.findings);
    expect(trial, "problem can be built", true, built);
    if (!built) {
        return;
    }
    (apart ? solve_apart : solve)(&trial->problem, &SETTINGS_DEFAULT, &trial->outcome);
    expect(trial, "verdict", expected_verdict(trial), trial->outcome.verdict);
    if (!trial->good) {
        return;
    }
    compare_has_path(trial);
    if (trial->outcome.verdict == VERDICT_PLANNED) {
        compare_plan(trial);
    } else if (trial->outcome.verdict != VERDICT_PERSON_PATHLESS) {
        compare_shortage(trial);
    }
}

// Programmes.

// Tight: somebody who has a path is left out, so people are in each other's way.
static bool is_tight(const struct trial *trial) {
    for (size_t i = 0; i < trial->world.programme.candidate_count; i++) {
        if (trial->expected.path_count[i] > 0 && trial->expected.offer[i][0] == NONE) {
            return true;
        }
    }
    return false;
}

static void count(const struct trial *trial, bool apart, struct statistics *statistics) {
    bool exists = trial->expected.exists;
    statistics->solved++;
    statistics->impossible += !exists;
    statistics->tight += exists && is_tight(trial);
    statistics->owing += exists && trial->expected.value[GOAL_PROMISED] > 0;
    statistics->lotteries += exists;
    statistics->apart += apart;
    statistics->mismatches += !trial->good;
    for (int g = 0; g < trial->outcome.result_count; g++) {
        statistics->optimal += trial->outcome.results[g].status == GOAL_OPTIMAL;
    }
}

static void trial_release(struct trial *trial) {
    random_programme_release(&trial->files);
    world_release(&trial->world);
    problem_release(&trial->problem);
    outcome_release(&trial->outcome);
    schedule_release(&trial->schedule);
}

static void try_seed(uint64_t seed, struct statistics *statistics) {
    struct trial trial = {.good = true};
    bool apart = statistics->solved % APART_EVERY == APART_EVERY - 1;
    random_programme_make(seed, seed % TIED_EVERY == 0 ? RANDOM_TIED : RANDOM_ANY, &trial.files);
    expect(&trial, "programme has no errors", true,
           random_programme_read(&trial.files, &trial.world));
    if (trial.good) {
        enumerate(&trial.world.programme, &trial.expected);
    }
    if (trial.good && !trial.expected.complete) {
        statistics->too_large++;
    } else {
        compare(&trial, apart);
        count(&trial, apart, statistics);
    }
    if (!trial.good) {
        findings_print(&trial.world.findings, stderr);
        random_programme_print(&trial.files, stderr);
    }
    trial_release(&trial);
}

static uint64_t number_from_environment(const char *name, uint64_t otherwise) {
    const char *text = getenv(name);
    return text == NULL ? otherwise : strtoull(text, NULL, 10);
}

static void solver_and_enumeration_agree(void **state) {
    (void)state;
    struct statistics statistics = {0};
    int wanted = (int)number_from_environment("KULL_ORACLE", PROGRAMMES);
    uint64_t seed = number_from_environment("KULL_ORACLE_SEED", 1);
    while (statistics.solved < wanted && statistics.mismatches < MISMATCHES_MOST) {
        try_seed(seed++, &statistics);
    }
    printf("oracle: %d programmes solved, %d impossible, %d tight, %d owing months, %d lottery "
           "schedules compared, %d goals closed by search, %d solved apart, %d too large and left "
           "out\n",
           statistics.solved, statistics.impossible, statistics.tight, statistics.owing,
           statistics.lotteries, statistics.optimal, statistics.apart, statistics.too_large);
    assert_int_equal(statistics.mismatches, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(solver_and_enumeration_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
