// SPDX-License-Identifier: GPL-3.0-or-later
//
// An arena owns many small things that live and die together.
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct obstack;

// Zero is an empty arena.
struct arena {
    struct obstack *stack; // private
};

// `count` zeroed items of `size` bytes, valid until the arena is released.
void *arena_new(struct arena *arena, size_t count, size_t size);

// A copy of `text`, or of its first `length` bytes, ended with NUL; valid until the arena is
// released.
const char *arena_copy(struct arena *arena, const char *text);
const char *arena_copy_bytes(struct arena *arena, const char *bytes, size_t length);

// A printf-formatted text, valid until the arena is released.
const char *arena_print(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

void arena_release(struct arena *arena);

#endif
