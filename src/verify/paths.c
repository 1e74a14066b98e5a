// SPDX-License-Identifier: GPL-3.0-or-later
//
// The schedule, person by person. A row that cannot stand in a path at all is named here: the
// person may not be placed, the module is not theirs, is there twice or is not there, or the dates
// are wrong. A module lasts as long as the intake says, whatever dates its row claims; so a wrong
// date is one mistake and not also a crowded company.
#include "base/array.h"
#include "base/memory.h"
#include "base/text.h"
#include "verify/judgement.h"
#include "verify/say.h"

static const char *id_of_company(const struct judgement *judgement, const struct placement *row) {
    return company_of_row(judgement, row)->id;
}

// True for somebody who may not be placed; says so.
static bool is_stranger(struct judgement *judgement, const struct path *path) {
    const struct candidate *candidate = path->candidate;
    if (candidate == NULL) {
        findings_add(judgement->findings, FINDING_SCHEDULE_STRANGER, &path->row->at,
                     path->row->candidate_id, "The programme has no candidate of this id.");
        return true;
    }
    if (status_stays_out(candidate->status)) {
        findings_add(judgement->findings, FINDING_SCHEDULE_STRANGER, place_of_row(path, path->row),
                     candidate->id, "The status in %s is %s.", say_place(judgement, &candidate->at),
                     status_word(candidate->status));
        return true;
    }
    return false;
}

static bool has_no_place(struct judgement *judgement, struct path *path,
                         const struct placement *row) {
    if (row->status != PLACEMENT_LEAVE && row->company != NONE && row->offer != NONE) {
        return false;
    }
    findings_add(judgement->findings, FINDING_SCHEDULE_STATUS, place_of_row(path, row),
                 placement_status_word(row->status),
                 "'%s' has no published path to be away from, and needs a company in every module.",
                 row->candidate_id);
    return true;
}

static bool has_foreign_module(struct judgement *judgement, struct path *path,
                               const struct placement *row) {
    const struct intake *own = path->intake;
    const struct intake *of_row = &judgement->programme->intakes[row->intake];
    if (of_row == own && row->module >= 0 && row->module < own->module_count) {
        return false;
    }
    findings_add(judgement->findings, FINDING_SCHEDULE_MODULE, place_of_row(path, row),
                 row->candidate_id,
                 "This is module %d of %s; the path has the modules 1 to %d of %s (%s).",
                 row->module + 1, say_intake(judgement, of_row), own->module_count,
                 say_intake(judgement, own), say_place(judgement, &path->candidate->at));
    return true;
}

static bool has_module_again(struct judgement *judgement, struct path *path,
                             const struct placement *row) {
    path->rows_of_module[row->module]++;
    const struct placement *other = path->module[row->module];
    if (other == NULL) {
        return false;
    }
    findings_add(judgement->findings, FINDING_SCHEDULE_TWICE, place_of_row(path, row),
                 row->candidate_id, "Module %d already lies at %s.", row->module + 1,
                 say_row(judgement, id_of_company(judgement, other), other));
    return true;
}

// Takes a row into the path, if there is room for it.
static void path_take(struct judgement *judgement, struct path *path, const struct placement *row) {
    static bool (*const troubles[])(struct judgement *, struct path *, const struct placement *) = {
        has_no_place, has_foreign_module, has_module_again};
    for (size_t i = 0; i < sizeof troubles / sizeof *troubles; i++) {
        if (troubles[i](judgement, path, row)) {
            path->whole = false;
            return;
        }
    }
    path->module[row->module] = row;
}

// A path that has another flaw already may lack a module because of it: one word is enough.
static void name_gap(struct judgement *judgement, struct path *path) {
    struct text_buffer lacking = {0};
    for (int t = 0; path->whole && t < path->intake->module_count; t++) {
        if (path->module[t] == NULL) {
            text_buffer_print(&lacking, "%s%d", lacking.length == 0 ? "" : ", ", t + 1);
        }
    }
    if (lacking.length != 0) {
        path->whole = false;
        findings_add(judgement->findings, FINDING_SCHEDULE_GAP, place_of_row(path, path->row),
                     lacking.bytes, "A path of %s has one row for each of the modules 1 to %d.",
                     say_intake(judgement, path->intake), path->intake->module_count);
    }
    text_buffer_release(&lacking);
}

static void name_dates(struct judgement *judgement, const struct path *path) {
    for (int t = 0; t < path->intake->module_count; t++) {
        const struct placement *row = path->module[t];
        const struct module *module = &path->intake->modules[t];
        bool agrees = row == NULL || path->rows_of_module[t] > 1 ||
                      (row->first_day == module->first_day && row->last_day == module->last_day);
        if (!agrees) {
            findings_add(judgement->findings, FINDING_SCHEDULE_DATES, place_of_row(path, row),
                         say_days(judgement, row->first_day, row->last_day),
                         "Module %d of %s lasts %s.", t + 1, say_intake(judgement, path->intake),
                         say_days(judgement, module->first_day, module->last_day));
        }
    }
}

static void note_visit(struct path *path, const struct placement *row) {
    for (int v = 0; v < path->visit_count; v++) {
        if (path->visits[v]->company == row->company) {
            return;
        }
    }
    path->visits[path->visit_count++] = row;
}

// The rows from `first` to `end` are those of one person.
static void path_read(struct judgement *judgement, struct path *path, const struct placement *first,
                      const struct placement *end) {
    path->stranger = is_stranger(judgement, path);
    path->whole = !path->stranger;
    for (const struct placement *row = first; !path->stranger && row < end; row++) {
        if (row->status != PLACEMENT_CANCELLED) {
            path_take(judgement, path, row);
        }
    }
    if (path->stranger) {
        return;
    }
    name_gap(judgement, path);
    name_dates(judgement, path);
    for (int t = 0; t < path->intake->module_count; t++) {
        if (path->module[t] != NULL) {
            note_visit(path, path->module[t]);
        }
    }
}

static void add_path(struct judgement *judgement, const struct placement *first,
                     const struct placement *end) {
    const struct placement *row = first;
    while (row < end && row->status == PLACEMENT_CANCELLED) {
        row++;
    }
    if (row == end) {
        return;
    }
    const struct programme *programme = judgement->programme;
    struct path path = {.row = row};
    if (row->candidate != NONE) {
        path.candidate = &programme->candidates[row->candidate];
        path.intake = &programme->intakes[path.candidate->intake];
    }
    path_read(judgement, &path, row, end);
    judgement->paths = array_room(judgement->paths, judgement->path_count,
                                  &judgement->path_capacity, sizeof *judgement->paths);
    judgement->paths[judgement->path_count++] = path;
}

void paths_read(struct judgement *judgement) {
    const struct schedule *schedule = judgement->schedule;
    for (size_t first = 0, end = 0; first < schedule->count; first = end) {
        const char *id = schedule->placements[first].candidate_id;
        while (end < schedule->count && text_equal(schedule->placements[end].candidate_id, id)) {
            end++;
        }
        add_path(judgement, &schedule->placements[first], schedule->placements + end);
    }
    judgement->path_of = arena_new(&judgement->arena, judgement->programme->candidate_count,
                                   sizeof(const struct path *));
    for (size_t i = 0; i < judgement->path_count; i++) {
        const struct path *path = &judgement->paths[i];
        if (path->candidate != NULL) {
            judgement->path_of[path->row->candidate] = path;
        }
    }
}
