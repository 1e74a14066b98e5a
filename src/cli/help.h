// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a command says of its own command line. argp and getopt would say it too, but only in the
// language of the C library's own catalogue, which need not be installed.
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include <argp.h>
#include <stdbool.h>

// argp says nothing by itself.
enum { HELP_FLAGS = ARGP_NO_HELP | ARGP_NO_ERRS };

// The options --help and --usage of every command; without input.
extern const struct argp help_argp;

// Says what is wrong with the command line and where more is told, and ends the program.
_Noreturn void call_wrong(const struct argp_state *state, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// The same of arguments that are missing or too many, and of a value that an option does not take,
// each with what there should be, as --help names it. `usage` may have several lines.
_Noreturn void call_wrong_arguments(const struct argp_state *state, bool is_missing,
                                    const char *usage);
_Noreturn void call_wrong_value(const struct argp_state *state, const struct argp_option *option,
                                const char *value);

// The same of an option that argp did not understand, for ARGP_KEY_ERROR.
_Noreturn void call_wrong_option(const struct argp_state *state);

#endif
