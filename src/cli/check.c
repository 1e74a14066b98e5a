// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull check: read everything, report every finding, write nothing.
#include "cli/command.h"

#include "base/language.h"

#include <string.h>

// printf counts bytes: so many of them fill these columns.
static int bytes_for(const char *text, int columns) {
    size_t length = strlen(text);
    return columns + (int)length - (int)text_width(text, length);
}

static void print_titles(int width) {
    const char *file = _("file"), *rows = _("rows");
    const char *accepted = _("accepted"), *rejected = _("rejected");
    printf("%-*s %*s %*s %*s\n", bytes_for(file, width), file, bytes_for(rows, 8), rows,
           bytes_for(accepted, 9), accepted, bytes_for(rejected, 9), rejected);
}

static void print_totals(const struct reading *reading) {
    int width = 20;
    for (size_t i = 0; i < reading->file_count; i++) {
        const char *file = reading->totals[i].file;
        int file_width = (int)text_width(file, strlen(file));
        width = file_width > width ? file_width : width;
    }
    print_titles(width);
    for (size_t i = 0; i < reading->file_count; i++) {
        const struct file_totals *totals = &reading->totals[i];
        printf("%-*s %8zu %9zu %9zu\n", bytes_for(totals->file, width), totals->file, totals->rows,
               totals->accepted, totals->rejected);
    }
}

// Lines of a file below its header that an error names. The findings are sorted by place.
static size_t count_named(const struct findings *findings, const char *file) {
    size_t count = 0, last = 1;
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        bool is_error = finding_phrase(finding->kind)->severity == SEVERITY_ERROR;
        if (is_error && finding->at.file != NULL && text_equal(finding->at.file, file) &&
            finding->at.line > last) {
            last = finding->at.line;
            count++;
        }
    }
    return count;
}

// Who looks for the errors of a row that has none of its own would look for long.
static void tell_of_others(const struct loaded *loaded) {
    const struct reading *reading = &loaded->reading;
    bool follows = false;
    for (size_t i = 0; i < reading->file_count; i++) {
        const struct file_totals *totals = &reading->totals[i];
        follows |= totals->rejected > count_named(&loaded->findings, totals->file);
    }
    if (follows) {
        puts(_(
            "Some rejected rows have no error of their own: they name a row that was rejected, or "
            "their header is wrong."));
    }
}

static void tell(struct loaded *loaded, bool quiet) {
    print_changes(&loaded->folder.changes, stderr);
    print_findings(&loaded->findings, !quiet);
    if (loaded->reading.file_count > 0 && !quiet) {
        print_totals(&loaded->reading);
        tell_of_others(loaded);
    }
}

enum exit_status command_check(int argc, char **argv) {
    struct call call = {.usage = N_("DIR"),
                        .doc =
                            N_("Reads every file of the programme folder DIR, reports everything "
                               "there is to say, and writes nothing."),
                        .count = 1};
    struct loaded loaded = {0};
    enum format format = FORMAT_PEOPLE;
    bool quiet = false;
    call.format = &format;
    call.quiet = &quiet;
    call.changes = &loaded.folder.changes;
    call_read(&call, argc, argv);
    enum exit_status status = load(call.arguments[0], &loaded);
    if (format != FORMAT_PEOPLE) {
        print_found(&loaded, NULL, format);
    } else {
        tell(&loaded, quiet);
    }
    loaded_release(&loaded);
    return status;
}
