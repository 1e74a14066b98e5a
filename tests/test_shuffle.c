// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a row, a column or a file stands must mean nothing. Random programmes in which almost
// everything is tied, so that only the lottery decides, are solved twice: as they are, and with
// rows, columns and files in another order. schedule.csv must have the same bytes, and every goal
// the same value.
//
// A programme that does not pass is printed in both orders.
#include "output/csv.h"
#include "problem/translate.h"
#include "solve/solve.h"
#include "support/given.h"
#include "support/random_programme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

enum {
    PROGRAMMES = 200,
    SHUFFLES = 3, // of each
};

// All that a solve says, as text.
struct answer {
    enum verdict verdict;
    struct text_buffer schedule, summary;
};

static void answer_release(struct answer *answer) {
    text_buffer_release(&answer->schedule);
    text_buffer_release(&answer->summary);
}

static void write_answer(const struct world *world, const struct problem *problem,
                         const struct outcome *outcome, struct answer *answer) {
    struct csv_style style = {.dialect = {.delimiter = ','}};
    struct schedule schedule = {0};
    translate_schedule(&world->programme, problem, outcome, &schedule);
    csv_schedule(&world->programme, &schedule, style, &answer->schedule);
    csv_summary(outcome->results, (size_t)outcome->result_count, &(struct costs){0}, style,
                &answer->summary);
    schedule_release(&schedule);
}

static void answer_of(const struct random_programme *programme, struct answer *answer) {
    struct world world = {0};
    struct problem problem = {0};
    struct outcome outcome = {0};
    bool good = random_programme_read(programme, &world) &&
                problem_build(&world.programme, &problem, &world.findings);
    if (!good) {
        findings_print(&world.findings, stderr);
        random_programme_print(programme, stderr);
    }
    assert_true(good);
    solve(&problem, &SETTINGS_DEFAULT, &outcome);
    answer->verdict = outcome.verdict;
    if (outcome.verdict == VERDICT_PLANNED) {
        write_answer(&world, &problem, &outcome, answer);
    }
    outcome_release(&outcome);
    problem_release(&problem);
    world_release(&world);
}

static bool same_text(const struct text_buffer *a, const struct text_buffer *b) {
    return a->length == b->length && (a->length == 0 || memcmp(a->bytes, b->bytes, a->length) == 0);
}

static void assert_same_answer(const struct answer *expected, const struct random_programme *before,
                               const struct random_programme *after) {
    struct answer answer = {0};
    answer_of(after, &answer);
    bool same = answer.verdict == expected->verdict &&
                same_text(&answer.schedule, &expected->schedule) &&
                same_text(&answer.summary, &expected->summary);
    if (!same) {
        random_programme_print(before, stderr);
        random_programme_print(after, stderr);
        fprintf(stderr, "%s\n%s\n", expected->schedule.bytes, answer.schedule.bytes);
    }
    assert_true(same);
    answer_release(&answer);
}

// The cells are shared with the programme that was shuffled; they are only moved.
static void shuffle_and_compare(const struct random_programme *programme,
                                const struct answer *expected) {
    struct dice dice = {programme->seed};
    struct random_programme shuffled = *programme;
    for (int i = 0; i < SHUFFLES; i++) {
        random_programme_shuffle(&shuffled, &dice);
        assert_same_answer(expected, programme, &shuffled);
    }
}

static int planned_when_shuffled(enum random_kind kind) {
    int planned = 0;
    for (uint64_t seed = 1; seed <= PROGRAMMES; seed++) {
        struct random_programme programme = {0};
        struct answer expected = {0};
        random_programme_make(seed, kind, &programme);
        answer_of(&programme, &expected);
        shuffle_and_compare(&programme, &expected);
        planned += expected.verdict == VERDICT_PLANNED;
        answer_release(&expected);
        random_programme_release(&programme);
    }
    return planned;
}

static void order_of_files_means_nothing_where_all_are_tied(void **state) {
    (void)state;
    int planned = planned_when_shuffled(RANDOM_TIED);
    printf("shuffled: %d tied programmes, %d with a plan\n", PROGRAMMES, planned);
    assert_in_range(planned, PROGRAMMES / 2, PROGRAMMES);
}

static void order_of_files_means_nothing_with_every_rule(void **state) {
    (void)state;
    int planned = planned_when_shuffled(RANDOM_ANY);
    printf("shuffled: %d programmes with every rule, %d with a plan\n", PROGRAMMES, planned);
    assert_in_range(planned, PROGRAMMES / 2, PROGRAMMES);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(order_of_files_means_nothing_where_all_are_tied),
        cmocka_unit_test(order_of_files_means_nothing_with_every_rule),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
