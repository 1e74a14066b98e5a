// SPDX-License-Identifier: GPL-3.0-or-later
//
// Money: what every company pays in every month of the programme, and what the programme spends.
#ifndef OUTPUT_COSTS_H
#define OUTPUT_COSTS_H

#include "domain/programme.h"
#include "domain/schedule.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A company in one month; or the programme itself, where the company is NONE. All amounts are
// hundredths.
struct cost {
    int company;
    int month;        // since January of the year 0, as day_month has it
    int64_t trainees; // who are there on the first day of a month of their module
    int64_t planned;  // so many of them newly planned
    int64_t cost;     // cost_per_month for each trainee
    int64_t fee;      // of the year, in its first month
    int64_t spent;    // by the programme itself
};

// Sorted by company and month, the programme itself first; nothing but what is to be paid. Zero is
// an empty list.
struct costs {
    struct cost *items;
    size_t count, capacity;
    int64_t income;   // the members' fees; what a trainee costs a month goes to the trainee
    int64_t spending; // all that the programme spends
    bool has_money;   // the programme knows any fee, cost or spending
};

// The months of a module count from its first day, and one belongs to the calendar month of its own
// first day. Every calendar year from the first module to the last in which a company is a member
// costs it fee_per_year, or fee_per_year_with_trainee where a trainee's month belongs to that year.
// False when an amount is too large to be counted; then nothing here means anything.
bool costs_count(struct costs *costs, const struct programme *programme,
                 const struct schedule *schedule);
void costs_release(struct costs *costs);

#endif
