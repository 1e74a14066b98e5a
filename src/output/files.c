// SPDX-License-Identifier: GPL-3.0-or-later
//
// A new folder is written beside the old one under a name of its own, made durable, and then the
// two change places in one step. Whatever goes wrong before that step leaves the old folder as it
// was.
#include "output/files.h"

#include "base/array.h"
#include "base/digest.h"
#include "base/language.h"
#include "base/memory.h"
#include "output/disk.h"
#include "output/manifest.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct text_buffer *output_add(struct output_files *files, const char *name) {
    files->files = array_room(files->files, files->count, &files->capacity, sizeof *files->files);
    struct output_file *file = &files->files[files->count++];
    *file = (struct output_file){.name = arena_copy(&files->arena, name)};
    return &file->bytes;
}

void output_release(struct output_files *files) {
    for (size_t i = 0; i < files->count; i++) {
        text_buffer_release(&files->files[i].bytes);
    }
    memory_free(files->files);
    arena_release(&files->arena);
    *files = (struct output_files){0};
}

// True when the manifest names this entry of the folder, and the entry is as it was written.
static bool is_ours(struct arena *arena, const char *path, const char *name,
                    const struct owned *owned) {
    struct text_buffer bytes = {0};
    bool ours = owned != NULL && disk_read(arena_print(arena, "%s/%s", path, name), &bytes);
    if (ours) {
        struct digest digest = digest_of(bytes.bytes, bytes.length);
        ours = owned_has(owned, name, &digest);
    }
    text_buffer_release(&bytes);
    return ours;
}

static bool is_dot(const char *name) {
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

// True when every entry of the folder is ours.
static bool may_replace(const char *path, const char *contents, struct text_buffer *problem) {
    struct arena arena = {0};
    struct text_buffer manifest = {0};
    struct dirent **entries = NULL;
    int count = scandir(path, &entries, NULL, alphasort);
    bool good = disk_read(arena_print(&arena, "%s/%s", path, MANIFEST_NAME), &manifest);
    if (!good) {
        text_buffer_print(problem,
                          _("%s is there already and was not made by kull; choose another folder, "
                            "or move this one away"),
                          path);
    }
    struct owned *owned = good ? owned_read(manifest.bytes, contents) : NULL;
    for (int i = 0; i < count; i++) {
        const char *name = entries[i]->d_name;
        if (good && !is_dot(name) && !is_ours(&arena, path, name, owned)) {
            text_buffer_print(problem,
                              _("%s/%s was not written by this command, or was changed since; "
                                "choose another folder, or move this one away"),
                              path, name);
            good = false;
        }
        free(entries[i]);
    }
    free(entries);
    owned_free(owned);
    text_buffer_release(&manifest);
    arena_release(&arena);
    return good;
}

static bool write_file(int folder, const struct output_file *file, const char *path,
                       struct text_buffer *problem) {
    int out = openat(folder, file->name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    return disk_write(out, &file->bytes, path, problem);
}

static bool write_files(const struct output_files *files, const char *path,
                        struct text_buffer *problem) {
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool good = folder >= 0 || disk_fail(problem, path);
    for (size_t i = 0; i < files->count && good; i++) {
        good = write_file(folder, &files->files[i], path, problem);
    }
    good = good && (fsync(folder) == 0 || disk_fail(problem, path));
    if (folder >= 0) {
        close(folder);
    }
    return good;
}

// Removes a folder with nothing but files in it.
static void remove_folder(struct arena *arena, const char *path) {
    struct dirent **entries = NULL;
    int count = scandir(path, &entries, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        if (!is_dot(entries[i]->d_name)) {
            unlink(arena_print(arena, "%s/%s", path, entries[i]->d_name));
        }
        free(entries[i]);
    }
    free(entries);
    rmdir(path);
}

// Puts the new folder in the place of the old one, if there is one.
static bool exchange(struct arena *arena, const char *fresh, const char *path, bool is_there,
                     struct text_buffer *problem) {
    if (!is_there) {
        return rename(fresh, path) == 0 || disk_fail(problem, path);
    }
    if (renameat2(AT_FDCWD, fresh, AT_FDCWD, path, RENAME_EXCHANGE) == 0) {
        remove_folder(arena, fresh);
        return true;
    }
    // Some file systems cannot exchange: then the old folder steps aside, and comes back if need
    // be.
    const char *aside = arena_print(arena, "%s.old", fresh);
    if (rename(path, aside) != 0) {
        return disk_fail(problem, path);
    }
    if (rename(fresh, path) != 0) {
        disk_fail(problem, path);
        rename(aside, path);
        return false;
    }
    remove_folder(arena, aside);
    return true;
}

// The path without slashes at its end, so that a name can be written beside it.
static const char *trimmed(struct arena *arena, const char *path) {
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/') {
        length--;
    }
    return arena_copy_bytes(arena, path, length);
}

bool output_may_publish(const struct output_files *files, const char *path,
                        struct text_buffer *problem) {
    struct stat status;
    if (lstat(path, &status) != 0) {
        return true;
    }
    if (!S_ISDIR(status.st_mode)) {
        text_buffer_print(problem, _("%s is there already and is not a folder"), path);
        return false;
    }
    return may_replace(path, files->contents, problem);
}

static bool publish(struct arena *arena, const struct output_files *files, const char *path,
                    struct text_buffer *problem) {
    struct stat status;
    bool is_there = lstat(path, &status) == 0;
    if (!output_may_publish(files, path, problem)) {
        return false;
    }
    char *fresh = (char *)arena_print(arena, "%s.XXXXXX", path);
    if (mkdtemp(fresh) == NULL) {
        return disk_fail(problem, path);
    }
    bool good =
        write_files(files, fresh, problem) && exchange(arena, fresh, path, is_there, problem);
    if (!good) {
        remove_folder(arena, fresh);
    }
    return good;
}

bool output_publish(const struct output_files *files, const char *path,
                    struct text_buffer *problem) {
    struct arena arena = {0};
    sigset_t all, before;
    // An interruption waits until the folder is either there or not.
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    bool good = publish(&arena, files, trimmed(&arena, path), problem);
    sigprocmask(SIG_SETMASK, &before, NULL);
    arena_release(&arena);
    return good;
}

// Another kind of thing (a folder, a device, a link) is not a file that somebody wants replaced.
static bool may_place(const char *path, struct text_buffer *problem) {
    struct stat status;
    if (lstat(path, &status) != 0 || S_ISREG(status.st_mode)) {
        return true;
    }
    text_buffer_print(problem, _("%s is there already and is not a file"), path);
    return false;
}

static bool place(const char *path, char *fresh, const struct text_buffer *bytes,
                  struct text_buffer *problem) {
    if (!may_place(path, problem)) {
        return false;
    }
    int file = mkstemp(fresh); // 0600
    if (file < 0) {
        return disk_fail(problem, path);
    }
    if (!disk_write(file, bytes, path, problem)) {
        unlink(fresh);
        return false;
    }
    if (rename(fresh, path) != 0) {
        disk_fail(problem, path);
        unlink(fresh);
        return false;
    }
    return true;
}

bool output_place(const char *path, const struct text_buffer *bytes, struct text_buffer *problem) {
    struct arena arena = {0};
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    bool good = place(path, (char *)arena_print(&arena, "%s.XXXXXX", path), bytes, problem);
    sigprocmask(SIG_SETMASK, &before, NULL);
    arena_release(&arena);
    return good;
}
