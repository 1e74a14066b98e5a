// SPDX-License-Identifier: GPL-3.0-or-later
//
// Claims before anything is known about them: one for every goal, and one for every rank of
// wish_profile.
#include "verify/proof.h"

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

void claims_open(struct examination *examination) {
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
void ranks_restrict(struct examination *examination) {
    int64_t rank = examination->worth->value[GOAL_WORST_WISH];
    int place = examination->claims[GOAL_WORST_WISH].place;
    for (int c = 0; c < examination->claim_count; c++) {
        struct claim *claim = &examination->claims[c];
        bool is_later = place != NONE && claim->place > place;
        claim->worst_rank = c == GOAL_WORST_WISH ? rank - 1 : is_later ? rank : INT64_MAX;
    }
}
