// SPDX-License-Identifier: GPL-3.0-or-later
//
// The arena is glibc's obstack behind a door: its macros and its failure hook stay in this file.
#include "base/arena.h"

#include "base/memory.h"

#include <obstack.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

static void *chunk_new(size_t size) {
    return memory_new(1, size);
}

#define obstack_chunk_alloc chunk_new
#define obstack_chunk_free  memory_free

static struct obstack *opened(struct arena *arena) {
    if (arena->stack == NULL) {
        arena->stack = memory_new(1, sizeof *arena->stack);
        obstack_init(arena->stack);
    }
    return arena->stack;
}

static void *arena_bytes(struct arena *arena, size_t size) {
    struct obstack *stack = opened(arena);
    return obstack_alloc(stack, (int)size);
}

void *arena_new(struct arena *arena, size_t count, size_t size) {
    size_t bytes = 0;
    // One obstack object is limited to an int; nothing we keep comes near that.
    if (__builtin_mul_overflow(count, size, &bytes) || bytes > INT32_MAX) {
        memory_exhausted();
    }
    void *block = arena_bytes(arena, bytes > 0 ? bytes : 1);
    memset(block, 0, bytes);
    return block;
}

const char *arena_copy_bytes(struct arena *arena, const char *bytes, size_t length) {
    char *copy = arena_new(arena, length + 1, 1);
    memcpy(copy, bytes, length);
    return copy;
}

const char *arena_copy(struct arena *arena, const char *text) {
    return arena_copy_bytes(arena, text, strlen(text));
}

const char *arena_print(struct arena *arena, const char *format, ...) {
    va_list values;
    va_start(values, format);
    char *text = memory_print(format, values);
    va_end(values);
    const char *copy = arena_copy(arena, text);
    memory_free(text);
    return copy;
}

void arena_release(struct arena *arena) {
    if (arena->stack != NULL) {
        obstack_free(arena->stack, NULL);
        memory_free(arena->stack);
    }
    *arena = (struct arena){0};
}
