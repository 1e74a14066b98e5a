// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the schedule reaches, in words; that nothing better exists is said only where a proof was
// recomputed.
#include "base/language.h"
#include "output/chart.h"
#include "output/page_parts.h"
#include "output/told_sheets.h"
#include "output/words.h"

#include <inttypes.h>

static void add_goal(const struct page *page, enum goal goal, int rank, int64_t value,
                     struct sheet *sheet) {
    char name[GOAL_NAME_SIZE];
    const struct told *told = page->told;
    struct goal_result result = {.goal = goal, .rank = rank};
    sheet_copy(sheet, goal_result_told(&result, name));
    sheet_text(sheet, goal_in_words(goal));
    sheet_text(sheet, goal_kind(goal)->maximise ? _("more is better") : _("less is better"));
    sheet_whole(sheet, value);
    if (told->proven != NULL) {
        sheet_text(sheet, told->proven[goal] ? _("no: proven") : _("the proof does not say"));
    }
}

static void add_goals(const struct page *page, struct sheet *sheet) {
    const struct told *told = page->told;
    for (size_t g = 0; g < told->programme->goal_count; g++) {
        enum goal goal = told->programme->goals[g];
        if (!view_has_goal(told->view, goal)) {
            continue;
        }
        for (int rank = told->rank_count - 1; goal == GOAL_WISH_PROFILE && rank > 1; rank--) {
            add_goal(page, goal, rank, told->at_rank[rank], sheet);
        }
        if (goal != GOAL_WISH_PROFILE) {
            add_goal(page, goal, 0, told->values[goal], sheet);
        }
    }
}

static void add_head(const struct page *page, struct sheet *sheet) {
    static const char *const names[] = {N_("Goal"), N_("What it counts"), N_("Direction"),
                                        N_("Reached")};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        sheet_word(sheet, names[i]);
    }
    if (page->told->proven != NULL) {
        sheet_word(sheet, N_("Could it be better?"));
    }
    sheet_end_head(sheet);
}

static bool is_all_proven(const struct told *told) {
    bool all = told->proven != NULL;
    for (size_t g = 0; g < told->programme->goal_count && all; g++) {
        all = told->proven[told->programme->goals[g]];
    }
    return all;
}

// Whether anything better exists, as far as it is known.
static const char *proof_in_words(const struct told *told) {
    if (is_all_proven(told)) {
        return _("Nothing better exists: the proof beside the schedule was recomputed for this "
                 "page, and it holds for every goal.");
    }
    return told->proven != NULL
               ? _("The proof beside the schedule was recomputed for this page; for which goals it "
                   "says that nothing better exists stands behind each of them.")
               : _("There was no proof for this page to recompute, so it does not say whether "
                   "anything better exists.");
}

void page_goals(const struct page *page) {
    struct sheet sheet = {0};
    html_print(page->out, "<p>%s %s</p>\n",
               _("Every rule is kept. The goals are reached one after the other, and each keeps "
                 "what those before it reached."),
               proof_in_words(page->told));
    add_head(page, &sheet);
    add_goals(page, &sheet);
    html_take_sheet(page->out, &sheet, _("Goals, first things first"));
}

void page_wishes(const struct page *page) {
    static const struct sheet_header headers[] = {
        {N_("Wish")}, {N_("Modules")}, {N_("People whose worst it is")}, {0}};
    const struct fairness *wishes = page->told->wishes;
    struct sheet sheet = {0};
    sheet_head(&sheet, headers);
    for (int r = 0; r < wishes->rank_count; r++) {
        sheet_whole(&sheet, r + 1);
        sheet_whole(&sheet, wishes->ranks[r].modules);
        sheet_whole(&sheet, wishes->ranks[r].people);
    }
    html_print(page->out, "<p>");
    html_tell(page->out,
              _("Of %" PRId64 " newly planned modules, so many are at a first wish, a second, and "
                "so on. A company that is not on somebody's list comes after the last wish; who "
                "has no list has first wishes only."),
              wishes->modules);
    html_print(page->out, "</p>\n<div class=\"side\">\n");
    chart_wishes(wishes, page->out);
    html_take_sheet(page->out, &sheet, _("Wishes that were met, by rank"));
    html_print(page->out, "</div>\n");
}

void page_results(const struct page *page) {
    struct sheet sheet = {0};
    sheet_told_results(page->told, &sheet);
    html_element(page->out, "p", _("Why somebody has no place stands in results.csv of the plan."));
    html_take_sheet(page->out, &sheet, _("All candidates, with marks: internal"));
}

void page_run(const struct page *page) {
    struct sheet sheet = {0};
    sheet_told_run(page->told, &sheet);
    html_print(page->out, "<div class=\"run\">\n");
    html_take_sheet(page->out, &sheet, _("Program, files with their checksums, and goals"));
    html_print(page->out, "</div>\n");
}
