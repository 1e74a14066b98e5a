// SPDX-License-Identifier: GPL-3.0-or-later
//
// The solver library ends the process when memory or one of its own checks fails. So it gets a
// process of its own, and the outcome comes back through a pipe.
#include "base/memory.h"
#include "solve/solve.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { STATUS_MEMORY = 7 };

static bool write_all(int pipe_end, const void *bytes, size_t length) {
    const char *at = bytes;
    while (length > 0) {
        ssize_t written = write(pipe_end, at, length);
        if (written < 0 && errno != EINTR) {
            return false;
        }
        at += written > 0 ? written : 0;
        length -= written > 0 ? (size_t)written : 0;
    }
    return true;
}

static bool read_all(int pipe_end, void *bytes, size_t length) {
    char *at = bytes;
    while (length > 0) {
        ssize_t got = read(pipe_end, at, length);
        if (got == 0 || (got < 0 && errno != EINTR)) {
            return false;
        }
        at += got > 0 ? got : 0;
        length -= got > 0 ? (size_t)got : 0;
    }
    return true;
}

static bool send_outcome(int pipe_end, const struct problem *problem,
                         const struct outcome *outcome) {
    size_t persons = (size_t)problem->person_count, rows = (size_t)problem->row_count;
    bool good = write_all(pipe_end, outcome, sizeof *outcome) &&
                write_all(pipe_end, outcome->has_path, persons * sizeof *outcome->has_path) &&
                write_all(pipe_end, outcome->plans, persons * sizeof *outcome->plans);
    for (int g = 0; g < outcome->result_count && good; g++) {
        good = write_all(pipe_end, outcome->certificates[g].row, rows * sizeof(int64_t));
    }
    return good;
}

static bool receive_outcome(int pipe_end, const struct problem *problem, struct outcome *outcome) {
    size_t persons = (size_t)problem->person_count, rows = (size_t)problem->row_count;
    struct outcome sent;
    if (!read_all(pipe_end, &sent, sizeof sent)) {
        return false;
    }
    // Of what was sent, only pointers mean nothing here.
    *outcome = sent;
    outcome->has_path = memory_new(persons, sizeof *outcome->has_path);
    outcome->plans = memory_new(persons, sizeof *outcome->plans);
    for (int g = 0; g < outcome->result_count; g++) {
        outcome->certificates[g].row = memory_new(rows, sizeof(int64_t));
    }
    bool good = read_all(pipe_end, outcome->has_path, persons * sizeof *outcome->has_path) &&
                read_all(pipe_end, outcome->plans, persons * sizeof *outcome->plans);
    for (int g = 0; g < outcome->result_count && good; g++) {
        good = read_all(pipe_end, outcome->certificates[g].row, rows * sizeof(int64_t));
    }
    return good;
}

static _Noreturn void child(int pipe_end, const struct problem *problem,
                            const struct settings *settings) {
    struct outcome outcome = {0};
    // Dies with its parent, so that an interrupted run leaves nothing behind.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    solve(problem, settings, &outcome);
    _exit(send_outcome(pipe_end, problem, &outcome) ? 0 : 1);
}

static enum verdict verdict_of(int status) {
    bool out_of_memory = (WIFEXITED(status) && WEXITSTATUS(status) == STATUS_MEMORY) ||
                         (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    return out_of_memory ? VERDICT_MEMORY : VERDICT_FAILED;
}

void solve_apart(const struct problem *problem, const struct settings *settings,
                 struct outcome *outcome) {
    int ends[2], status = 0;
    *outcome = (struct outcome){.verdict = VERDICT_FAILED};
    fflush(NULL);
    if (pipe(ends) != 0) {
        return;
    }
    pid_t pid = fork();
    if (pid == 0) {
        close(ends[0]);
        child(ends[1], problem, settings);
    }
    close(ends[1]);
    bool received = pid > 0 && receive_outcome(ends[0], problem, outcome);
    close(ends[0]);
    while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (!received) {
        outcome_release(outcome);
        outcome->verdict = pid > 0 ? verdict_of(status) : VERDICT_FAILED;
    }
}
