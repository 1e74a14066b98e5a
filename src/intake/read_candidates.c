// SPDX-License-Identifier: GPL-3.0-or-later
//
// candidates.csv: one row is a person. Wishes come in one cell ("A > B = C") or in numbered
// columns, as a web form exports them; both become the same list.
#include "base/array.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/text.h"
#include "intake/reader.h"

#include <stddef.h>
#include <string.h>

struct wish_list {
    struct wish *wishes;
    size_t count, capacity;
    const char *division; // how they are divided, as a hint
};

// All wishes share the text of their row, which lives with the candidate.
static struct origin wish_origin(const struct candidate *candidate, const struct origin *at) {
    struct origin origin = *at;
    origin.file = candidate->at.file;
    origin.text = candidate->at.text;
    origin.note = candidate->at.note;
    return at->line == candidate->at.line ? origin : candidate->at;
}

static void add_wish(struct reader *reader, struct record *record, const char *text,
                     const struct origin *at, int group, struct wish_list *list) {
    int company = reader_company_at(reader, record, text, at, list->division);
    for (size_t i = 0; i < list->count && company != NONE; i++) {
        if (list->wishes[i].company == company) {
            record->good = false;
            findings_add(reader->findings, FINDING_LIST_TWICE, at, text,
                         _("It already has rank %d in this list."), list->wishes[i].group);
            return;
        }
    }
    list->wishes = array_room(list->wishes, list->count, &list->capacity, sizeof *list->wishes);
    list->wishes[list->count++] = (struct wish){company, group, *at};
}

static void read_wish_cell(struct reader *reader, struct record *record, struct wish_list *list) {
    struct parts parts = record_parts(record, CANDIDATE_WISHES, ">=", &reader->arena);
    int group = 0;
    list->division = N_("Wishes are divided by >, such as A > B, and equal ones by =.");
    for (size_t i = 0; i < parts.count; i++) {
        group += parts.dividers[i] != '=';
        add_wish(reader, record, parts.texts[i], &parts.origins[i], group, list);
    }
}

static void read_wish_columns(struct reader *reader, struct record *record,
                              struct wish_list *list) {
    int blank = 0; // the first blank column, from 1
    list->division = N_("Each of these columns takes one wish.");
    for (int i = 0; i < record->header->wish_count; i++) {
        size_t position = (size_t)record->header->wish_position[i];
        const struct cell *cell = row_cell(record->row, position);
        struct origin at = table_cell_origin(record->table, cell);
        if (cell->text[0] == '\0') {
            blank = blank > 0 ? blank : i + 1;
        } else if (blank > 0) {
            record->good = false;
            findings_add(
                reader->findings, FINDING_LIST_GAP, &at, cell->text,
                _("wish_%d of this row is blank; close the gap, so that every rank is meant."),
                blank);
            return;
        } else {
            add_wish(reader, record, cell->text, &at, i + 1, list);
        }
    }
}

// The wishes move from the growing list into memory that lives with the candidate.
static void read_wishes(struct reader *reader, struct record *record, struct candidate *candidate) {
    struct wish_list list = {0};
    read_wish_cell(reader, record, &list);
    read_wish_columns(reader, record, &list);
    candidate->wishes = arena_new(reader->keep, list.count, sizeof *list.wishes);
    candidate->wish_count = list.count;
    if (list.count > 0) {
        memcpy(candidate->wishes, list.wishes, list.count * sizeof *list.wishes);
    }
    memory_free(list.wishes);
    for (size_t i = 0; i < list.count; i++) {
        struct wish *wish = &candidate->wishes[i];
        wish->at = wish_origin(candidate, &wish->at);
    }
}

static int compare_ints(const void *left, const void *right) {
    int a = *(const int *)left, b = *(const int *)right;
    return (a > b) - (a < b);
}

static void read_refusals(struct reader *reader, struct record *record,
                          struct candidate *candidate) {
    struct parts parts = record_parts(record, CANDIDATE_REFUSES, "|", &reader->arena);
    const char *division = N_("Several companies in one cell are divided by |.");
    candidate->refuses = arena_new(reader->keep, parts.count, sizeof *candidate->refuses);
    for (size_t i = 0; i < parts.count; i++) {
        int company =
            reader_company_at(reader, record, parts.texts[i], &parts.origins[i], division);
        for (size_t j = 0; j < candidate->wish_count && company != NONE; j++) {
            if (candidate->wishes[j].company == company) {
                findings_add(reader->findings, FINDING_WISH_REFUSED, &parts.origins[i],
                             parts.texts[i], _("Delete it from the wishes or from the refusals."));
            }
        }
        candidate->refuses[candidate->refuse_count++] = company;
    }
    array_sort(candidate->refuses, candidate->refuse_count, sizeof *candidate->refuses,
               compare_ints);
}

static void check_candidate(struct record *record, const struct candidate *candidate) {
    reader_check_dates(record, CANDIDATE_AVAILABLE_FROM, CANDIDATE_AVAILABLE_TO);
    if (candidate->has_withdrawn_from && !status_stays_out(candidate->status)) {
        record_report(record, FINDING_WITHDRAWN_FROM_STATUS, CANDIDATE_WITHDRAWN_FROM,
                      _(status_word(candidate->status)),
                      _("Change the status, or delete the date."));
    }
}

static void read_candidate(struct reader *reader, struct record *record, void *into) {
    struct programme *programme = into;
    struct candidate candidate = {
        .id = reader_id(reader, record, CANDIDATE_ID, CANDIDATE_NAME),
        .name = reader_keep(reader, record_text(record, CANDIDATE_NAME)),
        .intake = reader_intake(reader, record, CANDIDATE_INTAKE),
        .status = (enum status)record_number(record, CANDIDATE_STATUS),
        .has_withdrawn_from = !record_blank(record, CANDIDATE_WITHDRAWN_FROM),
        .withdrawn_from = record_whole(record, CANDIDATE_WITHDRAWN_FROM),
        .disciplines = reader_disciplines(reader, record, CANDIDATE_DISCIPLINE),
        .education_years = record_number(record, CANDIDATE_EDUCATION_YEARS),
        .assessment = record_number(record, CANDIDATE_ASSESSMENT),
        .municipality = reader_keep(reader, record_text(record, CANDIDATE_MUNICIPALITY)),
        .available_first_day = record_whole(record, CANDIDATE_AVAILABLE_FROM),
        .available_last_day = record_whole(record, CANDIDATE_AVAILABLE_TO),
        .at = reader_row_origin(reader, record),
    };
    if (candidate.name[0] == '\0') {
        candidate.name = candidate.id;
    }
    candidate.lottery = digest_keyed(programme->lottery_seed, candidate.id);
    read_wishes(reader, record, &candidate);
    read_refusals(reader, record, &candidate);
    check_candidate(record, &candidate);
    if (record->good) {
        programme->candidates[programme->candidate_count++] = candidate;
    } else if (candidate.id[0] != '\0') {
        directory_add(&reader->candidates, candidate.id, candidate.name, ENTRY_REJECTED,
                      &candidate.at);
    }
}

void read_candidates(struct reader *reader, struct programme *programme) {
    programme->candidates = arena_new(&programme->arena, reader->tables[FILE_CANDIDATES].row_count,
                                      sizeof *programme->candidates);
    reader_rows(reader, FILE_CANDIDATES, read_candidate, programme);
    programme->candidate_count = reader_sort_by_id(
        reader, FILE_CANDIDATES, programme->candidates, programme->candidate_count,
        sizeof *programme->candidates, offsetof(struct candidate, at));
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        directory_add(&reader->candidates, candidate->id, candidate->name, (int)i, &candidate->at);
    }
    reader_add_broken(reader, FILE_CANDIDATES, CANDIDATE_ID, CANDIDATE_NAME, &reader->candidates);
    directory_close(&reader->candidates);
}
