// SPDX-License-Identifier: GPL-3.0-or-later
//
// jansson writes; keys stand in the order in which they were set.
#include "output/json.h"

#include "base/memory.h"

void json_print(json_t *root, struct text_buffer *out) {
    char *text = json_dumps(root, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
    if (text == NULL) {
        memory_exhausted();
    }
    text_buffer_add(out, text);
    text_buffer_add(out, "\n");
    memory_free(text);
    json_decref(root);
}
