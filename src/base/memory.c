// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one place where the program may end because memory is exhausted.
#include "base/memory.h"

#include "base/language.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { EXIT_MEMORY = 7 };

void memory_exhausted(void) {
    const char *message = _("kull: out of memory; nothing was written\n");
    ssize_t written = write(STDERR_FILENO, message, strlen(message));
    (void)written; // there is nobody left to tell
    _exit(EXIT_MEMORY);
}

void *memory_new(size_t count, size_t size) {
    void *block = calloc(count > 0 ? count : 1, size > 0 ? size : 1);
    if (block == NULL) {
        memory_exhausted();
    }
    return block;
}

void *memory_resize(void *old, size_t count, size_t size) {
    void *block = reallocarray(old, count > 0 ? count : 1, size > 0 ? size : 1);
    if (block == NULL) {
        memory_exhausted();
    }
    return block;
}

char *memory_print(const char *format, va_list values) {
    char *text = NULL;
    if (vasprintf(&text, format, values) < 0) {
        memory_exhausted();
    }
    return text;
}

void memory_free(void *block) {
    free(block);
}
