// SPDX-License-Identifier: GPL-3.0-or-later
//
// An intake answers for its rules.
#include "domain/intake.h"

int64_t intake_rule(const struct intake *intake, enum rule rule) {
    return intake->rules.value[rule];
}
