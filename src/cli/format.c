// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words behind --format, in one table.
#include "cli/format.h"

#include "base/language.h"

#include <stdio.h>

enum { KEY_FORMAT = 2048, KEY_LANG };

static const char *const words[] = {[FORMAT_CSV] = "csv", [FORMAT_JSON] = "json"};

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
    argp_error(state, "--format cannot be '%s'", value);
    return 0;
}

static const struct argp_option options[] = {
    {"format", KEY_FORMAT, "csv|json", 0, "Print all of it for scripts", 0},
    {0},
};

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

// main has taken the option; what comes here is an abbreviation, or lacks its value.
static error_t parse_language(int key, char *value, struct argp_state *state) {
    if (key != KEY_LANG) {
        return ARGP_ERR_UNKNOWN;
    }
    if (!language_choose(value)) {
        argp_error(state, "--lang cannot be '%s'", value);
    }
    return 0;
}

static const struct argp_option language_options[] = {
    {"lang", KEY_LANG, "nb|en", 0, "Speak Norwegian (nb) or English (en)", 0},
    {0},
};

const struct argp language_argp = {.options = language_options, .parser = parse_language};

void print_text(struct text_buffer *text) {
    if (text->length > 0) {
        fwrite(text->bytes, 1, text->length, stdout);
    }
    text_buffer_release(text);
}
