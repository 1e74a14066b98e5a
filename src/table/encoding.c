// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file says what it is by its first bytes: a workbook, UTF-16, UTF-8 with a mark. Without any of
// these it is UTF-8 when every byte of it is valid, and Windows-1252 otherwise: text in that
// encoding with one letter beyond ASCII is practically never valid UTF-8.
#include "table/encoding.h"

#include "base/language.h"
#include "base/memory.h"
#include "base/text.h"
#include "table/lines.h"
#include "table/table.h"

#include <string.h>
#include <unistr.h>

enum { UTF_16_LOOK_BYTES = 64 };

struct signature {
    const char *bytes;
    size_t length;
    enum finding_kind kind;
};

static const struct signature foreign[] = {
    {"PK\x03\x04", 4, FINDING_WORKBOOK}, // .xlsx and .ods are zip archives
    {"PK\x05\x06", 4, FINDING_WORKBOOK}, {"\xd0\xcf\x11\xe0", 4, FINDING_WORKBOOK}, // .xls
    {"\xff\xfe", 2, FINDING_UTF_16},     {"\xfe\xff", 2, FINDING_UTF_16},
};

static bool begins_with(const char *bytes, size_t length, const char *start, size_t start_length) {
    return length >= start_length && memcmp(bytes, start, start_length) == 0;
}

// UTF-16 without a mark: column names are near ASCII, so every other byte is NUL, and only those.
static bool looks_like_utf_16(const char *bytes, size_t length) {
    size_t nul[2] = {0};
    size_t pairs = (length < UTF_16_LOOK_BYTES ? length : UTF_16_LOOK_BYTES) / 2;
    for (size_t i = 0; i < 2 * pairs; i++) {
        nul[i % 2] += bytes[i] == '\0';
    }
    return pairs >= 2 && ((nul[0] == pairs && nul[1] == 0) || (nul[1] == pairs && nul[0] == 0));
}

static bool is_foreign(const char *bytes, size_t length, enum finding_kind *kind) {
    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) {
        if (begins_with(bytes, length, foreign[i].bytes, foreign[i].length)) {
            *kind = foreign[i].kind;
            return true;
        }
    }
    *kind = FINDING_UTF_16;
    return looks_like_utf_16(bytes, length);
}

static void report_foreign(const char *file, enum finding_kind kind, struct findings *findings) {
    const char *hint =
        kind == FINDING_WORKBOOK
            ? _("Save it as CSV in the spreadsheet; a workbook (.xlsx) takes the place of a whole "
                "folder, never of one file.")
            : _("Save it again as 'CSV UTF-8'.");
    findings_add(findings, kind, &(struct origin){.file = file}, NULL, "%s", hint);
}

// What the bytes 0x80 to 0x9f mean; the five that mean nothing stay themselves, as C1 controls.
static const uint16_t windows_1252[32] = {
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

static void decode_windows_1252(const char *bytes, size_t length, struct decoded *decoded) {
    enum { UTF_8_BYTES_MOST = 3 }; // for a character of Windows-1252
    char *text = memory_new(length, UTF_8_BYTES_MOST);
    size_t end = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        ucs4_t character = byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80] : byte;
        end += (size_t)u8_uctomb((uint8_t *)text + end, character, UTF_8_BYTES_MOST);
    }
    decoded->text = decoded->owned = text;
    decoded->length = end;
    decoded->is_windows_1252 = true;
}

// A file that promises UTF-8 by its mark and does not keep the promise. The line is shown up to the
// byte that is wrong, for what follows cannot be trusted.
static void report_broken_utf_8(const char *file, const char *text, size_t bad,
                                struct findings *findings) {
    size_t start = bad, line = 1;
    while (start > 0 && text[start - 1] != '\n' && text[start - 1] != '\r') {
        start--;
    }
    for (size_t i = 0; i < start; i++) {
        line += line_ends(text, start, i);
    }
    char byte[8];
    snprintf(byte, sizeof byte, "0x%02x", (unsigned char)text[bad]);
    struct text_buffer shown = {0};
    text_buffer_add_bytes(&shown, text + start, bad - start);
    text_buffer_add(&shown, "\ufffd");
    struct origin at = {file, line, text_characters(text + start, bad - start) + 1, 1, shown.bytes};
    findings_add(
        findings, FINDING_UNDEFINED_BYTE, &at, byte,
        _("The file begins with the mark of UTF-8, but is not UTF-8 here; save it again as "
          "'CSV UTF-8'."));
    text_buffer_release(&shown);
}

static bool decode(const char *file, const char *bytes, size_t length, struct decoded *decoded,
                   struct findings *findings) {
    static const char mark[] = "\xef\xbb\xbf";
    size_t mark_length = begins_with(bytes, length, mark, 3) ? 3 : 0;
    *decoded = (struct decoded){
        .text = bytes + mark_length,
        .length = length - mark_length,
        .has_mark = mark_length > 0,
    };
    const uint8_t *bad = u8_check((const uint8_t *)decoded->text, decoded->length);
    if (bad == NULL) {
        return true;
    }
    size_t bad_at = (size_t)((const char *)bad - decoded->text);
    if (decoded->has_mark) {
        report_broken_utf_8(file, decoded->text, bad_at, findings);
        return false;
    }
    decoded->first_odd = bad_at;
    decode_windows_1252(bytes, length, decoded);
    return true;
}

bool encoding_decode(const char *file, const char *bytes, size_t length, struct decoded *decoded,
                     struct findings *findings) {
    enum finding_kind kind = FINDING_WORKBOOK;
    *decoded = (struct decoded){.text = ""};
    if (length == 0) {
        return true;
    }
    if (is_foreign(bytes, length, &kind)) {
        report_foreign(file, kind, findings);
        return false;
    }
    if (length > TABLE_FILE_BYTES_MOST) {
        findings_add(
            findings, FINDING_FILE_TOO_LARGE, &(struct origin){.file = file}, NULL,
            _("A programme of ten thousand people takes less than 10 MiB; delete what does "
              "not belong to it."));
        return false;
    }
    return decode(file, bytes, length, decoded, findings);
}

void decoded_release(struct decoded *decoded) {
    memory_free(decoded->owned);
    *decoded = (struct decoded){0};
}
