// SPDX-License-Identifier: GPL-3.0-or-later
//
// A table: a CSV file as somebody's spreadsheet wrote it, every cell with its place.
//
// Knows nothing of companies or rules. Accepts what spreadsheets do (byte order mark, Windows-1252,
// `sep=;`, any of three delimiters, empty rows) and refuses what would lose something silently.
#ifndef TABLE_TABLE_H
#define TABLE_TABLE_H

#include "base/arena.h"
#include "base/finding.h"
#include "table/dialect.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    TABLE_CELL_BYTES_MOST = 64 * 1024,
    TABLE_FILE_BYTES_MOST = 64 * 1024 * 1024,
    TABLE_ROWS_MOST = 1000000,
};

struct cell {
    const char *text; // UTF-8 in normal form C, without blanks at the ends; "" when blank
    // Of the cell as written, its quotation marks included, blanks around it not; the width of its
    // first line. A blank cell has width 0, and one that is missing stands behind the end of the
    // row.
    size_t line, column, width;
};

struct row {
    size_t line;        // where it begins
    struct cell *cells; // at most as many as the header has
    size_t cell_count;
    struct cell end; // private: blank, behind the last one
    bool broken;     // already reported: to be counted as rejected, not read
};

// The cell below a column of the header; blank where the row is too short for it.
const struct cell *row_cell(const struct row *row, size_t column);

// Zero is an empty table.
struct table {
    const char *file;       // as findings call it
    struct dialect dialect; // as the file was written
    struct cell *header;    // NULL when there is none
    size_t column_count;
    struct row *rows; // without rows whose cells are all blank
    size_t row_count;
    const char **lines; // lines[i] is line i + 1 of the file, as UTF-8, NUL shown as U+2400
    const char **notes; // behind the lines, in findings; NULL: none
    size_t line_count;
    bool is_sheet;      // of a workbook: a line is a row, whatever line ends its cells hold
    struct arena arena; // owns everything above
};

// Whether a header text (trimmed, in normal form C, any case, never "") is a column somebody knows:
// decides the delimiter.
typedef bool table_knows(const char *header, const void *context);

// Reads `length` bytes of a file. True when the header and every row are there, the broken ones
// included; false when something was lost: then a finding says what, and what could be read before
// it is still there, if anything. `bytes` are not needed any more afterwards.
bool table_read(const char *file, const char *bytes, size_t length, table_knows *knows,
                const void *context, struct table *table, struct findings *findings);

// Reads a sheet of a workbook, written as CSV with `;` between the cells, every row as wide as the
// header and every quotation mark doubled. As table_read; to be written back, it is a file that a
// spreadsheet saved.
bool table_read_sheet(const char *file, const char *bytes, size_t length, struct table *table,
                      struct findings *findings);

// Where a cell stands, and where a row stands as a whole (column 0). Valid as long as the table.
struct origin table_cell_origin(const struct table *table, const struct cell *cell);
struct origin table_row_origin(const struct table *table, const struct row *row);

void table_release(struct table *table);

#endif
