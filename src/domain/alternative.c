// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words for scripts, and the end of everything that was listed.
#include "domain/alternative.h"

const char *alternative_word(enum alternative_kind kind) {
    static const char *const words[] = {
        [ALTERNATIVE_EQUAL] = "equal",     [ALTERNATIVE_COSTS] = "costs",
        [ALTERNATIVE_SHUT] = "shut",       [ALTERNATIVE_CLASHES] = "clashes",
        [ALTERNATIVE_UNKNOWN] = "unknown",
    };
    return words[kind];
}

void alternatives_release(struct alternatives *alternatives) {
    arena_release(&alternatives->arena);
    *alternatives = (struct alternatives){0};
}
