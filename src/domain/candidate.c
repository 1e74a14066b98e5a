// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a status means for the plan, and who is on a list of wishes.
#include "domain/candidate.h"

#include "base/language.h"

bool status_must_be_placed(enum status status) {
    return status == STATUS_OFFERED || status == STATUS_ADMITTED;
}

bool status_stays_out(enum status status) {
    return status == STATUS_DECLINED || status == STATUS_WITHDRAWN;
}

const char *status_word(enum status status) {
    static const char *const words[] = {
        [STATUS_APPLICANT] = N_("applicant"), [STATUS_OFFERED] = N_("offered"),
        [STATUS_ADMITTED] = N_("admitted"),   [STATUS_DECLINED] = N_("declined"),
        [STATUS_WITHDRAWN] = N_("withdrawn"),
    };
    return words[status];
}

bool candidate_wishes(const struct candidate *candidate, int company) {
    for (size_t w = 0; w < candidate->wish_count; w++) {
        if (candidate->wishes[w].company == company) {
            return true;
        }
    }
    return false;
}
