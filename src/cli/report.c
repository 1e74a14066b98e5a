// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull report: a schedule for people to look at, on the terminal, in a spreadsheet program or in
// their calendars.
#include "cli/command.h"
#include "cli/sources.h"
#include "output/bars.h"
#include "output/calendars.h"
#include "output/workbook.h"
#include "verify/verify.h"

#include <string.h>

enum { KEY_BY = 256, KEY_XLSX, KEY_ICS, KEY_DRAFTS, KEY_INTERNAL, KEY_COMPANY, KEY_CANDIDATE };

struct options {
    const char *xlsx, *ics;          // NULL: not asked for
    const char *company, *candidate; // an id, or a name that only one bears; NULL: all
    bool by_company, has_drafts, is_internal;
};

// What is shown, step by step.
struct report {
    struct options options;
    struct loaded loaded;
    struct folder files;
    struct schedule schedule;
    struct worth worth;
    bool is_kept;
    struct view view;
    struct schedule part;
    struct costs costs;
    struct manifest made_from;
    struct arena arena;
};

static bool take_option(int key, const char *value, void *context) {
    struct options *options = context;
    switch (key) {
    case KEY_BY:
        options->by_company = strcmp(value, "company") == 0;
        return options->by_company || strcmp(value, "person") == 0;
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
                                  const struct schedule *schedule, const struct options *options) {
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

static enum exit_status tell_unknown(const char *what, const char *wanted) {
    fprintf(stderr, "kull report: the schedule knows no %s '%s', or more than one\n", what, wanted);
    return STATUS_FINDINGS;
}

static enum exit_status choose_view(struct report *report) {
    const struct programme *programme = &report->loaded.programme;
    const struct options *options = &report->options;
    struct view *view = &report->view;
    view->is_internal = options->is_internal;
    if (options->company != NULL) {
        int company = programme_find_company(programme, options->company);
        if (company == NONE) {
            return tell_unknown("company", options->company);
        }
        view->company = &programme->companies[company];
    }
    if (options->candidate != NULL) {
        view->candidate_id = find_candidate(programme, &report->schedule, options);
        if (view->candidate_id == NULL) {
            return tell_unknown("person", options->candidate);
        }
    }
    view_part(view, programme, &report->schedule, &report->part);
    return STATUS_DONE;
}

static enum exit_status fail(const struct text_buffer *problem) {
    fprintf(stderr, "kull report: %s; nothing was changed\n", problem->bytes);
    return STATUS_FILES;
}

static enum exit_status write_workbook(struct report *report) {
    const struct worth *worth = &report->worth;
    const struct workbook workbook = {.programme = &report->loaded.programme,
                                      .schedule = &report->schedule,
                                      .part = &report->part,
                                      .view = &report->view,
                                      .costs = &report->costs,
                                      .made_from = &report->made_from,
                                      .is_kept = report->is_kept,
                                      .values = worth->value,
                                      .at_rank = worth->at_rank,
                                      .rank_count = worth->rank_count,
                                      .norwegian = report->loaded.reading.norwegian};
    struct text_buffer bytes = {0}, problem = {0};
    enum exit_status status = STATUS_DONE;
    if (!costs_count(&report->costs, workbook.programme, workbook.schedule)) {
        fputs("kull report: the amounts of money are too large to be counted; nothing was "
              "written\n",
              stderr);
        status = STATUS_FINDINGS;
    } else if (!workbook_make(&workbook, &bytes, &problem) ||
               !output_place(report->options.xlsx, &bytes, &problem)) {
        status = fail(&problem);
    } else {
        printf("The workbook is %s\n", report->options.xlsx);
    }
    text_buffer_release(&bytes);
    text_buffer_release(&problem);
    return status;
}

static enum exit_status write_calendars(struct report *report) {
    const struct reading *reading = &report->loaded.reading;
    struct csv_style style = {.dialect = reading->dialect, .norwegian = reading->norwegian};
    struct output_files files = {.contents = "calendars"};
    struct text_buffer problem = {0};
    enum exit_status status = STATUS_DONE;
    calendars_add(&report->loaded.programme, &report->part, &report->view,
                  report->options.has_drafts, style, &files);
    size_t count = files.count - 1; // without the index
    manifest_add(&report->made_from, &files);
    if (output_publish(&files, report->options.ics, &problem)) {
        printf("%zu calendar%s in %s%s\n", count, count == 1 ? " is" : "s are", report->options.ics,
               count == 0 ? ": nothing is published; see --drafts" : "");
    } else {
        status = fail(&problem);
    }
    text_buffer_release(&problem);
    output_release(&files);
    return status;
}

static enum exit_status write_faces(struct report *report) {
    const struct options *options = &report->options;
    enum exit_status status = STATUS_DONE;
    sources_note(&report->loaded, &report->arena, &report->made_from);
    sources_note_file(&report->files.files[0], report->schedule.count, &report->arena,
                      &report->made_from);
    if (options->xlsx != NULL) {
        status = write_workbook(report);
    }
    if (options->ics != NULL && status == STATUS_DONE) {
        status = write_calendars(report);
    }
    if (options->xlsx == NULL && options->ics == NULL) {
        print_changes(&report->loaded.folder.changes, stdout);
        bars_print(&report->loaded.programme, &report->part, &report->view, options->by_company,
                   stdout);
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
    print_findings(&loaded->findings);
    if (is_read) {
        status = choose_view(report);
    }
    if (status == STATUS_DONE) {
        status = write_faces(report);
    }
    return status == STATUS_DONE && !report->is_kept ? STATUS_FINDINGS : status;
}

static void report_release(struct report *report) {
    loaded_release(&report->loaded);
    folder_release(&report->files);
    schedule_release(&report->schedule);
    worth_release(&report->worth);
    schedule_release(&report->part);
    costs_release(&report->costs);
    arena_release(&report->arena);
}

enum exit_status command_report(int argc, char **argv) {
    static const struct argp_option options[] = {
        {"by", KEY_BY, "WHOM", 0, "Draw a line for each person, or for each company", 0},
        {"xlsx", KEY_XLSX, "FILE", 0, "Write a workbook instead", 0},
        {"ics", KEY_ICS, "OUT", 0,
         "Write a calendar for each trainee and for each company into the folder OUT instead", 0},
        {"drafts", KEY_DRAFTS, NULL, 0, "Calendars also have what is not published yet", 0},
        {"internal", KEY_INTERNAL, NULL, 0,
         "Show marks, points and people without a place, too: not for members", 0},
        {"company", KEY_COMPANY, "ID", 0, "Show the part of this company only", 0},
        {"candidate", KEY_CANDIDATE, "ID", 0, "Show the part of this person only", 0},
        {0},
    };
    struct report report = {0};
    struct call call = {.usage = "DIR SCHEDULE",
                        .doc = "Shows a schedule of the programme folder DIR to people: as bars "
                               "on the terminal, as a workbook or as calendars. SCHEDULE is a "
                               "file, or a folder that match wrote.",
                        .options = options,
                        .take = take_option,
                        .context = &report.options,
                        .changes = &report.loaded.folder.changes,
                        .count = 2};
    call_read(&call, argc, argv);
    if (report.options.company != NULL && report.options.candidate != NULL) {
        fputs("kull report: --company or --candidate, not both\n", stderr);
        report_release(&report);
        return STATUS_USAGE;
    }
    enum exit_status status = judge_and_show(&report, &call);
    report_release(&report);
    return status;
}
