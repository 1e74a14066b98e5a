// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull report: a schedule for people to look at, on the terminal, in a browser, in a spreadsheet
// program or in their calendars.
#include "cli/faces.h"

#include "base/language.h"
#include "cli/sought.h"
#include "domain/presence.h"

#include <string.h>
#include <sys/stat.h>

enum {
    KEY_BY = 256,
    KEY_HTML,
    KEY_XLSX,
    KEY_ICS,
    KEY_DRAFTS,
    KEY_INTERNAL,
    KEY_COMPANY,
    KEY_CANDIDATE
};

// A page or workbook takes the place of an older one, and of nothing else that people have.
static bool take_option(int key, const char *value, void *context) {
    struct report_options *options = context;
    switch (key) {
    case KEY_BY:
        options->has_by = true;
        options->by_company = strcmp(value, "company") == 0;
        return options->by_company || strcmp(value, "person") == 0;
    case KEY_HTML:
        options->html = value;
        return text_ends(value, ".html");
    case KEY_XLSX:
        options->xlsx = value;
        return text_ends(value, ".xlsx");
    case KEY_ICS:
        options->ics = value;
        return value[0] != '\0';
    case KEY_DRAFTS:
        options->has_drafts = true;
        return true;
    case KEY_INTERNAL:
        options->is_internal = true;
        return true;
    case KEY_COMPANY:
        options->company = value;
        return value[0] != '\0';
    case KEY_CANDIDATE:
        options->candidate = value;
        return value[0] != '\0';
    default:
        return false;
    }
}

static bool has_rows(const struct schedule *schedule, const char *candidate_id) {
    const struct placement *end = NULL;
    return schedule_person(schedule, candidate_id, &end) < end;
}

static enum exit_status choose_company(struct report *report) {
    const struct programme *programme = &report->loaded.programme;
    int company = sought_company(programme, report->options.company);
    report->view.company = company != NONE ? &programme->companies[company] : NULL;
    return company != NONE ? STATUS_DONE : STATUS_FINDINGS;
}

// Who has no place is shown only to those who may see it.
static enum exit_status choose_candidate(struct report *report) {
    const char *wanted = report->options.candidate;
    const char *id = sought_person(&report->loaded.programme, &report->schedule, wanted);
    bool is_shown = id != NULL && (report->options.is_internal || has_rows(&report->schedule, id));
    if (id != NULL && !is_shown) {
        fprintf(stderr,
                _("kull report: '%s' has no place in this schedule; with --internal, people "
                  "without a place are shown, too\n"),
                wanted);
    }
    report->view.candidate_id = id;
    return is_shown ? STATUS_DONE : STATUS_FINDINGS;
}

static enum exit_status choose_view(struct report *report) {
    enum exit_status status = STATUS_DONE;
    report->view.is_internal = report->options.is_internal;
    if (report->options.company != NULL) {
        status = choose_company(report);
    } else if (report->options.candidate != NULL) {
        status = choose_candidate(report);
    }
    if (status == STATUS_DONE) {
        view_part(&report->view, &report->loaded.programme, &report->schedule, &report->part);
    }
    return status;
}

// A schedule that breaks a rule is shown all the same: it may be a proposal on its way.
static enum exit_status judge_and_show(struct report *report, const struct call *call) {
    struct loaded *loaded = &report->loaded;
    enum exit_status status = load(call->arguments[0], loaded);
    if (status == STATUS_DONE) {
        status = load_schedule(call->arguments[1], loaded, &report->files, &report->schedule);
    }
    bool is_read = status == STATUS_DONE;
    report->is_kept = is_read && verify_schedule(&loaded->programme, &report->schedule,
                                                 &report->worth, &loaded->findings);
    print_changes(call->changes, stderr);
    print_findings(&loaded->findings, false);
    if (is_read) {
        status = choose_view(report);
    }
    if (status == STATUS_DONE) {
        status = faces_write(report, call->arguments[1]);
    }
    return status == STATUS_DONE && !report->is_kept ? STATUS_FINDINGS : status;
}

static bool is_same_file(const char *one, const char *other) {
    struct stat a, b;
    return stat(one, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

// What would change nothing is a mistake: somebody expects that it does.
static const char *find_contradiction(const struct report_options *options, const char *programme) {
    bool has_file = options->html != NULL || options->xlsx != NULL || options->ics != NULL;
    if (options->company != NULL && options->candidate != NULL) {
        return _("--company or --candidate, not both");
    }
    if (options->xlsx != NULL && is_same_file(options->xlsx, programme)) {
        return _("--xlsx would write over the programme itself");
    }
    if (options->has_drafts && options->ics == NULL) {
        return _("--drafts is about the calendars of --ics; everything else always shows drafts");
    }
    if (options->has_by && has_file) {
        return _("--by is about the bars on the terminal; files show people and companies");
    }
    return NULL;
}

enum exit_status command_report(int argc, char **argv) {
    static const struct argp_option options[] = {
        {"by", KEY_BY, "person|company", 0, N_("Draw a line for each person, or for each company"),
         0},
        {"html", KEY_HTML, N_("FILE.html"), 0, N_("Write a page for a browser instead"), 0},
        {"xlsx", KEY_XLSX, N_("FILE.xlsx"), 0, N_("Write a workbook instead"), 0},
        {"ics", KEY_ICS, N_("OUT"), 0,
         N_("Write a calendar for each trainee and for each company into the folder OUT instead"),
         0},
        {"drafts", KEY_DRAFTS, NULL, 0, N_("Calendars also have what is not published yet"), 0},
        {"internal", KEY_INTERNAL, NULL, 0,
         N_("Show marks, points and people without a place, too: not for members"), 0},
        {"company", KEY_COMPANY, "ID", 0, N_("Show the part of this company only"), 0},
        {"candidate", KEY_CANDIDATE, "ID", 0, N_("Show the part of this person only"), 0},
        {0},
    };
    struct report report = {0};
    struct call call = {
        .usage = N_("DIR SCHEDULE"),
        .doc = N_("Shows a schedule of the programme folder DIR to people: as bars "
                  "on the terminal, as a page, as a workbook or as calendars. SCHEDULE is a "
                  "file, or a folder that match wrote."),
        .options = options,
        .take = take_option,
        .context = &report.options,
        .quiet = &report.options.quiet,
        .changes = &report.loaded.folder.changes,
        .count = 2};
    call_read(&call, argc, argv);
    const char *contradiction = find_contradiction(&report.options, call.arguments[0]);
    if (contradiction != NULL) {
        fprintf(stderr, "kull report: %s\n", contradiction);
        report_release(&report);
        return STATUS_USAGE;
    }
    enum exit_status status = judge_and_show(&report, &call);
    report_release(&report);
    return status;
}
