// SPDX-License-Identifier: GPL-3.0-or-later
//
// Spreadsheets look at every cell that they open and believe to know better.
#include "table/fragile.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

// 1-2, 1.2.2027, 12:30, 3E5: digits, a sign, digits, and so on to the end.
static bool looks_like_date_or_number(const char *text) {
    static const char digits[] = "0123456789";
    size_t groups = 0;
    while (strspn(text, digits) > 0) {
        text += strspn(text, digits);
        groups++;
        if (*text == '\0') {
            return groups > 1;
        }
        if (strchr("-./:eE", *text) == NULL) {
            return false;
        }
        text++;
    }
    return false;
}

// TRUE, SANN, MAR1, sep-2: words that a spreadsheet takes for a truth value or a date.
static bool looks_like_word(const char *text) {
    static const char *const truths[] = {"true", "false", "sann", "usann"};
    static const char *const months[] = {"jan", "feb", "mar", "apr", "mai", "may", "jun", "jul",
                                         "aug", "sep", "okt", "oct", "nov", "des", "dec"};
    for (size_t i = 0; i < sizeof truths / sizeof *truths; i++) {
        if (strcasecmp(text, truths[i]) == 0) {
            return true;
        }
    }
    for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
        if (strncasecmp(text, months[i], 3) == 0) {
            const char *day = text[3] == '-' ? text + 4 : text + 3;
            size_t length = strlen(day);
            return length >= 1 && length <= 2 && strspn(day, "0123456789") == length;
        }
    }
    return false;
}

bool text_is_fragile(const char *text) {
    size_t digits = strspn(text, "0123456789");
    bool number = digits > 0 && text[digits] == '\0';
    bool changed_number = number && ((digits > 1 && text[0] == '0') || digits > 15);
    return changed_number || looks_like_date_or_number(text) || looks_like_word(text) ||
           (text[0] != '\0' && strchr("+-@", text[0]) != NULL);
}
