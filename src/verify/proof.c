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

bool goal_is_sum(enum goal goal) {
    return goal == GOAL_PLACED || goal == GOAL_ASSESSMENT || goal == GOAL_WISHES ||
           goal == GOAL_POINTS;
}

bool goal_is_counted(enum goal goal) {
    return goal_is_sum(goal) || goal == GOAL_PROMISED;
}

int64_t goal_signed(enum goal goal, int64_t value) {
    return goal_kind(goal)->maximise ? value : -value;
}

int64_t module_weight(const struct examination *examination, const struct module *module) {
    return module->months / examination->ledger.month_unit;
}

static void find_people(struct examination *examination) {
    const struct programme *programme = examination->programme;
    bool *assesses = arena_new(&examination->arena, programme->intake_count, sizeof *assesses);
    for (size_t i = 0; i < programme->intake_count; i++) {
        assesses[i] = programme_assesses(programme, (int)i);
    }
    examination->may_be_placed = arena_new(&examination->arena, programme->candidate_count,
                                           sizeof *examination->may_be_placed);
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        const struct intake *intake = &programme->intakes[candidate->intake];
        examination->may_be_placed[i] = !status_stays_out(candidate->status) &&
                                        fits_education(candidate, intake) &&
                                        fits_assessment(candidate, assesses[candidate->intake]) &&
                                        fits_availability(candidate, intake);
        examination->may_count += examination->may_be_placed[i];
        examination->must_count += status_must_be_placed(candidate->status);
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

static void divide_units(struct examination *examination, const struct candidacy *candidacy) {
    for (int g = 0; g < GOALS; g++) {
        int64_t *unit = &examination->unit[g];
        *unit = number_gcd(*unit, candidacy->placed[g]);
        for (size_t k = 0; k < candidacy->opening_count; k++) {
            const struct opening *opening = &candidacy->openings[k];
            unsigned modules = 0;
            for (size_t i = opening->first; i < opening->last; i++) {
                modules |= candidacy->offers[i].modules;
            }
            for (int t = 0; t < candidacy->intake->module_count; t++) {
                int64_t weight = module_weight(examination, &candidacy->intake->modules[t]);
                bool is_open = (modules >> t & 1) != 0;
                *unit = is_open ? number_gcd(*unit, weight * opening->value[g]) : *unit;
            }
        }
    }
}

static void find_units(struct examination *examination) {
    struct candidacy candidacy = {0};
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

static void claim_open(struct examination *examination, enum goal goal) {
    const struct programme *programme = examination->programme;
    struct arena *arena = &examination->arena;
    struct claim *claim = &examination->claims[goal];
    *claim = (struct claim){.goal = goal, .place = place_of(programme, goal)};
    claim->can_be_proven =
        claim->place != NONE &&
        (goal_is_counted(goal) || goal == GOAL_WORST_WISH || goal == GOAL_CHANGES);
    if (claim->can_be_proven) {
        size_t seats = programme->intake_count * MODULES_MAX * programme->offer_count;
        claim->seat = arena_new(arena, seats, sizeof *claim->seat);
        claim->months = arena_new(arena, programme->company_count, sizeof *claim->months);
        claim->promise = arena_new(arena, examination->promise_count, sizeof *claim->promise);
        claim->person = arena_new(arena, programme->intake_count, sizeof *claim->person);
        claim->factor[goal] = goal_is_counted(goal) ? PROOF_UNIT : 0;
    }
}

// Once the worst wish is reached, nobody gets a worse one for a later goal; to prove it, nobody
// gets as bad a one.
static void restrict_ranks(struct examination *examination) {
    int64_t rank = examination->worth->value[GOAL_WORST_WISH];
    int place = examination->claims[GOAL_WORST_WISH].place;
    for (int g = 0; g < GOALS; g++) {
        struct claim *claim = &examination->claims[g];
        bool is_later = place != NONE && claim->place > place;
        claim->worst_rank = g == GOAL_WORST_WISH ? rank - 1 : is_later ? rank : INT64_MAX;
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
    promises_list(examination);
    for (int g = 0; g < GOALS; g++) {
        claim_open(examination, (enum goal)g);
    }
    restrict_ranks(examination);
    find_people(examination);
    find_alike(examination);
    find_units(examination);
}

void examination_release(struct examination *examination) {
    opinions_release(&examination->ledger.opinions);
    judgement_release(&examination->empty);
    memory_free(examination->promises);
    arena_release(&examination->arena);
    *examination = (struct examination){0};
}

bool verify_proof(const struct programme *programme, const struct worth *worth,
                  const struct proof *proof, bool proven[static GOALS], struct findings *findings) {
    size_t errors = findings->errors;
    struct examination examination = {.programme = programme, .worth = worth, .findings = findings};
    examination_open(&examination);
    claims_read(&examination, proof);
    claims_add_people(&examination);
    claims_add_promises(&examination);
    for (int g = 0; g < GOALS; g++) {
        const struct claim *claim = &examination.claims[g];
        proven[g] = claim->bound != NULL && !claim->is_refused && claim_judge(&examination, claim);
    }
    examination_release(&examination);
    return findings->errors == errors;
}
