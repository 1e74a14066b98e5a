// SPDX-License-Identifier: GPL-3.0-or-later
//
// An id wins over a name; a name counts if only one bears it.
#include "cli/sought.h"

#include "base/language.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

// Somebody may be called so in several rows.
struct called {
    const char *id, *name;
};

// Everybody who can be meant, and what is said of whom nobody knows.
struct sought {
    const char *unknown, *several, *misspelt;
    struct called *known;
    size_t count;
    struct arena arena;
};

static const struct sought candidates = {
    .unknown = N_("kull: there is no candidate '%s'; give an id or a name as the file has it\n"),
    .several = N_("kull: more than one candidate is called '%s'; give the id\n"),
    .misspelt = N_("kull: there is no candidate '%s'; did you mean '%s'?\n")};
static const struct sought companies = {
    .unknown = N_("kull: there is no company '%s'; give an id or a name as the file has it\n"),
    .several = N_("kull: more than one company is called '%s'; give the id\n"),
    .misspelt = N_("kull: there is no company '%s'; did you mean '%s'?\n")};

static void know(struct sought *sought, const char *id, const char *name) {
    sought->known[sought->count++] = (struct called){id, name};
}

static void know_candidates(struct sought *sought, const struct programme *programme) {
    for (size_t c = 0; c < programme->candidate_count; c++) {
        know(sought, programme->candidates[c].id, programme->candidates[c].name);
    }
}

static int find(const struct sought *sought, const char *text) {
    int found = NONE;
    bool is_one = true;
    for (size_t i = 0; i < sought->count; i++) {
        const struct called *called = &sought->known[i];
        if (text_equal(called->id, text)) {
            return (int)i;
        }
        if (text_equal(called->name, text)) {
            is_one &= found == NONE || text_equal(sought->known[found].id, called->id);
            found = (int)i;
        }
    }
    return is_one ? found : NONE;
}

static void tell_unknown(struct sought *sought, const char *text) {
    const char **names = arena_new(&sought->arena, 2 * sought->count, sizeof *names);
    for (size_t i = 0; i < sought->count; i++) {
        names[2 * i] = sought->known[i].id;
        names[2 * i + 1] = sought->known[i].name;
    }
    const char *near = text_nearest(text, names, 2 * sought->count);
    if (near == NULL) {
        fprintf(stderr, _(sought->unknown), text);
    } else if (text_equal(near, text)) {
        fprintf(stderr, _(sought->several), text);
    } else {
        fprintf(stderr, _(sought->misspelt), text, near);
    }
}

static int seek(struct sought *sought, const char *text) {
    const char *wanted = text_normal(&sought->arena, text, strlen(text));
    int found = find(sought, wanted);
    if (found == NONE) {
        tell_unknown(sought, wanted);
    }
    return found;
}

// Room for so many.
static struct sought begin(const struct sought *kind, size_t most) {
    struct sought sought = *kind;
    sought.known = arena_new(&sought.arena, most, sizeof *sought.known);
    return sought;
}

int sought_candidate(const struct programme *programme, const char *text) {
    struct sought sought = begin(&candidates, programme->candidate_count);
    know_candidates(&sought, programme);
    int found = seek(&sought, text);
    arena_release(&sought.arena);
    return found;
}

int sought_company(const struct programme *programme, const char *text) {
    struct sought sought = begin(&companies, programme->company_count);
    for (size_t k = 0; k < programme->company_count; k++) {
        know(&sought, programme->companies[k].id, programme->companies[k].name);
    }
    int found = seek(&sought, text);
    arena_release(&sought.arena);
    return found;
}

const char *sought_person(const struct programme *programme, const struct schedule *schedule,
                          const char *text) {
    struct sought sought = begin(&candidates, programme->candidate_count + schedule->count);
    know_candidates(&sought, programme);
    for (size_t i = 0; i < schedule->count; i++) {
        const struct placement *row = &schedule->placements[i];
        if (row->candidate == NONE) {
            know(&sought, row->candidate_id, placement_name(row));
        }
    }
    int found = seek(&sought, text);
    const char *id = found != NONE ? sought.known[found].id : NULL;
    arena_release(&sought.arena);
    return id;
}
