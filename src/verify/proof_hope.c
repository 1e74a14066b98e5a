// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the last module to the first: the best first stay, whichever company it is in, and what may
// be hoped for after it. The same company may be hoped for twice; so the hope is never too small.
#include "verify/proof_hope.h"

static void raise_to(int64_t *most, int64_t amount) {
    *most = amount > *most ? amount : *most;
}

static void note_stays(struct hope *hope, const struct path_rules *rules, const struct stop *stop) {
    int modules = rules->module_count;
    for (int t = 0; t < modules; t++) {
        int64_t worth = 0;
        for (int end = t; end < modules && stop->worth[end] != WORTH_CLOSED; end++) {
            worth += stop->worth[end];
            raise_to(&hope->of_stay[t][end + 1 - t], worth);
        }
    }
}

static void find_stays(struct hope *hope, const struct path_rules *rules, const struct stop *stops,
                       size_t count) {
    for (int t = 0; t < MODULES_MAX; t++) {
        for (int length = 0; length <= MODULES_MAX; length++) {
            hope->of_stay[t][length] = WORTH_CLOSED;
        }
    }
    for (size_t k = 0; k < count; k++) {
        note_stays(hope, rules, &stops[k]);
    }
}

// The most that a stay from module t on, and then what may be hoped for after it, can add.
static int64_t hope_from(const struct hope *hope, const struct path_rules *rules, int t, int had) {
    int64_t most = WORTH_CLOSED;
    for (int length = rules->stay_min; length <= rules->stay_max; length++) {
        if (t + length > rules->module_count) {
            break;
        }
        int64_t stay = hope->of_stay[t][length], rest = hope->of_rest[t + length][had + 1];
        if (stay != WORTH_CLOSED && rest != WORTH_CLOSED) {
            raise_to(&most, stay + rest);
        }
    }
    return most;
}

static void find_rest(struct hope *hope, const struct path_rules *rules) {
    for (int t = rules->module_count; t >= 0; t--) {
        for (int had = 0; had <= rules->module_count; had++) {
            bool is_end = t == rules->module_count;
            bool is_whole = is_end && had >= rules->companies_min && had <= rules->companies_max;
            bool goes_on = !is_end && had < rules->companies_max;
            hope->of_rest[t][had] = is_whole  ? 0
                                    : goes_on ? hope_from(hope, rules, t, had)
                                              : WORTH_CLOSED;
        }
    }
}

void hope_find(struct hope *hope, const struct path_rules *rules, const struct stop *stops,
               size_t count) {
    find_stays(hope, rules, stops, count);
    find_rest(hope, rules);
}
