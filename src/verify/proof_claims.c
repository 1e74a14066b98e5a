// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading a proof. A price is worth nothing unless it belongs to a limit that every schedule keeps,
// and has the sign with which that limit helps:
//
//     so many at most   price >= 0    places of an offer in a slot, months of a company, admit_max,
//                                     discipline_max, people who keep apart
//     so many at least  price <= 0    people who must be placed, admit_min, an earlier goal,
//                                     whatever counts towards a promise, disciplines
//     both or neither   any price     people who keep near
//
// Whoever is on a path pays its prices, and the limit times the price is given back to all
// together; so the sum of what everybody makes of it is never less than what any schedule reaches.
#include "base/array.h"
#include "base/language.h"
#include "verify/proof_rows.h"
#include "verify/say.h"

static void refuse(struct examination *examination, const struct price *price,
                   enum finding_kind kind, const char *subject, const char *hint) {
    claim_of(examination, price)->is_refused = true;
    findings_add(examination->findings, kind, &price->at, subject, "%s", hint);
}

static const char *held_goal(const struct price *price) {
    bool is_goal = price->kind == PRICE_GOAL && price->index >= 0 && price->index < GOALS;
    return is_goal ? goal_told((enum goal)price->index) : NULL;
}

static void take_price(struct examination *examination, const struct price *price) {
    struct claim *claim = claim_of(examination, price);
    const struct row_kind *kind = row_kind(price->kind);
    if (!kind->is_there(examination, price)) {
        refuse(examination, price, kind->absent, held_goal(price), _(kind->hint));
    } else if ((kind->sign > 0 && price->price < 0) || (kind->sign < 0 && price->price > 0)) {
        refuse(examination, price, FINDING_PROOF_SIGN, NULL,
               kind->sign > 0 ? _("A limit from above has no price below zero.")
                              : _("A limit from below has no price above zero."));
    } else {
        kind->enter(examination, claim, price);
        tally_add_times(&claim->total, kind->limit(examination, price), price->price);
    }
}

// Somebody may name goals that no prices speak about: one word for each is enough.
static void take_row(struct examination *examination, const struct price *price) {
    struct claim *claim = claim_of(examination, price);
    if (!claim->can_be_proven) {
        if (!claim->is_refused) {
            refuse(examination, price, FINDING_PROOF_GOAL, goal_told(price->goal),
                   price->goal == GOAL_WISH_PROFILE
                       ? _("It is not among the goals of this programme, or nobody has this rank.")
                       : _("It is not among the goals of this programme."));
        }
    } else if (price->kind == PRICE_BOUND) {
        claim->bound = price;
    } else {
        take_price(examination, price);
    }
}

// Rows that are the same are neighbours in this order, and the first in the file comes first.
static int compare_rows(const void *left, const void *right) {
    const struct price *a = *(const struct price *const *)left;
    const struct price *b = *(const struct price *const *)right;
    bool has_index = a->kind != PRICE_MUST && a->kind != PRICE_BOUND;
    bool has_part = price_has_part(a);
    int orders[] = {
        (a->goal > b->goal) - (a->goal < b->goal),
        a->goal == GOAL_WISH_PROFILE ? (a->rank > b->rank) - (a->rank < b->rank) : 0,
        (a->kind > b->kind) - (a->kind < b->kind),
        has_index ? (a->index > b->index) - (a->index < b->index) : 0,
        has_part ? (a->part > b->part) - (a->part < b->part) : 0,
        price_has_day(a->kind) ? (a->day > b->day) - (a->day < b->day) : 0,
    };
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        if (orders[i] != 0) {
            return orders[i];
        }
    }
    return 0;
}

static int compare_rows_and_places(const void *left, const void *right) {
    const struct price *a = *(const struct price *const *)left;
    const struct price *b = *(const struct price *const *)right;
    int order = compare_rows(left, right);
    return order != 0 ? order : (a > b) - (a < b);
}

void claims_read(struct examination *examination, const struct proof *proof) {
    const struct price **rows =
        arena_new(&examination->arena, proof->count, sizeof(const struct price *));
    for (size_t i = 0; i < proof->count; i++) {
        rows[i] = &proof->prices[i];
    }
    array_sort(rows, proof->count, sizeof(const struct price *), compare_rows_and_places);
    for (size_t i = 0; i < proof->count; i++) {
        if (i > 0 && compare_rows(&rows[i - 1], &rows[i]) == 0) {
            refuse(examination, rows[i], FINDING_PROOF_TWICE, NULL,
                   arena_print(&examination->arena, _("The other is %s."),
                               say_place(&examination->empty, &rows[i - 1]->at)));
        } else {
            take_row(examination, rows[i]);
        }
    }
}
