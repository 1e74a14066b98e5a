// SPDX-License-Identifier: GPL-3.0-or-later
//
// Calendar arithmetic by counting days from the first of March, so that the leap day is the last of
// a year: days before month m (March = 0) are (153 m + 2) / 5, and a year has 365 + 1/4 - 1/100 +
// 1/400 days. Source: E. G. Richards, "Mapping Time" (1998), the algorithm for the Gregorian
// calendar.
#include "base/day.h"

#include <stdio.h>

enum { FIRST_YEAR = 1900, LAST_YEAR = 2199, DAYS_TO_1970 = 719468 };

static bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in_month(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

static int32_t days_from_date(int year, int month, int day_of_month) {
    int march_year = month > 2 ? year : year - 1;
    int march_month = (month + 9) % 12;
    int century_days = march_year * 365 + march_year / 4 - march_year / 100 + march_year / 400;
    return century_days + (153 * march_month + 2) / 5 + day_of_month - 1 - DAYS_TO_1970;
}

static void date_from_days(int32_t day, int *year, int *month, int *day_of_month) {
    *year = (int)((day + DAYS_TO_1970) / 366);
    while (days_from_date(*year + 1, 1, 1) <= day) {
        *year += 1;
    }
    *month = 1;
    while (*month < 12 && days_from_date(*year, *month + 1, 1) <= day) {
        *month += 1;
    }
    *day_of_month = day - days_from_date(*year, *month, 1) + 1;
}

bool day_from_date(int year, int month, int day_of_month, int32_t *day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day_of_month < 1 ||
        day_of_month > days_in_month(year, month)) {
        return false;
    }
    *day = days_from_date(year, month, day_of_month);
    return true;
}

// Reads between `least` and `most` digits and moves on behind them.
static bool digits(const char **text, int least, int most, int *value) {
    int count = 0;
    *value = 0;
    while (**text >= '0' && **text <= '9' && count < most) {
        *value = *value * 10 + (**text - '0');
        *text += 1;
        count++;
    }
    return count >= least;
}

static bool sign(const char **text, char expected) {
    if (**text != expected) {
        return false;
    }
    *text += 1;
    return true;
}

bool day_from_text(const char *text, int32_t *day) {
    int year = 0, month = 0, day_of_month = 0;
    const char *iso = text;
    if (digits(&iso, 4, 4, &year) && sign(&iso, '-') && digits(&iso, 2, 2, &month) &&
        sign(&iso, '-') && digits(&iso, 2, 2, &day_of_month) && *iso == '\0') {
        return day_from_date(year, month, day_of_month, day);
    }
    const char *norwegian = text;
    return digits(&norwegian, 1, 2, &day_of_month) && sign(&norwegian, '.') &&
           digits(&norwegian, 1, 2, &month) && sign(&norwegian, '.') &&
           digits(&norwegian, 4, 4, &year) && *norwegian == '\0' &&
           day_from_date(year, month, day_of_month, day);
}

const char *day_to_text(int32_t day, char text[static DAY_TEXT_SIZE]) {
    text[0] = '\0';
    if (day != DAY_ALWAYS && day != DAY_FOREVER) {
        int year = 0, month = 0, day_of_month = 0;
        date_from_days(day, &year, &month, &day_of_month);
        snprintf(text, DAY_TEXT_SIZE, "%04d-%02d-%02d", year, month, day_of_month);
    }
    return text;
}

int32_t day_add_months(int32_t day, int months) {
    int year = 0, month = 0, day_of_month = 0;
    date_from_days(day, &year, &month, &day_of_month);
    int months_from_zero = year * 12 + (month - 1) + months;
    year = months_from_zero / 12;
    month = months_from_zero % 12 + 1;
    int last = days_in_month(year, month);
    return days_from_date(year, month, day_of_month < last ? day_of_month : last);
}

int day_month(int32_t day) {
    int year = 0, month = 0, day_of_month = 0;
    date_from_days(day, &year, &month, &day_of_month);
    return year * 12 + month - 1;
}

int32_t month_first_day(int month) {
    return days_from_date(month / 12, month % 12 + 1, 1);
}
