// SPDX-License-Identifier: GPL-3.0-or-later
//
// One line for each kind of limit that has a price.
#ifndef VERIFY_PROOF_ROWS_H
#define VERIFY_PROOF_ROWS_H

#include "verify/proof.h"

#include <stdbool.h>
#include <stdint.h>

struct row_kind {
    enum finding_kind absent;
    const char *hint; // N_(): why there is no such limit
    int sign;         // of a price that is not zero; 0: any

    // Is there such a limit? The next two are asked only when there is.
    bool (*is_there)(const struct examination *examination, const struct price *price);
    int64_t (*limit)(const struct examination *examination, const struct price *price);

    // Lets those pay who have to.
    void (*enter)(const struct examination *examination, struct claim *claim,
                  const struct price *price);
};

// Adds to a sum of prices of the claim, and notes when it becomes too large.
void claim_add(struct claim *claim, int64_t *sum, int64_t amount);

// True when a slot of the calendar begins on that day, and lies in a module.
bool is_slot(const struct programme *programme, int32_t day);

// True when the price names an intake.
bool has_intake(const struct examination *examination, const struct price *price);

// Rows of disciplines.
bool has_discipline_max(const struct examination *examination, const struct price *price);
int64_t discipline_max(const struct examination *examination, const struct price *price);
void enter_discipline(const struct examination *examination, struct claim *claim,
                      const struct price *price);
bool has_disciplines_min(const struct examination *examination, const struct price *price);
bool has_there(const struct examination *examination, const struct price *price);
void enter_there(const struct examination *examination, struct claim *claim,
                 const struct price *price);
int64_t disciplines_min(const struct examination *examination, const struct price *price);
void enter_disciplines(const struct examination *examination, struct claim *claim,
                       const struct price *price);

// Rows of links.
bool has_apart(const struct examination *examination, const struct price *price);
bool has_near(const struct examination *examination, const struct price *price);
bool has_near_placed(const struct examination *examination, const struct price *price);
void enter_near_placed(const struct examination *examination, struct claim *claim,
                       const struct price *price);

// Not for PRICE_BOUND, which is no price.
const struct row_kind *row_kind(enum price_kind kind);

#endif
