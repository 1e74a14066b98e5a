// SPDX-License-Identifier: GPL-3.0-or-later
//
// A question is a whole solve of a changed programme, up to its verdict.
#include "explain/ask.h"

size_t changes_of(const struct inputs *inputs, const enum fate *fates, struct change *changes) {
    size_t count = 0;
    for (size_t i = 0; i < inputs->count; i++) {
        if (fates[i] == FATE_OUT) {
            changes[count++] = (struct change){.input = inputs->items[i], .lever = LEVER_ALL};
        }
    }
    return count;
}

static enum answer answer_of(enum verdict verdict) {
    static const enum answer answers[] = {
        [VERDICT_PLANNED] = ANSWER_POSSIBLE,
        [VERDICT_PERSON_PATHLESS] = ANSWER_IMPOSSIBLE,
        [VERDICT_NOT_ALL_PLACED] = ANSWER_IMPOSSIBLE,
        [VERDICT_ADMIT_MIN] = ANSWER_IMPOSSIBLE,
        [VERDICT_DISCIPLINES] = ANSWER_IMPOSSIBLE,
        [VERDICT_ADMIT_MAX] = ANSWER_IMPOSSIBLE,
        [VERDICT_LIMIT] = ANSWER_UNKNOWN,
        [VERDICT_FAILED] = ANSWER_UNKNOWN,
        [VERDICT_MEMORY] = ANSWER_UNKNOWN,
    };
    return answers[verdict];
}

enum answer ask(struct asking *asking, const struct change *changes, size_t count) {
    struct programme changed = {0};
    struct problem problem = {0};
    struct outcome outcome = {0};
    struct findings findings = {0};
    struct settings settings = asking->explaining->settings;
    if (asking->has_failed) {
        return ANSWER_UNKNOWN;
    }
    settings.only_verdict = true;
    programme_change(asking->programme, changes, count, &changed);
    bool built = problem_build(&changed, &problem, &findings);
    if (built) {
        asking->explaining->solve(&problem, &settings, &outcome);
    }
    asking->verdict = built ? outcome.verdict : VERDICT_FAILED;
    asking->has_failed = answer_of(asking->verdict) == ANSWER_UNKNOWN;
    outcome_release(&outcome);
    problem_release(&problem);
    findings_release(&findings);
    programme_release(&changed);
    return answer_of(asking->verdict);
}
