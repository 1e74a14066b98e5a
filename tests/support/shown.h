// SPDX-License-Identifier: GPL-3.0-or-later
//
// A schedule that is shown to somebody: A is out at X by promise, B is planned to be at X and then
// at Y, and C has no place. A and B have marks, points, refusals and a decision that members must
// not see.
#ifndef SUPPORT_SHOWN_H
#define SUPPORT_SHOWN_H

#include "output/told.h"
#include "support/given.h"

#define ROWS   "candidate,intake,module,from,to,company,offer,status\n"
#define A_IN_X "A,1,1,2027-01-01,2027-02-28,X,,published\n"
#define B_IN_X "B,2,1,2027-02-01,2027-03-31,X,,draft\n"
#define B_IN_Y "B,2,2,2027-04-01,2027-05-31,Y,,draft\n"

struct shown {
    struct world world;
    struct schedule schedule, part;
    struct costs costs;
    struct view view;
};

// `rows` is the schedule; NULL: all three rows.
void shown_given(struct shown *shown, const char *rows);

// Chooses the part that shown->view may see.
void shown_look(struct shown *shown);
struct told shown_told(const struct shown *shown);
void shown_release(struct shown *shown);

// Fail the test unless the part stands in the text, or if it does.
void assert_says(const struct text_buffer *text, const char *part);
void assert_hides(const struct text_buffer *text, const char *part);

#endif
