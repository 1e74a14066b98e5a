// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whom a command is asked about: an id, or a name that only one bears. Whoever is not found is told
// of, with whom was probably meant.
#ifndef CLI_SOUGHT_H
#define CLI_SOUGHT_H

#include "domain/programme.h"
#include "domain/schedule.h"

// The index in the programme; NONE, and says so, when nobody is meant, or nobody knows who.
int sought_candidate(const struct programme *programme, const char *text);
int sought_company(const struct programme *programme, const char *text);

// The id of a candidate, or of somebody of an earlier intake who is in the schedule; NULL, and says
// so, as above.
const char *sought_person(const struct programme *programme, const struct schedule *schedule,
                          const char *text);

#endif
