// SPDX-License-Identifier: GPL-3.0-or-later
//
// The language in which people are spoken to: English as the program is written, or Norwegian as
// src/po/nb.po has it. What machines read (ids, fixed words in CSV, JSON) is the same in both.
//
// A sentence is marked where it stands, as a whole and with its values in it, never put together
// from pieces: another language orders and bends them otherwise.
//
//     text_buffer_print(out, _("%s is taken by %s.\n"), place, name);
//     printf(ngettext("%zu error", "%zu errors", count), count);
//
// The empty text is none to be looked up: gettext would answer with the head of its catalogue.
#ifndef BASE_LANGUAGE_H
#define BASE_LANGUAGE_H

#include <libintl.h>
#include <stdbool.h>

struct arena;

#define _(text) gettext(text)

// Marks a text in a table, which _() looks up where it is used.
#define N_(text) text

// A sentence that counts, in a table; ngettext(counted.one, counted.several, count) looks it up.
struct counted {
    const char *one, *several;
};
#define NP_(one, several)                                                                          \
    { one, several }

// "en" or "nb": what LANGUAGE, LC_ALL, LC_MESSAGES and LANG ask for, in the order of gettext.
const char *language_of_environment(void);

// Speaks this language from now on, also where its locale is not installed; but English, and not
// half of each, where no translations lie beside the program. False, and nothing changed, when it
// is none of "en" and "nb".
bool language_choose(const char *name);

// The language that is spoken; "en" before any was chosen.
const char *language_now(void);

// For what has a name in both languages in a table of its own, such as a rule or a column.
const char *language_word(const char *english, const char *norwegian);

// What stands before decimals: number_to_text for people.
char language_point(void);

// A list that grows by an item: "a" where `list` is NULL, "a, b", and with the last "a, b and c".
const char *language_list(struct arena *arena, const char *list, const char *item, bool is_last);

// What the system says of an errno, such as "No such file or directory".
const char *language_trouble(int error);

#endif
