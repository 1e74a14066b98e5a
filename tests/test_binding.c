// SPDX-License-Identifier: GPL-3.0-or-later
//
// Are the random programmes worth trying? A rule that never turns up, or never makes a difference,
// is not tested by them, however many there are. So every rule and every goal is taken out of them
// until, somewhere, the best schedule is another one without it.
//
// KULL_BINDING says of how many programmes the whole statistics are wanted: how often each is
// there, stands in the way of any schedule, and binds.
#include "base/text.h"
#include "support/enumerate.h"
#include "support/random_programme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

enum { PROGRAMMES_MOST = 2000, FIRST_SEED = 1000000 };

// A rule of an intake or of the programme, and the value with which it asks for nothing.
struct loose {
    enum rule rule;
    int64_t value;
};

static const struct loose rules[] = {
    {RULE_PLAN_MODULES, RULE_OPEN},
    {RULE_COMPANIES_MIN, 1},
    {RULE_COMPANIES_MAX, RULE_OPEN},
    {RULE_STAY_MIN_MODULES, 1},
    {RULE_STAY_MAX_MODULES, RULE_OPEN},
    {RULE_ADMIT_MIN, 0},
    {RULE_ADMIT_MAX, RULE_OPEN},
    {RULE_EDUCATION_YEARS_MIN, 0},
    {RULE_LATE_START_DAYS, 0},
    {RULE_OUTSIDE_WISHES, 1},
    {RULE_SAME_SECTOR_MAX, RULE_OPEN},
    {RULE_SAME_MUNICIPALITY_MAX, RULE_OPEN},
    {RULE_SAME_OWNER_MAX, RULE_OPEN},
    {RULE_DISCIPLINE_MAX, RULE_OPEN},
    {RULE_DISCIPLINES_MIN, 0},
    {RULE_PLAN_FROM, RULE_OPEN},
    {RULE_HOME_WEIGHT, 0},
};

// The next ones take something out of a programme; true when it was there.

static bool drop_rule(struct programme *programme, const struct loose *loose) {
    int64_t *of_programme = &programme->rules.value[loose->rule];
    bool was_there = rule_kind(loose->rule)->of_programme && *of_programme != loose->value;
    *of_programme = loose->value;
    for (size_t i = 0; i < programme->intake_count; i++) {
        int64_t *value = &programme->intakes[i].rules.value[loose->rule];
        was_there |= !rule_kind(loose->rule)->of_programme && *value != loose->value;
        *value = loose->value;
    }
    return was_there;
}

static bool drop_goal(struct programme *programme, enum goal goal) {
    size_t kept = 0;
    for (size_t g = 0; g < programme->goal_count; g++) {
        if (programme->goals[g] != goal) {
            programme->goals[kept++] = programme->goals[g];
        }
    }
    bool was_there = kept < programme->goal_count;
    programme->goal_count = kept;
    return was_there;
}

static bool drop_rows(struct programme *programme, bool strangers, enum placement_status status) {
    bool was_there = false;
    for (size_t i = 0; i < programme->history.count; i++) {
        struct placement *row = &programme->history.placements[i];
        if ((row->candidate == NONE) == strangers && row->status == status) {
            row->status = PLACEMENT_CANCELLED;
            was_there = true;
        }
    }
    return was_there;
}

static bool drop_promises(struct programme *programme) {
    return drop_rows(programme, false, PLACEMENT_PUBLISHED);
}

static bool drop_drafts(struct programme *programme) {
    return drop_rows(programme, false, PLACEMENT_DRAFT);
}

static bool drop_proposals(struct programme *programme) {
    return drop_rows(programme, false, PLACEMENT_PROPOSED);
}

static bool drop_leave(struct programme *programme) {
    return drop_rows(programme, false, PLACEMENT_LEAVE);
}

static bool drop_strangers(struct programme *programme) {
    return drop_rows(programme, true, PLACEMENT_PUBLISHED);
}

static bool drop_drafts_of_strangers(struct programme *programme) {
    return drop_rows(programme, true, PLACEMENT_DRAFT);
}

// A leaving that is forgotten: the person never started.
static bool drop_withdrawn_from(struct programme *programme) {
    bool was_there = false;
    for (size_t i = 0; i < programme->candidate_count; i++) {
        was_there |= programme->candidates[i].has_withdrawn_from;
        programme->candidates[i].has_withdrawn_from = false;
    }
    return was_there;
}

static bool drop_links(struct programme *programme, enum link_kind kind) {
    size_t kept = 0;
    for (size_t l = 0; l < programme->link_count; l++) {
        if (programme->links[l].kind != kind) {
            programme->links[kept++] = programme->links[l];
        }
    }
    bool was_there = kept < programme->link_count;
    programme->link_count = kept;
    return was_there;
}

static bool drop_apart(struct programme *programme) {
    return drop_links(programme, LINK_APART);
}

static bool drop_near(struct programme *programme) {
    return drop_links(programme, LINK_NEAR);
}

static bool drop_decisions(struct programme *programme, enum decision_kind kind, bool whole_path) {
    size_t kept = 0;
    for (size_t d = 0; d < programme->decision_count; d++) {
        const struct decision *decision = &programme->decisions[d];
        if (decision->kind != kind || (decision->module == NONE) != whole_path) {
            programme->decisions[kept++] = *decision;
        }
    }
    bool was_there = kept < programme->decision_count;
    programme->decision_count = kept;
    return was_there;
}

static bool drop_must(struct programme *programme) {
    return drop_decisions(programme, DECISION_MUST, true);
}

static bool drop_must_in_module(struct programme *programme) {
    return drop_decisions(programme, DECISION_MUST, false);
}

static bool drop_must_not(struct programme *programme) {
    return drop_decisions(programme, DECISION_MUST_NOT, true);
}

static bool drop_must_not_in_module(struct programme *programme) {
    return drop_decisions(programme, DECISION_MUST_NOT, false);
}

static bool drop_budgets(struct programme *programme) {
    bool was_there = false;
    for (size_t k = 0; k < programme->company_count; k++) {
        struct company *company = &programme->companies[k];
        was_there |= company->budget != NO_LIMIT && company->cost_per_month > 0;
        company->budget = NO_LIMIT;
    }
    return was_there;
}

static bool drop_max_months(struct programme *programme) {
    bool was_there = false;
    for (size_t k = 0; k < programme->company_count; k++) {
        was_there |= programme->companies[k].max_months != NO_LIMIT;
        programme->companies[k].max_months = NO_LIMIT;
    }
    return was_there;
}

static bool drop_promised_months(struct programme *programme) {
    bool was_there = false;
    for (size_t k = 0; k < programme->company_count; k++) {
        struct company *company = &programme->companies[k];
        was_there |= company->promised_months + company->balance_months > 0;
        company->promised_months = company->balance_months = 0;
    }
    return was_there;
}

static bool drop_min_places(struct programme *programme) {
    bool was_there = false;
    for (size_t o = 0; o < programme->offer_count; o++) {
        was_there |= programme->offers[o].min_places > 0;
        programme->offers[o].min_places = 0;
    }
    return was_there;
}

static bool drop_municipalities(struct programme *programme) {
    bool was_there = false;
    for (size_t i = 0; i < programme->candidate_count; i++) {
        was_there |= programme->candidates[i].municipality[0] != '\0';
        programme->candidates[i].municipality = "";
    }
    return was_there;
}

struct other {
    const char *name;
    bool (*drop)(struct programme *programme);
};

static const struct other others[] = {
    {"promises", drop_promises},
    {"drafts", drop_drafts},
    {"proposals", drop_proposals},
    {"leave", drop_leave},
    {"people only in history", drop_strangers},
    {"drafts of people only in history", drop_drafts_of_strangers},
    {"withdrawn_from", drop_withdrawn_from},
    {"apart", drop_apart},
    {"near", drop_near},
    {"must", drop_must},
    {"must in a module", drop_must_in_module},
    {"must_not", drop_must_not},
    {"must_not in a module", drop_must_not_in_module},
    {"budget", drop_budgets},
    {"max_months", drop_max_months},
    {"promised_months", drop_promised_months},
    {"min_places", drop_min_places},
    {"homes", drop_municipalities},
};

// How often something was there, and how often it made a difference.
struct tally {
    const char *name;
    int there, impossible, binding; // impossible: nothing but this stood in the way of a schedule
};

enum {
    RULES_SEEN = sizeof rules / sizeof *rules,
    OTHERS_SEEN = sizeof others / sizeof *others,
    SEEN = RULES_SEEN + GOALS + OTHERS_SEEN,
};

// Takes something out of the programme; true when it was there.
static bool drop(struct programme *programme, int what, const char **name) {
    if (what < RULES_SEEN) {
        *name = rule_kind(rules[what].rule)->name;
        return drop_rule(programme, &rules[what]);
    }
    if (what < RULES_SEEN + GOALS) {
        enum goal goal = (enum goal)(what - RULES_SEEN);
        *name = goal_kind(goal)->name;
        return drop_goal(programme, goal);
    }
    const struct other *other = &others[what - RULES_SEEN - GOALS];
    *name = other->name;
    return other->drop(programme);
}

static bool is_other(const struct enumeration *a, const struct enumeration *b) {
    return a->exists != b->exists || memcmp(a->placed, b->placed, sizeof a->placed) != 0 ||
           memcmp(a->offer, b->offer, sizeof a->offer) != 0;
}

static void try_without(const struct random_programme *files, int what,
                        const struct enumeration *with, struct tally *tally) {
    struct world world = {0};
    struct enumeration without;
    assert_true(random_programme_read(files, &world));
    if (drop(&world.programme, what, &tally->name)) {
        enumerate(&world.programme, &without);
        tally->there += without.complete;
        tally->impossible += without.complete && without.exists && !with->exists;
        tally->binding += without.complete && is_other(with, &without);
    }
    world_release(&world);
}

// Takes out one thing after another; where `once`, only what has not bound before.
static void try_seed(uint64_t seed, bool once, struct tally tallies[static SEEN]) {
    struct random_programme files;
    struct world world = {0};
    struct enumeration with;
    random_programme_make(seed, RANDOM_WHOLE, &files);
    assert_true(random_programme_read(&files, &world));
    enumerate(&world.programme, &with);
    world_release(&world);
    for (int what = 0; what < SEEN && with.complete; what++) {
        if (!once || tallies[what].binding == 0) {
            try_without(&files, what, &with, &tallies[what]);
        }
    }
    random_programme_release(&files);
}

static int unbound(const struct tally tallies[static SEEN]) {
    int count = 0;
    for (int what = 0; what < SEEN; what++) {
        count += tallies[what].binding == 0;
    }
    return count;
}

static void print_tallies(const struct tally tallies[static SEEN], bool all) {
    for (int what = 0; what < SEEN; what++) {
        const struct tally *tally = &tallies[what];
        if (all || tally->binding == 0) {
            printf("%-34s there %5d, impossible %4d, binding %4d\n", tally->name, tally->there,
                   tally->impossible, tally->binding);
        }
    }
}

static void every_rule_and_goal_turns_up_and_binds(void **state) {
    (void)state;
    struct tally tallies[SEEN] = {0};
    const char *text = getenv("KULL_BINDING");
    int wanted = text == NULL ? PROGRAMMES_MOST : atoi(text), tried = 0;
    while (tried < wanted && (text != NULL || unbound(tallies) > 0)) {
        try_seed((uint64_t)(FIRST_SEED + tried), text == NULL, tallies);
        tried++;
    }
    printf("binding: %d rules, goals and rows of files in %d whole programmes, %d never bind\n",
           (int)SEEN, tried, unbound(tallies));
    print_tallies(tallies, text != NULL);
    assert_int_equal(unbound(tallies), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_rule_and_goal_turns_up_and_binds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
