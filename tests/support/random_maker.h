// SPDX-License-Identifier: GPL-3.0-or-later
//
// Inside the making of random programmes: what the parts know about each other. What several files
// must agree about (the names, the calendars) is drawn first and kept in the maker.
#ifndef SUPPORT_RANDOM_MAKER_H
#define SUPPORT_RANDOM_MAKER_H

#include "support/random_programme.h"

#include "base/day.h"

enum {
    INTAKES_DRAWN = 3,
    MODULES_DRAWN = 3,
    COMPANIES_DRAWN = 5,
    CANDIDATES_DRAWN = 6,
    OFFERS_DRAWN = 6,
    STRANGERS_DRAWN = 3,
};

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

// One value out of a list of texts.
#define DRAW(dice, ...)                                                                            \
    draw((dice), (const char *const[]){__VA_ARGS__}, COUNT(((const char *const[]){__VA_ARGS__})))

struct drawn_intake {
    const char *label; // "" when it has none
    int module_count;
    int months[MODULES_DRAWN];
    const char *months_text;
    int32_t first_day[MODULES_DRAWN + 1]; // of each module, and the day after the last
    int published;                        // so many modules are promised already
    int stranger_count;                   // people whom only history knows
    int must_count;                       // candidates who must be placed by status
};

struct maker {
    struct dice dice;
    struct random_programme *programme;
    bool tied, whole;
    struct drawn_intake intakes[INTAKES_DRAWN];
    int intake_count;
    struct drawn_intake *intake; // the one that is spoken of
    bool for_all;                // rules are spoken to all intakes
    int company_count, candidate_count;
    const char *company[COMPANIES_DRAWN];             // how other files call the company
    const char *candidate[CANDIDATES_DRAWN];          // likewise
    struct drawn_intake *intake_of[CANDIDATES_DRAWN]; // by candidate
    bool label_in_rules;                              // otherwise the candidates name it
    const char *same_wishes, *same_mark;              // of everybody, when tied
    bool any_applicant;                               // then there must be an admit_max
    bool promises;                                    // something was promised to companies
    bool money;                                       // companies pay, and count what they pay
};

// Dice: random_sheet.c has the public ones too.

// Two throws, the larger one: small programmes are soon told.
int larger_of_two(struct dice *dice, int below);
const char *draw(struct dice *dice, const char *const texts[], int count);
void mix(struct dice *dice, int *numbers, int count);

// Sheets. Rows are filled in cell by cell, the last row only.

struct sheet *add_sheet(struct maker *maker, const char *name, const char *const columns[],
                        int column_count);
struct sheet *sheet_named(struct maker *maker, const char *name);
void add_row(struct sheet *sheet);
void set(struct sheet *sheet, const char *column, const char *text);
int column_named(const struct sheet *sheet, const char *column);
void drop_blank_columns(struct maker *maker);

// Texts that live as long as the programme.

const char *text_of_day(struct maker *maker, int32_t day);
const char *text_of_number(struct maker *maker, int number);

// A decimal number as the person who writes with this delimiter would write it.
const char *decimal(struct maker *maker, const char *text);

// random_programme.c

// True so many times in a hundred; whole programmes ask for so much that each single thing is asked
// half as often.
bool asks(struct maker *maker, int percent);

// Some of three disciplines, in either case.
const char *discipline_list(struct maker *maker);

// random_people.c

void make_candidates(struct maker *maker);
void make_ratings(struct maker *maker);
void make_decisions(struct maker *maker);

// random_rules.c

void draw_calendar(struct maker *maker, int32_t start);
void make_rules(struct maker *maker);

// random_whole.c

void draw_whole_sizes(struct maker *maker);
void make_links(struct maker *maker);
void make_events(struct maker *maker);

// random_history.c

// The promises and drafts of an earlier year, drawn within its places and rules.
void make_history(struct maker *maker);

// Whoever must be placed, and has neither a module to be planned nor a promise, has declined.
void decline_pathless(struct maker *maker);

// Something that was promised does not fit any more.
void spoil_history(struct maker *maker);

#endif
