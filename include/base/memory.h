// SPDX-License-Identifier: GPL-3.0-or-later
//
// Memory that is there, or the program ends.
//
// Every byte of kull comes through these functions. When the machine has no more, one line is
// written to stderr and the program ends with exit status 7; nothing else in kull stops the
// program. So no result is ever NULL, and no caller checks.
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stdarg.h>
#include <stddef.h>

// `count` items of `size` bytes, all zero. Never NULL, also for zero items. Release with
// memory_free.
void *memory_new(size_t count, size_t size);

// The same block with room for `count` items; what is new is not set. `old` may be NULL.
void *memory_resize(void *old, size_t count, size_t size);

// A printf-formatted text. Release with memory_free.
char *memory_print(const char *format, va_list values) __attribute__((format(printf, 1, 0)));

void memory_free(void *block);

// Says that memory is exhausted and ends the program with status 7; for libraries that ask us to.
_Noreturn void memory_exhausted(void);

#endif
