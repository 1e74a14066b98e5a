// SPDX-License-Identifier: GPL-3.0-or-later
//
// The steps of building a problem, each in a file of its own.
#ifndef PROBLEM_BUILD_H
#define PROBLEM_BUILD_H

#include "problem/problem.h"

// Calendars and slots.
void build_calendars(const struct programme *programme, struct problem *problem);

// Companies, their groups and offers.
void build_offers(const struct programme *programme, struct problem *problem);

// A row of the history that takes a place, cut where somebody withdraws.
struct stand {
    const struct placement *row;
    int32_t first_day, last_day;
};

// All of them; behind the last stands one without a row.
struct stand *build_stands(const struct programme *programme, struct problem *problem);

// How many hold the offer on a day; the most on any of these days, and on which.
int64_t stands_on(const struct stand *stands, int offer, int32_t day);
int64_t stands_most(const struct stand *stands, int offer, int32_t first_day, int32_t last_day,
                    int32_t *day);

// People of the intake who are no candidates any more.
int64_t people_only_in_history(const struct stand *stands, int intake);

// The path of one person as it is laid out.
struct layout {
    struct step *steps;
    int count;
    int open, lost, leaves; // modules
};

// Lays out a person's steps; sets steps, later, visited and draft.
void build_steps(const struct programme *programme, struct problem *problem, struct person *person,
                 struct layout *layout);

// The worst wish rank that anybody's list could lead to, whatever has been visited.
int worst_rank(const struct programme *programme);

// Modules of candidates that have a draft and are not published.
int64_t count_drafts(const struct programme *programme);

// People: who may be placed, where they may go, how they and the companies rank each other.
void build_persons(const struct programme *programme, struct problem *problem);

// The rows about people together.
void build_rows(const struct programme *programme, const struct stand *stands,
                struct problem *problem);

// Those of them that are about two people who depend on each other.
void build_links(const struct programme *programme, const struct stand *stands,
                 struct problem *problem);
int build_row(struct problem *problem, struct row row);

// The rank a company gives a candidate, made dense over all its ratings. `ranks_new` prepares all
// companies.
struct company_ranks;
struct company_ranks *company_ranks_new(const struct programme *programme);
int company_rank_of(const struct company_ranks *ranks, int company, const struct rating *rating);
void company_ranks_free(struct company_ranks *ranks);

#endif
