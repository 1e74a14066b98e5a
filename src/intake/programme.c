// SPDX-License-Identifier: GPL-3.0-or-later
//
// The story of reading: open every file, then read them in the order in which they need each other,
// then check what only the whole can tell.
#include "base/language.h"
#include "base/text.h"
#include "intake/example.h"
#include "intake/reader.h"

static void report_missing(struct reader *reader, const struct folder *folder,
                           enum file_kind kind) {
    struct origin at = {.file = file_told(kind)};
    if (folder->workbook != NULL) {
        at.file = folder->workbook;
        findings_add(reader->findings, FINDING_FILE_MISSING, &at, file_told(kind),
                     _("Every programme needs the sheets rules, companies and candidates."));
    } else {
        findings_add(
            reader->findings, FINDING_FILE_MISSING, &at, NULL,
            _("Every programme needs rules.csv, companies.csv and candidates.csv; 'kull new' "
              "makes a folder with all three."));
    }
}

void reader_open_file(struct reader *reader, const struct folder *folder, enum file_kind kind) {
    const struct file_schema *schema = file_schema(kind);
    const struct source *english = folder_find(folder, schema->name);
    const struct source *norwegian = folder_find(folder, schema->norwegian);
    const struct source *source = english != NULL ? english : norwegian;
    if (english != NULL && norwegian != NULL) {
        struct origin at = {.file = schema->norwegian};
        findings_add(reader->findings, FINDING_FILE_TWICE, &at, schema->name,
                     _("Keep one of the two; nobody can know which one is meant."));
    }
    if (source != NULL) {
        reader_open(reader, kind, source);
    } else if (schema->required) {
        report_missing(reader, folder, kind);
    }
}

static bool has_applicants(const struct programme *programme, int intake) {
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        if (candidate->intake == intake && candidate->status == STATUS_APPLICANT) {
            return true;
        }
    }
    return false;
}

static void report_admit_max(struct reader *reader, const struct intake *intake) {
    struct origin at = {.file = reader->totals[FILE_RULES].file};
    const char *rule = rule_told(RULE_ADMIT_MAX);
    if (intake->label[0] == '\0') {
        findings_add(reader->findings, FINDING_ADMIT_MAX_MISSING, &at, rule,
                     _("Add a row with the rule admit_max (opptak_maks) and a value such as 8; all "
                       "sets no limit."));
    } else {
        findings_add(reader->findings, FINDING_ADMIT_MAX_MISSING, &at, rule,
                     _("Add a row with the rule admit_max (opptak_maks) and a value such as 8; all "
                       "sets no limit; it is missing for intake %s."),
                     intake->label);
    }
}

// How many are admitted is never guessed: forgetting the rule must not admit everybody.
static void check_admit_max(struct reader *reader, const struct programme *programme) {
    for (size_t i = 0; i < programme->intake_count && !reader->rules_unclear; i++) {
        const struct intake *intake = &programme->intakes[i];
        if (intake->rules.at[RULE_ADMIT_MAX].line == 0 && has_applicants(programme, (int)i)) {
            report_admit_max(reader, intake);
        }
    }
}

static void warn_about_examples(struct reader *reader) {
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        const struct table *table = &reader->tables[kind];
        for (size_t i = 0; i < table->row_count; i++) {
            if (example_matches((enum file_kind)kind, table, &table->rows[i])) {
                struct origin at = table_row_origin(table, &table->rows[i]);
                findings_add(reader->findings, FINDING_EXAMPLE_ROW, &at, NULL,
                             _("Change it to what your programme has, or delete it."));
            }
        }
    }
}

static void report_totals(struct reader *reader, struct reading *reading) {
    int english = 0, norwegian = 0;
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        if (reader->present[kind]) {
            struct file_totals totals = reader->totals[kind];
            totals.file = arena_copy(&reading->arena, totals.file);
            totals.rejected = totals.rows - totals.accepted;
            reading->totals[reading->file_count++] = totals;
            english += reader->headers[kind].english;
            norwegian += reader->headers[kind].norwegian;
        }
    }
    reading->dialect = reader->tables[FILE_CANDIDATES].dialect;
    reading->norwegian = norwegian > english;
}

bool programme_read(const struct folder *folder, struct programme *programme,
                    struct reading *reading, struct findings *findings) {
    struct reader reader = {
        .programme = programme, .keep = &programme->arena, .findings = findings};
    size_t errors = findings->errors;
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        reader_open_file(&reader, folder, (enum file_kind)kind);
    }
    apply_changes(&reader, &folder->changes);
    read_rules(&reader, programme);
    read_companies(&reader, programme);
    read_offers(&reader, programme);
    read_candidates(&reader, programme);
    read_ratings(&reader, programme);
    read_decisions(&reader, programme);
    read_links(&reader, programme);
    read_history(&reader, programme);
    read_events(&reader, programme);
    check_admit_max(&reader, programme);
    warn_about_examples(&reader);
    if (findings->errors == errors) {
        check_open_modules(&reader);
    }
    raise_doubts(&reader);
    report_totals(&reader, reading);
    reader_release(&reader);
    return findings->errors == errors;
}

// The directories of a programme that is read already.
static void list_programme(struct reader *reader, const struct programme *programme) {
    for (size_t i = 0; i < programme->intake_count; i++) {
        const struct intake *intake = &programme->intakes[i];
        directory_add(&reader->intakes, intake->label, NULL, (int)i, &intake->at);
    }
    for (size_t i = 0; i < programme->company_count; i++) {
        const struct company *company = &programme->companies[i];
        directory_add(&reader->companies, company->id, company->name, (int)i, &company->at);
    }
    for (size_t i = 0; i < programme->offer_count; i++) {
        const struct offer *offer = &programme->offers[i];
        directory_add(&reader->offers, offer->id, NULL, (int)i, &offer->at);
    }
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        directory_add(&reader->candidates, candidate->id, candidate->name, (int)i, &candidate->at);
    }
    directory_close(&reader->intakes);
    directory_close(&reader->companies);
    directory_close(&reader->offers);
    directory_close(&reader->candidates);
}

bool schedule_read(const struct source *source, const struct programme *programme,
                   struct schedule *schedule, struct findings *findings) {
    struct reader reader = {.programme = programme, .keep = &schedule->arena, .findings = findings};
    size_t errors = findings->errors;
    list_programme(&reader, programme);
    reader_open(&reader, FILE_HISTORY, source);
    schedule->file = arena_copy(&schedule->arena, source->name);
    read_placements(&reader, false, schedule);
    reader_release(&reader);
    return findings->errors == errors;
}

bool proof_read(const struct source *source, const struct programme *programme, struct proof *proof,
                struct findings *findings) {
    struct reader reader = {.programme = programme, .keep = &proof->arena, .findings = findings};
    size_t errors = findings->errors;
    list_programme(&reader, programme);
    reader_open(&reader, FILE_PROOF, source);
    read_proof(&reader, proof);
    reader_release(&reader);
    return findings->errors == errors;
}

void reading_release(struct reading *reading) {
    arena_release(&reading->arena);
    *reading = (struct reading){0};
}
