// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all commands share: reading the command line, reading a programme, telling what was found.
#include "cli/command.h"

#include "base/language.h"
#include "base/memory.h"
#include "base/number.h"
#include "cli/help.h"
#include "cli/shells.h"
#include "cli/sources.h"
#include "output/findings.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { WHOLE_MOST = 1000000000, PERCENT_DECIMALS = 4, PERCENT_MOST = 1000000 };
enum { CHILDREN_MOST = 5 };
enum { CANDIDATES_PROVEN = 300, USUAL_GAP = 100 };
enum { KEY_SET = 1024, KEY_WITHOUT_COMPANY, KEY_WITHOUT_CANDIDATE };

static const struct argp_option change_options[] = {
    {"set", KEY_SET, N_("FILE:KEY.COLUMN=VALUE"), 0,
     N_("What if the cell of the row KEY in this column were VALUE? For a rule: "
        "rules.csv:RULE=VALUE, or rules.csv:RULE@INTAKE=VALUE"),
     0},
    {"without-company", KEY_WITHOUT_COMPANY, "ID", 0, N_("What if this company took nobody?"), 0},
    {"without-candidate", KEY_WITHOUT_CANDIDATE, "ID", 0, N_("What if this person withdrew?"), 0},
    {0},
};

static error_t parse_change(int key, char *value, struct argp_state *state) {
    static const enum change_kind kinds[] = {CHANGE_SET, CHANGE_WITHOUT_COMPANY,
                                             CHANGE_WITHOUT_CANDIDATE};
    if (key < KEY_SET || key > KEY_WITHOUT_CANDIDATE) {
        return ARGP_ERR_UNKNOWN;
    }
    if (!changes_add(state->input, kinds[key - KEY_SET], value)) {
        call_wrong_value(state, &change_options[key - KEY_SET], value);
    }
    return 0;
}

static const struct argp change_argp = {.options = change_options, .parser = parse_change};

// The parts of the options that commands share, and what each of them fills in.
static void list_children(const struct call *call, struct argp_child *children, void **inputs) {
    size_t count = 0;
    if (call->format != NULL) {
        children[count] = (struct argp_child){.argp = &format_argp};
        inputs[count++] = call->format;
    }
    if (call->quiet != NULL) {
        children[count] = (struct argp_child){.argp = &quiet_argp};
        inputs[count++] = call->quiet;
    }
    if (call->changes != NULL) {
        children[count] = (struct argp_child){&change_argp, 0, N_("What if:"), 1};
        inputs[count++] = call->changes;
    }
    children[count++] = (struct argp_child){.argp = &language_argp};
    children[count++] = (struct argp_child){.argp = &help_argp};
    children[count] = (struct argp_child){0};
}

static error_t parse(int key, char *value, struct argp_state *state) {
    struct call *call = state->input;
    struct argp_child children[CHILDREN_MOST + 1];
    if (key == ARGP_KEY_INIT) {
        list_children(call, children, state->child_inputs);
        return 0;
    }
    if (key == ARGP_KEY_ERROR) {
        call_wrong_option(state);
    }
    if (key == ARGP_KEY_ARG) {
        if (state->arg_num >= (unsigned)(call->count + call->more)) {
            call_wrong_arguments(state, false, call->usage);
        }
        call->arguments[state->arg_num] = value;
        return 0;
    }
    if (key == ARGP_KEY_END && state->arg_num < (unsigned)call->count) {
        call_wrong_arguments(state, true, call->usage);
    }
    for (const struct argp_option *option = call->options; option != NULL && option->name != NULL;
         option++) {
        if (option->key == key) {
            if (!call->take(key, value, call->context)) {
                call_wrong_value(state, option, value);
            }
            return 0;
        }
    }
    return ARGP_ERR_UNKNOWN;
}

void call_read(struct call *call, int argc, char **argv) {
    struct argp_child children[CHILDREN_MOST + 1];
    void *inputs[CHILDREN_MOST]; // handed down when argp asks
    const struct argp argp = {.options = call->options,
                              .parser = parse,
                              .args_doc = call->usage,
                              .doc = call->doc,
                              .children = children};
    list_children(call, children, inputs);
    bool is_asked = argc == 3 && strcmp(argv[1], SHELL_QUESTION) == 0;
    if (is_asked && shell_find(argv[2]) != NULL) {
        shell_tell(shell_find(argv[2]), argv[0], &argp);
        exit(STATUS_DONE); // as after --help
    }
    if (argp_parse(&argp, argc, argv, HELP_FLAGS, NULL, call) != 0) {
        memory_exhausted(); // all else was told, and ended the program
    }
}

static bool take_number(const char *value, int decimals, int64_t least, int64_t most,
                        int64_t *number) {
    return number_from_text(value, decimals, number) == NUMBER_GOOD && *number >= least &&
           *number <= most;
}

bool option_whole(const char *value, int64_t *number) {
    return take_number(value, 0, 1, WHOLE_MOST, number);
}

bool option_percent(const char *value, int64_t *millionths) {
    struct arena arena = {0};
    enum number_problem problem = number_from_text(value, PERCENT_DECIMALS, millionths);
    // What may be a thousand in a file is a fraction here; a nought behind it says so.
    const char *text = problem == NUMBER_AMBIGUOUS ? arena_print(&arena, "%s0", value) : value;
    bool good = take_number(text, PERCENT_DECIMALS, 0, PERCENT_MOST, millionths);
    arena_release(&arena);
    return good;
}

bool option_dialect(const char *value, bool *excel) {
    *excel = text_equal(value, "excel");
    return *excel || text_equal(value, "rfc4180");
}

int64_t usual_gap(const struct programme *programme) {
    return programme->candidate_count > CANDIDATES_PROVEN ? USUAL_GAP : 0;
}

enum exit_status load(const char *path, struct loaded *loaded) {
    if (!folder_read(path, &loaded->folder, &loaded->findings)) {
        return STATUS_FILES;
    }
    bool good =
        programme_read(&loaded->folder, &loaded->programme, &loaded->reading, &loaded->findings);
    return good ? STATUS_DONE : STATUS_FINDINGS;
}

// A folder that match wrote stands for the schedule in it.
static const char *schedule_path(struct arena *arena, const char *path) {
    struct stat status;
    bool is_folder = stat(path, &status) == 0 && S_ISDIR(status.st_mode);
    size_t length = strlen(path);
    while (is_folder && length > 1 && path[length - 1] == '/') {
        length--;
    }
    return is_folder ? arena_print(arena, "%.*s/schedule.csv", (int)length, path) : path;
}

enum exit_status load_schedule(const char *path, struct loaded *loaded, struct folder *files,
                               struct schedule *schedule) {
    struct arena arena = {0};
    bool is_there = folder_read_file(schedule_path(&arena, path), files, &loaded->findings);
    arena_release(&arena);
    if (!is_there) {
        return STATUS_FILES;
    }
    bool good = schedule_read(&files->files[0], &loaded->programme, schedule, &loaded->findings);
    return good ? STATUS_DONE : STATUS_FINDINGS;
}

void loaded_release(struct loaded *loaded) {
    folder_release(&loaded->folder);
    programme_release(&loaded->programme);
    reading_release(&loaded->reading);
    findings_release(&loaded->findings);
}

struct csv_style loaded_style(const struct loaded *loaded) {
    return (struct csv_style){.dialect = loaded->reading.dialect,
                              .norwegian = loaded->reading.norwegian};
}

void print_changes(const struct changes *changes, FILE *out) {
    for (size_t i = 0; i < changes->count; i++) {
        fprintf(out, "%s %s", i == 0 ? _("What if:") : "", changes->items[i].said);
    }
    if (changes->count > 0) {
        fputc('\n', out);
    }
}

void print_findings(struct findings *findings, bool has_notes) {
    size_t warnings = 0;
    if (!has_notes) {
        findings_drop_notes(findings);
    }
    for (size_t i = 0; i < findings->count; i++) {
        warnings += finding_phrase(findings->items[i].kind)->severity == SEVERITY_WARNING;
    }
    findings_print(findings, stderr);
    if (findings->errors > 0 || warnings > 0) {
        fprintf(stderr, ngettext("%zu error", "%zu errors", findings->errors), findings->errors);
        fputs(", ", stderr);
        fprintf(stderr, ngettext("%zu warning", "%zu warnings", warnings), warnings);
        fputs(".\n", stderr);
    }
}

void print_found(struct loaded *loaded, const struct verification *verification,
                 enum format format) {
    struct arena arena = {0};
    struct text_buffer text = {0};
    struct found found = {.findings = &loaded->findings,
                          .totals = loaded->reading.totals,
                          .total_count = loaded->reading.file_count,
                          .what_if = sources_what_if(loaded, &arena),
                          .what_if_count = loaded->folder.changes.count};
    findings_sort(&loaded->findings);
    if (format == FORMAT_CSV) {
        found_csv(&found, loaded->reading.dialect, &text);
    } else if (verification != NULL) {
        verification_json(&loaded->programme, verification, &found, &text);
    } else {
        found_json(&found, &text);
    }
    print_text(&text);
    arena_release(&arena);
}
