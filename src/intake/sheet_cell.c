// SPDX-License-Identifier: GPL-3.0-or-later
//
// Digits are rounded as text, so that no number is ever changed by the rounding itself.
#include "intake/sheet_cell.h"

#include <string.h>

enum { DIGITS_MOST = 15 };

static const char digits[] = "0123456789";

static void cut(struct text_buffer *text, size_t length) {
    text->length = length;
    text->bytes[length] = '\0';
}

static bool is_date_at_midnight(const char *text) {
    static const char shape[] = "dddd-dd-ddT00:00:00";
    size_t i = 0;
    for (; shape[i] != '\0' && text[i] != '\0'; i++) {
        bool fits = shape[i] == 'd' ? strchr(digits, text[i]) != NULL : shape[i] == text[i];
        if (!fits) {
            return false;
        }
    }
    return shape[i] == '\0' && text[i] == '\0';
}

// The first digit that is too many, or 0: nothing has to be rounded, or it is no fraction.
static size_t first_digit_too_many(const char *text) {
    const char *whole = text + (text[0] == '-');
    size_t whole_length = strspn(whole, digits);
    const char *fraction = whole + whole_length + 1;
    if (whole_length == 0 || whole_length > DIGITS_MOST || whole[whole_length] != '.' ||
        fraction[0] == '\0' || fraction[strspn(fraction, digits)] != '\0') {
        return 0;
    }
    size_t at = (size_t)(whole - text), seen = 0;
    for (; text[at] != '\0' && seen < DIGITS_MOST; at++) {
        seen += text[at] != '.' && (seen > 0 || text[at] != '0');
    }
    return text[at] == '.' ? at + 1 : text[at] != '\0' ? at : 0;
}

// Adds one to the last digit of a number; the digit that is carried out of it, where there is one,
// goes in front.
static void count_up(struct text_buffer *text) {
    size_t first = text->bytes[0] == '-';
    size_t at = text->length;
    while (at > first && (text->bytes[at - 1] == '9' || text->bytes[at - 1] == '.')) {
        at--;
        text->bytes[at] = text->bytes[at] == '9' ? '0' : '.';
    }
    if (at > first) {
        text->bytes[at - 1]++;
        return;
    }
    text_buffer_add(text, "0");
    memmove(text->bytes + first + 1, text->bytes + first, text->length - first - 1);
    text->bytes[first] = '1';
}

static void round_fraction(struct text_buffer *text, size_t end) {
    bool is_up = text->bytes[end] >= '5';
    cut(text, end);
    if (is_up) {
        count_up(text);
    }
    size_t length = text->length;
    while (text->bytes[length - 1] == '0') {
        length--;
    }
    cut(text, text->bytes[length - 1] == '.' ? length - 1 : length);
}

void sheet_cell_clean(struct text_buffer *text) {
    enum { DATE_LENGTH = 10 };
    if (text->length == 0) {
        return;
    }
    if (is_date_at_midnight(text->bytes)) {
        cut(text, DATE_LENGTH);
        return;
    }
    size_t end = first_digit_too_many(text->bytes);
    if (end > 0) {
        round_fraction(text, end);
    }
}
