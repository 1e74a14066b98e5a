// SPDX-License-Identifier: GPL-3.0-or-later
//
// Solve, ask, tell: all of it watched.
#include "cli/inquire.h"

#include "base/language.h"
#include "cli/format.h"
#include "cli/sought.h"
#include "cli/watch.h"
#include "output/alternatives.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

bool asked_take(int key, const char *value, void *context) {
    struct asked *asked = context;
    switch (key) {
    case 'c':
        asked->candidate = value;
        return value[0] != '\0';
    case 'f':
        asked->company = value;
        return value[0] != '\0';
    case ASKED_KEEP:
        asked->keeps_others = true;
        return true;
    default:
        return option_whole(value, &asked->explaining.settings.seconds_most);
    }
}

// Nobody is meant where nothing is written. False where nobody knows who is.
static bool find(const char *text, int (*seek)(const struct programme *, const char *),
                 const struct programme *programme, int *index) {
    *index = text == NULL ? NONE : seek(programme, text);
    return text == NULL || *index != NONE;
}

// Why the base could not be solved to its end.
static enum exit_status tell_failure(const struct outcome *base, const char *path) {
    switch (base->verdict) {
    case VERDICT_PLANNED:
    case VERDICT_LIMIT:
        fputs(_("kull: a limit was reached before the plan was proven best; nothing can be said\n"),
              stderr);
        return STATUS_LIMIT;
    case VERDICT_FAILED:
        fputs(_("kull: the solver did not finish; nothing can be said\n"), stderr);
        return STATUS_INTERNAL;
    case VERDICT_MEMORY:
        fputs(_("kull: the solver did not finish: out of memory\n"), stderr);
        return STATUS_MEMORY;
    default:
        fprintf(stderr,
                _("kull: no plan exists; 'kull explain %s' tells why and what would help\n"), path);
        return STATUS_NO_PLAN;
    }
}

static void tell(const struct loaded *loaded, const struct alternatives *alternatives,
                 enum format format) {
    struct text_buffer text = {0};
    switch (format) {
    case FORMAT_PEOPLE:
        alternatives_text(&loaded->programme, alternatives, &text);
        break;
    case FORMAT_CSV:
        alternatives_csv(&loaded->programme, alternatives, loaded_style(loaded), &text);
        break;
    case FORMAT_JSON:
        alternatives_json(&loaded->programme, alternatives, &text);
        break;
    }
    print_text(&text);
}

// A limit that left some question open is never passed over in silence.
static enum exit_status status_of(const struct alternatives *alternatives) {
    bool open = false;
    for (size_t a = 0; a < alternatives->count; a++) {
        open |= alternatives->items[a].kind == ALTERNATIVE_UNKNOWN;
    }
    for (size_t w = 0; w < alternatives->worth_count; w++) {
        open |= !alternatives->worths[w].is_known;
    }
    return open ? STATUS_BEST : STATUS_DONE;
}

static void ask(struct inquiry *inquiry, const struct asked *asked, int candidate, int company,
                struct alternatives *alternatives) {
    inquiry->keeps_others = asked->keeps_others;
    if (asked->kind == ALTERNATIVES_SUGGEST) {
        inquiry_suggest(inquiry, candidate, company, alternatives);
    } else if (candidate != NONE && company != NONE) {
        inquiry_pair(inquiry, candidate, company, alternatives);
    } else if (candidate != NONE) {
        inquiry_candidate(inquiry, candidate, alternatives);
    } else {
        inquiry_company(inquiry, company, alternatives);
    }
}

static enum exit_status inquire(const struct loaded *loaded, struct problem *problem,
                                const struct asked *asked, const struct call *call, int candidate,
                                int company) {
    int64_t solves = 0;
    struct watch watch = {.asked = &solves};
    struct explaining watched = asked->explaining;
    struct inquiry inquiry = {0};
    struct alternatives alternatives = {0};
    watched.asked = &solves;
    if (isatty(STDERR_FILENO) != 0) {
        watch_begin(&watch, &watched.settings);
    }
    bool is_open = inquiry_open(&inquiry, &loaded->programme, &watched, problem);
    if (is_open) {
        ask(&inquiry, asked, candidate, company, &alternatives);
    }
    watch_end(&watch);
    enum exit_status status =
        is_open ? status_of(&alternatives) : tell_failure(&inquiry.base, call->arguments[0]);
    if (is_open) {
        tell(loaded, &alternatives, *call->format);
    }
    alternatives_release(&alternatives);
    inquiry_release(&inquiry);
    return status;
}

enum exit_status load_problem(const struct call *call, struct loaded *loaded,
                              struct problem *problem) {
    enum exit_status status = load(call->arguments[0], loaded);
    if (status == STATUS_DONE && !problem_build(&loaded->programme, problem, &loaded->findings)) {
        status = STATUS_FINDINGS;
    }
    print_changes(call->changes, stderr);
    print_findings(&loaded->findings, false);
    return status;
}

enum exit_status load_and_inquire(struct loaded *loaded, const struct asked *asked,
                                  const struct call *call) {
    const struct programme *programme = &loaded->programme;
    struct problem problem = {0};
    int candidate = NONE, company = NONE;
    enum exit_status status = load_problem(call, loaded, &problem);
    if (status == STATUS_DONE &&
        (!find(asked->candidate, sought_candidate, programme, &candidate) ||
         !find(asked->company, sought_company, programme, &company))) {
        status = STATUS_FINDINGS;
    }
    if (status == STATUS_DONE) {
        status = inquire(loaded, &problem, asked, call, candidate, company);
    }
    problem_release(&problem);
    return status;
}
