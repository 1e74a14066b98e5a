// SPDX-License-Identifier: GPL-3.0-or-later
//
// The process border around the solver, with a scripted solver behind it: one that talks a lot, one
// that falls silent, one that dies in the middle of a word. And once with the solver itself.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/memory.h"
#include "solve/solve.h"
#include "support/given.h"

#include <stdlib.h>

// apart.c once more, with the script in the place of the solver.
void solve_by_script(const struct problem *problem, const struct settings *settings,
                     struct outcome *outcome);
void solve_script_apart(const struct problem *problem, const struct settings *settings,
                        struct outcome *outcome);
#define solve       solve_by_script
#define solve_apart solve_script_apart
#include "solve/apart.c"
#undef solve
#undef solve_apart

enum { PERSONS = 3, ROWS = 5, MESSAGES = 20000 };

// What the scripted solver does when it has said all: the number of nodes in its settings.
enum ending {
    ENDS_WELL,
    ENDS_BY_ABORT,
    ENDS_BY_KILL,
    ENDS_WITHOUT_MEMORY,
    ENDS_WITHOUT_A_WORD,
    ENDS_IN_THE_OUTCOME,
    NEVER_ENDS,
};

static const struct problem problem = {.person_count = PERSONS, .row_count = ROWS};

static struct progress message(int64_t number) {
    return (struct progress){
        .goal = 1, .has_value = number % 2 == 0, .value = -number, .bound = number};
}

static void fill(struct outcome *outcome) {
    *outcome = (struct outcome){.verdict = VERDICT_PLANNED, .result_count = 2, .reached = 17};
    outcome->has_path = memory_new(PERSONS, sizeof *outcome->has_path);
    outcome->plans = memory_new(PERSONS, sizeof *outcome->plans);
    outcome->ties = memory_new(PERSONS, sizeof *outcome->ties);
    outcome->has_path[2] = true;
    outcome->ties[1] = TIE_THERE;
    outcome->plans[1] = (struct plan){.person = 1, .offer = {4, 5}};
    outcome->results[1] = (struct goal_result){
        .goal = GOAL_WISHES, .value = 8, .best_possible = 7, .status = GOAL_BEST};
    outcome->certificates[0].row = memory_new(ROWS, sizeof(int64_t));
    outcome->certificates[0].row[ROWS - 1] = 99;
}

// Sends the beginning of an outcome through the pipe that the listener writes to.
static void begin_outcome(const struct settings *settings) {
    const int *pipe_end = settings->context;
    struct message beginning = {.is_outcome = true};
    write_all(*pipe_end, &beginning, sizeof beginning);
    write_all(*pipe_end, &problem, sizeof problem / 2);
}

static void end(const struct settings *settings) {
    switch ((enum ending)settings->nodes_most) {
    case ENDS_WELL:
        return;
    case ENDS_BY_ABORT:
        signal(SIGABRT, SIG_DFL);
        abort();
    case ENDS_BY_KILL:
        raise(SIGKILL);
        return;
    case ENDS_WITHOUT_MEMORY:
        _exit(STATUS_MEMORY);
    case ENDS_WITHOUT_A_WORD:
        _exit(0);
    case ENDS_IN_THE_OUTCOME:
        begin_outcome(settings);
        _exit(0);
    case NEVER_ENDS:
        for (;;) {
            pause();
        }
    }
}

void solve_by_script(const struct problem *given, const struct settings *settings,
                     struct outcome *outcome) {
    (void)given;
    for (int64_t number = 0; number < MESSAGES && settings->listener != NULL; number++) {
        struct progress progress = message(number);
        settings->listener(settings->context, &progress);
    }
    end(settings);
    fill(outcome);
}

// Who hears what.
struct ear {
    pid_t process;
    int64_t next; // number of the message that has not come yet
    bool is_confused;
};

static bool is_same(const struct progress *progress, int64_t number) {
    struct progress wanted = message(number);
    return progress->goal == wanted.goal && progress->is_lottery == wanted.is_lottery &&
           progress->has_value == wanted.has_value && progress->value == wanted.value &&
           progress->bound == wanted.bound;
}

// While nothing new comes, the last message comes again.
static void hear(void *context, const struct progress *progress) {
    struct ear *ear = context;
    bool is_new = is_same(progress, ear->next);
    bool is_old = ear->next > 0 && is_same(progress, ear->next - 1);
    ear->is_confused = ear->is_confused || getpid() != ear->process || !(is_new || is_old);
    ear->next += is_new;
}

static struct settings settings_for(enum ending ending, struct ear *ear) {
    *ear = (struct ear){.process = getpid()};
    return (struct settings){.nodes_most = ending, .listener = hear, .context = ear};
}

static void expect_filled(const struct outcome *outcome) {
    assert_int_equal(outcome->verdict, VERDICT_PLANNED);
    assert_int_equal(outcome->reached, 17);
    assert_false(outcome->has_path[0]);
    assert_true(outcome->has_path[2]);
    assert_int_equal(outcome->ties[1], TIE_THERE);
    assert_int_equal(outcome->plans[1].offer[1], 5);
    assert_int_equal(outcome->results[1].best_possible, 7);
    assert_int_equal(outcome->certificates[0].row[ROWS - 1], 99);
    assert_null(outcome->certificates[1].row);
}

static void progress_is_heard_in_order_and_by_the_caller_before_the_outcome_is_there(void **state) {
    (void)state;
    struct ear ear;
    struct outcome outcome;
    struct settings settings = settings_for(ENDS_WELL, &ear);
    solve_script_apart(&problem, &settings, &outcome);
    assert_int_equal(ear.next, MESSAGES);
    assert_false(ear.is_confused);
    expect_filled(&outcome);
    outcome_release(&outcome);
}

static void without_a_listener_only_the_outcome_comes(void **state) {
    (void)state;
    struct outcome outcome;
    struct settings settings = {.nodes_most = ENDS_WELL};
    solve_script_apart(&problem, &settings, &outcome);
    expect_filled(&outcome);
    outcome_release(&outcome);
}

static void a_solver_that_dies_leaves_no_outcome_but_the_reason(void **state) {
    (void)state;
    static const enum verdict verdicts[] = {
        [ENDS_BY_ABORT] = VERDICT_FAILED,       [ENDS_BY_KILL] = VERDICT_MEMORY,
        [ENDS_WITHOUT_MEMORY] = VERDICT_MEMORY, [ENDS_WITHOUT_A_WORD] = VERDICT_FAILED,
        [ENDS_IN_THE_OUTCOME] = VERDICT_FAILED,
    };
    for (int ending = ENDS_BY_ABORT; ending < NEVER_ENDS; ending++) {
        struct ear ear;
        struct outcome outcome;
        struct settings settings = settings_for((enum ending)ending, &ear);
        solve_script_apart(&problem, &settings, &outcome);
        assert_int_equal(outcome.verdict, verdicts[ending]);
        assert_int_equal(ear.next, MESSAGES);
        assert_false(ear.is_confused);
        assert_null(outcome.plans);
        assert_int_equal(outcome.result_count, 0);
        assert_int_equal(waitpid(-1, NULL, WNOHANG), -1); // no child is left
    }
}

// The caller ends itself when it hears the last word: from then on the solver is silent.
static void end_caller(void *context, const struct progress *progress) {
    (void)context;
    if (is_same(progress, MESSAGES - 1)) {
        raise(SIGKILL);
    }
}

static void the_solver_ends_with_its_caller_and_leaves_nothing_behind(void **state) {
    (void)state;
    struct settings settings = {.nodes_most = NEVER_ENDS, .listener = end_caller};
    int ends[2];
    char byte = 0;
    assert_int_equal(pipe(ends), 0);
    pid_t caller = fork();
    if (caller == 0) {
        struct outcome outcome;
        solve_script_apart(&problem, &settings, &outcome);
        _exit(0);
    }
    close(ends[1]);
    // The pipe ends when everybody who could write to it has ended.
    assert_int_equal(read(ends[0], &byte, 1), 0);
    close(ends[0]);
    assert_int_equal(waitpid(caller, NULL, 0), caller);
}

// What was last told of every goal.
struct record {
    struct progress last[GOALS];
    int latest; // goals come one after another
    bool is_mixed_up;
};

static void write_down(void *context, const struct progress *progress) {
    struct record *record = context;
    if (progress->goal != NONE) {
        record->is_mixed_up = record->is_mixed_up || progress->goal < record->latest;
        record->latest = progress->goal;
        record->last[progress->goal] = *progress;
    }
}

static void every_goal_is_told_in_its_turn_and_in_the_end_as_the_outcome_has_it(void **state) {
    (void)state;
    struct world world = {0};
    struct problem small = {0};
    struct outcome outcome;
    struct record record = {0};
    struct settings settings = SETTINGS_DEFAULT;
    settings.listener = write_down;
    settings.context = &record;
    given_programme(
        &world, "companies.csv", "company,places\nA,1\nB,1\nC,1\n", "candidates.csv",
        "candidate,assessment,wishes\nx,5,A > B > C\ny,6,A > C\nz,7,B > A\nw,4,C\n", "rules.csv",
        "rule,value\nstart,2026-09-01\nmodules,2\nmodule_months,6\nadmit_max,3\n", NULL);
    assert_true(problem_build(&world.programme, &small, &world.findings));
    solve_apart(&small, &settings, &outcome);
    assert_int_equal(outcome.verdict, VERDICT_PLANNED);
    assert_false(record.is_mixed_up);
    for (int g = 0; g < outcome.result_count; g++) {
        assert_true(record.last[g].has_value);
        assert_int_equal(record.last[g].value, outcome.results[g].value);
        assert_int_equal(record.last[g].bound, outcome.results[g].best_possible);
    }
    outcome_release(&outcome);
    problem_release(&small);
    world_release(&world);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(progress_is_heard_in_order_and_by_the_caller_before_the_outcome_is_there),
        cmocka_unit_test(without_a_listener_only_the_outcome_comes),
        cmocka_unit_test(a_solver_that_dies_leaves_no_outcome_but_the_reason),
        cmocka_unit_test(the_solver_ends_with_its_caller_and_leaves_nothing_behind),
        cmocka_unit_test(every_goal_is_told_in_its_turn_and_in_the_end_as_the_outcome_has_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
