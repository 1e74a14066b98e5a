// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clock runs from before the fork to after the wait; memory is what the system counted for the
// process and those it waited for.
#include "bench/child.h"

#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static _Noreturn void become(char *const arguments[], const char *out, const sigset_t *signals) {
    int file = open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    // Killed together with whatever it starts, and with the benchmark.
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigprocmask(SIG_SETMASK, signals, NULL);
    if (file >= 0 && dup2(file, STDOUT_FILENO) >= 0 && dup2(file, STDERR_FILENO) >= 0) {
        execvp(arguments[0], arguments);
    }
    _exit(127);
}

// Waits for the end of the only child there is; when its time is over, ends it. False then.
static bool wait_for(pid_t pid, const sigset_t *end, int seconds_most) {
    struct timespec limit = {.tv_sec = seconds_most};
    if (sigtimedwait(end, NULL, &limit) == SIGCHLD) {
        return true;
    }
    kill(-pid, SIGKILL);
    return false;
}

void child_run(char *const arguments[], const char *out, int seconds_most, struct child_run *run) {
    sigset_t end, before;
    struct rusage usage;
    int status = 0;
    sigemptyset(&end);
    sigaddset(&end, SIGCHLD);
    sigprocmask(SIG_BLOCK, &end, &before);
    *run = (struct child_run){0};
    // What the parent holds counts as the child's until that becomes another program.
    malloc_trim(0);
    double start = now();
    pid_t pid = fork();
    if (pid == 0) {
        become(arguments, out, &before);
    }
    if (pid > 0) {
        bool in_time = wait_for(pid, &end, seconds_most);
        wait4(pid, &status, 0, &usage);
        run->finished = in_time && WIFEXITED(status);
        run->status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
        run->seconds = now() - start;
        run->megabytes = (double)usage.ru_maxrss / 1024;
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
}
