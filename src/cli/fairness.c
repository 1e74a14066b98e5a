// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull fairness: how a schedule treats the people and the companies in it.
#include "explain/fairness.h"
#include "cli/command.h"
#include "output/fairness.h"
#include "verify/verify.h"

// What is told, step by step.
struct telling {
    enum format format;
    struct loaded loaded;
    struct folder files;
    struct schedule schedule;
    struct worth worth;
    struct problem problem;
    struct fairness fairness;
};

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
    print_findings(&telling->loaded.findings);
    if (is_read) {
        explain_fairness(programme, &telling->problem, &telling->schedule, &telling->fairness);
        tell(telling);
    }
    return status;
}

enum exit_status command_fairness(int argc, char **argv) {
    struct telling telling = {0};
    struct call call = {.usage = "DIR SCHEDULE",
                        .doc = "Tells how a schedule of the programme folder DIR treats people: "
                               "how many got their first wish, their second, and so on, who is "
                               "worst off, which companies got nobody, and which trainee and "
                               "company would both rather have each other. SCHEDULE is a file, "
                               "or a folder that match wrote.",
                        .format = &telling.format,
                        .changes = &telling.loaded.folder.changes,
                        .count = 2};
    call_read(&call, argc, argv);
    enum exit_status status = judge_and_tell(&telling, &call);
    telling_release(&telling);
    return status;
}
