// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words behind --format, in one table.
#include "cli/format.h"

#include "base/language.h"
#include "cli/help.h"

#include <stdio.h>

enum { KEY_FORMAT = 2048, KEY_LANGUAGE };

static const char *const words[] = {[FORMAT_CSV] = "csv", [FORMAT_JSON] = "json"};

static const struct argp_option options[] = {
    {"format", KEY_FORMAT, "csv|json", 0, N_("Print all of it for scripts"), 0},
    {0},
};

static error_t parse_format(int key, char *value, struct argp_state *state) {
    enum format *format = state->input;
    if (key != KEY_FORMAT) {
        return ARGP_ERR_UNKNOWN;
    }
    for (size_t f = FORMAT_CSV; f < sizeof words / sizeof *words; f++) {
        if (text_equal(value, words[f])) {
            *format = (enum format)f;
            language_choose("en"); // what a script reads is the same everywhere
            return 0;
        }
    }
    call_wrong_value(state, &options[0], value);
}

const struct argp format_argp = {.options = options, .parser = parse_format};

static error_t parse_quiet(int key, char *value, struct argp_state *state) {
    bool *quiet = state->input;
    (void)value;
    if (key != 'q') {
        return ARGP_ERR_UNKNOWN;
    }
    *quiet = true;
    return 0;
}

static const struct argp_option quiet_options[] = {
    {"quiet", 'q', NULL, 0, N_("Say only what is wrong"), 0},
    {0},
};

const struct argp quiet_argp = {.options = quiet_options, .parser = parse_quiet};

// main takes the option before anybody speaks; here it is only told of.
static const struct argp_option language_options[] = {
    {"lang", KEY_LANGUAGE, "nb|en", 0, N_("Speak Norwegian (nb) or English (en)"), 0},
    {0},
};

const struct argp language_argp = {.options = language_options};

void print_text(struct text_buffer *text) {
    if (text->length > 0) {
        fwrite(text->bytes, 1, text->length, stdout);
    }
    text_buffer_release(text);
}
