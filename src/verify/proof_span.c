// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stay that has a published leg is in its company. What comes back to a company begins a stay;
// what was never left belongs to the stay of the leg before it, so no stay begins with it.
#include "verify/proof_span.h"

#include "domain/company.h"

// The span one leg longer.
static struct span longer(const struct span *span, const struct leg *leg, bool is_first) {
    struct span more = *span;
    more.length += leg->length;
    if (leg->kind == LEG_OPEN) {
        more.is_open = true;
        return more;
    }
    bool begins = leg->kind == LEG_FIRST || (leg->kind == LEG_COME_BACK && is_first);
    bool goes_on = leg->kind == LEG_AGAIN && span->company == leg->company;
    more.is_good = span->is_good && (goes_on || (begins && span->company == NONE));
    more.company = leg->company;
    return more;
}

void spans_find(struct spans *spans, const struct track *track) {
    for (int first = 0; first < track->leg_count; first++) {
        struct span span = {.is_good = true, .company = NONE};
        for (int end = first; end < track->leg_count; end++) {
            span = longer(&span, &track->legs[end], end == first);
            spans->of[first][end + 1] = span;
        }
    }
}

bool span_may_be_stay(const struct span *span, const struct path_rules *rules,
                      const struct track *track, int end, int companies, int asked) {
    struct ending ending = {.companies = companies,
                            .stay = span->length,
                            .stay_is_new = span->is_open,
                            .stay_may_last = true,
                            .later = track->later,
                            .asked = asked};
    bool is_judged = span->is_open;
    return end == track->leg_count
               ? can_end(rules, &ending)
               : !is_judged || (span->length >= rules->stay_min && span->length <= rules->stay_max);
}

bool break_may_end(const struct path_rules *rules, const struct track *track, int companies,
                   int asked) {
    struct ending ending = {.companies = companies, .later = track->later, .asked = asked};
    return can_end(rules, &ending);
}
