// SPDX-License-Identifier: GPL-3.0-or-later
//
// Processor time, without reading files and without starting processes: what one answer more costs.
#include "bench/why.h"

#include "base/text.h"
#include "bench/child.h"
#include "explain/inquiry.h"
#include "support/given.h"

#include <stdio.h>
#include <time.h>

static const char why_word[] = "--why";

// Answers by kind, and the time they took.
struct tally {
    int64_t count, of_kind[ALTERNATIVE_UNKNOWN + 1];
    double base, all, longest; // seconds
};

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void ask(struct inquiry *inquiry, int candidate, int company, struct tally *tally) {
    struct arena arena = {0};
    struct alternative alternative;
    double before = seconds();
    inquiry_ask(inquiry, candidate, company, &arena, &alternative);
    double taken = seconds() - before;
    tally->count++;
    tally->of_kind[alternative.kind]++;
    tally->all += taken;
    tally->longest = taken > tally->longest ? taken : tally->longest;
    arena_release(&arena);
}

static void ask_all(struct inquiry *inquiry, struct tally *tally) {
    const struct programme *programme = inquiry->programme;
    for (int c = 0; c < (int)programme->candidate_count; c++) {
        bool is_planned = inquiry->problem.person_of[c] != NONE;
        for (int k = 0; k < (int)programme->company_count && is_planned; k++) {
            ask(inquiry, c, k, tally);
        }
    }
}

static void say(const struct tally *tally) {
    double mean = tally->all / (double)tally->count;
    printf("%8.4f %7ld %7ld %7ld %7ld %9.4f %9.2f %9.2f %9.2f\n", tally->base, (long)tally->count,
           (long)(tally->of_kind[ALTERNATIVE_COSTS] + tally->of_kind[ALTERNATIVE_EQUAL]),
           (long)(tally->of_kind[ALTERNATIVE_SHUT] + tally->of_kind[ALTERNATIVE_CLASHES]),
           (long)tally->of_kind[ALTERNATIVE_UNKNOWN], mean, mean / tally->base,
           tally->longest / tally->base, tally->all);
}

int why_ask(const char *folder) {
    struct world world = {0};
    struct problem problem = {0};
    struct inquiry inquiry = {0};
    struct tally tally = {0};
    const struct explaining explaining = {.settings = SETTINGS_DEFAULT, .solve = solve};
    bool good = folder_read(folder, &world.folder, &world.findings) &&
                programme_read(&world.folder, &world.programme, &world.reading, &world.findings) &&
                problem_build(&world.programme, &problem, &world.findings);
    double before = seconds();
    good = good && inquiry_open(&inquiry, &world.programme, &explaining, &problem);
    tally.base = seconds() - before;
    if (good) {
        ask_all(&inquiry, &tally);
        say(&tally);
    }
    inquiry_release(&inquiry);
    problem_release(&problem);
    world_release(&world);
    return good && tally.of_kind[ALTERNATIVE_UNKNOWN] == 0 ? 0 : 1;
}

bool why_is_meant(int count, char **words) {
    return count == 3 && text_equal(words[1], why_word);
}

static void print_log(const char *log) {
    char line[256];
    FILE *in = fopen(log, "r");
    while (in != NULL && fgets(line, sizeof line, in) != NULL) {
        fputs(line, stdout);
    }
    if (in != NULL) {
        fclose(in);
    }
}

bool why_run(const char *name, const char *folder, const char *log, int seconds_most) {
    char *words[] = {"/proc/self/exe", (char *)why_word, (char *)folder, NULL};
    struct child_run run;
    printf("%-24s", name);
    fflush(stdout);
    child_run(words, log, seconds_most, &run);
    if (!run.finished) {
        printf(" not answered in %d seconds\n", seconds_most);
    }
    print_log(log);
    return run.finished && run.status == 0;
}
