// SPDX-License-Identifier: GPL-3.0-or-later
//
// The calendars and rules of a random programme.
#include "base/text.h"
#include "support/random_maker.h"

#include <stdlib.h>
#include <string.h>

// The calendar.

static const char *draw_months(struct maker *maker) {
    static const char *const lists[MODULES_DRAWN + 1][5] = {
        [1] = {"8", "1", "6", "2", "12"},
        [2] = {"8", "6 12", "2 1", "4 8", "3 3"},
        [3] = {"6 6 12", "8", "1 2 1", "4 2 6", "3"},
    };
    return draw(&maker->dice, lists[maker->intake->module_count], 5);
}

void draw_calendar(struct maker *maker, int32_t start) {
    struct drawn_intake *intake = maker->intake;
    int months = 0;
    const char *text = intake->months_text = draw_months(maker);
    intake->first_day[0] = start;
    for (int t = 0; t < intake->module_count; t++) {
        intake->months[t] = atoi(text);
        months += intake->months[t];
        intake->first_day[t + 1] = day_add_months(start, months);
        text = strchr(text, ' ') != NULL ? strchr(text, ' ') + 1 : text;
    }
}

// Rules.

static bool is_of_programme(const char *rule) {
    static const char *const rules[] = {"goals", "lottery_seed", "company_weight", "home_weight",
                                        "plan_from"};
    bool is = false;
    for (int i = 0; i < COUNT(rules); i++) {
        is = is || text_equal(rule, rules[i]);
    }
    return is;
}

static bool is_labelled(struct maker *maker, const char *rule) {
    if (!maker->label_in_rules || is_of_programme(rule) || maker->for_all) {
        return false;
    }
    return maker->intake_count > 1 || text_equal(rule, "start") || dice_chance(&maker->dice, 40);
}

// A rule for the intake, or for all, which is the same when there is one. Sometimes a rule for all
// says something else, which the one for the intake overrules.
static void add_rule(struct maker *maker, struct sheet *sheet, const char *rule,
                     const char *value) {
    bool labelled = is_labelled(maker, rule);
    bool may_overrule = labelled && maker->intake_count == 1 && !text_equal(rule, "start");
    if (may_overrule && dice_chance(&maker->dice, 15)) {
        add_row(sheet);
        set(sheet, "rule", rule);
        set(sheet, "value", "1");
    }
    add_row(sheet);
    set(sheet, "rule", rule);
    set(sheet, "value", value);
    set(sheet, "intake", labelled ? maker->intake->label : "");
}

// 0 stands for the default: no row, or one without a value.
static void add_number_rule(struct maker *maker, struct sheet *sheet, const char *rule,
                            int number) {
    if (number > 0) {
        add_rule(maker, sheet, rule, text_of_number(maker, number));
    } else if (dice_chance(&maker->dice, 5) && maker->intake_count == 1) {
        add_row(sheet);
        set(sheet, "rule", rule);
    }
}

// Some c from companies_min to companies_max must have c x stay_min <= modules <= c x stay_max.
static bool shape_fits(int modules, int companies_min, int companies_max, int stay_min,
                       int stay_max) {
    bool fits = false;
    for (int c = companies_min; c <= companies_max && stay_min <= stay_max; c++) {
        fits = fits || (c * stay_min <= modules && modules <= c * stay_max);
    }
    return fits;
}

// The rules about the shape of a path; defaults as 0.
static void add_shape_rules(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    int modules = maker->intake->module_count;
    static const int companies_mins[] = {0, 0, 1, 1, 1, 2, 3};
    int companies_min, companies_max, stay_min, stay_max;
    if (maker->whole && dice_chance(dice, 50)) {
        add_rule(maker, sheet, "companies_min", "1");
        return;
    }
    do {
        companies_min = companies_mins[dice_below(dice, COUNT(companies_mins))];
        companies_max = dice_below(dice, 5);
        stay_min = dice_below(dice, 3);
        stay_max = dice_below(dice, 4);
    } while (!shape_fits(modules, companies_min > 0 ? companies_min : 2,
                         companies_max > 0 ? companies_max : 3, stay_min > 0 ? stay_min : 1,
                         stay_max > 0 ? stay_max : modules));
    add_number_rule(maker, sheet, "companies_min", companies_min);
    add_number_rule(maker, sheet, "companies_max", companies_max);
    add_number_rule(maker, sheet, "stay_min_modules", stay_min);
    add_number_rule(maker, sheet, "stay_max_modules", stay_max);
}

static void add_admit_rules(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    bool is_set = maker->any_applicant || dice_chance(dice, 50);
    int most = maker->candidate_count;
    if (is_set && dice_chance(dice, 60)) {
        most = larger_of_two(dice, maker->candidate_count + 1);
        add_rule(maker, sheet, "admit_max", text_of_number(maker, most));
    } else if (is_set) {
        add_rule(maker, sheet, "admit_max", DRAW(dice, "all", "Alle", "9"));
    }
    if (dice_chance(dice, 35)) {
        add_rule(maker, sheet, "admit_min", text_of_number(maker, dice_below(dice, most + 1)));
    }
}

// A goals rule names some goals in any order; those of the default order follow by themselves.
static void add_goals(struct maker *maker, struct sheet *sheet) {
    static const char *const goals[] = {"placed",     "promised",  "changes",      "assessment",
                                        "worst_wish", "wishes",    "points",       "variety",
                                        "region",     "permanent", "wish_profile", "cost"};
    int order[COUNT(goals)], count = maker->whole ? COUNT(goals) : 7; // the last ones are new
    struct text_buffer text = {0};
    mix(&maker->dice, order, count);
    int named = 1 + dice_below(&maker->dice, count);
    for (int i = 0; i < named; i++) {
        text_buffer_print(&text, "%s%s", i == 0 ? "" : " > ", goals[order[i]]);
    }
    add_rule(maker, sheet, "goals", arena_copy(&maker->programme->arena, text.bytes));
    text_buffer_release(&text);
}

static void add_person_rules(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    if (dice_chance(dice, 25)) {
        add_rule(maker, sheet, "education_years_min", decimal(maker, DRAW(dice, "0", "3", "3.5")));
    }
    if (dice_chance(dice, 40)) {
        add_rule(maker, sheet, "late_start_days", DRAW(dice, "0", "10", "30", "90"));
    }
    if (dice_chance(dice, 25)) {
        add_rule(maker, sheet, "outside_wishes", DRAW(dice, "no", "nei", "0", "yes"));
    }
}

static void add_group_rules(struct maker *maker, struct sheet *sheet) {
    static const char *const rules[] = {"same_sector_max", "same_municipality_max",
                                        "same_owner_max"};
    for (int i = 0; i < COUNT(rules); i++) {
        if (dice_chance(&maker->dice, 15)) {
            add_rule(maker, sheet, rules[i], DRAW(&maker->dice, "1", "1", "2"));
        }
    }
}

static void add_programme_rules(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    if (dice_chance(dice, 60)) {
        add_rule(maker, sheet, "company_weight", DRAW(dice, "0", "50", "100", "30"));
    }
    if (dice_chance(dice, 70)) {
        add_rule(maker, sheet, "lottery_seed", DRAW(dice, "birch", "rowan", "Mjøsa 14/4", "a", ""));
    }
    if (dice_chance(dice, maker->whole ? 70 : 50)) {
        add_goals(maker, sheet);
    }
}

static void add_calendar_rules(struct maker *maker, struct sheet *sheet) {
    const struct drawn_intake *intake = maker->intake;
    add_rule(maker, sheet, "start", text_of_day(maker, intake->first_day[0]));
    if (intake->module_count != 3 || dice_chance(&maker->dice, 50)) {
        add_rule(maker, sheet, "modules", text_of_number(maker, intake->module_count));
    }
    if (!text_equal(intake->months_text, "8") || dice_chance(&maker->dice, 50)) {
        add_rule(maker, sheet, "module_months", intake->months_text);
    }
}

// What only programmes have that do not start from nothing.

static int people_of(const struct maker *maker) {
    int people = maker->intake->stranger_count;
    for (int i = 0; i < maker->candidate_count; i++) {
        people += maker->intake_of[i] == maker->intake;
    }
    return people;
}

// Mostly there is room for those who must be placed, and for fewer than want to be.
static void add_whole_admit_rules(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    int people = people_of(maker), most = people - 1 - dice_below(dice, 2);
    int least = dice_chance(dice, 90) ? maker->intake->must_count : 0;
    bool is_full = maker->intake->published > 0 && dice_chance(dice, 95);
    bool is_open = is_full || dice_chance(dice, 35);
    most = most > least ? most : least;
    add_rule(maker, sheet, "admit_max", is_open ? "all" : text_of_number(maker, most));
    if (dice_chance(dice, 15)) {
        most = is_open ? people : most;
        add_rule(maker, sheet, "admit_min", text_of_number(maker, dice_below(dice, most + 1)));
    }
}

static void add_plan_modules(struct maker *maker, struct sheet *sheet) {
    int modules = maker->intake->module_count;
    if (dice_chance(&maker->dice, 30)) {
        add_rule(maker, sheet, "plan_modules",
                 text_of_number(maker, 1 + dice_below(&maker->dice, modules)));
    }
}

// The first day on which some intake has a module that is not promised.
static int32_t first_open_day(const struct maker *maker) {
    int32_t first = INT32_MAX;
    for (int i = 0; i < maker->intake_count; i++) {
        const struct drawn_intake *intake = &maker->intakes[i];
        bool is_open = intake->published < intake->module_count;
        if (is_open && intake->first_day[intake->published] < first) {
            first = intake->first_day[intake->published];
        }
    }
    return first < INT32_MAX ? first : maker->intakes[0].first_day[1];
}

// Mostly in time for all that is open, sometimes a day too late.
static void add_plan_from(struct maker *maker, struct sheet *sheet) {
    static const int days_late[] = {-40, -40, -1, 0, 0, 0, 0, 0, 0, 1};
    if (dice_chance(&maker->dice, 50)) {
        int late = days_late[dice_below(&maker->dice, COUNT(days_late))];
        add_rule(maker, sheet, "plan_from", text_of_day(maker, first_open_day(maker) + late));
    }
}

static void add_discipline_rules(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    if (dice_chance(dice, 25)) {
        add_rule(maker, sheet, "discipline_max", DRAW(dice, "1", "1", "1", "2", "2", "2", "0"));
    }
    if (dice_chance(dice, 12)) {
        add_rule(maker, sheet, "disciplines_min", DRAW(dice, "1", "1", "1", "2"));
    }
}

// Of one intake or of all.
static void choose_scope(struct maker *maker) {
    maker->intake = &maker->intakes[dice_below(&maker->dice, maker->intake_count)];
    maker->for_all = dice_chance(&maker->dice, 50);
}

static void add_whole_rules(struct maker *maker, struct sheet *sheet) {
    for (int i = 0; i < maker->intake_count; i++) {
        maker->intake = &maker->intakes[i];
        add_calendar_rules(maker, sheet);
        add_shape_rules(maker, sheet);
        add_whole_admit_rules(maker, sheet);
        add_plan_modules(maker, sheet);
    }
    add_plan_from(maker, sheet);
    if (dice_chance(&maker->dice, 40)) {
        add_rule(maker, sheet, "home_weight", DRAW(&maker->dice, "10", "100", "1", "0"));
    }
    static void (*const others[])(struct maker *, struct sheet *) = {
        add_person_rules, add_group_rules, add_discipline_rules};
    for (int i = 0; i < COUNT(others); i++) {
        choose_scope(maker);
        others[i](maker, sheet);
    }
    maker->for_all = false;
}

void make_rules(struct maker *maker) {
    static const char *const columns[] = {"rule", "value", "intake", "note"};
    struct sheet *sheet = add_sheet(maker, "rules.csv", columns, COUNT(columns));
    if (maker->whole) {
        add_whole_rules(maker, sheet);
    } else {
        add_calendar_rules(maker, sheet);
        add_shape_rules(maker, sheet);
        add_admit_rules(maker, sheet);
        add_person_rules(maker, sheet);
        add_group_rules(maker, sheet);
    }
    add_programme_rules(maker, sheet);
}
