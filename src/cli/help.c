// SPDX-License-Identifier: GPL-3.0-or-later
//
// argp does not tell why it did not understand an option; the word itself does.
#include "cli/help.h"

#include "base/language.h"
#include "base/memory.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/options.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_HELP = '?', KEY_USAGE = 4096 };

static const struct argp_option options[] = {
    {"help", KEY_HELP, NULL, 0, N_("Give this help list"), -1},
    {"usage", KEY_USAGE, NULL, 0, N_("Give a short usage message"), 0},
    {0},
};

static error_t parse(int key, char *value, struct argp_state *state) {
    (void)value;
    if (key != KEY_HELP && key != KEY_USAGE) {
        return ARGP_ERR_UNKNOWN;
    }
    argp_help(state->root_argp, stdout, key == KEY_HELP ? ARGP_HELP_STD_HELP : ARGP_HELP_USAGE,
              state->name);
    exit(STATUS_DONE);
}

const struct argp help_argp = {.options = options, .parser = parse};

void call_wrong(const struct argp_state *state, const char *format, ...) {
    va_list values;
    va_start(values, format);
    fprintf(stderr, "%s: ", state->name);
    vfprintf(stderr, format, values);
    fputc('\n', stderr);
    va_end(values);
    fprintf(stderr, _("'%s --help' tells more.\n"), state->name);
    exit(STATUS_USAGE);
}

void call_wrong_arguments(const struct argp_state *state, bool is_missing, const char *usage) {
    struct text_buffer line = {0};
    for (const char *at = _(usage); *at != '\0'; at++) {
        text_buffer_add_bytes(&line, *at == '\n' ? " | " : at, *at == '\n' ? 3 : 1);
    }
    call_wrong(state,
               is_missing ? _("arguments are missing; it takes %s")
                          : _("too many arguments; it takes %s"),
               line.bytes);
}

void call_wrong_value(const struct argp_state *state, const struct argp_option *option,
                      const char *value) {
    call_wrong(state, _("--%s cannot be '%s'; it takes %s"), option->name, value, _(option->arg));
}

// What a long word may mean: the option of that name, or else those that begin so.
struct meaning {
    const struct argp_option *option, *other; // NULL: none
};

static struct meaning find_meaning(const struct option_list *known, const char *name,
                                   size_t length) {
    struct meaning meaning = {0};
    for (size_t i = 0; i < known->count; i++) {
        const struct argp_option *option = known->items[i];
        bool begins_so = length > 0 && strncmp(option->name, name, length) == 0;
        if (begins_so && option->name[length] == '\0') {
            return (struct meaning){.option = option};
        }
        if (begins_so) {
            meaning.other = meaning.option;
            meaning.option = option;
        }
    }
    return meaning;
}

// The name of an option that was probably meant, or NULL.
static const char *find_nearest(const struct option_list *known, const char *name, size_t length) {
    struct arena arena = {0};
    const char **names = arena_new(&arena, known->count, sizeof *names);
    for (size_t i = 0; i < known->count; i++) {
        names[i] = known->items[i]->name;
    }
    const char *wanted = arena_print(&arena, "%.*s", (int)length, name);
    const char *nearest = text_nearest(wanted, names, known->count);
    arena_release(&arena);
    return nearest;
}

// A word such as --format=csv.
static _Noreturn void refuse_long(const struct argp_state *state, const char *word) {
    const char *name = word + strlen("--");
    int length = (int)strcspn(name, "=");
    struct option_list known = {0};
    option_list_add(&known, state->root_argp);
    struct meaning meaning = find_meaning(&known, name, (size_t)length);
    const char *nearest = find_nearest(&known, name, (size_t)length);
    option_list_release(&known);
    if (meaning.other != NULL) {
        call_wrong(state, _("'--%.*s' may mean '--%s' or '--%s'"), length, name,
                   meaning.other->name, meaning.option->name);
    }
    if (meaning.option != NULL) {
        call_wrong(state,
                   meaning.option->arg != NULL ? _("'--%s' needs a value")
                                               : _("'--%s' takes no value"),
                   meaning.option->name);
    }
    if (nearest != NULL) {
        call_wrong(state, _("there is no option '--%.*s'; did you mean '--%s'?"), length, name,
                   nearest);
    }
    call_wrong(state, _("there is no option '--%.*s'"), length, name);
}

// The first letter of a word such as -qo that is of no option, or whose option lacks its value; the
// end of a word that is good, or none of letters.
static const char *find_slip(const struct option_list *known, const char *word,
                             const struct argp_option **option) {
    bool has_letters = word[0] == '-' && word[1] != '-';
    const char *letter = has_letters ? word + 1 : word + strlen(word);
    for (; *letter != '\0'; letter++) {
        *option = NULL;
        for (size_t i = 0; i < known->count && *option == NULL; i++) {
            *option = known->items[i]->key == *letter ? known->items[i] : NULL;
        }
        if (*option == NULL || (*option)->arg != NULL) {
            bool has_value = *option != NULL && letter[1] != '\0';
            return has_value ? letter + strlen(letter) : letter;
        }
    }
    return letter;
}

// argp passes a word of letters with the last of them: an earlier one stands in the next word.
static _Noreturn void refuse_letter(const struct argp_state *state) {
    struct option_list known = {0};
    const struct argp_option *option = NULL;
    option_list_add(&known, state->root_argp);
    const char *letter = find_slip(&known, state->argv[state->next - 1], &option);
    if (*letter == '\0' && state->next < state->argc) {
        letter = find_slip(&known, state->argv[state->next], &option);
    }
    option_list_release(&known);
    if (option != NULL) {
        call_wrong(state, _("'-%c' needs a value"), *letter);
    }
    bool is_byte = (unsigned char)*letter < 128; // letters beyond have several
    call_wrong(state, _("there is no option '-%.*s'"), is_byte ? 1 : (int)strlen(letter), letter);
}

void call_wrong_option(const struct argp_state *state) {
    const char *word = state->argv[state->next - 1];
    if (strncmp(word, "--", 2) == 0) {
        refuse_long(state, word);
    }
    refuse_letter(state);
}
