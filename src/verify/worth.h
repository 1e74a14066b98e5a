// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a schedule is worth, goal by goal.
#ifndef SRC_VERIFY_WORTH_H
#define SRC_VERIFY_WORTH_H

#include "verify/judgement.h"
#include "verify/verify.h"

// Counts every goal. A goal too large for 64 bits is a finding.
void worth_count(struct judgement *judgement, struct worth *worth);

#endif
