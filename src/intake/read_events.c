// SPDX-License-Identifier: GPL-3.0-or-later
//
// events.csv: one row is a gathering of the joint competence programme.
#include "intake/reader.h"

#include <stddef.h>

static void read_event(struct reader *reader, struct record *record, void *into) {
    struct programme *programme = into;
    reader_check_dates(record, EVENT_FROM, EVENT_TO);
    struct event event = {
        .id = reader_keep(reader, record_text(record, EVENT_ID)),
        .intake =
            record_blank(record, EVENT_INTAKE) ? NONE : reader_intake(reader, record, EVENT_INTAKE),
        .first_day = record_whole(record, EVENT_FROM),
        .last_day = record_whole(record, EVENT_TO),
        .title = reader_keep(reader, record_text(record, EVENT_TITLE)),
        .location = reader_keep(reader, record_text(record, EVENT_LOCATION)),
        .days = record_whole(record, EVENT_DAYS),
        .cost = record_number(record, EVENT_COST),
        .at = reader_row_origin(reader, record),
    };
    if (record->good) {
        programme->events[programme->event_count++] = event;
    }
}

void read_events(struct reader *reader, struct programme *programme) {
    programme->events = arena_new(&programme->arena, reader->tables[FILE_EVENTS].row_count,
                                  sizeof *programme->events);
    reader_rows(reader, FILE_EVENTS, read_event, programme);
    programme->event_count =
        reader_sort_by_id(reader, FILE_EVENTS, programme->events, programme->event_count,
                          sizeof *programme->events, offsetof(struct event, at));
}
