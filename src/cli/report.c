// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull report: a schedule for people to look at, on the terminal, in a browser, in a spreadsheet
// program or in their calendars.
#include "cli/faces.h"

#include "base/language.h"

#include <string.h>

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

static bool take_option(int key, const char *value, void *context) {
    struct report_options *options = context;
    switch (key) {
    case KEY_BY:
        options->has_by = true;
        options->by_company = strcmp(value, "company") == 0;
        return options->by_company || strcmp(value, "person") == 0;
    case KEY_HTML:
        options->html = value;
        return value[0] != '\0';
    case KEY_XLSX:
        options->xlsx = value;
        return value[0] != '\0';
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

// Whoever bears the id, or else is the only one to bear the name. Who has no place is found only by
// those who may see it.
static const char *find_candidate(const struct programme *programme,
                                  const struct schedule *schedule,
                                  const struct report_options *options) {
    const char *wanted = options->candidate;
    const char *found = NULL;
    int count = 0;
    for (size_t i = 0; i < schedule->count; i++) {
        const struct placement *row = &schedule->placements[i];
        if (text_equal(row->candidate_id, wanted)) {
            return row->candidate_id;
        }
        if (text_equal(programme_person_name(programme, row), wanted) &&
            (found == NULL || !text_equal(found, row->candidate_id))) {
            found = row->candidate_id;
            count++;
        }
    }
    for (size_t c = 0; c < programme->candidate_count && options->is_internal; c++) {
        if (text_equal(programme->candidates[c].id, wanted)) {
            return wanted;
        }
    }
    return count == 1 ? found : NULL;
}

static enum exit_status choose_view(struct report *report) {
    const struct programme *programme = &report->loaded.programme;
    const struct report_options *options = &report->options;
    struct view *view = &report->view;
    view->is_internal = options->is_internal;
    if (options->company != NULL) {
        int company = programme_find_company(programme, options->company);
        if (company == NONE) {
            fprintf(stderr,
                    _("kull report: the schedule knows no company '%s', or more than one\n"),
                    options->company);
            return STATUS_FINDINGS;
        }
        view->company = &programme->companies[company];
    }
    if (options->candidate != NULL) {
        view->candidate_id = find_candidate(programme, &report->schedule, options);
        if (view->candidate_id == NULL) {
            fprintf(stderr, _("kull report: the schedule knows no person '%s', or more than one\n"),
                    options->candidate);
            return STATUS_FINDINGS;
        }
    }
    view_part(view, programme, &report->schedule, &report->part);
    return STATUS_DONE;
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
    print_findings(&loaded->findings);
    if (is_read) {
        status = choose_view(report);
    }
    if (status == STATUS_DONE) {
        status = faces_write(report, call->arguments[1]);
    }
    return status == STATUS_DONE && !report->is_kept ? STATUS_FINDINGS : status;
}

// What would change nothing is a mistake: somebody expects that it does.
static const char *find_contradiction(const struct report_options *options) {
    bool has_file = options->html != NULL || options->xlsx != NULL || options->ics != NULL;
    if (options->company != NULL && options->candidate != NULL) {
        return _("--company or --candidate, not both");
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
        {"html", KEY_HTML, N_("FILE"), 0, N_("Write a page for a browser instead"), 0},
        {"xlsx", KEY_XLSX, N_("FILE"), 0, N_("Write a workbook instead"), 0},
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
    const char *contradiction = find_contradiction(&report.options);
    if (contradiction != NULL) {
        fprintf(stderr, "kull report: %s\n", contradiction);
        report_release(&report);
        return STATUS_USAGE;
    }
    enum exit_status status = judge_and_show(&report, &call);
    report_release(&report);
    return status;
}
