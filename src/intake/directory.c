// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two sorted lists, one of ids and one of names. An id wins over a name.
#include "intake/directory.h"

#include "base/array.h"
#include "base/memory.h"
#include "base/text.h"

#include <stdint.h>
#include <string.h>

// Rejected rows come last among equals, so that a good row with the same id is found.
static int compare_entries(const void *left, const void *right) {
    const struct entry *a = left, *b = right;
    int order = strcmp(a->key, b->key);
    return order != 0 ? order : (a->index < b->index) - (a->index > b->index);
}

void directory_add(struct directory *directory, const char *id, const char *name, int index,
                   const struct origin *at) {
    struct entry entry = {.key = id, .index = index, .at = *at};
    directory->ids =
        array_room(directory->ids, directory->id_count, &directory->id_capacity, sizeof entry);
    directory->ids[directory->id_count++] = entry;
    if (name != NULL && !text_equal(name, id)) {
        entry.key = name;
        directory->names = array_room(directory->names, directory->name_count,
                                      &directory->name_capacity, sizeof entry);
        directory->names[directory->name_count++] = entry;
    }
}

void directory_close(struct directory *directory) {
    array_sort(directory->ids, directory->id_count, sizeof *directory->ids, compare_entries);
    array_sort(directory->names, directory->name_count, sizeof *directory->names, compare_entries);
}

// The first entry with this key, or `count`.
static size_t first_with_key(const struct entry *entries, size_t count, const char *key) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(entries[middle].key, key) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < count && text_equal(entries[low].key, key) ? low : count;
}

enum lookup directory_find(const struct directory *directory, const char *text, int *index) {
    size_t id = first_with_key(directory->ids, directory->id_count, text);
    if (id < directory->id_count) {
        *index = directory->ids[id].index;
        return *index == ENTRY_REJECTED ? LOOKUP_REJECTED : LOOKUP_FOUND;
    }
    size_t name = first_with_key(directory->names, directory->name_count, text);
    if (name == directory->name_count) {
        return directory->has_gaps ? LOOKUP_REJECTED : LOOKUP_UNKNOWN;
    }
    if (name + 1 < directory->name_count && text_equal(directory->names[name + 1].key, text)) {
        return LOOKUP_AMBIGUOUS;
    }
    *index = directory->names[name].index;
    return *index == ENTRY_REJECTED ? LOOKUP_REJECTED : LOOKUP_FOUND;
}

static const struct entry *nearest_of(const struct entry *entries, size_t count, const char *text,
                                      size_t *distance) {
    const struct entry *nearest = NULL;
    for (size_t i = 0; i < count; i++) {
        if (text_resembles(text, entries[i].key)) {
            size_t away = text_distance(text, entries[i].key);
            if (nearest == NULL || away < *distance) {
                *distance = away;
                nearest = &entries[i];
            }
        }
    }
    return nearest;
}

const struct entry *directory_nearest(const struct directory *directory, const char *text) {
    size_t id_distance = SIZE_MAX, name_distance = SIZE_MAX;
    const struct entry *id = nearest_of(directory->ids, directory->id_count, text, &id_distance);
    const struct entry *name =
        nearest_of(directory->names, directory->name_count, text, &name_distance);
    return id != NULL && (name == NULL || id_distance <= name_distance) ? id : name;
}

void directory_release(struct directory *directory) {
    memory_free(directory->ids);
    memory_free(directory->names);
    *directory = (struct directory){0};
}
