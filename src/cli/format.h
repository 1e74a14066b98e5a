// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whom a command speaks to: people, who get tables and sentences, or scripts, which get all of it.
#ifndef CLI_FORMAT_H
#define CLI_FORMAT_H

#include "base/text.h"

#include <argp.h>
#include <stdbool.h>

enum format {
    FORMAT_PEOPLE,
    FORMAT_CSV,
    FORMAT_JSON,
};

// The option --format, as a child of the options of a command: its input is an enum format.
extern const struct argp format_argp;

// The option -q, likewise: its input is a bool.
extern const struct argp quiet_argp;

// The option --lang of every command, for its help.
extern const struct argp language_argp;

// Prints the text on standard output, and releases it.
void print_text(struct text_buffer *text);

#endif
