// SPDX-License-Identifier: GPL-3.0-or-later
//
// Counting how the wishes fare. What needs every rule about one person, the ranks and the blocking
// pairs, is brought by whoever knows those rules.
#include "domain/fairness.h"

#include "base/array.h"
#include "base/memory.h"
#include "domain/seats.h"

static int worst_of(const int *ranks, size_t count) {
    int worst = 0;
    for (size_t i = 0; i < count; i++) {
        worst = ranks[i] > worst ? ranks[i] : worst;
    }
    return worst;
}

// The worst rank of every candidate; 0 for those who are not newly planned.
static int *worst_by_candidate(const struct programme *programme, const struct schedule *schedule,
                               const int *wish_rank) {
    int *worst = memory_new(programme->candidate_count, sizeof *worst);
    for (size_t i = 0; i < schedule->count; i++) {
        int candidate = schedule->placements[i].candidate;
        if (wish_rank[i] > 0 && wish_rank[i] > worst[candidate]) {
            worst[candidate] = wish_rank[i];
        }
    }
    return worst;
}

static void count_ranks(struct fairness *fairness, const struct programme *programme,
                        const struct schedule *schedule, const int *wish_rank) {
    int *worst = worst_by_candidate(programme, schedule, wish_rank);
    fairness->rank_count = worst_of(wish_rank, schedule->count);
    fairness->ranks =
        arena_new(&fairness->arena, (size_t)fairness->rank_count, sizeof *fairness->ranks);
    for (size_t i = 0; i < schedule->count; i++) {
        if (wish_rank[i] > 0) {
            fairness->ranks[wish_rank[i] - 1].modules++;
            fairness->modules++;
        }
    }
    for (size_t c = 0; c < programme->candidate_count; c++) {
        if (worst[c] > 0) {
            fairness->ranks[worst[c] - 1].people++;
            fairness->people++;
        }
    }
    memory_free(worst);
}

static void find_worst_off(struct fairness *fairness, const struct schedule *schedule,
                           const int *wish_rank) {
    int candidate = NONE;
    fairness->worst = arena_new(&fairness->arena, schedule->count, sizeof *fairness->worst);
    for (size_t i = 0; i < schedule->count && fairness->rank_count > 1; i++) {
        const struct placement *row = &schedule->placements[i];
        if (wish_rank[i] == fairness->rank_count) {
            fairness->worst[fairness->worst_count++] = row;
            fairness->worst_people += row->candidate != candidate;
            candidate = row->candidate;
        }
    }
}

static bool offers_places(const struct programme *programme, int company,
                          const struct module *module) {
    size_t first = 0, last = 0;
    bool offers = false;
    programme_offers(programme, company, &first, &last);
    for (size_t o = first; o < last; o++) {
        const struct offer *offer = &programme->offers[o];
        offers |= offer->places > 0 && offer_spans(offer, module->first_day, module->last_day);
    }
    return offers;
}

static bool has_anybody(const struct programme *programme, const struct seats *seats, int company,
                        const struct module *module) {
    size_t first = 0, last = 0;
    programme_offers(programme, company, &first, &last);
    // A place of an offer that is gone is one, too.
    int64_t most = seats_most(seats, company, NONE, module->first_day, module->last_day, NULL);
    for (size_t o = first; o < last; o++) {
        most += seats_most(seats, company, (int)o, module->first_day, module->last_day, NULL);
    }
    return most > 0;
}

static bool is_idle(const struct programme *programme, const struct seats *seats, int company) {
    bool offers = false, is_visited = false;
    for (int i = 0; i < (int)programme->intake_count; i++) {
        for (int t = 0; t < programme->intakes[i].module_count; t++) {
            const struct module *module = &programme->intakes[i].modules[t];
            if (programme_plans(programme, i, t)) {
                offers |= offers_places(programme, company, module);
                is_visited |= has_anybody(programme, seats, company, module);
            }
        }
    }
    return offers && !is_visited;
}

static void find_idle(struct fairness *fairness, const struct programme *programme,
                      const struct schedule *schedule) {
    struct seats seats = {0};
    seats_collect(&seats, programme, schedule);
    fairness->idle = arena_new(&fairness->arena, programme->company_count, sizeof *fairness->idle);
    for (int k = 0; k < (int)programme->company_count; k++) {
        if (is_idle(programme, &seats, k)) {
            fairness->idle[fairness->idle_count++] = k;
        }
    }
    seats_release(&seats);
}

void fairness_count(struct fairness *fairness, const struct programme *programme,
                    const struct schedule *schedule, const int *wish_rank) {
    count_ranks(fairness, programme, schedule, wish_rank);
    find_worst_off(fairness, schedule, wish_rank);
    find_idle(fairness, programme, schedule);
}

void fairness_add_pair(struct fairness *fairness, const struct blocking_pair *pair) {
    fairness->pairs = array_room(fairness->pairs, fairness->pair_count, &fairness->pair_capacity,
                                 sizeof *fairness->pairs);
    fairness->pairs[fairness->pair_count++] = *pair;
}

void fairness_release(struct fairness *fairness) {
    memory_free(fairness->pairs);
    arena_release(&fairness->arena);
    *fairness = (struct fairness){0};
}
