// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two schedules as one table: the first column says what a row is about.
#include "output/comparison.h"

#include "output/csv_table.h"

static const char *const headers[] = {"part",   "name",    "intake",  "module", "a",
                                      "b",      "offer_a", "offer_b", "wish_a", "wish_b",
                                      "change", "came",    "went",    NULL};

static void write_blanks(struct writer *writer, int count) {
    for (int i = 0; i < count; i++) {
        writer_blank(writer);
    }
}

static void write_goal(struct writer *writer, const struct difference *difference,
                       const struct goal_difference *goal) {
    static const char *const words[] = {"a_better", "b_better"};
    char name[GOAL_NAME_SIZE];
    writer_text(writer, "goal");
    writer_text(writer, goal_result_name(&goal->goal, name));
    write_blanks(writer, 2);
    for (int side = 0; side < 2; side++) {
        if (difference->is_kept[side]) {
            writer_whole(writer, goal->value[side]);
        } else {
            writer_blank(writer);
        }
    }
    write_blanks(writer, 4);
    bool is_known = difference->is_kept[0] && difference->is_kept[1];
    writer_text(writer, goal->better != NONE ? words[goal->better] : is_known ? "same" : "");
    write_blanks(writer, 2);
    writer_end_row(writer);
}

static void write_step(struct writer *writer, const struct programme *programme,
                       const struct step_difference *step) {
    const struct placement *row = step->row[0] != NULL ? step->row[0] : step->row[1];
    writer_text(writer, "person");
    writer_text(writer, row->candidate_id);
    writer_text(writer, programme->intakes[row->intake].label);
    writer_whole(writer, row->module + 1);
    for (int side = 0; side < 2; side++) {
        bool is_there = step->row[side] != NULL && step->row[side]->company != NONE;
        writer_text(writer, is_there ? programme->companies[step->row[side]->company].id : "");
    }
    for (int side = 0; side < 2; side++) {
        writer_text(writer, difference_offer(programme, step->row[side]));
    }
    for (int side = 0; side < 2; side++) {
        if (step->wish_rank[side] > 0) {
            writer_whole(writer, step->wish_rank[side]);
        } else {
            writer_blank(writer);
        }
    }
    writer_text(writer, movement_word(step->movement));
    write_blanks(writer, 2);
    writer_end_row(writer);
}

static void write_people(struct writer *writer, const struct difference *difference,
                         const size_t *people, size_t count) {
    struct text_buffer list = {0};
    text_buffer_add(&list, "");
    for (size_t i = 0; i < count; i++) {
        text_buffer_print(&list, i > 0 ? "|%s" : "%s", difference->people[people[i]].id);
    }
    writer_text(writer, list.bytes);
    text_buffer_release(&list);
}

static void write_company(struct writer *writer, const struct programme *programme,
                          const struct difference *difference,
                          const struct company_difference *company) {
    writer_text(writer, "company");
    writer_text(writer, programme->companies[company->company].id);
    write_blanks(writer, 2);
    writer_whole(writer, company->months[0]);
    writer_whole(writer, company->months[1]);
    write_blanks(writer, 5);
    write_people(writer, difference, company->came, company->came_count);
    write_people(writer, difference, company->went, company->went_count);
    writer_end_row(writer);
}

void comparison_csv(const struct programme *programme, const struct difference *difference,
                    struct csv_style style, struct text_buffer *out) {
    struct writer writer = {0};
    csv_begin(&writer, style.dialect, headers);
    for (size_t g = 0; g < difference->goal_count; g++) {
        write_goal(&writer, difference, &difference->goals[g]);
    }
    for (size_t s = 0; s < difference->step_count; s++) {
        write_step(&writer, programme, &difference->steps[s]);
    }
    for (size_t k = 0; k < difference->company_count; k++) {
        write_company(&writer, programme, difference, &difference->companies[k]);
    }
    csv_finish(&writer, out);
}
