// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows without a name are headings and ends of tables.
#include "cli/options.h"

#include "base/array.h"
#include "base/memory.h"

void option_list_add(struct option_list *list, const struct argp *argp) {
    for (const struct argp_option *option = argp->options;
         option != NULL && (option->name != NULL || option->doc != NULL); option++) {
        if (option->name != NULL) {
            list->items =
                array_room(list->items, list->count, &list->capacity, sizeof *list->items);
            list->items[list->count++] = option;
        }
    }
    for (const struct argp_child *child = argp->children; child != NULL && child->argp != NULL;
         child++) {
        option_list_add(list, child->argp);
    }
}

void option_list_release(struct option_list *list) {
    memory_free(list->items);
    *list = (struct option_list){0};
}
