// SPDX-License-Identifier: GPL-3.0-or-later
//
// From text to rows of cells, each with its place.
#ifndef TABLE_ROWS_H
#define TABLE_ROWS_H

#include "base/finding.h"
#include "table/encoding.h"
#include "table/table.h"

#include <stdbool.h>
#include <stddef.h>

// Fills the header and the rows of the table, from the byte `header_at` on. Lines and dialect must
// be there already. False when rows were lost, and a finding says where.
bool rows_read(const struct decoded *decoded, size_t header_at, struct table *table,
               struct findings *findings);

#endif
