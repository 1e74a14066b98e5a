// SPDX-License-Identifier: GPL-3.0-or-later
//
// The values of the goals are numbers that stand nowhere else, so that they are found again.
#include "support/shown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

void shown_given(struct shown *shown, const char *rows) {
    bool good = given_programme(
        &shown->world, "rules.csv",
        "rule,value,intake\nstart,2027-01-01,1\nstart,2027-02-01,2\nmodule_months,2,\n"
        "modules,1,1\nmodules,2,2\nplan_from,2027-01-31,\ncompanies_min,1,\nadmit_max,1,2\n"
        "goals,placed > points,\n",
        "companies.csv", "company,name,places,fee_per_year\nX,Xenia AS,2,5\nY,Ymir AS,1,7\n",
        "candidates.csv",
        "candidate,name,intake,status,assessment,refuses\nA,Anne Vik,1,admitted,,\n"
        "B,Bo Lund,2,,6.25,\nC,Cato Dal,2,,6.75,X\n",
        "ratings.csv",
        "candidate,company,company_rank,candidate_points,company_points,company_refuses\n"
        "B,X,7,771,772,\nC,Y,6,773,774,yes\n",
        "decisions.csv",
        "candidate,company,module,kind,reason\nB,Y,2,must,A reason nobody else needs to know\n",
        "events.csv",
        "event,intake,from,to,title,days\nE,1,2027-02-10,2027-02-11,Winter,2\n"
        "F,,2027-05-30,2027-06-02,Summer,4\n",
        "history.csv", ROWS A_IN_X, NULL);
    assert_true(good);
    const char *all = ROWS A_IN_X B_IN_X B_IN_Y;
    assert_true(given_schedule(&shown->world, rows != NULL ? rows : all, &shown->schedule));
    assert_true(costs_count(&shown->costs, &shown->world.programme, &shown->schedule));
}

void shown_release(struct shown *shown) {
    costs_release(&shown->costs);
    schedule_release(&shown->part);
    schedule_release(&shown->schedule);
    world_release(&shown->world);
}

void shown_look(struct shown *shown) {
    view_part(&shown->view, &shown->world.programme, &shown->schedule, &shown->part);
}

struct told shown_told(const struct shown *shown) {
    static const int64_t values[GOALS] = {[GOAL_PLACED] = 2, [GOAL_POINTS] = 4711};
    static const struct manifest nothing = {.version = "0"};
    return (struct told){.programme = &shown->world.programme,
                         .schedule = &shown->schedule,
                         .part = &shown->part,
                         .view = &shown->view,
                         .costs = &shown->costs,
                         .made_from = &nothing,
                         .is_kept = true,
                         .values = values};
}

void assert_says(const struct text_buffer *text, const char *part) {
    if (strstr(text->bytes, part) == NULL) {
        fail_msg("'%s' is missing in\n%s", part, text->bytes);
    }
}

void assert_hides(const struct text_buffer *text, const char *part) {
    if (strstr(text->bytes, part) != NULL) {
        fail_msg("'%s' must not stand in\n%s", part, text->bytes);
    }
}
