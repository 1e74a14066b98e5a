// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files of a new programme: headers and example rows, which `check` warns about until they are
// changed.
#ifndef INTAKE_EXAMPLE_H
#define INTAKE_EXAMPLE_H

#include "table/table.h"
#include "table/writer.h"

#include <stdbool.h>
#include <stddef.h>

#include "intake/schema.h"

// The files that a new programme begins with, in the language that people are told: `name` and the
// written bytes, for index 0, 1, ...; false when there are no more.
bool example_file(size_t index, struct dialect dialect, const char **name, struct writer *writer);

// True when a row still says exactly what an example row says, in either language.
bool example_matches(enum file_kind kind, const struct table *table, const struct row *row);

#endif
