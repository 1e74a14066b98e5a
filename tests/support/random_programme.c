// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every file is filled in as a sheet of cells, drawn one by one from short lists of values; a value
// stands in its list as often as it should turn up, and so does the blank. What the files must
// agree about (the names, the calendar) is drawn first and kept in the maker. At the end some
// columns without any value are dropped, because a column that is missing and one that is blank
// must mean the same.
#include "base/text.h"
#include "support/random_maker.h"

#include <stdlib.h>
#include <string.h>

// The first day of a module or the one after the last, or a day beside it: where an offer that is
// a day too short must not count.
static int32_t day_near_border(struct maker *maker) {
    int border = dice_below(&maker->dice, maker->intake->module_count + 1);
    return maker->intake->first_day[border] + dice_below(&maker->dice, 3) - 1;
}

bool asks(struct maker *maker, int percent) {
    return dice_chance(&maker->dice, maker->whole ? percent / 2 : percent);
}

// Speaks of any of the intakes.
static void choose_intake(struct maker *maker) {
    if (maker->intake_count > 1) {
        maker->intake = &maker->intakes[dice_below(&maker->dice, maker->intake_count)];
    }
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

const char *discipline_list(struct maker *maker) {
    return DRAW(&maker->dice, "law", "economics", "IT", "Law|it", "ECONOMICS | law", "it|Economics",
                "economics");
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
    if (asks(maker, 10)) {
        set_days(maker, sheet, "member_from", "member_to");
    }
}

// Not much, so that it can nearly be kept; sometimes no whole number of modules.
static void set_promises(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    int modules = dice_below(dice, 3), more = dice_chance(dice, 30) ? dice_below(dice, 4) : 0;
    if (dice_chance(dice, 50)) {
        set(sheet, "promised_months",
            text_of_number(maker, modules * maker->intake->months[0] + more));
    }
    if (dice_chance(dice, 40)) {
        set(sheet, "balance_months", DRAW(dice, "-12", "-3", "-1", "0", "1", "2", "6"));
    }
}

// What only a whole programme asks for: money, and where a path may end.
static void set_money(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    int months = dice_below(dice, 4) * maker->intake->months[0] + dice_below(dice, 2);
    int cost = dice_chance(dice, 60) ? 6250 : 10000; // hundredths
    int budget = months * cost - (dice_chance(dice, 20) && months > 0);
    struct arena *arena = &maker->programme->arena;
    set(sheet, "fee_per_year", DRAW(dice, "", "0", "1000", "5000"));
    set(sheet, "fee_per_year_with_trainee", decimal(maker, DRAW(dice, "", "99.50", "2500")));
    if (dice_chance(dice, 70)) {
        set(sheet, "cost_per_month", decimal(maker, cost == 6250 ? "62.50" : "100"));
    }
    if (dice_chance(dice, 40)) {
        set(sheet, "budget",
            decimal(maker, arena_print(arena, "%d.%02d", budget / 100, budget % 100)));
    }
}

static void set_whole(struct maker *maker, struct sheet *sheet) {
    set(sheet, "permanent_post", DRAW(&maker->dice, "", "yes", "no", "ja"));
    if (maker->money) {
        set_money(maker, sheet);
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
    set(sheet, "places",
        maker->whole ? DRAW(dice, "", "0", "1", "1", "1", "2", "2", "2", "3")
                     : DRAW(dice, "", "", "0", "1", "1", "1", "1", "1", "2", "2"));
    if (asks(maker, 20)) {
        set(sheet, "disciplines", discipline_list(maker));
    }
    if (asks(maker, 20)) {
        int modules = dice_below(dice, 3) + maker->whole, more = dice_below(dice, 3);
        set(sheet, "max_months", text_of_number(maker, modules * maker->intake->months[0] + more));
    }
    if (maker->promises) {
        set_promises(maker, sheet);
    }
    if (maker->whole) {
        set_whole(maker, sheet);
    }
}

static void make_companies(struct maker *maker) {
    static const char *const columns[] = {"company",         "name",
                                          "sector",          "municipality",
                                          "owner",           "places",
                                          "disciplines",     "member_from",
                                          "member_to",       "max_months",
                                          "promised_months", "balance_months",
                                          "fee_per_year",    "fee_per_year_with_trainee",
                                          "cost_per_month",  "budget",
                                          "permanent_post"};
    static const char *const letters[] = {"B", "a", "Ø", "C", "aa", "é", "K-9"};
    int order[COUNT(letters)];
    struct sheet *sheet = add_sheet(maker, "companies.csv", columns, COUNT(columns));
    mix(&maker->dice, order, COUNT(letters));
    for (int k = 0; k < maker->company_count; k++) {
        choose_intake(maker);
        add_company(maker, sheet, k, letters[order[k]]);
    }
}

static void set_offer_time(struct maker *maker, struct sheet *sheet) {
    struct dice *dice = &maker->dice;
    int way = dice_below(dice, 10);
    choose_intake(maker);
    if (way < 2) {
        set_days(maker, sheet, "from", "to");
    } else if (way < 4) {
        set(sheet, "module",
            text_of_number(maker, 1 + dice_below(dice, maker->intake->module_count)));
        bool labelled = maker->intake_count > 1 || dice_chance(dice, 60);
        set(sheet, "intake", labelled ? maker->intake->label : "");
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
        if (asks(maker, 25)) {
            set(sheet, "disciplines", discipline_list(maker));
        }
    }
}

// Many small numbers: trying all schedules must stay possible.
static void draw_sizes(struct maker *maker) {
    struct dice *dice = &maker->dice;
    maker->intake->module_count = 1 + (dice_chance(dice, 80) ? 1 + dice_below(dice, 2) : 0);
    maker->candidate_count = 1 + larger_of_two(dice, 5);
    maker->company_count = dice_chance(dice, 5) ? 1 : 2 + larger_of_two(dice, COMPANIES_DRAWN - 1);
    if (maker->tied) {
        maker->candidate_count = 3 + dice_below(dice, 3);
        maker->company_count = 2 + dice_below(dice, 3);
    }
    maker->promises = !maker->tied && dice_chance(dice, 35);
    maker->intake->label = DRAW(dice, "", "2027", "Høst");
    maker->label_in_rules = maker->intake->label[0] != '\0' && dice_chance(dice, 70);
}

static void draw_start(struct maker *maker) {
    static const int starts[][3] = {{2027, 9, 1}, {2027, 1, 31}, {2028, 2, 29}, {2027, 10, 15}};
    const int *start = starts[dice_below(&maker->dice, COUNT(starts))];
    int32_t day = 0;
    day_from_date(start[0], start[1], start[2], &day);
    draw_calendar(maker, day);
}

static void make_whole(struct maker *maker) {
    if (dice_chance(&maker->dice, 35)) {
        make_links(maker);
    }
    if (dice_chance(&maker->dice, 10)) {
        make_events(maker);
    }
    if (maker->intakes[0].published > 0 || dice_chance(&maker->dice, 30)) {
        make_history(maker);
    }
    decline_pathless(maker);
}

void random_programme_make(uint64_t seed, enum random_kind kind,
                           struct random_programme *programme) {
    struct maker maker = {.dice = {seed},
                          .programme = programme,
                          .tied = kind == RANDOM_TIED,
                          .whole = kind == RANDOM_WHOLE,
                          .intake_count = 1,
                          .intake = &maker.intakes[0]};
    *programme = (struct random_programme){.seed = seed};
    programme->delimiter = dice_chance(&maker.dice, 50) ? ';' : ',';
    draw_sizes(&maker);
    draw_start(&maker);
    for (int i = 0; i < CANDIDATES_DRAWN; i++) {
        maker.intake_of[i] = maker.intake;
    }
    if (maker.whole) {
        draw_whole_sizes(&maker);
    }
    make_companies(&maker);
    make_candidates(&maker);
    make_rules(&maker);
    if (dice_chance(&maker.dice, maker.whole ? 70 : 50)) {
        make_offers(&maker);
    }
    if (!maker.tied && dice_chance(&maker.dice, 60)) {
        make_ratings(&maker);
    }
    if (!maker.tied && dice_chance(&maker.dice, 35)) {
        make_decisions(&maker);
    }
    if (maker.whole) {
        make_whole(&maker);
    }
    drop_blank_columns(&maker);
}
