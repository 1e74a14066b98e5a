// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every face is told the same; what only one of them shows is found out when it is asked for.
#include "cli/faces.h"

#include "base/language.h"
#include "base/memory.h"
#include "cli/sources.h"
#include "explain/wishes.h"
#include "output/bars.h"
#include "output/calendars.h"
#include "output/page.h"
#include "output/workbook.h"

#include <unistd.h>

#define PROOF_NAME "proof.csv"

static enum exit_status fail(const struct text_buffer *problem) {
    fprintf(stderr, _("kull report: %s; nothing was changed\n"), problem->bytes);
    return STATUS_FILES;
}

static struct told told_of(const struct report *report) {
    return (struct told){.programme = &report->loaded.programme,
                         .schedule = &report->schedule,
                         .part = &report->part,
                         .view = &report->view,
                         .costs = &report->costs,
                         .made_from = &report->made_from,
                         .is_kept = report->is_kept,
                         .values = report->worth.value,
                         .at_rank = report->worth.at_rank,
                         .rank_count = report->worth.rank_count,
                         .proven = report->has_proof ? report->proven : NULL,
                         .wishes = report->wish_rank != NULL ? &report->wishes : NULL,
                         .wish_rank = report->wish_rank};
}

static enum exit_status count_costs(struct report *report) {
    if (costs_count(&report->costs, &report->loaded.programme, &report->schedule)) {
        return STATUS_DONE;
    }
    fputs(_("kull report: the amounts of money are too large to be counted; nothing was written\n"),
          stderr);
    return STATUS_FINDINGS;
}

static bool make_page(const struct told *told, struct text_buffer *bytes,
                      struct text_buffer *problem) {
    (void)problem; // a page can always be made
    page_make(told, bytes);
    return true;
}

// Writes what is one file, and says so in a sentence that names its path.
static enum exit_status write_file(const struct report *report, const char *said, const char *path,
                                   bool (*make)(const struct told *told, struct text_buffer *bytes,
                                                struct text_buffer *problem)) {
    const struct told told = told_of(report);
    struct text_buffer bytes = {0}, problem = {0};
    enum exit_status status = STATUS_DONE;
    bool good = make(&told, &bytes, &problem) && output_place(path, &bytes, &problem);
    if (good && !report->options.quiet) {
        printf(_(said), path);
    } else if (!good) {
        status = fail(&problem);
    }
    text_buffer_release(&bytes);
    text_buffer_release(&problem);
    return status;
}

static int *rank_rows(const struct report *report, const struct problem *problem,
                      const struct schedule *rows) {
    int *ranks = memory_new(rows->count, sizeof *ranks);
    for (size_t i = 0; i < rows->count; i++) {
        ranks[i] = explain_wish_rank(&report->loaded.programme, problem, &rows->placements[i]);
    }
    return ranks;
}

// Without a problem there are no ranks: what was found then is not of this command.
static void find_wishes(struct report *report) {
    const struct programme *programme = &report->loaded.programme;
    struct problem problem = {0};
    struct findings findings = {0};
    if (problem_build(programme, &problem, &findings)) {
        int *ranks = rank_rows(report, &problem, &report->schedule);
        fairness_count(&report->wishes, programme, &report->schedule, ranks);
        report->wish_rank = rank_rows(report, &problem, &report->part);
        memory_free(ranks);
    }
    findings_release(&findings);
    problem_release(&problem);
}

// Only a folder that match wrote has a proof beside its schedule. One that does not hold proves
// nothing, but it is no mistake of this schedule, which may have been edited.
static void find_proof(struct report *report, const char *path) {
    struct folder files = {0};
    struct proof proof = {0};
    struct findings findings = {0};
    const char *file = arena_print(&report->arena, "%s/" PROOF_NAME, path);
    if (!report->is_kept || access(file, F_OK) != 0) {
        return;
    }
    report->has_proof =
        folder_read_file(file, &files, &findings) &&
        proof_read(&files.files[0], &report->loaded.programme, &proof, &findings) &&
        verify_proof(&report->loaded.programme, &report->worth, &proof, report->proven, &findings);
    if (!report->has_proof) {
        fprintf(stderr,
                _("kull report: %s does not prove this schedule; the page does not say that "
                  "nothing better exists\n"),
                file);
    }
    findings_release(&findings);
    proof_release(&proof);
    folder_release(&files);
}

static enum exit_status write_page(struct report *report, const char *schedule_path) {
    find_wishes(report);
    find_proof(report, schedule_path);
    return write_file(report, N_("The page is %s\n"), report->options.html, make_page);
}

static void print_bars(const struct report *report) {
    print_changes(&report->loaded.folder.changes, stdout);
    bars_print(&report->loaded.programme, &report->part, &report->view, report->options.by_company,
               stdout);
}

static void tell_calendars(size_t count, const char *path) {
    if (count == 0) {
        printf(_("0 calendars are in %s: nothing is published; see --drafts\n"), path);
    } else {
        printf(ngettext("%zu calendar is in %s\n", "%zu calendars are in %s\n", count), count,
               path);
    }
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
    bool good = output_publish(&files, report->options.ics, &problem);
    if (good && !report->options.quiet) {
        tell_calendars(count, report->options.ics);
    } else if (!good) {
        status = fail(&problem);
    }
    text_buffer_release(&problem);
    output_release(&files);
    return status;
}

enum exit_status faces_write(struct report *report, const char *schedule_path) {
    const struct report_options *options = &report->options;
    enum exit_status status = STATUS_DONE;
    sources_note(&report->loaded, &report->arena, &report->made_from);
    sources_note_file(&report->files.files[0], report->schedule.count, &report->arena,
                      &report->made_from);
    if (options->html != NULL || options->xlsx != NULL) {
        status = count_costs(report);
    } else if (options->ics == NULL && !options->quiet) {
        print_bars(report);
    }
    if (options->html != NULL && status == STATUS_DONE) {
        status = write_page(report, schedule_path);
    }
    if (options->xlsx != NULL && status == STATUS_DONE) {
        status = write_file(report, N_("The workbook is %s\n"), options->xlsx, workbook_make);
    }
    if (options->ics != NULL && status == STATUS_DONE) {
        status = write_calendars(report);
    }
    return status;
}

void report_release(struct report *report) {
    loaded_release(&report->loaded);
    folder_release(&report->files);
    schedule_release(&report->schedule);
    worth_release(&report->worth);
    schedule_release(&report->part);
    costs_release(&report->costs);
    fairness_release(&report->wishes);
    memory_free(report->wish_rank);
    arena_release(&report->arena);
}
