// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers as people write them in spreadsheets, read exactly and without a locale.
//
// `1,5` and `1.5` are the same; blanks (also U+00A0 and U+202F) may group digits by threes; U+2212
// is a minus. A value is returned in whole units of 10^-decimals, so nothing is ever rounded.
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include <stdint.h>

enum number_problem {
    NUMBER_GOOD,
    NUMBER_NOT_A_NUMBER,
    NUMBER_TOO_MANY_DECIMALS,
    NUMBER_AMBIGUOUS, // `1.234` or `1,000`: a thousand or a fraction?
    NUMBER_TOO_LARGE,
};

// Reads `text` with at most `decimals` (0..6) decimals into units of 10^-decimals: "1,5" with 2
// gives 150.
enum number_problem number_from_text(const char *text, int decimals, int64_t *value);

enum { NUMBER_TEXT_SIZE = 32 };

// Writes without trailing zeros: 150 with 2 decimals gives "1.5", 200 gives "2". Returns `text`.
const char *number_to_text(int64_t value, int decimals, char point,
                           char text[static NUMBER_TEXT_SIZE]);

// Greatest common divisor of the absolute values; 0 and 0 have 0.
int64_t number_gcd(int64_t a, int64_t b);

#endif
