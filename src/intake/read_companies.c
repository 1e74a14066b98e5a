// SPDX-License-Identifier: GPL-3.0-or-later
//
// companies.csv: one row is a member company.
#include "base/array.h"
#include "intake/reader.h"

#include <stddef.h>
#include <string.h>

static void read_company(struct reader *reader, struct record *record, void *into) {
    struct programme *programme = into;
    reader_check_dates(record, COMPANY_MEMBER_FROM, COMPANY_MEMBER_TO);
    struct company company = {
        .id = reader_id(reader, record, COMPANY_ID, COMPANY_NAME),
        .name = reader_keep(reader, record_text(record, COMPANY_NAME)),
        .sector = reader_keep(reader, record_text(record, COMPANY_SECTOR)),
        .municipality = reader_keep(reader, record_text(record, COMPANY_MUNICIPALITY)),
        .owner = reader_keep(reader, record_text(record, COMPANY_OWNER)),
        .places = record_whole(record, COMPANY_PLACES),
        .disciplines = reader_disciplines(reader, record, COMPANY_DISCIPLINES),
        .member_first_day = record_whole(record, COMPANY_MEMBER_FROM),
        .member_last_day = record_whole(record, COMPANY_MEMBER_TO),
        .promised_months = record_whole(record, COMPANY_PROMISED_MONTHS),
        .balance_months = record_whole(record, COMPANY_BALANCE_MONTHS),
        .max_months = record_whole(record, COMPANY_MAX_MONTHS),
        .fee_per_year = record_number(record, COMPANY_FEE),
        .fee_per_year_with_trainee = record_number(record, COMPANY_FEE_WITH_TRAINEE),
        .cost_per_month = record_number(record, COMPANY_COST_PER_MONTH),
        .budget = record_number(record, COMPANY_BUDGET),
        .permanent_post = record_number(record, COMPANY_PERMANENT_POST) != 0,
        .at = reader_row_origin(reader, record),
    };
    if (company.name[0] == '\0') {
        company.name = company.id;
    }
    if (record->good) {
        programme->companies[programme->company_count++] = company;
    } else if (company.id[0] != '\0') {
        directory_add(&reader->companies, company.id, company.name, ENTRY_REJECTED, &company.at);
    }
}

static int compare_company_ids(const void *left, const void *right) {
    const struct company *a = left, *b = right;
    return strcmp(a->id, b->id);
}

// The order of a company among others; rows with the same id by their line.
static int compare_companies(const void *left, const void *right) {
    const struct company *a = left, *b = right;
    int order = strcmp(a->id, b->id);
    return order != 0 ? order : (a->at.line > b->at.line) - (a->at.line < b->at.line);
}

void read_companies(struct reader *reader, struct programme *programme) {
    static const struct twins twins = {.file = FILE_COMPANIES,
                                       .finding = FINDING_ID_TWICE,
                                       .item_size = sizeof(struct company),
                                       .origin_offset = offsetof(struct company, at),
                                       .has_id = true,
                                       .compare = compare_company_ids};
    programme->companies = arena_new(&programme->arena, reader->tables[FILE_COMPANIES].row_count,
                                     sizeof *programme->companies);
    reader_rows(reader, FILE_COMPANIES, read_company, programme);
    array_sort(programme->companies, programme->company_count, sizeof *programme->companies,
               compare_companies);
    programme->company_count =
        reader_drop_twins(reader, &twins, programme->companies, programme->company_count);
    for (size_t i = 0; i < programme->company_count; i++) {
        const struct company *company = &programme->companies[i];
        directory_add(&reader->companies, company->id, company->name, (int)i, &company->at);
    }
    reader_add_broken(reader, FILE_COMPANIES, COMPANY_ID, COMPANY_NAME, &reader->companies);
    directory_close(&reader->companies);
}
