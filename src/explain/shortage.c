// SPDX-License-Identifier: GPL-3.0-or-later
//
// A sum anybody can do on paper: so many people need a place then, and there are so many places.
#include "explain/shortage.h"

#include "base/memory.h"

// One slot while it is counted.
struct count {
    const struct programme *programme;
    const struct problem *problem;
    int slot;
    bool *needs; // by person: must be placed and has an open module there
    bool *takes; // by offer: somebody who needs a place may take one there
    int64_t people, places;
};

// Applicants who must come besides those who must be placed anyway.
static int64_t applicants_needed(const struct problem *problem, int calendar) {
    int64_t must = 0;
    for (int i = 0; i < problem->person_count; i++) {
        must += problem->persons[i].calendar == calendar && problem->persons[i].must;
    }
    int64_t least = problem->calendars[calendar].admit_min;
    return least > must ? least - must : 0;
}

static void note_offers(struct count *count, int person, int module) {
    for (int o = 0; o < count->problem->offer_count; o++) {
        count->takes[o] |= problem_allows(count->problem, person, module, o);
    }
}

static void count_people(struct count *count) {
    const struct problem *problem = count->problem;
    count->people = 0;
    for (int c = 0; c < problem->calendar_count; c++) {
        int64_t applicants = applicants_needed(problem, c);
        bool is_planned = false;
        for (int i = 0; i < problem->person_count; i++) {
            bool must = problem->persons[i].must;
            bool is_of = problem->persons[i].calendar == c && (must || applicants > 0);
            int module = is_of ? problem_open_module(problem, i, count->slot) : NONE;
            if (module != NONE) {
                note_offers(count, i, module);
                count->needs[i] = must;
                count->people += must;
                is_planned |= !must;
            }
        }
        count->people += is_planned ? applicants : 0;
    }
}

// What the history takes is only known where an offer can run short: elsewhere all its places
// count.
static void count_places(struct count *count) {
    const struct problem *problem = count->problem;
    count->places = 0;
    for (int o = 0; o < problem->offer_count; o++) {
        int row = problem->place_row[o * problem->slot_count + count->slot];
        int64_t left = row == NONE ? count->programme->offers[o].places : problem->rows[row].upper;
        count->places += count->takes[o] ? left : 0;
    }
}

static void keep(const struct count *count, struct arena *arena, struct shortage *shortage) {
    const struct problem *problem = count->problem;
    *shortage = (struct shortage){.is_there = true,
                                  .day = problem->slot_day[count->slot],
                                  .people = count->people,
                                  .places = count->places};
    shortage->candidates =
        arena_new(arena, (size_t)problem->person_count, sizeof *shortage->candidates);
    shortage->offers = arena_new(arena, (size_t)problem->offer_count, sizeof *shortage->offers);
    for (int c = 0; c < (int)count->programme->candidate_count; c++) {
        int i = problem->person_of[c];
        if (i != NONE && count->needs[i]) {
            shortage->candidates[shortage->candidate_count++] = c;
        }
    }
    for (int o = 0; o < problem->offer_count; o++) {
        if (count->takes[o]) {
            shortage->offers[shortage->offer_count++] = o;
        }
    }
}

void shortage_count(const struct programme *programme, const struct problem *problem,
                    struct arena *arena, struct shortage *shortage) {
    struct count count = {.programme = programme, .problem = problem};
    *shortage = (struct shortage){0};
    for (count.slot = 0; count.slot < problem->slot_count; count.slot++) {
        count.needs = memory_new((size_t)problem->person_count, sizeof *count.needs);
        count.takes = memory_new((size_t)problem->offer_count, sizeof *count.takes);
        count_people(&count);
        count_places(&count);
        if (count.people - count.places > shortage->people - shortage->places) {
            keep(&count, arena, shortage);
        }
        memory_free(count.needs);
        memory_free(count.takes);
    }
}
