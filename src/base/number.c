// SPDX-License-Identifier: GPL-3.0-or-later
//
// The grammar:   number = [sign] digits [point decimals],   sign = "-" | "+" | U+2212,
// digits = one or more digits, or groups of three behind blanks ("12 345"),   point = "," | ".".
#include "base/number.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static bool skip(const char **text, const char *expected) {
    size_t length = strlen(expected);
    if (strncmp(*text, expected, length) != 0) {
        return false;
    }
    *text += length;
    return true;
}

// A blank that may stand between groups of digits: space, no-break space, narrow no-break space.
static bool skip_group_blank(const char **text) {
    return skip(text, " ") || skip(text, "\u00a0") || skip(text, "\u202f");
}

static bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

static int count_digits(const char *text) {
    int count = 0;
    while (is_digit(text[count])) {
        count++;
    }
    return count;
}

// Appends `count` digits to the value; false when it would overflow.
static bool take_digits(const char **text, int count, int64_t *value) {
    for (int i = 0; i < count; i++) {
        int digit = *(*text)++ - '0';
        if (__builtin_mul_overflow(*value, 10, value) ||
            __builtin_add_overflow(*value, digit, value)) {
            return false;
        }
    }
    return true;
}

static enum number_problem take_whole_part(const char **text, int64_t *value) {
    int count = count_digits(*text);
    if (count == 0) {
        return NUMBER_NOT_A_NUMBER;
    }
    bool may_be_grouped = count <= 3;
    bool fits = take_digits(text, count, value);
    while (fits && may_be_grouped && skip_group_blank(text)) {
        if (count_digits(*text) != 3) {
            return NUMBER_NOT_A_NUMBER;
        }
        fits = take_digits(text, 3, value);
    }
    return fits ? NUMBER_GOOD : NUMBER_TOO_LARGE;
}

static enum number_problem take_decimals(const char **text, int decimals, int64_t *value) {
    int count = 0;
    if (**text == ',' || **text == '.') {
        ++*text;
        count = count_digits(*text);
        if (count == 0 || (*text)[count] != '\0') {
            return NUMBER_NOT_A_NUMBER;
        }
        if (count == 3) {
            return NUMBER_AMBIGUOUS;
        }
        // Zeros at the end change nothing: 7,50 is 7,5.
        int kept = count;
        while (kept > 0 && (*text)[kept - 1] == '0') {
            kept--;
        }
        if (kept > decimals) {
            return NUMBER_TOO_MANY_DECIMALS;
        }
        if (!take_digits(text, kept, value)) {
            return NUMBER_TOO_LARGE;
        }
        *text += count - kept;
        count = kept;
    }
    for (; count < decimals; count++) {
        if (__builtin_mul_overflow(*value, 10, value)) {
            return NUMBER_TOO_LARGE;
        }
    }
    return **text == '\0' ? NUMBER_GOOD : NUMBER_NOT_A_NUMBER;
}

enum number_problem number_from_text(const char *text, int decimals, int64_t *value) {
    *value = 0;
    bool negative = skip(&text, "-") || skip(&text, "\u2212");
    if (!negative) {
        skip(&text, "+");
    }
    enum number_problem problem = take_whole_part(&text, value);
    if (problem == NUMBER_GOOD) {
        problem = take_decimals(&text, decimals, value);
    }
    if (negative && problem == NUMBER_GOOD) {
        *value = -*value;
    }
    return problem;
}

const char *number_to_text(int64_t value, int decimals, char point,
                           char text[static NUMBER_TEXT_SIZE]) {
    char digits[NUMBER_TEXT_SIZE];
    uint64_t size = value < 0 ? -(uint64_t)value : (uint64_t)value;
    for (; decimals > 0 && size % 10 == 0; decimals--) {
        size /= 10;
    }
    int length = snprintf(digits, sizeof digits, "%0*llu", decimals + 1, (unsigned long long)size);
    int whole = length - decimals;
    snprintf(text, NUMBER_TEXT_SIZE, "%s%.*s", value < 0 ? "-" : "", whole, digits);
    if (decimals > 0) {
        size_t end = strlen(text);
        snprintf(text + end, NUMBER_TEXT_SIZE - end, "%c%s", point, digits + whole);
    }
    return text;
}

int64_t number_gcd(int64_t a, int64_t b) {
    while (b != 0) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}
