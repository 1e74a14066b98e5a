// SPDX-License-Identifier: GPL-3.0-or-later
//
// One calendar. The only file that sees libical is behind this door.
#ifndef OUTPUT_CALENDAR_H
#define OUTPUT_CALENDAR_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

// Something that takes whole days. Texts that are empty are left out.
struct calendar_entry {
    const char *key; // what makes it the same entry when it is sent again
    int32_t first_day, last_day;
    const char *summary, *description, *location;
    bool is_draft;
    bool is_busy; // the person cannot be anywhere else
};

struct calendar; // private

// `stamp_day` stands for the moment when everything was written.
struct calendar *calendar_new(const char *name, int32_t stamp_day);
void calendar_add(struct calendar *calendar, const struct calendar_entry *entry);

// Adds the calendar as text, and drops it.
void calendar_print(struct calendar *calendar, struct text_buffer *out);

#endif
