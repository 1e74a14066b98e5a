// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of a plan are those of the CSV files; the others are filled here. The reason of a
// result is known to the planner alone, so the results of a report say who has a place, and no
// more.
#include "output/workbook_pages.h"

#include "domain/presence.h"
#include "domain/result.h"
#include "output/grid.h"
#include "output/sheet_plan.h"
#include "output/words.h"

enum { MARK_DECIMALS = 2 };

static const struct sheet_header run_headers[] = {
    {"part", "del"}, {"name", "navn"}, {"value", "verdi"}, {"detail", "forklaring"}, {0},
};

static void fill_schedule(const struct workbook *workbook, struct sheet *sheet) {
    sheet_schedule(workbook->programme, workbook->part, workbook->norwegian, sheet);
}

static void fill_people(const struct workbook *workbook, struct sheet *sheet) {
    struct stays stays = {0};
    stays_of_people(&stays, workbook->programme, workbook->part);
    grid_fill(&stays, workbook->norwegian, sheet);
    stays_release(&stays);
}

static void fill_companies(const struct workbook *workbook, struct sheet *sheet) {
    struct stays stays = {0};
    stays_of_companies(&stays, workbook->programme, workbook->part, workbook->view);
    grid_fill(&stays, workbook->norwegian, sheet);
    stays_release(&stays);
}

static bool has_place(const struct workbook *workbook, const struct candidate *candidate) {
    const struct placement *end = NULL;
    const struct placement *row = schedule_person(workbook->part, candidate->id, &end);
    int32_t last_day = 0;
    while (row < end && !placement_is_there(workbook->programme, row, &last_day)) {
        row++;
    }
    return row < end;
}

static const char *result_word(const struct candidate *candidate, bool is_placed) {
    bool is_out = status_stays_out(candidate->status);
    return result_status_word(is_out      ? REASON_WITHDRAWN
                              : is_placed ? REASON_CHOSEN
                                          : REASON_NOT_CHOSEN);
}

static void fill_mark(const struct candidate *candidate, struct sheet *sheet) {
    if (candidate->assessment == NOT_KNOWN) {
        sheet_blank(sheet);
    } else {
        sheet_number(sheet, candidate->assessment, MARK_DECIMALS);
    }
}

static void fill_result(const struct workbook *workbook, const struct candidate *candidate,
                        bool is_placed, struct sheet *sheet) {
    sheet_text(sheet, candidate->id);
    sheet_text(sheet, workbook->programme->intakes[candidate->intake].label);
    sheet_text(sheet, result_word(candidate, is_placed));
    if (workbook->view->is_internal) {
        fill_mark(candidate, sheet);
    }
    sheet_text(sheet, candidate->name);
}

static bool is_asked_for(const struct view *view, const struct candidate *candidate) {
    return view->is_internal && view->company == NULL &&
           (view->candidate_id == NULL || text_equal(view->candidate_id, candidate->id));
}

static void fill_results(const struct workbook *workbook, struct sheet *sheet) {
    static const struct sheet_header names[] = {{"candidate", "kandidat"},
                                                {"intake", "kull"},
                                                {"status", "status"},
                                                {"assessment", "vurdering"},
                                                {"candidate_name", "kandidatnavn"}};
    enum { COLUMNS = sizeof names / sizeof *names, MARK = 3 };
    for (int column = 0; column < COLUMNS; column++) {
        if (column != MARK || workbook->view->is_internal) {
            sheet_text(sheet, workbook->norwegian ? names[column].norwegian : names[column].name);
        }
    }
    sheet_end_head(sheet);
    for (size_t c = 0; c < workbook->programme->candidate_count; c++) {
        const struct candidate *candidate = &workbook->programme->candidates[c];
        bool is_placed = has_place(workbook, candidate);
        if (is_placed || is_asked_for(workbook->view, candidate)) {
            fill_result(workbook, candidate, is_placed, sheet);
        }
    }
}

static void fill_usage(const struct workbook *workbook, struct sheet *sheet) {
    sheet_usage(workbook->programme, workbook->schedule, workbook->view->company,
                workbook->norwegian, sheet);
}

static void fill_costs(const struct workbook *workbook, struct sheet *sheet) {
    sheet_costs(workbook->programme, workbook->costs, workbook->view->company, workbook->norwegian,
                sheet);
}

static void add_words(struct sheet *sheet, const char *part, const char *name, const char *value) {
    sheet_text(sheet, part);
    sheet_copy(sheet, name);
    sheet_copy(sheet, value);
    sheet_blank(sheet);
}

static void add_input(struct sheet *sheet, const struct manifest_input *input) {
    char digest[DIGEST_TEXT_SIZE];
    sheet_text(sheet, "file");
    sheet_text(sheet, input->name);
    sheet_whole(sheet, (int64_t)input->rows);
    sheet_copy(sheet, digest_to_text(&input->digest, digest));
}

static void add_goal(struct sheet *sheet, enum goal goal, int rank, int64_t value) {
    char name[GOAL_NAME_SIZE];
    struct goal_result result = {.goal = goal, .rank = rank};
    sheet_text(sheet, "goal");
    sheet_copy(sheet, goal_result_name(&result, name));
    sheet_whole(sheet, value);
    sheet_text(sheet, goal_in_words(goal));
}

static void add_goals(const struct workbook *workbook, struct sheet *sheet) {
    for (size_t g = 0; g < workbook->programme->goal_count; g++) {
        enum goal goal = workbook->programme->goals[g];
        if (!workbook->is_kept || !view_has_goal(workbook->view, goal)) {
            continue;
        }
        for (int rank = workbook->rank_count - 1; goal == GOAL_WISH_PROFILE && rank > 1; rank--) {
            add_goal(sheet, goal, rank, workbook->at_rank[rank]);
        }
        if (goal != GOAL_WISH_PROFILE) {
            add_goal(sheet, goal, 0, workbook->values[goal]);
        }
    }
}

static void fill_run(const struct workbook *workbook, struct sheet *sheet) {
    const struct manifest *made_from = workbook->made_from;
    const struct view *view = workbook->view;
    sheet_head(sheet, workbook->norwegian, run_headers);
    add_words(sheet, "program", "kull", made_from->version);
    add_words(sheet, "shown", "for", view->is_internal ? "internal use only" : "members");
    if (view->company != NULL) {
        add_words(sheet, "shown", "company", view->company->id);
    }
    if (view->candidate_id != NULL) {
        add_words(sheet, "shown", "candidate", view->candidate_id);
    }
    for (size_t i = 0; i < made_from->input_count; i++) {
        add_input(sheet, &made_from->inputs[i]);
    }
    for (size_t i = 0; i < made_from->what_if_count; i++) {
        add_words(sheet, "what_if", made_from->what_if[i], "");
    }
    add_words(sheet, "rules", "every rule", workbook->is_kept ? "kept" : "not kept");
    add_goals(workbook, sheet);
}

static const struct workbook_page pages[] = {
    {"schedule", 1, fill_schedule, false},
    {"trainees by month", GRID_HEAD_COLUMNS, fill_people, false},
    {"companies by month", GRID_HEAD_COLUMNS, fill_companies, false},
    {"results", 1, fill_results, false},
    {"usage", 1, fill_usage, true},
    {"costs", 1, fill_costs, true},
    {"run", 0, fill_run, false},
};

enum { PAGES = sizeof pages / sizeof *pages };

const struct workbook_page *workbook_page(const struct workbook *workbook, size_t index) {
    for (size_t p = 0; p < PAGES; p++) {
        bool is_there = !pages[p].of_companies || workbook->view->candidate_id == NULL;
        if (is_there && index-- == 0) {
            return &pages[p];
        }
    }
    return NULL;
}
