// SPDX-License-Identifier: GPL-3.0-or-later
//
// The history, candidate by candidate. A module is what the first of these words says that is true
// of it: published, leave, lost, later, planned.
#include "verify/past.h"

#include "base/text.h"

#include <string.h>

bool past_visits(const struct past *past, int company) {
    for (int v = 0; v < past->visit_count; v++) {
        if (past->visits[v]->company == company) {
            return true;
        }
    }
    return false;
}

bool past_is_whole(const struct past *past) {
    return past->is_person && past->must && past->planned == 0;
}

static bool is_lost(const struct programme *programme, const struct intake *intake, int module) {
    int64_t from = programme->rules.value[RULE_PLAN_FROM];
    return from != RULE_OPEN && intake->modules[module].first_day < from;
}

static bool is_later(const struct intake *intake, int module) {
    return module >= intake_rule(intake, RULE_PLAN_MODULES);
}

bool module_is_planned(const struct programme *programme, const struct intake *intake, int module) {
    return !is_lost(programme, intake, module) && !is_later(intake, module);
}

// True when an earlier intake has a module of these dates that is to be planned.
static bool is_module_of_earlier(const struct programme *programme, const struct intake *intake,
                                 const struct module *module) {
    for (const struct intake *earlier = programme->intakes; earlier < intake; earlier++) {
        for (int t = 0; t < earlier->module_count; t++) {
            const struct module *other = &earlier->modules[t];
            if (other->first_day == module->first_day && other->last_day == module->last_day &&
                module_is_planned(programme, earlier, t)) {
                return true;
            }
        }
    }
    return false;
}

bool offer_has_promise(const struct programme *programme, const struct offer *offer,
                       const struct intake *intake, int module) {
    const struct module *dates = &intake->modules[module];
    return module_is_planned(programme, intake, module) &&
           offer_spans(offer, dates->first_day, dates->last_day) &&
           !is_module_of_earlier(programme, intake, dates);
}

// The first row of this person or a later one.
static size_t first_row(const struct schedule *schedule, const char *id) {
    size_t low = 0, high = schedule->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(schedule->placements[middle].candidate_id, id) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

const struct placement *rows_of_person(const struct schedule *schedule, const char *id,
                                       const struct placement **first) {
    size_t row = first_row(schedule, id);
    *first = schedule->placements + row;
    while (row < schedule->count && text_equal(schedule->placements[row].candidate_id, id)) {
        row++;
    }
    return schedule->placements + row;
}

bool row_stands(const struct programme *programme, const struct placement *row, int32_t *last_day) {
    const struct candidate *candidate = &programme->candidates[row->candidate];
    *last_day = row->last_day;
    if (!status_stays_out(candidate->status)) {
        return true;
    }
    if (!candidate->has_withdrawn_from || row->first_day >= candidate->withdrawn_from) {
        return false;
    }
    bool is_cut = row->last_day >= candidate->withdrawn_from;
    *last_day = is_cut ? candidate->withdrawn_from - 1 : row->last_day;
    return true;
}

// A row of another intake, or of a module that there is not, is no part of the path.
static bool is_of_path(const struct placement *row, const struct candidate *candidate,
                       const struct intake *intake) {
    return row->intake == candidate->intake && row->module >= 0 &&
           row->module < intake->module_count;
}

static void note_visit(struct past *past, const struct placement *row) {
    if (!past_visits(past, row->company)) {
        past->visits[past->visit_count++] = row;
    }
}

static void read_rows(struct past *past, const struct candidate *candidate,
                      const struct intake *intake, struct arena *arena) {
    past->visits =
        arena_new(arena, (size_t)(past->end - past->first), sizeof(const struct placement *));
    for (const struct placement *row = past->first; row < past->end; row++) {
        unsigned bit = is_of_path(row, candidate, intake) ? 1u << row->module : 0;
        bool is_published = row->status == PLACEMENT_PUBLISHED && bit != 0;
        past->published |= is_published ? bit : 0;
        past->leave |= row->status == PLACEMENT_LEAVE ? bit : 0;
        if (is_published) {
            note_visit(past, row);
        }
    }
    past->leave &= ~past->published;
    past->continues = past->published != 0;
}

static void sort_modules(struct past *past, const struct programme *programme,
                         const struct intake *intake) {
    unsigned fixed = past->published | past->leave;
    for (int t = 0; t < intake->module_count && !past->is_out; t++) {
        unsigned bit = 1u << t & ~fixed;
        past->lost |= is_lost(programme, intake, t) && !is_later(intake, t) ? bit : 0;
        past->planned |= module_is_planned(programme, intake, t) ? bit : 0;
    }
}

// Appends the published rows of a module; a run in one company goes on.
static void add_rows(const struct past *past, const struct candidate *candidate, int module,
                     struct leg *legs, int *count) {
    int from = *count;
    for (const struct placement *row = past->first; row < past->end; row++) {
        if (row->intake != candidate->intake || row->module != module ||
            row->status != PLACEMENT_PUBLISHED) {
            continue;
        }
        struct leg *last = *count > 0 ? &legs[*count - 1] : NULL;
        bool goes_on = last != NULL && leg_is_published(last) && last->company == row->company;
        if (!goes_on) {
            legs[(*count)++] = (struct leg){LEG_FIRST, module, row->company, row, 1};
        } else if (*count == from) {
            last->length++;
            from--;
        }
    }
}

// Modules that stay open before a published one are as empty as lost ones.
static void lay_track(struct past *past, const struct candidate *candidate,
                      const struct intake *intake, struct arena *arena) {
    size_t most = (size_t)(past->end - past->first) + 2 * MODULES_MAX;
    struct leg *legs = arena_new(arena, most, sizeof *legs);
    int count = 0, later = 0;
    for (int t = 0; t < intake->module_count; t++) {
        unsigned bit = 1u << t;
        if (later > 0 && (past->published & bit) != 0) {
            legs[count++] = (struct leg){LEG_BREAK, t, NONE, NULL, 0};
            later = 0;
        }
        if ((past->published & bit) != 0) {
            add_rows(past, candidate, t, legs, &count);
        } else if ((past->planned & bit) != 0) {
            legs[count++] = (struct leg){LEG_OPEN, t, NONE, NULL, 1};
        } else if ((past->lost & bit) != 0) {
            legs[count++] = (struct leg){LEG_BREAK, t, NONE, NULL, 0};
        } else {
            later += (past->leave & bit) == 0;
        }
    }
    past->track = track_of_legs(legs, count, later);
}

struct past *pasts_read(const struct programme *programme, struct arena *arena) {
    struct past *pasts = arena_new(arena, programme->candidate_count, sizeof *pasts);
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        const struct intake *intake = &programme->intakes[candidate->intake];
        struct past *past = &pasts[i];
        past->end = rows_of_person(&programme->history, candidate->id, &past->first);
        past->is_out = status_stays_out(candidate->status);
        read_rows(past, candidate, intake, arena);
        sort_modules(past, programme, intake);
        bool must = status_must_be_placed(candidate->status);
        past->is_person = !past->is_out && (past->planned != 0 || past->continues);
        past->must = past->is_person && (must || past->continues);
        lay_track(past, candidate, intake, arena);
    }
    return pasts;
}
