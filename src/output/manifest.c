// SPDX-License-Identifier: GPL-3.0-or-later
//
// jansson writes and reads the JSON. The manifest is also what makes an output folder ours: only a
// folder whose files it names, unchanged, may be replaced.
#include "output/manifest.h"

#include "base/memory.h"
#include "output/json.h"

#include <string.h>

static json_t *digest_json(const struct digest *digest) {
    char text[DIGEST_TEXT_SIZE];
    return json_string(digest_to_text(digest, text));
}

static json_t *inputs_json(const struct manifest *manifest) {
    json_t *inputs = json_array();
    for (size_t i = 0; i < manifest->input_count; i++) {
        const struct manifest_input *input = &manifest->inputs[i];
        json_t *item = json_object();
        json_object_set_new(item, "file", json_string(input->name));
        json_object_set_new(item, "sha256", digest_json(&input->digest));
        json_object_set_new(item, "rows", json_integer((json_int_t)input->rows));
        json_array_append_new(inputs, item);
    }
    return inputs;
}

// A manifest cannot hold its own digest; it names itself without one.
static json_t *outputs_json(const struct output_files *files) {
    json_t *outputs = json_array();
    for (size_t i = 0; i < files->count; i++) {
        const struct output_file *file = &files->files[i];
        json_t *item = json_object();
        json_object_set_new(item, "file", json_string(file->name));
        if (strcmp(file->name, MANIFEST_NAME) != 0) {
            struct digest digest = digest_of(file->bytes.bytes, file->bytes.length);
            json_object_set_new(item, "sha256", digest_json(&digest));
        }
        json_array_append_new(outputs, item);
    }
    return outputs;
}

void manifest_add(const struct manifest *manifest, struct output_files *files) {
    struct text_buffer *out = output_add(files, MANIFEST_NAME);
    json_t *root = json_begin("manifest");
    json_object_set_new(root, "program", json_string("kull"));
    json_object_set_new(root, "program_version", json_string(manifest->version));
    if (files->contents != NULL) {
        json_object_set_new(root, "contents", json_string(files->contents));
    }
    if (manifest->lottery_seed != NULL) {
        json_object_set_new(root, "lottery_seed", json_string(manifest->lottery_seed));
        json_object_set_new(root, "canonical", json_boolean(manifest->is_canonical));
    }
    if (manifest->what_if_count > 0) {
        json_object_set_new(root, "what_if",
                            json_texts(manifest->what_if, manifest->what_if_count));
    }
    json_object_set_new(root, "inputs", inputs_json(manifest));
    json_object_set_new(root, "outputs", outputs_json(files));
    json_print(root, out);
}

struct owned {
    json_t *root;
};

static bool is_same(const char *a, const char *b) {
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static const char *text_of(const json_t *object, const char *key) {
    return json_string_value(json_object_get(object, key));
}

struct owned *owned_read(const char *json, const char *contents) {
    struct owned *owned = memory_new(1, sizeof *owned);
    owned->root = json_loads(json, 0, NULL);
    if (is_same(text_of(owned->root, "program"), "kull") &&
        is_same(text_of(owned->root, "contents"), contents)) {
        return owned;
    }
    owned_free(owned);
    return NULL;
}

bool owned_has(const struct owned *owned, const char *name, const struct digest *digest) {
    size_t index = 0;
    json_t *item = NULL;
    char text[DIGEST_TEXT_SIZE];
    digest_to_text(digest, text);
    json_array_foreach(json_object_get(owned->root, "outputs"), index, item) {
        if (is_same(text_of(item, "file"), name)) {
            return strcmp(name, MANIFEST_NAME) == 0 || is_same(text_of(item, "sha256"), text);
        }
    }
    return false;
}

void owned_free(struct owned *owned) {
    if (owned != NULL) {
        json_decref(owned->root);
        memory_free(owned);
    }
}
