// SPDX-License-Identifier: GPL-3.0-or-later
//
// Growing by doubling: appending n items copies fewer than 2n.
#include "base/array.h"

#include "base/memory.h"

#include <stdlib.h>

enum { FIRST_CAPACITY = 8 };

void *array_room(void *items, size_t count, size_t *capacity, size_t item_size) {
    if (count < *capacity) {
        return items;
    }
    *capacity = *capacity > 0 ? 2 * *capacity : FIRST_CAPACITY;
    return memory_resize(items, *capacity, item_size);
}

size_t array_find(const void *key, const void *items, size_t count, size_t item_size,
                  int (*compare)(const void *, const void *)) {
    const char *found = count > 0 ? bsearch(key, items, count, item_size, compare) : NULL;
    return found == NULL ? count : (size_t)(found - (const char *)items) / item_size;
}

void array_sort(void *items, size_t count, size_t item_size,
                int (*compare)(const void *, const void *)) {
    if (count > 1) {
        qsort(items, count, item_size, compare);
    }
}
