// SPDX-License-Identifier: GPL-3.0-or-later
//
// What may stand in a conflict, and programmes in which some of it is changed.
#ifndef SRC_EXPLAIN_CHANGE_H
#define SRC_EXPLAIN_CHANGE_H

#include "explain/explain.h"

enum { PLACES_MOST = 999 }; // as many as a file may say

struct inputs {
    struct input *items;
    size_t count;
    size_t capacity;
};

void inputs_add(struct inputs *inputs, enum input_kind kind, size_t index, const struct origin *at);
void inputs_sort(struct inputs *inputs); // by kind, file and line

// Every input that asks for more than nothing, sorted by kind, file and line.
void inputs_list(const struct programme *programme, struct inputs *inputs);

// Every rule that could be looser but is no tighter than a rule that is not set.
void inputs_list_standards(const struct programme *programme, struct inputs *inputs);

// Every input that may stand between the candidate and a place at the company, others apart, and
// every rule that the candidate's intake follows.
void inputs_list_between(const struct programme *programme, int candidate, int company,
                         struct inputs *inputs);
void inputs_release(struct inputs *inputs);

// By file (bytes) and line, then kind and index: a total order.
int input_compare(const void *a, const void *b);

// True when the input is a rule that `intake` follows.
bool input_governs(const struct input *input, const struct intake *intake);

// The value of a rule; of the first intake that follows it.
int64_t input_rule_value(const struct programme *programme, const struct input *input);

// True for rules that are looser the smaller they are; and the loosest value that makes sense.
bool rule_is_least(enum rule rule);
int64_t rule_loosest(const struct programme *programme, enum rule rule);

// A copy of the programme with the changes made; it shares with `programme` whatever is the same.
void programme_change(const struct programme *programme, const struct easing *changes, size_t count,
                      struct programme *copy);

#endif
