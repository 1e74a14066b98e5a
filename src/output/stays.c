// SPDX-License-Identifier: GPL-3.0-or-later
//
// Each stay goes into the first line of its group that is free by then.
#include "output/stays.h"

#include "base/array.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/text.h"
#include "domain/presence.h"

enum { ORDERS = 5 };

const char *stay_word(enum stay_kind kind) {
    static const char *const words[] = {
        [STAY_PUBLISHED] = N_("promised"),
        [STAY_DRAFT] = N_("draft"),
        [STAY_LEAVE] = N_("leave"),
    };
    return words[kind];
}

// Rows of one schedule lie in one array, so their addresses are their order.
static int compare(const struct stay *a, const struct stay *b, bool by_lane) {
    const int order[ORDERS] = {
        (a->group > b->group) - (a->group < b->group),
        by_lane ? (a->lane > b->lane) - (a->lane < b->lane) : 0,
        (a->first_day > b->first_day) - (a->first_day < b->first_day),
        (a->last_day > b->last_day) - (a->last_day < b->last_day),
        (a->row > b->row) - (a->row < b->row),
    };
    int first = 0;
    while (first < ORDERS - 1 && order[first] == 0) {
        first++;
    }
    return order[first];
}

static int compare_by_day(const void *a, const void *b) {
    return compare(a, b, false);
}

static int compare_by_lane(const void *a, const void *b) {
    return compare(a, b, true);
}

static void add_group(struct stays *stays, const struct stay_group *group) {
    stays->groups = array_room(stays->groups, stays->group_count, &stays->group_capacity,
                               sizeof *stays->groups);
    stays->groups[stays->group_count++] = *group;
}

// Adds what the row draws, if anything; false when it draws nothing.
static bool add_stay(struct stays *stays, const struct programme *programme,
                     const struct placement *row, const char *text, size_t group) {
    struct stay stay = {
        .group = group, .first_day = row->first_day, .row = row, .text = text, .kind = STAY_DRAFT};
    if (!placement_is_there(programme, row, &stay.last_day)) {
        stay.kind = STAY_LEAVE;
        stay.text = _(stay_word(STAY_LEAVE));
    } else if (row_is_promised(programme, row)) {
        stay.kind = STAY_PUBLISHED;
    }
    if (stay.kind == STAY_LEAVE && row->status != PLACEMENT_LEAVE) {
        return false;
    }
    bool is_first = stays->count == 0;
    stays->items = array_room(stays->items, stays->count, &stays->capacity, sizeof *stays->items);
    stays->items[stays->count++] = stay;
    stays->first_day =
        is_first || stay.first_day < stays->first_day ? stay.first_day : stays->first_day;
    stays->last_day = is_first || stay.last_day > stays->last_day ? stay.last_day : stays->last_day;
    return true;
}

// True when an earlier stay of this lane is still there when the one at `index` begins.
static bool is_taken(const struct stays *stays, size_t index, int lane) {
    const struct stay *stay = &stays->items[index];
    for (size_t i = index; i-- > 0 && stays->items[i].group == stay->group;) {
        if (stays->items[i].lane == lane && stays->items[i].last_day >= stay->first_day) {
            return true;
        }
    }
    return false;
}

static void choose_lanes(struct stays *stays) {
    array_sort(stays->items, stays->count, sizeof *stays->items, compare_by_day);
    for (size_t i = 0; i < stays->count; i++) {
        struct stay *stay = &stays->items[i];
        struct stay_group *group = &stays->groups[stay->group];
        while (is_taken(stays, i, stay->lane)) {
            stay->lane++;
        }
        group->lanes = stay->lane >= group->lanes ? stay->lane + 1 : group->lanes;
    }
    array_sort(stays->items, stays->count, sizeof *stays->items, compare_by_lane);
}

static void find_ranges(struct stays *stays) {
    size_t next = 0;
    for (size_t g = 0; g < stays->group_count; g++) {
        stays->groups[g].first = next;
        while (next < stays->count && stays->items[next].group == g) {
            next++;
        }
        stays->groups[g].end = next;
    }
}

static void arrange(struct stays *stays) {
    choose_lanes(stays);
    find_ranges(stays);
}

bool stay_meets(const struct stay *stay, const struct event *event) {
    return stay->kind != STAY_LEAVE &&
           (event->intake == NONE || event->intake == stay->row->intake) &&
           event->first_day <= stay->last_day && stay->first_day <= event->last_day;
}

void stays_of_people(struct stays *stays, const struct programme *programme,
                     const struct schedule *part) {
    for (size_t i = 0; i < part->count; i++) {
        const struct placement *row = &part->placements[i];
        size_t count = stays->group_count;
        const char *last = count > 0 ? stays->groups[count - 1].id : NULL;
        bool is_new = last == NULL || !text_equal(last, row->candidate_id);
        const char *company = row->company == NONE ? "" : programme->companies[row->company].name;
        if (add_stay(stays, programme, row, company, is_new ? count : count - 1) && is_new) {
            add_group(stays, &(struct stay_group){.id = row->candidate_id,
                                                  .name = programme_person_name(programme, row),
                                                  .company = NONE,
                                                  .lanes = 1});
        }
    }
    arrange(stays);
}

void stays_of_companies(struct stays *stays, const struct programme *programme,
                        const struct schedule *part, const struct view *view) {
    for (int k = 0; k < (int)programme->company_count; k++) {
        if (!view_has_company(view, programme, part, k)) {
            continue;
        }
        for (size_t i = 0; i < part->count; i++) {
            const struct placement *row = &part->placements[i];
            if (row->company == k) {
                add_stay(stays, programme, row, programme_person_name(programme, row),
                         stays->group_count);
            }
        }
        add_group(stays, &(struct stay_group){.id = programme->companies[k].id,
                                              .name = programme->companies[k].name,
                                              .company = k,
                                              .lanes = 1});
    }
    arrange(stays);
}

void stays_release(struct stays *stays) {
    memory_free(stays->items);
    memory_free(stays->groups);
    *stays = (struct stays){0};
}
