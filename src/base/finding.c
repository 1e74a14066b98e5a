// SPDX-License-Identifier: GPL-3.0-or-later
//
// Collecting findings, and the one place where they are printed.
#include "base/finding.h"

#include "base/array.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdint.h>
#include <string.h>

enum {
    PRINTED_MOST = 200,
    EXCERPT_WIDTH = 96,  // characters of a line that are shown
    EXCERPT_BEFORE = 48, // of them before the place, in a long line
    SUBJECT_WIDTH = 96,
    HINT_WIDTH = 960,
};

static const char *kept(struct findings *findings, const char *text) {
    return text == NULL ? NULL : arena_copy(&findings->arena, text);
}

static int compare_texts(const char *a, const char *b) {
    return strcmp(a != NULL ? a : "", b != NULL ? b : "");
}

// Many findings may stand in one long line: those that follow each other share a copy of it.
static const char *kept_line(struct findings *findings, const struct origin *at) {
    const struct origin *last =
        findings->count > 0 ? &findings->items[findings->count - 1].at : NULL;
    bool is_same = last != NULL && last->text != NULL && findings->last_line == at->text &&
                   last->line == at->line && compare_texts(last->file, at->file) == 0;
    findings->last_line = at->text;
    return is_same ? last->text : kept(findings, at->text);
}

void findings_add(struct findings *findings, enum finding_kind kind, const struct origin *at,
                  const char *subject, const char *hint_format, ...) {
    struct finding finding = {.kind = kind, .subject = kept(findings, subject)};
    if (at != NULL) {
        finding.at = *at;
        finding.at.file = kept(findings, at->file);
        finding.at.text = kept_line(findings, at);
        finding.at.note = kept(findings, at->note);
    }
    if (hint_format != NULL) {
        va_list values;
        va_start(values, hint_format);
        char *hint = memory_print(hint_format, values);
        va_end(values);
        finding.hint = kept(findings, hint);
        memory_free(hint);
    }
    findings->items =
        array_room(findings->items, findings->count, &findings->capacity, sizeof *findings->items);
    findings->items[findings->count++] = finding;
    findings->errors += finding_phrase(kind)->severity == SEVERITY_ERROR;
}

static int compare_sizes(size_t a, size_t b) {
    return (a > b) - (a < b);
}

static int compare_findings(const void *left, const void *right) {
    const struct finding *a = left, *b = right;
    int orders[] = {
        compare_texts(a->at.file, b->at.file),     compare_sizes(a->at.line, b->at.line),
        compare_sizes(a->at.column, b->at.column), compare_sizes(a->kind, b->kind),
        compare_texts(a->subject, b->subject),     compare_texts(a->hint, b->hint),
    };
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        if (orders[i] != 0) {
            return orders[i];
        }
    }
    return 0;
}

// Prints text with its control characters visible, so that a file cannot steer somebody's terminal.
static size_t print_escaped(FILE *out, const char *text, size_t length) {
    size_t width = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        bool is_c1 = byte == 0xc2 && i + 1 < length && (unsigned char)text[i + 1] < 0xa0;
        if (byte < 0x20 || byte == 0x7f) {
            width += (size_t)fprintf(out, byte == '\t' ? " " : "\\x%02x", byte);
        } else if (is_c1) {
            width += (size_t)fprintf(out, "\\u%04x", (unsigned char)text[++i]);
        } else {
            fputc(byte, out);
            // Bytes inside a character add nothing; its first byte adds the whole width.
            size_t end = i + 1;
            while (end < length && ((unsigned char)text[end] & 0xc0) == 0x80) {
                end++;
            }
            width += (byte & 0xc0) == 0x80 ? 0 : text_width(text + i, end - i);
        }
    }
    return width;
}

// Byte where the character with this number (from 0) begins, or the end of the text.
static size_t character_start(const char *text, size_t number) {
    size_t length = strlen(text), at = 0, count = 0;
    while (at < length) {
        size_t end = at + 1;
        while (end < length && ((unsigned char)text[end] & 0xc0) == 0x80) {
            end++;
        }
        count += text_characters(text + at, end - at);
        if (count > number) {
            return at;
        }
        at = end;
    }
    return length;
}

// Prints at most so many characters, and dots for the rest: a cell may hold a whole letter.
static void print_cut(FILE *out, const char *text, size_t most) {
    size_t end = character_start(text, most);
    print_escaped(out, text, end);
    fputs(text[end] != '\0' ? "..." : "", out);
}

static void print_caret(FILE *out, size_t indent, size_t width) {
    fprintf(out, "\n%*s^", (int)indent + 4, "");
    for (size_t i = 1; i < width; i++) {
        fputc('~', out);
    }
    fputc('\n', out);
}

// The line, cut around the place when it is long, and a caret under the place.
static void print_excerpt(FILE *out, const struct origin *at) {
    size_t characters = text_characters(at->text, strlen(at->text));
    size_t column = at->column > 0 ? at->column - 1 : 0;
    size_t first =
        characters <= EXCERPT_WIDTH || column < EXCERPT_BEFORE ? 0 : column - EXCERPT_BEFORE;
    size_t last = first + EXCERPT_WIDTH;
    size_t start = character_start(at->text, first);
    size_t place = character_start(at->text, column);
    size_t place_end =
        character_start(at->text, column + at->width < last ? column + at->width : last);
    size_t end = character_start(at->text, last);
    fputs("    ", out);
    size_t indent = print_escaped(out, at->text + start, place - start);
    size_t width = print_escaped(out, at->text + place, place_end - place);
    print_escaped(out, at->text + place_end, end - place_end);
    print_escaped(out, at->note != NULL ? at->note : "", at->note != NULL ? strlen(at->note) : 0);
    if (at->column > 0) {
        print_caret(out, indent, width);
    } else {
        fputc('\n', out);
    }
}

const char *column_letters(size_t column, char text[static COLUMN_LETTERS_SIZE]) {
    enum { LETTERS = 26 };
    size_t count = 0;
    for (size_t rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
        count++;
    }
    text[count] = '\0';
    for (size_t rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
        text[--count] = (char)('A' + (rest - 1) % LETTERS);
    }
    return text;
}

static void print_place(FILE *out, const struct origin *at) {
    char letters[COLUMN_LETTERS_SIZE];
    if (at->file == NULL) {
        return;
    }
    print_escaped(out, at->file, strlen(at->file));
    if (at->sheet_column > 0) {
        fprintf(out, "!%s%zu", column_letters(at->sheet_column, letters), at->line);
    } else if (at->line > 0) {
        fprintf(out, ":%zu", at->line);
    }
    if (at->sheet_column == 0 && at->line > 0 && at->column > 0) {
        fprintf(out, ":%zu", at->column);
    }
    fputs(": ", out);
}

static void print_finding(FILE *out, const struct finding *finding) {
    const struct finding_phrase *phrase = finding_phrase(finding->kind);
    print_place(out, &finding->at);
    fprintf(out, "%s: %s", _(severity_word(phrase->severity)), _(phrase->phrase));
    if (finding->subject != NULL) {
        fputs(" '", out);
        print_cut(out, finding->subject, SUBJECT_WIDTH);
        fputc('\'', out);
    }
    fputc('\n', out);
    if (finding->at.text != NULL && finding->at.line > 0) {
        print_excerpt(out, &finding->at);
    }
    if (finding->hint != NULL) {
        fprintf(out, "  %s: ", _("hint"));
        print_cut(out, finding->hint, HINT_WIDTH);
        fputc('\n', out);
    }
}

void findings_sort(struct findings *findings) {
    array_sort(findings->items, findings->count, sizeof *findings->items, compare_findings);
}

void findings_print(struct findings *findings, FILE *out) {
    findings_sort(findings);
    for (size_t i = 0; i < findings->count && i < PRINTED_MOST; i++) {
        print_finding(out, &findings->items[i]);
    }
    if (findings->count > PRINTED_MOST) {
        size_t left = findings->count - PRINTED_MOST;
        fprintf(out, ngettext("... and %zu more finding.\n", "... and %zu more findings.\n", left),
                left);
    }
}

void findings_drop_notes(struct findings *findings) {
    size_t kept = 0;
    for (size_t i = 0; i < findings->count; i++) {
        if (finding_phrase(findings->items[i].kind)->severity != SEVERITY_NOTE) {
            findings->items[kept++] = findings->items[i];
        }
    }
    findings->count = kept;
}

size_t findings_of_kind(const struct findings *findings, enum finding_kind kind) {
    size_t count = 0;
    for (size_t i = 0; i < findings->count; i++) {
        count += findings->items[i].kind == kind;
    }
    return count;
}

void findings_release(struct findings *findings) {
    memory_free(findings->items);
    arena_release(&findings->arena);
    *findings = (struct findings){0};
}
