// SPDX-License-Identifier: GPL-3.0-or-later
//
// The places, names and dates that stand in hints. All texts live as long as the judgement.
#ifndef VERIFY_SAY_H
#define VERIFY_SAY_H

#include "verify/judgement.h"

// "rules.csv:8".
const char *say_place(struct judgement *judgement, const struct origin *at);

// Where a rule was set, or "The default of companies_max".
const char *say_rule(struct judgement *judgement, const struct rules *rules, enum rule rule);

// "'A' (schedule.csv:9)", or "'A'" when the row was never in a file.
const char *say_row(struct judgement *judgement, const char *id, const struct placement *row);

// "intake '2026'", or "the intake" when it needs no name.
const char *say_intake(struct judgement *judgement, const struct intake *intake);

// "from 2026-09-01 to 2027-04-30", with words for open ends and for no day at all.
const char *say_days(struct judgement *judgement, int32_t first_day, int32_t last_day);

// "law, economics", or "no discipline".
const char *say_disciplines(struct judgement *judgement, const struct disciplines *disciplines);

// Where a finding about a row points: the row, or the person when the row was never in a file.
const struct origin *place_of_row(const struct path *path, const struct placement *row);

// The company of a row.
const struct company *company_of_row(const struct judgement *judgement,
                                     const struct placement *row);

#endif
