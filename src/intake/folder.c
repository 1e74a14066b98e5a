// SPDX-License-Identifier: GPL-3.0-or-later
//
// The only place where a programme's files are opened. Everything behind it works on bytes in
// memory.
#include "intake/folder.h"

#include "base/array.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/text.h"
#include "intake/schema.h"
#include "intake/workbook.h"
#include "table/table.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static struct source *add_source(struct folder *folder, const char *name) {
    folder->files =
        array_room(folder->files, folder->count, &folder->capacity, sizeof *folder->files);
    struct source *source = &folder->files[folder->count++];
    *source = (struct source){.name = memory_new(strlen(name) + 1, 1)};
    memcpy(source->name, name, strlen(name));
    return source;
}

void folder_add(struct folder *folder, const char *name, const char *bytes, size_t length) {
    struct source *source = add_source(folder, name);
    source->bytes = memory_new(length + 1, 1);
    source->length = length;
    memcpy(source->bytes, bytes, length);
}

// Reads to the end, or one byte beyond what a table accepts.
static bool read_stream(FILE *stream, struct source *source) {
    size_t capacity = 0;
    do {
        capacity = capacity > 0 ? 2 * capacity : 1 << 16;
        source->bytes = memory_resize(source->bytes, capacity + 1, 1);
        source->length +=
            fread(source->bytes + source->length, 1, capacity - source->length, stream);
    } while (source->length == capacity && capacity <= TABLE_FILE_BYTES_MOST);
    return ferror(stream) == 0;
}

// What lies in the same folder and was probably meant, or NULL: also where the name itself is there
// and leads nowhere.
static const char *nearest_beside(struct arena *arena, const char *path) {
    struct dirent **entries = NULL;
    const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
    const char *around = arena_copy_bytes(arena, path, (size_t)(name - path));
    int count = scandir(slash != NULL ? around : ".", &entries, NULL, alphasort);
    const char **names = arena_new(arena, count > 0 ? (size_t)count : 0, sizeof *names);
    for (int i = 0; i < count; i++) {
        names[i] = arena_copy(arena, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    const char *near = count > 0 ? text_nearest(name, names, (size_t)count) : NULL;
    return near == NULL || text_equal(near, name) ? NULL : arena_print(arena, "%s%s", around, near);
}

// Tells of errno, where `path` could not be opened or read.
static void report_trouble(enum finding_kind kind, const struct origin *at, const char *subject,
                           const char *path, struct findings *findings) {
    int error = errno;
    struct arena arena = {0};
    const char *near = error == ENOENT ? nearest_beside(&arena, path) : NULL;
    if (near != NULL) {
        findings_add(findings, kind, at, subject, _("Did you mean '%s'?"), near);
    } else {
        findings_add(findings, kind, at, subject, "%s.", language_trouble(error));
    }
    arena_release(&arena);
}

static void report_unreadable(const char *path, const char *name, struct findings *findings) {
    struct origin at = {.file = name};
    report_trouble(FINDING_FILE_UNREADABLE, &at, NULL, path, findings);
}

static bool read_file(const char *path, const char *name, struct folder *folder,
                      struct findings *findings) {
    FILE *stream = fopen(path, "rb");
    if (stream == NULL) {
        report_unreadable(path, name, findings);
        return false;
    }
    struct source *source = add_source(folder, name);
    bool good = read_stream(stream, source);
    if (!good) {
        report_unreadable(path, name, findings);
        folder->count--;
        memory_free(source->name);
        memory_free(source->bytes);
    }
    fclose(stream);
    return good;
}

bool folder_read_file(const char *path, struct folder *folder, struct findings *findings) {
    return read_file(path, path, folder, findings);
}

static bool is_programme_file(const char *name) {
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        const struct file_schema *schema = file_schema((enum file_kind)kind);
        if (text_equal(name, schema->name) || text_equal(name, schema->norwegian)) {
            return true;
        }
    }
    return false;
}

static const char *resembling_file(const char *name) {
    const char *names[2 * FILE_KINDS];
    size_t count = 0;
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        names[count++] = file_schema((enum file_kind)kind)->name;
        names[count++] = file_schema((enum file_kind)kind)->norwegian;
    }
    return text_nearest(name, names, count);
}

// A file that somebody may believe to be read. Other files may lie in the folder unnoticed.
static void warn_about_file(const char *name, struct findings *findings) {
    struct origin at = {.file = name};
    const char *near = resembling_file(name);
    if (text_ends(name, ".xlsx")) {
        findings_add(findings, FINDING_FILE_UNKNOWN, &at, NULL,
                     _("Save each sheet as CSV, or let the workbook take the place of the whole "
                       "folder: kull check DIR/%s."),
                     name);
    } else if (text_ends(name, ".xls") || text_ends(name, ".ods")) {
        findings_add(findings, FINDING_FILE_UNKNOWN, &at, NULL,
                     _("Save each sheet as CSV, or all of them as .xlsx, which takes the place of "
                       "the whole folder."));
    } else if (text_ends(name, ".csv")) {
        findings_add(findings, FINDING_FILE_UNKNOWN, &at, NULL,
                     near == NULL ? NULL : _("Did you mean '%s'?"), near);
    }
}

// One entry of the folder, under its name in normal form C: some systems decompose letters in file
// names.
static void read_entry(const char *path, const char *entry, struct folder *folder,
                       struct findings *findings) {
    struct arena arena = {0};
    struct stat status;
    const char *name = text_normal(&arena, entry, strlen(entry));
    const char *full = arena_print(&arena, "%s/%s", path, entry);
    if (!is_programme_file(name)) {
        warn_about_file(name, findings);
    } else if (stat(full, &status) == 0 && !S_ISREG(status.st_mode)) {
        struct origin at = {.file = name};
        findings_add(findings, FINDING_FILE_UNREADABLE, &at, NULL, _("It is not a regular file."));
    } else {
        read_file(full, name, folder, findings);
    }
    arena_release(&arena);
}

// The workbook is known by its checksum: what xlsx2csv reads a moment later must be the same.
static bool read_workbook(const char *path, struct folder *folder, struct findings *findings) {
    struct folder before = {0}, after = {0};
    const char *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;
    bool good = read_file(path, name, &before, findings) &&
                workbook_read(path, &before.files[0], folder, findings) &&
                read_file(path, name, &after, findings);
    if (good) {
        const struct source *file = &before.files[0], *again = &after.files[0];
        folder->workbook = memory_new(strlen(name) + 1, 1);
        memcpy(folder->workbook, name, strlen(name));
        folder->digest = digest_of(file->bytes, file->length);
        good =
            file->length == again->length && memcmp(file->bytes, again->bytes, file->length) == 0;
        if (!good) {
            struct origin at = {.file = name};
            findings_add(findings, FINDING_FILE_UNREADABLE, &at, NULL,
                         _("It was changed while it was read; try again."));
        }
    }
    folder_release(&before);
    folder_release(&after);
    return good;
}

static bool is_file(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

bool folder_read(const char *path, struct folder *folder, struct findings *findings) {
    if (is_file(path)) {
        return read_workbook(path, folder, findings);
    }
    struct dirent **entries = NULL;
    size_t errors = findings->errors;
    int count = scandir(path, &entries, NULL, alphasort);
    if (count < 0) {
        report_trouble(FINDING_NO_FOLDER, NULL, path, path, findings);
        return false;
    }
    for (int i = 0; i < count; i++) {
        read_entry(path, entries[i]->d_name, folder, findings);
        free(entries[i]);
    }
    free(entries);
    return findings->errors == errors;
}

const struct source *folder_find(const struct folder *folder, const char *name) {
    for (size_t i = 0; i < folder->count; i++) {
        const struct source *source = &folder->files[i];
        if (text_equal(source->stands_for != NULL ? source->stands_for : source->name, name)) {
            return source;
        }
    }
    return NULL;
}

void folder_release(struct folder *folder) {
    for (size_t i = 0; i < folder->count; i++) {
        memory_free(folder->files[i].name);
        memory_free(folder->files[i].bytes);
    }
    memory_free(folder->files);
    memory_free(folder->workbook);
    changes_release(&folder->changes);
    *folder = (struct folder){0};
}
