// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is published is never judged, even where it breaks a rule; but what is planned around it
// must not add to that. So every leg knows whether it had come back already when it was published.
#include "verify/track.h"

#include "domain/company.h"

bool leg_is_published(const struct leg *leg) {
    return leg->kind != LEG_OPEN && leg->kind != LEG_BREAK;
}

// What leg i is, seen from the legs before it.
static enum leg_kind kind_of(const struct leg *legs, int i) {
    bool was_left = false;
    for (int before = i - 1; before >= 0; before--) {
        if (leg_is_published(&legs[before]) && legs[before].company == legs[i].company) {
            return was_left ? LEG_COME_BACK : LEG_AGAIN;
        }
        was_left |= legs[before].kind != LEG_OPEN;
    }
    return LEG_FIRST;
}

// An earlier visit may lie further back than the one that was not left.
static void name_kinds(struct leg *legs, int count) {
    for (int i = 0; i < count; i++) {
        legs[i].kind = leg_is_published(&legs[i]) ? kind_of(legs, i) : legs[i].kind;
    }
}

static bool has_published_neighbours(const struct leg *legs, int count, int i) {
    return i > 0 && i + 1 < count && leg_is_published(&legs[i - 1]) && leg_is_published(&legs[i]) &&
           leg_is_published(&legs[i + 1]);
}

struct track track_of_legs(struct leg *legs, int count, int later) {
    struct track track = {.later = later};
    name_kinds(legs, count);
    for (int i = 0; i < count; i++) {
        if (!has_published_neighbours(legs, count, i)) {
            track.legs[track.leg_count++] = legs[i];
        }
    }
    return track;
}

struct track track_of_open_modules(int count) {
    struct track track = {.leg_count = count};
    for (int t = 0; t < count; t++) {
        track.legs[t] = (struct leg){LEG_OPEN, t, NONE, NULL, 1};
    }
    return track;
}
