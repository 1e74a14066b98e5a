// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull new: a programme folder to begin with, as a Norwegian spreadsheet writes it.
#include "base/language.h"
#include "cli/command.h"
#include "intake/example.h"
#include "output/files.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static void fill(struct output_files *files) {
    struct dialect dialect = {.delimiter = ';', .excel = true};
    const char *name = NULL;
    struct writer writer = {0};
    for (size_t i = 0; example_file(i, dialect, &name, &writer); i++) {
        text_buffer_add_bytes(output_add(files, name), writer.text.bytes, writer.text.length);
        writer_release(&writer);
    }
}

// A path as a shell takes it: what is more than a plain word goes into quotation marks.
static void add_word(struct text_buffer *line, const char *path) {
    static const char plain[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-";
    if (path[strspn(path, plain)] == '\0') {
        text_buffer_add(line, path);
        return;
    }
    text_buffer_add(line, "'");
    for (; *path != '\0'; path++) {
        text_buffer_add_bytes(line, *path == '\'' ? "'\\''" : path, *path == '\'' ? 4 : 1);
    }
    text_buffer_add(line, "'");
}

static void tell_what_next(const char *path) {
    struct text_buffer word = {0};
    add_word(&word, path);
    printf(_("%s is ready: fill in %s, %s and %s, then\n"), path, file_told(FILE_COMPANIES),
           file_told(FILE_CANDIDATES), file_told(FILE_RULES));
    printf("  kull check %s\n  kull match %s\n", word.bytes, word.bytes);
    text_buffer_release(&word);
}

enum exit_status command_new(int argc, char **argv) {
    struct call call = {.usage = N_("DIR"),
                        .doc =
                            N_("Makes the programme folder DIR with companies.csv, candidates.csv "
                               "and rules.csv, an example row or two in each."),
                        .count = 1};
    struct output_files files = {0};
    struct text_buffer problem = {0};
    struct stat status;
    bool quiet = false;
    call.quiet = &quiet;
    call_read(&call, argc, argv);
    const char *path = call.arguments[0];
    bool is_there = lstat(path, &status) == 0;
    fill(&files);
    bool good = !is_there && output_publish(&files, path, &problem);
    if (good && !quiet) {
        tell_what_next(path);
    }
    if (is_there) {
        fprintf(stderr, _("kull new: %s is there already; choose a new name\n"), path);
    } else if (!good) {
        fprintf(stderr, "kull new: %s\n", problem.bytes);
    }
    text_buffer_release(&problem);
    output_release(&files);
    return good ? STATUS_DONE : STATUS_FILES;
}
