// SPDX-License-Identifier: GPL-3.0-or-later
//
// The completions of a shell, from the tables of commands and options. What an option takes is read
// as people read it in --help: a FILE, an OUT or a DIR is a path, csv|json are words, and of
// anything else a shell knows nothing. So it is with arguments, but what is no word there is a
// path.
#include "cli/shells.h"

#include "base/language.h"
#include "cli/command.h"
#include "cli/options.h"

#include <ctype.h>
#include <string.h>

// What a shell hears of a command.
struct listing {
    const char *command, *usage;
    struct option_list options;
};

// What the front door takes beside the commands.
static const char help_summary[] = N_("tell more about a command");
static const struct {
    const char *name, *doc;
} front_options[] = {{"help", N_("list the commands")}, {"version", N_("print the version")}};
enum { FRONT_OPTIONS = sizeof front_options / sizeof *front_options };

struct shell {
    const char *name;
    void (*begin)(void);
    void (*tell)(const struct listing *listing);
    void (*end)(void);
};

enum value_kind {
    VALUE_NONE, // the option stands alone
    VALUE_PATH,
    VALUE_WORDS,
    VALUE_UNKNOWN,
};

static enum value_kind value_kind(const char *value) {
    static const char *const paths[] = {"FILE", "FILE.html", "FILE.xlsx", "OUT", "DIR"};
    if (value == NULL) {
        return VALUE_NONE;
    }
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        if (strcmp(value, paths[i]) == 0) {
            return VALUE_PATH;
        }
    }
    return strchr(value, '|') != NULL ? VALUE_WORDS : VALUE_UNKNOWN;
}

// -? is for people who know no better.
static bool has_letter(const struct argp_option *option) {
    return option->key < 128 && isalpha(option->key) != 0;
}

// What stands between single quotation marks: a backslash goes before each of the letters in
// `special`, and a quotation mark becomes what the shell wants.
static void put_quoted(const char *text, const char *special, const char *mark) {
    for (; *text != '\0'; text++) {
        if (*text == '\'') {
            fputs(mark, stdout);
        } else {
            fputs(strchr(special, *text) != NULL ? "\\" : "", stdout);
            putchar(*text);
        }
    }
}

// "csv|json" as "csv json".
static void put_words(const char *words) {
    for (; *words != '\0'; words++) {
        putchar(*words == '|' ? ' ' : *words);
    }
}

static void put_commands(void) {
    for (size_t i = 0; command_at(i) != NULL; i++) {
        printf("%s%s", i > 0 ? " " : "", command_at(i)->name);
    }
}

static void bash_begin(void) {
    puts("# Completions of kull for bash, made by 'kull completion bash'.\n"
         "_kull() {\n"
         "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
         "    local values='' options='' arguments='<path>'\n"
         "    COMPREPLY=()\n"
         "    # --format=csv comes as three words.\n"
         "    if [[ $word == '=' ]]; then\n"
         "        word=''\n"
         "    elif [[ $before == '=' ]]; then\n"
         "        before=${COMP_WORDS[COMP_CWORD - 2]}\n"
         "    fi\n"
         "    case ${COMP_WORDS[1]} in");
}

static void bash_tell_value(const struct argp_option *option) {
    static const char *const others[] = {[VALUE_PATH] = "<path>", [VALUE_UNKNOWN] = "<any>"};
    enum value_kind kind = value_kind(option->arg);
    printf("                --%s", option->name);
    if (has_letter(option)) {
        printf(" | -%c", option->key);
    }
    fputs(") values='", stdout);
    put_words(kind == VALUE_WORDS ? option->arg : others[kind]);
    puts("' ;;");
}

static void bash_tell(const struct listing *listing) {
    printf("        %s)\n            options='", listing->command);
    for (size_t i = 0; i < listing->options.count; i++) {
        printf("%s--%s", i > 0 ? " " : "", listing->options.items[i]->name);
        if (has_letter(listing->options.items[i])) {
            printf(" -%c", listing->options.items[i]->key);
        }
    }
    puts("'");
    if (value_kind(listing->usage) == VALUE_WORDS) {
        fputs("            arguments='", stdout);
        put_words(listing->usage);
        puts("'");
    }
    puts("            case $before in");
    for (size_t i = 0; i < listing->options.count; i++) {
        if (listing->options.items[i]->arg != NULL) {
            bash_tell_value(listing->options.items[i]);
        }
    }
    puts("                *) ;;\n            esac\n            ;;");
}

static void bash_end(void) {
    fputs("        help) arguments='", stdout);
    put_commands();
    fputs("' ;;\n        *) ;;\n    esac\n    if ((COMP_CWORD == 1)); then\n        values='",
          stdout);
    put_commands();
    puts(" help --help --version'\n"
         "    elif [[ -z $values && $word == -* ]]; then\n"
         "        values=$options\n"
         "    fi\n"
         "    case ${values:=$arguments} in\n"
         "        '<any>') ;;\n"
         "        '<path>')\n"
         "            compopt -o filenames 2>/dev/null\n"
         "            mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
         "            ;;\n"
         "        *) mapfile -t COMPREPLY < <(compgen -W \"$values\" -- \"$word\") ;;\n"
         "    esac\n"
         "}\n"
         "complete -F _kull kull");
}

static void zsh_put_command(const char *name, const char *summary) {
    printf("        '%s:", name);
    put_quoted(_(summary), "\\", "'\\''");
    puts("'");
}

static void zsh_begin(void) {
    puts("#compdef kull\n"
         "# Completions of kull for zsh, made by 'kull completion zsh'.\n"
         "_kull() {\n"
         "    local curcontext=$curcontext state line\n"
         "    typeset -A opt_args\n"
         "    local -a commands=(");
    for (size_t i = 0; command_at(i) != NULL; i++) {
        zsh_put_command(command_at(i)->name, command_at(i)->summary);
    }
    zsh_put_command("help", help_summary);
    fputs("    )\n    _arguments -C", stdout);
    for (size_t i = 0; i < FRONT_OPTIONS; i++) {
        printf(" '--%s[", front_options[i].name);
        put_quoted(_(front_options[i].doc), "\\[]:", "'\\''");
        fputs("]'", stdout);
    }
    puts(" \\\n"
         "        '1:command:->command' '*::argument:->argument' && return\n"
         "    if [[ $state == command ]]; then\n"
         "        _describe command commands\n"
         "        return\n"
         "    fi\n"
         "    case $words[1] in");
}

// ":FILE:_files", ":csv|json:(csv json)" or ":N: ", behind an option or an argument.
static void zsh_put_value(const char *value, enum value_kind kind) {
    putchar(':');
    put_quoted(value, "\\:", "'\\''");
    putchar(':');
    if (kind == VALUE_WORDS) {
        putchar('(');
        put_words(value);
        putchar(')');
    } else {
        fputs(kind == VALUE_PATH ? "_files" : " ", stdout);
    }
}

static void zsh_put_option(const char *dashes, const char *name, const char *sign,
                           const struct argp_option *option) {
    printf("                '*%s%s%s[", dashes, name, option->arg != NULL ? sign : "");
    put_quoted(_(option->doc), "\\[]:", "'\\''");
    putchar(']');
    if (option->arg != NULL) {
        zsh_put_value(option->arg, value_kind(option->arg));
    }
    puts("' \\");
}

static void zsh_tell(const struct listing *listing) {
    printf("        %s)\n            _arguments -S \\\n", listing->command);
    for (size_t i = 0; i < listing->options.count; i++) {
        const struct argp_option *option = listing->options.items[i];
        zsh_put_option("--", option->name, "=", option);
        if (has_letter(option)) {
            zsh_put_option("-", (char[]){(char)option->key, '\0'}, "+", option);
        }
    }
    fputs("                '*", stdout);
    bool has_words = value_kind(listing->usage) == VALUE_WORDS;
    zsh_put_value(has_words ? listing->usage : "path", has_words ? VALUE_WORDS : VALUE_PATH);
    puts("'\n            ;;");
}

static void zsh_end(void) {
    puts("        help) _describe command commands ;;\n"
         "    esac\n"
         "}\n"
         "if [[ $funcstack[1] == _kull ]]; then\n"
         "    _kull \"$@\"\n"
         "else\n"
         "    compdef _kull kull\n"
         "fi");
}

static void fish_put_command(const char *name, const char *summary) {
    printf("complete -c kull -n __kull_first -a %s -d '", name);
    put_quoted(_(summary), "\\", "\\'");
    puts("'");
}

static void fish_begin(void) {
    puts("# Completions of kull for fish, made by 'kull completion fish'.\n"
         "function __kull_first\n"
         "    test (count (commandline -opc)) -eq 1\n"
         "end\n"
         "function __kull_in\n"
         "    set -l words (commandline -opc)\n"
         "    test (count $words) -gt 1; and test $words[2] = $argv[1]\n"
         "end\n"
         "complete -c kull -f");
    for (size_t i = 0; i < FRONT_OPTIONS; i++) {
        printf("complete -c kull -n __kull_first -l %s -d '", front_options[i].name);
        put_quoted(_(front_options[i].doc), "\\", "\\'");
        puts("'");
    }
    for (size_t i = 0; command_at(i) != NULL; i++) {
        fish_put_command(command_at(i)->name, command_at(i)->summary);
    }
    fish_put_command("help", help_summary);
}

static void fish_put_words(const char *words) {
    fputs(" -x -a '", stdout);
    put_words(words);
    putchar('\'');
}

static void fish_tell_option(const char *command, const struct argp_option *option) {
    static const char *const needs[] = {
        [VALUE_NONE] = "", [VALUE_PATH] = " -r -F", [VALUE_UNKNOWN] = " -x"};
    enum value_kind kind = value_kind(option->arg);
    printf("complete -c kull -n '__kull_in %s' -l %s", command, option->name);
    if (has_letter(option)) {
        printf(" -s %c", option->key);
    }
    if (kind == VALUE_WORDS) {
        fish_put_words(option->arg);
    } else {
        fputs(needs[kind], stdout);
    }
    fputs(" -d '", stdout);
    put_quoted(_(option->doc), "\\", "\\'");
    puts("'");
}

static void fish_tell(const struct listing *listing) {
    printf("complete -c kull -n '__kull_in %s'", listing->command);
    if (value_kind(listing->usage) == VALUE_WORDS) {
        fish_put_words(listing->usage);
        putchar('\n');
    } else {
        puts(" -F");
    }
    for (size_t i = 0; i < listing->options.count; i++) {
        fish_tell_option(listing->command, listing->options.items[i]);
    }
}

static void fish_end(void) {
    fputs("complete -c kull -n '__kull_in help' -x -a '", stdout);
    put_commands();
    puts("'");
}

static const struct shell shells[] = {
    {"bash", bash_begin, bash_tell, bash_end},
    {"zsh", zsh_begin, zsh_tell, zsh_end},
    {"fish", fish_begin, fish_tell, fish_end},
};

const struct shell *shell_find(const char *name) {
    for (size_t i = 0; i < sizeof shells / sizeof *shells; i++) {
        if (strcmp(shells[i].name, name) == 0) {
            return &shells[i];
        }
    }
    return NULL;
}

void shell_begin(const struct shell *shell) {
    shell->begin();
}

void shell_tell(const struct shell *shell, const char *command, const struct argp *argp) {
    struct listing listing = {.command = command, .usage = argp->args_doc};
    option_list_add(&listing.options, argp);
    shell->tell(&listing);
    option_list_release(&listing.options);
}

void shell_end(const struct shell *shell) {
    shell->end();
}
