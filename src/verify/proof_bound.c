// SPDX-License-Identifier: GPL-3.0-or-later
//
// The bound that follows from prices (weak duality). For any prices of the right sign, whatever a
// schedule reaches, in units of the goal and 1 / PROOF_UNIT, is at most
//
//     sum over limits:    price * limit
//   + sum over people:    the most, over all their paths and over having none, of
//                         what the path adds to the goal - the prices it pays
//   + sum over promises:  the most that they could add (proof_promises.c)
//
// An earlier goal is kept by a limit from below; what a path adds to it is paid at a price that is
// not above zero, which is a reward. `worst_wish` r has no sum of its own: when everybody is kept
// from rank r on and the bound of nothing at all falls below zero, then no schedule without rank r
// keeps the limits.
#include "base/language.h"
#include "base/memory.h"
#include "verify/proof.h"

#include <inttypes.h>

bool claim_stands(const struct claim *claim) {
    return claim->bound != NULL && !claim->is_refused && !claim->total.overflows;
}

static void add_value(const struct examination *examination, const struct claim *claim, int goal,
                      int64_t value, struct tally *worth) {
    if (claim->factor[goal] != 0 && examination->unit[goal] != 0) {
        tally_add_times(worth, claim->factor[goal], value / examination->unit[goal]);
    }
}

// Notes when a number is so large that a path of such numbers could be wrong.
static int64_t settled(struct claim *claim, const struct tally *worth) {
    claim->total.overflows |=
        worth->overflows || worth->value > WORTH_MOST || worth->value < -WORTH_MOST;
    return claim->total.overflows ? 0 : worth->value;
}

// What every path of the person is worth before it goes anywhere.
static int64_t base_worth(const struct examination *examination, struct claim *claim,
                          const struct candidacy *candidacy) {
    struct tally worth = {0};
    int candidate = (int)(candidacy->candidate - examination->programme->candidates);
    for (int g = 0; g < GOALS; g++) {
        add_value(examination, claim, g, candidacy->placed[g], &worth);
    }
    tally_add_times(&worth, -1, claim->person[candidacy->candidate->intake]);
    tally_add_times(&worth, -1, claim->of_candidate[candidate]);
    if (candidacy->past->must) {
        tally_add_times(&worth, -1, claim->must);
    }
    return settled(claim, &worth);
}

static bool is_too_long(const struct module *module, const struct company *company) {
    int64_t most = months_limit(company);
    return most != NO_LIMIT && module->months > most;
}

// The price of the cheapest offer of the company in a module; false when there is none.
static bool cheapest_seat(const struct examination *examination, const struct claim *claim,
                          const struct candidacy *candidacy, const struct opening *opening,
                          int module, int64_t *price) {
    bool is_open = false;
    for (size_t i = opening->first; i < opening->last; i++) {
        const struct held_offer *held = &candidacy->offers[i];
        size_t place = seat_place(examination, candidacy->candidate->intake, module, held->offer);
        if ((held->modules >> module & 1) != 0 && !examination->is_full[place]) {
            int64_t seat = claim->seat[place];
            *price = is_open && *price <= seat ? *price : seat;
            is_open = true;
        }
    }
    return is_open;
}

static int64_t stop_worth(const struct examination *examination, struct claim *claim,
                          const struct candidacy *candidacy, const struct opening *opening, int t) {
    const struct module *module = &candidacy->intake->modules[t];
    struct tally worth = {0};
    int64_t seat;
    if (is_too_long(module, &examination->programme->companies[opening->company]) ||
        fences_close(examination, candidacy, t, opening->company) ||
        !cheapest_seat(examination, claim, candidacy, opening, t, &seat)) {
        return WORTH_CLOSED;
    }
    for (int g = 0; g < GOALS; g++) {
        add_value(examination, claim, g, opening->value[g][t], &worth);
    }
    if (opening->wish_rank < examination->rank_count) {
        tally_add_times(&worth, -1, claim->at_rank[opening->wish_rank]);
    }
    tally_add_times(&worth, -1, seat);
    tally_add_times(&worth, -module->months, claim->months[opening->company]);
    tolls_pay(examination, claim, candidacy, t, opening->company, &worth);
    return settled(claim, &worth);
}

static void stop_make(const struct examination *examination, struct claim *claim,
                      const struct candidacy *candidacy, const struct opening *opening,
                      struct stop *stop) {
    *stop = (struct stop){.company = opening->company,
                          .is_asked_for = opening->is_asked_for,
                          .is_published = past_visits(candidacy->past, opening->company)};
    for (int way = 0; way < ALIKE_WAYS; way++) {
        stop->alike[way] = examination->alike[opening->company][way];
    }
    for (int t = 0; t < candidacy->intake->module_count; t++) {
        bool is_planned = (candidacy->past->planned >> t & 1) != 0;
        stop->worth[t] =
            is_planned ? stop_worth(examination, claim, candidacy, opening, t) : WORTH_CLOSED;
    }
}

// What a company is worth that is unlike all others of the path.
static void price_gains(const struct examination *examination, struct claim *claim,
                        struct quest *quest) {
    struct tally sector = {0}, municipality = {0};
    add_value(examination, claim, GOAL_VARIETY, 1, &sector);
    add_value(examination, claim, GOAL_REGION, 100, &municipality);
    quest->gain[ALIKE_SECTOR] = settled(claim, &sector);
    quest->gain[ALIKE_MUNICIPALITY] = settled(claim, &municipality);
}

// What is needed for one person after another.
struct desk {
    struct candidacy candidacy;
    struct stop *stops; // room for all companies
    struct path_search *search;
};

static void add_person(const struct examination *examination, struct claim *claim,
                       struct desk *desk) {
    const struct candidacy *candidacy = &desk->candidacy;
    struct quest quest = {
        .rules = path_rules_of(candidacy->intake),
        .track = &candidacy->past->track,
        .published = (const int(*)[ALIKE_WAYS])candidacy->published,
        .published_count = candidacy->past->visit_count,
        .asked = candidacy->asked,
    };
    int64_t base = base_worth(examination, claim, candidacy);
    size_t count = 0;
    price_gains(examination, claim, &quest);
    for (size_t k = 0; k < candidacy->opening_count; k++) {
        const struct opening *opening = &candidacy->openings[k];
        if (opening->wish_rank <= claim->worst_rank) {
            stop_make(examination, claim, candidacy, opening, &desk->stops[count++]);
        }
    }
    claim->total.overflows |= candidacy->overflows;
    int64_t best = past_is_whole(candidacy->past)
                       ? 0
                       : best_path(desk->search, &quest, desk->stops, count, -base);
    tally_add(&claim->total, base + best);
}

// Where a limit leaves nobody in, nobody new is in.
static bool is_shut(const struct programme *programme, int candidate) {
    const struct candidate *who = &programme->candidates[candidate];
    const struct intake *intake = &programme->intakes[who->intake];
    return intake_rule(intake, RULE_ADMIT_MAX) <= people_carried(programme, who->intake) ||
           (who->disciplines.count > 0 && intake_rule(intake, RULE_DISCIPLINE_MAX) == 0);
}

void claims_add_people(struct examination *examination) {
    const struct programme *programme = examination->programme;
    struct desk desk = {
        .stops = arena_new(&examination->arena, programme->company_count, sizeof *desk.stops),
        .search = path_search_new(),
    };
    for (size_t i = 0; i < programme->candidate_count; i++) {
        if (!examination->may_be_placed[i] ||
            (is_shut(programme, (int)i) && !past_is_whole(&examination->empty.pasts[i]))) {
            continue;
        }
        candidacy_read(examination, (int)i, &desk.candidacy);
        for (int c = 0; c < examination->claim_count; c++) {
            if (claim_stands(&examination->claims[c])) {
                add_person(examination, &examination->claims[c], &desk);
            }
        }
    }
    path_search_free(desk.search);
    candidacy_release(&desk.candidacy);
}

static void add_finding(struct examination *examination, const struct claim *claim,
                        enum finding_kind kind, const char *hint) {
    findings_add(examination->findings, kind, &claim->bound->at, claim_name(examination, claim),
                 "%s", hint);
}

// What is counted, and is never below 0 whatever the prices are.
static bool is_count_of_less(const struct claim *claim) {
    return claim->goal == GOAL_PROMISED || claim->goal == GOAL_CHANGES ||
           claim->goal == GOAL_WISH_PROFILE;
}

// The bound in the goal's own direction: 0 where every value is 0.
static struct tally bound_of(const struct examination *examination, const struct claim *claim) {
    int64_t total = claim->total.value, unit = claim_unit(examination, claim);
    int64_t whole = total / PROOF_UNIT - (total % PROOF_UNIT < 0);
    struct tally bound = {.overflows = claim->total.overflows};
    tally_add_times(&bound, unit, goal_signed(claim->goal, whole));
    tally_add(&bound, goal_signed(claim->goal, examination->nothing[claim->goal]));
    if (is_count_of_less(claim)) {
        tally_raise(&bound, 0);
    }
    return unit != 0 ? bound : (struct tally){0};
}

static bool too_large(struct examination *examination, const struct claim *claim) {
    add_finding(examination, claim, FINDING_PROOF_TOO_LARGE,
                _("Sums of these prices do not fit into 64 bits."));
    return false;
}

static bool judge_sum(struct examination *examination, const struct claim *claim) {
    struct tally bound = bound_of(examination, claim);
    if (bound.overflows) {
        return too_large(examination, claim);
    }
    if (bound.value != claim->bound->price) {
        add_finding(
            examination, claim, FINDING_PROOF_BOUND,
            arena_print(
                &examination->arena,
                goal_kind(claim->goal)->maximise
                    ? _("They prove that it is at most %" PRId64 "; this row claims %" PRId64 ".")
                    : _("They prove that it is at least %" PRId64 "; this row claims %" PRId64 "."),
                bound.value, claim->bound->price));
    }
    return bound.value == claim->bound->price;
}

// Nothing is better than rank 0, which means that nobody is placed.
static bool judge_worst_wish(struct examination *examination, const struct claim *claim) {
    int64_t rank = claim->bound->price;
    if (rank == 0) {
        return true;
    }
    if (claim->total.overflows) {
        return too_large(examination, claim);
    }
    if (claim->total.value >= 0) {
        add_finding(
            examination, claim, FINDING_PROOF_BOUND,
            arena_print(&examination->arena,
                        _("They do not prove that nobody need have rank %" PRId64 " or worse."),
                        rank));
    }
    return claim->total.value < 0;
}

bool claim_judge(struct examination *examination, const struct claim *claim) {
    int64_t value = claim_value(examination, claim);
    if (claim->bound->price != value) {
        add_finding(examination, claim, FINDING_PROOF_VALUE,
                    arena_print(&examination->arena,
                                _("It reaches %" PRId64 "; this row claims %" PRId64 "."), value,
                                claim->bound->price));
        return false;
    }
    return claim->goal == GOAL_WORST_WISH ? judge_worst_wish(examination, claim)
                                          : judge_sum(examination, claim);
}
