// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of summary.csv as an object, and where the plan is.
#include "output/summary.h"

#include "output/json.h"
#include "output/plan_headers.h"

static json_t *goal_json(const struct goal_result *goal) {
    char name[GOAL_NAME_SIZE];
    json_t *item = json_object();
    json_object_set_new(item, "goal", json_string(goal_result_name(goal, name)));
    json_object_set_new(item, "direction",
                        json_string(plan_direction(goal_kind(goal->goal)->maximise)));
    json_object_set_new(item, "value", json_integer(goal->value));
    json_object_set_new(item, "best_possible", json_integer(goal->best_possible));
    json_object_set_new(item, "status", json_string(goal_status_word(goal->status)));
    return item;
}

static json_t *money_json(const struct costs *costs) {
    if (!costs->has_money) {
        return json_null();
    }
    json_t *money = json_object();
    json_object_set_new(money, "income", json_amount(costs->income));
    json_object_set_new(money, "spending", json_amount(costs->spending));
    json_object_set_new(money, "result", json_amount(costs->income - costs->spending));
    return money;
}

void summary_json(const struct summary *summary, struct text_buffer *out) {
    json_t *root = json_begin("summary"), *goals = json_array();
    for (size_t i = 0; i < summary->goal_count; i++) {
        json_array_append_new(goals, goal_json(&summary->goals[i]));
    }
    json_object_set_new(root, "what_if", json_texts(summary->what_if, summary->what_if_count));
    json_object_set_new(root, "folder", json_text(summary->folder));
    json_object_set_new(root, "canonical", json_boolean(summary->is_canonical));
    json_object_set_new(root, "goals", goals);
    json_object_set_new(root, "money", money_json(summary->costs));
    json_print(root, out);
}
