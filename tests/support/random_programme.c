// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every file is filled in as a sheet of cells, drawn one by one from short lists of values; a value
// stands in its list as often as it should turn up, and so does the blank. What the files must
// agree about (the names, the calendar) is drawn first and kept in the maker. At the end some
// columns without any value are dropped, because a column that is missing and one that is blank
// must mean the same.
#include "support/random_programme.h"

#include "base/day.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { MODULES_DRAWN = 3, COMPANIES_DRAWN = 5, CANDIDATES_DRAWN = 5, OFFERS_DRAWN = 6 };

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

// One value out of a list of texts.
#define DRAW(dice, ...)                                                                            \
    draw((dice), (const char *const[]){__VA_ARGS__}, COUNT(((const char *const[]){__VA_ARGS__})))

struct maker {
    struct dice dice;
    struct random_programme *programme;
    bool tied;
    int module_count, company_count, candidate_count;
    int months[MODULES_DRAWN];
    const char *months_text;
    int32_t first_day[MODULES_DRAWN + 1]; // of each module, and the day after the last
    const char *company[COMPANIES_DRAWN]; // how other files call the company
    const char *candidate[CANDIDATES_DRAWN];
    const char *label;                   // of the intake; "" when it has none
    bool label_in_rules;                 // otherwise the candidates name it
    const char *same_wishes, *same_mark; // of everybody, when tied
    bool any_applicant;                  // then there must be an admit_max
    bool promises;                       // something was promised to companies
};

static uint64_t dice_throw(struct dice *dice) {
    uint64_t z = dice->state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

int dice_below(struct dice *dice, int below) {
    return (int)(dice_throw(dice) % (uint64_t)below);
}

bool dice_chance(struct dice *dice, int percent) {
    return dice_below(dice, 100) < percent;
}

// Two throws, the larger one: small programmes are soon told.
static int larger_of_two(struct dice *dice, int below) {
    int a = dice_below(dice, below), b = dice_below(dice, below);
    return a > b ? a : b;
}

static const char *draw(struct dice *dice, const char *const texts[], int count) {
    return texts[dice_below(dice, count)];
}

static void mix(struct dice *dice, int *numbers, int count) {
    for (int i = 0; i < count; i++) {
        numbers[i] = i;
    }
    for (int i = count - 1; i > 0; i--) {
        int j = dice_below(dice, i + 1), kept = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = kept;
    }
}

// Sheets.

static struct sheet *add_sheet(struct maker *maker, const char *name, const char *const columns[],
                               int column_count) {
    struct sheet *sheet = &maker->programme->sheets[maker->programme->sheet_count++];
    *sheet = (struct sheet){.name = name, .row_count = 1, .column_count = column_count};
    for (int c = 0; c < column_count; c++) {
        sheet->cells[0][c] = columns[c];
    }
    return sheet;
}

static void add_row(struct sheet *sheet) {
    for (int c = 0; c < sheet->column_count; c++) {
        sheet->cells[sheet->row_count][c] = "";
    }
    sheet->row_count++;
}

// Fills in a cell of the last row.
static void set(struct sheet *sheet, const char *column, const char *text) {
    int c = 0;
    while (!text_equal(sheet->cells[0][c], column)) {
        c++;
    }
    sheet->cells[sheet->row_count - 1][c] = text;
}

static bool column_is_blank(const struct sheet *sheet, int column) {
    for (int r = 1; r < sheet->row_count; r++) {
        if (sheet->cells[r][column][0] != '\0') {
            return false;
        }
    }
    return true;
}

static void drop_column(struct sheet *sheet, int column) {
    sheet->column_count--;
    for (int r = 0; r < sheet->row_count; r++) {
        memmove(&sheet->cells[r][column], &sheet->cells[r][column + 1],
                (size_t)(sheet->column_count - column) * sizeof sheet->cells[r][column]);
    }
}

// All of them or none in a file, for numbered columns must run without a gap.
static void drop_blank_columns(struct maker *maker) {
    for (int s = 0; s < maker->programme->sheet_count; s++) {
        struct sheet *sheet = &maker->programme->sheets[s];
        bool drops = sheet->row_count > 1 && dice_chance(&maker->dice, 70);
        for (int c = sheet->column_count - 1; c >= 0 && drops; c--) {
            if (column_is_blank(sheet, c)) {
                drop_column(sheet, c);
            }
        }
    }
}

// Cells.

static const char *text_of_day(struct maker *maker, int32_t day) {
    char text[DAY_TEXT_SIZE];
    return arena_copy(&maker->programme->arena, day_to_text(day, text));
}

static const char *text_of_number(struct maker *maker, int number) {
    return arena_print(&maker->programme->arena, "%d", number);
}

// A decimal number as the person who writes with this delimiter would write it.
static const char *decimal(struct maker *maker, const char *text) {
    const char *point = strchr(text, '.');
    if (point == NULL || maker->programme->delimiter != ';') {
        return text;
    }
    return arena_print(&maker->programme->arena, "%.*s,%s", (int)(point - text), text, point + 1);
}

// The first day of a module or the one after the last, or a day beside it: where an offer that is
// a day too short must not count.
static int32_t day_near_border(struct maker *maker) {
    int border = dice_below(&maker->dice, maker->module_count + 1);
    return maker->first_day[border] + dice_below(&maker->dice, 3) - 1;
}

// Two days, the earlier one first; either may be left open.
static void set_days(struct maker *maker, struct sheet *sheet, const char *from, const char *to) {
    int32_t a = day_near_border(maker), b = day_near_border(maker);
    int open = dice_below(&maker->dice, 3);
    if (open != 1) {
        set(sheet, from, text_of_day(maker, a < b ? a : b));
    }
    if (open != 2) {
        set(sheet, to, text_of_day(maker, a < b ? b : a));
    }
}

// Some of three disciplines, in either case.
static const char *discipline_list(struct maker *maker) {
    return DRAW(&maker->dice, "law", "economics", "IT", "Law|it", "ECONOMICS | law", "it|Economics",
                "economics");
}

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

// The calendar.

static const char *draw_months(struct maker *maker) {
    static const char *const lists[MODULES_DRAWN + 1][5] = {
        [1] = {"8", "1", "6", "2", "12"},
        [2] = {"8", "6 12", "2 1", "4 8", "3 3"},
        [3] = {"6 6 12", "8", "1 2 1", "4 2 6", "3"},
    };
    return draw(&maker->dice, lists[maker->module_count], 5);
}

static void lay_out_calendar(struct maker *maker) {
    static const int starts[][3] = {{2027, 9, 1}, {2027, 1, 31}, {2028, 2, 29}, {2027, 10, 15}};
    const int *start = starts[dice_below(&maker->dice, COUNT(starts))];
    int months = 0;
    maker->months_text = draw_months(maker);
    const char *text = maker->months_text;
    day_from_date(start[0], start[1], start[2], &maker->first_day[0]);
    for (int t = 0; t < maker->module_count; t++) {
        maker->months[t] = atoi(text);
        months += maker->months[t];
        maker->first_day[t + 1] = day_add_months(maker->first_day[0], months);
        text = strchr(text, ' ') != NULL ? strchr(text, ' ') + 1 : text;
    }
}

// Rules.

static bool is_of_programme(const char *rule) {
    return text_equal(rule, "goals") || text_equal(rule, "lottery_seed") ||
           text_equal(rule, "company_weight");
}

// A rule for the intake, or for all, which is the same when there is one. Sometimes a rule for all
// says something else, which the one for the intake overrules.
static void add_rule(struct maker *maker, struct sheet *sheet, const char *rule,
                     const char *value) {
    bool is_start = text_equal(rule, "start");
    bool labelled = maker->label_in_rules && !is_of_programme(rule) &&
                    (is_start || dice_chance(&maker->dice, 40));
    if (labelled && !is_start && dice_chance(&maker->dice, 15)) {
        add_row(sheet);
        set(sheet, "rule", rule);
        set(sheet, "value", "1");
    }
    add_row(sheet);
    set(sheet, "rule", rule);
    set(sheet, "value", value);
    set(sheet, "intake", labelled ? maker->label : "");
}

// 0 stands for the default: no row, or one without a value.
static void add_number_rule(struct maker *maker, struct sheet *sheet, const char *rule,
                            int number) {
    if (number > 0) {
        add_rule(maker, sheet, rule, text_of_number(maker, number));
    } else if (dice_chance(&maker->dice, 5)) {
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
    int modules = maker->module_count;
    static const int companies_mins[] = {0, 0, 1, 1, 1, 2, 3};
    int companies_min, companies_max, stay_min, stay_max;
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
    static const char *const goals[] = {"placed",     "promised", "changes", "assessment",
                                        "worst_wish", "wishes",   "points"};
    int order[COUNT(goals)];
    struct text_buffer text = {0};
    mix(&maker->dice, order, COUNT(goals));
    int named = 1 + dice_below(&maker->dice, COUNT(goals));
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
    if (dice_chance(dice, 50)) {
        add_goals(maker, sheet);
    }
}

static void make_rules(struct maker *maker) {
    static const char *const columns[] = {"rule", "value", "intake", "note"};
    struct sheet *sheet = add_sheet(maker, "rules.csv", columns, COUNT(columns));
    add_rule(maker, sheet, "start", text_of_day(maker, maker->first_day[0]));
    if (maker->module_count != 3 || dice_chance(&maker->dice, 50)) {
        add_rule(maker, sheet, "modules", text_of_number(maker, maker->module_count));
    }
    if (!text_equal(maker->months_text, "8") || dice_chance(&maker->dice, 50)) {
        add_rule(maker, sheet, "module_months", maker->months_text);
    }
    add_shape_rules(maker, sheet);
    add_admit_rules(maker, sheet);
    add_person_rules(maker, sheet);
    add_group_rules(maker, sheet);
    add_programme_rules(maker, sheet);
}

// Companies and their offers.

// Some are known by id, some by name alone; others may call them by either.
static void name_company(struct maker *maker, struct sheet *sheet, int company,
                         const char *letter) {
    struct arena *arena = &maker->programme->arena;
    const char *name = arena_print(arena, "%s Ltd", letter);
    int way = dice_below(&maker->dice, 4);
    set(sheet, "company", way == 0 ? "" : letter);
    set(sheet, "name", way == 1 ? "" : name);
    maker->company[company] = way == 0 || way == 2 ? name : letter;
}

static void set_memberships(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    set(sheet, "sector", DRAW(dice, "", "bank", "farm", "mill"));
    set(sheet, "municipality", DRAW(dice, "", "Hamar", "Gjøvik", "Hamar"));
    set(sheet, "owner", DRAW(dice, "", "", "Holding", "Family"));
    if (dice_chance(dice, 10)) {
        set_days(maker, sheet, "member_from", "member_to");
    }
}

// Not much, so that it can nearly be kept; sometimes no whole number of modules.
static void set_promises(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    int modules = dice_below(dice, 3), more = dice_chance(dice, 30) ? dice_below(dice, 4) : 0;
    if (dice_chance(dice, 50)) {
        set(sheet, "promised_months", text_of_number(maker, modules * maker->months[0] + more));
    }
    if (dice_chance(dice, 40)) {
        set(sheet, "balance_months", DRAW(dice, "-12", "-3", "-1", "0", "1", "2", "6"));
    }
}

static void add_company(struct maker *maker, struct sheet *sheet, int company, const char *letter) {
    struct dice *dice = &maker->dice;
    add_row(sheet);
    name_company(maker, sheet, company, letter);
    set_memberships(maker, sheet);
    if (maker->tied) {
        set(sheet, "places", "1");
        return;
    }
    set(sheet, "places", DRAW(dice, "", "", "0", "1", "1", "1", "1", "1", "2", "2"));
    if (dice_chance(dice, 20)) {
        set(sheet, "disciplines", discipline_list(maker));
    }
    if (dice_chance(dice, 20)) {
        int modules = dice_below(dice, 3), more = dice_below(dice, 3);
        set(sheet, "max_months", text_of_number(maker, modules * maker->months[0] + more));
    }
    if (maker->promises) {
        set_promises(maker, sheet);
    }
}

static void make_companies(struct maker *maker) {
    static const char *const columns[] = {
        "company",   "name",       "sector",          "municipality",
        "owner",     "places",     "disciplines",     "member_from",
        "member_to", "max_months", "promised_months", "balance_months"};
    static const char *const letters[] = {"B", "a", "Ø", "C", "aa", "é", "K-9"};
    int order[COUNT(letters)];
    struct sheet *sheet = add_sheet(maker, "companies.csv", columns, COUNT(columns));
    mix(&maker->dice, order, COUNT(letters));
    for (int k = 0; k < maker->company_count; k++) {
        add_company(maker, sheet, k, letters[order[k]]);
    }
}

static void set_offer_time(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    int way = dice_below(dice, 10);
    if (way < 2) {
        set_days(maker, sheet, "from", "to");
    } else if (way < 4) {
        set(sheet, "module", text_of_number(maker, 1 + dice_below(dice, maker->module_count)));
        set(sheet, "intake", dice_chance(dice, 60) ? maker->label : "");
    }
}

// No more are promised than there are.
static void set_offer_places(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    int places = atoi(DRAW(dice, "0", "1", "1", "1", "1", "2"));
    set(sheet, "places", text_of_number(maker, places));
    if (maker->promises && dice_chance(dice, 60)) {
        int most = places > 0 && dice_chance(dice, 30) ? places - 1 : places;
        set(sheet, "min_places", text_of_number(maker, most));
    }
}

static void make_offers(struct maker *maker) {
    static const char *const columns[] = {"offer",  "company",   "title",  "disciplines",
                                          "from",   "to",        "intake", "module",
                                          "places", "min_places"};
    static const char *const ids[OFFERS_DRAWN] = {"o2", "o10", "O-a", "x", "é1", "o1"};
    struct dice *dice = &maker->dice;
    struct sheet *sheet = add_sheet(maker, "offers.csv", columns, COUNT(columns));
    int order[OFFERS_DRAWN], count = dice_below(dice, OFFERS_DRAWN + 1);
    mix(dice, order, OFFERS_DRAWN);
    for (int o = 0; o < count; o++) {
        add_row(sheet);
        set(sheet, "offer", ids[order[o]]);
        set(sheet, "company", maker->company[dice_below(dice, maker->company_count)]);
        set_offer_places(maker, sheet);
        set_offer_time(maker, sheet);
        if (dice_chance(dice, 25)) {
            set(sheet, "disciplines", discipline_list(maker));
        }
    }
}

// Candidates.

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
    bool applies = text_equal(status, "applicant");
    set(sheet, "status", applies ? DRAW(dice, "", "applicant", "Applicant") : status);
    maker->any_applicant = maker->any_applicant || applies;
}

// From about the first day on, to a day before, on or after the last.
static void set_availability(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    static const int days_late[] = {-100, 0, 0, 0, 1, 10, 11, 30, 31, 60, 90};
    static const int days_over[] = {-1, 0, 0, 1};
    int32_t last_day = maker->first_day[maker->module_count] - 1;
    int32_t from = maker->first_day[0] + days_late[dice_below(dice, COUNT(days_late))];
    int32_t to = last_day + days_over[dice_below(dice, COUNT(days_over))];
    bool has_from = dice_chance(dice, 20), has_to = dice_chance(dice, 10);
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
    if (dice_chance(dice, 15)) {
        set(sheet, "refuses", company_list(maker, 1 + dice_below(dice, 2), "|"));
    }
    set_availability(maker, sheet);
}

static struct sheet *add_candidate_sheet(struct maker *maker, enum wish_form form) {
    static const char *const columns[] = {
        "candidate",  "name",           "intake",       "status",          "discipline",
        "assessment", "available_from", "available_to", "education_years", "refuses"};
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

static void make_candidates(struct maker *maker) {
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
        bool labelled = !maker->label_in_rules || dice_chance(dice, 50);
        set(sheet, "intake", labelled ? maker->label : "");
        set_status(maker, sheet);
        set_person(maker, sheet, marked_percent);
        set_wishes(maker, sheet, form);
    }
}

// What people think of each other, and what was decided.

static void make_ratings(struct maker *maker) {
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

static void make_decisions(struct maker *maker) {
    static const char *const columns[] = {"candidate", "company", "module", "kind", "reason"};
    struct dice *dice = &maker->dice;
    struct sheet *sheet = add_sheet(maker, "decisions.csv", columns, COUNT(columns));
    for (int count = 1 + dice_below(dice, 3); count > 0; count--) {
        bool whole_path = dice_chance(dice, 50);
        add_row(sheet);
        set(sheet, "candidate", maker->candidate[dice_below(dice, maker->candidate_count)]);
        set(sheet, "company", maker->company[dice_below(dice, maker->company_count)]);
        set(sheet, "module",
            whole_path ? "" : text_of_number(maker, 1 + dice_below(dice, maker->module_count)));
        set(sheet, "kind", DRAW(dice, "must", "must", "must_not", "skal_ikke"));
        set(sheet, "reason", "board, item 4");
    }
}

// Many small numbers: trying all schedules must stay possible.
static void draw_sizes(struct maker *maker) {
    struct dice *dice = &maker->dice;
    maker->module_count = 1 + (dice_chance(dice, 80) ? 1 + dice_below(dice, 2) : 0);
    maker->candidate_count = 1 + larger_of_two(dice, CANDIDATES_DRAWN);
    maker->company_count = dice_chance(dice, 5) ? 1 : 2 + larger_of_two(dice, COMPANIES_DRAWN - 1);
    if (maker->tied) {
        maker->candidate_count = 3 + dice_below(dice, 3);
        maker->company_count = 2 + dice_below(dice, 3);
    }
    maker->promises = !maker->tied && dice_chance(dice, 35);
    maker->label = DRAW(dice, "", "2027", "Høst");
    maker->label_in_rules = maker->label[0] != '\0' && dice_chance(dice, 70);
}

void random_programme_make(uint64_t seed, enum random_kind kind,
                           struct random_programme *programme) {
    struct maker maker = {.dice = {seed}, .programme = programme, .tied = kind == RANDOM_TIED};
    *programme = (struct random_programme){.seed = seed};
    programme->delimiter = dice_chance(&maker.dice, 50) ? ';' : ',';
    draw_sizes(&maker);
    lay_out_calendar(&maker);
    make_companies(&maker);
    make_candidates(&maker);
    make_rules(&maker);
    if (dice_chance(&maker.dice, 50)) {
        make_offers(&maker);
    }
    if (!maker.tied && dice_chance(&maker.dice, 60)) {
        make_ratings(&maker);
    }
    if (!maker.tied && dice_chance(&maker.dice, 35)) {
        make_decisions(&maker);
    }
    drop_blank_columns(&maker);
}

// Shuffling.

static void swap_rows(struct sheet *sheet, int a, int b) {
    for (int c = 0; c < sheet->column_count; c++) {
        const char *kept = sheet->cells[a][c];
        sheet->cells[a][c] = sheet->cells[b][c];
        sheet->cells[b][c] = kept;
    }
}

static void swap_columns(struct sheet *sheet, int a, int b) {
    for (int r = 0; r < sheet->row_count; r++) {
        const char *kept = sheet->cells[r][a];
        sheet->cells[r][a] = sheet->cells[r][b];
        sheet->cells[r][b] = kept;
    }
}

static void shuffle_sheet(struct sheet *sheet, struct dice *dice) {
    for (int r = sheet->row_count - 1; r > 1; r--) {
        swap_rows(sheet, r, 1 + dice_below(dice, r));
    }
    for (int c = sheet->column_count - 1; c > 0; c--) {
        swap_columns(sheet, c, dice_below(dice, c + 1));
    }
}

void random_programme_shuffle(struct random_programme *programme, struct dice *dice) {
    for (int s = programme->sheet_count - 1; s >= 0; s--) {
        int other = dice_below(dice, s + 1);
        struct sheet kept = programme->sheets[s];
        programme->sheets[s] = programme->sheets[other];
        programme->sheets[other] = kept;
        shuffle_sheet(&programme->sheets[s], dice);
    }
}

// Reading and printing.

// Cells hold no quotation marks.
static void write_cell(const struct random_programme *programme, const char *text,
                       struct text_buffer *csv) {
    bool quoted = strchr(text, programme->delimiter) != NULL;
    text_buffer_print(csv, quoted ? "\"%s\"" : "%s", text);
}

static void write_sheet(const struct random_programme *programme, const struct sheet *sheet,
                        struct text_buffer *csv) {
    for (int r = 0; r < sheet->row_count; r++) {
        for (int c = 0; c < sheet->column_count; c++) {
            text_buffer_add_bytes(csv, &programme->delimiter, c > 0);
            write_cell(programme, sheet->cells[r][c], csv);
        }
        text_buffer_add(csv, "\n");
    }
}

bool random_programme_read(const struct random_programme *programme, struct world *world) {
    struct text_buffer csv[SHEETS_MOST] = {0};
    const char *name[SHEETS_MOST + 1] = {0};
    for (int s = 0; s < programme->sheet_count; s++) {
        name[s] = programme->sheets[s].name;
        write_sheet(programme, &programme->sheets[s], &csv[s]);
    }
    bool good =
        given_programme(world, name[0], csv[0].bytes, name[1], csv[1].bytes, name[2], csv[2].bytes,
                        name[3], csv[3].bytes, name[4], csv[4].bytes, name[5], csv[5].bytes, NULL);
    for (int s = 0; s < SHEETS_MOST; s++) {
        text_buffer_release(&csv[s]);
    }
    return good;
}

void random_programme_print(const struct random_programme *programme, FILE *out) {
    fprintf(out, "seed %llu\n", (unsigned long long)programme->seed);
    for (int s = 0; s < programme->sheet_count; s++) {
        struct text_buffer csv = {0};
        write_sheet(programme, &programme->sheets[s], &csv);
        fprintf(out, "--- %s\n%s", programme->sheets[s].name, csv.bytes);
        text_buffer_release(&csv);
    }
}

void random_programme_release(struct random_programme *programme) {
    arena_release(&programme->arena);
    *programme = (struct random_programme){0};
}
