// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a schedule is worth, goal by goal.
#ifndef VERIFY_WORTH_H
#define VERIFY_WORTH_H

#include "verify/judgement.h"
#include "verify/verify.h"

// Counts every goal. A goal too large for 64 bits is a finding.
void worth_count(struct judgement *judgement, struct worth *worth);

#endif
