// SPDX-License-Identifier: GPL-3.0-or-later
//
// People, paths and places as values of a sentence.
#ifndef SRC_OUTPUT_TELLING_H
#define SRC_OUTPUT_TELLING_H

#include "base/text.h"
#include "domain/alternative.h"
#include "domain/programme.h"

// "Kari, Ola and Per".
void tell_people(const struct programme *programme, const struct people *people,
                 struct text_buffer *out);

// "Moelven (modules 1-2), Nordlys (module 3)": companies by module, NONE where there is none.
void tell_path(const struct programme *programme, const int *path, struct text_buffer *out);

// Rows of one schedule. By person: "Kari (modules 1-2, published; module 3) and Ola (module 1)",
// with the intake where there are several. Otherwise the rows are those of one person, told by
// company: "Moelven (module 1, published) and Nordlys (modules 2-3)". Sorts the rows.
void tell_rows(const struct programme *programme, const struct placement **rows, size_t count,
               bool by_person, struct text_buffer *out);

// One sentence on a line of its own, below what it is said of.
void tell_line(struct text_buffer *out, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
