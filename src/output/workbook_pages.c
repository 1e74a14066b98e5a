// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of a plan are those of the CSV files; the grids are filled here.
#include "output/workbook_pages.h"

#include "base/language.h"
#include "output/grid.h"
#include "output/sheet_plan.h"
#include "output/told_sheets.h"

static void fill_schedule(const struct told *told, struct sheet *sheet) {
    sheet_schedule(told->programme, told->part, sheet);
}

static void fill_people(const struct told *told, struct sheet *sheet) {
    struct stays stays = {0};
    stays_of_people(&stays, told->programme, told->part);
    grid_fill(&stays, sheet);
    stays_release(&stays);
}

static void fill_companies(const struct told *told, struct sheet *sheet) {
    struct stays stays = {0};
    stays_of_companies(&stays, told->programme, told->part, told->view);
    grid_fill(&stays, sheet);
    stays_release(&stays);
}

static void fill_usage(const struct told *told, struct sheet *sheet) {
    sheet_usage(told->programme, told->schedule, told->view->company, sheet);
}

static void fill_costs(const struct told *told, struct sheet *sheet) {
    sheet_costs(told->programme, told->costs, told->view->company, sheet);
}

static const struct workbook_page pages[] = {
    {N_("schedule"), 1, fill_schedule, false},
    {N_("trainees by month"), GRID_HEAD_COLUMNS, fill_people, false},
    {N_("companies by month"), GRID_HEAD_COLUMNS, fill_companies, false},
    {N_("results"), 1, sheet_told_results, false},
    {N_("usage"), 1, fill_usage, true},
    {N_("costs"), 1, fill_costs, true},
    {N_("run"), 0, sheet_told_run, false},
};

enum { PAGES = sizeof pages / sizeof *pages };

const struct workbook_page *workbook_page(const struct told *told, size_t index) {
    for (size_t p = 0; p < PAGES; p++) {
        bool is_there = !pages[p].of_companies || told->view->candidate_id == NULL;
        if (is_there && index-- == 0) {
            return &pages[p];
        }
    }
    return NULL;
}
