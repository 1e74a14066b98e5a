// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull check: read everything, report every finding, write nothing.
#include "cli/command.h"

#include <string.h>

static void print_totals(const struct reading *reading) {
    int width = 20;
    for (size_t i = 0; i < reading->file_count; i++) {
        int name_width = (int)strlen(reading->totals[i].file);
        width = name_width > width ? name_width : width;
    }
    printf("%-*s %8s %9s %9s\n", width, "file", "rows", "accepted", "rejected");
    for (size_t i = 0; i < reading->file_count; i++) {
        const struct file_totals *totals = &reading->totals[i];
        printf("%-*s %8zu %9zu %9zu\n", width, totals->file, totals->rows, totals->accepted,
               totals->rejected);
    }
}

static void tell(struct loaded *loaded, bool quiet) {
    print_changes(&loaded->folder.changes, stderr);
    print_findings(&loaded->findings);
    if (loaded->reading.file_count > 0 && !quiet) {
        print_totals(&loaded->reading);
    }
}

enum exit_status command_check(int argc, char **argv) {
    struct call call = {.usage = "DIR",
                        .doc = "Reads every file of the programme folder DIR, reports everything "
                               "there is to say, and writes nothing.",
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
