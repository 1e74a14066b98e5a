// SPDX-License-Identifier: GPL-3.0-or-later
//
// How bash, zsh and fish are told what the words of a command line may be.
#ifndef CLI_SHELLS_H
#define CLI_SHELLS_H

#include <argp.h>

// Asked with this and the name of a shell instead of its arguments, a command tells its part of the
// completions and does nothing else.
#define SHELL_QUESTION "--completion"

struct shell;

// NULL: none of that name is known here.
const struct shell *shell_find(const char *name);

// A script begins, has a part for each command, and ends. The part of a command walks its options
// as argp itself does.
void shell_begin(const struct shell *shell);
void shell_tell(const struct shell *shell, const char *command, const struct argp *argp);
void shell_end(const struct shell *shell);

#endif
