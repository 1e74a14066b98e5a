// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must be, before anything is better or worse: a goal like the others, only with a target.
#include "solve/solving.h"

// A measure that must reach a target, or no plan exists.
static bool demand(struct solving *solving, struct measure measure, int64_t target,
                   enum verdict otherwise) {
    struct outcome *outcome = solving->outcome;
    struct stage stage = solving_stage(solving, measure, target);
    stage.gap = 0;
    if (target == 0) {
        return true;
    }
    stage_solve(&solving->engine, &stage);
    if (stage.value < target) {
        outcome->verdict = stage.bound < target ? otherwise : VERDICT_LIMIT;
        if (outcome->verdict == otherwise && !solving->engine.settings->only_verdict) {
            // People are told how many there can be, not only that there are too few.
            stage.target = NO_TARGET;
            stage_solve(&solving->engine, &stage);
        }
        outcome->reached = stage.bound;
        outcome->wanted = target;
        outcome->calendar = measure.intake;
        return false;
    }
    sub_hold(&solving->sub, &measure, target);
    return true;
}

bool solving_has_room(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    for (int c = 0; c < problem->calendar_count; c++) {
        int row = problem->admit_row[c];
        if (row != NONE && problem->rows[row].upper < 0) {
            solving->outcome->verdict = VERDICT_ADMIT_MAX;
            solving->outcome->reached = -problem->rows[row].upper;
            solving->outcome->calendar = c;
            return false;
        }
    }
    return true;
}

bool solving_meet_demands(struct solving *solving) {
    const struct problem *problem = solving->engine.problem;
    struct measure must = {.kind = MEASURE_MUST};
    int64_t count = 0;
    for (int i = 0; i < problem->person_count; i++) {
        count += problem->persons[i].must;
    }
    if (!demand(solving, must, count, VERDICT_NOT_ALL_PLACED)) {
        return false;
    }
    for (int c = 0; c < problem->calendar_count; c++) {
        const struct calendar *calendar = &problem->calendars[c];
        struct measure placed = {.kind = MEASURE_INTAKE, .intake = c};
        struct measure disciplines = {.kind = MEASURE_DISCIPLINES, .intake = c};
        if (!demand(solving, placed, calendar->admit_min, VERDICT_ADMIT_MIN) ||
            !demand(solving, disciplines, calendar->disciplines_min, VERDICT_DISCIPLINES)) {
            return false;
        }
    }
    return true;
}
