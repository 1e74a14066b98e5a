// SPDX-License-Identifier: GPL-3.0-or-later
//
// Unicode text: valid UTF-8 ended with NUL, in normal form C wherever it is kept. libunistring does
// the work.
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

// The text without blanks at both ends (U+00A0 and U+202F too), in normal form C.
const char *text_normal(struct arena *arena, const char *bytes, size_t length);

// The text as it is compared "without case": case-folded, in normal form C.
const char *text_folded(struct arena *arena, const char *text);

// Characters as a reader counts them: combining marks belong to the character before.
size_t text_characters(const char *bytes, size_t length);

// Columns that the text takes on a terminal.
size_t text_width(const char *bytes, size_t length);

// The bytes of the longest beginning of the text that takes at most so many columns.
size_t text_fitting(const char *text, size_t width);

// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other
// (optimal string alignment). Texts longer than 64 characters count as far apart.
size_t text_distance(const char *a, const char *b);

// True when `wanted` was probably meant to be `known`: a typing error or two, another case, or the
// same letters with other blanks, `-` or `_`.
bool text_resembles(const char *wanted, const char *known);

// The known text that was probably meant: the nearest of those that `wanted` resembles, or NULL.
const char *text_nearest(const char *wanted, const char *const *known, size_t count);

// True for UTF-8 without control characters.
bool text_is_clean(const char *bytes);

bool text_equal(const char *a, const char *b);

// True for the name of a file, however short, before this ending, such as ".xlsx" in either case.
bool text_ends(const char *name, const char *ending);

// Orders pointers to texts (const char **) by bytes; for array_sort.
int text_compare(const void *a, const void *b);

// A text that grows. Zero is an empty one; `bytes` is NULL or ended with NUL.
struct text_buffer {
    char *bytes;
    size_t length;
    size_t capacity;
};

void text_buffer_add(struct text_buffer *buffer, const char *text);
void text_buffer_add_bytes(struct text_buffer *buffer, const char *bytes, size_t length);
void text_buffer_print(struct text_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void text_buffer_release(struct text_buffer *buffer);

#endif
