// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the last leg to the first: the best first stay, whichever company it is in, and what may be
// hoped for after it. The same company may be hoped for twice, and every company may be unlike all
// others; so the hope is never too small.
#include "verify/proof_hope.h"

#include "domain/company.h"

static void raise_to(int64_t *most, int64_t amount) {
    *most = amount > *most ? amount : *most;
}

// What a company may gain by being unlike the others of the path.
static int64_t gain_of(const struct quest *quest, const struct stop *stop) {
    int64_t gain = 0;
    for (int way = 0; way < ALIKE_WAYS && !stop->is_published; way++) {
        gain += stop->alike[way] != NONE ? quest->gain[way] : 0;
    }
    return gain;
}

static void note_stays(struct hope *hope, const struct quest *quest, const struct spans *spans,
                       const struct stop *stop) {
    const struct track *track = quest->track;
    for (int first = 0; first < track->leg_count; first++) {
        int64_t worth = gain_of(quest, stop);
        for (int end = first + 1; end <= track->leg_count; end++) {
            const struct span *span = &spans->of[first][end];
            const struct leg *leg = &track->legs[end - 1];
            int64_t here = leg->kind == LEG_OPEN ? stop->worth[leg->module] : 0;
            if (!span->is_good || here == WORTH_CLOSED) {
                break;
            }
            worth += here;
            if (span->company == NONE ? !stop->is_published : span->company == stop->company) {
                raise_to(&hope->of_stay[first][end], worth);
            }
        }
    }
}

static void find_stays(struct hope *hope, const struct quest *quest, const struct spans *spans,
                       const struct stop *stops, size_t count) {
    for (int first = 0; first < quest->track->leg_count; first++) {
        for (int end = first + 1; end <= quest->track->leg_count; end++) {
            const struct span *span = &spans->of[first][end];
            hope->of_stay[first][end] = span->is_good && !span->is_open ? 0 : WORTH_CLOSED;
        }
    }
    for (size_t k = 0; k < count; k++) {
        note_stays(hope, quest, spans, &stops[k]);
    }
}

// The most that a stay from a leg on, and then what may be hoped for after it, can add.
static int64_t hope_from(const struct hope *hope, const struct quest *quest,
                         const struct spans *spans, int first, int had) {
    int64_t most = WORTH_CLOSED;
    for (int end = first + 1; end <= quest->track->leg_count; end++) {
        const struct span *span = &spans->of[first][end];
        int more = had + (span->company == NONE), companies = quest->published_count + more;
        bool is_allowed = more == had || companies <= quest->rules.companies_max;
        int64_t stay = hope->of_stay[first][end];
        if (stay == WORTH_CLOSED || !is_allowed || hope->of_rest[end][more] == WORTH_CLOSED ||
            !span_may_be_stay(span, &quest->rules, quest->track, end, companies, 0)) {
            continue;
        }
        raise_to(&most, stay + hope->of_rest[end][more]);
    }
    return most;
}

static int64_t hope_of_rest(const struct hope *hope, const struct quest *quest,
                            const struct spans *spans, int leg, int had) {
    const struct track *track = quest->track;
    if (leg == track->leg_count) {
        return 0;
    }
    if (track->legs[leg].kind != LEG_BREAK) {
        return hope_from(hope, quest, spans, leg, had);
    }
    bool is_end = leg + 1 == track->leg_count;
    bool may_end = break_may_end(&quest->rules, track, quest->published_count + had, 0);
    return is_end && !may_end ? WORTH_CLOSED : hope->of_rest[leg + 1][had];
}

// No path has had more companies than legs.
void hope_find(struct hope *hope, const struct quest *quest, const struct spans *spans,
               const struct stop *stops, size_t count) {
    find_stays(hope, quest, spans, stops, count);
    for (int leg = quest->track->leg_count; leg >= 0; leg--) {
        for (int had = 0; had <= leg && had <= MODULES_MAX; had++) {
            hope->of_rest[leg][had] = hope_of_rest(hope, quest, spans, leg, had);
        }
    }
}
