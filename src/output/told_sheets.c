// SPDX-License-Identifier: GPL-3.0-or-later
//
// The reason of a result is known to the planner alone, so the results of a report say who has a
// place, and no more.
#include "output/told_sheets.h"

#include "base/language.h"
#include "domain/presence.h"
#include "domain/result.h"
#include "output/words.h"

enum { MARK_DECIMALS = 2 };

static const struct sheet_header run_headers[] = {
    {"part", "del"}, {"name", "navn"}, {"value", "verdi"}, {"detail", "forklaring"}, {0},
};

static bool has_place(const struct told *told, const struct candidate *candidate) {
    const struct placement *end = NULL;
    const struct placement *row = schedule_person(told->part, candidate->id, &end);
    int32_t last_day = 0;
    while (row < end && !placement_is_there(told->programme, row, &last_day)) {
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

static void fill_result(const struct told *told, const struct candidate *candidate, bool is_placed,
                        struct sheet *sheet) {
    sheet_text(sheet, candidate->id);
    sheet_text(sheet, told->programme->intakes[candidate->intake].label);
    sheet_text(sheet, _(result_word(candidate, is_placed)));
    if (told->view->is_internal) {
        fill_mark(candidate, sheet);
    }
    sheet_text(sheet, candidate->name);
}

static bool is_asked_for(const struct view *view, const struct candidate *candidate) {
    return view->is_internal && view->company == NULL &&
           (view->candidate_id == NULL || text_equal(view->candidate_id, candidate->id));
}

void sheet_told_results(const struct told *told, struct sheet *sheet) {
    static const struct sheet_header names[] = {{"candidate", "kandidat"},
                                                {"intake", "kull"},
                                                {"status", "status"},
                                                {"assessment", "vurdering"},
                                                {"candidate_name", "kandidatnavn"}};
    enum { COLUMNS = sizeof names / sizeof *names, MARK = 3 };
    for (int column = 0; column < COLUMNS; column++) {
        if (column != MARK || told->view->is_internal) {
            sheet_header(sheet, &names[column]);
        }
    }
    sheet_end_head(sheet);
    for (size_t c = 0; c < told->programme->candidate_count; c++) {
        const struct candidate *candidate = &told->programme->candidates[c];
        bool is_placed = has_place(told, candidate);
        if (is_placed || is_asked_for(told->view, candidate)) {
            fill_result(told, candidate, is_placed, sheet);
        }
    }
}

static void add_words(struct sheet *sheet, const char *part, const char *name, const char *value) {
    sheet_text(sheet, part);
    sheet_copy(sheet, name);
    sheet_copy(sheet, value);
    sheet_blank(sheet);
}

static void add_input(struct sheet *sheet, const struct manifest_input *input) {
    char digest[DIGEST_TEXT_SIZE];
    sheet_text(sheet, _("file"));
    sheet_text(sheet, input->name);
    sheet_whole(sheet, (int64_t)input->rows);
    sheet_copy(sheet, digest_to_text(&input->digest, digest));
}

static void add_goal(struct sheet *sheet, enum goal goal, int rank, int64_t value) {
    char name[GOAL_NAME_SIZE];
    struct goal_result result = {.goal = goal, .rank = rank};
    sheet_text(sheet, _("goal"));
    sheet_copy(sheet, goal_result_told(&result, name));
    sheet_whole(sheet, value);
    sheet_text(sheet, goal_in_words(goal));
}

static void add_goals(const struct told *told, struct sheet *sheet) {
    for (size_t g = 0; g < told->programme->goal_count; g++) {
        enum goal goal = told->programme->goals[g];
        if (!told->is_kept || !view_has_goal(told->view, goal)) {
            continue;
        }
        for (int rank = told->rank_count - 1; goal == GOAL_WISH_PROFILE && rank > 1; rank--) {
            add_goal(sheet, goal, rank, told->at_rank[rank]);
        }
        if (goal != GOAL_WISH_PROFILE) {
            add_goal(sheet, goal, 0, told->values[goal]);
        }
    }
}

void sheet_told_run(const struct told *told, struct sheet *sheet) {
    const struct manifest *made_from = told->made_from;
    const struct view *view = told->view;
    sheet_head(sheet, run_headers);
    add_words(sheet, _("program"), "kull", made_from->version);
    add_words(sheet, _("shown"), _("for"),
              view->is_internal ? _("internal use only") : _("members"));
    if (view->company != NULL) {
        add_words(sheet, _("shown"), _("company"), view->company->id);
    }
    if (view->candidate_id != NULL) {
        add_words(sheet, _("shown"), _("candidate"), view->candidate_id);
    }
    for (size_t i = 0; i < made_from->input_count; i++) {
        add_input(sheet, &made_from->inputs[i]);
    }
    for (size_t i = 0; i < made_from->what_if_count; i++) {
        add_words(sheet, _("what_if"), made_from->what_if[i], "");
    }
    add_words(sheet, _("rules"), _("every rule"), told->is_kept ? _("kept") : _("not kept"));
    add_goals(told, sheet);
}
