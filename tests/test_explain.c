// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why no plan exists, told and tried. Random programmes without a plan are explained; then every
// claim is made true in the files themselves and answered by trying all schedules: the conflict
// alone is impossible, without any one of its rows there is a schedule that the stranger accepts,
// every change that is named helps, a little less of it does not, and no other row does.
//
// KULL_EXPLAIN says how many programmes without a plan (200), KULL_EXPLAIN_SEED which seed comes
// first (1). A programme that does not pass is printed with its files.
#include "base/text.h"
#include "explain/explain.h"
#include "explain/shortage.h"
#include "support/edits.h"
#include "support/enumerate.h"
#include "support/given.h"
#include "support/planned.h"
#include "support/random_programme.h"
#include "verify/verify.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PROGRAMMES = 200 };

static const struct explaining EXPLAINING = {
    .settings = {.tactics = {200, 80, 60000, 20000, false, 2000, 4000}}, .solve = solve};

// Answers.

enum truth { TRUE, FALSE, TOO_LARGE, NOT_READ };

static bool stranger_accepts(struct world *world, const struct schedule *schedule) {
    struct worth worth = {0};
    bool kept = verify_schedule(&world->programme, schedule, &worth, &world->findings);
    worth_release(&worth);
    return kept;
}

// Where there are too many schedules to try, one that the planner found and the stranger accepts
// is a schedule all the same; that there is none is then not known.
static enum truth try_planner(struct world *world) {
    struct planned planned = {0};
    when_planned(world, &planned);
    enum truth truth = planned.accepted ? TRUE : TOO_LARGE;
    worth_release(&planned.worth);
    planned_release(&planned);
    return truth;
}

// Whether the files as they are now have a plan.
static enum truth has_plan(const struct random_programme *files) {
    struct world world = {0};
    struct enumeration found;
    enum truth truth = NOT_READ;
    if (random_programme_read(files, &world)) {
        enumerate(&world.programme, &found);
        truth = !found.complete ? try_planner(&world) : found.exists ? TRUE : FALSE;
    }
    if (truth == TRUE && found.complete) {
        struct schedule schedule = {0};
        enumeration_schedule(&world.programme, &found, &schedule);
        truth = stranger_accepts(&world, &schedule) ? TRUE : NOT_READ;
        schedule_release(&schedule);
    }
    // Somebody who must be placed, and for whom nothing is left to be planned.
    bool is_lost = findings_of_kind(&world.findings, FINDING_NOTHING_TO_PLAN) > 0;
    truth = truth == NOT_READ && is_lost ? FALSE : truth;
    if (truth == NOT_READ) {
        findings_print(&world.findings, stderr);
    }
    world_release(&world);
    return truth;
}

// One explanation and its trial.

struct statistics {
    int explained, rows, repairs, combinations, gave_up, shortages, too_large, bad;
    int facts, largest, together; // the largest conflict, and combination
};

struct trial {
    struct random_programme files;
    struct world world;
    struct explanation explanation;
    struct statistics *statistics;
    bool good;
};

static void expect(struct trial *trial, const char *what, enum truth expected, enum truth got) {
    trial->statistics->too_large += got == TOO_LARGE;
    if (got != TOO_LARGE && got != expected) {
        fprintf(stderr, "seed %" PRIu64 ": %s: expected %d, got %d\n", trial->files.seed, what,
                expected, got);
        trial->good = false;
    }
}

static bool is_same(const struct input *a, const struct input *b) {
    return a->kind == b->kind && a->index == b->index && a->at.line == b->at.line;
}

static bool is_among(const struct input *rows, size_t count, const struct input *input) {
    bool is_among = false;
    for (size_t i = 0; i < count; i++) {
        is_among |= is_same(&rows[i], input);
    }
    return is_among;
}

static bool is_single_repair(const struct explanation *explanation, const struct input *input) {
    for (size_t r = 0; r < explanation->repair_count; r++) {
        const struct repair *repair = &explanation->repairs[r];
        const struct input *row = &repair->changes[0].input;
        if (repair->count == 1 && is_same(row, input)) {
            return true;
        }
    }
    return false;
}

// The test's own list of what may be left out, from the programme as it was read.
struct rows {
    struct input items[400];
    size_t count;
};

static void add(struct rows *rows, enum input_kind kind, int index, const struct origin *at) {
    assert_true(rows->count < 400);
    rows->items[rows->count++] = (struct input){kind, index, *at};
}

static void list_rules(const struct programme *programme, struct rows *rows) {
    static const enum rule smaller_is_looser[] = {RULE_COMPANIES_MIN, RULE_STAY_MIN_MODULES,
                                                  RULE_ADMIT_MIN, RULE_EDUCATION_YEARS_MIN,
                                                  RULE_DISCIPLINES_MIN};
    static const enum rule larger_is_looser[] = {
        RULE_COMPANIES_MAX,         RULE_STAY_MAX_MODULES, RULE_ADMIT_MAX,
        RULE_SAME_SECTOR_MAX,       RULE_OUTSIDE_WISHES,   RULE_SAME_OWNER_MAX,
        RULE_SAME_MUNICIPALITY_MAX, RULE_DISCIPLINE_MAX};
    for (size_t i = 0; i < programme->intake_count; i++) {
        const struct rules *rules = &programme->intakes[i].rules;
        for (size_t r = 0; r < sizeof smaller_is_looser / sizeof *smaller_is_looser; r++) {
            enum rule rule = smaller_is_looser[r];
            if (rules->value[rule] > rule_kind(rule)->standard) {
                add(rows, INPUT_RULE, (int)rule, &rules->at[rule]);
            }
        }
        for (size_t r = 0; r < sizeof larger_is_looser / sizeof *larger_is_looser; r++) {
            enum rule rule = larger_is_looser[r];
            if (rules->value[rule] < rule_kind(rule)->standard) {
                add(rows, INPUT_RULE, (int)rule, &rules->at[rule]);
            }
        }
    }
}

static void list_history(const struct programme *programme, struct rows *rows) {
    for (int r = 0; r < (int)programme->history.count; r++) {
        const struct placement *row = &programme->history.placements[r];
        bool is_open = row->status == PLACEMENT_LEAVE || row->status == PLACEMENT_CANCELLED;
        if (row->status == PLACEMENT_PUBLISHED || (row->candidate == NONE && !is_open)) {
            add(rows, INPUT_HISTORY, r, &row->at);
        }
    }
}

static void list_rows(const struct programme *programme, struct rows *rows) {
    list_history(programme, rows);
    for (int k = 0; k < (int)programme->company_count; k++) {
        add(rows, INPUT_COMPANY, k, &programme->companies[k].at);
    }
    for (int o = 0; o < (int)programme->offer_count; o++) {
        if (programme->offers[o].id[0] != '\0') {
            add(rows, INPUT_OFFER, o, &programme->offers[o].at);
        }
    }
    for (int c = 0; c < (int)programme->candidate_count; c++) {
        if (status_must_be_placed(programme->candidates[c].status)) {
            add(rows, INPUT_PERSON, c, &programme->candidates[c].at);
        }
    }
    for (int l = 0; l < (int)programme->link_count; l++) {
        add(rows, INPUT_LINK, l, &programme->links[l].at);
    }
    for (int d = 0; d < (int)programme->decision_count; d++) {
        add(rows, INPUT_DECISION, d, &programme->decisions[d].at);
    }
    list_rules(programme, rows);
}

static void try_conflict(struct trial *trial, const struct rows *rows) {
    const struct explanation *explanation = &trial->explanation;
    struct random_programme bare = trial->files;
    for (size_t i = 0; i < rows->count; i++) {
        const struct input *row = &rows->items[i];
        if (!is_among(explanation->conflict, explanation->conflict_count, row) &&
            !is_among(explanation->facts, explanation->fact_count, row)) {
            files_leave_out(&bare, row);
        }
    }
    expect(trial, "a plan that keeps the whole conflict", FALSE, has_plan(&bare));
    for (size_t i = 0; i < trial->explanation.conflict_count; i++) {
        struct random_programme less = bare;
        files_leave_out(&less, &trial->explanation.conflict[i]);
        expect(trial, "a plan that keeps the conflict but one row", TRUE, has_plan(&less));
    }
}

static void try_repair(struct trial *trial, const struct repair *repair) {
    struct random_programme files = trial->files;
    for (size_t c = 0; c < repair->count; c++) {
        bool is_new = repair->changes[c].input.at.line == 0;
        if (is_new && trial->world.programme.intake_count > 1) {
            return;
        }
        files_change(&files, &repair->changes[c], repair->changes[c].value);
    }
    expect(trial, "a plan with the change", TRUE, has_plan(&files));
    for (size_t c = 0; c < repair->count; c++) {
        const struct easing *change = &repair->changes[c];
        if (change->lever != LEVER_ALL && change->input.at.line > 0) {
            struct random_programme less = files;
            files_change(&less, change, easing_less(&trial->world.programme, change));
            expect(trial, "a plan with less of the change", FALSE, has_plan(&less));
        } else if (repair->count > 1 && change->input.at.line > 0) {
            struct random_programme less = trial->files;
            for (size_t other = 0; other < repair->count; other++) {
                if (other != c) {
                    files_change(&less, &repair->changes[other], repair->changes[other].value);
                }
            }
            expect(trial, "a plan without one of the changes", FALSE, has_plan(&less));
        }
    }
}

// Every row that helps alone is named, and no other.
static void try_all_rows(struct trial *trial, const struct rows *rows) {
    for (size_t i = 0; i < rows->count; i++) {
        struct random_programme less = trial->files;
        files_leave_out(&less, &rows->items[i]);
        enum truth truth = has_plan(&less);
        bool is_named = is_single_repair(&trial->explanation, &rows->items[i]);
        bool is_rule = rows->items[i].kind == INPUT_RULE; // may need to be looser still
        if (!(is_rule && is_named)) {
            expect(trial, rows->items[i].at.file, is_named ? TRUE : FALSE, truth);
        }
    }
}

static void count(struct trial *trial) {
    const struct explanation *explanation = &trial->explanation;
    struct statistics *statistics = trial->statistics;
    int rows = (int)explanation->conflict_count;
    bool together = explanation->repair_count == 1 && explanation->repairs[0].count > 1;
    int size = together ? (int)explanation->repairs[0].count : 1;
    statistics->explained++;
    statistics->rows += rows;
    statistics->facts += (int)explanation->fact_count;
    statistics->repairs += (int)explanation->repair_count;
    statistics->combinations += together;
    statistics->gave_up += explanation->gave_up;
    statistics->shortages += explanation->reason.is_there;
    statistics->largest = rows > statistics->largest ? rows : statistics->largest;
    statistics->together = size > statistics->together ? size : statistics->together;
    statistics->bad += !trial->good;
}

static void try_explanation(struct trial *trial) {
    struct rows rows = {0};
    explain(&trial->world.programme, &EXPLAINING, &trial->explanation);
    trial->good = trial->explanation.verdict != VERDICT_PLANNED;
    list_rows(&trial->world.programme, &rows);
    try_conflict(trial, &rows);
    for (size_t r = 0; r < trial->explanation.repair_count; r++) {
        try_repair(trial, &trial->explanation.repairs[r]);
    }
    try_all_rows(trial, &rows);
    count(trial);
    if (!trial->good) {
        struct text_buffer text = {0};
        explanation_tell(&trial->world.programme, &trial->explanation, &text);
        random_programme_print(&trial->files, stderr);
        fprintf(stderr, "%s\n", text.bytes);
        text_buffer_release(&text);
    }
    explanation_release(&trial->explanation);
}

// Where nobody applies admit_max may be missing; whoever makes somebody an applicant writes it.
static void set_admit_max(struct trial *trial) {
    struct sheet *rules = files_sheet(&trial->files, "rules.csv");
    for (size_t i = 0; i < trial->world.programme.intake_count; i++) {
        const struct intake *intake = &trial->world.programme.intakes[i];
        if (intake->rules.at[RULE_ADMIT_MAX].line == 0) {
            size_t line = sheet_add_line(rules);
            sheet_set(rules, line, "rule", "admit_max");
            sheet_set(rules, line, "value", "all");
            sheet_set(rules, line, "intake", arena_copy(&trial->files.arena, intake->label));
        }
    }
    world_release(&trial->world);
    assert_true(random_programme_read(&trial->files, &trial->world));
}

// Counting never speaks of too few places where there is a plan.
static void try_counting(struct trial *trial) {
    struct problem problem = {0};
    struct shortage shortage;
    assert_true(problem_build(&trial->world.programme, &problem, &trial->world.findings));
    shortage_count(&trial->world.programme, &problem, &trial->files.arena, &shortage);
    assert_false(shortage.is_there);
    problem_release(&problem);
}

static void try_seed(uint64_t seed, struct statistics *statistics) {
    struct trial trial = {.statistics = statistics};
    struct enumeration found;
    random_programme_make(seed, seed % 2 == 0 ? RANDOM_ANY : RANDOM_WHOLE, &trial.files);
    assert_true(random_programme_read(&trial.files, &trial.world));
    set_admit_max(&trial);
    enumerate(&trial.world.programme, &found);
    // Of a decision that stands there twice the programme knows one row, and a warning tells both.
    bool has_twins = findings_of_kind(&trial.world.findings, FINDING_DECISION_TWICE) > 0 ||
                     findings_of_kind(&trial.world.findings, FINDING_LINK_TWICE) > 0;
    bool supported = problem_supports(&trial.world.programme, &trial.world.findings);
    if (found.complete && found.exists && supported) {
        try_counting(&trial);
    } else if (found.complete && !has_twins && supported) {
        try_explanation(&trial);
    }
    random_programme_release(&trial.files);
    world_release(&trial.world);
}

static uint64_t number_from_environment(const char *name, uint64_t otherwise) {
    const char *text = getenv(name);
    return text == NULL ? otherwise : strtoull(text, NULL, 10);
}

static void every_claim_of_an_explanation_is_true(void **state) {
    (void)state;
    struct statistics statistics = {0};
    int wanted = (int)number_from_environment("KULL_EXPLAIN", PROGRAMMES);
    uint64_t seed = number_from_environment("KULL_EXPLAIN_SEED", 1);
    while (statistics.explained < wanted && statistics.bad < 5) {
        try_seed(seed++, &statistics);
    }
    printf("explain: %d programmes without a plan, %d rows in conflicts (%d in the largest, %d "
           "facts beside them), %d "
           "of them counted, %d changes that help, %d combinations (of up to %d), %d without, %d "
           "answers too large to be tried\n",
           statistics.explained, statistics.rows, statistics.largest, statistics.facts,
           statistics.shortages, statistics.repairs, statistics.combinations, statistics.together,
           statistics.gave_up, statistics.too_large);
    assert_int_equal(statistics.bad, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_claim_of_an_explanation_is_true),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
