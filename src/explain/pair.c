// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all questions about a pair have in common, and how their answers are told.
#include "explain/pair.h"

struct asking pair_asking(struct pair *pair, asker *question) {
    return (struct asking){.programme = pair->inquiry->programme,
                           .explaining = pair->inquiry->explaining,
                           .deadline = pair->inquiry->deadline,
                           .question = question,
                           .context = pair};
}

bool pair_build(const struct pair *pair, const struct programme *changed, struct problem *problem) {
    struct findings findings = {0};
    bool good =
        problem_build(changed, problem, &findings) && problem->person_of[pair->candidate] != NONE;
    if (good) {
        problem_ask(problem, problem->person_of[pair->candidate], pair->company, &problem->arena);
    }
    findings_release(&findings);
    return good;
}

static struct remark remark_at(const struct origin *at, struct text_buffer *text,
                               struct arena *arena) {
    struct remark remark = {*at, arena_print(arena, "%s", text->bytes)};
    text_buffer_release(text);
    return remark;
}

struct remark input_remark(const struct programme *programme, const struct input *input,
                           struct arena *arena) {
    struct text_buffer text = {0};
    input_tell(programme, input, &text);
    return remark_at(&input->at, &text, arena);
}

struct remark easing_remark(const struct programme *programme, const struct easing *change,
                            struct arena *arena) {
    struct text_buffer text = {0};
    easing_tell(programme, change, &text);
    return remark_at(&change->input.at, &text, arena);
}
