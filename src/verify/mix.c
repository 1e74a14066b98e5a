// SPDX-License-Identifier: GPL-3.0-or-later
//
// The mix of disciplines in an intake, by the first one that everybody names. Somebody without a
// discipline counts for neither rule, and so does somebody whom only the history knows.
#include "base/language.h"
#include "base/text.h"
#include "verify/judgement.h"
#include "verify/say.h"

#include <inttypes.h>

// True for two people of one intake who name the same discipline first.
static bool is_like(const struct path *a, const struct path *b) {
    const struct disciplines *one = &a->candidate->disciplines, *two = &b->candidate->disciplines;
    return a->intake == b->intake && one->count > 0 && two->count > 0 &&
           text_equal(one->keys[0], two->keys[0]);
}

// How many of the first paths are like this one, which is the last of them.
static int64_t count_like(const struct judgement *judgement, size_t place) {
    const struct path *path = &judgement->paths[place];
    int64_t like = 0;
    for (size_t i = 0; i <= place && !path->stranger; i++) {
        const struct path *other = &judgement->paths[i];
        like += !other->stranger && is_like(path, other);
    }
    return like;
}

// Speaks at the person who is one too many.
static void judge_max(struct judgement *judgement, size_t place) {
    const struct path *path = &judgement->paths[place];
    int64_t most = intake_rule(path->intake, RULE_DISCIPLINE_MAX);
    if (most == RULE_OPEN || count_like(judgement, place) != most + 1) {
        return;
    }
    findings_add(
        judgement->findings, FINDING_SCHEDULE_DISCIPLINE_MAX, place_of_row(path, path->row),
        path->candidate->disciplines.words[0],
        ngettext("%s allows at most %" PRId64 " person of one discipline in %s; '%s' is one more.",
                 "%s allows at most %" PRId64 " people of one discipline in %s; '%s' is one more.",
                 (unsigned long)most),
        say_rule(judgement, &path->intake->rules, RULE_DISCIPLINE_MAX), most,
        say_intake(judgement, path->intake), path->candidate->id);
}

static void judge_min(struct judgement *judgement, const struct intake *intake) {
    int64_t least = intake_rule(intake, RULE_DISCIPLINES_MIN), different = 0;
    for (size_t i = 0; i < judgement->path_count; i++) {
        different += judgement->paths[i].intake == intake && count_like(judgement, i) == 1;
    }
    if (different < least) {
        findings_add(judgement->findings, FINDING_SCHEDULE_DISCIPLINES_MIN,
                     &intake->rules.at[RULE_DISCIPLINES_MIN],
                     intake->label[0] != '\0' ? intake->label : NULL,
                     ngettext("At least %" PRId64
                              " discipline must be in %s; the schedule has %" PRId64 ".",
                              "At least %" PRId64
                              " different disciplines must be in %s; the schedule has %" PRId64 ".",
                              (unsigned long)least),
                     least, say_intake(judgement, intake), different);
    }
}

void mix_judge(struct judgement *judgement) {
    const struct programme *programme = judgement->programme;
    for (size_t i = 0; i < judgement->path_count; i++) {
        if (!judgement->paths[i].stranger) {
            judge_max(judgement, i);
        }
    }
    for (size_t i = 0; i < programme->intake_count; i++) {
        if (intake_rule(&programme->intakes[i], RULE_DISCIPLINES_MIN) > 0) {
            judge_min(judgement, &programme->intakes[i]);
        }
    }
}
