// SPDX-License-Identifier: GPL-3.0-or-later
//
// jansson writes; keys stand in the order in which they were set.
#include "output/json.h"

#include "base/memory.h"
#include "base/number.h"

#include <unistr.h>

enum { FORM = 1 }; // of everything that is printed; a change that breaks readers counts it up

json_t *json_begin(const char *kind) {
    json_t *root = json_object();
    json_object_set_new(root, "version", json_integer(FORM));
    json_object_set_new(root, "kind", json_string(kind));
    return root;
}

static json_t *repaired(const char *text) {
    struct text_buffer good = {0};
    text_buffer_add(&good, text);
    uint8_t *bad = (uint8_t *)good.bytes;
    while ((bad = (uint8_t *)u8_check(bad, good.length - (size_t)((char *)bad - good.bytes))) !=
           NULL) {
        *bad = '?';
    }
    json_t *json = json_string(good.bytes);
    text_buffer_release(&good);
    return json;
}

json_t *json_text(const char *text) {
    json_t *json = text != NULL ? json_string(text) : json_null();
    return json != NULL ? json : repaired(text);
}

json_t *json_texts(const char *const *texts, size_t count) {
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++) {
        json_array_append_new(list, json_text(texts[i]));
    }
    return list;
}

json_t *json_amount(int64_t hundredths) {
    char text[NUMBER_TEXT_SIZE];
    return json_string(number_to_text(hundredths, 2, '.', text));
}

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
