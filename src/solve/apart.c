// SPDX-License-Identifier: GPL-3.0-or-later
//
// The solver library ends the process when memory or one of its own checks fails. So it gets a
// process of its own, which sends messages through a pipe: how far it has come, as often as it
// likes, and in the end the outcome, with its arrays behind it. A pipe that ends before the outcome
// is a solver that broke down.
#include "base/memory.h"
#include "solve/solve.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { STATUS_MEMORY = 7, REPEAT_MILLISECONDS = 250 };

struct message {
    bool is_outcome; // the outcome follows, and nothing after it
    struct progress progress;
};

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
    struct message message = {.is_outcome = true};
    bool good = write_all(pipe_end, &message, sizeof message) &&
                write_all(pipe_end, outcome, sizeof *outcome) &&
                write_all(pipe_end, outcome->has_path, persons * sizeof *outcome->has_path) &&
                write_all(pipe_end, outcome->plans, persons * sizeof *outcome->plans) &&
                write_all(pipe_end, outcome->ties, persons * sizeof *outcome->ties);
    for (int g = 0; g < outcome->result_count && good; g++) {
        const int64_t *row = outcome->certificates[g].row;
        good = row == NULL || write_all(pipe_end, row, rows * sizeof *row);
    }
    return good;
}

static bool receive_outcome(int pipe_end, const struct problem *problem, struct outcome *outcome) {
    size_t persons = (size_t)problem->person_count, rows = (size_t)problem->row_count;
    struct outcome sent;
    if (!read_all(pipe_end, &sent, sizeof sent)) {
        return false;
    }
    // Of what was sent, pointers mean nothing here but that there was something.
    *outcome = sent;
    outcome->has_path = memory_new(persons, sizeof *outcome->has_path);
    outcome->plans = memory_new(persons, sizeof *outcome->plans);
    outcome->ties = memory_new(persons, sizeof *outcome->ties);
    for (int g = 0; g < HELD_MOST; g++) {
        bool has_rows = g < sent.result_count && sent.certificates[g].row != NULL;
        outcome->certificates[g].row = has_rows ? memory_new(rows, sizeof(int64_t)) : NULL;
    }
    bool good = read_all(pipe_end, outcome->has_path, persons * sizeof *outcome->has_path) &&
                read_all(pipe_end, outcome->plans, persons * sizeof *outcome->plans) &&
                read_all(pipe_end, outcome->ties, persons * sizeof *outcome->ties);
    for (int g = 0; g < outcome->result_count && good; g++) {
        int64_t *row = outcome->certificates[g].row;
        good = row == NULL || read_all(pipe_end, row, rows * sizeof *row);
    }
    return good;
}

// Until the next message comes, the listener hears the last one again and again: a line that is
// shown only when the work takes long appears although nothing new happens.
static void await_message(int pipe_end, const struct settings *settings,
                          const struct progress *last) {
    struct pollfd news = {.fd = pipe_end, .events = POLLIN};
    while (poll(&news, 1, REPEAT_MILLISECONDS) == 0) {
        settings->listener(settings->context, last);
    }
}

static bool receive(int pipe_end, const struct problem *problem, const struct settings *settings,
                    struct outcome *outcome) {
    struct message message;
    while (read_all(pipe_end, &message, sizeof message)) {
        if (message.is_outcome) {
            return receive_outcome(pipe_end, problem, outcome);
        }
        settings->listener(settings->context, &message.progress);
        await_message(pipe_end, settings, &message.progress);
    }
    return false;
}

// The child's listener. A parent that hears nothing any more needs no outcome either.
static void send_progress(void *context, const struct progress *progress) {
    const int *pipe_end = context;
    struct message message = {.progress = *progress};
    if (!write_all(*pipe_end, &message, sizeof message)) {
        _exit(1);
    }
}

// Whatever ends the parent ends the child, so that an interrupted run leaves nothing behind; and
// should the child break down, no dump of people's data stays on the disk. Interruptions are for
// the parent to speak of, and a lost pipe is seen by who writes to it.
static void bind_to(pid_t parent) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_DUMPABLE, 0);
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    signal(SIGPIPE, SIG_IGN);
    if (getppid() != parent) {
        _exit(1); // it ended before there was a bond
    }
}

static _Noreturn void child(int pipe_end, const struct problem *problem,
                            const struct settings *settings) {
    struct outcome outcome = {0};
    struct settings own = *settings;
    own.listener = settings->listener == NULL ? NULL : send_progress;
    own.context = &pipe_end;
    solve(problem, &own, &outcome);
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
    pid_t parent = getpid(), pid = fork();
    if (pid == 0) {
        close(ends[0]);
        bind_to(parent);
        child(ends[1], problem, settings);
    }
    close(ends[1]);
    bool received = pid > 0 && receive(ends[0], problem, settings, outcome);
    close(ends[0]);
    while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (!received) {
        outcome_release(outcome);
        outcome->verdict = pid > 0 ? verdict_of(status) : VERDICT_FAILED;
    }
}
