// SPDX-License-Identifier: GPL-3.0-or-later
//
// The header is split by each of the three delimiters in turn, by the same grammar as everything
// else, and the one that shows most known column names has divided it. The rows below are never
// asked: they hold decimal commas and free text. A line `sep=;` before the header, which Excel
// understands, settles it.
#include "table/delimiter.h"

#include "base/language.h"
#include "table/cell_text.h"
#include "table/lines.h"
#include "table/splitter.h"

#include <string.h>
#include <strings.h>

static const char delimiters[] = {';', ',', '\t'};

enum { DELIMITERS = sizeof delimiters };

struct header {
    size_t known; // cells that are known column names
    size_t cells; // of the header or, if that is more, of an empty row above it
};

// Counts one cell; true when it is not blank.
static bool count_cell(const struct splitter *splitter, table_knows *knows, const void *context,
                       struct header *header) {
    struct arena arena = {0};
    bool is_short = splitter->cell_length <= TABLE_CELL_BYTES_MOST;
    const char *text = is_short ? cell_text(&arena, splitter->cell, splitter->cell_length) : "?";
    bool has_text = text[0] != '\0';
    header->known += has_text && knows(text, context);
    arena_release(&arena);
    return has_text;
}

// The header is the first row that is not blank.
static struct header split_header(const char *text, size_t length, char delimiter,
                                  table_knows *knows, const void *context) {
    struct splitter splitter;
    struct header header = {0};
    bool found = false;
    size_t cells = 0;
    enum split ended = SPLIT_NOTHING;
    splitter_open(&splitter, delimiter);
    for (size_t at = 0; at <= length && ended != SPLIT_BROKEN && !(found && cells == 0); at++) {
        ended = at < length ? splitter_feed(&splitter, text[at]) : splitter_end(&splitter);
        found |= (ended == SPLIT_CELL || ended == SPLIT_ROW) &&
                 count_cell(&splitter, knows, context, &header);
        cells += ended != SPLIT_NOTHING;
        header.cells = cells > header.cells ? cells : header.cells;
        cells = ended == SPLIT_ROW ? 0 : cells;
    }
    splitter_close(&splitter);
    return header;
}

// The delimiter that shows most names; without any delimiter there is one column, and it does not
// matter. NUL when nothing decides.
static char choose(const char *text, size_t length, table_knows *knows, const void *context) {
    size_t most = 0, most_cells = 0;
    char chosen = '\0';
    for (size_t i = 0; i < DELIMITERS; i++) {
        struct header header = split_header(text, length, delimiters[i], knows, context);
        if (header.known > most) {
            most = header.known;
            chosen = delimiters[i];
        } else if (header.known == most) {
            chosen = '\0';
        }
        most_cells = header.cells > most_cells ? header.cells : most_cells;
    }
    return chosen == '\0' && most_cells <= 1 ? ',' : chosen;
}

// The delimiter that a first line `sep=;` names (some programs put it in quotation marks), or NUL.
static char named_delimiter(const char *line) {
    bool quoted = line[0] == '"';
    line += quoted;
    if (strncasecmp(line, "sep=", 4) != 0 || line[4] == '\0' ||
        memchr(delimiters, line[4], DELIMITERS) == NULL) {
        return '\0';
    }
    return strcmp(line + 5, quoted ? "\"" : "") == 0 ? line[4] : '\0';
}

static size_t first_line_length(const char *text, size_t length) {
    size_t at = 0;
    while (at < length && !line_ends(text, length, at)) {
        at++;
    }
    return at < length ? at + 1 : length;
}

// The first line from `line` (from 0) on that is not blank, or line_count.
static size_t first_visible_line(const struct table *table, size_t line) {
    struct arena arena = {0};
    while (line < table->line_count &&
           cell_text(&arena, table->lines[line], strlen(table->lines[line]))[0] == '\0') {
        line++;
    }
    arena_release(&arena);
    return line;
}

static bool report_missing(const struct table *table, size_t line, struct findings *findings) {
    bool is_empty = line == table->line_count;
    struct row header = {.line = is_empty ? 0 : line + 1};
    struct origin at = table_row_origin(table, &header);
    findings_add(findings, is_empty ? FINDING_EMPTY_FILE : FINDING_NO_DELIMITER, &at, NULL,
                 is_empty ? _("The first line must hold the names of the columns.")
                          : _("The first line must hold the names of the columns, divided by one "
                              "of ; or , or TAB."));
    return false;
}

bool delimiter_decide(const struct decoded *decoded, table_knows *knows, const void *context,
                      struct table *table, size_t *header_at, struct findings *findings) {
    char named = table->line_count > 0 ? named_delimiter(table->lines[0]) : '\0';
    *header_at = named != '\0' ? first_line_length(decoded->text, decoded->length) : 0;
    size_t header_line = first_visible_line(table, named != '\0');
    char delimiter = named;
    if (named == '\0' && header_line < table->line_count) {
        delimiter = choose(decoded->text, decoded->length, knows, context);
    }
    if (delimiter == '\0' || header_line == table->line_count) {
        return report_missing(table, header_line, findings);
    }
    table->dialect.delimiter = delimiter;
    table->dialect.excel =
        decoded->has_mark || decoded->is_windows_1252 || named != '\0' || delimiter != ',';
    return true;
}
