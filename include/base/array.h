// SPDX-License-Identifier: GPL-3.0-or-later
//
// Growing arrays, without hiding that they are arrays.
//
// A list in kull is three fields, `items`, `count` and `capacity`. Before an item is appended:
//
//     list->items = array_room(list->items, list->count, &list->capacity, sizeof *list->items);
//     list->items[list->count++] = item;
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include <stddef.h>

// Returns `items` with room for at least one more than `count`, and updates `capacity` (in items).
void *array_room(void *items, size_t count, size_t *capacity, size_t item_size);

// Index of the item equal to `key` in a sorted array, or `count`. `compare` as for bsearch.
size_t array_find(const void *key, const void *items, size_t count, size_t item_size,
                  int (*compare)(const void *, const void *));

// qsort for arrays that may be empty (and then NULL). `compare` must be a total order.
void array_sort(void *items, size_t count, size_t item_size,
                int (*compare)(const void *, const void *));

#endif
