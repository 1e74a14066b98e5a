// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull solves the programme; the other solvers are given what it reached in the earlier goals and
// solve the last one; whatever they say is held against what kull says. Every solver runs in a
// process of its own, one after another.
#include "bench/measure.h"

#include "base/arena.h"
#include "bench/period_model.h"
#include "support/given.h"

#include <errno.h>
#include <ftw.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static bool write_file(const char *path, const struct source *source) {
    FILE *out = fopen(path, "wb");
    bool good = out != NULL && fwrite(source->bytes, 1, source->length, out) == source->length;
    return out != NULL && fclose(out) == 0 && good;
}

bool measure_write(const struct bench_class *class, uint64_t seed, const char *path) {
    struct arena arena = {0};
    struct folder folder = {0};
    generate(&class->shape, seed, &folder);
    bool good = mkdir(path, 0700) == 0 || errno == EEXIST;
    for (size_t i = 0; i < folder.count && good; i++) {
        const struct source *source = &folder.files[i];
        good = write_file(arena_print(&arena, "%s/%s", path, source->name), source);
    }
    if (!good) {
        fprintf(stderr, "bench: %s: %s\n", path, strerror(errno));
    }
    folder_release(&folder);
    arena_release(&arena);
    return good;
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)status;
    (void)kind;
    (void)place;
    return remove(path);
}

void measure_remove(const char *path) {
    enum { FOLDERS_OPEN = 16 };
    nftw(path, remove_entry, FOLDERS_OPEN, FTW_DEPTH | FTW_PHYS);
}

// Writes the model that the other solvers are given, for what kull reached.
static bool write_model(const char *folder, const struct ours *ours, const char *path,
                        int64_t *unit) {
    struct world world = {0};
    struct problem problem = {0};
    struct reached_before before = {ours_value(ours, GOAL_PLACED), ours_value(ours, GOAL_PROMISED)};
    bool good = folder_read(folder, &world.folder, &world.findings) &&
                programme_read(&world.folder, &world.programme, &world.reading, &world.findings) &&
                problem_build(&world.programme, &problem, &world.findings);
    if (good) {
        struct period_model model;
        period_model_build(&world.programme, &problem, &before, &model);
        *unit = model.unit;
        good = mps_write(&model.mps, path);
        period_model_release(&model);
    }
    problem_release(&problem);
    world_release(&world);
    return good;
}

// `name` is the programme's folder, and the beginning of all file names.
static void ask_peers(const struct measuring *measuring, const char *name,
                      struct row_measured *row) {
    struct arena arena = {0};
    struct peer_order order = {
        .model = arena_print(&arena, "%s.mps", name),
        .solution = arena_print(&arena, "%s.solution", name),
        .gap = row->class->gap,
        .seconds_most = measuring->peer_seconds,
    };
    if (write_model(name, &row->ours, order.model, &order.unit)) {
        for (int p = 0; p < PEERS; p++) {
            order.log = arena_print(&arena, "%s.%s", name, peer_name((enum peer)p));
            if (peer_is_there((enum peer)p)) {
                peer_run((enum peer)p, &order, &row->peers[p]);
            }
        }
    }
    arena_release(&arena);
}

void measure_command(const struct measuring *measuring, const char *folder, const char *name,
                     struct child_run *run) {
    struct arena arena = {0};
    char *out = (char *)arena_print(&arena, "%s.plan", name);
    char *words[] = {"build/kull", "match", (char *)folder, "-q", "-o", out, NULL};
    child_run(words, arena_print(&arena, "%s.match", name), measuring->our_seconds, run);
    arena_release(&arena);
}

static bool agree(const struct row_measured *row) {
    const struct answer *ours = &row->ours.wishes;
    bool good = ours->has_value || !ours->run.finished;
    if (!good) {
        printf("FAILED: kull has no plan (exit status %d)\n", ours->run.status);
    }
    for (int p = 0; p < PEERS; p++) {
        const struct answer *peer = &row->peers[p];
        const char *conflict = answer_conflict(ours, peer, row->class->gap);
        if (conflict != NULL) {
            printf("MISMATCH: %s %s (bound %" PRId64 ", kull's bound %" PRId64 ")\n",
                   peer_name((enum peer)p), conflict, peer->bound, ours->bound);
            good = false;
        }
    }
    return good;
}

static void clear_away(const struct measuring *measuring, const char *name) {
    static const char *const endings[] = {"",      ".plan",   ".mps", ".solution",
                                          ".kull", ".glpsol", ".cbc", ".match"};
    struct arena arena = {0};
    for (size_t e = 0; e < sizeof endings / sizeof *endings && !measuring->keeps_files; e++) {
        measure_remove(arena_print(&arena, "%s%s", name, endings[e]));
    }
    arena_release(&arena);
}

bool measure_programme(const struct measuring *measuring, const struct bench_class *class,
                       uint64_t seed, struct row_measured *row) {
    struct arena arena = {0};
    const char *name = arena_print(&arena, "%s/%s-%" PRIu64, measuring->path, class->name, seed);
    struct ours_order order = {.folder = name,
                               .gap = class->gap,
                               .seconds_most = measuring->our_seconds,
                               .all_goals = class->of_coordinator};
    *row = (struct row_measured){.class = class, .seed = seed};
    bool good = measure_write(class, seed, name);
    if (good) {
        ours_run(&order, arena_print(&arena, "%s.kull", name), &row->ours);
        if (class->of_coordinator && row->ours.wishes.run.finished) {
            measure_command(measuring, name, name, &row->command);
        }
        if (class->has_peers && !measuring->only_ours && row->ours.wishes.has_value) {
            ask_peers(measuring, name, row);
        }
        table_print_row(row);
        good = agree(row);
    }
    clear_away(measuring, name);
    arena_release(&arena);
    return good;
}
