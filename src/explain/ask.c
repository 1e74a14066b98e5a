// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether there is a plan is asked by a whole solve of a changed programme, up to its verdict.
#include "explain/ask.h"

#include "base/clock.h"

enum { MILLISECONDS = 1000 }; // of a second

size_t changes_of(const struct inputs *inputs, const enum fate *fates, struct easing *changes) {
    size_t count = 0;
    for (size_t i = 0; i < inputs->count; i++) {
        if (fates[i] == FATE_OUT) {
            changes[count++] = (struct easing){.input = inputs->items[i], .lever = LEVER_ALL};
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

bool look_for_barred(struct asking *asking, const struct programme *changed,
                     const struct problem *problem) {
    bool is_unplannable = false;
    asking->has_barred = false;
    for (size_t c = 0; c < changed->candidate_count; c++) {
        bool is_out = problem->person_of[c] == NONE;
        asking->has_barred |=
            is_out && status_must_be_placed(asking->programme->candidates[c].status);
        is_unplannable |= is_out && status_must_be_placed(changed->candidates[c].status);
    }
    return is_unplannable;
}

int64_t explaining_deadline(const struct explaining *explaining) {
    int64_t seconds = explaining->settings.seconds_most;
    return seconds > 0 ? clock_milliseconds() + seconds * MILLISECONDS : 0;
}

struct asking asking_begin(const struct programme *programme, const struct explaining *explaining) {
    return (struct asking){.programme = programme,
                           .explaining = explaining,
                           .deadline = explaining_deadline(explaining),
                           .question = ask_for_plan};
}

// The next solve gets what is left of the time, rounded up to whole seconds; false when there is
// nothing left.
static bool take_time_left(int64_t deadline, struct settings *settings) {
    if (settings->seconds_most == 0) {
        return true;
    }
    int64_t left = deadline - clock_milliseconds();
    settings->seconds_most = (left + MILLISECONDS - 1) / MILLISECONDS;
    return left > 0;
}

// Whoever watches hears of every question, however short.
static void announce(const struct explaining *explaining) {
    const struct settings *settings = &explaining->settings;
    if (explaining->asked != NULL) {
        ++*explaining->asked;
    }
    if (settings->listener != NULL) {
        settings->listener(settings->context, &(struct progress){.goal = NONE});
    }
}

void explaining_solve(const struct explaining *explaining, int64_t deadline,
                      const struct problem *problem, const struct settings *settings,
                      struct outcome *outcome) {
    struct settings own = *settings;
    *outcome = (struct outcome){.verdict = VERDICT_LIMIT};
    announce(explaining);
    if (take_time_left(deadline, &own)) {
        explaining->solve(problem, &own, outcome);
    }
}

enum verdict ask_for_plan(struct asking *asking, const struct programme *changed) {
    struct settings settings = asking->explaining->settings;
    struct problem problem = {0};
    struct outcome outcome = {.verdict = VERDICT_FAILED};
    struct findings findings = {0};
    settings.only_verdict = true;
    if (problem_build(changed, &problem, &findings)) {
        if (look_for_barred(asking, changed, &problem)) {
            outcome.verdict = VERDICT_PERSON_PATHLESS;
        } else {
            explaining_solve(asking->explaining, asking->deadline, &problem, &settings, &outcome);
        }
    }
    enum verdict verdict = outcome.verdict;
    outcome_release(&outcome);
    problem_release(&problem);
    findings_release(&findings);
    return verdict;
}

enum answer ask(struct asking *asking, const struct easing *changes, size_t count) {
    struct programme changed = {0};
    if (asking->has_failed) {
        return ANSWER_UNKNOWN;
    }
    programme_change(asking->programme, changes, count, &changed);
    asking->verdict = asking->question(asking, &changed);
    asking->has_failed = answer_of(asking->verdict) == ANSWER_UNKNOWN;
    programme_release(&changed);
    return answer_of(asking->verdict);
}
