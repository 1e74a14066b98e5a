// SPDX-License-Identifier: GPL-3.0-or-later
//
// Most cells are short and plain, and a file may have twelve million of them, so text that is in
// normal form C at first sight is copied without asking libunistring.
#include "table/cell_text.h"

#include "base/text.h"

#include <string.h>

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

// Every character below U+0300 (its first byte is below 0xcc) is in normal form C, whatever stands
// beside it. 0xc2 begins U+00A0 too, a blank that has to be trimmed.
static bool is_plain(const char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        if (byte >= 0xcc || byte == 0xc2) {
            return false;
        }
    }
    return true;
}

bool cell_text_is_formula(const char *text) {
    char first = text[strspn(text, "'")];
    return first != '\0' && strchr("=+-@", first) != NULL;
}

const char *cell_text(struct arena *arena, const char *bytes, size_t length) {
    while (length > 0 && is_blank(bytes[0])) {
        bytes++;
        length--;
    }
    while (length > 0 && is_blank(bytes[length - 1])) {
        length--;
    }
    if (length == 0) {
        return "";
    }
    const char *text = is_plain(bytes, length) ? arena_copy_bytes(arena, bytes, length)
                                               : text_normal(arena, bytes, length);
    return text[0] == '\'' && cell_text_is_formula(text) ? text + 1 : text;
}
