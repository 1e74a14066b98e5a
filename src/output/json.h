// SPDX-License-Identifier: GPL-3.0-or-later
//
// JSON as text, for programs that like it better than a table.
#ifndef OUTPUT_JSON_H
#define OUTPUT_JSON_H

#include "base/text.h"

#include <jansson.h>

// Adds the value as lines of text, and drops it.
void json_print(json_t *root, struct text_buffer *out);

#endif
