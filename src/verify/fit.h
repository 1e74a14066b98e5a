// SPDX-License-Identifier: GPL-3.0-or-later
//
// What fits whom: the rules about one person that are answered with yes or no, without a path.
#ifndef VERIFY_FIT_H
#define VERIFY_FIT_H

#include "domain/programme.h"
#include "verify/past.h"

#include <stdbool.h>
#include <stddef.h>

// What an applicant must bring; nothing is asked of anybody else. `others_are`: somebody of the
// intake has a mark.
bool fits_education(const struct candidate *candidate, const struct past *past,
                    const struct intake *intake);
bool fits_assessment(const struct candidate *candidate, const struct past *past, bool others_are);

// An applicant is admitted to every module up to plan_modules, or not at all: has none started
// before plan_from, and is none leave?
bool fits_calendar(const struct past *past, const struct intake *intake);

// Is the candidate there for all modules that are to be planned?
bool fits_availability(const struct candidate *candidate, const struct past *past,
                       const struct intake *intake);

// True for somebody who may be admitted, but need not be.
bool is_applicant(const struct candidate *candidate, const struct past *past);

// Is the offer open to the disciplines of the candidate?
bool fits_discipline(const struct candidate *candidate, const struct offer *offer);

// Is the company not among those that the candidate refuses?
bool fits_candidate(const struct candidate *candidate, int company);

// Is the company, if it has a rating of the candidate, willing? `rating` may be NULL.
bool fits_company(const struct rating *rating);

// Is the company on the list of wishes, where that is asked for?
bool fits_wishes(const struct candidate *candidate, const struct intake *intake, int company);

// The decisions about a candidate are decisions[first] to decisions[last - 1].
void decisions_about(const struct programme *programme, int candidate, size_t *first, size_t *last);

#endif
