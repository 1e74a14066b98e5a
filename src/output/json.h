// SPDX-License-Identifier: GPL-3.0-or-later
//
// JSON as text, for programs that like it better than a table.
#ifndef OUTPUT_JSON_H
#define OUTPUT_JSON_H

#include "base/text.h"

#include <jansson.h>

// Begins an object that says first what it is: whoever reads it can tell one kind from another, and
// sees when the form of a kind has changed.
json_t *json_begin(const char *kind);

// A text of somebody's, which may be NULL (null), or have bytes that are no UTF-8 (shown as ?).
json_t *json_text(const char *text);

json_t *json_texts(const char *const *texts, size_t count);

// Hundredths as "571250.5": a number would lose the last digits in programs that count in floating
// point.
json_t *json_amount(int64_t hundredths);

// Adds the value as lines of text, and drops it.
void json_print(json_t *root, struct text_buffer *out);

#endif
