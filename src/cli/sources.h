// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a run was made from.
#ifndef CLI_SOURCES_H
#define CLI_SOURCES_H

#include "cli/command.h"
#include "output/manifest.h"

// Notes the program, the files of the programme and what was changed beside them. What is noted
// lives in the arena and in `loaded`.
void sources_note(const struct loaded *loaded, struct arena *arena, struct manifest *manifest);

// The changes beside the files, as they were said: loaded->folder.changes.count of them.
const char *const *sources_what_if(const struct loaded *loaded, struct arena *arena);

// Notes one more file, such as a schedule, under the last part of its name.
void sources_note_file(const struct source *file, size_t rows, struct arena *arena,
                       struct manifest *manifest);

#endif
