// SPDX-License-Identifier: GPL-3.0-or-later
//
// One programme of the benchmark: generated, solved by everybody, compared.
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include "bench/table.h"

#include <stdbool.h>
#include <stdint.h>

struct measuring {
    const char *path; // of the folder in which files are written
    bool keeps_files;
    bool only_ours; // the other solvers are not asked
    int our_seconds, peer_seconds;
};

// Writes the folder of a programme; what is there already is replaced. Says so when it cannot.
bool measure_write(const struct bench_class *class, uint64_t seed, const char *path);

// Fills in the row. False when something is wrong: the solvers disagree, kull has no plan, or files
// cannot be written; it has been printed then.
bool measure_programme(const struct measuring *measuring, const struct bench_class *class,
                       uint64_t seed, struct row_measured *row);

// The whole command `kull match` on a folder.
void measure_command(const struct measuring *measuring, const char *folder, const char *name,
                     struct child_run *run);

// Removes a file, or a folder with everything in it, if it is there.
void measure_remove(const char *path);

#endif
