// SPDX-License-Identifier: GPL-3.0-or-later
//
// Alternatives as JSON: one object for each.
#include "output/alternatives.h"

#include "output/json.h"

static json_t *rank_or_null(int rank) {
    return rank > 0 ? json_integer(rank) : json_null();
}

static json_t *goal_json(const struct goal_change *change) {
    struct goal_result result = {.goal = change->goal, .rank = change->rank};
    char name[GOAL_NAME_SIZE];
    json_t *item = json_object();
    json_object_set_new(item, "goal", json_string(goal_result_name(&result, name)));
    json_object_set_new(item, "before", json_integer(change->before));
    json_object_set_new(item, "after", json_integer(change->after));
    return item;
}

static json_t *goals_json(const struct goal_changes *goals) {
    json_t *list = json_array();
    for (size_t g = 0; g < goals->count; g++) {
        json_array_append_new(list, goal_json(&goals->items[g]));
    }
    return list;
}

static json_t *people_json(const struct programme *programme, const struct people *people) {
    json_t *list = json_array();
    for (size_t p = 0; p < people->count; p++) {
        json_array_append_new(list, json_string(programme->candidates[people->items[p]].id));
    }
    return list;
}

static json_t *remarks_json(const struct remarks *remarks) {
    json_t *list = json_array();
    for (size_t r = 0; r < remarks->count; r++) {
        const struct remark *remark = &remarks->items[r];
        bool has_place = remark->at.line > 0;
        json_t *item = json_object();
        json_object_set_new(item, "file", json_text(has_place ? remark->at.file : NULL));
        json_object_set_new(item, "line",
                            has_place ? json_integer((json_int_t)remark->at.line) : json_null());
        json_object_set_new(item, "text", json_string(remark->text));
        json_array_append_new(list, item);
    }
    return list;
}

static json_t *holders_json(const struct alternative *alternative) {
    json_t *list = json_array();
    for (size_t h = 0; h < alternative->holder_count; h++) {
        const struct placement *row = alternative->holders[h];
        json_t *item = json_object();
        json_object_set_new(item, "candidate", json_string(row->candidate_id));
        json_object_set_new(item, "module", json_integer(row->module + 1));
        json_object_set_new(item, "status", json_string(placement_status_word(row->status)));
        json_array_append_new(list, item);
    }
    return list;
}

static json_t *path_json(const struct programme *programme, const struct alternative *alternative) {
    bool has_path =
        alternative->kind == ALTERNATIVE_EQUAL || alternative->kind == ALTERNATIVE_COSTS;
    json_t *list = json_array();
    for (int t = 0; t < MODULES_MAX && has_path; t++) {
        if (alternative->path[t] != NONE) {
            json_t *item = json_object();
            json_object_set_new(item, "module", json_integer(t + 1));
            json_object_set_new(item, "company",
                                json_string(programme->companies[alternative->path[t]].id));
            json_array_append_new(list, item);
        }
    }
    return list;
}

static json_t *alternative_json(const struct programme *programme,
                                const struct alternative *alternative) {
    int company = alternative->company;
    json_t *item = json_object();
    json_object_set_new(item, "candidate",
                        json_string(programme->candidates[alternative->candidate].id));
    json_object_set_new(item, "company",
                        json_text(company != NONE ? programme->companies[company].id : NULL));
    json_object_set_new(item, "wish", rank_or_null(alternative->wish_rank));
    json_object_set_new(item, "company_rank", rank_or_null(alternative->company_rank));
    json_object_set_new(item, "answer", json_string(alternative_word(alternative->kind)));
    json_object_set_new(item, "goals", goals_json(&alternative->goals));
    json_object_set_new(item, "path", path_json(programme, alternative));
    json_object_set_new(item, "moved", people_json(programme, &alternative->moved));
    json_object_set_new(item, "moved_modules", json_integer(alternative->moved_modules));
    json_object_set_new(item, "lost", people_json(programme, &alternative->lost));
    json_object_set_new(item, "gained", people_json(programme, &alternative->gained));
    json_object_set_new(item, "holders", holders_json(alternative));
    json_object_set_new(item, "bars", remarks_json(&alternative->bars));
    json_object_set_new(item, "remedies", remarks_json(&alternative->remedies));
    return item;
}

static json_t *worth_json(const struct programme *programme, const struct place_worth *worth) {
    const struct offer *offer = &programme->offers[worth->offer];
    json_t *item = json_object();
    json_object_set_new(item, "offer", json_string(offer->id));
    json_object_set_new(item, "file", json_string(offer->at.file));
    json_object_set_new(item, "line", json_integer((json_int_t)offer->at.line));
    json_object_set_new(item, "places", json_integer(offer->places));
    json_object_set_new(item, "at_most", worth->is_priced ? goal_json(&worth->price) : json_null());
    json_object_set_new(item, "goals", worth->is_known ? goals_json(&worth->goals) : json_null());
    return item;
}

void alternatives_json(const struct programme *programme, const struct alternatives *alternatives,
                       struct text_buffer *out) {
    int candidate = alternatives->candidate, company = alternatives->company;
    bool suggests = alternatives->kind == ALTERNATIVES_SUGGEST;
    json_t *root = json_begin(suggests ? "suggestions" : "reasons");
    json_t *items = json_array(), *worths = json_array();
    for (size_t a = 0; a < alternatives->count; a++) {
        json_array_append_new(items, alternative_json(programme, &alternatives->items[a]));
    }
    for (size_t w = 0; w < alternatives->worth_count; w++) {
        json_array_append_new(worths, worth_json(programme, &alternatives->worths[w]));
    }
    json_object_set_new(root, "candidate",
                        json_text(candidate != NONE ? programme->candidates[candidate].id : NULL));
    json_object_set_new(root, "company",
                        json_text(company != NONE ? programme->companies[company].id : NULL));
    json_object_set_new(root, "detail", json_text(alternatives->detail));
    json_object_set_new(root, "alternatives", items);
    json_object_set_new(root, "one_more_place", worths);
    json_print(root, out);
}
