// SPDX-License-Identifier: GPL-3.0-or-later
//
// One more place, told by the prices of the proof and tried by a solve. With prices y that prove a
// goal's bound, the same prices prove a bound for every other number of places (weak duality); one
// more place raises it by the sum of y over the offer's slots. What has been reached is the next
// unit below the bound, so the goal cannot be better by more than that sum, rounded up, as long as
// the goals before it stay as they are. Where every place is promised in some slot, no path through
// the offer was ever looked at, and prices say nothing.
#include "explain/worth.h"

#include "explain/ask.h"
#include "explain/why.h"

static int64_t sum_of_prices(const struct problem *problem, const struct certificate *certificate,
                             int offer) {
    int64_t sum = 0;
    for (int d = 0; d < problem->slot_count; d++) {
        int row = problem->place_row[offer * problem->slot_count + d];
        sum += row == NONE ? 0 : certificate->row[row];
    }
    return sum;
}

// True when somebody could be planned in the offer in every slot that is still to come, as far as
// its places go.
static bool has_places(const struct inquiry *inquiry, int offer) {
    const struct problem *problem = &inquiry->problem;
    int64_t plan_from = inquiry->programme->rules.value[RULE_PLAN_FROM];
    bool has = inquiry->programme->offers[offer].places > 0;
    for (int d = 0; d < problem->slot_count; d++) {
        int row = problem->place_row[offer * problem->slot_count + d];
        bool is_past = plan_from != RULE_OPEN && problem->slot_day[d + 1] <= plan_from;
        has &= row == NONE || problem->rows[row].upper > 0 || is_past;
    }
    return has;
}

static int64_t rounded_up(int64_t price) {
    return price / PROOF_UNIT + (price % PROOF_UNIT > 0);
}

// The first goal that the prices let be better.
static void price(const struct inquiry *inquiry, struct place_worth *worth) {
    const struct outcome *base = &inquiry->base;
    worth->has_price = has_places(inquiry, worth->offer);
    for (int g = 0; g < base->result_count && worth->has_price && !worth->is_priced; g++) {
        const struct goal_result *result = &base->results[g];
        const struct certificate *certificate = &base->certificates[g];
        if (!certificate->is_given || certificate->row == NULL) {
            worth->has_price = false; // nothing can be said of what comes behind it either
            return;
        }
        int64_t sum = sum_of_prices(&inquiry->problem, certificate, worth->offer);
        bool is_rank = result->goal == GOAL_WORST_WISH; // then prices say only whether it can be
        int64_t most = sum > 0 && is_rank ? result->value - 1 : rounded_up(sum) * certificate->unit;
        if (most > 0) {
            worth->is_priced = true;
            worth->price = (struct goal_change){
                g, result->goal, result->rank, result->value,
                goal_kind(result->goal)->maximise ? result->value + most : result->value - most};
        }
    }
}

static struct easing one_more(const struct programme *programme, int offer) {
    const struct offer *of = &programme->offers[offer];
    bool is_own = of->id[0] == '\0';
    return (struct easing){.input = {.kind = is_own ? INPUT_COMPANY : INPUT_OFFER,
                                     .index = is_own ? of->company : offer,
                                     .at = of->at},
                           .lever = LEVER_PLACES,
                           .value = of->places + 1};
}

static void try_one_more(const struct inquiry *inquiry, struct arena *arena,
                         struct place_worth *worth) {
    const struct easing change = one_more(inquiry->programme, worth->offer);
    struct settings settings = inquiry->explaining->settings;
    struct programme changed = {0};
    struct problem problem = {0};
    struct findings findings = {0};
    struct outcome after = {.verdict = VERDICT_FAILED};
    settings.skips_lottery = true;
    settings.known = (struct known){.outcome = &inquiry->base};
    programme_change(inquiry->programme, &change, 1, &changed);
    if (problem_build(&changed, &problem, &findings)) {
        explaining_solve(inquiry->explaining, inquiry->deadline, &problem, &settings, &after);
    }
    worth->is_known = outcome_is_settled(&after);
    if (worth->is_known) {
        goals_compare(&inquiry->base, &after, arena, &worth->goals);
    }
    outcome_release(&after);
    findings_release(&findings);
    problem_release(&problem);
    programme_release(&changed);
}

void worths_find(const struct inquiry *inquiry, int company, struct alternatives *alternatives) {
    size_t first = 0, last = 0;
    programme_offers(inquiry->programme, company, &first, &last);
    alternatives->worths =
        arena_new(&alternatives->arena, last - first, sizeof *alternatives->worths);
    for (size_t o = first; o < last; o++) {
        if (inquiry->programme->offers[o].places < PLACES_MOST) {
            struct place_worth *worth = &alternatives->worths[alternatives->worth_count++];
            worth->offer = (int)o;
            price(inquiry, worth);
            try_one_more(inquiry, &alternatives->arena, worth);
        }
    }
}
