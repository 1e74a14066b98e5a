// SPDX-License-Identifier: GPL-3.0-or-later
//
// Facts last as long as their rows, or until somebody withdrew; planned modules as long as the
// intake says.
#include "verify/presence.h"

static void add_facts(const struct programme *programme, int candidate, const struct past *past,
                      struct presences *presences) {
    for (const struct placement *row = past->first; row < past->end; row++) {
        struct presence presence = {
            .row = row, .first_day = row->first_day, .module = row->module, .is_fact = true};
        if (row->candidate == candidate && row->status == PLACEMENT_PUBLISHED &&
            row_stands(programme, row, &presence.last_day)) {
            presences->items[presences->count++] = presence;
        }
    }
}

struct presences presences_of(const struct programme *programme, int candidate,
                              const struct past *past, const struct placement *const *module,
                              struct arena *arena) {
    const struct intake *intake = &programme->intakes[programme->candidates[candidate].intake];
    size_t most = (size_t)(past->end - past->first) + MODULES_MAX;
    struct presences presences = {.items = arena_new(arena, most, sizeof *presences.items)};
    add_facts(programme, candidate, past, &presences);
    for (int t = 0; t < intake->module_count; t++) {
        if ((past->planned >> t & 1) != 0) {
            presences.items[presences.count++] = (struct presence){
                .row = module != NULL ? module[t] : NULL,
                .first_day = intake->modules[t].first_day,
                .last_day = intake->modules[t].last_day,
                .module = t,
            };
        }
    }
    return presences;
}

bool presences_meet(const struct presence *a, const struct presence *b) {
    return a->first_day <= b->last_day && b->first_day <= a->last_day;
}
