// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stranger against the oracle: is a schedule good, and what is it worth? Of random programmes
// the best schedule is taken, then it is changed here and there by chance. Both must think the
// same of all of them.
//
// KULL_STRANGER says how many programmes of each kind (600), KULL_STRANGER_SEED which seed comes
// first (1).
#include "support/enumerate.h"
#include "support/given.h"
#include "support/random_programme.h"
#include "verify/verify.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>

enum { PROGRAMMES = 600, CHANGED = 6 }; // so many schedules of each

struct statistics {
    int programmes, good, bad;
};

// A path of promises alone is there whatever anybody plans.
static bool is_settled(const struct enumeration *found, int candidate) {
    bool is_new = !found->placed[candidate];
    for (int t = 0; t < MODULES_MAX; t++) {
        is_new = is_new || found->offer[candidate][t] != NONE;
    }
    return !is_new;
}

// True for a module that may be planned: history has nothing of it, and now is the time. Now and
// then one is forgotten.
static bool is_new(const struct programme *programme, struct dice *dice, int candidate,
                   int module) {
    const struct schedule *history = &programme->history;
    int index = programme->candidates[candidate].intake;
    const struct intake *intake = &programme->intakes[index];
    int64_t plan_from = programme->rules.value[RULE_PLAN_FROM];
    bool is = module < intake_rule(intake, RULE_PLAN_MODULES) &&
              (plan_from == RULE_OPEN || intake->modules[module].first_day >= plan_from);
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        bool is_fixed = row->status == PLACEMENT_PUBLISHED || row->status == PLACEMENT_LEAVE;
        is = is && !(is_fixed && row->candidate == candidate && row->intake == index &&
                     row->module == module);
    }
    return is != dice_chance(dice, 3);
}

// Somebody is taken out, comes in, or goes to another offer in one module.
static void change(const struct programme *programme, struct dice *dice,
                   struct enumeration *found) {
    int candidate = dice_below(dice, (int)programme->candidate_count);
    const struct intake *intake = &programme->intakes[programme->candidates[candidate].intake];
    int module = dice_below(dice, intake->module_count);
    int offer = dice_below(dice, (int)programme->offer_count);
    if (is_settled(found, candidate)) {
        return;
    }
    if (!found->placed[candidate] || dice_chance(dice, 15)) {
        found->placed[candidate] = !found->placed[candidate];
        for (int t = 0; t < intake->module_count; t++) {
            bool is_there = found->placed[candidate] && is_new(programme, dice, candidate, t);
            found->offer[candidate][t] = is_there ? offer : NONE;
            offer = dice_chance(dice, 50) ? offer : dice_below(dice, (int)programme->offer_count);
        }
        found->placed[candidate] = found->placed[candidate] && !is_settled(found, candidate);
    } else if (found->offer[candidate][module] != NONE) {
        found->offer[candidate][module] = offer;
    }
}

static void complain(const struct random_programme *files, struct world *world,
                     const struct enumeration *found, struct findings *findings) {
    random_programme_print(files, stderr);
    for (size_t i = 0; i < world->programme.candidate_count; i++) {
        fprintf(stderr, "%s %s:", world->programme.candidates[i].id,
                found->placed[i] ? "placed" : "not placed");
        for (int t = 0; t < MODULES_MAX; t++) {
            int index = found->offer[i][t];
            const struct offer *offer = index == NONE ? NULL : &world->programme.offers[index];
            fprintf(stderr, " %s/%s",
                    offer == NULL ? "" : world->programme.companies[offer->company].id,
                    offer == NULL ? "" : offer->id);
        }
        fprintf(stderr, "\n");
    }
    findings_print(findings, stderr);
}

// True when the stranger agrees; `best` schedules must be worth what the oracle says, too.
static bool stranger_agrees(const struct programme *programme, const struct enumeration *found,
                            bool is_best, bool allowed, struct findings *findings) {
    struct schedule schedule = {0};
    struct worth worth = {0};
    enumeration_schedule(programme, found, &schedule);
    bool agrees = verify_schedule(programme, &schedule, &worth, findings) == allowed;
    for (size_t g = 0; g < programme->goal_count && is_best; g++) {
        enum goal goal = programme->goals[g];
        agrees = agrees && (goal == GOAL_WISH_PROFILE || worth.value[goal] == found->value[goal]);
    }
    worth_release(&worth);
    schedule_release(&schedule);
    return agrees;
}

static void judge(const struct random_programme *files, struct world *world,
                  const struct enumeration *found, bool is_best, struct statistics *statistics) {
    struct findings findings = {0};
    bool allowed = enumeration_allows(&world->programme, found);
    bool agrees = stranger_agrees(&world->programme, found, is_best, allowed, &findings);
    if (!agrees) {
        fprintf(stderr, "the oracle %s this schedule:\n", allowed ? "allows" : "forbids");
        complain(files, world, found, &findings);
    }
    assert_true(agrees && (allowed || !is_best));
    statistics->good += allowed;
    statistics->bad += !allowed;
    findings_release(&findings);
}

static void judge_some(const struct random_programme *files, struct world *world,
                       struct statistics *statistics) {
    struct enumeration found, best;
    struct dice dice = {files->seed};
    enumerate(&world->programme, &best);
    if (!best.complete || !best.exists || world->programme.offer_count == 0) {
        return;
    }
    statistics->programmes++;
    judge(files, world, &best, true, statistics);
    found = best;
    for (int i = 0; i < CHANGED; i++) {
        change(&world->programme, &dice, &found);
        judge(files, world, &found, false, statistics);
        found = i % 2 == 0 ? found : best; // one change, then two
    }
}

static uint64_t setting(const char *name, uint64_t standard) {
    const char *text = getenv(name);
    return text == NULL ? standard : strtoull(text, NULL, 10);
}

static void judge_programmes(enum random_kind kind) {
    struct statistics statistics = {0};
    uint64_t count = setting("KULL_STRANGER", PROGRAMMES);
    uint64_t first = setting("KULL_STRANGER_SEED", 1);
    for (uint64_t seed = first; seed < first + count; seed++) {
        struct random_programme files;
        struct world world = {0};
        random_programme_make(seed, kind, &files);
        assert_true(random_programme_read(&files, &world));
        judge_some(&files, &world, &statistics);
        random_programme_release(&files);
        world_release(&world);
    }
    printf("stranger: %d programmes, %d good schedules, %d bad ones\n", statistics.programmes,
           statistics.good, statistics.bad);
    assert_true(statistics.good > (int)count / 2 && statistics.bad > (int)count / 2);
}

static void stranger_and_oracle_agree(void **state) {
    (void)state;
    judge_programmes(RANDOM_ANY);
}

static void stranger_and_oracle_agree_about_whole_programmes(void **state) {
    (void)state;
    judge_programmes(RANDOM_WHOLE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stranger_and_oracle_agree),
        cmocka_unit_test(stranger_and_oracle_agree_about_whole_programmes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
