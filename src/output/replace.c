// SPDX-License-Identifier: GPL-3.0-or-later
//
// The new file is written beside the old one under a name of its own and made durable; the old one
// gets a second name; then the new one takes its first. Whatever goes wrong before that leaves the
// file as it was.
#include "output/replace.h"

#include "base/arena.h"
#include "base/language.h"
#include "output/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// What is replaced by what, and where.
struct replacing {
    const char *path;
    const char *fresh; // where the new file lies first
    const struct text_buffer *old;
    const struct text_buffer *bytes;
    struct text_buffer *kept, *problem;
    struct arena arena;
};

// True when what lies at the path is what was read.
static bool is_as_read(struct replacing *replacing) {
    struct stat status;
    struct text_buffer now = {0};
    const struct text_buffer *old = replacing->old;
    bool is_there = lstat(replacing->path, &status) == 0;
    bool good = is_there == (old != NULL);
    if (good && is_there) {
        good = disk_read(replacing->path, &now) && now.length == old->length &&
               (now.length == 0 || memcmp(now.bytes, old->bytes, now.length) == 0);
    }
    if (!good) {
        text_buffer_print(replacing->problem,
                          _("%s is not the file that was read: it was changed meanwhile, or is "
                            "a link"),
                          replacing->path);
    }
    text_buffer_release(&now);
    return good;
}

static bool write_fresh(struct replacing *replacing) {
    struct stat status;
    char *fresh = (char *)arena_print(&replacing->arena, "%s.XXXXXX", replacing->path);
    int file = mkstemp(fresh); // 0600
    replacing->fresh = fresh;
    if (file >= 0 && lstat(replacing->path, &status) == 0 &&
        fchmod(file, status.st_mode & 0777) != 0) {
        close(file);
        file = -1;
    }
    return disk_write(file, replacing->bytes, replacing->path, replacing->problem);
}

// Gives the old file a second name that nothing has yet. Some file systems know no second names:
// there the file gets a new name, and for a moment has no other.
static bool keep_as(const char *path, const char *name) {
    if (link(path, name) == 0) {
        return true;
    }
    bool is_unknown = errno == EPERM || errno == ENOTSUP || errno == ENOSYS || errno == EMLINK;
    return is_unknown && renameat2(AT_FDCWD, path, AT_FDCWD, name, RENAME_NOREPLACE) == 0;
}

static bool keep_old(struct replacing *replacing) {
    if (replacing->old == NULL) {
        return true;
    }
    const char *name = NULL;
    bool is_kept = false;
    for (int number = 1; !is_kept && (number == 1 || errno == EEXIST); number++) {
        name = arena_print(&replacing->arena, "%s.%d", replacing->path, number);
        is_kept = keep_as(replacing->path, name);
    }
    if (is_kept) {
        text_buffer_add(replacing->kept, name);
    }
    return is_kept || disk_fail(replacing->problem, name);
}

// Takes the second name away again, or gives the file its first one back.
static void unkeep(const struct replacing *replacing) {
    struct stat status;
    if (replacing->kept->length == 0) {
        return;
    }
    if (lstat(replacing->path, &status) == 0) {
        unlink(replacing->kept->bytes);
    } else {
        rename(replacing->kept->bytes, replacing->path);
    }
    text_buffer_release(replacing->kept);
}

// A file that was not there before must not be there now either: somebody else may have made it.
static bool put_in_place(struct replacing *replacing) {
    unsigned flags = replacing->old == NULL ? RENAME_NOREPLACE : 0;
    if (renameat2(AT_FDCWD, replacing->fresh, AT_FDCWD, replacing->path, flags) == 0) {
        return true;
    }
    bool is_done = errno == EINVAL && rename(replacing->fresh, replacing->path) == 0;
    return is_done || disk_fail(replacing->problem, replacing->path);
}

// The names themselves are durable when their folder is. What fails here has happened already.
static void settle(struct replacing *replacing) {
    const char *slash = strrchr(replacing->path, '/');
    const char *folder = slash == NULL ? "."
                                       : arena_copy_bytes(&replacing->arena, replacing->path,
                                                          (size_t)(slash - replacing->path) + 1);
    int open_folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (open_folder >= 0) {
        fsync(open_folder);
        close(open_folder);
    }
}

static bool replace(struct replacing *replacing) {
    bool good = is_as_read(replacing) && write_fresh(replacing) && keep_old(replacing) &&
                put_in_place(replacing);
    if (good) {
        settle(replacing);
        return true;
    }
    unkeep(replacing);
    if (replacing->fresh != NULL) {
        unlink(replacing->fresh);
    }
    return false;
}

bool output_replace(const char *path, const struct text_buffer *old,
                    const struct text_buffer *bytes, struct text_buffer *kept,
                    struct text_buffer *problem) {
    struct replacing replacing = {
        .path = path, .old = old, .bytes = bytes, .kept = kept, .problem = problem};
    sigset_t all, before;
    // An interruption waits until the file is either replaced or not.
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    bool good = replace(&replacing);
    sigprocmask(SIG_SETMASK, &before, NULL);
    arena_release(&replacing.arena);
    return good;
}
