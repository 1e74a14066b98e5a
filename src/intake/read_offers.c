// SPDX-License-Identifier: GPL-3.0-or-later
//
// offers.csv, and the offers that companies.csv makes by itself: what a company offers with its
// `places` becomes an offer like any other, so that nobody after this room has to think of two
// kinds.
#include "base/array.h"
#include "base/day.h"
#include "base/language.h"
#include "intake/reader.h"

#include <stddef.h>
#include <string.h>

// The dates of an offer: from the two date columns, or those of the module it names.
static void read_dates(struct reader *reader, struct record *record, struct offer *offer) {
    bool has_intake = !record_blank(record, OFFER_INTAKE);
    bool has_module = !record_blank(record, OFFER_MODULE);
    bool has_dates = !record_blank(record, OFFER_FROM) || !record_blank(record, OFFER_TO);
    offer->first_day = record_whole(record, OFFER_FROM);
    offer->last_day = record_whole(record, OFFER_TO);
    if (has_dates && (has_intake || has_module)) {
        record_report(record, FINDING_DATES_BOTH_WAYS, has_module ? OFFER_MODULE : OFFER_INTAKE,
                      record_text(record, OFFER_ID),
                      _("Give from and to, or intake and module, never both."));
    } else if (has_intake && !has_module) {
        record_report(record, FINDING_INTAKE_WITHOUT_MODULE, OFFER_INTAKE,
                      record_text(record, OFFER_ID),
                      _("Fill in the module too, or leave both blank."));
    } else if (has_module) {
        int intake = reader_intake(reader, record, OFFER_INTAKE);
        int module = reader_module(reader, record, OFFER_MODULE, intake);
        if (record->good && module != NONE) {
            offer->first_day = reader->programme->intakes[intake].modules[module].first_day;
            offer->last_day = reader->programme->intakes[intake].modules[module].last_day;
        }
    }
    reader_check_dates(record, OFFER_FROM, OFFER_TO);
}

// Nothing is offered outside the membership.
static void cut_to_membership(const struct company *company, struct offer *offer) {
    if (offer->first_day < company->member_first_day) {
        offer->first_day = company->member_first_day;
    }
    if (offer->last_day > company->member_last_day) {
        offer->last_day = company->member_last_day;
    }
}

static void read_offer(struct reader *reader, struct record *record, void *into) {
    struct programme *programme = into;
    struct offer offer = {
        .id = reader_keep(reader, record_text(record, OFFER_ID)),
        .company = reader_company(reader, record, OFFER_COMPANY),
        .title = reader_keep(reader, record_text(record, OFFER_TITLE)),
        .contact = reader_keep(reader, record_text(record, OFFER_CONTACT)),
        .disciplines = reader_disciplines(reader, record, OFFER_DISCIPLINES),
        .places = record_whole(record, OFFER_PLACES),
        .min_places = record_whole(record, OFFER_MIN_PLACES),
        .at = reader_row_origin(reader, record),
    };
    reader_warn_fragile(record, OFFER_ID);
    read_dates(reader, record, &offer);
    if (record->good && offer.min_places > offer.places) {
        record_report(record, FINDING_PROMISE_ABOVE_PLACES, OFFER_MIN_PLACES,
                      record_text(record, OFFER_MIN_PLACES), _("places is only %d."), offer.places);
    }
    if (!record->good) {
        directory_add(&reader->offers, offer.id, NULL, ENTRY_REJECTED, &offer.at);
        return;
    }
    const struct company *company = &programme->companies[offer.company];
    if (offer.disciplines.count == 0) {
        offer.disciplines = company->disciplines;
    }
    cut_to_membership(company, &offer);
    programme->offers[programme->offer_count++] = offer;
}

static void add_own_offers(struct programme *programme) {
    for (size_t i = 0; i < programme->company_count; i++) {
        const struct company *company = &programme->companies[i];
        if (company->places != NO_PLACES) {
            struct offer own = {
                .id = "",
                .company = (int)i,
                .title = "",
                .contact = "",
                .disciplines = company->disciplines,
                .first_day = company->member_first_day,
                .last_day = company->member_last_day,
                .places = company->places,
                .at = company->at,
            };
            programme->offers[programme->offer_count++] = own;
        }
    }
}

static int compare_offers(const void *left, const void *right) {
    const struct offer *a = left, *b = right;
    int order = (a->company > b->company) - (a->company < b->company);
    return order != 0 ? order : strcmp(a->id, b->id);
}

// Places in companies.csv and in offers.csv are both meant; but often one of them was forgotten.
static void warn_about_sums(struct reader *reader, const struct programme *programme) {
    for (size_t i = 0; i < programme->company_count; i++) {
        const struct company *company = &programme->companies[i];
        size_t first = 0, last = 0;
        programme_offers(programme, (int)i, &first, &last);
        if (company->places > 0 && last - first > 1) {
            int sum = 0;
            for (size_t o = first; o < last; o++) {
                sum += programme->offers[o].places;
            }
            findings_add(
                reader->findings, FINDING_PLACES_ADDED_UP, &company->at, company->id,
                _("places is %d here and %d in %s, so %d in all; leave the cell here blank "
                  "if both mean the same places."),
                company->places, sum - company->places, reader->totals[FILE_OFFERS].file, sum);
        }
    }
}

void read_offers(struct reader *reader, struct programme *programme) {
    size_t most = reader->tables[FILE_OFFERS].row_count + programme->company_count;
    programme->offers = arena_new(&programme->arena, most, sizeof *programme->offers);
    reader_rows(reader, FILE_OFFERS, read_offer, programme);
    programme->offer_count =
        reader_sort_by_id(reader, FILE_OFFERS, programme->offers, programme->offer_count,
                          sizeof *programme->offers, offsetof(struct offer, at));
    add_own_offers(programme);
    array_sort(programme->offers, programme->offer_count, sizeof *programme->offers,
               compare_offers);
    for (size_t i = 0; i < programme->offer_count; i++) {
        const struct offer *offer = &programme->offers[i];
        if (offer->id[0] != '\0') {
            directory_add(&reader->offers, offer->id, NULL, (int)i, &offer->at);
        }
    }
    reader_add_broken(reader, FILE_OFFERS, OFFER_ID, OFFER_ID, &reader->offers);
    directory_close(&reader->offers);
    warn_about_sums(reader, programme);
}
