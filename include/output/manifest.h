// SPDX-License-Identifier: GPL-3.0-or-later
//
// manifest.json: what was read, what was written, and with what. No clock: the same run gives the
// same bytes.
#ifndef OUTPUT_MANIFEST_H
#define OUTPUT_MANIFEST_H

#include "base/digest.h"
#include "output/files.h"

// A file that was read.
struct manifest_input {
    const char *name;
    struct digest digest;
    size_t rows;
};

struct manifest {
    const char *version; // of the program
    const struct manifest_input *inputs;
    size_t input_count;
    const char *const *what_if; // changes that stand in no file
    size_t what_if_count;
    const char *lottery_seed; // NULL: no lots were drawn
    bool is_canonical;        // the lottery was carried through
};

#define MANIFEST_NAME "manifest.json"

// Adds manifest.json, which names all the files that are in the set, itself included.
void manifest_add(const struct manifest *manifest, struct output_files *files);

// What a manifest says of the files beside it.
struct owned; // private

// NULL when the text is not a manifest of such contents.
struct owned *owned_read(const char *json, const char *contents);

// True when the manifest names the file with this digest, or names it as itself.
bool owned_has(const struct owned *owned, const char *name, const struct digest *digest);
void owned_free(struct owned *owned); // NULL is fine

#endif
