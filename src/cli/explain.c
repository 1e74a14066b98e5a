// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull explain: why no plan exists, and what would help.
#include "explain/explain.h"
#include "cli/command.h"

#include <stdio.h>

static enum exit_status status_of(enum verdict verdict) {
    return verdict == VERDICT_LIMIT    ? STATUS_LIMIT
           : verdict == VERDICT_FAILED ? STATUS_INTERNAL
           : verdict == VERDICT_MEMORY ? STATUS_MEMORY
                                       : STATUS_DONE;
}

static void tell(const struct programme *programme, const struct explanation *explanation) {
    struct text_buffer text = {0};
    explanation_tell(programme, explanation, &text);
    print_text(&text);
}

static enum exit_status explain_loaded(struct loaded *loaded, const char *path) {
    const struct explaining explaining = {.settings = SETTINGS_DEFAULT, .solve = solve_apart};
    struct explanation explanation = {0};
    explain(&loaded->programme, &explaining, &explanation);
    enum exit_status status = status_of(explanation.verdict);
    if (status != STATUS_DONE) {
        fputs("kull explain: the solver did not finish; nothing can be said\n", stderr);
    } else if (explanation.verdict == VERDICT_PLANNED) {
        printf("A plan exists, so there is nothing to explain. 'kull match %s' makes it; its "
               "results.csv tells\nof everybody why they have a place or none.\n",
               path);
    } else {
        tell(&loaded->programme, &explanation);
    }
    explanation_release(&explanation);
    return status;
}

enum exit_status command_explain(int argc, char **argv) {
    struct call call = {.usage = "DIR",
                        .doc = "Tells why no plan exists for the programme in the folder DIR: the "
                               "rows that cannot all be kept, and every change that would help.",
                        .count = 1};
    struct loaded loaded = {0};
    struct problem problem = {0};
    call.changes = &loaded.folder.changes;
    call_read(&call, argc, argv);
    enum exit_status status = load(call.arguments[0], &loaded);
    if (status == STATUS_DONE && !problem_build(&loaded.programme, &problem, &loaded.findings)) {
        status = STATUS_FINDINGS;
    }
    print_changes(&loaded.folder.changes, stderr);
    print_findings(&loaded.findings);
    if (status == STATUS_DONE) {
        status = explain_loaded(&loaded, call.arguments[0]);
    }
    problem_release(&problem);
    loaded_release(&loaded);
    return status;
}
