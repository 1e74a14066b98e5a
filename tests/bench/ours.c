// SPDX-License-Identifier: GPL-3.0-or-later
//
// Parent and child are the same program and talk through the child's output, one line for each
// goal: `goal NAME VALUE BOUND STATUS`, and at last `planned YES CANONICAL`.
#include "bench/ours.h"

#include "base/text.h"
#include "solve/solve.h"
#include "support/given.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { NUMBER_SIZE = 24, GOALS_COMPARED = 3 };

static const char solve_word[] = "--solve";

// The child.

static void say(const struct outcome *outcome) {
    for (int g = 0; g < outcome->result_count; g++) {
        const struct goal_result *result = &outcome->results[g];
        printf("goal %s %" PRId64 " %" PRId64 " %d\n", goal_kind(result->goal)->name, result->value,
               result->best_possible, (int)result->status);
    }
    printf("planned %d %d\n", outcome->verdict == VERDICT_PLANNED, outcome->is_canonical);
}

int ours_solve(const struct ours_order *order) {
    struct world world = {0};
    struct problem problem = {0};
    struct outcome outcome = {0};
    struct settings settings = SETTINGS_DEFAULT;
    settings.gap = order->gap;
    settings.seconds_most = order->seconds_most;
    settings.skips_lottery = !order->all_goals;
    bool good = folder_read(order->folder, &world.folder, &world.findings) &&
                programme_read(&world.folder, &world.programme, &world.reading, &world.findings) &&
                problem_build(&world.programme, &problem, &world.findings);
    if (good) {
        problem.goal_count = order->all_goals ? problem.goal_count : GOALS_COMPARED;
        solve(&problem, &settings, &outcome);
        say(&outcome);
    } else {
        findings_print(&world.findings, stdout);
    }
    outcome_release(&outcome);
    problem_release(&problem);
    world_release(&world);
    return good ? 0 : 1;
}

bool ours_order_read(int count, char **words, struct ours_order *order) {
    if (count != 6 || !text_equal(words[1], solve_word)) {
        return false;
    }
    *order = (struct ours_order){.folder = words[2],
                                 .gap = strtoll(words[3], NULL, 10),
                                 .seconds_most = atoi(words[4]),
                                 .all_goals = text_equal(words[5], "all")};
    return true;
}

// The parent.

static bool goal_named(const char *name, enum goal *goal) {
    for (int g = 0; g < GOALS; g++) {
        if (text_equal(goal_kind((enum goal)g)->name, name)) {
            *goal = (enum goal)g;
            return true;
        }
    }
    return false;
}

static void hear(const char *line, struct ours *ours) {
    char name[32];
    int planned = 0, canonical = 0, status = 0;
    struct goal_result result = {0};
    if (sscanf(line, "planned %d %d", &planned, &canonical) == 2) {
        ours->is_planned = planned != 0;
        ours->is_canonical = canonical != 0;
    }
    if (sscanf(line, "goal %31s %" SCNd64 " %" SCNd64 " %d", name, &result.value,
               &result.best_possible, &status) == 4 &&
        goal_named(name, &result.goal) && ours->goal_count < GOALS) {
        result.status = (enum goal_status)status;
        ours->goals[ours->goal_count++] = result;
    }
}

static void read_log(const char *log, struct ours *ours) {
    char line[256];
    FILE *in = fopen(log, "r");
    while (in != NULL && fgets(line, sizeof line, in) != NULL) {
        hear(line, ours);
    }
    if (in != NULL) {
        fclose(in);
    }
}

static const struct goal_result *goal_reached(const struct ours *ours, enum goal goal) {
    for (int g = 0; g < ours->goal_count; g++) {
        if (ours->goals[g].goal == goal) {
            return &ours->goals[g];
        }
    }
    return NULL;
}

// The solver looks at its clock now and then only.
static int grace(int seconds) {
    return seconds + seconds / 10 + 5;
}

void ours_run(const struct ours_order *order, const char *log, struct ours *ours) {
    char gap[NUMBER_SIZE], seconds[NUMBER_SIZE];
    snprintf(gap, sizeof gap, "%" PRId64, order->gap);
    snprintf(seconds, sizeof seconds, "%d", order->seconds_most);
    char *words[] = {"/proc/self/exe",
                     (char *)solve_word,
                     (char *)order->folder,
                     gap,
                     seconds,
                     order->all_goals ? "all" : "three",
                     NULL};
    *ours = (struct ours){.wishes.asked = true};
    child_run(words, log, grace(order->seconds_most), &ours->wishes.run);
    read_log(log, ours);
    const struct goal_result *wishes = goal_reached(ours, GOAL_WISHES);
    if (ours->is_planned && wishes != NULL) {
        ours->wishes.has_value = ours->wishes.has_bound = true;
        ours->wishes.value = wishes->value;
        ours->wishes.bound = wishes->best_possible;
    }
}

int64_t ours_value(const struct ours *ours, enum goal goal) {
    const struct goal_result *result = goal_reached(ours, goal);
    return result != NULL ? result->value : -1;
}

enum goal_status ours_status(const struct ours *ours) {
    enum goal_status weakest = GOAL_PROVEN;
    for (int g = 0; g < ours->goal_count; g++) {
        enum goal_status status = ours->goals[g].status;
        weakest = status > weakest ? status : weakest;
    }
    return weakest;
}
