// SPDX-License-Identifier: GPL-3.0-or-later
//
// The people of a random programme, what they and companies think of each other, and what was
// decided about them.
#include "base/text.h"
#include "support/random_maker.h"

static const char *company_list(struct maker *maker, int count, const char *divider) {
    int order[COMPANIES_DRAWN];
    struct text_buffer list = {0};
    mix(&maker->dice, order, maker->company_count);
    for (int i = 0; i < count && i < maker->company_count; i++) {
        text_buffer_print(&list, "%s%s", i == 0 ? "" : divider, maker->company[order[i]]);
    }
    const char *text = arena_copy(&maker->programme->arena, list.length > 0 ? list.bytes : "");
    text_buffer_release(&list);
    return text;
}

enum wish_form {
    WISHES_IN_ONE_CELL,
    WISHES_IN_COLUMNS,
    WISHES_NOWHERE,
};

// "A > B = C".
static const char *wish_text(struct maker *maker, int count) {
    int order[COMPANIES_DRAWN];
    struct text_buffer wishes = {0};
    mix(&maker->dice, order, maker->company_count);
    for (int i = 0; i < count; i++) {
        const char *divider = dice_chance(&maker->dice, 35) ? " = " : " > ";
        text_buffer_print(&wishes, "%s%s", i == 0 ? "" : divider, maker->company[order[i]]);
    }
    const char *text = arena_copy(&maker->programme->arena, count > 0 ? wishes.bytes : "");
    text_buffer_release(&wishes);
    return text;
}

static void set_wishes(struct maker *maker, struct sheet *sheet, enum wish_form form) {
    struct dice *dice = &maker->dice;
    int order[COMPANIES_DRAWN];
    int count = dice_chance(dice, 25) ? 0 : 1 + dice_below(dice, maker->company_count);
    if (form == WISHES_IN_ONE_CELL) {
        set(sheet, "wishes", maker->tied ? maker->same_wishes : wish_text(maker, count));
    }
    mix(dice, order, maker->company_count);
    for (int i = 0; i < count && form == WISHES_IN_COLUMNS; i++) {
        set(sheet, arena_print(&maker->programme->arena, "wish_%d", i + 1),
            maker->company[order[i]]);
    }
}

static void set_status(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    const char *status = "applicant";
    if (!maker->tied && dice_chance(dice, 25)) {
        status = DRAW(dice, "offered", "admitted", "admitted", "declined", "withdrawn");
    }
    if (maker->intake->published > 0 && dice_chance(dice, 60)) {
        status = DRAW(dice, "offered", "admitted", "admitted", "admitted", "withdrawn");
    }
    bool applies = text_equal(status, "applicant");
    set(sheet, "status", applies ? DRAW(dice, "", "applicant", "Applicant") : status);
    maker->any_applicant = maker->any_applicant || applies;
    maker->intake->must_count += text_equal(status, "offered") || text_equal(status, "admitted");
    bool stays_out = text_equal(status, "declined") || text_equal(status, "withdrawn");
    if (maker->whole && stays_out && dice_chance(dice, 70)) {
        int border = dice_below(dice, maker->intake->module_count + 1);
        int32_t day = maker->intake->first_day[border] +
                      (dice_chance(dice, 50) ? 0 : dice_below(dice, 60) - 20);
        set(sheet, "withdrawn_from", text_of_day(maker, day));
    }
}

// From about the first day on, to a day before, on or after the last.
static void set_availability(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    static const int days_late[] = {-100, 0, 0, 0, 1, 10, 11, 30, 31, 60, 90};
    static const int days_over[] = {-1, 0, 0, 1};
    int32_t last_day = maker->intake->first_day[maker->intake->module_count] - 1;
    int32_t from = maker->intake->first_day[0] + days_late[dice_below(dice, COUNT(days_late))];
    int32_t to = last_day + days_over[dice_below(dice, COUNT(days_over))];
    bool has_from = asks(maker, 20), has_to = asks(maker, 10);
    if (has_from) {
        set(sheet, "available_from", text_of_day(maker, from));
    }
    if (has_to && (!has_from || from <= to)) {
        set(sheet, "available_to", text_of_day(maker, to));
    }
}

// How many have a mark is drawn for the whole file: all, some or nobody.
static void set_person(struct maker *maker, struct sheet *sheet, int marked_percent) {
    struct dice *dice = &maker->dice;
    if (maker->tied) {
        set(sheet, "assessment", maker->same_mark);
        return;
    }
    if (dice_chance(dice, marked_percent)) {
        set(sheet, "assessment", decimal(maker, DRAW(dice, "7", "7.25", "8", "8", "0")));
    }
    set(sheet, "education_years", decimal(maker, DRAW(dice, "", "2.5", "3", "3.5", "5", "5", "5")));
    if (dice_chance(dice, 80)) {
        set(sheet, "discipline", discipline_list(maker));
    }
    if (asks(maker, 15)) {
        set(sheet, "refuses", company_list(maker, 1 + dice_below(dice, 2), "|"));
    }
    if (maker->whole) {
        set(sheet, "municipality", DRAW(dice, "", "Hamar", "Hamar", "Gjøvik"));
    }
    set_availability(maker, sheet);
}

static struct sheet *add_candidate_sheet(struct maker *maker, enum wish_form form) {
    static const char *const columns[] = {"candidate",      "name",           "intake",
                                          "status",         "discipline",     "assessment",
                                          "available_from", "available_to",   "education_years",
                                          "refuses",        "withdrawn_from", "municipality"};
    struct sheet *sheet = add_sheet(maker, "candidates.csv", columns, COUNT(columns));
    if (form == WISHES_IN_ONE_CELL) {
        sheet->cells[0][sheet->column_count++] = "wishes";
    }
    for (int i = 0; i < maker->company_count && form == WISHES_IN_COLUMNS; i++) {
        sheet->cells[0][sheet->column_count++] =
            arena_print(&maker->programme->arena, "wish_%d", i + 1);
    }
    return sheet;
}

void make_candidates(struct maker *maker) {
    static const char *const letters[] = {"P", "q", "R", "Åse", "S", "p", "u-1"};
    struct dice *dice = &maker->dice;
    int order[COUNT(letters)], marked_percents[] = {0, 80, 100, 100};
    enum wish_form form = maker->tied ? WISHES_IN_ONE_CELL : (enum wish_form)dice_below(dice, 3);
    int marked_percent = marked_percents[dice_below(dice, COUNT(marked_percents))];
    struct sheet *sheet = add_candidate_sheet(maker, form);
    maker->same_wishes = wish_text(maker, dice_below(dice, maker->company_count + 1));
    maker->same_mark = DRAW(dice, "", "8");
    mix(dice, order, COUNT(letters));
    for (int i = 0; i < maker->candidate_count; i++) {
        maker->candidate[i] = letters[order[i]];
        add_row(sheet);
        set(sheet, dice_chance(dice, 20) ? "name" : "candidate", maker->candidate[i]);
        maker->intake = maker->intake_of[i];
        bool labelled = maker->intake_count > 1 || !maker->label_in_rules || dice_chance(dice, 50);
        set(sheet, "intake", labelled ? maker->intake->label : "");
        set_status(maker, sheet);
        set_person(maker, sheet, marked_percent);
        set_wishes(maker, sheet, form);
    }
}

// What people think of each other, and what was decided.

void make_ratings(struct maker *maker) {
    static const char *const columns[] = {"candidate",        "company",        "company_rank",
                                          "candidate_points", "company_points", "company_refuses"};
    struct dice *dice = &maker->dice;
    struct sheet *sheet = add_sheet(maker, "ratings.csv", columns, COUNT(columns));
    int percent = 20 + 30 * dice_below(dice, 3);
    for (int i = 0; i < maker->candidate_count; i++) {
        for (int k = 0; k < maker->company_count; k++) {
            if (dice_chance(dice, percent)) {
                add_row(sheet);
                set(sheet, "candidate", maker->candidate[i]);
                set(sheet, "company", maker->company[k]);
                set(sheet, "company_rank", DRAW(dice, "", "1", "2", "2", "5", "9"));
                set(sheet, "candidate_points", DRAW(dice, "", "0", "10", "10", "25"));
                set(sheet, "company_points", DRAW(dice, "", "0", "10", "40"));
                set(sheet, "company_refuses", DRAW(dice, "", "", "", "no", "nei", "", "", "x"));
            }
        }
    }
}

void make_decisions(struct maker *maker) {
    static const char *const columns[] = {"candidate", "company", "module", "kind", "reason"};
    struct dice *dice = &maker->dice;
    struct sheet *sheet = add_sheet(maker, "decisions.csv", columns, COUNT(columns));
    for (int count = 1 + dice_below(dice, 3); count > 0; count--) {
        bool whole_path = dice_chance(dice, 50);
        add_row(sheet);
        int candidate = dice_below(dice, maker->candidate_count);
        maker->intake = maker->intake_of[candidate];
        set(sheet, "candidate", maker->candidate[candidate]);
        set(sheet, "company", maker->company[dice_below(dice, maker->company_count)]);
        set(sheet, "module",
            whole_path ? ""
                       : text_of_number(maker, 1 + dice_below(dice, maker->intake->module_count)));
        set(sheet, "kind", DRAW(dice, "must", "must", "must_not", "skal_ikke"));
        set(sheet, "reason", "board, item 4");
    }
}
