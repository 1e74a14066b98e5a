// SPDX-License-Identifier: GPL-3.0-or-later
//
// Days of the Gregorian calendar, counted from 1970-01-01, which is day 0.
//
// No clock and no time zone is ever asked.
#ifndef BASE_DAY_H
#define BASE_DAY_H

#include <stdbool.h>
#include <stdint.h>

enum {
    DAY_ALWAYS = INT32_MIN,  // as a first day: from the beginning of time
    DAY_FOREVER = INT32_MAX, // as a last day: until its end
    DAY_TEXT_SIZE = 32,      // bytes that hold any date as text
};

// False when there is no such date. Years 1900 to 2199 are accepted: others are typing errors.
bool day_from_date(int year, int month, int day_of_month, int32_t *day);

// `2026-09-01` or `1.9.2026`. False on anything else.
bool day_from_text(const char *text, int32_t *day);

// Writes `2026-09-01`; the two open ends are written as an empty text. Returns `text`.
const char *day_to_text(int32_t day, char text[static DAY_TEXT_SIZE]);

// The same day of the month so many months later, or that month's last day when it has no such day.
int32_t day_add_months(int32_t day, int months);

// Months from January of the year 0 to the month of the day: its year is a twelfth of that.
int day_month(int32_t day);

// The first day of a month that is counted so.
int32_t month_first_day(int month);

#endif
