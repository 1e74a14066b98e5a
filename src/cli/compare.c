// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull compare: two schedules of one programme side by side, or the files of two programmes.
#include "intake/compare.h"
#include "base/language.h"
#include "cli/command.h"
#include "explain/wishes.h"
#include "output/comparison.h"
#include "output/edits.h"
#include "verify/verify.h"

// What is compared, step by step; [0] is A, [1] is B.
struct comparing {
    enum format format;
    struct loaded loaded;
    struct folder files[2];
    struct schedule schedules[2];
    struct worth worths[2];
    struct problem problem;
    struct difference difference;
};

// A schedule that breaks a rule is still compared, but not worth anything.
static enum exit_status read_schedule(struct comparing *comparing, int side, const char *path) {
    const struct programme *programme = &comparing->loaded.programme;
    struct findings *findings = &comparing->loaded.findings;
    enum exit_status status = load_schedule(path, &comparing->loaded, &comparing->files[side],
                                            &comparing->schedules[side]);
    if (status != STATUS_DONE) {
        return status;
    }
    comparing->difference.is_kept[side] =
        verify_schedule(programme, &comparing->schedules[side], &comparing->worths[side], findings);
    return STATUS_DONE;
}

static enum exit_status read_both(struct comparing *comparing, const struct call *call) {
    enum exit_status status = load(call->arguments[0], &comparing->loaded);
    for (int side = 0; side < 2 && status == STATUS_DONE; side++) {
        status = read_schedule(comparing, side, call->arguments[side + 1]);
    }
    if (status == STATUS_DONE && !problem_build(&comparing->loaded.programme, &comparing->problem,
                                                &comparing->loaded.findings)) {
        status = STATUS_FINDINGS;
    }
    return status;
}

static void compare(struct comparing *comparing) {
    const struct programme *programme = &comparing->loaded.programme;
    const struct worth *worths = comparing->worths;
    const int64_t *values[] = {worths[0].value, worths[1].value};
    const int64_t *at_rank[] = {worths[0].at_rank, worths[1].at_rank};
    difference_make(&comparing->difference, programme, &comparing->schedules[0],
                    &comparing->schedules[1]);
    explain_wishes(programme, &comparing->problem, &comparing->difference);
    difference_goals(&comparing->difference, programme, values, at_rank, worths[0].rank_count);
}

static void tell(const struct comparing *comparing) {
    const struct programme *programme = &comparing->loaded.programme;
    const struct difference *difference = &comparing->difference;
    struct text_buffer text = {0};
    switch (comparing->format) {
    case FORMAT_PEOPLE:
        comparison_print(programme, difference, stdout);
        break;
    case FORMAT_CSV:
        comparison_csv(programme, difference, loaded_style(&comparing->loaded), &text);
        break;
    case FORMAT_JSON:
        comparison_json(programme, difference, &text);
        break;
    }
    print_text(&text);
}

static void comparing_release(struct comparing *comparing) {
    loaded_release(&comparing->loaded);
    for (int side = 0; side < 2; side++) {
        folder_release(&comparing->files[side]);
        schedule_release(&comparing->schedules[side]);
        worth_release(&comparing->worths[side]);
    }
    problem_release(&comparing->problem);
    difference_release(&comparing->difference);
}

static enum exit_status compare_schedules(struct comparing *comparing, const struct call *call) {
    enum exit_status status = read_both(comparing, call);
    print_changes(call->changes, stderr);
    print_findings(&comparing->loaded.findings, false);
    if (status != STATUS_DONE) {
        return status;
    }
    compare(comparing);
    tell(comparing);
    bool is_kept = comparing->difference.is_kept[0] && comparing->difference.is_kept[1];
    return is_kept ? STATUS_DONE : STATUS_FINDINGS;
}

static void tell_edits(enum format format, const struct edits *edits) {
    struct text_buffer text = {0};
    switch (format) {
    case FORMAT_PEOPLE:
        edits_print(edits, stdout);
        break;
    case FORMAT_CSV:
        edits_csv(edits, (struct dialect){.delimiter = ','}, &text);
        break;
    case FORMAT_JSON:
        edits_json(edits, &text);
        break;
    }
    print_text(&text);
}

// Files of the same name stand in both folders: what is said of them says which.
static void print_findings_of(const char *path, struct findings *findings) {
    findings_drop_notes(findings);
    if (findings->count > 0) {
        fprintf(stderr, _("In %s:\n"), path);
        print_findings(findings, false);
    }
}

static enum exit_status compare_folders(const struct comparing *comparing,
                                        const struct call *call) {
    struct folder folders[2] = {0};
    struct findings findings[2] = {0};
    struct edits edits = {0};
    enum exit_status status = STATUS_FILES;
    bool is_read = folder_read(call->arguments[0], &folders[0], &findings[0]);
    is_read = folder_read(call->arguments[1], &folders[1], &findings[1]) && is_read;
    if (is_read) {
        bool good = folders_compare(&folders[0], &folders[1], &edits, findings);
        status = good ? STATUS_DONE : STATUS_FINDINGS;
    }
    for (int side = 0; side < 2; side++) {
        print_findings_of(call->arguments[side], &findings[side]);
        findings_release(&findings[side]);
        folder_release(&folders[side]);
    }
    if (status == STATUS_DONE) {
        tell_edits(comparing->format, &edits);
    }
    edits_release(&edits);
    return status;
}

enum exit_status command_compare(int argc, char **argv) {
    struct comparing comparing = {0};
    struct call call = {.usage = N_("DIR A B\nA B"),
                        .doc =
                            N_("Compares two schedules of the programme folder DIR: who moved, "
                               "who gained, who lost, and what the goals say. A and B are files, "
                               "or folders that match wrote. Without DIR: which rows of the "
                               "programme folders A and B differ."),
                        .format = &comparing.format,
                        .changes = &comparing.loaded.folder.changes,
                        .count = 2,
                        .more = 1};
    call_read(&call, argc, argv);
    if (call.arguments[2] == NULL && call.changes->count > 0) {
        fputs(_("kull compare: a what-if needs a programme and two schedules: DIR A B\n"), stderr);
        comparing_release(&comparing);
        return STATUS_USAGE;
    }
    enum exit_status status = call.arguments[2] != NULL ? compare_schedules(&comparing, &call)
                                                        : compare_folders(&comparing, &call);
    comparing_release(&comparing);
    return status;
}
