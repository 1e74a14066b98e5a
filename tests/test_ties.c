// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whom the lottery alone decided about: sentences, and the solver against the oracle. On small
// random programmes the tied people are exactly those for whom some schedule with the same value in
// every goal has something else. The solver's count of equally good plans is at least 1 and at most
// the number of such schedules; and it is more than 1 exactly if somebody is tied. (Schedules that
// differ only in offers of the same company make nobody tied, and may be left out of the count.)
//
// KULL_TIES says how many programmes with a plan (600), KULL_TIES_SEED which seed comes first
// (5000: among these are some where a limit leaves open what an exhausted search would find).
#include "base/text.h"
#include "solve/solve.h"
#include "support/enumerate.h"
#include "support/given.h"
#include "support/random_programme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { PROGRAMMES = 600, FIRST_SEED = 5000, APART_EVERY = 50 };

// Sentences.

struct told {
    struct world world;
    struct problem problem;
    struct outcome outcome;
};

static struct settings settings_asking(void) {
    struct settings settings = SETTINGS_DEFAULT;
    settings.asks_ties = true;
    return settings;
}

static const char rules[] = "rule,value\nstart,2027-01-01\nmodules,1\nmodule_months,2\n"
                            "companies_min,1\ncompanies_max,1\nadmit_max,all\n";

static void when_solved(struct told *told, const char *companies, const char *offers,
                        const char *candidates, const struct settings *settings) {
    assert_true(given_programme(&told->world, "rules.csv", rules, "companies.csv", companies,
                                "offers.csv", offers, "candidates.csv", candidates, NULL));
    assert_true(problem_build(&told->world.programme, &told->problem, &told->world.findings));
    solve(&told->problem, settings, &told->outcome);
    assert_int_equal(told->outcome.verdict, VERDICT_PLANNED);
}

static void told_release(struct told *told) {
    outcome_release(&told->outcome);
    problem_release(&told->problem);
    world_release(&told->world);
}

static enum tie tie_of(const struct told *told, const char *id) {
    const struct programme *programme = &told->world.programme;
    for (size_t c = 0; c < programme->candidate_count; c++) {
        if (text_equal(programme->candidates[c].id, id)) {
            return told->outcome.ties[told->problem.person_of[c]];
        }
    }
    fail_msg("nobody is called %s", id);
    return TIE_UNKNOWN;
}

static const char no_offers[] = "offer,company,places\n";
static const char two[] = "company,places\nA,1\nB,1\n";

static void two_with_the_same_wishes_are_tied(void **state) {
    (void)state;
    struct told told = {0};
    struct settings settings = settings_asking();
    when_solved(&told, two, no_offers, "candidate,wishes\nP,A > B\nQ,A > B\n", &settings);
    assert_int_equal(tie_of(&told, "P"), TIE_THERE);
    assert_int_equal(tie_of(&told, "Q"), TIE_THERE);
    assert_int_equal(told.outcome.equal_least, 2);
    told_release(&told);
}

static void whoever_gets_what_only_they_wish_is_not_tied(void **state) {
    (void)state;
    struct told told = {0};
    struct settings settings = settings_asking();
    when_solved(&told, two, no_offers, "candidate,wishes\nP,A > B\nQ,B > A\n", &settings);
    assert_int_equal(tie_of(&told, "P"), TIE_NONE);
    assert_int_equal(tie_of(&told, "Q"), TIE_NONE);
    assert_int_equal(told.outcome.equal_least, 1);
    told_release(&told);
}

static void whoever_is_left_out_by_lot_is_tied(void **state) {
    (void)state;
    struct told told = {0};
    struct settings settings = settings_asking();
    when_solved(&told, "company,places\nA,1\n", no_offers,
                "candidate,assessment,wishes\nP,7,A\nQ,7,A\nR,3,A\n", &settings);
    assert_int_equal(tie_of(&told, "P"), TIE_THERE);
    assert_int_equal(tie_of(&told, "Q"), TIE_THERE);
    assert_int_equal(tie_of(&told, "R"), TIE_NONE);
    told_release(&told);
}

static void another_offer_of_the_same_company_is_nothing_else(void **state) {
    (void)state;
    struct told told = {0};
    struct settings settings = settings_asking();
    when_solved(&told, "company\nA\n", "offer,company,places\no-1,A,1\no-2,A,1\n",
                "candidate,wishes\nP,A\nQ,A\n", &settings);
    assert_int_equal(tie_of(&told, "P"), TIE_NONE);
    assert_int_equal(tie_of(&told, "Q"), TIE_NONE);
    assert_int_equal(told.outcome.equal_least, 1);
    told_release(&told);
}

static void somebody_without_a_list_is_tied_where_places_are_free(void **state) {
    (void)state;
    struct told told = {0};
    struct settings settings = settings_asking();
    when_solved(&told, "company,places\nA,1\nB,1\nC,1\n", no_offers, "candidate,wishes\nP,A\nQ,\n",
                &settings);
    assert_int_equal(tie_of(&told, "P"), TIE_NONE);
    assert_int_equal(tie_of(&told, "Q"), TIE_THERE);
    told_release(&told);
}

static void nobody_is_asked_unless_somebody_wants_to_know(void **state) {
    (void)state;
    struct told told = {0};
    when_solved(&told, two, no_offers, "candidate,wishes\nP,A > B\nQ,A > B\n", &SETTINGS_DEFAULT);
    assert_int_equal(tie_of(&told, "P"), TIE_UNKNOWN);
    assert_int_equal(told.outcome.equal_least, 0);
    told_release(&told);
}

// The oracle.

struct statistics {
    int tried, tied, people, unknown, unlisted, bad;
    int64_t told, there; // equally good plans
};

struct trial {
    struct random_programme files;
    struct world world;
    struct problem problem;
    struct outcome outcome;
    struct equals equals;
    bool good;
};

static void expect(struct trial *trial, const char *what, bool holds) {
    if (!holds) {
        fprintf(stderr, "seed %" PRIu64 ": %s\n", trial->files.seed, what);
        trial->good = false;
    }
}

// Small programmes would see only one way of going about it otherwise.
static struct settings settings_of(uint64_t seed) {
    static const struct tactics ways[] = {
        {200, 80, 60000, 20000, false, 2000, 4000}, {200, 80, 60000, 1, false, 2000, 4000},
        {1, 0, 60000, 40, true, 2000, 4000},        {200, 80, 400, 20000, false, 400, 4000},
        {200, 80, 400, 1, true, 400, 4000},
    };
    struct settings settings = settings_asking();
    settings.tactics = ways[seed / 3 % (sizeof ways / sizeof *ways)];
    settings.skips_lottery = seed % 2 == 0;
    return settings;
}

static enum tie answer_of(const struct trial *trial, const struct outcome *outcome, size_t c) {
    int person = trial->problem.person_of[c];
    return person == NONE ? TIE_NONE : outcome->ties[person];
}

static enum tie truth_of(const struct trial *trial, size_t c) {
    return trial->equals.is_tied[c] ? TIE_THERE : TIE_NONE;
}

// Few steps of the search in all, or too few plans in any one look.
static void limit(struct settings *settings, uint64_t seed) {
    if (seed % 2 == 0) {
        settings->nodes_most = 1 + (int64_t)(seed % 4);
    } else {
        settings->tactics.window_most = 1;
        settings->tactics.halves_most = 0;
    }
}

// A search that a limit stops may know nothing, but nothing wrong.
static void try_limit(struct trial *trial, struct settings settings,
                      struct statistics *statistics) {
    struct outcome outcome = {0};
    limit(&settings, trial->files.seed);
    solve(&trial->problem, &settings, &outcome);
    for (size_t c = 0; c < trial->world.programme.candidate_count; c++) {
        enum tie got = answer_of(trial, &outcome, c);
        expect(trial, "what is known in spite of a limit is true",
               got == TIE_UNKNOWN || got == truth_of(trial, c));
        statistics->unknown += got == TIE_UNKNOWN;
    }
    expect(trial, "no more plans are told than there are, in spite of a limit",
           outcome.equal_least <= trial->equals.count);
    outcome_release(&outcome);
}

static void compare(struct trial *trial, struct statistics *statistics) {
    const struct programme *programme = &trial->world.programme;
    bool any = false;
    for (size_t c = 0; c < programme->candidate_count; c++) {
        expect(trial, programme->candidates[c].id,
               answer_of(trial, &trial->outcome, c) == truth_of(trial, c));
        any |= trial->equals.is_tied[c];
        statistics->people += trial->equals.is_tied[c];
    }
    int64_t told = trial->outcome.equal_least;
    expect(trial, "there is an equally good plan", told >= 1);
    expect(trial, "no more plans are told than there are", told <= trial->equals.count);
    expect(trial, "more plans than one when somebody is tied, and only then", (told > 1) == any);
    statistics->tied += any;
    statistics->told += told;
    statistics->there += trial->equals.count;
}

static void try_programme(struct trial *trial, struct statistics *statistics) {
    struct settings settings = settings_of(trial->files.seed);
    if (!problem_build(&trial->world.programme, &trial->problem, &trial->world.findings)) {
        return;
    }
    bool apart = statistics->tried % APART_EVERY == 0;
    (apart ? solve_apart : solve)(&trial->problem, &settings, &trial->outcome);
    expect(trial, "a plan is found", trial->outcome.verdict == VERDICT_PLANNED);
    enumerate_equals(&trial->world.programme, &trial->equals);
    if (trial->good) {
        compare(trial, statistics);
        try_limit(trial, settings, statistics);
    }
    statistics->tried++;
    statistics->unlisted += settings.tactics.list_most == 1;
    statistics->bad += !trial->good;
    if (!trial->good) {
        random_programme_print(&trial->files, stderr);
    }
}

static void try_seed(uint64_t seed, struct statistics *statistics) {
    static const enum random_kind kinds[] = {RANDOM_ANY, RANDOM_WHOLE, RANDOM_TIED, RANDOM_WHOLE};
    struct trial trial = {.good = true};
    struct enumeration found;
    random_programme_make(seed, kinds[seed % 4], &trial.files);
    assert_true(random_programme_read(&trial.files, &trial.world));
    enumerate(&trial.world.programme, &found);
    if (found.complete && found.exists) {
        try_programme(&trial, statistics);
    }
    outcome_release(&trial.outcome);
    problem_release(&trial.problem);
    random_programme_release(&trial.files);
    world_release(&trial.world);
}

static uint64_t number_from_environment(const char *name, uint64_t otherwise) {
    const char *text = getenv(name);
    return text == NULL ? otherwise : strtoull(text, NULL, 10);
}

static void solver_and_enumeration_agree_about_ties(void **state) {
    (void)state;
    struct statistics statistics = {0};
    int wanted = (int)number_from_environment("KULL_TIES", PROGRAMMES);
    uint64_t seed = number_from_environment("KULL_TIES_SEED", FIRST_SEED);
    while (statistics.tried < wanted && statistics.bad < 5) {
        try_seed(seed++, &statistics);
    }
    printf("ties: %d programmes, %d where the lottery decided, about %d people; %" PRId64
           " equally good plans told of %" PRId64 "; %d with too much to list; limits left %d "
           "people unknown\n",
           statistics.tried, statistics.tied, statistics.people, statistics.told, statistics.there,
           statistics.unlisted, statistics.unknown);
    assert_int_equal(statistics.bad, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_with_the_same_wishes_are_tied),
        cmocka_unit_test(whoever_gets_what_only_they_wish_is_not_tied),
        cmocka_unit_test(whoever_is_left_out_by_lot_is_tied),
        cmocka_unit_test(another_offer_of_the_same_company_is_nothing_else),
        cmocka_unit_test(somebody_without_a_list_is_tied_where_places_are_free),
        cmocka_unit_test(nobody_is_asked_unless_somebody_wants_to_know),
        cmocka_unit_test(solver_and_enumeration_agree_about_ties),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
