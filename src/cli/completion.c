// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull completion: what a shell needs to complete a command line, asked of each command.
#include "cli/command.h"

#include "base/language.h"
#include "cli/shells.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

// A command knows its options where it reads its command line, and answers there instead of going
// on: in a process of its own, which ends with that.
static bool ask(const struct command *command, const char *shell) {
    char question[] = SHELL_QUESTION;
    char *arguments[] = {(char *)command->name, question, (char *)shell, NULL};
    int state = 0;
    if (fflush(stdout) != 0) { // or both would print it
        return false;
    }
    pid_t pid = fork();
    if (pid == 0) {
        exit((int)command->run(3, arguments));
    }
    while (pid > 0 && waitpid(pid, &state, 0) < 0 && errno == EINTR) {
    }
    return pid > 0 && WIFEXITED(state) && WEXITSTATUS(state) == STATUS_DONE;
}

enum exit_status command_completion(int argc, char **argv) {
    struct call call = {.usage = "bash|zsh|fish",
                        .doc = N_("Prints the completions of kull for a shell: its commands, their "
                                  "options, and what an option takes."),
                        .count = 1};
    bool good = true;
    call_read(&call, argc, argv);
    const struct shell *shell = shell_find(call.arguments[0]);
    if (shell == NULL) {
        fprintf(stderr, _("kull completion: nothing is known of the shell '%s'\n"),
                call.arguments[0]);
        return STATUS_USAGE;
    }
    shell_begin(shell);
    for (size_t i = 0; good && command_at(i) != NULL; i++) {
        good = ask(command_at(i), call.arguments[0]);
    }
    shell_end(shell);
    return good ? STATUS_DONE : STATUS_FILES;
}
