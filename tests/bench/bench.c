// SPDX-License-Identifier: GPL-3.0-or-later
//
// The benchmark: every class, seed by seed; a row as soon as a programme is done, and medians at
// the end. A disagreement between solvers makes it fail.
#include "base/arena.h"
#include "base/array.h"
#include "base/memory.h"
#include "base/text.h"
#include "bench/check.h"
#include "bench/measure.h"
#include "bench/why.h"

#include <argp.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { EXIT_DONE, EXIT_WRONG, EXIT_USAGE, EXIT_FILES = 5 };

enum { NOT_GIVEN = -1, WHY_SECONDS = 10 };

struct options {
    const char *class; // NULL: all
    const char *keep;  // NULL: nothing is kept
    bool quick;
    int seeds;  // NOT_GIVEN: as the class says
    int checks; // small programmes on which the model is checked
    struct measuring measuring;
};

static int given_or(int given, int standard) {
    return given != NOT_GIVEN ? given : standard;
}

// The quick benchmark takes the coordinator's classes and the smallest one that has other solvers.
static bool is_wanted(const struct options *options, const struct bench_class *class) {
    bool quick = class->of_coordinator || text_equal(class->name, "300x60x3");
    return options->class != NULL ? text_equal(options->class, class->name)
                                  : quick || !options->quick;
}

static bool run_class(const struct options *options, const struct bench_class *class,
                      struct table_measured *table) {
    int seeds = given_or(options->seeds, class->seeds);
    bool good = true;
    for (int seed = 1; seed <= seeds && is_wanted(options, class); seed++) {
        table->rows = array_room(table->rows, table->count, &table->capacity, sizeof *table->rows);
        struct row_measured *row = &table->rows[table->count++];
        good = measure_programme(&options->measuring, class, (uint64_t)seed, row) && good;
    }
    return good;
}

// The whole program on the sample, as a coordinator runs it.
static bool run_sample(const struct options *options) {
    struct arena arena = {0};
    struct child_run run;
    const char *name = arena_print(&arena, "%s/sample", options->measuring.path);
    // The first run brings the program into memory.
    for (int i = 0; i < 2; i++) {
        measure_command(&options->measuring, "data/innlandet", name, &run);
    }
    printf("\nkull match data/innlandet: %.3f s, %.0f MB, exit status %d\n", run.seconds,
           run.megabytes, run.status);
    arena_release(&arena);
    return run.finished && run.status == 0;
}

// What answers cost, in programmes as a coordinator has them.
static bool run_why(const struct options *options) {
    struct arena arena = {0};
    const char *path = options->measuring.path;
    int most = WHY_SECONDS * options->measuring.our_seconds; // there are many questions
    bool good = true;
    printf(
        "\nWhy not? Seconds of one solve, and of one answer:\n%-24s%8s %7s %7s %7s %7s %9s %9s %9s "
        "%9s\n",
        "", "solve", "answers", "cost", "shut", "open", "answer", "x solve", "longest", "all");
    for (int c = 0; bench_class(c) != NULL; c++) {
        const struct bench_class *class = bench_class(c);
        int seeds = options->quick ? 1 : given_or(options->seeds, class->seeds);
        seeds = class->asks_why && is_wanted(options, class) ? seeds : 0;
        for (int seed = 1; seed <= seeds; seed++) {
            const char *name = arena_print(&arena, "%s.%d", class->name, seed);
            const char *folder = arena_print(&arena, "%s/why-%s", path, name);
            good = measure_write(class, (uint64_t)seed, folder) &&
                   why_run(name, folder, arena_print(&arena, "%s.log", folder), most) && good;
        }
    }
    good = why_run("data/innlandet", "data/innlandet", arena_print(&arena, "%s/why.log", path),
                   most) &&
           good;
    arena_release(&arena);
    return good;
}

static bool run_all(const struct options *options) {
    struct table_measured table = {0};
    bool good = options->measuring.only_ours || options->checks == 0 ||
                check_model(options->checks, options->measuring.path);
    table_print_head();
    for (int c = 0; bench_class(c) != NULL; c++) {
        good = run_class(options, bench_class(c), &table) && good;
    }
    table_print_medians(&table);
    table_print_growth(&table);
    memory_free(table.rows);
    good = run_why(options) && good;
    return run_sample(options) && good;
}

// Command line.

enum { KEY_QUICK = 256, KEY_CLASS, KEY_SEEDS, KEY_OURS, KEY_PEER, KEY_OUR, KEY_KEEP, KEY_CHECK };

static const struct argp_option argp_options[] = {
    {"quick", KEY_QUICK, NULL, 0, "Small classes, two seeds, a few seconds for each solver", 0},
    {"class", KEY_CLASS, "NAME", 0, "Only this class", 0},
    {"seeds", KEY_SEEDS, "N", 0, "Seeds 1 to N of every class", 0},
    {"ours", KEY_OURS, NULL, 0, "Without the other solvers", 0},
    {"peer-seconds", KEY_PEER, "S", 0, "Time for each of the other solvers (120)", 0},
    {"our-seconds", KEY_OUR, "S", 0, "Time for kull (600)", 0},
    {"keep", KEY_KEEP, "DIR", 0, "Write programmes, models and logs here and keep them", 0},
    {"check", KEY_CHECK, "N", 0, "Check the model on N small programmes first (100)", 0},
    {0},
};

static error_t take(int key, char *value, struct argp_state *state) {
    struct options *options = state->input;
    switch (key) {
    case KEY_QUICK:
        options->quick = true;
        return 0;
    case KEY_CLASS:
        options->class = value;
        if (bench_class_named(value) == NULL) {
            argp_error(state, "there is no class '%s' (tests/bench/classes.c)", value);
        }
        return 0;
    case KEY_SEEDS:
        options->seeds = atoi(value);
        return 0;
    case KEY_OURS:
        options->measuring.only_ours = true;
        return 0;
    case KEY_PEER:
        options->measuring.peer_seconds = atoi(value);
        return 0;
    case KEY_OUR:
        options->measuring.our_seconds = atoi(value);
        return 0;
    case KEY_KEEP:
        options->keep = value;
        return 0;
    case KEY_CHECK:
        options->checks = atoi(value);
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

// What was not said, for the quick benchmark and for the whole one.
static void fill_in(struct options *options) {
    struct measuring *measuring = &options->measuring;
    bool quick = options->quick;
    options->seeds = given_or(options->seeds, quick ? 2 : NOT_GIVEN);
    options->checks = given_or(options->checks, quick ? 40 : 100);
    measuring->our_seconds = given_or(measuring->our_seconds, quick ? 3 : 600);
    measuring->peer_seconds = given_or(measuring->peer_seconds, quick ? 2 : 120);
}

static int run_bench(int argc, char **argv) {
    const struct argp argp = {.options = argp_options,
                              .parser = take,
                              .doc = "Times kull beside other solvers on generated programmes.\v"
                                     "bench --write CLASS SEED DIR only writes the programme."};
    char folder[] = "/tmp/kull-bench.XXXXXX";
    struct options options = {.seeds = NOT_GIVEN,
                              .checks = NOT_GIVEN,
                              .measuring = {.peer_seconds = NOT_GIVEN, .our_seconds = NOT_GIVEN}};
    struct measuring *measuring = &options.measuring;
    argp_err_exit_status = EXIT_USAGE;
    argp_parse(&argp, argc, argv, 0, NULL, &options);
    fill_in(&options);
    measuring->keeps_files = options.keep != NULL;
    measuring->path = measuring->keeps_files ? options.keep : mkdtemp(folder);
    if (measuring->path == NULL || (mkdir(measuring->path, 0700) != 0 && errno != EEXIST)) {
        fprintf(stderr, "bench: no folder for files: %s\n", strerror(errno));
        return EXIT_FILES;
    }
    bool good = run_all(&options);
    if (!measuring->keeps_files) {
        measure_remove(measuring->path);
    }
    return good ? EXIT_DONE : EXIT_WRONG;
}

int main(int argc, char **argv) {
    struct ours_order order;
    if (ours_order_read(argc, argv, &order)) {
        return ours_solve(&order);
    }
    if (why_is_meant(argc, argv)) {
        return why_ask(argv[2]);
    }
    if (argc == 5 && text_equal(argv[1], "--write")) {
        const struct bench_class *class = bench_class_named(argv[2]);
        bool written = class != NULL && measure_write(class, strtoull(argv[3], NULL, 10), argv[4]);
        return written ? EXIT_DONE : class == NULL ? EXIT_USAGE : EXIT_FILES;
    }
    return run_bench(argc, argv);
}
