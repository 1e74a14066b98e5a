// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull publish: the only way in which the program makes a promise. The schedule is judged first,
// the history that would come of it too, and then it takes the place of the old one in one step.
#include "base/array.h"
#include "base/language.h"
#include "cli/command.h"
#include "cli/history_file.h"
#include "domain/publication.h"
#include "intake/schema.h"
#include "output/replace.h"
#include "verify/verify.h"

#include <assert.h>

enum { KEY_MODULES = 256 };
static_assert(MODULES_MAX == 12, "--modules says so");

// What is published, step by step.
struct publishing {
    int64_t modules; // 0: not said
    bool quiet;
    const char *path;
    struct loaded loaded;
    struct folder files; // the schedule
    struct schedule schedule;
    struct publication publication;
    const struct source *old; // the history as it is; NULL: there is none
    struct text_buffer bytes; // as it is to be
};

static bool take_option(int key, const char *value, void *context) {
    struct publishing *publishing = context;
    (void)key;
    return option_whole(value, &publishing->modules) && publishing->modules <= MODULES_MAX;
}

static enum exit_status judge(struct publishing *publishing, const char *path) {
    const struct programme *programme = &publishing->loaded.programme;
    struct findings *findings = &publishing->loaded.findings;
    struct worth worth = {0};
    enum exit_status status =
        load_schedule(path, &publishing->loaded, &publishing->files, &publishing->schedule);
    if (status != STATUS_DONE) {
        return status;
    }
    publication_make(&publishing->publication, programme, &publishing->schedule,
                     (int)publishing->modules);
    schedule_recall(programme, &publishing->schedule);
    bool good = verify_schedule(programme, &publishing->schedule, &worth, findings);
    worth_release(&worth);
    return good ? STATUS_DONE : STATUS_FINDINGS;
}

// The folder as it is going to be.
static void copy_folder(const struct publishing *publishing, const char *name,
                        struct folder *folder) {
    const struct folder *now = &publishing->loaded.folder;
    for (size_t i = 0; i < now->count; i++) {
        if (&now->files[i] != publishing->old) {
            folder_add(folder, now->files[i].name, now->files[i].bytes, now->files[i].length);
        }
    }
    folder_add(folder, name, publishing->bytes.bytes, publishing->bytes.length);
}

// A history that cannot be read again, or that the programme it belongs to refuses, is our own
// fault: it never reaches the folder.
static enum exit_status judge_again(const struct publishing *publishing, const char *name) {
    struct loaded after = {0};
    struct worth worth = {0};
    copy_folder(publishing, name, &after.folder);
    bool good =
        programme_read(&after.folder, &after.programme, &after.reading, &after.findings) &&
        verify_schedule(&after.programme, &after.programme.history, &worth, &after.findings);
    if (!good) {
        findings_print(&after.findings, stderr);
        fputs(
            _("kull publish: the new history did not pass its own check; nothing was changed. This "
              "is an error in kull.\n"),
            stderr);
    }
    worth_release(&worth);
    loaded_release(&after);
    return good ? STATUS_DONE : STATUS_INTERNAL;
}

// `kept`: NULL when there was no history before.
static void tell_where(const char *path, const char *kept) {
    printf(_("The history is in %s\n"), path);
    if (kept != NULL) {
        printf(_("The history as it was is kept in %s\n"), kept);
    }
}

static enum exit_status replace(struct publishing *publishing, const char *name) {
    struct arena arena = {0};
    struct text_buffer problem = {0}, kept = {0}, old = {0};
    const char *path = arena_print(&arena, "%s/%s", publishing->path, name);
    if (publishing->old != NULL) {
        text_buffer_add_bytes(&old, publishing->old->bytes, publishing->old->length);
    }
    bool good = output_replace(path, publishing->old != NULL ? &old : NULL, &publishing->bytes,
                               &kept, &problem);
    if (!good) {
        fprintf(stderr, _("kull publish: %s; nothing was changed\n"), problem.bytes);
    } else if (!publishing->quiet) {
        tell_where(path, kept.bytes);
    }
    text_buffer_release(&problem);
    text_buffer_release(&kept);
    text_buffer_release(&old);
    arena_release(&arena);
    return good ? STATUS_DONE : STATUS_FILES;
}

static void tell_column(const struct company *company, int column, int value, int given) {
    if (given > 0) {
        printf(ngettext("%s:%zu: %s of '%s' is %d, and %d of these months is a promise now: write "
                        "%d for the next match\n",
                        "%s:%zu: %s of '%s' is %d, and %d of these months are promises now: write "
                        "%d for the next match\n",
                        (unsigned long)given),
               company->at.file, company->at.line,
               column_told(&file_schema(FILE_COMPANIES)->columns[column]), company->id, value,
               given, value - given);
    }
}

static int compare_lines(const void *left, const void *right) {
    const struct company *const *a = left, *const *b = right;
    return ((*a)->at.line > (*b)->at.line) - ((*a)->at.line < (*b)->at.line);
}

// What companies.csv says is still to be given, from its top to its end.
static void tell_given(const struct publishing *publishing) {
    const struct programme *programme = &publishing->loaded.programme;
    struct arena arena = {0};
    size_t count = programme->company_count;
    const struct company **companies = arena_new(&arena, count, sizeof *companies);
    for (size_t k = 0; k < count; k++) {
        companies[k] = &programme->companies[k];
    }
    array_sort(companies, count, sizeof *companies, compare_lines);
    for (size_t k = 0; k < count; k++) {
        const struct company *company = companies[k];
        const struct given *given = &publishing->publication.given[company - programme->companies];
        tell_column(company, COMPANY_PROMISED_MONTHS, company->promised_months,
                    given->promised_months);
        tell_column(company, COMPANY_BALANCE_MONTHS, company->balance_months,
                    given->balance_months);
    }
    arena_release(&arena);
}

// False when that could not be written.
static bool tell(const struct publishing *publishing) {
    const struct publication *publication = &publishing->publication;
    if (publishing->quiet) {
        return true;
    }
    if (publication->changes) {
        printf(ngettext("%zu module becomes a promise", "%zu modules become promises",
                        publication->promised),
               publication->promised);
        fputs("; ", stdout);
        printf(ngettext("%zu draft may still change", "%zu drafts may still change",
                        publication->drafts),
               publication->drafts);
        puts(".");
        tell_given(publishing);
    } else {
        puts(_("The history says all this already; nothing was changed."));
    }
    return fflush(stdout) == 0 && ferror(stdout) == 0;
}

// The file comes last: whoever could not be told of the promises finds everything as it was.
static enum exit_status write_history(struct publishing *publishing) {
    const struct loaded *loaded = &publishing->loaded;
    const char *name = history_file_name(&loaded->folder);
    publishing->old = history_file(&loaded->folder);
    csv_schedule(&loaded->programme, &publishing->publication.history,
                 history_file_style(&loaded->folder, &loaded->reading), &publishing->bytes);
    enum exit_status status = judge_again(publishing, name);
    if (status != STATUS_DONE) {
        return status;
    }
    return tell(publishing) ? replace(publishing, name) : STATUS_FILES;
}

static void publishing_release(struct publishing *publishing) {
    publication_release(&publishing->publication);
    schedule_release(&publishing->schedule);
    folder_release(&publishing->files);
    loaded_release(&publishing->loaded);
    text_buffer_release(&publishing->bytes);
}

// A workbook holds more than cells: whoever wrote it anew would lose somebody's colours and
// formulas.
static enum exit_status refuse_workbook(const char *path) {
    fprintf(
        stderr,
        _("kull publish: %s is a workbook, and nothing can be merged into it; save each of its "
          "sheets as a CSV file in one folder, and name the folder instead. Nothing was changed\n"),
        path);
    return STATUS_FILES;
}

// Whoever says more than there are may have meant another schedule.
static void tell_open(const struct publishing *publishing) {
    int open = publishing->publication.open;
    if (open > 0 && publishing->modules > open) {
        fprintf(stderr,
                ngettext("kull publish: only %d module is open; it becomes a promise\n",
                         "kull publish: only %d modules are open; all of them become promises\n",
                         (unsigned long)open),
                open);
    }
}

static enum exit_status publish(struct publishing *publishing, const char *schedule) {
    enum exit_status status = load(publishing->path, &publishing->loaded);
    if (status == STATUS_DONE) {
        status = judge(publishing, schedule);
    }
    print_findings(&publishing->loaded.findings, !publishing->quiet);
    if (status != STATUS_DONE) {
        return status;
    }
    if (publishing->loaded.folder.workbook != NULL) {
        return refuse_workbook(publishing->path);
    }
    tell_open(publishing);
    if (!publishing->publication.changes) {
        return tell(publishing) ? STATUS_DONE : STATUS_FILES;
    }
    return write_history(publishing);
}

enum exit_status command_publish(int argc, char **argv) {
    static const struct argp_option options[] = {
        {"modules", KEY_MODULES, "1-12", 0,
         N_("How many open modules become promises, counted from the first one (required)"), 0},
        {0},
    };
    struct publishing publishing = {0};
    struct call call = {.usage = N_("DIR SCHEDULE"),
                        .doc =
                            N_("Judges the schedule in the file SCHEDULE by every rule of the "
                               "programme folder DIR, and makes its first open modules promises: "
                               "they become part of DIR/history.csv. The old file is kept beside "
                               "it."),
                        .options = options,
                        .take = take_option,
                        .context = &publishing,
                        .quiet = &publishing.quiet,
                        .count = 2};
    call_read(&call, argc, argv);
    if (publishing.modules == 0) {
        fputs(_("kull publish: --modules is missing: say how many open modules become promises\n"),
              stderr);
        return STATUS_USAGE;
    }
    publishing.path = call.arguments[0];
    enum exit_status status = publish(&publishing, call.arguments[1]);
    publishing_release(&publishing);
    return status;
}
