// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a programme's history is called and written, so that a new one looks like the old one.
#ifndef CLI_HISTORY_FILE_H
#define CLI_HISTORY_FILE_H

#include "intake/folder.h"
#include "intake/reading.h"
#include "output/csv.h"

// The file of the folder that holds its history, or NULL.
const struct source *history_file(const struct folder *folder);

// Its name. A programme without a history gets one in the language of its candidates' file.
const char *history_file_name(const struct folder *folder);

// How it is written; the first one as the outputs of match are.
struct csv_style history_file_style(const struct folder *folder, const struct reading *reading);

#endif
