// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time that passes. It may end the work and show how far it is, never decide what is planned.
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

// Since some moment in the past; it never goes back.
int64_t clock_milliseconds(void);

#endif
