// SPDX-License-Identifier: GPL-3.0-or-later
//
// companies.csv: one row is a member company.
#include "intake/reader.h"

#include <stddef.h>

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

void read_companies(struct reader *reader, struct programme *programme) {
    programme->companies = arena_new(&programme->arena, reader->tables[FILE_COMPANIES].row_count,
                                     sizeof *programme->companies);
    reader_rows(reader, FILE_COMPANIES, read_company, programme);
    programme->company_count =
        reader_sort_by_id(reader, FILE_COMPANIES, programme->companies, programme->company_count,
                          sizeof *programme->companies, offsetof(struct company, at));
    for (size_t i = 0; i < programme->company_count; i++) {
        const struct company *company = &programme->companies[i];
        directory_add(&reader->companies, company->id, company->name, (int)i, &company->at);
    }
    reader_add_broken(reader, FILE_COMPANIES, COMPANY_ID, COMPANY_NAME, &reader->companies);
    directory_close(&reader->companies);
}
