// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which character divides the cells of a file.
#ifndef TABLE_DELIMITER_H
#define TABLE_DELIMITER_H

#include "base/finding.h"
#include "table/encoding.h"
#include "table/table.h"

#include <stdbool.h>
#include <stddef.h>

// Decides the dialect of the table from its first lines, which must have been split already.
// `header_at` becomes the byte where the header may begin: behind a line `sep=;`. False when the
// file has no header line or does not show its delimiter.
bool delimiter_decide(const struct decoded *decoded, table_knows *knows, const void *context,
                      struct table *table, size_t *header_at, struct findings *findings);

#endif
