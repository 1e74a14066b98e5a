// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two schedules as JSON.
#include "output/comparison.h"

#include "output/json.h"

static const char *const sides[] = {"a", "b"};

static json_t *goal_json(const struct difference *difference, const struct goal_difference *goal) {
    json_t *item = json_object();
    char name[GOAL_NAME_SIZE];
    json_object_set_new(item, "goal", json_string(goal_result_name(&goal->goal, name)));
    for (int side = 0; side < 2; side++) {
        json_object_set_new(item, sides[side],
                            difference->is_kept[side] ? json_integer(goal->value[side])
                                                      : json_null());
    }
    json_object_set_new(item, "better",
                        goal->better == NONE ? json_null() : json_string(sides[goal->better]));
    return item;
}

static json_t *place_json(const struct programme *programme, const struct step_difference *step,
                          int side) {
    const struct placement *row = step->row[side];
    if (row == NULL || row->company == NONE) {
        return json_null();
    }
    json_t *place = json_object();
    json_object_set_new(place, "company", json_string(programme->companies[row->company].id));
    json_object_set_new(place, "offer", json_string(difference_offer(programme, row)));
    json_object_set_new(place, "wish",
                        step->wish_rank[side] > 0 ? json_integer(step->wish_rank[side])
                                                  : json_null());
    return place;
}

static json_t *step_json(const struct programme *programme, const struct step_difference *step) {
    const struct placement *row = step->row[0] != NULL ? step->row[0] : step->row[1];
    json_t *item = json_object();
    json_object_set_new(item, "intake", json_string(programme->intakes[row->intake].label));
    json_object_set_new(item, "module", json_integer(row->module + 1));
    for (int side = 0; side < 2; side++) {
        json_object_set_new(item, sides[side], place_json(programme, step, side));
    }
    json_object_set_new(item, "change", json_string(movement_word(step->movement)));
    return item;
}

static json_t *person_json(const struct programme *programme, const struct difference *difference,
                           const struct person_difference *person) {
    json_t *item = json_object(), *steps = json_array();
    for (size_t s = person->first; s < person->last; s++) {
        json_array_append_new(steps, step_json(programme, &difference->steps[s]));
    }
    json_object_set_new(item, "candidate", json_string(person->id));
    json_object_set_new(item, "name", json_string(person->name));
    json_object_set_new(item, "change", json_string(movement_word(person->movement)));
    json_object_set_new(item, "modules", steps);
    return item;
}

static json_t *people_json(const struct difference *difference, const size_t *people,
                           size_t count) {
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++) {
        json_array_append_new(list, json_string(difference->people[people[i]].id));
    }
    return list;
}

static json_t *company_json(const struct programme *programme, const struct difference *difference,
                            const struct company_difference *company) {
    json_t *item = json_object();
    json_object_set_new(item, "company", json_string(programme->companies[company->company].id));
    json_object_set_new(item, "months_a", json_integer(company->months[0]));
    json_object_set_new(item, "months_b", json_integer(company->months[1]));
    json_object_set_new(item, "came", people_json(difference, company->came, company->came_count));
    json_object_set_new(item, "went", people_json(difference, company->went, company->went_count));
    return item;
}

void comparison_json(const struct programme *programme, const struct difference *difference,
                     struct text_buffer *out) {
    json_t *root = json_begin("comparison"), *goals = json_array(), *people = json_array();
    json_t *companies = json_array();
    for (size_t g = 0; g < difference->goal_count; g++) {
        json_array_append_new(goals, goal_json(difference, &difference->goals[g]));
    }
    for (size_t p = 0; p < difference->person_count; p++) {
        json_array_append_new(people, person_json(programme, difference, &difference->people[p]));
    }
    for (size_t k = 0; k < difference->company_count; k++) {
        json_array_append_new(companies,
                              company_json(programme, difference, &difference->companies[k]));
    }
    json_object_set_new(root, "goals", goals);
    json_object_set_new(root, "people", people);
    json_object_set_new(root, "companies", companies);
    json_print(root, out);
}
