// SPDX-License-Identifier: GPL-3.0-or-later
//
// The front door: finds the command and makes sure that nothing ends well after a lost write.
#include "cli/command.h"

#include "base/language.h"

#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct command commands[] = {
    {"new", N_("make a new programme folder with example rows"), command_new},
    {"check", N_("read a programme and report everything there is to say"), command_check},
    {"match", N_("plan who works where, and write the plan"), command_match},
    {"verify", N_("judge a schedule by every rule, and say what it is worth"), command_verify},
    {"explain", N_("tell why somebody, or everybody, did not get what they wished"),
     command_explain},
    {"suggest", N_("list what else could be done, and what it would cost"), command_suggest},
    {"publish", N_("make the first open modules of a schedule promises"), command_publish},
    {"compare", N_("show what differs between two schedules"), command_compare},
    {"fairness", N_("tell how a schedule treats people and companies"), command_fairness},
    {"report", N_("show a schedule as bars, as a workbook or as calendars"), command_report},
    {"schema", N_("print the columns of every file for other programs"), command_schema},
    {"completion", N_("print what makes bash, zsh or fish complete all this"), command_completion},
};

enum { COMMANDS = sizeof commands / sizeof *commands };

const struct command *command_at(size_t index) {
    return index < COMMANDS ? &commands[index] : NULL;
}

static void print_help(FILE *out) {
    fputs(_("Usage: kull COMMAND [options] DIR ...\n"
            "Places trainees in companies: every rule kept, every goal proved.\n\nCommands:\n"),
          out);
    for (int i = 0; i < COMMANDS; i++) {
        fprintf(out, "  %-10s %s\n", commands[i].name, _(commands[i].summary));
    }
    fputc('\n', out);
    fputs(_("'kull help COMMAND' tells more about one of them.\n"
            "Exit status: 0 done, 1 errors in the data or a broken rule, 2 wrong command line,\n"
            "3 no plan exists, 4 a plan whose proof a limit stopped, 5 reading or writing failed,\n"
            "6 a limit came before any plan, 7 out of memory, 70 an internal check failed,\n"
            "130 and 143 interrupted.\n"),
          out);
}

static const struct command *find_command(const char *name) {
    for (int i = 0; i < COMMANDS; i++) {
        if (strcmp(commands[i].name, name) == 0) {
            return &commands[i];
        }
    }
    return NULL;
}

static enum exit_status run(const struct command *command, int argc, char **argv) {
    char name[64];
    snprintf(name, sizeof name, "kull %s", command->name);
    argv[0] = name;
    return command->run(argc, argv);
}

static enum exit_status refuse(const char *name) {
    const char *names[COMMANDS];
    for (int i = 0; i < COMMANDS; i++) {
        names[i] = commands[i].name;
    }
    const char *nearest = text_nearest(name, names, COMMANDS);
    if (nearest != NULL) {
        fprintf(stderr, _("kull: there is no command '%s'; did you mean '%s'?\n"), name, nearest);
    } else {
        fprintf(stderr, _("kull: there is no command '%s'; 'kull help' lists them\n"), name);
    }
    return STATUS_USAGE;
}

static enum exit_status help(int argc, char **argv) {
    const struct command *command = argc > 0 ? find_command(argv[0]) : NULL;
    char option[] = "--help";
    char *arguments[] = {argv[0], option, NULL};
    if (argc == 0) {
        print_help(stdout);
        return STATUS_DONE;
    }
    if (command == NULL) {
        return refuse(argv[0]);
    }
    return run(command, 2, arguments);
}

static enum exit_status dispatch(int argc, char **argv) {
    const char *name = argc > 1 ? argv[1] : "";
    const struct command *command = find_command(name);
    if (command != NULL) {
        return run(command, argc - 1, argv + 1);
    }
    if (strcmp(name, "help") == 0 || strcmp(name, "--help") == 0) {
        return help(argc - 2, argv + 2);
    }
    if (strcmp(name, "--version") == 0) {
        puts("kull " KULL_VERSION);
        return STATUS_DONE;
    }
    if (name[0] != '\0') {
        return refuse(name);
    }
    print_help(stderr);
    return STATUS_USAGE;
}

// Takes --lang, also where it is shortened, out of the command line, wherever it stands in front of
// --, before anything is said.
static bool take_language(int *argc, char **argv) {
    static const char option[] = "--lang";
    const char *name = NULL;
    bool is_over = false;
    int kept = 1;
    for (int i = 1; i < *argc; i++) {
        size_t length = strcspn(argv[i], "=");
        is_over = is_over || strcmp(argv[i], "--") == 0;
        bool is_option = !is_over && length > strlen("--") && strncmp(argv[i], option, length) == 0;
        if (is_option && argv[i][length] == '=') {
            name = argv[i] + length + 1;
        } else if (is_option && i + 1 < *argc) {
            name = argv[++i];
        } else {
            argv[kept++] = argv[i];
        }
    }
    argv[kept] = NULL;
    *argc = kept;
    language_choose(language_of_environment());
    if (name != NULL && !language_choose(name)) {
        fprintf(stderr, _("kull: --lang is nb or en, not '%s'\n"), name);
        return false;
    }
    return true;
}

// Also after --help has ended the program: a full disk must not look like success.
static void close_output(void) {
    if ((fflush(stdout) != 0 || ferror(stdout) != 0) && errno != EPIPE) {
        fprintf(stderr, _("kull: standard output: %s\n"), language_trouble(errno));
        _exit(STATUS_FILES);
    }
}

static void interrupted(int signal_number) {
    static const char clear_line[] = "\r\033[K";
    if (isatty(STDERR_FILENO) != 0) {
        // A line of progress may stand there.
        ssize_t written = write(STDERR_FILENO, clear_line, sizeof clear_line - 1);
        (void)written; // an interrupted run is an interrupted run
    }
    _exit(128 + signal_number);
}

// Numbers, orders and months are never as a locale says; letters are, and in the C locale of a cron
// job as UTF-8.
static void choose_locale(void) {
    const char *letters = setlocale(LC_CTYPE, "");
    if (letters == NULL || strcmp(letters, "C") == 0 || strcmp(letters, "POSIX") == 0) {
        setlocale(LC_CTYPE, "C.UTF-8");
    }
}

int main(int argc, char **argv) {
    choose_locale();
    signal(SIGINT, interrupted);
    signal(SIGTERM, interrupted);
    atexit(close_output);
    return (int)(take_language(&argc, argv) ? dispatch(argc, argv) : STATUS_USAGE);
}
