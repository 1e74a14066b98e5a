// SPDX-License-Identifier: GPL-3.0-or-later
//
// The door to proofs: find out what everybody could add to each goal, read the prices, let
// everybody make the best of them, and compare what follows with what is claimed and with what the
// schedule reaches. Nothing here trusts that the prices were found in any particular way.
#include "verify/proof.h"

#include "base/array.h"
#include "base/memory.h"
#include "base/number.h"
#include "base/text.h"
#include "verify/fit.h"

#include <string.h>

bool goal_is_sum(enum goal goal) {
    return goal != GOAL_PROMISED && goal != GOAL_WORST_WISH && goal != GOAL_WISH_PROFILE;
}

bool goal_is_counted(enum goal goal) {
    return goal_is_sum(goal) || goal == GOAL_PROMISED;
}

int64_t goal_signed(enum goal goal, int64_t value) {
    return goal_kind(goal)->maximise ? value : -value;
}

int64_t months_limit(const struct company *company) {
    int64_t budget = budget_months(company), most = company->max_months;
    bool is_tighter = most == NO_LIMIT || (budget != NO_LIMIT && budget < most);
    return is_tighter ? budget : most;
}

struct claim *claim_of(const struct examination *examination, const struct price *price) {
    bool is_rank = price->goal == GOAL_WISH_PROFILE && price->rank > 1 &&
                   price->rank < examination->rank_count;
    return &examination->claims[is_rank ? GOALS + price->rank : (int)price->goal];
}

int64_t claim_unit(const struct examination *examination, const struct claim *claim) {
    return claim->rank > 0 ? 1 : examination->unit[claim->goal];
}

int64_t claim_value(const struct examination *examination, const struct claim *claim) {
    const struct worth *worth = examination->worth;
    return claim->rank == 0                  ? worth->value[claim->goal]
           : claim->rank < worth->rank_count ? worth->at_rank[claim->rank]
                                             : 0;
}

const char *claim_name(struct examination *examination, const struct claim *claim) {
    const char *name = goal_kind(claim->goal)->name;
    return claim->rank == 0 ? name : arena_print(&examination->arena, "%s:%d", name, claim->rank);
}

static void find_people(struct examination *examination) {
    const struct programme *programme = examination->programme;
    examination->may_be_placed = arena_new(&examination->arena, programme->candidate_count,
                                           sizeof *examination->may_be_placed);
    examination->presences =
        arena_new(&examination->arena, programme->candidate_count, sizeof *examination->presences);
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        const struct intake *intake = &programme->intakes[candidate->intake];
        const struct past *past = &examination->empty.pasts[i];
        bool others_are = examination->empty.assesses[candidate->intake];
        examination->may_be_placed[i] = past->is_person && fits_calendar(past) &&
                                        fits_education(candidate, past, intake) &&
                                        fits_assessment(candidate, past, others_are) &&
                                        fits_availability(candidate, past, intake);
        examination->may_count += examination->may_be_placed[i];
        examination->must_count += past->must;
        examination->presences[i] =
            presences_of(programme, (int)i, past, NULL, &examination->arena);
    }
}

// What a company may share with others, to be sorted.
struct trait {
    const char *word;
    int company;
};

static int compare_traits(const void *left, const void *right) {
    const struct trait *a = left, *b = right;
    int order = text_compare(&a->word, &b->word);
    return order != 0 ? order : (a->company > b->company) - (a->company < b->company);
}

// Numbers the words, so that companies of the same word have the same number.
static void number_traits(struct examination *examination, struct trait *traits, int way) {
    size_t count = examination->programme->company_count;
    array_sort(traits, count, sizeof *traits, compare_traits);
    int number = 0;
    for (size_t i = 0; i < count; i++) {
        number += i > 0 && !text_equal(traits[i].word, traits[i - 1].word);
        examination->alike[traits[i].company][way] = traits[i].word[0] == '\0' ? NONE : number;
    }
}

static void find_alike(struct examination *examination) {
    const struct programme *programme = examination->programme;
    size_t count = programme->company_count;
    struct trait *traits = arena_new(&examination->arena, count, sizeof *traits);
    examination->alike = arena_new(&examination->arena, count, sizeof *examination->alike);
    for (int way = 0; way < ALIKE_WAYS; way++) {
        for (size_t k = 0; k < count; k++) {
            const struct company *company = &programme->companies[k];
            const char *words[ALIKE_WAYS] = {
                [ALIKE_SECTOR] = company->sector,
                [ALIKE_MUNICIPALITY] = company->municipality,
                [ALIKE_OWNER] = company->owner,
            };
            traits[k] = (struct trait){words[way], (int)k};
        }
        number_traits(examination, traits, way);
    }
}

// What the goal counts is always the same, or nothing at all.
static bool has_fixed_unit(enum goal goal) {
    return goal == GOAL_VARIETY || goal == GOAL_PERMANENT || goal == GOAL_REGION ||
           goal == GOAL_CHANGES;
}

static void divide_units(struct examination *examination, const struct candidacy *candidacy) {
    for (int g = 0; g < GOALS; g++) {
        int64_t *unit = &examination->unit[g];
        if (has_fixed_unit((enum goal)g)) {
            continue;
        }
        *unit = number_gcd(*unit, candidacy->placed[g]);
        for (size_t k = 0; k < candidacy->opening_count; k++) {
            const struct opening *opening = &candidacy->openings[k];
            for (int t = 0; t < candidacy->intake->module_count; t++) {
                bool is_open = (opening->modules >> t & 1) != 0;
                *unit = is_open ? number_gcd(*unit, opening->value[g][t]) : *unit;
            }
        }
    }
}

static void count_drafts(struct examination *examination) {
    const struct schedule *history = &examination->programme->history;
    int64_t *nothing = &examination->nothing[GOAL_CHANGES];
    for (size_t i = 0; i < history->count; i++) {
        *nothing -= is_counted_draft(&examination->empty, &history->placements[i]);
    }
    examination->unit[GOAL_CHANGES] = *nothing != 0;
}

static void find_units(struct examination *examination) {
    struct candidacy candidacy = {0};
    examination->unit[GOAL_VARIETY] = examination->unit[GOAL_PERMANENT] = 1;
    examination->unit[GOAL_REGION] = number_gcd(100, examination->ledger.home_weight);
    count_drafts(examination);
    for (size_t i = 0; i < examination->programme->candidate_count; i++) {
        if (examination->may_be_placed[i]) {
            candidacy_read(examination, (int)i, &candidacy);
            divide_units(examination, &candidacy);
        }
    }
    candidacy_release(&candidacy);
}

static int place_of(const struct programme *programme, enum goal goal) {
    for (size_t g = 0; g < programme->goal_count; g++) {
        if (programme->goals[g] == goal) {
            return (int)g;
        }
    }
    return NONE;
}

// Ranks of wish_profile are goals of their own, the worst first.
static int place_of_claim(const struct examination *examination, enum goal goal, int rank) {
    int place = place_of(examination->programme, goal);
    int ranks = examination->rank_count + 1;
    bool is_claimed = place != NONE && (goal == GOAL_WISH_PROFILE) == (rank > 1);
    return is_claimed ? place * ranks + (rank > 0 ? examination->rank_count - rank : 0) : NONE;
}

static void claim_open(struct examination *examination, enum goal goal, int rank) {
    const struct programme *programme = examination->programme;
    struct arena *arena = &examination->arena;
    struct claim *claim = &examination->claims[rank > 0 ? GOALS + rank : (int)goal];
    int place = place_of_claim(examination, goal, rank);
    *claim =
        (struct claim){.goal = goal, .rank = rank, .place = place, .can_be_proven = place != NONE};
    if (!claim->can_be_proven) {
        return;
    }
    size_t seats = programme->intake_count * MODULES_MAX * programme->offer_count;
    size_t people = programme->candidate_count;
    claim->at_rank = arena_new(arena, (size_t)examination->rank_count, sizeof *claim->at_rank);
    claim->seat = arena_new(arena, seats, sizeof *claim->seat);
    claim->months = arena_new(arena, programme->company_count, sizeof *claim->months);
    claim->promise = arena_new(arena, examination->promise_count, sizeof *claim->promise);
    claim->person = arena_new(arena, programme->intake_count, sizeof *claim->person);
    claim->of_candidate = arena_new(arena, people, sizeof *claim->of_candidate);
    claim->there = arena_new(arena, people, sizeof *claim->there);
    claim->disciplines = arena_new(arena, programme->intake_count, sizeof *claim->disciplines);
    if (rank > 0) {
        claim->at_rank[rank] = PROOF_UNIT;
    } else {
        claim->factor[goal] = goal_is_counted(goal) ? PROOF_UNIT : 0;
    }
}

static void claims_open(struct examination *examination) {
    bool has_ranks = place_of(examination->programme, GOAL_WISH_PROFILE) != NONE;
    examination->rank_count = has_ranks ? wish_rank_most(examination->programme) + 1 : 0;
    examination->claim_count = GOALS + examination->rank_count;
    examination->claims = arena_new(&examination->arena, (size_t)examination->claim_count,
                                    sizeof *examination->claims);
    for (int g = 0; g < GOALS; g++) {
        claim_open(examination, (enum goal)g, 0);
    }
    for (int rank = 1; rank < examination->rank_count; rank++) {
        claim_open(examination, GOAL_WISH_PROFILE, rank);
    }
}

// Once the worst wish is reached, nobody gets a worse one for a later goal; to prove it, nobody
// gets as bad a one.
static void restrict_ranks(struct examination *examination) {
    int64_t rank = examination->worth->value[GOAL_WORST_WISH];
    int place = examination->claims[GOAL_WORST_WISH].place;
    for (int c = 0; c < examination->claim_count; c++) {
        struct claim *claim = &examination->claims[c];
        bool is_later = place != NONE && claim->place > place;
        claim->worst_rank = c == GOAL_WORST_WISH ? rank - 1 : is_later ? rank : INT64_MAX;
    }
}

// No place is left in a module when none is left on some day of it, which is one when a seat of the
// history begins, or the module does.
static void find_full(struct examination *examination) {
    const struct programme *programme = examination->programme;
    size_t seats = programme->intake_count * MODULES_MAX * programme->offer_count;
    examination->is_full = arena_new(&examination->arena, seats, sizeof *examination->is_full);
    for (size_t s = 0; s < seats; s++) {
        size_t row = s / programme->offer_count, first, last;
        int offer = (int)(s % programme->offer_count);
        const struct module *module =
            &programme->intakes[row / MODULES_MAX].modules[row % MODULES_MAX];
        int64_t places = programme->offers[offer].places;
        bool is_full = seats_fixed(&examination->empty, offer, module->first_day) >= places;
        seats_of_offer(&examination->empty, offer, &first, &last);
        for (size_t i = first; i < last && !is_full; i++) {
            int32_t day = examination->empty.seats[i].first_day;
            is_full = module->first_day <= day && day <= module->last_day &&
                      seats_fixed(&examination->empty, offer, day) >= places;
        }
        examination->is_full[s] = is_full;
    }
}

void examination_open(struct examination *examination) {
    const struct programme *programme = examination->programme;
    examination->empty.programme = programme;
    examination->ledger = (struct ledger){
        .judgement = &examination->empty,
        .month_unit = programme_month_unit(programme),
        .company_weight = programme->rules.value[RULE_COMPANY_WEIGHT],
        .home_weight = programme->rules.value[RULE_HOME_WEIGHT],
    };
    opinions_read(&examination->ledger.opinions, programme);
    history_read(&examination->empty);
    facts_take(&examination->empty);
    promises_list(examination);
    claims_open(examination);
    restrict_ranks(examination);
    find_people(examination);
    find_alike(examination);
    find_full(examination);
    disciplines_find(examination);
    find_units(examination);
}

void examination_release(struct examination *examination) {
    opinions_release(&examination->ledger.opinions);
    judgement_release(&examination->empty);
    memory_free(examination->promises);
    for (int c = 0; c < examination->claim_count; c++) {
        memory_free(examination->claims[c].tolls);
    }
    arena_release(&examination->arena);
    *examination = (struct examination){0};
}

// All ranks that anybody has, when some rank is claimed at all.
static bool profile_is_proven(const struct examination *examination, const bool *is_proven) {
    bool is_claimed = false, lacks = false;
    for (int c = GOALS + 2; c < examination->claim_count; c++) {
        bool is_there = claim_value(examination, &examination->claims[c]) != 0;
        is_claimed |= is_proven[c];
        lacks |= is_there && !is_proven[c];
    }
    return is_claimed && !lacks;
}

bool verify_proof(const struct programme *programme, const struct worth *worth,
                  const struct proof *proof, bool proven[static GOALS], struct findings *findings) {
    size_t errors = findings->errors;
    struct examination examination = {.programme = programme, .worth = worth, .findings = findings};
    examination_open(&examination);
    claims_read(&examination, proof);
    claims_add_people(&examination);
    claims_add_promises(&examination);
    claims_add_disciplines(&examination);
    size_t count = (size_t)examination.claim_count;
    bool *is_proven = arena_new(&examination.arena, count, sizeof *is_proven);
    for (size_t c = 0; c < count; c++) {
        const struct claim *claim = &examination.claims[c];
        is_proven[c] =
            claim->bound != NULL && !claim->is_refused && claim_judge(&examination, claim);
    }
    memcpy(proven, is_proven, GOALS * sizeof *proven);
    proven[GOAL_WISH_PROFILE] = profile_is_proven(&examination, is_proven);
    examination_release(&examination);
    return findings->errors == errors;
}
