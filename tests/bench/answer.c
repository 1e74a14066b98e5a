// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers are compared exactly: values come from whole plans, bounds from proofs. Only a solver
// that was allowed a gap may call something proven that is so within the gap.
#include "bench/answer.h"

#include <stddef.h>

double answer_gap(const struct answer *answer) {
    double value = (double)answer->value;
    double bound = answer->has_bound ? (double)answer->bound : 0;
    return value > bound ? 100 * (value - bound) / value : 0;
}

const char *answer_conflict(const struct answer *ours, const struct answer *peer, int64_t gap) {
    if (!ours->has_value || !peer->asked) {
        return NULL;
    }
    if (peer->is_refuted && !peer->has_value) {
        return "says that there is no plan, but kull has one";
    }
    if (peer->has_value && peer->value < ours->bound) {
        return "found a plan better than kull's best possible";
    }
    if (peer->has_bound &&
        1e6 * (double)(peer->bound - ours->value) > (double)(gap * peer->bound)) {
        return "proved a bound that kull's plan beats";
    }
    return NULL;
}
