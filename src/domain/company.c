// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two questions about offers that every room asks the same way.
#include "domain/company.h"

#include "base/text.h"

bool disciplines_meet(const struct disciplines *a, const struct disciplines *b) {
    for (size_t i = 0; i < a->count; i++) {
        for (size_t j = 0; j < b->count; j++) {
            if (text_equal(a->keys[i], b->keys[j])) {
                return true;
            }
        }
    }
    return false;
}

bool offer_spans(const struct offer *offer, int32_t first_day, int32_t last_day) {
    return offer->first_day <= first_day && last_day <= offer->last_day;
}
