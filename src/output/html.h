// SPDX-License-Identifier: GPL-3.0-or-later
//
// HTML and SVG as text. Whatever somebody wrote into a file goes through html_text, which is the
// only function that escapes; html_print takes what the program itself says.
#ifndef OUTPUT_HTML_H
#define OUTPUT_HTML_H

#include "base/text.h"
#include "output/sheet.h"

// A blank at which no line ends.
#define HTML_BLANK "\u00a0"

// Adds text as text, in an element or in an attribute within quotation marks.
void html_text(struct text_buffer *out, const char *text);

// Adds markup. A text of somebody's is no argument for it.
void html_print(struct text_buffer *out, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// Adds a sentence as text, whatever its values are.
void html_tell(struct text_buffer *out, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// Adds <name>text</name>.
void html_element(struct text_buffer *out, const char *name, const char *text);

// Adds a link to a place on the page: `kind` and `index` are its id, "person-3".
void html_link(struct text_buffer *out, const char *kind, size_t index, const char *text);

// Adds the sheet as a table that moves in its own box where the page is narrow: the header's cells
// are headers of columns, the first cells of the others headers of rows. A column in which nothing
// stands is left out.
void html_sheet(struct text_buffer *out, const struct sheet *sheet, const char *caption);

// As html_sheet; then releases the sheet. A sheet without rows leaves nothing.
void html_take_sheet(struct text_buffer *out, struct sheet *sheet, const char *caption);

#endif
