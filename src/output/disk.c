// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a write leaves unsaid until the end (a full disk, a lost network) is heard of by fsync and
// close.
#include "output/disk.h"

#include "base/language.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool disk_fail(struct text_buffer *problem, const char *path) {
    text_buffer_print(problem, "%s: %s", path, language_trouble(errno));
    return false;
}

bool disk_read(const char *path, struct text_buffer *bytes) {
    char block[4096];
    struct stat status;
    if (lstat(path, &status) != 0 || !S_ISREG(status.st_mode)) {
        return false;
    }
    FILE *stream = fopen(path, "rb");
    size_t length = 0;
    while (stream != NULL && (length = fread(block, 1, sizeof block, stream)) > 0) {
        text_buffer_add_bytes(bytes, block, length);
    }
    bool good = stream != NULL && ferror(stream) == 0;
    if (stream != NULL) {
        fclose(stream);
    }
    return good;
}

bool disk_write(int file, const struct text_buffer *bytes, const char *path,
                struct text_buffer *problem) {
    size_t done = 0;
    while (file >= 0 && done < bytes->length) {
        ssize_t written = write(file, bytes->bytes + done, bytes->length - done);
        if (written < 0 && errno != EINTR) {
            break;
        }
        done += written > 0 ? (size_t)written : 0;
    }
    bool good = file >= 0 && done == bytes->length && fsync(file) == 0;
    if (!good) {
        disk_fail(problem, path);
    }
    if (file >= 0 && close(file) != 0 && good) {
        good = disk_fail(problem, path);
    }
    return good;
}
