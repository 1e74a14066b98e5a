// SPDX-License-Identifier: GPL-3.0-or-later
//
// Counting, one byte at a time: libcsv gives no places, so they are counted beside it.
#include "table/cursor.h"

#include "base/text.h"
#include "table/lines.h"

// How many bytes the character takes that begins with this byte.
static size_t sequence_length(unsigned char first) {
    return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

static bool begins_character(const char *text) {
    unsigned char byte = (unsigned char)*text;
    if (byte < 0x80) {
        return byte != '\n' && byte != '\r';
    }
    bool is_inside = byte < 0xc0;
    return !is_inside && text_characters(text, sequence_length(byte)) > 0;
}

void cursor_see(struct cursor *cursor) {
    const char *text = cursor->text + cursor->at;
    cursor->is_quoted ^= cursor->is_sheet && *text == '"';
    bool is_kept_line_end = cursor->is_quoted && (*text == '\n' || *text == '\r');
    cursor->column += is_kept_line_end || begins_character(text);
}

bool cursor_ends_line(const struct cursor *cursor) {
    return !cursor->is_quoted && line_ends(cursor->text, cursor->length, cursor->at);
}

void cursor_advance(struct cursor *cursor) {
    if (cursor_ends_line(cursor)) {
        cursor->line++;
        cursor->column = 0;
    }
    cursor->at++;
}

void cursor_advance_line(struct cursor *cursor) {
    while (cursor->at < cursor->length && !cursor_ends_line(cursor)) {
        cursor->at++;
    }
    if (cursor->at < cursor->length) {
        cursor_advance(cursor);
    }
}

int cursor_control(const struct cursor *cursor) {
    const unsigned char *bytes = (const unsigned char *)cursor->text + cursor->at;
    if (bytes[0] < 0x20 || bytes[0] == 0x7f) {
        return bytes[0] == '\t' || bytes[0] == '\n' || bytes[0] == '\r' ? -1 : bytes[0];
    }
    // U+0080 to U+009F; 0xc2 is never the last byte of valid UTF-8.
    return bytes[0] == 0xc2 && bytes[1] < 0xa0 ? bytes[1] : -1;
}

bool cursor_sees_open_cell(const struct cursor *cursor, char delimiter) {
    struct cursor rest = *cursor;
    bool is_open = false;
    bool may_begin = false; // a cell: nothing but blanks since the delimiter
    for (; rest.at < rest.length && !cursor_ends_line(&rest); rest.at++) {
        char byte = rest.text[rest.at];
        if (byte == '"' && (is_open || may_begin)) {
            is_open = !is_open;
        }
        may_begin = byte == delimiter || (may_begin && (byte == ' ' || byte == '\t'));
    }
    return is_open;
}
