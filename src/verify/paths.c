// SPDX-License-Identifier: GPL-3.0-or-later
//
// The schedule, person by person. A row that cannot stand in a path at all is named here: the
// person may not be placed, the module is not theirs, is not to be planned, is there twice or is
// not there, or the dates are wrong. A module lasts as long as the intake says, whatever dates its
// row claims; so a wrong date is one mistake and not also a crowded company.
#include "base/array.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/text.h"
#include "verify/fit.h"
#include "verify/judgement.h"
#include "verify/say.h"

static const char *id_of_company(const struct judgement *judgement, const struct placement *row) {
    return company_of_row(judgement, row)->id;
}

static void name_stranger(struct judgement *judgement, const struct path *path, const char *why) {
    findings_add(judgement->findings, FINDING_SCHEDULE_STRANGER, place_of_row(path, path->row),
                 path->candidate != NULL ? path->candidate->id : path->row->candidate_id, "%s",
                 why);
}

static const struct placement *leave_of(const struct past *past) {
    const struct placement *row = past->first;
    while (row->status != PLACEMENT_LEAVE) {
        row++;
    }
    return row;
}

// Why an applicant cannot begin with the first module and go on to the last.
static const char *say_gap(struct judgement *judgement, const struct past *past) {
    const struct rules *rules = &judgement->programme->rules;
    return past->lost != 0
               ? arena_print(&judgement->arena,
                             _("%s: a module has begun by then, and an applicant starts with the "
                               "first."),
                             say_rule(judgement, rules, RULE_PLAN_FROM))
               : arena_print(&judgement->arena,
                             _("%s is leave; an applicant has no path to be away from."),
                             say_place(judgement, &leave_of(past)->at));
}

// True for somebody who may not be placed; says so.
static bool is_stranger(struct judgement *judgement, const struct path *path) {
    const struct candidate *candidate = path->candidate;
    const struct programme *programme = judgement->programme;
    const struct placement *first;
    if (candidate == NULL) {
        bool is_known =
            rows_of_person(&programme->history, path->row->candidate_id, &first) > first;
        name_stranger(judgement, path,
                      is_known ? _("Only the history knows this id, and has no such module.")
                               : _("The programme has no candidate of this id."));
    } else if (path->past->is_out) {
        name_stranger(judgement, path,
                      arena_print(&judgement->arena, _("The status in %s is %s."),
                                  say_place(judgement, &candidate->at),
                                  _(status_word(candidate->status))));
    } else if (!fits_calendar(path->past, path->intake)) {
        name_stranger(judgement, path, say_gap(judgement, path->past));
    } else {
        return false;
    }
    return true;
}

static bool has_no_place(struct judgement *judgement, struct path *path,
                         const struct placement *row) {
    if (row->status != PLACEMENT_LEAVE && row->company != NONE && row->offer != NONE) {
        return false;
    }
    findings_add(
        judgement->findings, FINDING_SCHEDULE_STATUS, place_of_row(path, row),
        _(placement_status_word(row->status)),
        _("'%s' has no published path to be away from, and needs a company in every module."),
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
                 _("This is module %d of %s; the path has the modules 1 to %d of %s (%s)."),
                 row->module + 1, say_intake(judgement, of_row), own->module_count,
                 say_intake(judgement, own), say_place(judgement, &path->candidate->at));
    return true;
}

static bool is_not_planned(struct judgement *judgement, struct path *path,
                           const struct placement *row) {
    if ((path->past->planned >> row->module & 1) != 0) {
        return false;
    }
    bool is_lost = (path->past->lost >> row->module & 1) != 0;
    const struct rules *rules = is_lost ? &judgement->programme->rules : &path->intake->rules;
    findings_add(judgement->findings, FINDING_SCHEDULE_NOT_PLANNED, place_of_row(path, row),
                 row->candidate_id,
                 is_lost ? _("%s: module %d of %s has begun by then.")
                         : _("%s: module %d of %s stays open."),
                 say_rule(judgement, rules, is_lost ? RULE_PLAN_FROM : RULE_PLAN_MODULES),
                 row->module + 1, say_intake(judgement, path->intake));
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
                 row->candidate_id, _("Module %d already lies at %s."), row->module + 1,
                 say_row(judgement, id_of_company(judgement, other), other));
    return true;
}

// Takes a row into the path, if there is room for it.
static void path_take(struct judgement *judgement, struct path *path, const struct placement *row) {
    static bool (*const troubles[])(struct judgement *, struct path *, const struct placement *) = {
        has_no_place, has_foreign_module, is_not_planned, has_module_again};
    for (size_t i = 0; i < sizeof troubles / sizeof *troubles; i++) {
        if (troubles[i](judgement, path, row)) {
            path->whole = false;
            return;
        }
    }
    path->module[row->module] = row;
}

static int last_planned(const struct path *path) {
    int last = path->intake->module_count;
    while (last > 0 && ((path->past->planned | path->past->published) >> (last - 1) & 1) == 0) {
        last--;
    }
    return last;
}

// A path that has another flaw already may lack a module because of it: one word is enough.
static void name_gap(struct judgement *judgement, struct path *path) {
    struct text_buffer lacking = {0};
    for (int t = 0; path->whole && t < path->intake->module_count; t++) {
        if ((path->past->planned >> t & 1) != 0 && path->module[t] == NULL) {
            text_buffer_print(&lacking, "%s%d", lacking.length == 0 ? "" : ", ", t + 1);
        }
    }
    if (lacking.length != 0) {
        path->whole = false;
        findings_add(judgement->findings, FINDING_SCHEDULE_GAP, place_of_row(path, path->row),
                     lacking.bytes, _("A path of %s has one row for each of the modules 1 to %d."),
                     say_intake(judgement, path->intake), last_planned(path));
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
                         _("Module %d of %s lasts %s."), t + 1, say_intake(judgement, path->intake),
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

static void list_visits(struct judgement *judgement, struct path *path) {
    const struct past *past = path->past;
    size_t most = (size_t)past->visit_count + MODULES_MAX;
    path->visits = arena_new(&judgement->arena, most, sizeof(const struct placement *));
    for (int v = 0; v < past->visit_count; v++) {
        path->visits[path->visit_count++] = past->visits[v];
    }
    for (int t = 0; t < path->intake->module_count; t++) {
        if (path->module[t] != NULL) {
            note_visit(path, path->module[t]);
        }
    }
}

static bool is_new(const struct judgement *judgement, const struct placement *row) {
    return row->status != PLACEMENT_CANCELLED && !is_carried(judgement, row);
}

// The rows from `first` to `end` are those of one person.
static void path_read(struct judgement *judgement, struct path *path, const struct placement *first,
                      const struct placement *end) {
    path->stranger = is_stranger(judgement, path);
    path->whole = !path->stranger;
    if (path->stranger) {
        return;
    }
    for (const struct placement *row = first; row < end; row++) {
        if (is_new(judgement, row)) {
            path_take(judgement, path, row);
        }
    }
    name_gap(judgement, path);
    name_dates(judgement, path);
    list_visits(judgement, path);
}

static void add_path(struct judgement *judgement, struct path *path, const struct placement *first,
                     const struct placement *end) {
    if (path->candidate != NULL) {
        path->intake = &judgement->programme->intakes[path->candidate->intake];
        path->past = &judgement->pasts[path->candidate - judgement->programme->candidates];
    }
    path_read(judgement, path, first, end);
    judgement->paths = array_room(judgement->paths, judgement->path_count,
                                  &judgement->path_capacity, sizeof *judgement->paths);
    judgement->paths[judgement->path_count++] = *path;
}

// Somebody has a path when the schedule has a new row for them, or the history some of it.
static void read_rows(struct judgement *judgement, const struct placement *first,
                      const struct placement *end) {
    const struct placement *row = first;
    while (row < end && !is_new(judgement, row)) {
        row++;
    }
    if (row < end) {
        struct path path = {.row = row};
        if (row->candidate != NONE) {
            path.candidate = &judgement->programme->candidates[row->candidate];
        }
        add_path(judgement, &path, first, end);
    }
}

// Those who have a path by the history alone, and no new row.
static void read_others(struct judgement *judgement, const bool *has_row) {
    const struct programme *programme = judgement->programme;
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct past *past = &judgement->pasts[i];
        if (!has_row[i] && past->must && (past->continues || past->planned == 0)) {
            const struct placement *row;
            bool is_there =
                rows_of_person(judgement->schedule, programme->candidates[i].id, &row) > row;
            struct path path = {.candidate = &programme->candidates[i],
                                .row = is_there ? row : past->first};
            add_path(judgement, &path, NULL, NULL);
        }
    }
}

void paths_read(struct judgement *judgement) {
    const struct schedule *schedule = judgement->schedule;
    size_t people = judgement->programme->candidate_count;
    bool *has_row = arena_new(&judgement->arena, people, sizeof *has_row);
    for (size_t first = 0, end = 0; first < schedule->count; first = end) {
        const char *id = schedule->placements[first].candidate_id;
        while (end < schedule->count && text_equal(schedule->placements[end].candidate_id, id)) {
            end++;
        }
        size_t count = judgement->path_count;
        read_rows(judgement, &schedule->placements[first], schedule->placements + end);
        if (judgement->path_count > count && judgement->paths[count].candidate != NULL) {
            has_row[judgement->paths[count].candidate - judgement->programme->candidates] = true;
        }
    }
    read_others(judgement, has_row);
    judgement->path_of = arena_new(&judgement->arena, people, sizeof(const struct path *));
    for (size_t i = 0; i < judgement->path_count; i++) {
        const struct path *path = &judgement->paths[i];
        if (path->candidate != NULL) {
            judgement->path_of[path->candidate - judgement->programme->candidates] = path;
        }
    }
}
