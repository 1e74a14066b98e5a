// SPDX-License-Identifier: GPL-3.0-or-later
//
// A command: one file, one line in the table of commands in main.c.
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "base/finding.h"
#include "cli/format.h"
#include "domain/programme.h"
#include "intake/reading.h"
#include "output/csv.h"

#include <argp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#define KULL_VERSION "0.1.0"

enum exit_status {
    STATUS_DONE = 0,      // plan verified and every goal proven or optimal; or no error found
    STATUS_FINDINGS = 1,  // the data has errors, or the schedule breaks a rule
    STATUS_USAGE = 2,     // wrong command line
    STATUS_NO_PLAN = 3,   // no plan exists, and why was said
    STATUS_BEST = 4,      // a verified plan was written, but a limit stopped the proof
    STATUS_FILES = 5,     // reading or writing failed, outputs unchanged
    STATUS_LIMIT = 6,     // a limit was reached before any plan
    STATUS_MEMORY = 7,    // out of memory
    STATUS_INTERNAL = 70, // an internal check failed, nothing was written
};

struct command {
    const char *name;
    const char *summary; // one line, for the list of commands
    enum exit_status (*run)(int argc, char **argv);
};

// The commands in the order of the table; NULL behind the last one.
const struct command *command_at(size_t index);

// One entry for each file src/cli/<name>.c.
enum exit_status command_new(int argc, char **argv);
enum exit_status command_check(int argc, char **argv);
enum exit_status command_match(int argc, char **argv);
enum exit_status command_verify(int argc, char **argv);
enum exit_status command_publish(int argc, char **argv);
enum exit_status command_compare(int argc, char **argv);
enum exit_status command_explain(int argc, char **argv);
enum exit_status command_fairness(int argc, char **argv);
enum exit_status command_suggest(int argc, char **argv);
enum exit_status command_report(int argc, char **argv);
enum exit_status command_schema(int argc, char **argv);
enum exit_status command_completion(int argc, char **argv);

// A programme read for a command, with all that was said about it. Zero is none.
struct loaded {
    struct folder folder;
    struct programme programme;
    struct reading reading;
    struct findings findings;
};

// Reads a programme folder, with the changes that stand in loaded->folder already. STATUS_DONE,
// STATUS_FINDINGS or STATUS_FILES; the findings are not yet printed.
enum exit_status load(const char *path, struct loaded *loaded);

// Reads the schedule in a file, or in a folder that match wrote. As load; rows point into `files`.
enum exit_status load_schedule(const char *path, struct loaded *loaded, struct folder *files,
                               struct schedule *schedule);
void loaded_release(struct loaded *loaded);

// Tables for scripts are written as the files of the programme are.
struct csv_style loaded_style(const struct loaded *loaded);

// "What if: --set rules.csv:admit_max=9", where there is any change: nobody should take what
// follows for what the files say.
void print_changes(const struct changes *changes, FILE *out);

// What was found, for scripts: on stdout, in the place of everything that people are told.
struct verification; // NULL: no schedule was judged
void print_found(struct loaded *loaded, const struct verification *verification,
                 enum format format);

// "3 errors, 1 warning" on stderr, behind the findings. Notes are for those who look at the files
// or make something lasting of them, and do not ask for silence; others hear of what is wrong.
void print_findings(struct findings *findings, bool has_notes);

// How a command is called, for argp: reads `count` arguments, at most `more` beside them, and its
// options.
struct call {
    const char *usage;                 // the arguments, such as "DIR SCHEDULE"
    const char *doc;                   // what the command does
    const struct argp_option *options; // NULL: none
    // Takes the value of an option; false when it is not a good one. NULL without options.
    bool (*take)(int key, const char *value, void *context);
    void *context;
    enum format *format;      // takes --format; NULL: the command speaks to people only
    bool *quiet;              // takes -q; NULL: without tables the command would say nothing
    struct changes *changes;  // takes what-ifs; NULL: the command knows none
    const char *arguments[3]; // filled in; NULL: not given
    int count;                // how many there must be
    int more;                 // how many more there may be
};
void call_read(struct call *call, int argc, char **argv);

// How near to the best possible is good enough, in millionths, unless somebody says so: more people
// than can be expected to be proven need a gap.
int64_t usual_gap(const struct programme *programme);

// Options that are numbers; false when the value is not a good one. A whole number from 1 on; a
// percentage of 0 to 100 with four decimals at most, in millionths of the whole.
bool option_whole(const char *value, int64_t *number);
bool option_percent(const char *value, int64_t *millionths);

// excel or rfc4180.
bool option_dialect(const char *value, bool *excel);

#endif
