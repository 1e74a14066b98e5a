// SPDX-License-Identifier: GPL-3.0-or-later
//
// xlsx2csv is started directly, never through a shell, with an environment of its own: whatever
// locale or Python settings somebody has, it prints the same bytes. What it prints comes through a
// pipe, so that no file of anybody's programme lies around; what it complains about waits in a file
// that has no name.
//
// Its number formats round: without --floatformat a cell that shows two decimals loses the others.
#include "intake/converter.h"

#include "base/arena.h"
#include "base/language.h"
#include "table/table.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

// What belongs to a child. Zero is none.
struct child {
    pid_t pid;
    int pipe[2]; // it prints into the second end, we read from the first
    int said;    // what it says on standard error
};

static int start(struct child *child, const char *const *words, const char *const *settings) {
    posix_spawn_file_actions_t actions;
    if (posix_spawn_file_actions_init(&actions) != 0) {
        return ENOMEM;
    }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, child->pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, child->said, STDERR_FILENO);
    int error = posix_spawnp(&child->pid, words[0], &actions, NULL, (char *const *)words,
                             (char *const *)settings);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

static int start_converter(struct child *child, const char *path, const char *date_format) {
    struct arena arena = {0};
    const char *search = getenv("PATH");
    const char *words[] = {"xlsx2csv",      "-a",    "-d",        ";",  "-q",
                           "all",           "-f",    date_format, "-t", "%H:%M:%S",
                           "--floatformat", "%.15g", "--",        path, NULL};
    const char *settings[] = {
        arena_print(&arena, "PATH=%s", search != NULL ? search : "/usr/local/bin:/usr/bin:/bin"),
        "LC_ALL=C.UTF-8", "PYTHONUTF8=1", "PYTHONDONTWRITEBYTECODE=1", NULL};
    int error = start(child, words, settings);
    arena_release(&arena);
    return error;
}

// Reads to the end, or until it is too much. False when reading failed or there is more.
static bool read_all(int from, size_t most, struct text_buffer *into) {
    char block[1 << 16];
    for (;;) {
        ssize_t length = read(from, block, sizeof block);
        if (length > 0) {
            text_buffer_add_bytes(into, block, (size_t)length);
        }
        if (length == 0 || into->length > most) {
            return length == 0;
        }
        if (length < 0 && errno != EINTR) {
            return false;
        }
    }
}

// True when it ended by itself and well.
static bool wait_for(pid_t pid) {
    int status = 0;
    while (waitpid(pid, &status, 0) < 0) {
        if (errno != EINTR) {
            return false;
        }
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// The last line that is not blank: there a Python program says what was wrong.
static void read_last_line(int from, struct text_buffer *line) {
    enum { SAID_MOST = 1 << 16 };
    struct text_buffer all = {0};
    lseek(from, 0, SEEK_SET);
    read_all(from, SAID_MOST, &all);
    size_t end = all.length;
    while (end > 0 && strchr(" \r\n", all.bytes[end - 1]) != NULL) {
        end--;
    }
    size_t begin = end;
    while (begin > 0 && all.bytes[begin - 1] != '\n') {
        begin--;
    }
    if (end > begin) {
        text_buffer_add_bytes(line, all.bytes + begin, end - begin);
    }
    text_buffer_release(&all);
}

static enum conversion convert(struct child *child, const char *path, const char *date_format,
                               struct text_buffer *csv, struct text_buffer *said) {
    int error = start_converter(child, path, date_format);
    close(child->pipe[1]);
    if (error != 0) {
        text_buffer_add(said, language_trouble(error));
        return error == ENOENT ? CONVERTER_MISSING : CONVERTER_FAILED;
    }
    bool is_read = read_all(child->pipe[0], TABLE_FILE_BYTES_MOST, csv);
    if (!is_read) {
        kill(child->pid, SIGKILL);
    }
    bool good = wait_for(child->pid);
    if (csv->length > TABLE_FILE_BYTES_MOST) {
        return CONVERSION_TOO_LARGE;
    }
    read_last_line(child->said, said);
    return is_read && good ? CONVERTED : CONVERTER_FAILED;
}

enum conversion convert_workbook(const char *path, const char *date_format, struct text_buffer *csv,
                                 struct text_buffer *said) {
    struct child child = {.said = memfd_create("said", MFD_CLOEXEC)};
    enum conversion conversion = CONVERTER_FAILED;
    if (child.said < 0 || pipe2(child.pipe, O_CLOEXEC) != 0) {
        text_buffer_add(said, language_trouble(errno));
    } else {
        conversion = convert(&child, path, date_format, csv, said);
        close(child.pipe[0]);
    }
    if (child.said >= 0) {
        close(child.said);
    }
    return conversion;
}
