// SPDX-License-Identifier: GPL-3.0-or-later
//
// A schedule as a page for a browser: one HTML file that needs nothing beside it, runs no script,
// and shows in tables whatever its charts show.
#ifndef OUTPUT_PAGE_H
#define OUTPUT_PAGE_H

#include "base/text.h"
#include "output/told.h"

// Adds the page; the same input gives the same bytes.
void page_make(const struct told *told, struct text_buffer *out);

#endif
