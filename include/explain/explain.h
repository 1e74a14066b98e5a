// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why no plan exists, and what would help. Every reason and every change that is named here was
// tried by a solve.
//
// An input is a row somebody wrote that asks for something. It is left out like this: a decision, a
// link or a row of the history is gone; somebody who must be placed becomes an applicant; places,
// months and budget of an offer or a company know no limit; a rule has the value of a rule that is
// not set. With all of them left out nobody has to be placed.
//
// A conflict is a set of inputs that cannot all be kept, whatever becomes of all the others, while
// without any one of them the rest can. Rows without which even less could be kept are facts:
// they are left as they are and are no part of it. (Somebody who is out already counts for
// admit_min; a promise in a module that has begun cannot become open; an applicant may be barred,
// and with them whoever must be near them.)
#ifndef EXPLAIN_EXPLAIN_H
#define EXPLAIN_EXPLAIN_H

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"
#include "domain/account.h"
#include "domain/programme.h"
#include "problem/outcome.h"
#include "solve/solve.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// In the order in which they are given up when a conflict is looked for: what people can act upon
// stays in it.
enum input_kind {
    INPUT_COMPANY,
    INPUT_OFFER,
    INPUT_RULE,
    INPUT_LINK,
    INPUT_DECISION,
    // What stands between one person and one company only:
    INPUT_REFUSES,         // a candidate's cell `refuses`
    INPUT_COMPANY_REFUSES, // of a rating
    INPUT_DISCIPLINES,     // of an offer
    INPUT_DATES,           // of an offer, and of its company's membership
    INPUT_PERSON, // the last two may be facts, which can be told only once the others are few
    INPUT_HISTORY,
    INPUT_KINDS,
};

struct input {
    enum input_kind kind;
    int index;        // of the row in its array of the programme; of a rule: enum rule
    struct origin at; // the row; line 0: a rule that is not set
};

// What is changed in the row of an input.
enum lever {
    LEVER_ALL, // left out, as told above
    LEVER_PLACES,
    LEVER_MONTHS, // max_months
    LEVER_BUDGET,
    LEVER_RULE,
};

struct easing {
    struct input input;
    enum lever lever;
    int64_t value; // the new one, but for LEVER_ALL
};

// Changes that together make a plan possible.
struct repair {
    struct easing *changes;
    size_t count;
};

// In the slot that begins on `day` more people need a place than there are places that any of them
// may take.
struct shortage {
    bool is_there;
    int32_t day;
    int64_t people, places;
    int *candidates; // those of them who must be placed, by index in the programme
    size_t candidate_count;
    int *offers; // that they may take, likewise
    size_t offer_count;
};

// Zero is no explanation.
struct explanation {
    enum verdict verdict; // PLANNED: there is a plan; LIMIT, FAILED, MEMORY: the rest is incomplete
    struct shortage shortage; // counted over the whole programme
    struct input *conflict;   // sorted by file and line
    size_t conflict_count;
    struct input *facts; // likewise
    size_t fact_count;
    struct shortage reason; // counted over the conflict alone
    // Every single change that helps, the smallest that does; when there is none, one combination.
    struct repair *repairs;
    size_t repair_count;
    bool gave_up; // there is no single change, and no small combination was found
    struct arena arena;
};

// How to go about it.
struct explaining {
    struct settings settings; // seconds_most is for all solves together
    void (*solve)(const struct problem *problem, const struct settings *settings,
                  struct outcome *outcome); // `solve` or `solve_apart`
    int64_t *asked; // counts the solves as they begin, and the listener hears of each; may be NULL
    bool is_brief;  // is content when counting shows it all, and looks for nothing that would help
};

void explain(const struct programme *programme, const struct explaining *explaining,
             struct explanation *explanation);

// What counting shows, as a sentence without its end: "63 places for 70 people in October 2027".
void shortage_tell(const struct shortage *shortage, struct text_buffer *out);

// The row of an input as a sentence without its place: "Kari is admitted and must be placed".
void input_tell(const struct programme *programme, const struct input *input,
                struct text_buffer *out);

// The change as an order without its place: "2 places instead of 1".
void easing_tell(const struct programme *programme, const struct easing *change,
                 struct text_buffer *out);

// Everything in one piece, for people.
void explanation_tell(const struct programme *programme, const struct explanation *explanation,
                      struct text_buffer *out);

// The same sentences one by one, into an account that is zero.
void explanation_account(const struct programme *programme, const struct explanation *explanation,
                         struct account *account);

// One line without an end, for a command that only says that there is no plan.
void explanation_tell_short(const struct explanation *explanation, struct text_buffer *out);

void explanation_release(struct explanation *explanation);

#endif
