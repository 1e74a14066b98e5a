// SPDX-License-Identifier: GPL-3.0-or-later
//
// events.csv: one row is a gathering of the joint competence programme.
#include "base/array.h"
#include "intake/reader.h"

#include <stddef.h>
#include <string.h>

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

static int compare_event_ids(const void *left, const void *right) {
    const struct event *a = left, *b = right;
    return strcmp(a->id, b->id);
}

static int compare_events(const void *left, const void *right) {
    const struct event *a = left, *b = right;
    int order = strcmp(a->id, b->id);
    return order != 0 ? order : (a->at.line > b->at.line) - (a->at.line < b->at.line);
}

void read_events(struct reader *reader, struct programme *programme) {
    static const struct twins twins = {.file = FILE_EVENTS,
                                       .finding = FINDING_ID_TWICE,
                                       .item_size = sizeof(struct event),
                                       .origin_offset = offsetof(struct event, at),
                                       .has_id = true,
                                       .compare = compare_event_ids};
    programme->events = arena_new(&programme->arena, reader->tables[FILE_EVENTS].row_count,
                                  sizeof *programme->events);
    reader_rows(reader, FILE_EVENTS, read_event, programme);
    array_sort(programme->events, programme->event_count, sizeof *programme->events,
               compare_events);
    programme->event_count =
        reader_drop_twins(reader, &twins, programme->events, programme->event_count);
}
