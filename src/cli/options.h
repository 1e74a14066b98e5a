// SPDX-License-Identifier: GPL-3.0-or-later
//
// The options of a command, gathered from wherever they are declared.
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <argp.h>
#include <stddef.h>

// Zero is none.
struct option_list {
    const struct argp_option **items;
    size_t count, capacity;
};

// Adds the options of a parser and of its children, in the order in which argp itself walks them.
void option_list_add(struct option_list *list, const struct argp *argp);
void option_list_release(struct option_list *list);

#endif
