// SPDX-License-Identifier: GPL-3.0-or-later
//
// A track whose open legs are filled falls into stays; breaks belong to none.
#include "verify/stays.h"

static int company_at(const struct path *path, const struct leg *leg) {
    return leg->kind == LEG_OPEN ? path->module[leg->module]->company : leg->company;
}

// Whoever had come back already when it was published begins another stay.
static bool goes_on(const struct path *path, const struct stay *stay, const struct leg *leg) {
    return leg->kind != LEG_BREAK && leg->kind != LEG_COME_BACK &&
           company_at(path, leg) == stay->company;
}

static void stay_take(struct stay *stay, const struct leg *leg) {
    stay->end++;
    stay->length += leg->length;
    stay->is_new |= leg->kind == LEG_OPEN;
    if (stay->published == NULL && leg_is_published(leg)) {
        stay->published = leg;
    }
}

int path_stays(const struct path *path, struct stay stays[static LEGS_MAX]) {
    const struct track *track = &path->past->track;
    int count = 0;
    for (int i = 0; i < track->leg_count; i++) {
        const struct leg *leg = &track->legs[i];
        bool has_stay = count > 0 && stays[count - 1].end == i;
        if (leg->kind == LEG_BREAK) {
            continue;
        }
        if (!has_stay || !goes_on(path, &stays[count - 1], leg)) {
            stays[count++] = (struct stay){.first = i, .end = i, .company = company_at(path, leg)};
        }
        stay_take(&stays[count - 1], leg);
        stays[count - 1].is_last = i + 1 == track->leg_count;
    }
    return count;
}

bool path_can_end(const struct path *path, const struct path_rules *rules, int asked) {
    struct stay stays[LEGS_MAX];
    int count = path_stays(path, stays);
    struct ending ending = {
        .companies = path->visit_count,
        .later = path->past->track.later,
        .asked = asked,
    };
    if (count > 0) {
        const struct stay *last = &stays[count - 1];
        ending.stay = last->length;
        ending.stay_is_new = last->is_new;
        ending.stay_may_last = last->is_last;
    }
    return can_end(rules, &ending);
}
