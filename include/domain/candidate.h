// SPDX-License-Identifier: GPL-3.0-or-later
//
// A candidate: somebody who applies for a traineeship, or is admitted to one.
#ifndef DOMAIN_CANDIDATE_H
#define DOMAIN_CANDIDATE_H

#include "base/digest.h"
#include "base/finding.h"
#include "domain/company.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum status {
    STATUS_APPLICANT, // may be admitted
    STATUS_OFFERED,   // must get a path, as the next
    STATUS_ADMITTED,
    STATUS_DECLINED, // gets none, as the next
    STATUS_WITHDRAWN,
};

enum { NOT_KNOWN = -1 }; // education or assessment left blank

// One company on a list of wishes. Wishes of one tie group share the group number; groups count
// from 1.
struct wish {
    int company; // index in the programme
    int group;
    struct origin at; // the company in the cell, or the row
};

struct candidate {
    const char *id;
    const char *name;
    int intake; // index in the programme
    enum status status;
    bool has_withdrawn_from;
    int32_t withdrawn_from; // only when has_withdrawn_from
    struct disciplines disciplines;
    int64_t education_years;  // hundredths, or NOT_KNOWN
    int64_t assessment;       // hundredths, or NOT_KNOWN
    const char *municipality; // "" is unknown
    int32_t available_first_day, available_last_day;
    struct wish *wishes; // best first; none: count 0
    size_t wish_count;
    int *refuses; // companies, ascending
    size_t refuse_count;
    struct digest lottery; // the lottery number, compared as bytes
    struct origin at;      // the row
};

// True for those who must get a path whatever it costs the others.
bool status_must_be_placed(enum status status);

// True for those who get no path.
bool status_stays_out(enum status status);

// "applicant", "offered", ...
const char *status_word(enum status status);

// True when the company stands on the list of wishes.
bool candidate_wishes(const struct candidate *candidate, int company);

// What one candidate and one company think of each other. Blank cells are the values named here.
struct rating {
    int candidate, company;               // indices; ratings are sorted by this pair
    int company_rank;                     // 1..; 0 is blank
    int candidate_points, company_points; // 0..1000; blank is 0
    bool company_refuses;
    struct origin at;
};

enum decision_kind {
    DECISION_MUST,
    DECISION_MUST_NOT,
};

// A decision somebody has made about a candidate's path, if there is one.
struct decision {
    int candidate, company;
    int module; // from 0, or NONE: in some module (must), in any (must_not)
    enum decision_kind kind;
    const char *reason;
    struct origin at;
};

enum link_kind {
    LINK_APART, // never in the same company at the same time
    LINK_NEAR,  // both or neither placed, and in one municipality whenever both are out
};

struct link {
    int candidate, other;
    enum link_kind kind;
    const char *reason;
    struct origin at;
};

#endif
