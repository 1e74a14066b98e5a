// SPDX-License-Identifier: GPL-3.0-or-later
//
// libunistring behind a door, and the two things it does not do: the distance between words, for
// suggestions, and a text that grows.
#include "base/text.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

static bool is_blank(ucs4_t character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r' ||
           character == 0x00a0 || character == 0x202f || character == 0xfeff;
}

// Moves both ends of the text inwards over blanks.
static void trim(const uint8_t **start, const uint8_t **end) {
    ucs4_t character = 0;
    const uint8_t *before = NULL;
    while (*start < *end && u8_next(&character, *start) != NULL && is_blank(character)) {
        *start += u8_mblen(*start, (size_t)(*end - *start));
    }
    while (*start < *end && (before = u8_prev(&character, *end, *start)) != NULL &&
           is_blank(character)) {
        *end = before;
    }
}

const char *text_normal(struct arena *arena, const char *bytes, size_t length) {
    const uint8_t *start = (const uint8_t *)bytes;
    const uint8_t *end = start + length;
    uint8_t fixed[256];
    size_t size = sizeof fixed;
    trim(&start, &end);
    uint8_t *normal = u8_normalize(UNINORM_NFC, start, (size_t)(end - start), fixed, &size);
    if (normal == NULL) {
        memory_exhausted();
    }
    const char *copy = arena_copy_bytes(arena, (const char *)normal, size);
    if (normal != fixed) {
        memory_free(normal);
    }
    return copy;
}

enum { PLAIN_SIZE = 128 };

// Letters of ASCII alone, in lower case; false for any other text. Most texts are so plain, and
// libunistring takes its time.
static bool fold_plain(const char *text, char folded[static PLAIN_SIZE]) {
    size_t i = 0;
    for (; text[i] != '\0'; i++) {
        bool is_capital = text[i] >= 'A' && text[i] <= 'Z';
        if (i + 1 == PLAIN_SIZE || (unsigned char)text[i] >= 0x80) {
            return false;
        }
        folded[i] = is_capital ? (char)(text[i] - 'A' + 'a') : text[i];
    }
    folded[i] = '\0';
    return true;
}

const char *text_folded(struct arena *arena, const char *text) {
    char plain[PLAIN_SIZE];
    if (fold_plain(text, plain)) {
        return arena_copy(arena, plain);
    }
    uint8_t fixed[256];
    size_t size = sizeof fixed;
    uint8_t *folded =
        u8_casefold((const uint8_t *)text, strlen(text), NULL, UNINORM_NFC, fixed, &size);
    if (folded == NULL) {
        memory_exhausted();
    }
    const char *copy = arena_copy_bytes(arena, (const char *)folded, size);
    if (folded != fixed) {
        memory_free(folded);
    }
    return copy;
}

size_t text_characters(const char *bytes, size_t length) {
    const uint8_t *at = (const uint8_t *)bytes;
    const uint8_t *end = at + length;
    size_t count = 0;
    while (at < end) {
        ucs4_t character = *at;
        at += character < 0x80 ? 1 : u8_mbtouc(&character, at, (size_t)(end - at));
        count += character < 0x80 || uc_combining_class(character) == 0;
    }
    return count;
}

size_t text_width(const char *bytes, size_t length) {
    int width = u8_width((const uint8_t *)bytes, length, "UTF-8");
    return width > 0 ? (size_t)width : 0;
}

static size_t character_length(const char *text) {
    size_t length = 1;
    while (((unsigned char)text[length] & 0xc0u) == 0x80u) {
        length++;
    }
    return length;
}

size_t text_fitting(const char *text, size_t width) {
    size_t fitting = 0, taken = 0;
    while (text[fitting] != '\0') {
        size_t length = character_length(text + fitting);
        taken += text_width(text + fitting, length);
        if (taken > width) {
            break;
        }
        fitting += length;
    }
    return fitting;
}

enum { LONGEST_WORD = 64 };

// The characters of a word; returns how many, or LONGEST_WORD + 1 when there are more.
static size_t spell(const char *text, ucs4_t letters[static LONGEST_WORD]) {
    const uint8_t *at = (const uint8_t *)text;
    size_t count = 0;
    ucs4_t character = 0;
    while ((at = u8_next(&character, at)) != NULL) {
        if (count == LONGEST_WORD) {
            return LONGEST_WORD + 1;
        }
        letters[count++] = character;
    }
    return count;
}

static size_t smallest(size_t a, size_t b, size_t c) {
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

size_t text_distance(const char *a, const char *b) {
    ucs4_t from[LONGEST_WORD], to[LONGEST_WORD];
    size_t rows[3][LONGEST_WORD + 1];
    size_t from_count = spell(a, from), to_count = spell(b, to);
    if (from_count > LONGEST_WORD || to_count > LONGEST_WORD) {
        return SIZE_MAX;
    }
    for (size_t j = 0; j <= to_count; j++) {
        rows[0][j] = j;
    }
    for (size_t i = 1; i <= from_count; i++) {
        size_t *here = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
        here[0] = i;
        for (size_t j = 1; j <= to_count; j++) {
            bool same = from[i - 1] == to[j - 1];
            here[j] = smallest(above[j] + 1, here[j - 1] + 1, above[j - 1] + !same);
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
                here[j] = smallest(here[j], two_above[j - 2] + 1, SIZE_MAX);
            }
        }
    }
    return rows[from_count % 3][to_count];
}

// The text case-folded and without blanks, - and _.
static const char *letters_of(struct arena *arena, const char *text) {
    char *letters = (char *)text_folded(arena, text);
    char *end = letters;
    for (const char *at = letters; *at != '\0'; at++) {
        *end = *at;
        end += *at != ' ' && *at != '-' && *at != '_';
    }
    *end = '\0';
    return letters;
}

bool text_resembles(const char *wanted, const char *known) {
    struct arena arena = {0};
    const char *a = letters_of(&arena, wanted);
    const char *b = letters_of(&arena, known);
    size_t length = strlen(b);
    size_t errors = length < 4 ? 0 : length < 8 ? 1 : 2;
    bool resembles = a[0] != '\0' && (text_equal(a, b) || text_distance(a, b) <= errors);
    arena_release(&arena);
    return resembles;
}

// How near a known text comes: few typing errors first, then a long common beginning.
struct nearness {
    size_t distance, beginning;
};

static struct nearness nearness_of(const char *wanted, const char *known) {
    struct arena arena = {0};
    const char *a = letters_of(&arena, wanted);
    const char *b = letters_of(&arena, known);
    struct nearness nearness = {.distance = text_distance(a, b)};
    while (a[nearness.beginning] != '\0' && a[nearness.beginning] == b[nearness.beginning]) {
        nearness.beginning++;
    }
    arena_release(&arena);
    return nearness;
}

const char *text_nearest(const char *wanted, const char *const *known, size_t count) {
    const char *nearest = NULL;
    struct nearness best = {0};
    for (size_t i = 0; i < count; i++) {
        if (!text_resembles(wanted, known[i])) {
            continue;
        }
        struct nearness here = nearness_of(wanted, known[i]);
        if (nearest == NULL || here.distance < best.distance ||
            (here.distance == best.distance && here.beginning > best.beginning)) {
            nearest = known[i];
            best = here;
        }
    }
    return nearest;
}

bool text_is_clean(const char *bytes) {
    bool is_clean = u8_check((const uint8_t *)bytes, strlen(bytes)) == NULL;
    for (const unsigned char *at = (const unsigned char *)bytes; *at != '\0'; at++) {
        is_clean &= *at >= 0x20 && *at != 0x7f && !(at[0] == 0xc2 && at[1] < 0xa0);
    }
    return is_clean;
}

bool text_equal(const char *a, const char *b) {
    return strcmp(a, b) == 0;
}

bool text_ends(const char *name, const char *ending) {
    size_t length = strlen(name), least = strlen(ending);
    return length > least && strcasecmp(name + length - least, ending) == 0;
}

int text_compare(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void text_buffer_add_bytes(struct text_buffer *buffer, const char *bytes, size_t length) {
    if (buffer->length + length + 1 > buffer->capacity) {
        buffer->capacity = 2 * (buffer->length + length + 1);
        buffer->bytes = memory_resize(buffer->bytes, buffer->capacity, 1);
    }
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

void text_buffer_add(struct text_buffer *buffer, const char *text) {
    text_buffer_add_bytes(buffer, text, strlen(text));
}

void text_buffer_print(struct text_buffer *buffer, const char *format, ...) {
    va_list values;
    va_start(values, format);
    char *text = memory_print(format, values);
    va_end(values);
    text_buffer_add(buffer, text);
    memory_free(text);
}

void text_buffer_release(struct text_buffer *buffer) {
    memory_free(buffer->bytes);
    *buffer = (struct text_buffer){0};
}
