// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows: what people must share. A row that can never be broken is left out.
#include "problem/build.h"

#include "base/text.h"

enum { MONTHS_MOST = 36 }; // of a module

int build_row(struct problem *problem, struct row row) {
    problem->rows[problem->row_count] = row;
    return problem->row_count++;
}

// Counts, for every offer and slot, the people who might hold the offer then.
static void count_users(const struct problem *problem, int *users) {
    for (int i = 0; i < problem->person_count; i++) {
        const struct person *person = &problem->persons[i];
        const struct calendar *calendar = &problem->calendars[person->calendar];
        for (int t = 0; t < calendar->module_count; t++) {
            for (int o = 0; o < problem->offer_count; o++) {
                for (int d = calendar->first_slot[t];
                     d <= calendar->last_slot[t] && problem_allows(problem, i, t, o); d++) {
                    users[o * problem->slot_count + d]++;
                }
            }
        }
    }
}

// What the history leaves over in a slot, on its worst day.
static struct row place_row(const struct programme *programme, const struct problem *problem,
                            const struct stand *stands, int offer, int slot) {
    struct row row = {.kind = ROW_PLACES, .a = offer, .b = slot};
    int64_t taken = stands_most(stands, offer, problem->slot_day[slot],
                                problem->slot_day[slot + 1] - 1, &row.day);
    int64_t left = programme->offers[offer].places - taken;
    row.upper = left > 0 ? left : 0;
    return row;
}

static void add_place_rows(const struct programme *programme, const struct stand *stands,
                           struct problem *problem) {
    size_t cells = (size_t)problem->offer_count * (size_t)problem->slot_count;
    int *users = arena_new(&problem->arena, cells, sizeof *users);
    problem->place_row = arena_new(&problem->arena, cells, sizeof *problem->place_row);
    count_users(problem, users);
    for (int o = 0; o < problem->offer_count; o++) {
        for (int d = 0; d < problem->slot_count; d++) {
            int cell = o * problem->slot_count + d;
            struct row row = place_row(programme, problem, stands, o, d);
            problem->place_row[cell] = users[cell] > row.upper ? build_row(problem, row) : NONE;
        }
    }
}

// Those who are in the history alone count as well.
static void add_admit_rows(const struct programme *programme, const struct stand *stands,
                           struct problem *problem) {
    problem->admit_row =
        arena_new(&problem->arena, programme->intake_count, sizeof *problem->admit_row);
    for (size_t i = 0; i < programme->intake_count; i++) {
        int64_t most = intake_rule(&programme->intakes[i], RULE_ADMIT_MAX);
        int64_t least = intake_rule(&programme->intakes[i], RULE_ADMIT_MIN);
        int64_t there = people_only_in_history(stands, (int)i);
        struct row row = {.kind = ROW_ADMIT, .a = (int)i, .upper = most - there};
        bool is_limit = most < problem->person_count + there;
        problem->admit_row[i] = is_limit ? build_row(problem, row) : NONE;
        problem->calendars[i].admit_min = least > there ? least - there : 0;
    }
}

// What a company spends at most on its months is a limit to their number.
static int64_t most_months(const struct company *company) {
    int64_t most = company->max_months == NO_LIMIT ? INT64_MAX : company->max_months;
    if (company->budget != NO_LIMIT && company->cost_per_month > 0) {
        int64_t affordable = company->budget / company->cost_per_month;
        most = affordable < most ? affordable : most;
    }
    return most;
}

static void add_month_rows(const struct programme *programme, struct problem *problem) {
    problem->month_row =
        arena_new(&problem->arena, programme->company_count, sizeof *problem->month_row);
    for (size_t k = 0; k < programme->company_count; k++) {
        int64_t most = most_months(&programme->companies[k]);
        struct row row = {.kind = ROW_MONTHS, .a = (int)k, .upper = most};
        // More months than everybody together could have are no limit.
        bool is_limit = most < (int64_t)problem->person_count * MODULES_MAX * MONTHS_MOST;
        problem->month_row[k] = is_limit ? build_row(problem, row) : NONE;
    }
}

static void add_filling(struct problem *problem, struct filling filling) {
    if (filling.steps > 0 && filling.gain > 0) {
        problem->fillings[problem->filling_count++] = filling;
        problem->promised += filling.steps * filling.gain;
    }
}

// Months come in multiples of what all modules have in common.
static void add_promise_rows(const struct programme *programme, struct problem *problem) {
    int64_t step = programme_month_unit(programme);
    problem->promise_row =
        arena_new(&problem->arena, programme->company_count, sizeof *problem->promise_row);
    for (size_t k = 0; k < programme->company_count; k++) {
        const struct company *company = &programme->companies[k];
        int64_t due = (int64_t)company->promised_months + company->balance_months;
        struct row row = {.kind = ROW_PROMISE, .a = (int)k};
        int index = due > 0 ? build_row(problem, row) : NONE;
        problem->promise_row[k] = index;
        if (due > 0) {
            add_filling(problem, (struct filling){index, step, step, due / step, NONE});
            add_filling(problem, (struct filling){index, step, due % step, 1, NONE});
        }
    }
}

// True when an earlier module to be planned has the very same days.
static bool is_repeated(const struct programme *programme, const struct problem *problem,
                        int intake, int module) {
    const struct module *own = &programme->intakes[intake].modules[module];
    for (int c = 0; c < intake; c++) {
        for (int t = 0; t < programme->intakes[c].module_count; t++) {
            const struct module *other = &programme->intakes[c].modules[t];
            if (problem->calendars[c].is_planned[t] && other->first_day == own->first_day &&
                other->last_day == own->last_day) {
                return true;
            }
        }
    }
    return false;
}

// The months of all modules to be planned that begin with this slot and lie wholly inside the
// offer.
static int64_t months_from(const struct programme *programme, const struct problem *problem,
                           int offer, int slot) {
    int64_t months = 0;
    for (int c = 0; c < problem->calendar_count; c++) {
        const struct calendar *calendar = &problem->calendars[c];
        for (int t = 0; t < calendar->module_count; t++) {
            const struct module *module = &programme->intakes[c].modules[t];
            bool counts =
                calendar->is_planned[t] && calendar->first_slot[t] == slot &&
                offer_spans(&programme->offers[offer], module->first_day, module->last_day) &&
                !is_repeated(programme, problem, c, t);
            months += counts ? calendar->months[t] : 0;
        }
    }
    return months;
}

// Those who are there already on the first day count towards what has been promised.
static void add_min_rows(const struct programme *programme, const struct stand *stands,
                         struct problem *problem) {
    size_t cells = (size_t)problem->offer_count * (size_t)problem->slot_count;
    problem->min_row = arena_new(&problem->arena, cells, sizeof *problem->min_row);
    for (int o = 0; o < problem->offer_count; o++) {
        for (int d = 0; d < problem->slot_count; d++) {
            int64_t wanted = programme->offers[o].min_places;
            int64_t months = wanted > 0 ? months_from(programme, problem, o, d) : 0;
            int64_t least = months > 0 ? wanted - stands_on(stands, o, problem->slot_day[d]) : 0;
            struct row row = {.kind = ROW_MIN_PLACES, .a = o, .b = d, .day = problem->slot_day[d]};
            int index = least > 0 ? build_row(problem, row) : NONE;
            problem->min_row[o * problem->slot_count + d] = index;
            if (least > 0) {
                add_filling(problem, (struct filling){index, 1, months, least, NONE});
            }
        }
    }
}

static const char *discipline_of(const struct programme *programme, const struct person *person) {
    const struct disciplines *own = &programme->candidates[person->candidate].disciplines;
    return own->count > 0 ? own->keys[0] : NULL;
}

// The first candidate of the intake with the same first discipline stands for all of them.
static int speaker_of(const struct programme *programme, const struct person *person) {
    int speaker = 0;
    for (;; speaker++) {
        const struct candidate *other = &programme->candidates[speaker];
        if (other->intake == person->calendar && other->disciplines.count > 0 &&
            text_equal(other->disciplines.keys[0], discipline_of(programme, person))) {
            return speaker;
        }
    }
}

// Rows of the discipline of one person: its own, or those that an earlier person has made.
static void add_discipline(const struct programme *programme, struct problem *problem, int *made,
                           struct person *person) {
    const struct intake *intake = &programme->intakes[person->calendar];
    int64_t most = intake_rule(intake, RULE_DISCIPLINE_MAX);
    bool is_wanted = problem->calendars[person->calendar].disciplines_min > 0;
    bool is_limited = most != RULE_OPEN && most < problem->person_count;
    if ((!is_wanted && !is_limited) || discipline_of(programme, person) == NULL) {
        return;
    }
    int speaker = speaker_of(programme, person);
    int before = made[speaker];
    made[speaker] = (int)(person - problem->persons);
    if (before != NONE) {
        person->discipline = problem->persons[before].discipline;
        person->discipline_max_row = problem->persons[before].discipline_max_row;
        return;
    }
    struct row row = {.a = person->calendar, .b = speaker};
    row.kind = ROW_DISCIPLINE;
    person->discipline = is_wanted ? build_row(problem, row) : NONE;
    row.kind = ROW_DISCIPLINE_MAX;
    row.upper = most;
    person->discipline_max_row = is_limited ? build_row(problem, row) : NONE;
    if (is_wanted) {
        problem->fillings[problem->filling_count++] =
            (struct filling){person->discipline, 1, 0, 1, person->calendar};
    }
}

static void add_discipline_rows(const struct programme *programme, struct problem *problem) {
    int *made = arena_new(&problem->arena, programme->candidate_count, sizeof *made);
    for (size_t c = 0; c < programme->candidate_count; c++) {
        made[c] = NONE;
    }
    for (int i = 0; i < problem->person_count; i++) {
        add_discipline(programme, problem, made, &problem->persons[i]);
    }
}

// An upper bound of the number of rows: places, months and promises, disciplines, links.
static size_t most_rows(const struct programme *programme, const struct problem *problem) {
    size_t cells = (size_t)problem->offer_count * (size_t)problem->slot_count;
    size_t of_link = (size_t)problem->company_count * (size_t)problem->slot_count + 1;
    return 2 * (cells + programme->company_count) + programme->intake_count +
           2 * programme->candidate_count + of_link * programme->link_count;
}

void build_rows(const struct programme *programme, const struct stand *stands,
                struct problem *problem) {
    size_t most = most_rows(programme, problem);
    problem->rows = arena_new(&problem->arena, most, sizeof *problem->rows);
    problem->fillings = arena_new(&problem->arena, most, sizeof *problem->fillings);
    add_place_rows(programme, stands, problem);
    add_admit_rows(programme, stands, problem);
    add_month_rows(programme, problem);
    add_promise_rows(programme, problem);
    add_min_rows(programme, stands, problem);
    add_discipline_rows(programme, problem);
}
