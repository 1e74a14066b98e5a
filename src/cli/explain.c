// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull explain: why no plan exists, and what would help; or why somebody is not where they wished.
#include "explain/explain.h"
#include "base/language.h"
#include "cli/format.h"
#include "cli/inquire.h"
#include "cli/watch.h"
#include "output/account.h"

#include <stdio.h>
#include <unistd.h>

static enum exit_status status_of(enum verdict verdict) {
    return verdict == VERDICT_LIMIT    ? STATUS_LIMIT
           : verdict == VERDICT_FAILED ? STATUS_INTERNAL
           : verdict == VERDICT_MEMORY ? STATUS_MEMORY
                                       : STATUS_DONE;
}

static void explain_watched(const struct programme *programme, const struct explaining *explaining,
                            struct explanation *explanation) {
    int64_t asked = 0;
    struct watch watch = {.asked = &asked};
    struct explaining watched = *explaining;
    watched.asked = &asked;
    if (isatty(STDERR_FILENO) != 0) {
        watch_begin(&watch, &watched.settings);
    }
    explain(programme, &watched, explanation);
    watch_end(&watch);
}

// Where the first answer was that there is no plan, what counting shows is known already.
static void tell_failure(const struct explanation *explanation) {
    struct text_buffer shortage = {0};
    const char *why = explanation->verdict == VERDICT_LIMIT
                          ? _("a limit was reached before every question was answered")
                          : _("the solver did not finish");
    if (explanation->shortage.is_there) {
        shortage_tell(&explanation->shortage, &shortage);
        fprintf(stderr, _("kull explain: %s; no plan exists: %s\n"), why, shortage.bytes);
    } else {
        fprintf(stderr, _("kull explain: %s; nothing can be said\n"), why);
    }
    text_buffer_release(&shortage);
}

static void tell_people(const struct programme *programme, const struct explanation *explanation,
                        const char *path, struct text_buffer *text) {
    if (explanation->verdict != VERDICT_PLANNED) {
        explanation_tell(programme, explanation, text);
        return;
    }
    text_buffer_print(text,
                      _("A plan exists; 'kull match %s' makes it. The options -c and -f tell why "
                        "one person or\none company did not get what they wished.\n"),
                      path);
}

static void tell(const struct loaded *loaded, const struct explanation *explanation,
                 const struct call *call) {
    struct account account = {0};
    struct text_buffer text = {0};
    explanation_account(&loaded->programme, explanation, &account);
    switch (*call->format) {
    case FORMAT_PEOPLE:
        tell_people(&loaded->programme, explanation, call->arguments[0], &text);
        break;
    case FORMAT_CSV:
        account_csv(&account, loaded->reading.dialect, &text);
        break;
    case FORMAT_JSON:
        account_json(&account, &text);
        break;
    }
    print_text(&text);
    account_release(&account);
}

static enum exit_status explain_loaded(const struct loaded *loaded, const struct asked *asked,
                                       const struct call *call) {
    struct explanation explanation = {0};
    explain_watched(&loaded->programme, &asked->explaining, &explanation);
    enum exit_status status = status_of(explanation.verdict);
    if (status != STATUS_DONE) {
        tell_failure(&explanation);
    } else {
        tell(loaded, &explanation, call);
    }
    explanation_release(&explanation);
    return status;
}

// Why no plan exists.
static enum exit_status load_and_explain(struct loaded *loaded, const struct asked *asked,
                                         const struct call *call) {
    struct problem problem = {0};
    enum exit_status status = load_problem(call, loaded, &problem);
    if (status == STATUS_DONE) {
        status = explain_loaded(loaded, asked, call);
    }
    problem_release(&problem);
    return status;
}

enum exit_status command_explain(int argc, char **argv) {
    static const struct argp_option options[] = {
        {"candidate", 'c', N_("CANDIDATE"), 0,
         N_("Why this candidate is not where they wished more, or has no place"), 0},
        {"company", 'f', N_("COMPANY"), 0,
         N_("Why those whom this company ranked better are not there, and what one more place "
            "would be worth"),
         0},
        {"time-limit", ASKED_TIME_LIMIT, N_("SECONDS"), 0,
         N_("Stop after so many seconds; what was not answered by then is not known"), 0},
        {0},
    };
    struct asked asked = {.explaining = {.settings = SETTINGS_DEFAULT, .solve = solve_apart}};
    enum format format = FORMAT_PEOPLE;
    struct loaded loaded = {0};
    struct call call = {.usage = N_("DIR"),
                        .doc =
                            N_("Tells why a candidate (-c) or a company (-f) of the programme in "
                               "the folder DIR did not get what they wished, and what it would "
                               "cost. With both: why not the one in the other. Without either: why "
                               "no plan exists, that is, the rows that cannot all be kept, and "
                               "every change that would help."),
                        .options = options,
                        .take = asked_take,
                        .context = &asked,
                        .format = &format,
                        .changes = &loaded.folder.changes,
                        .count = 1};
    call_read(&call, argc, argv);
    bool is_one = asked.candidate != NULL || asked.company != NULL;
    enum exit_status status = is_one ? load_and_inquire(&loaded, &asked, &call)
                                     : load_and_explain(&loaded, &asked, &call);
    loaded_release(&loaded);
    return status;
}
