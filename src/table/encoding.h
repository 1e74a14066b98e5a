// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the bytes of a file to UTF-8, or to a finding that says what the file is instead.
#ifndef TABLE_ENCODING_H
#define TABLE_ENCODING_H

#include "base/finding.h"

#include <stdbool.h>
#include <stddef.h>

// Zero is an empty text.
struct decoded {
    const char *text; // valid UTF-8 without the byte order mark; it may hold NUL
    size_t length;
    bool has_mark;
    bool is_windows_1252; // then U+0080 to U+009F stand for bytes that this encoding leaves
                          // undefined
    size_t first_odd;     // with Windows-1252: the first byte of the file that is not UTF-8
    char *owned;          // private: NULL when `text` lies in the bytes of the file
};

// True when the file is text in an encoding we read. `decoded` may look into `bytes`.
bool encoding_decode(const char *file, const char *bytes, size_t length, struct decoded *decoded,
                     struct findings *findings);

void decoded_release(struct decoded *decoded);

#endif
