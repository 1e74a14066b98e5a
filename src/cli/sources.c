// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files are known by their checksums: what folder they lay in says nothing about them.
#include "cli/sources.h"

#include <string.h>

static struct manifest_input input_of(const struct folder *folder,
                                      const struct file_totals *totals) {
    struct manifest_input input = {.name = totals->file, .rows = totals->rows};
    for (size_t f = 0; f < folder->count; f++) {
        if (strcmp(folder->files[f].name, input.name) == 0) {
            input.digest = digest_of(folder->files[f].bytes, folder->files[f].length);
        }
    }
    return input;
}

// A workbook is one file, whatever number of sheets it has.
static struct manifest_input workbook_input(const struct loaded *loaded) {
    const struct folder *folder = &loaded->folder;
    struct manifest_input input = {.name = folder->workbook, .digest = folder->digest};
    for (size_t i = 0; i < loaded->reading.file_count; i++) {
        input.rows += loaded->reading.totals[i].rows;
    }
    return input;
}

const char *const *sources_what_if(const struct loaded *loaded, struct arena *arena) {
    const struct changes *changes = &loaded->folder.changes;
    const char **what_if = arena_new(arena, changes->count, sizeof *what_if);
    for (size_t i = 0; i < changes->count; i++) {
        what_if[i] = changes->items[i].said;
    }
    return what_if;
}

void sources_note(const struct loaded *loaded, struct arena *arena, struct manifest *manifest) {
    const struct reading *reading = &loaded->reading;
    bool is_workbook = loaded->folder.workbook != NULL;
    size_t input_count = is_workbook ? 1 : reading->file_count;
    struct manifest_input *inputs = arena_new(arena, input_count, sizeof *inputs);
    for (size_t i = 0; i < input_count; i++) {
        inputs[i] =
            is_workbook ? workbook_input(loaded) : input_of(&loaded->folder, &reading->totals[i]);
    }
    manifest->version = KULL_VERSION;
    manifest->inputs = inputs;
    manifest->input_count = input_count;
    manifest->what_if = sources_what_if(loaded, arena);
    manifest->what_if_count = loaded->folder.changes.count;
}

void sources_note_file(const struct source *file, size_t rows, struct arena *arena,
                       struct manifest *manifest) {
    struct manifest_input *inputs = arena_new(arena, manifest->input_count + 1, sizeof *inputs);
    const char *slash = strrchr(file->name, '/');
    for (size_t i = 0; i < manifest->input_count; i++) {
        inputs[i] = manifest->inputs[i];
    }
    inputs[manifest->input_count++] =
        (struct manifest_input){.name = slash != NULL ? slash + 1 : file->name,
                                .digest = digest_of(file->bytes, file->length),
                                .rows = rows};
    manifest->inputs = inputs;
}
