// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the history has fixed: places that are taken, and for everybody who continues, the steps of
// the path and what is left to be planned.
#include "problem/build.h"

#include "base/text.h"

#include <string.h>

// True when a row takes a place, and until when.
static bool row_stands(const struct programme *programme, const struct placement *row,
                       int32_t *last_day) {
    *last_day = row->last_day;
    if (row->status == PLACEMENT_LEAVE || row->status == PLACEMENT_CANCELLED) {
        return false;
    }
    if (row->candidate == NONE) {
        return true;
    }
    const struct candidate *candidate = &programme->candidates[row->candidate];
    bool is_out = status_stays_out(candidate->status);
    if (is_out && candidate->has_withdrawn_from && row->last_day >= candidate->withdrawn_from) {
        *last_day = candidate->withdrawn_from - 1;
    }
    return row->status == PLACEMENT_PUBLISHED && (!is_out || candidate->has_withdrawn_from) &&
           row->first_day <= *last_day;
}

struct stand *build_stands(const struct programme *programme, struct problem *problem) {
    const struct schedule *history = &programme->history;
    struct stand *stands = arena_new(&problem->arena, history->count + 1, sizeof *stands);
    size_t count = 0;
    for (size_t r = 0; r < history->count; r++) {
        const struct placement *row = &history->placements[r];
        int32_t last_day = 0;
        if (row_stands(programme, row, &last_day)) {
            stands[count++] = (struct stand){row, row->first_day, last_day};
        }
    }
    return stands;
}

static bool is_there(const struct stand *stand, int32_t day) {
    return stand->first_day <= day && day <= stand->last_day;
}

int64_t stands_on(const struct stand *stands, int offer, int32_t day) {
    int64_t count = 0;
    for (const struct stand *stand = stands; stand->row != NULL; stand++) {
        count += stand->row->offer == offer && is_there(stand, day);
    }
    return count;
}

// It is on a day on which somebody comes that most are there.
int64_t stands_most(const struct stand *stands, int offer, int32_t first_day, int32_t last_day,
                    int32_t *day) {
    int64_t most = stands_on(stands, offer, first_day);
    *day = first_day;
    for (const struct stand *stand = stands; stand->row != NULL; stand++) {
        if (stand->row->offer == offer && stand->first_day > first_day &&
            stand->first_day <= last_day) {
            int64_t count = stands_on(stands, offer, stand->first_day);
            *day = count > most ? stand->first_day : *day;
            most = count > most ? count : most;
        }
    }
    return most;
}

int64_t people_only_in_history(const struct stand *stands, int intake) {
    int64_t count = 0;
    const char *id = NULL;
    for (const struct stand *stand = stands; stand->row != NULL; stand++) {
        const struct placement *row = stand->row;
        bool is_other = id == NULL || !text_equal(id, row->candidate_id);
        if (row->candidate == NONE && row->intake == intake) {
            count += is_other;
            id = row->candidate_id;
        }
    }
    return count;
}

// The rows of one person, while steps are laid out.
struct rows {
    const struct placement *first, *end;
    int intake;
};

static struct rows rows_of(const struct programme *programme, int candidate) {
    const struct schedule *history = &programme->history;
    struct rows rows = {.intake = programme->candidates[candidate].intake};
    size_t low = 0, high = history->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(history->placements[middle].candidate_id, programme->candidates[candidate].id) <
            0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    rows.first = history->placements + low;
    while (low < history->count && history->placements[low].candidate == candidate) {
        low++;
    }
    rows.end = history->placements + low;
    return rows;
}

static bool has_row(const struct rows *rows, int module, enum placement_status status) {
    for (const struct placement *row = rows->first; row < rows->end; row++) {
        if (row->intake == rows->intake && row->module == module && row->status == status) {
            return true;
        }
    }
    return false;
}

static void visit_company(struct person *person, int company) {
    for (int v = 0; v < person->visited_count; v++) {
        if (person->visited[v] == company) {
            return;
        }
    }
    person->visited[person->visited_count++] = company;
}

static void add_step(struct layout *layout, struct step step) {
    layout->steps[layout->count++] = step;
}

// The published rows of a module; a stay in one company goes on.
static void add_fixed(const struct rows *rows, int module, struct person *person,
                      struct layout *layout) {
    bool is_new = true; // nothing of this module has been counted yet
    for (const struct placement *row = rows->first; row < rows->end; row++) {
        if (row->intake != rows->intake || row->module != module ||
            row->status != PLACEMENT_PUBLISHED) {
            continue;
        }
        struct step *last = layout->count > 0 ? &layout->steps[layout->count - 1] : NULL;
        visit_company(person, row->company);
        if (last == NULL || last->kind != STEP_FIXED || last->company != row->company) {
            add_step(layout, (struct step){STEP_FIXED, NONE, row->company, 1, false});
        } else if (is_new) {
            last->length++;
        }
        is_new = false;
    }
}

// A module that stays open before one that is published is as lost as one begun too early.
static void lay_module(const struct programme *programme, const struct problem *problem,
                       const struct rows *rows, int t, struct person *person,
                       struct layout *layout) {
    const struct intake *intake = &programme->intakes[rows->intake];
    bool is_later = t >= intake_rule(intake, RULE_PLAN_MODULES);
    if (has_row(rows, t, PLACEMENT_PUBLISHED)) {
        if (person->later > 0) {
            add_step(layout, (struct step){STEP_BREAK, NONE, NONE, 0, false});
            person->later = 0;
        }
        add_fixed(rows, t, person, layout);
    } else if (has_row(rows, t, PLACEMENT_LEAVE)) {
        layout->leaves += !is_later;
    } else if (problem->calendars[rows->intake].is_planned[t]) {
        add_step(layout, (struct step){STEP_OPEN, t, NONE, 1, false});
        layout->open++;
    } else if (is_later) {
        person->later++;
    } else {
        add_step(layout, (struct step){STEP_BREAK, NONE, NONE, 0, false});
        layout->lost++;
    }
}

// True when only open steps lie between this fixed step and an earlier one in the same company.
static bool comes_again(const struct layout *layout, int s) {
    int before = s - 1;
    while (before >= 0 && layout->steps[before].kind == STEP_OPEN) {
        before--;
    }
    return before >= 0 && before < s - 1 && layout->steps[s].kind == STEP_FIXED &&
           layout->steps[before].company == layout->steps[s].company;
}

// Between two fixed steps a third cannot be part of anything that is planned.
static void keep_steps(const struct layout *layout, struct person *person) {
    for (int s = 0; s < layout->count; s++) {
        bool inside = s > 0 && s + 1 < layout->count;
        for (int n = s - 1; n <= s + 1 && inside; n++) {
            inside = layout->steps[n].kind == STEP_FIXED;
        }
        if (!inside) {
            struct step *step = &person->steps[person->step_count++];
            *step = layout->steps[s];
            step->is_again = comes_again(layout, s);
        }
    }
}

static void note_drafts(const struct rows *rows, struct person *person) {
    for (int t = 0; t < MODULES_MAX; t++) {
        person->draft[t] = NONE;
    }
    for (const struct placement *row = rows->first; row < rows->end; row++) {
        bool is_draft = placement_is_draft(row);
        if (is_draft && row->intake == rows->intake) {
            person->draft[row->module] = row->company;
        }
    }
}

void build_steps(const struct programme *programme, struct problem *problem, struct person *person,
                 struct layout *layout) {
    struct rows rows = rows_of(programme, person->candidate);
    size_t count = (size_t)(rows.end - rows.first);
    *layout = (struct layout){0};
    layout->steps = arena_new(&problem->arena, count + MODULES_MAX * 2, sizeof *layout->steps);
    person->visited = arena_new(&problem->arena, count, sizeof *person->visited);
    for (int t = 0; t < programme->intakes[rows.intake].module_count; t++) {
        lay_module(programme, problem, &rows, t, person, layout);
    }
    keep_steps(layout, person);
    note_drafts(&rows, person);
}

int64_t count_drafts(const struct programme *programme) {
    int64_t count = 0;
    for (size_t r = 0; r < programme->history.count; r++) {
        const struct placement *row = &programme->history.placements[r];
        bool is_draft = placement_is_draft(row);
        if (is_draft && row->candidate != NONE) {
            struct rows rows = rows_of(programme, row->candidate);
            rows.intake = row->intake;
            count += !has_row(&rows, row->module, PLACEMENT_PUBLISHED);
        }
    }
    return count;
}
