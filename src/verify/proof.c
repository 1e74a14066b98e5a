// SPDX-License-Identifier: GPL-3.0-or-later
//
// The door to proofs: find out what everybody could add to each goal, read the prices, let
// everybody make the best of them, and compare what follows with what is claimed and with what the
// schedule reaches. Nothing here trusts that the prices were found in any particular way.
#include "verify/proof.h"

#include "base/memory.h"
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
    const struct goal_result result = {.goal = claim->goal, .rank = claim->rank};
    char name[GOAL_NAME_SIZE];
    return arena_copy(&examination->arena, goal_result_told(&result, name));
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
        examination->may_be_placed[i] = past->is_person && fits_calendar(past, intake) &&
                                        fits_education(candidate, past, intake) &&
                                        fits_assessment(candidate, past, others_are) &&
                                        fits_availability(candidate, past, intake);
        examination->may_count += examination->may_be_placed[i];
        examination->must_count += past->must;
        examination->presences[i] =
            presences_of(programme, (int)i, past, NULL, &examination->arena);
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
    ranks_restrict(examination);
    find_people(examination);
    alike_find(examination);
    full_find(examination);
    disciplines_find(examination);
    units_find(examination);
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
