// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of links: is there such a row? (proof_links.c tells who pays.)
#include "verify/proof_rows.h"

static bool has_link(const struct examination *examination, const struct price *price,
                     enum link_kind kind) {
    const struct programme *programme = examination->programme;
    return price->index >= 0 && (size_t)price->index < programme->link_count &&
           programme->links[price->index].kind == kind;
}

static bool has_company(const struct examination *examination, const struct price *price) {
    return price->part >= 0 && (size_t)price->part < examination->programme->company_count &&
           is_slot(examination->programme, price->day);
}

bool has_apart(const struct examination *examination, const struct price *price) {
    return has_link(examination, price, LINK_APART) && has_company(examination, price);
}

bool has_near(const struct examination *examination, const struct price *price) {
    return has_link(examination, price, LINK_NEAR) && has_company(examination, price) &&
           examination->alike[price->part][ALIKE_MUNICIPALITY] != NONE &&
           both_are_planned(examination, price);
}

bool has_near_placed(const struct examination *examination, const struct price *price) {
    return has_link(examination, price, LINK_NEAR);
}

void enter_near_placed(const struct examination *examination, struct claim *claim,
                       const struct price *price) {
    const struct link *link = &examination->programme->links[price->index];
    int64_t *other = &claim->of_candidate[link->other];
    claim_add(claim, &claim->of_candidate[link->candidate], price->price);
    claim->total.overflows |= __builtin_sub_overflow(*other, price->price, other);
}
