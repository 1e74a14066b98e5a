// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull verify: a stranger's judgement of any schedule, ours or edited by hand.
#include "verify/verify.h"
#include "cli/command.h"
#include "output/terminal.h"
#include "problem/problem.h"

static enum exit_status judge(const char *path, struct loaded *loaded) {
    struct folder file = {0};
    struct schedule schedule = {0};
    struct worth worth = {0};
    enum exit_status status = STATUS_FILES;
    if (!problem_supports(&loaded->programme, &loaded->findings)) {
        status = STATUS_FINDINGS;
    } else if (folder_read_file(path, &file, &loaded->findings)) {
        bool good =
            schedule_read(&file.files[0], &loaded->programme, &schedule, &loaded->findings) &&
            verify_schedule(&loaded->programme, &schedule, &worth, &loaded->findings);
        status = good ? STATUS_DONE : STATUS_FINDINGS;
    }
    print_findings(&loaded->findings);
    if (status == STATUS_DONE) {
        terminal_values(&loaded->programme, worth.value, stdout);
        fputs("Every rule is kept.\n", stdout);
    }
    schedule_release(&schedule);
    folder_release(&file);
    return status;
}

enum exit_status command_verify(int argc, char **argv) {
    struct call call = {.usage = "DIR SCHEDULE",
                        .doc = "Judges the schedule in the file SCHEDULE by every rule of the "
                               "programme folder DIR, and says what it is worth.",
                        .count = 2};
    struct loaded loaded = {0};
    call_read(&call, argc, argv);
    enum exit_status status = load(call.arguments[0], &loaded);
    if (status == STATUS_DONE) {
        status = judge(call.arguments[1], &loaded);
    } else {
        print_findings(&loaded.findings);
    }
    loaded_release(&loaded);
    return status;
}
