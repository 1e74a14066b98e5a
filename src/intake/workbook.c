// SPDX-License-Identifier: GPL-3.0-or-later
//
// A sheet stands for the file whose name it bears, in either language, with or without `.csv`. The
// workbook is printed twice: the numbers behind its dates say from which day they are counted,
// which xlsx2csv believes of some workbooks wrongly, and then every date would be four years off.
#include "intake/workbook.h"

#include "base/language.h"
#include "base/text.h"
#include "intake/converter.h"
#include "intake/schema.h"
#include "intake/sheets.h"

#include <string.h>

struct origin workbook_sheet_origin(struct arena *arena, const char *workbook, const char *sheet) {
    return (struct origin){.file = arena_print(arena, "%s:%s", workbook, sheet)};
}

// The file that a sheet of this name stands for, or NULL.
static const char *file_of(struct arena *arena, const char *sheet) {
    const char *name = text_folded(arena, text_normal(arena, sheet, strlen(sheet)));
    const char *file = arena_print(arena, "%s.csv", name);
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        const struct file_schema *schema = file_schema((enum file_kind)kind);
        const char *const names[] = {schema->name, schema->norwegian};
        for (size_t i = 0; i < 2; i++) {
            if (text_equal(name, names[i]) || text_equal(file, names[i])) {
                return names[i];
            }
        }
    }
    return NULL;
}

// The name of a sheet that was probably meant, or NULL.
static const char *resembling_sheet(struct arena *arena, const char *sheet) {
    const char *names[2 * FILE_KINDS];
    size_t count = 0;
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        const struct file_schema *schema = file_schema((enum file_kind)kind);
        names[count++] = arena_copy_bytes(arena, schema->name, strcspn(schema->name, "."));
        names[count++] =
            arena_copy_bytes(arena, schema->norwegian, strcspn(schema->norwegian, "."));
    }
    return text_nearest(text_folded(arena, sheet), names, count);
}

static void warn_about_sheet(struct arena *arena, const struct origin *at, const char *sheet,
                             struct findings *findings) {
    const char *near = resembling_sheet(arena, sheet);
    findings_add(findings, FINDING_SHEET_UNKNOWN, at, NULL,
                 near == NULL ? NULL : _("Did you mean '%s'?"), near);
}

static bool is_same_file(const char *a, const char *b) {
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        const struct file_schema *schema = file_schema((enum file_kind)kind);
        if (text_equal(a, schema->name) || text_equal(a, schema->norwegian)) {
            return text_equal(b, schema->name) || text_equal(b, schema->norwegian);
        }
    }
    return false;
}

// The sheet of the folder that stands for the same file, or NULL.
static const struct source *twin_of(const struct folder *folder, const char *file) {
    for (size_t i = 0; i < folder->count; i++) {
        if (is_same_file(folder->files[i].stands_for, file)) {
            return &folder->files[i];
        }
    }
    return NULL;
}

static void take_sheet(const struct sheet *sheet, const char *workbook, struct folder *folder,
                       struct findings *findings) {
    struct arena arena = {0};
    const char *name = text_normal(&arena, sheet->name, strlen(sheet->name));
    struct origin at = workbook_sheet_origin(&arena, workbook, name);
    const char *file = file_of(&arena, name);
    const struct source *twin = file != NULL ? twin_of(folder, file) : NULL;
    if (twin != NULL) {
        findings_add(findings, FINDING_SHEET_TWICE, &at, twin->name,
                     _("Keep one of the two; nobody can know which one is meant."));
    } else if (file != NULL) {
        const char *bytes = sheet->csv.length > 0 ? sheet->csv.bytes : "";
        folder_add(folder, at.file, bytes, sheet->csv.length);
        folder->files[folder->count - 1].stands_for = file;
    } else if (sheet->csv.length > 0) {
        warn_about_sheet(&arena, &at, name, findings);
    }
    arena_release(&arena);
}

// `said` is what xlsx2csv complained about, or NULL.
static void report_failure(const struct origin *at, const char *said, struct findings *findings) {
    if (said == NULL) {
        findings_add(findings, FINDING_WORKBOOK_UNREADABLE, at, NULL,
                     _("Open it in a spreadsheet program and save it as .xlsx again, without a "
                       "password; xlsx2csv failed."));
    } else {
        findings_add(findings, FINDING_WORKBOOK_UNREADABLE, at, NULL,
                     _("Open it in a spreadsheet program and save it as .xlsx again, without a "
                       "password; xlsx2csv failed: %s."),
                     said);
    }
}

static bool report(enum conversion conversion, const char *workbook, const char *said,
                   struct findings *findings) {
    struct origin at = {.file = workbook};
    switch (conversion) {
    case CONVERTED:
        return true;
    case CONVERTER_MISSING:
        findings_add(
            findings, FINDING_WORKBOOK_UNREADABLE, &at, NULL,
            _("This needs the program xlsx2csv, which is not installed: install the Debian "
              "package xlsx2csv, or save each sheet as a CSV file in one folder."));
        return false;
    case CONVERSION_TOO_LARGE:
        findings_add(findings, FINDING_WORKBOOK_UNREADABLE, &at, NULL,
                     _("Its sheets are larger than 64 MiB; delete what does not belong to the "
                       "programme, or save each sheet as a CSV file in one folder."));
        return false;
    case CONVERTER_FAILED:
        break;
    }
    report_failure(&at, said, findings);
    return false;
}

static bool convert(const char *path, const char *workbook, const char *date_format,
                    struct text_buffer *csv, struct findings *findings) {
    struct text_buffer said = {0};
    enum conversion conversion = convert_workbook(path, date_format, csv, &said);
    bool good = report(conversion, workbook, said.bytes, findings);
    text_buffer_release(&said);
    return good;
}

// .xlsx is a zip archive; so is .ods.
static bool is_workbook(const char *path, const struct source *file, struct findings *findings) {
    static const char signature[] = "PK\x03\x04";
    static const char password[] = "\xd0\xcf\x11\xe0";
    struct origin at = {.file = file->name};
    if (file->length >= strlen(signature) &&
        memcmp(file->bytes, signature, strlen(signature)) == 0) {
        return true;
    }
    if (file->length >= strlen(password) && memcmp(file->bytes, password, strlen(password)) == 0) {
        findings_add(findings, FINDING_WORKBOOK_UNREADABLE, &at, NULL,
                     _("It is of an older kind or has a password: save it as .xlsx, without one."));
    } else {
        findings_add(findings, FINDING_NO_FOLDER, NULL, path,
                     _("It is a file: name the folder that it lies in, or a workbook (.xlsx) whose "
                       "sheets are named like the files."));
    }
    return false;
}

static bool divide(const struct text_buffer *csv, const struct text_buffer *numbers,
                   const char *workbook, struct sheets *sheets, struct findings *findings) {
    struct origin at = {.file = workbook};
    if (!sheets_divide(csv->bytes, csv->length, sheets)) {
        return report(CONVERTER_FAILED, workbook, _("it printed something else than sheets"),
                      findings);
    }
    if (numbers->length > 0 && sheets_count_from_1904(csv->bytes, numbers->bytes)) {
        findings_add(
            findings, FINDING_WORKBOOK_1904, &at, NULL,
            _("Read here, its dates might be four years off: save each sheet as a CSV file "
              "in one folder, and name the folder."));
        return false;
    }
    return true;
}

bool workbook_read(const char *path, const struct source *file, struct folder *folder,
                   struct findings *findings) {
    struct text_buffer csv = {0}, numbers = {0};
    struct sheets sheets = {0};
    size_t errors = findings->errors;
    bool good = is_workbook(path, file, findings) &&
                convert(path, file->name, SHEETS_DATE_FORMAT, &csv, findings) &&
                convert(path, file->name, "float", &numbers, findings) &&
                divide(&csv, &numbers, file->name, &sheets, findings);
    for (size_t i = 0; good && i < sheets.count; i++) {
        take_sheet(&sheets.items[i], file->name, folder, findings);
    }
    text_buffer_release(&csv);
    text_buffer_release(&numbers);
    sheets_release(&sheets);
    return findings->errors == errors;
}
