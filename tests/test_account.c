// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an explanation says sentence by sentence, how long it may take, and who hears of it.
#include "domain/account.h"
#include "explain/explain.h"
#include "support/given.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <time.h>

static const char ONE_MODULE[] =
    "rule,value\nstart,2027-09-01\nmodules,1\ncompanies_min,1\nadmit_max,all\n";
static const char COMPANIES[] = "company,places\nNordlys,1\n";

// Two people, one place.
static const char CROWD[] = "candidate,status\nKari,admitted\nOla,admitted\n";

// What a solve was told, and how often a listener was called.
struct record {
    int64_t seconds[100];
    size_t solves, heard;
};

static void hear(void *context, const struct progress *progress) {
    struct record *record = context;
    record->heard += progress->goal == NONE;
}

static void solve_recorded(const struct problem *problem, const struct settings *settings,
                           struct outcome *outcome) {
    struct settings own = *settings;
    struct record *record = settings->context;
    assert_true(record->solves < sizeof record->seconds / sizeof *record->seconds);
    record->seconds[record->solves++] = settings->seconds_most;
    own.listener = NULL;
    solve(problem, &own, outcome);
}

static void solve_slowly(const struct problem *problem, const struct settings *settings,
                         struct outcome *outcome) {
    const struct timespec nap = {.tv_nsec = 700000000};
    nanosleep(&nap, NULL);
    solve_recorded(problem, settings, outcome);
}

// An explanation of a programme, with all that is said about it.
struct told {
    struct world world;
    struct record record;
    struct explaining explaining;
    struct explanation explanation;
    struct account account;
    struct text_buffer text;
};

static void given_told(struct told *told, const char *candidates, const char *decisions) {
    assert_true(given_programme(&told->world, "rules.csv", ONE_MODULE, "companies.csv", COMPANIES,
                                "candidates.csv", candidates, "decisions.csv", decisions, NULL));
    told->explaining.settings = SETTINGS_DEFAULT;
    told->explaining.settings.context = &told->record;
    told->explaining.solve = solve_recorded;
}

static void when_explained(struct told *told) {
    explain(&told->world.programme, &told->explaining, &told->explanation);
    explanation_account(&told->world.programme, &told->explanation, &told->account);
    explanation_tell(&told->world.programme, &told->explanation, &told->text);
}

static void told_release(struct told *told) {
    account_release(&told->account);
    explanation_release(&told->explanation);
    text_buffer_release(&told->text);
    world_release(&told->world);
}

static size_t count_of(const struct account *account, enum statement_kind kind) {
    size_t count = 0;
    for (size_t i = 0; i < account->count; i++) {
        count += account->items[i].kind == kind;
    }
    return count;
}

static const char NOBODY_DECIDES[] = "candidate,kind,company,reason\n";

static void every_statement_stands_in_the_text(void **state) {
    (void)state;
    struct told told = {0};
    given_told(&told, CROWD, NOBODY_DECIDES);
    when_explained(&told);
    for (size_t i = 0; i < told.account.count; i++) {
        assert_non_null(strstr(told.text.bytes, told.account.items[i].text));
    }
    assert_int_equal(count_of(&told.account, STATEMENT_SHORTAGE), 1);
    assert_int_equal(count_of(&told.account, STATEMENT_CONFLICT), 3);
    assert_int_equal(count_of(&told.account, STATEMENT_CHANGE), told.explanation.repair_count);
    assert_false(told.account.plan_exists);
    told_release(&told);
}

static void single_changes_have_groups_of_their_own(void **state) {
    (void)state;
    struct told told = {0};
    size_t group = 0;
    given_told(&told, CROWD, NOBODY_DECIDES);
    when_explained(&told);
    assert_true(told.explanation.repair_count > 1);
    for (size_t i = 0; i < told.account.count; i++) {
        const struct statement *statement = &told.account.items[i];
        if (statement->kind == STATEMENT_CHANGE) {
            assert_int_equal(statement->group, ++group);
        }
    }
    assert_int_equal(group, told.explanation.repair_count);
    told_release(&told);
}

static void changes_that_only_together_help_share_a_group(void **state) {
    (void)state;
    struct told told = {0};
    given_told(&told, CROWD,
               "candidate,kind,company,reason\nKari,must_not,Nordlys,asked\n"
               "Ola,must_not,Nordlys,asked\n");
    when_explained(&told);
    assert_true(count_of(&told.account, STATEMENT_CHANGE) > 1);
    for (size_t i = 0; i < told.account.count; i++) {
        assert_int_equal(told.account.items[i].group, 1);
    }
    told_release(&told);
}

static void where_a_plan_exists_nothing_is_said(void **state) {
    (void)state;
    struct told told = {0};
    given_told(&told, "candidate,status\nKari,admitted\n", NOBODY_DECIDES);
    when_explained(&told);
    assert_true(told.account.plan_exists);
    assert_int_equal(told.account.count, 0);
    told_release(&told);
}

static void every_solve_is_counted_and_heard_of(void **state) {
    (void)state;
    struct told told = {0};
    int64_t asked = 0;
    given_told(&told, CROWD, NOBODY_DECIDES);
    told.explaining.asked = &asked;
    told.explaining.settings.listener = hear;
    when_explained(&told);
    assert_int_equal(asked, told.record.solves);
    assert_int_equal(asked, told.record.heard);
    told_release(&told);
}

static void without_a_limit_no_solve_has_one(void **state) {
    (void)state;
    struct told told = {0};
    given_told(&told, CROWD, NOBODY_DECIDES);
    when_explained(&told);
    for (size_t i = 0; i < told.record.solves; i++) {
        assert_int_equal(told.record.seconds[i], 0);
    }
    assert_true(told.record.solves > 3);
    told_release(&told);
}

static void each_solve_gets_what_is_left_of_the_time(void **state) {
    (void)state;
    struct told told = {0};
    given_told(&told, CROWD, NOBODY_DECIDES);
    told.explaining.settings.seconds_most = 2;
    told.explaining.solve = solve_slowly;
    explain(&told.world.programme, &told.explaining, &told.explanation);
    assert_int_equal(told.explanation.verdict, VERDICT_LIMIT);
    assert_in_range(told.record.solves, 1, 3);
    for (size_t i = 0; i < told.record.solves; i++) {
        assert_in_range(told.record.seconds[i], 1, i < 2 ? 2 : 1);
    }
    told_release(&told);
}

static void a_limit_that_is_not_reached_changes_nothing(void **state) {
    (void)state;
    struct told told = {0}, limited = {0};
    given_told(&told, CROWD, NOBODY_DECIDES);
    given_told(&limited, CROWD, NOBODY_DECIDES);
    limited.explaining.settings.seconds_most = 1000000000;
    when_explained(&told);
    when_explained(&limited);
    assert_string_equal(limited.text.bytes, told.text.bytes);
    told_release(&told);
    told_release(&limited);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_statement_stands_in_the_text),
        cmocka_unit_test(single_changes_have_groups_of_their_own),
        cmocka_unit_test(changes_that_only_together_help_share_a_group),
        cmocka_unit_test(where_a_plan_exists_nothing_is_said),
        cmocka_unit_test(every_solve_is_counted_and_heard_of),
        cmocka_unit_test(without_a_limit_no_solve_has_one),
        cmocka_unit_test(each_solve_gets_what_is_left_of_the_time),
        cmocka_unit_test(a_limit_that_is_not_reached_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
