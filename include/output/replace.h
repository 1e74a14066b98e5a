// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replacing one file of somebody's own, so that nothing they had is ever lost.
#ifndef OUTPUT_REPLACE_H
#define OUTPUT_REPLACE_H

#include "base/text.h"

#include <stdbool.h>

// Writes the file `path` whole or not at all. `old` is what was read from it; NULL: there was no
// such file. The old file stays beside it as path.1, path.2, ..., the first name that nothing has
// yet, which `kept` then holds; the new file has its permissions, or 0600. On failure, also where
// the file is not any more what was read, nothing has changed; false, and `problem` says why. Both
// buffers are the caller's.
bool output_replace(const char *path, const struct text_buffer *old,
                    const struct text_buffer *bytes, struct text_buffer *kept,
                    struct text_buffer *problem);

#endif
