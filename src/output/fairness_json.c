// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fairness of a schedule as JSON.
#include "output/fairness.h"

#include "output/json.h"

static json_t *ranks_json(const struct fairness *fairness) {
    json_t *list = json_array();
    for (int rank = 1; rank <= fairness->rank_count; rank++) {
        const struct rank_count *count = &fairness->ranks[rank - 1];
        json_t *item = json_object();
        json_object_set_new(item, "wish", json_integer(rank));
        json_object_set_new(item, "modules", json_integer(count->modules));
        json_object_set_new(item, "people", json_integer(count->people));
        json_array_append_new(list, item);
    }
    return list;
}

static json_t *place_json(const struct programme *programme, const struct placement *row,
                          int rank) {
    json_t *item = json_object();
    const char *name = programme->candidates[row->candidate].name;
    json_object_set_new(item, "candidate", json_string(row->candidate_id));
    json_object_set_new(item, "name", json_string(name));
    json_object_set_new(item, "intake", json_string(programme->intakes[row->intake].label));
    json_object_set_new(item, "module", json_integer(row->module + 1));
    json_object_set_new(item, "company", json_string(programme->companies[row->company].id));
    json_object_set_new(item, "wish", json_integer(rank));
    return item;
}

static json_t *worst_json(const struct programme *programme, const struct fairness *fairness) {
    json_t *list = json_array();
    for (size_t i = 0; i < fairness->worst_count; i++) {
        json_array_append_new(list,
                              place_json(programme, fairness->worst[i], fairness->rank_count));
    }
    return list;
}

static json_t *idle_json(const struct programme *programme, const struct fairness *fairness) {
    json_t *list = json_array();
    for (size_t i = 0; i < fairness->idle_count; i++) {
        json_array_append_new(list, json_string(programme->companies[fairness->idle[i]].id));
    }
    return list;
}

static json_t *pairs_json(const struct programme *programme, const struct fairness *fairness) {
    json_t *list = json_array();
    for (size_t i = 0; i < fairness->pair_count; i++) {
        const struct blocking_pair *pair = &fairness->pairs[i];
        json_t *item = place_json(programme, pair->row, pair->row_rank);
        const char *rather = programme->companies[pair->company].id;
        json_object_set_new(item, "rather", json_string(rather));
        json_object_set_new(item, "rather_wish", json_integer(pair->wish_rank));
        json_object_set_new(item, "offer", json_string(programme->offers[pair->offer].id));
        json_object_set_new(item, "instead",
                            pair->holder != NULL ? json_string(pair->holder->candidate_id)
                                                 : json_null());
        json_array_append_new(list, item);
    }
    return list;
}

static json_t *people_json(const struct programme *programme, const int *candidates, size_t count) {
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++) {
        const struct candidate *candidate = &programme->candidates[candidates[i]];
        json_t *item = json_object();
        json_object_set_new(item, "candidate", json_string(candidate->id));
        json_object_set_new(item, "name", json_string(candidate->name));
        json_array_append_new(list, item);
    }
    return list;
}

static json_t *worse_json(const struct goal_result *worse) {
    char name[GOAL_NAME_SIZE];
    json_t *item = json_object();
    json_object_set_new(item, "goal", json_string(goal_result_name(worse, name)));
    json_object_set_new(item, "value", json_integer(worse->value));
    json_object_set_new(item, "could_be", json_integer(worse->best_possible));
    return item;
}

// What is not known is null.
static json_t *lottery_json(const struct programme *programme,
                            const struct lottery_account *lottery) {
    bool is_told = lottery->state == LOTTERY_TOLD, is_worse = lottery->state == LOTTERY_NOT_BEST;
    json_t *item = json_object();
    json_object_set_new(item, "schedule_is_best",
                        is_told || is_worse ? json_boolean(is_told) : json_null());
    json_object_set_new(item, "worse", is_worse ? worse_json(&lottery->worse) : json_null());
    json_object_set_new(item, "decided",
                        is_told ? people_json(programme, lottery->decided, lottery->decided_count)
                                : json_null());
    json_object_set_new(item, "unknown",
                        is_told ? people_json(programme, lottery->unknown, lottery->unknown_count)
                                : json_null());
    json_object_set_new(item, "equal_plans_at_least",
                        is_told ? json_integer(lottery->plans_least) : json_null());
    return item;
}

void fairness_json(const struct programme *programme, const struct fairness *fairness,
                   struct text_buffer *out) {
    json_t *root = json_begin("fairness");
    json_object_set_new(root, "wishes", ranks_json(fairness));
    json_object_set_new(root, "worst_off", worst_json(programme, fairness));
    json_object_set_new(root, "companies_with_nobody", idle_json(programme, fairness));
    json_object_set_new(root, "pairs", pairs_json(programme, fairness));
    json_object_set_new(root, "lottery", lottery_json(programme, &fairness->lottery));
    json_print(root, out);
}
