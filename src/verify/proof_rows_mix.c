// SPDX-License-Identifier: GPL-3.0-or-later
//
// The limits of disciplines. One discipline of an intake is known by the first candidate who has
// it; all who have it pay.
#include "verify/proof_rows.h"

// True for the first candidate of the intake with their first discipline.
static bool has_discipline(const struct examination *examination, const struct price *price) {
    const struct programme *programme = examination->programme;
    return has_intake(examination, price) && price->part >= 0 &&
           (size_t)price->part < programme->candidate_count &&
           programme->candidates[price->part].intake == price->index &&
           examination->discipline[price->part] == price->part;
}

bool has_discipline_max(const struct examination *examination, const struct price *price) {
    return has_discipline(examination, price) &&
           intake_rule(&examination->programme->intakes[price->index], RULE_DISCIPLINE_MAX) !=
               RULE_OPEN;
}

int64_t discipline_max(const struct examination *examination, const struct price *price) {
    return intake_rule(&examination->programme->intakes[price->index], RULE_DISCIPLINE_MAX);
}

void enter_discipline(const struct examination *examination, struct claim *claim,
                      const struct price *price) {
    for (size_t i = 0; i < examination->programme->candidate_count; i++) {
        if (examination->discipline[i] == price->part) {
            claim_add(claim, &claim->of_candidate[i], price->price);
        }
    }
}

bool has_disciplines_min(const struct examination *examination, const struct price *price) {
    return has_intake(examination, price) &&
           intake_rule(&examination->programme->intakes[price->index], RULE_DISCIPLINES_MIN) > 0;
}

bool has_there(const struct examination *examination, const struct price *price) {
    return has_discipline(examination, price) && has_disciplines_min(examination, price);
}

void enter_there(const struct examination *examination, struct claim *claim,
                 const struct price *price) {
    enter_discipline(examination, claim, price);
    claim_add(claim, &claim->there[price->part], price->price);
}

int64_t disciplines_min(const struct examination *examination, const struct price *price) {
    return intake_rule(&examination->programme->intakes[price->index], RULE_DISCIPLINES_MIN);
}

void enter_disciplines(const struct examination *examination, struct claim *claim,
                       const struct price *price) {
    (void)examination;
    claim_add(claim, &claim->disciplines[price->index], price->price);
}
