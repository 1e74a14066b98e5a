// SPDX-License-Identifier: GPL-3.0-or-later
//
// proof.csv: one row is a price, or the bound that the prices of a goal prove. A row is named by
// its kind and, behind a colon, by what it is a row of: offer:O-201, company:Moelven,
// goal:assessment, goal:wish_profile:3, discipline_max:2027|law, apart:Jan|Kari|Moelven,
// near:Jan|Kari|Hamar. Prices that hold in a slot have a day too.
#include "base/language.h"
#include "base/number.h"
#include "base/text.h"
#include "intake/reader.h"

#include <string.h>

enum { RANK_MOST = 1000000 };

// What may stand behind the colon.
enum named {
    NAMED_NOTHING,
    NAMED_OFFER,
    NAMED_COMPANY,
    NAMED_OWN_OFFER, // the company's
    NAMED_INTAKE,
    NAMED_GOAL,
    NAMED_DISCIPLINE, // of an intake
    NAMED_APART,      // two people and a company
    NAMED_NEAR,       // two people, and a municipality where there is a day
};

static const struct {
    const char *prefix;
    enum price_kind kind;
    enum named named;
} row_kinds[] = {
    {"best_possible", PRICE_BOUND, NAMED_NOTHING},
    {"offer:", PRICE_OFFER, NAMED_OFFER},
    {"company:", PRICE_OFFER, NAMED_OWN_OFFER},
    {"max_months:", PRICE_MONTHS, NAMED_COMPANY},
    {"promise:", PRICE_PROMISE, NAMED_COMPANY},
    {"min_places:", PRICE_MIN_PLACES, NAMED_OFFER},
    {"admit:", PRICE_ADMIT, NAMED_INTAKE},
    {"must_be_placed", PRICE_MUST, NAMED_NOTHING},
    {"admit_min:", PRICE_ADMIT_MIN, NAMED_INTAKE},
    {"goal:", PRICE_GOAL, NAMED_GOAL},
    {"discipline_max:", PRICE_DISCIPLINE_MAX, NAMED_DISCIPLINE},
    {"discipline_there:", PRICE_DISCIPLINE_THERE, NAMED_DISCIPLINE},
    {"disciplines_min:", PRICE_DISCIPLINES_MIN, NAMED_INTAKE},
    {"apart:", PRICE_APART, NAMED_APART},
    {"near:", PRICE_NEAR, NAMED_NEAR},
};

// "wish_profile:3" is a goal and a rank; of every other goal the rank is 0.
static int read_goal(struct reader *reader, const char *text, int *rank) {
    const char *colon = strchr(text, ':');
    int64_t number = 0;
    *rank = 0;
    if (colon == NULL) {
        return reader_goal(reader, text);
    }
    const char *name = arena_copy_bytes(&reader->arena, text, (size_t)(colon - text));
    bool is_rank = reader_goal(reader, name) == GOAL_WISH_PROFILE &&
                   number_from_text(colon + 1, 0, &number) == NUMBER_GOOD && number > 0 &&
                   number < RANK_MOST;
    *rank = (int)number;
    return is_rank ? GOAL_WISH_PROFILE : NONE;
}

// Splits "a|b" at the first or the last mark; false when there is none.
static bool split(struct reader *reader, const char *text, bool at_last, const char **left,
                  const char **right) {
    const char *mark = at_last ? strrchr(text, '|') : strchr(text, '|');
    if (mark != NULL) {
        *left = arena_copy_bytes(&reader->arena, text, (size_t)(mark - text));
        *right = mark + 1;
    }
    return mark != NULL;
}

// The first candidate of the intake who names this discipline first.
static bool find_discipline(struct reader *reader, const char *text, struct price *price) {
    const struct programme *programme = reader->programme;
    const char *label, *word;
    if (!split(reader, text, true, &label, &word) ||
        directory_find(&reader->intakes, label, &price->index) != LOOKUP_FOUND) {
        return false;
    }
    const char *key = text_folded(&reader->arena, word);
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        price->part = (int)i;
        if (candidate->intake == price->index && candidate->disciplines.count > 0 &&
            text_equal(candidate->disciplines.keys[0], key)) {
            return true;
        }
    }
    return false;
}

static bool find_link(struct reader *reader, const char *candidate, const char *other,
                      enum link_kind kind, struct price *price) {
    const struct programme *programme = reader->programme;
    int one = NONE, two = NONE;
    if (directory_find(&reader->candidates, candidate, &one) != LOOKUP_FOUND ||
        directory_find(&reader->candidates, other, &two) != LOOKUP_FOUND) {
        return false;
    }
    for (size_t l = 0; l < programme->link_count; l++) {
        const struct link *link = &programme->links[l];
        price->index = (int)l;
        if (link->candidate == one && link->other == two && link->kind == kind) {
            return true;
        }
    }
    return false;
}

static bool find_municipality(const struct programme *programme, const char *name, int *company) {
    for (size_t k = 0; k < programme->company_count; k++) {
        *company = (int)k;
        if (text_equal(programme->companies[k].municipality, name)) {
            return name[0] != '\0';
        }
    }
    return false;
}

static bool find_pair(struct reader *reader, enum link_kind kind, const char *text,
                      struct price *price) {
    const char *candidate, *rest, *other, *where;
    if (!split(reader, text, false, &candidate, &rest)) {
        return false;
    }
    if (!split(reader, rest, false, &other, &where)) {
        price->kind = PRICE_NEAR_PLACED;
        return kind == LINK_NEAR && find_link(reader, candidate, rest, kind, price);
    }
    return find_link(reader, candidate, other, kind, price) &&
           (kind == LINK_NEAR
                ? find_municipality(reader->programme, where, &price->part)
                : directory_find(&reader->companies, where, &price->part) == LOOKUP_FOUND);
}

static int find_named(struct reader *reader, enum named named, const char *name) {
    const struct directory *directory = named == NAMED_OFFER    ? &reader->offers
                                        : named == NAMED_INTAKE ? &reader->intakes
                                                                : &reader->companies;
    int index = NONE;
    if (directory_find(directory, name, &index) != LOOKUP_FOUND) {
        return NONE;
    }
    return named == NAMED_OWN_OFFER ? reader_own_offer(reader->programme, index) : index;
}

static bool find_name(struct reader *reader, enum named named, const char *name,
                      struct price *price) {
    switch (named) {
    case NAMED_NOTHING:
        return name[0] == '\0';
    case NAMED_GOAL:
        price->index = read_goal(reader, name, &price->part);
        return price->index != NONE;
    case NAMED_DISCIPLINE:
        return find_discipline(reader, name, price);
    case NAMED_APART:
        return find_pair(reader, LINK_APART, name, price);
    case NAMED_NEAR:
        return find_pair(reader, LINK_NEAR, name, price);
    case NAMED_OFFER:
    case NAMED_COMPANY:
    case NAMED_OWN_OFFER:
    case NAMED_INTAKE:
        break;
    }
    price->index = find_named(reader, named, name);
    return price->index != NONE;
}

// Fills in what the row is named by; false when there is no such row.
static bool find_row(struct reader *reader, const char *text, struct price *price) {
    for (size_t i = 0; i < sizeof row_kinds / sizeof *row_kinds; i++) {
        size_t length = strlen(row_kinds[i].prefix);
        if (strncmp(text, row_kinds[i].prefix, length) == 0) {
            price->kind = row_kinds[i].kind;
            return find_name(reader, row_kinds[i].named, text + length, price);
        }
    }
    return false;
}

static void read_price(struct reader *reader, struct record *record, void *into) {
    struct proof *proof = into;
    const char *row = record_text(record, PROOF_ROW);
    int rank;
    int goal = read_goal(reader, record_text(record, PROOF_GOAL), &rank);
    struct price price = {.goal = (enum goal)goal,
                          .rank = rank,
                          .day = record_whole(record, PROOF_SLOT),
                          .price = record_number(record, PROOF_PRICE),
                          .at = reader_row_origin(reader, record)};
    if (record->good && goal == NONE) {
        record_report(record, FINDING_UNKNOWN_GOAL, PROOF_GOAL, record_text(record, PROOF_GOAL),
                      NULL);
    }
    if (record->good && !find_row(reader, row, &price)) {
        record_report(record, FINDING_UNKNOWN_WORD, PROOF_ROW, row,
                      _("The programme has nothing of that name to put a price on."));
    }
    if (record->good && price_has_day(price.kind) && record_blank(record, PROOF_SLOT)) {
        record_report(record, FINDING_CELL_EMPTY, PROOF_SLOT,
                      record_column_name(record, PROOF_SLOT),
                      _("A price of places needs the day from which it holds."));
    }
    if (record->good) {
        proof_add(proof, &price);
    }
}

void read_proof(struct reader *reader, struct proof *proof) {
    reader_rows(reader, FILE_PROOF, read_price, proof);
}
