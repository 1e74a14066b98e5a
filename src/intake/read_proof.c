// SPDX-License-Identifier: GPL-3.0-or-later
//
// proof.csv: one row is a price, or the bound that the prices of a goal prove. A row is named by
// its kind and, behind a colon, by what it is a row of: offer:O-201, company:Moelven,
// goal:assessment. Prices of places have a day too.
#include "intake/reader.h"

#include <string.h>

// What may stand behind the colon.
enum named {
    NAMED_NOTHING,
    NAMED_OFFER,
    NAMED_COMPANY,
    NAMED_OWN_OFFER, // the company's
    NAMED_INTAKE,
    NAMED_GOAL,
};

static const struct {
    const char *prefix;
    enum price_kind kind;
    enum named named;
} row_kinds[] = {
    {"best_possible", PRICE_BOUND, NAMED_NOTHING}, {"offer:", PRICE_OFFER, NAMED_OFFER},
    {"company:", PRICE_OFFER, NAMED_OWN_OFFER},    {"max_months:", PRICE_MONTHS, NAMED_COMPANY},
    {"promise:", PRICE_PROMISE, NAMED_COMPANY},    {"min_places:", PRICE_MIN_PLACES, NAMED_OFFER},
    {"admit:", PRICE_ADMIT, NAMED_INTAKE},         {"must_be_placed", PRICE_MUST, NAMED_NOTHING},
    {"admit_min:", PRICE_ADMIT_MIN, NAMED_INTAKE}, {"goal:", PRICE_GOAL, NAMED_GOAL},
};

static int find_named(struct reader *reader, enum named named, const char *name) {
    const struct directory *directory = named == NAMED_OFFER    ? &reader->offers
                                        : named == NAMED_INTAKE ? &reader->intakes
                                                                : &reader->companies;
    int index = NONE;
    if (named == NAMED_NOTHING) {
        return name[0] == '\0' ? 0 : NONE;
    }
    if (named == NAMED_GOAL) {
        return reader_goal(reader, name);
    }
    if (directory_find(directory, name, &index) != LOOKUP_FOUND) {
        return NONE;
    }
    return named == NAMED_OWN_OFFER ? reader_own_offer(reader->programme, index) : index;
}

// Fills in kind and index; false when there is no such row.
static bool find_row(struct reader *reader, const char *text, struct price *price) {
    for (size_t i = 0; i < sizeof row_kinds / sizeof *row_kinds; i++) {
        size_t length = strlen(row_kinds[i].prefix);
        if (strncmp(text, row_kinds[i].prefix, length) == 0) {
            price->kind = row_kinds[i].kind;
            price->index = find_named(reader, row_kinds[i].named, text + length);
            return price->index != NONE;
        }
    }
    return false;
}

static void read_price(struct reader *reader, struct record *record, void *into) {
    struct proof *proof = into;
    const char *row = record_text(record, PROOF_ROW);
    int goal = reader_goal(reader, record_text(record, PROOF_GOAL));
    struct price price = {.goal = (enum goal)goal,
                          .day = record_whole(record, PROOF_SLOT),
                          .price = record_number(record, PROOF_PRICE),
                          .at = reader_row_origin(reader, record)};
    if (record->good && goal == NONE) {
        record_report(record, FINDING_UNKNOWN_GOAL, PROOF_GOAL, record_text(record, PROOF_GOAL),
                      NULL);
    }
    if (record->good && !find_row(reader, row, &price)) {
        record_report(record, FINDING_UNKNOWN_WORD, PROOF_ROW, row,
                      "The programme has nothing of that name to put a price on.");
    }
    if (record->good && price_has_day(price.kind) && record_blank(record, PROOF_SLOT)) {
        record_report(record, FINDING_CELL_EMPTY, PROOF_SLOT, "module_or_slot",
                      "A price of places needs the day from which it holds.");
    }
    if (record->good) {
        proof_add(proof, &price);
    }
}

void read_proof(struct reader *reader, struct proof *proof) {
    reader_rows(reader, FILE_PROOF, read_price, proof);
}
