// SPDX-License-Identifier: GPL-3.0-or-later
//
// The goals, counted afresh: a walk over all rows and paths that are not a stranger's, with every
// goal taking what it measures.
#include "verify/worth.h"

#include "base/language.h"
#include "base/memory.h"
#include "verify/measure.h"
#include "verify/say.h"

static void count_row(const struct ledger *ledger, const struct entry *entry,
                      struct tally tallies[static GOALS]) {
    for (int goal = 0; goal < GOALS; goal++) {
        const struct measure *measure = measure_of((enum goal)goal);
        if (measure->row != NULL) {
            measure->row(ledger, entry, &tallies[goal]);
        }
    }
}

static void count_rows(const struct ledger *ledger, const struct path *path,
                       struct tally tallies[static GOALS]) {
    for (int t = 0; t < path->intake->module_count; t++) {
        if (path->module[t] != NULL) {
            struct entry entry = entry_of(ledger, path, t, path->module[t]->company);
            count_row(ledger, &entry, tallies);
        }
    }
}

static void count_path(const struct ledger *ledger, const struct path *path,
                       struct tally tallies[static GOALS]) {
    count_rows(ledger, path, tallies);
    for (int goal = 0; goal < GOALS; goal++) {
        const struct measure *measure = measure_of((enum goal)goal);
        if (measure->path != NULL) {
            measure->path(ledger, path, &tallies[goal]);
        }
    }
}

static void count_all(const struct ledger *ledger, struct tally tallies[static GOALS]) {
    const struct judgement *judgement = ledger->judgement;
    for (size_t i = 0; i < judgement->path_count; i++) {
        if (!judgement->paths[i].stranger) {
            count_path(ledger, &judgement->paths[i], tallies);
        }
    }
    for (int goal = 0; goal < GOALS; goal++) {
        const struct measure *measure = measure_of((enum goal)goal);
        if (measure->all != NULL) {
            measure->all(judgement, &tallies[goal]);
        }
    }
}

static void count_profile(const struct judgement *judgement, struct worth *worth) {
    const struct programme *programme = judgement->programme;
    worth->rank_count = wish_rank_most(programme) + 1;
    worth->at_rank = memory_new((size_t)worth->rank_count, sizeof *worth->at_rank);
    for (size_t i = 0; i < judgement->path_count; i++) {
        const struct path *path = &judgement->paths[i];
        for (int t = 0; !path->stranger && t < path->intake->module_count; t++) {
            const struct placement *row = path->module[t];
            if (row != NULL) {
                worth->at_rank[wish_rank(path->candidate, path->past, row->company)]++;
            }
        }
    }
}

void worth_release(struct worth *worth) {
    memory_free(worth->at_rank);
    *worth = (struct worth){0};
}

int64_t worth_of_goal(const struct worth *worth, enum goal goal, int rank) {
    if (goal != GOAL_WISH_PROFILE) {
        return worth->value[goal];
    }
    return rank < worth->rank_count ? worth->at_rank[rank] : 0;
}

static bool has_profile(const struct programme *programme) {
    bool has = false;
    for (size_t g = 0; g < programme->goal_count; g++) {
        has |= programme->goals[g] == GOAL_WISH_PROFILE;
    }
    return has;
}

static void settle(struct judgement *judgement, const struct tally tallies[static GOALS],
                   struct worth *worth) {
    for (int goal = 0; goal < GOALS; goal++) {
        worth->value[goal] = tallies[goal].value;
        if (tallies[goal].overflows) {
            struct origin file = {.file = judgement->schedule->file};
            findings_add(judgement->findings, FINDING_SCHEDULE_TOO_LARGE, &file,
                         goal_told((enum goal)goal),
                         _("Its value does not fit into 64 bits; write smaller amounts."));
        }
    }
}

void worth_count(struct judgement *judgement, struct worth *worth) {
    const struct programme *programme = judgement->programme;
    struct tally tallies[GOALS] = {0};
    struct ledger ledger = {
        .judgement = judgement,
        .month_unit = programme_month_unit(programme),
        .company_weight = programme->rules.value[RULE_COMPANY_WEIGHT],
        .home_weight = programme->rules.value[RULE_HOME_WEIGHT],
    };
    opinions_read(&ledger.opinions, programme);
    *worth = (struct worth){0};
    if (has_profile(programme)) {
        count_profile(judgement, worth);
    }
    count_all(&ledger, tallies);
    settle(judgement, tallies, worth);
    opinions_release(&ledger.opinions);
}
