// SPDX-License-Identifier: GPL-3.0-or-later
//
// Quotation marks go where RFC 4180 wants them: around the delimiter, quotation marks and line
// ends, and around blanks at the ends; where spreadsheets are meant, also around text that one
// would take for a number or a date. A text that a spreadsheet would run as a formula gets an
// apostrophe where spreadsheets are meant, and everywhere a text gets one from which reading would
// take one. Numbers are never escaped: -5 is no formula.
#include "table/writer.h"

#include "base/day.h"
#include "base/number.h"
#include "table/cell_text.h"
#include "table/fragile.h"

#include <string.h>
#include <strings.h>

static const char blanks[] = " \t\r\n";
static const char digits[] = "0123456789";

void writer_open(struct writer *writer, struct dialect dialect) {
    *writer = (struct writer){.dialect = dialect};
    if (dialect.excel) {
        text_buffer_add(&writer->text, "\ufeff");
    }
}

static bool needs_quotes(const struct writer *writer, const char *text) {
    const char special[] = {writer->dialect.delimiter, '"', '\r', '\n', '\0'};
    size_t length = strlen(text);
    return length > 0 && (strpbrk(text, special) != NULL || strchr(blanks, text[0]) != NULL ||
                          strchr(blanks, text[length - 1]) != NULL);
}

static void begin_cell(struct writer *writer) {
    if (writer->in_row) {
        text_buffer_add_bytes(&writer->text, &writer->dialect.delimiter, 1);
    }
    writer->in_row = true;
}

static void add_quoted(struct text_buffer *out, const char *text) {
    text_buffer_add(out, "\"");
    for (const char *quote = NULL; (quote = strchr(text, '"')) != NULL; text = quote + 1) {
        text_buffer_add_bytes(out, text, (size_t)(quote - text));
        text_buffer_add(out, "\"\"");
    }
    text_buffer_add(out, text);
    text_buffer_add(out, "\"");
}

void writer_value(struct writer *writer, const char *text) {
    begin_cell(writer);
    if (needs_quotes(writer, text)) {
        add_quoted(&writer->text, text);
    } else {
        text_buffer_add(&writer->text, text);
    }
}

// Digits come first, or behind what may stand before an amount of money: kr 5, (5).
static bool begins_with_digits(const char *text) {
    size_t begin = strcspn(text, digits);
    bool is_crowns = strncasecmp(text, "kr", 2) == 0 && strspn(text + 2, " .") + 2 == begin;
    return text[begin] != '\0' && (is_crowns || strspn(text, " (.,$") == begin);
}

// Some spreadsheets can be told that what stands in quotation marks is text. Whatever else begins
// with a digit may be a date to them (1. mars), but a whole number in short form, such as the label
// 2026, is the same text again when it is written back.
static bool looks_like_value(const struct writer *writer, const char *text) {
    bool is_whole = text[strspn(text, digits)] == '\0';
    bool is_odd = !is_whole && begins_with_digits(text);
    return writer->dialect.excel && (is_odd || text_is_fragile(text));
}

static void add_cell(struct writer *writer, const char *text) {
    if (looks_like_value(writer, text)) {
        begin_cell(writer);
        add_quoted(&writer->text, text);
    } else {
        writer_value(writer, text);
    }
}

// Blanks in front are passed by: reading trims them, and spreadsheets look behind them too.
static bool needs_apostrophe(const struct writer *writer, const char *visible) {
    return cell_text_is_formula(visible) && (writer->dialect.excel || visible[0] == '\'');
}

void writer_text(struct writer *writer, const char *text) {
    size_t indent = strspn(text, blanks);
    if (!needs_apostrophe(writer, text + indent)) {
        add_cell(writer, text);
        return;
    }
    struct text_buffer escaped = {0};
    text_buffer_add_bytes(&escaped, text, indent);
    text_buffer_add(&escaped, "'");
    text_buffer_add(&escaped, text + indent);
    add_cell(writer, escaped.bytes);
    text_buffer_release(&escaped);
}

void writer_whole(struct writer *writer, int64_t value) {
    writer_number(writer, value, 0);
}

void writer_number(struct writer *writer, int64_t value, int decimals) {
    char text[NUMBER_TEXT_SIZE];
    char point = writer->dialect.excel ? ',' : '.';
    writer_value(writer, number_to_text(value, decimals, point, text));
}

void writer_day(struct writer *writer, int32_t day) {
    char text[DAY_TEXT_SIZE];
    writer_value(writer, day_to_text(day, text));
}

void writer_blank(struct writer *writer) {
    begin_cell(writer);
}

// True when nothing stands in the row so far: a single blank cell would read back as an empty line.
static bool row_is_empty(const struct writer *writer) {
    size_t start = writer->dialect.excel ? strlen("\ufeff") : 0;
    size_t length = writer->text.length;
    return length == start || writer->text.bytes[length - 1] == '\n';
}

void writer_end_row(struct writer *writer) {
    if (row_is_empty(writer)) {
        text_buffer_add(&writer->text, "\"\"");
    }
    text_buffer_add(&writer->text, "\r\n");
    writer->in_row = false;
}

void writer_release(struct writer *writer) {
    text_buffer_release(&writer->text);
    *writer = (struct writer){0};
}
