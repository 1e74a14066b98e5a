// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bytes to and from a disk, whole or not at all; whatever goes wrong becomes a sentence.
#ifndef OUTPUT_DISK_H
#define OUTPUT_DISK_H

#include "base/text.h"

#include <stdbool.h>

// Adds what errno says about the path to `problem`. Always false.
bool disk_fail(struct text_buffer *problem, const char *path);

// Reads a regular file. False when it is not one, or cannot be read.
bool disk_read(const char *path, struct text_buffer *bytes);

// Writes all bytes to an open file and makes them durable; closes it in any case. A file that could
// not be opened (below 0) is a failure too.
bool disk_write(int file, const struct text_buffer *bytes, const char *path,
                struct text_buffer *problem);

#endif
