// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files are numbered in the order of ids: names of people belong into no file name.
#include "output/calendars.h"

#include "base/language.h"
#include "domain/presence.h"
#include "output/calendar.h"
#include "output/sheet.h"
#include "output/stays.h"

#include <stdio.h>

static const struct sheet_header index_headers[] = {
    {"file", "fil"}, {"kind", "type"}, {"id", "id"}, {"name", "navn"}, {0},
};

// Everything that a calendar is made from.
struct making {
    const struct programme *programme;
    const struct stays *stays;
    bool has_drafts;
    int32_t stamp_day;
    struct sheet index;
    struct arena arena;
    struct output_files *files;
};

static bool is_shown(const struct making *making, const struct stay *stay) {
    return stay->kind == STAY_PUBLISHED || (stay->kind == STAY_DRAFT && making->has_drafts);
}

// A published module may have several rows, one after the other.
static int number_in_module(const struct making *making, const struct stay_group *group,
                            const struct stay *stay) {
    int number = 1;
    for (const struct stay *other = &making->stays->items[group->first]; other < stay; other++) {
        number += other->kind != STAY_LEAVE && other->row->module == stay->row->module &&
                  other->row->intake == stay->row->intake &&
                  text_equal(other->row->candidate_id, stay->row->candidate_id);
    }
    return number;
}

static void add_module(struct making *making, const struct stay_group *group,
                       const struct stay *stay, struct calendar *calendar) {
    const struct placement *row = stay->row;
    const struct company *company = &making->programme->companies[row->company];
    const struct intake *intake = &making->programme->intakes[row->intake];
    const char *title = row->offer == NONE ? "" : making->programme->offers[row->offer].title;
    bool is_draft = stay->kind == STAY_DRAFT;
    struct calendar_entry entry = {.first_day = stay->first_day,
                                   .last_day = stay->last_day,
                                   .location = company->municipality,
                                   .is_draft = is_draft};
    entry.key = arena_print(&making->arena, "module|%s|%s|%d|%d|%s",
                            group->company == NONE ? "" : company->id, row->candidate_id,
                            row->module + 1, number_in_module(making, group, stay), intake->label);
    entry.summary = arena_print(&making->arena, is_draft ? _("%s (draft)") : "%s", stay->text);
    entry.description = title[0] != '\0' ? arena_print(&making->arena, _("Module %d of %d: %s"),
                                                       row->module + 1, intake->module_count, title)
                                         : arena_print(&making->arena, _("Module %d of %d"),
                                                       row->module + 1, intake->module_count);
    calendar_add(calendar, &entry);
}

// True when the event gathers somebody of this group: of the intake, while a stay is shown.
static bool gathers(const struct making *making, const struct event *event,
                    const struct stay_group *group) {
    for (size_t i = group->first; i < group->end; i++) {
        const struct stay *stay = &making->stays->items[i];
        if (is_shown(making, stay) && stay_meets(stay, event)) {
            return true;
        }
    }
    return false;
}

static void add_events(struct making *making, const struct stay_group *group,
                       struct calendar *calendar) {
    for (size_t e = 0; e < making->programme->event_count; e++) {
        const struct event *event = &making->programme->events[e];
        if (gathers(making, event, group)) {
            calendar_add(calendar, &(struct calendar_entry){
                                       .key = arena_print(&making->arena, "event|%s", event->id),
                                       .first_day = event->first_day,
                                       .last_day = event->last_day,
                                       .summary = event->title,
                                       .location = event->location,
                                       .is_busy = true});
        }
    }
}

static bool has_entries(const struct making *making, const struct stay_group *group) {
    size_t i = group->first;
    while (i < group->end && !is_shown(making, &making->stays->items[i])) {
        i++;
    }
    return i < group->end;
}

static void add_calendar(struct making *making, const struct stay_group *group, const char *kind,
                         int number) {
    const char *file = arena_print(&making->arena, "%s-%03d.ics", kind, number);
    struct calendar *calendar = calendar_new(group->name, making->stamp_day);
    for (size_t i = group->first; i < group->end; i++) {
        const struct stay *stay = &making->stays->items[i];
        if (is_shown(making, stay)) {
            add_module(making, group, stay, calendar);
        }
    }
    add_events(making, group, calendar);
    calendar_print(calendar, output_add(making->files, file));
    sheet_copy(&making->index, file);
    sheet_text(&making->index, kind);
    sheet_copy(&making->index, group->id);
    sheet_copy(&making->index, group->name);
}

static void add_calendars(struct making *making, struct stays *stays, const char *kind) {
    int number = 0;
    making->stays = stays;
    for (size_t g = 0; g < stays->group_count; g++) {
        const struct stay_group *group = &stays->groups[g];
        if (has_entries(making, group)) {
            add_calendar(making, group, kind, ++number);
        }
    }
    stays_release(stays);
}

void calendars_add(const struct programme *programme, const struct schedule *part,
                   const struct view *view, bool has_drafts, struct csv_style style,
                   struct output_files *files) {
    struct making making = {.programme = programme,
                            .has_drafts = has_drafts,
                            .stamp_day = programme_first_day(programme),
                            .files = files};
    struct stays people = {0}, companies = {0};
    sheet_head(&making.index, index_headers);
    if (view->company == NULL) {
        stays_of_people(&people, programme, part);
        add_calendars(&making, &people, "trainee");
    }
    if (view->candidate_id == NULL) {
        stays_of_companies(&companies, programme, part, view);
        add_calendars(&making, &companies, "company");
    }
    sheet_write(&making.index, style.dialect, style.norwegian, output_add(files, "index.csv"));
    sheet_release(&making.index);
    arena_release(&making.arena);
}
