// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull fairness: how a schedule treats the people and the companies in it.
#include "explain/fairness.h"
#include "base/language.h"
#include "cli/command.h"
#include "cli/watch.h"
#include "output/fairness.h"
#include "solve/solve.h"
#include "verify/verify.h"

#include <unistd.h>

enum { KEY_TIME_LIMIT = 256, KEY_NODE_LIMIT };

// What is told, step by step.
struct telling {
    enum format format;
    struct settings settings;
    struct loaded loaded;
    struct folder files;
    struct schedule schedule;
    struct worth worth;
    struct problem problem;
    struct fairness fairness;
};

static bool take_option(int key, const char *value, void *context) {
    struct settings *settings = context;
    return option_whole(value,
                        key == KEY_TIME_LIMIT ? &settings->seconds_most : &settings->nodes_most);
}

static enum exit_status read_schedule(struct telling *telling, const struct call *call) {
    struct loaded *loaded = &telling->loaded;
    enum exit_status status = load(call->arguments[0], loaded);
    if (status == STATUS_DONE) {
        status = load_schedule(call->arguments[1], loaded, &telling->files, &telling->schedule);
    }
    if (status == STATUS_DONE &&
        !problem_build(&loaded->programme, &telling->problem, &loaded->findings)) {
        status = STATUS_FINDINGS;
    }
    return status;
}

// Who is tied is the same with and without the lottery, so it is not run.
static void solve_for_ties(struct telling *telling, struct outcome *outcome) {
    struct settings settings = telling->settings;
    struct watch watch = {.problem = &telling->problem};
    bool is_limited = settings.seconds_most > 0 || settings.nodes_most > 0;
    settings.asks_ties = true;
    settings.skips_lottery = true;
    settings.gap = is_limited ? 0 : usual_gap(&telling->loaded.programme);
    if (isatty(STDERR_FILENO) != 0) {
        watch_begin(&watch, &settings);
    }
    solve_apart(&telling->problem, &settings, outcome);
    watch_end(&watch);
}

static void account_lottery(struct telling *telling) {
    struct outcome outcome = {0};
    int64_t values[HELD_MOST];
    solve_for_ties(telling, &outcome);
    for (int g = 0; g < outcome.result_count; g++) {
        const struct goal_result *result = &outcome.results[g];
        values[g] = worth_of_goal(&telling->worth, result->goal, result->rank);
    }
    explain_lottery(&telling->problem, &outcome, values, &telling->fairness);
    outcome_release(&outcome);
}

static void tell(const struct telling *telling) {
    const struct programme *programme = &telling->loaded.programme;
    const struct fairness *fairness = &telling->fairness;
    struct text_buffer text = {0};
    switch (telling->format) {
    case FORMAT_PEOPLE:
        fairness_print(programme, fairness, stdout);
        break;
    case FORMAT_CSV:
        fairness_csv(programme, fairness, loaded_style(&telling->loaded), &text);
        break;
    case FORMAT_JSON:
        fairness_json(programme, fairness, &text);
        break;
    }
    print_text(&text);
}

static void telling_release(struct telling *telling) {
    loaded_release(&telling->loaded);
    folder_release(&telling->files);
    schedule_release(&telling->schedule);
    worth_release(&telling->worth);
    problem_release(&telling->problem);
    fairness_release(&telling->fairness);
}

// A schedule that breaks a rule is told about all the same: it may be a proposal on its way.
static enum exit_status judge_and_tell(struct telling *telling, const struct call *call) {
    const struct programme *programme = &telling->loaded.programme;
    enum exit_status status = read_schedule(telling, call);
    bool is_read = status == STATUS_DONE;
    if (is_read && !verify_schedule(programme, &telling->schedule, &telling->worth,
                                    &telling->loaded.findings)) {
        status = STATUS_FINDINGS;
    }
    print_changes(call->changes, stderr);
    print_findings(&telling->loaded.findings, false);
    if (is_read) {
        explain_fairness(programme, &telling->problem, &telling->schedule, &telling->fairness);
        if (status == STATUS_DONE) {
            account_lottery(telling);
        }
        tell(telling);
    }
    return status;
}

enum exit_status command_fairness(int argc, char **argv) {
    static const struct argp_option options[] = {
        {"time-limit", KEY_TIME_LIMIT, N_("SECONDS"), 0,
         N_("Stop looking for the best plan after so many seconds"), 0},
        {"node-limit", KEY_NODE_LIMIT, "N", 0,
         N_("Stop looking for the best plan after N steps of the search"), 0},
        {0},
    };
    struct telling telling = {.settings = SETTINGS_DEFAULT};
    struct call call = {.usage = N_("DIR SCHEDULE"),
                        .doc =
                            N_("Tells how a schedule of the programme folder DIR treats people: "
                               "how many got their first wish, their second, and so on, who is "
                               "worst off, which companies got nobody, which trainee and "
                               "company would both rather have each other, and about whom the "
                               "lottery alone decided. SCHEDULE is a file, or a folder that match "
                               "wrote."),
                        .options = options,
                        .take = take_option,
                        .context = &telling.settings,
                        .format = &telling.format,
                        .changes = &telling.loaded.folder.changes,
                        .count = 2};
    call_read(&call, argc, argv);
    enum exit_status status = judge_and_tell(&telling, &call);
    telling_release(&telling);
    return status;
}
