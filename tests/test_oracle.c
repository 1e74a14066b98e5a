// SPDX-License-Identifier: GPL-3.0-or-later
//
// The solver against the oracle: thousands of small random programmes are solved as a person's
// would be, and by trying all schedules. Whether there is a plan, every goal value and the very
// schedule must be the same; the stranger must accept schedule and proof.
//
// Some start from nothing: one intake and no history. The others are whole programmes. What match
// cannot plan with yet is read and tried, but not solved: problem_supports decides.
//
// KULL_ORACLE says how many programmes of each sort (5000), KULL_ORACLE_SEED which seed comes first
// (1). A programme that does not pass is printed with its files.
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
    APART_EVERY = 100,    // so many are solved in this process before one is solved apart
    TIED_EVERY = 5,       // so many seeds give one programme that only the lottery decides
    MISMATCHES_MOST = 12, // enough to see what they have in common
};

// What was met on the way.
struct statistics {
    int tried, solved, impossible, tight, owing, lotteries, optimal, apart, too_large, mismatches;
    int with_history, with_intakes, with_both; // intakes: at least two
};

// One programme on its way through the solver.
struct trial {
    enum random_kind kind;
    bool is_supported;
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
    for (size_t i = 0; i < trial->world.programme.candidate_count; i++) {
        if (trial->expected.must[i] && trial->expected.path_count[i] == 0) {
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

// In a whole programme there are many reasons why something is impossible; which one is told is not
// said here.
static void compare_verdict(struct trial *trial) {
    enum verdict verdict = trial->outcome.verdict;
    bool is_answer = verdict != VERDICT_LIMIT && verdict != VERDICT_FAILED;
    expect(trial, "a verdict", true, is_answer);
    if (trial->kind == RANDOM_WHOLE && is_answer && !is_pathless(trial)) {
        expect(trial, "a plan exists", trial->expected.exists, verdict == VERDICT_PLANNED);
    } else {
        expect(trial, "verdict", expected_verdict(trial), verdict);
    }
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

// One value that is wanted: of a goal, or of a rank of wish_profile.
struct wanted {
    enum goal goal;
    int64_t value;
};

enum { WANTED_MOST = GOALS + ENUMERATED_RANKS };

// The worst rank that the results speak of: wish_profile has one for each rank down to 2.
static int worst_rank(const struct trial *trial) {
    int rank = 1;
    for (int g = 0; g < trial->outcome.result_count; g++) {
        rank += trial->outcome.results[g].goal == GOAL_WISH_PROFILE;
    }
    return rank;
}

static int list_profile(struct trial *trial, struct wanted *wanted) {
    const int64_t *profile = trial->expected.profile;
    int worst = worst_rank(trial), count = 0;
    for (int rank = ENUMERATED_RANKS - 1; rank > worst; rank--) {
        expect(trial, "modules of a rank that is left out", profile[rank], 0);
    }
    for (int rank = worst; rank > 1; rank--) {
        wanted[count++] = (struct wanted){GOAL_WISH_PROFILE, profile[rank]};
    }
    return count;
}

static int list_wanted(struct trial *trial, struct wanted *wanted) {
    const struct programme *programme = &trial->world.programme;
    int count = 0;
    for (size_t g = 0; g < programme->goal_count; g++) {
        enum goal goal = programme->goals[g];
        if (goal == GOAL_WISH_PROFILE) {
            count += list_profile(trial, &wanted[count]);
        } else {
            wanted[count++] = (struct wanted){goal, trial->expected.value[goal]};
        }
    }
    return count;
}

static void compare_goals(struct trial *trial) {
    struct wanted wanted[WANTED_MOST];
    int count = list_wanted(trial, wanted);
    expect(trial, "number of results", count, trial->outcome.result_count);
    for (int g = 0; g < trial->outcome.result_count && g < count; g++) {
        const struct goal_result *result = &trial->outcome.results[g];
        expect(trial, "order of goals", wanted[g].goal, result->goal);
        expect(trial, goal_kind(result->goal)->name, wanted[g].value, result->value);
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
        // Ranks of wish_profile are proven together.
        if (result->goal != GOAL_WISH_PROFILE) {
            expect(trial, "whether a goal is proven", result->status == GOAL_PROVEN,
                   proven[result->goal]);
        }
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
        if (goal != GOAL_WISH_PROFILE) {
            expect(trial, "worth as the stranger counts it", trial->expected.value[goal],
                   worth.value[goal]);
        }
    }
    judge_proof(trial, &worth, &findings);
    worth_release(&worth);
    findings_print(&findings, stderr);
    findings_release(&findings);
}

// The offer that the schedule newly gives somebody in a module, or NONE.
static int offer_given(const struct trial *trial, int candidate, int module) {
    for (size_t i = 0; i < trial->schedule.count; i++) {
        const struct placement *row = &trial->schedule.placements[i];
        if (row->candidate == candidate && row->module == module &&
            row->status == PLACEMENT_PROPOSED) {
            return row->offer;
        }
    }
    return NONE;
}

// Everybody's path must be the one that the lottery leaves.
static void compare_schedule(struct trial *trial) {
    const struct programme *programme = &trial->world.programme;
    for (int i = 0; i < (int)programme->candidate_count; i++) {
        int person = trial->problem.person_of[i];
        bool is_placed = person != NONE && trial->outcome.plans[person].person != NONE;
        expect(trial, "whether a candidate is placed", trial->expected.placed[i], is_placed);
        for (int t = 0; t < MODULES_MAX; t++) {
            int expected = trial->expected.offer[i][t], got = offer_given(trial, i, t);
            if (expected != got) {
                fprintf(stderr, "candidate %s, module %d:\n", programme->candidates[i].id, t + 1);
                complain(trial, "offer that the lottery leaves", expected, got);
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

// Every seed goes about it in another way; small programmes would see only one of them otherwise.
static struct settings settings_of(uint64_t seed) {
    static const struct tactics ways[] = {
        {200, 80, 60000, 20000, false, 2000, 4000}, {1, 80, 60000, 20000, false, 2000, 4000},
        {200, 0, 60000, 20000, true, 2000, 4000},   {200, 80, 60000, 1, false, 2000, 4000},
        {1, 0, 60000, 40, true, 2000, 4000},        {200, 80, 400, 20000, false, 400, 4000},
    };
    struct settings settings = SETTINGS_DEFAULT;
    settings.tactics = ways[seed / 3 % (sizeof ways / sizeof *ways)];
    return settings;
}

// Whoever has not been read is not solved either.
static void compare(struct trial *trial, bool apart) {
    bool built = trial->good &&
                 problem_build(&trial->world.programme, &trial->problem, &trial->world.findings);
    expect(trial, "problem can be built", true, built);
    if (!built) {
        return;
    }
    struct settings settings = settings_of(trial->files.seed);
    (apart ? solve_apart : solve)(&trial->problem, &settings, &trial->outcome);
    compare_verdict(trial);
    if (!trial->good) {
        return;
    }
    compare_has_path(trial);
    if (trial->outcome.verdict == VERDICT_PLANNED) {
        compare_plan(trial);
    } else if (trial->kind != RANDOM_WHOLE && trial->outcome.verdict != VERDICT_PERSON_PATHLESS) {
        compare_shortage(trial);
    }
}

// Programmes.

// Tight: somebody who has a path is left out, so people are in each other's way.
static bool is_tight(const struct trial *trial) {
    for (size_t i = 0; i < trial->world.programme.candidate_count; i++) {
        if (trial->expected.path_count[i] > 0 && !trial->expected.placed[i]) {
            return true;
        }
    }
    return false;
}

static void count(const struct trial *trial, bool apart, struct statistics *statistics) {
    const struct programme *programme = &trial->world.programme;
    bool exists = trial->expected.exists, is_solved = trial->is_supported;
    bool has_history = programme->history.count > 0, has_intakes = programme->intake_count > 1;
    statistics->tried++;
    statistics->with_history += has_history;
    statistics->with_intakes += has_intakes;
    statistics->with_both += has_history && has_intakes;
    statistics->solved += is_solved;
    statistics->impossible += !exists;
    statistics->tight += exists && is_tight(trial);
    statistics->owing += exists && trial->expected.value[GOAL_PROMISED] > 0;
    statistics->lotteries += exists && is_solved;
    statistics->apart += apart && is_solved;
    statistics->mismatches += !trial->good;
    for (int g = 0; g < trial->outcome.result_count; g++) {
        statistics->optimal += trial->outcome.results[g].status == GOAL_OPTIMAL;
    }
}

// True when match can plan with all that the programme says.
static bool is_supported(const struct trial *trial) {
    struct findings findings = {0};
    bool supported = problem_supports(&trial->world.programme, &findings);
    findings_release(&findings);
    return supported;
}

static void trial_release(struct trial *trial) {
    random_programme_release(&trial->files);
    world_release(&trial->world);
    problem_release(&trial->problem);
    outcome_release(&trial->outcome);
    schedule_release(&trial->schedule);
}

static void try_programme(struct trial *trial, struct statistics *statistics) {
    bool apart = statistics->solved % APART_EVERY == APART_EVERY - 1;
    enumerate(&trial->world.programme, &trial->expected);
    trial->is_supported = is_supported(trial);
    if (!trial->expected.complete) {
        statistics->too_large++;
        return;
    }
    if (trial->is_supported || trial->kind != RANDOM_WHOLE) {
        compare(trial, apart);
    }
    count(trial, apart, statistics);
}

static void try_seed(uint64_t seed, enum random_kind kind, struct statistics *statistics) {
    struct trial trial = {.good = true, .kind = kind};
    random_programme_make(seed, kind, &trial.files);
    expect(&trial, "programme has no errors", true,
           random_programme_read(&trial.files, &trial.world));
    if (trial.good) {
        try_programme(&trial, statistics);
    } else {
        statistics->mismatches++;
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

static void print_statistics(const struct statistics *statistics) {
    printf("oracle: %d programmes, %d solved, %d impossible, %d tight, %d owing months, %d lottery "
           "schedules compared, %d goals closed by search, %d solved apart, %d too large and left "
           "out\n",
           statistics->tried, statistics->solved, statistics->impossible, statistics->tight,
           statistics->owing, statistics->lotteries, statistics->optimal, statistics->apart,
           statistics->too_large);
}

static void solver_and_enumeration_agree(void **state) {
    (void)state;
    struct statistics statistics = {0};
    int wanted = (int)number_from_environment("KULL_ORACLE", PROGRAMMES);
    uint64_t seed = number_from_environment("KULL_ORACLE_SEED", 1);
    while (statistics.tried < wanted && statistics.mismatches < MISMATCHES_MOST) {
        try_seed(seed, seed % TIED_EVERY == 0 ? RANDOM_TIED : RANDOM_ANY, &statistics);
        seed++;
    }
    print_statistics(&statistics);
    assert_int_equal(statistics.mismatches, 0);
}

static void solver_and_enumeration_agree_about_whole_programmes(void **state) {
    (void)state;
    struct statistics statistics = {0};
    int wanted = (int)number_from_environment("KULL_ORACLE", PROGRAMMES);
    uint64_t seed = number_from_environment("KULL_ORACLE_SEED", 1);
    while (statistics.tried < wanted && statistics.mismatches < MISMATCHES_MOST) {
        try_seed(seed++, RANDOM_WHOLE, &statistics);
    }
    print_statistics(&statistics);
    printf("oracle: %d with history, %d with two or three intakes, %d with both\n",
           statistics.with_history, statistics.with_intakes, statistics.with_both);
    assert_int_equal(statistics.mismatches, 0);
    // A third of all programmes, and those that start from nothing are half of them.
    assert_true(statistics.with_both >= 2 * statistics.tried / 3 - wanted / 20);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(solver_and_enumeration_agree),
        cmocka_unit_test(solver_and_enumeration_agree_about_whole_programmes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
