// SPDX-License-Identifier: GPL-3.0-or-later
//
// libsmartcols draws the tables and makes them fit the terminal.
#include "output/screen.h"

#include "base/memory.h"

#include <inttypes.h>
#include <stdbool.h>
#include <sys/ioctl.h>
#include <unistd.h>

int screen_width(FILE *out) {
    struct winsize size;
    bool is_known = ioctl(fileno(out), TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return is_known ? size.ws_col : 80;
}

struct libscols_table *screen_open(FILE *out) {
    struct libscols_table *table = scols_new_table();
    if (table == NULL) {
        memory_exhausted();
    }
    scols_table_set_stream(table, out);
    bool on_terminal = isatty(fileno(out)) != 0;
    scols_table_set_termforce(table, on_terminal ? SCOLS_TERMFORCE_AUTO : SCOLS_TERMFORCE_NEVER);
    scols_table_enable_nowrap(table, 1);
    return table;
}

static void add_column(struct libscols_table *table, const char *name, double hint, int flags) {
    if (scols_table_new_column(table, name, hint, flags) == NULL) {
        memory_exhausted();
    }
}

void screen_column(struct libscols_table *table, const char *name, int flags) {
    // A hint of 1 lets the column be as wide as what stands in it, as long as the terminal allows.
    add_column(table, name, 1, flags);
}

void screen_share(struct libscols_table *table, const char *name, int percent) {
    add_column(table, name, (double)percent / 100, SCOLS_FL_TRUNC);
}

struct libscols_line *screen_line(struct libscols_table *table) {
    struct libscols_line *line = scols_table_new_line(table, NULL);
    if (line == NULL) {
        memory_exhausted();
    }
    return line;
}

void screen_cell(struct libscols_line *line, size_t column, const char *text) {
    if (scols_line_set_data(line, column, text) != 0) {
        memory_exhausted();
    }
}

void screen_close(struct libscols_table *table, FILE *out) {
    scols_print_table(table);
    fputc('\n', out);
    scols_unref_table(table);
}

void screen_number(struct libscols_line *line, size_t column, int64_t value) {
    char text[32];
    snprintf(text, sizeof text, "%" PRId64, value);
    screen_cell(line, column, text);
}
