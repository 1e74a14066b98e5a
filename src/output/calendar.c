// SPDX-License-Identifier: GPL-3.0-or-later
//
// libical escapes and folds the lines. The end of an entry of whole days is the day behind its last
// one (RFC 5545, 3.6.1).
#include "output/calendar.h"

#include "base/day.h"
#include "base/digest.h"
#include "base/memory.h"

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { UID_DIGITS = 32 }; // 128 bits: nobody will see two keys with the same ones

struct calendar {
    icalcomponent *root;
    struct icaltimetype stamp;
};

static struct icaltimetype date_of(int32_t day) {
    char text[DAY_TEXT_SIZE];
    struct icaltimetype date = icaltime_null_date();
    day_to_text(day, text); // 2026-09-01
    date.year = atoi(text);
    date.month = atoi(text + strlen("2026-"));
    date.day = atoi(text + strlen("2026-09-"));
    return date;
}

// What RFC 5545 has no word for, but every program understands.
static icalproperty *extension(const char *name, const char *value) {
    icalproperty *property = icalproperty_new_x(value);
    icalproperty_set_x_name(property, name);
    return property;
}

struct calendar *calendar_new(const char *name, int32_t stamp_day) {
    struct calendar *calendar = memory_new(1, sizeof *calendar);
    calendar->root = icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                                         icalproperty_new_prodid("-//kull//report//EN"),
                                         icalproperty_new_method(ICAL_METHOD_PUBLISH),
                                         extension("X-WR-CALNAME", name), NULL);
    calendar->stamp = date_of(stamp_day);
    calendar->stamp.is_date = 0;
    calendar->stamp.hour = calendar->stamp.minute = calendar->stamp.second = 0;
    calendar->stamp.zone = icaltimezone_get_utc_timezone();
    return calendar;
}

static void add_text(icalcomponent *event, icalproperty *(*make)(const char *), const char *text) {
    if (text != NULL && text[0] != '\0') {
        icalcomponent_add_property(event, make(text));
    }
}

static void add_uid(icalcomponent *event, const char *key) {
    char hexadecimal[DIGEST_TEXT_SIZE], uid[UID_DIGITS + sizeof "@kull"];
    struct digest digest = digest_of(key, strlen(key));
    snprintf(uid, sizeof uid, "%.*s@kull", UID_DIGITS, digest_to_text(&digest, hexadecimal));
    icalcomponent_add_property(event, icalproperty_new_uid(uid));
}

void calendar_add(struct calendar *calendar, const struct calendar_entry *entry) {
    icalcomponent *event = icalcomponent_new_vevent();
    add_uid(event, entry->key);
    icalcomponent_add_property(event, icalproperty_new_dtstamp(calendar->stamp));
    icalcomponent_add_property(event, icalproperty_new_dtstart(date_of(entry->first_day)));
    icalcomponent_add_property(event, icalproperty_new_dtend(date_of(entry->last_day + 1)));
    add_text(event, icalproperty_new_summary, entry->summary);
    add_text(event, icalproperty_new_description, entry->description);
    add_text(event, icalproperty_new_location, entry->location);
    icalcomponent_add_property(
        event,
        icalproperty_new_status(entry->is_draft ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED));
    icalcomponent_add_property(
        event,
        icalproperty_new_transp(entry->is_busy ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
    icalcomponent_add_component(calendar->root, event);
}

void calendar_print(struct calendar *calendar, struct text_buffer *out) {
    char *text = icalcomponent_as_ical_string_r(calendar->root);
    if (text == NULL) {
        memory_exhausted();
    }
    text_buffer_add(out, text);
    icalmemory_free_buffer(text);
    icalcomponent_free(calendar->root);
    memory_free(calendar);
}
