// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lines are kept for the excerpts in findings, in one copy of the file whose line ends are
// overwritten by NUL. A line that itself holds NUL would look cut off, so it gets a copy of its own
// where NUL is written as U+2400, the symbol for it: one character for one character, so that
// columns stay right.
#include "table/lines.h"

#include "base/text.h"

#include <string.h>

// True when the line ends with this byte, or the text does. `is_quoted` becomes false with the
// first byte, and follows the quotation marks of a sheet from there on.
static bool closes_line(const struct table *table, const char *text, size_t length, size_t at,
                        bool *is_quoted) {
    *is_quoted = (at > 0 && *is_quoted) != (table->is_sheet && text[at] == '"');
    return at + 1 == length || (!*is_quoted && line_ends(text, length, at));
}

static size_t count_lines(const struct table *table, const char *text, size_t length) {
    size_t count = 0;
    bool is_quoted = false;
    for (size_t at = 0; at < length; at++) {
        count += closes_line(table, text, length, at, &is_quoted);
    }
    return count;
}

static const char *show_nul(struct arena *arena, const char *bytes, size_t length) {
    struct text_buffer shown = {0};
    for (size_t i = 0; i < length; i++) {
        text_buffer_add_bytes(&shown, bytes[i] == '\0' ? "\u2400" : bytes + i,
                              bytes[i] == '\0' ? strlen("\u2400") : 1);
    }
    const char *copy = arena_copy_bytes(arena, shown.bytes, shown.length);
    text_buffer_release(&shown);
    return copy;
}

// `end` is one past the last byte of the line's end.
static const char *close_line(struct arena *arena, char *start, char *end) {
    while (end > start && (end[-1] == '\n' || end[-1] == '\r')) {
        end--;
    }
    *end = '\0';
    size_t length = (size_t)(end - start);
    return memchr(start, '\0', length) == NULL ? start : show_nul(arena, start, length);
}

void lines_split(const char *text, size_t length, struct table *table) {
    size_t count = count_lines(table, text, length), line = 0, start = 0;
    bool is_quoted = false;
    const char **lines = arena_new(&table->arena, count, sizeof *lines);
    char *copy = arena_new(&table->arena, length + 1, 1);
    memcpy(copy, text, length);
    for (size_t at = 0; at < length; at++) {
        if (closes_line(table, text, length, at, &is_quoted)) {
            lines[line++] = close_line(&table->arena, copy + start, copy + at + 1);
            start = at + 1;
        }
    }
    table->lines = lines;
    table->line_count = count;
}
