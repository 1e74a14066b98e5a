// SPDX-License-Identifier: GPL-3.0-or-later
//
// Nobody wants to hear a name twice: whoever has several modules is named once, and modules that
// follow each other are one.
#include "output/telling.h"

#include "base/array.h"
#include "base/language.h"
#include "base/memory.h"

#include <stdarg.h>
#include <string.h>

void tell_people(const struct programme *programme, const struct people *people,
                 struct text_buffer *out) {
    struct arena arena = {0};
    const char *list = NULL;
    for (size_t p = 0; p < people->count; p++) {
        const char *name = programme->candidates[people->items[p]].name;
        list = language_list(&arena, list, name, p + 1 == people->count);
    }
    text_buffer_add(out, list == NULL ? "" : list);
    arena_release(&arena);
}

void tell_line(struct text_buffer *out, const char *format, ...) {
    va_list values;
    va_start(values, format);
    char *sentence = memory_print(format, values);
    va_end(values);
    text_buffer_print(out, "    %s\n", sentence);
    memory_free(sentence);
}

// "module 1", "modules 1-2"; modules count from 0.
static void add_modules(int first, int last, struct text_buffer *out) {
    if (first == last) {
        text_buffer_print(out, _("module %d"), first + 1);
    } else {
        text_buffer_print(out, _("modules %d-%d"), first + 1, last + 1);
    }
}

void tell_path(const struct programme *programme, const int *path, struct text_buffer *out) {
    const char *between = "";
    text_buffer_add(out, ""); // a text, even where nothing follows
    for (int t = 0, last = 0; t < MODULES_MAX; t = last + 1) {
        last = t;
        while (last + 1 < MODULES_MAX && path[last + 1] == path[t]) {
            last++;
        }
        if (path[t] != NONE) {
            text_buffer_print(out, "%s%s (", between, programme->companies[path[t]].name);
            add_modules(t, last, out);
            text_buffer_add(out, ")");
            between = ", ";
        }
    }
}

static int compare_rows(const void *left, const void *right) {
    const struct placement *a = *(const struct placement *const *)left;
    const struct placement *b = *(const struct placement *const *)right;
    int order = strcmp(a->candidate_id, b->candidate_id);
    order = order != 0 ? order : (a->module > b->module) - (a->module < b->module);
    return order != 0 ? order : (a->first_day > b->first_day) - (a->first_day < b->first_day);
}

static bool is_one(const struct placement *a, const struct placement *b, bool by_person) {
    return by_person ? strcmp(a->candidate_id, b->candidate_id) == 0 : a->company == b->company;
}

static size_t end_of_group(const struct placement **rows, size_t first, size_t count,
                           bool by_person) {
    size_t end = first + 1;
    while (end < count && is_one(rows[first], rows[end], by_person)) {
        end++;
    }
    return end;
}

// True for the next module of the same promise, or for another part of the same module.
static bool follows(const struct placement *row, const struct placement *next) {
    bool is_published = row->status == PLACEMENT_PUBLISHED;
    return next->module <= row->module + 1 && next->intake == row->intake &&
           is_published == (next->status == PLACEMENT_PUBLISHED);
}

// "modules 1-2, published; module 3"
static void add_runs(const struct placement **rows, size_t count, struct text_buffer *out) {
    for (size_t first = 0, last = 0; first < count; first = last + 1) {
        last = first;
        while (last + 1 < count && follows(rows[last], rows[last + 1])) {
            last++;
        }
        text_buffer_add(out, first == 0 ? "" : "; ");
        add_modules(rows[first]->module, rows[last]->module, out);
        if (rows[first]->status == PLACEMENT_PUBLISHED) {
            text_buffer_print(out, ", %s", _(placement_status_word(PLACEMENT_PUBLISHED)));
        }
    }
}

// "Kari (2027, modules 1-2)"
static void add_group(const struct programme *programme, const struct placement **rows,
                      size_t count, bool by_person, struct text_buffer *out) {
    text_buffer_print(out, "%s (",
                      by_person ? programme_person_name(programme, rows[0])
                                : programme->companies[rows[0]->company].name);
    if (by_person && programme->intake_count > 1) {
        text_buffer_print(out, "%s, ", programme->intakes[rows[0]->intake].label);
    }
    add_runs(rows, count, out);
    text_buffer_add(out, ")");
}

void tell_rows(const struct programme *programme, const struct placement **rows, size_t count,
               bool by_person, struct text_buffer *out) {
    struct arena arena = {0};
    const char *list = NULL;
    array_sort(rows, count, sizeof *rows, compare_rows);
    for (size_t first = 0, end = 0; first < count; first = end) {
        struct text_buffer group = {0};
        end = end_of_group(rows, first, count, by_person);
        add_group(programme, &rows[first], end - first, by_person, &group);
        list = language_list(&arena, list, group.bytes, end == count);
        text_buffer_release(&group);
    }
    text_buffer_add(out, list == NULL ? "" : list);
    arena_release(&arena);
}
