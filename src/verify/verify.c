// SPDX-License-Identifier: GPL-3.0-or-later
//
// The door of the stranger: read the schedule person by person, judge everybody, judge them
// together, and count what it is worth.
#include "verify/verify.h"

#include "base/memory.h"
#include "verify/judgement.h"
#include "verify/worth.h"

void judgement_release(struct judgement *judgement) {
    memory_free(judgement->paths);
    memory_free(judgement->seats);
    arena_release(&judgement->arena);
    *judgement = (struct judgement){0};
}

static void judge_person(struct judgement *judgement, const struct path *path) {
    if (path->stranger) {
        return;
    }
    admission_judge(judgement, path);
    rows_judge(judgement, path);
    if (path->whole && path->past->planned != 0) {
        shape_judge(judgement, path);
        decisions_judge(judgement, path);
    }
}

bool verify_schedule(const struct programme *programme, const struct schedule *schedule,
                     struct worth *worth, struct findings *findings) {
    size_t errors = findings->errors;
    struct judgement judgement = {
        .programme = programme, .schedule = schedule, .findings = findings};
    history_read(&judgement);
    paths_read(&judgement);
    carry_judge(&judgement);
    seats_take(&judgement);
    for (size_t i = 0; i < judgement.path_count; i++) {
        judge_person(&judgement, &judgement.paths[i]);
    }
    together_judge(&judgement);
    links_judge(&judgement);
    mix_judge(&judgement);
    worth_count(&judgement, worth);
    judgement_release(&judgement);
    return findings->errors == errors;
}
