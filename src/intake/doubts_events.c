// SPDX-License-Identifier: GPL-3.0-or-later
//
// Doubts about the joint programme: does every intake get its days, and is nobody to be in two
// gatherings at once?
#include "base/array.h"
#include "base/day.h"
#include "base/language.h"
#include "intake/doubts.h"

#include <inttypes.h>

static bool is_for(const struct event *event, int intake) {
    return event->intake == NONE || event->intake == intake;
}

// Days of the events that lie wholly within the time of the intake.
static int64_t count_days(const struct programme *programme, int intake, int32_t first_day,
                          int32_t last_day) {
    int64_t days = 0;
    for (size_t e = 0; e < programme->event_count; e++) {
        const struct event *event = &programme->events[e];
        bool counts =
            is_for(event, intake) && first_day <= event->first_day && event->last_day <= last_day;
        days += counts ? event->days : 0;
    }
    return days;
}

static void doubt_days(struct reader *reader, int index) {
    const struct intake *intake = &reader->programme->intakes[index];
    const struct origin *rule = &intake->rules.at[RULE_COMPETENCE_DAYS];
    int32_t first_day = intake->modules[0].first_day;
    int32_t last_day = intake->modules[intake->module_count - 1].last_day;
    int64_t asked = intake_rule(intake, RULE_COMPETENCE_DAYS);
    int64_t days = count_days(reader->programme, index, first_day, last_day);
    char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
    if (days >= asked || is_past(reader->programme, last_day)) {
        return;
    }
    // The last value stands in one of the two sentences only.
    findings_add(
        reader->findings, FINDING_EVENTS_TOO_FEW,
        rule->line > 0 ? rule : &intake->rules.at[RULE_START], NULL,
        intake->label[0] == '\0'
            ? _("%s offers %" PRId64 " of %" PRId64 " days (competence_days) from %s to %s.")
            : _("%s offers %" PRId64 " of %" PRId64
                " days (competence_days) from %s to %s, while intake %s is out."),
        reader->totals[FILE_EVENTS].file, days, asked, day_to_text(first_day, first),
        day_to_text(last_day, last), intake->label);
}

static int compare_events(const void *left, const void *right) {
    const struct event *a = *(const struct event *const *)left;
    const struct event *b = *(const struct event *const *)right;
    int order = (a->first_day > b->first_day) - (a->first_day < b->first_day);
    return order != 0 ? order : (a->at.line > b->at.line) - (a->at.line < b->at.line);
}

// In the order of their first days, an event meets one before it if it meets that which lasts
// longest. `is_named`: by event of the programme.
static void doubt_overlaps(struct reader *reader, const struct event *const *events, int intake,
                           bool *is_named) {
    const struct programme *programme = reader->programme;
    const struct event *longest = NULL;
    for (size_t i = 0; i < programme->event_count; i++) {
        const struct event *event = events[i];
        if (!is_for(event, intake)) {
            continue;
        }
        bool *named = &is_named[event - programme->events];
        if (longest != NULL && event->first_day <= longest->last_day && !*named) {
            *named = true;
            findings_add(reader->findings, FINDING_EVENTS_OVERLAP, &event->at, event->id,
                         _("%s:%zu is for the same intake on some of these days."),
                         longest->at.file, longest->at.line);
        }
        longest = longest == NULL || event->last_day > longest->last_day ? event : longest;
    }
}

void doubt_events(struct reader *reader) {
    const struct programme *programme = reader->programme;
    size_t count = programme->event_count;
    const struct event **events = arena_new(&reader->arena, count, sizeof(const struct event *));
    bool *is_named = arena_new(&reader->arena, count, sizeof *is_named);
    for (size_t e = 0; e < count; e++) {
        events[e] = &programme->events[e];
    }
    array_sort(events, count, sizeof *events, compare_events);
    for (int i = 0; reader->present[FILE_EVENTS] && i < (int)programme->intake_count; i++) {
        doubt_days(reader, i);
        doubt_overlaps(reader, events, i, is_named);
    }
}
